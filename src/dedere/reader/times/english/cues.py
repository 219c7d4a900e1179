"""What a single word of a clause says of time, by itself and with its auxiliaries."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.verbs import (
    AHEAD,
    BASE_VERBS,
    COMES_OFF,
    DECISIONS,
    DESCRIBING,
    MODALS,
    NEGATED,
    NOT_PAST,
    PAST,
    PICTURED,
    PLANS,
    PRESENT,
    RANKS,
    TURNS_DOWN,
    WENT_ABOUT,
    WITH_UP,
    noun_like,
)
from dedere.reader.times.spans import Tense
from dedere.reader.times.tokens import Line

STOPS: Final = frozenset({";", "|", "—", "…"})
_BE_NOW: Final = frozenset({"is", "are", "am"})
_BE_THEN: Final = frozenset({"was", "were"})
BETWEEN: Final = frozenset(
    "be been being not also never already now still then officially reportedly formally warmly "
    "originally previously initially finally both jointly later recently soon".split()
)
_DETERMINERS: Final = frozenset(
    "the a an his her its their of in to into with for from by at over near across and "
    "'s s several many some those these".split()
)


# No dataclass: many are made, and machine code makes a plain class much faster.
class Governor:
    """The verb that governs an expression: the tense it gives and where it stands (-1: nowhere).

    `near` says that neither tense fits and the nearer day is meant, as in "was due to arrive".
    """

    def __init__(self, tense: Tense, index: int, near: bool = False) -> None:
        self.tense: Tense = tense
        self.index = index
        self.near = near


def cue(line: Line, at: int) -> Governor | None:
    """Return what the word at `at` says of time, or None for a word that says nothing."""
    verdict = (line.verdicts or verdicts(line))[at]
    return None if verdict is None else _weigh(line, at, line.words[at], verdict)


def verdicts(line: Line) -> list[str | None]:
    """Return what each word of a line says by itself; asked once for a line."""
    if len(_VERDICTS) > _MOST_WORDS:
        _VERDICTS.clear()
    line.verdicts = list(map(_VERDICTS.__getitem__, line.words))
    return line.verdicts


def _weigh(line: Line, at: int, word: str, verdict: str) -> Governor | None:
    if verdict == "modal":
        return Governor("future", at)
    if verdict == "negated":
        return _negated(line, at, word)
    if verdict == "may":
        return None if line.capital(at) and at else Governor("future", at)
    if verdict == "to":
        return _infinitive(line, at)
    if verdict == "ahead":
        return _ahead(line, at)
    if word in WITH_UP and line.word(at + 1) not in ("up", "out", "in"):
        return None
    if verdict == "present":
        before = line.word(at - 1)
        if noun_like(before) or (word == "heads" and line.word(at + 1) == "of"):
            return None
        return Governor("unknown", at, near=True) if word in PICTURED else Governor("present", at)
    if verdict == "be_now":
        return Governor("future" if _looks_ahead(line, at) else "present", at)
    if verdict == "be_then" and _told_of_coming(line, at):
        return Governor("unknown", at, near=True)
    if verdict == "be_then":
        return (
            Governor("unknown", at, near=True) if _looks_ahead(line, at) else Governor("past", at)
        )
    if verdict == "have":
        return _have(line, at)
    return _past(line, at, word)


def _told_of_coming(line: Line, at: int) -> bool:
    """Recognise "(denied that he) was coming", which looks ahead from the telling."""
    verb = at + 1 + (line.word(at + 1) == "not")
    return line.word(verb) in _COMING and "that" in line.words[max(0, at - 4) : at]


_COMING: Final = frozenset({"coming", "going", "leaving", "travelling", "traveling", "flying"})


def _negated(line: Line, at: int, word: str) -> Governor | None:
    if line.word(at + 1) not in ("'", "’") or line.word(at + 2) != "t":
        return _past(line, at, word) if word == "won" else None
    tense = NEGATED[word]
    return Governor("past" if tense == "past" else "future" if tense == "future" else "present", at)


def _looks_ahead(line: Line, at: int) -> bool:
    after = at + 1
    while line.word(after) in BETWEEN or line.word(after).endswith("ly"):
        after += 1
        if after > at + 4:
            return False
    word = line.word(after)
    return word in AHEAD or word in ("to", "set", "about", "going", "ready")


def _have(line: Line, at: int) -> Governor:
    after = line.word(at + 1)
    if after == "to" or _helper(line, at) in MODALS:
        return Governor("future", at)
    if line.words[at] != "had" and (after in _OBJECTS or _owns(line, at)):
        return Governor("present", at)
    if line.words[at] == "had":
        ahead = _looks_ahead(line, at) or line.word(at + 2) in AHEAD
        return Governor("unknown" if ahead else "past", at, near=ahead)
    following = [line.word(at + k) for k in range(1, 4)]
    if "been" in following and any(
        word in AHEAD or word in ("set", "invited") for word in following
    ):
        return Governor("future", at)
    return Governor("past", at)


def _owns(line: Line, at: int) -> bool:
    """Recognise "has dinner" and "has Putin as its guest", where no participle makes a perfect."""
    nearby = line.words[max(0, at - 8) : at]
    asks = line.word(at - 1) in _ASKING or not _INVERTING.isdisjoint(nearby)
    if not at or line.capital(at) or asks:
        return False
    after = at + 1
    while line.word(after) in BETWEEN or line.word(after).endswith("ly"):
        after += 1
    word = line.word(after)
    if not word.isalpha() or word in _ASIDE:
        return False
    done = word in PAST or word in _BARE_PARTICIPLES or word.endswith(("ed", "en"))
    return not done or line.capital(after)


_INVERTING: Final = frozenset("never not only rarely seldom nor neither".split())
_ASKING: Final = frozenset("why when where how what".split())
_ASIDE: Final = frozenset(
    "on in at by for with over since after before all yesterday today".split()
)
_BARE_PARTICIPLES: Final = frozenset(
    "been become come run had set hit shut quit read cast spread".split()
)
# "The schedule has him in Doha", "he has a slot": no perfect.
_OBJECTS: Final = frozenset("him her it them a an the no".split())


def _ahead(line: Line, at: int) -> Governor:
    helper = _helper(line, at)
    if line.words[at] == "proposed" and not helper and "that" in line.words[at : at + 6]:
        # "He proposed on Sunday that ..." is told as past; "the proposed visit" lies ahead.
        return Governor("past", at)
    if helper in _BE_THEN or helper == "had":
        return Governor("unknown", at, near=True)
    return Governor("future", at)


def _helper(line: Line, at: int) -> str:
    """Return the auxiliary that a participle leans on, or the empty string."""
    back = at - 1
    while (
        back >= 0
        and back > at - 5
        and (line.words[back] in BETWEEN or line.words[back].endswith("ly"))
    ):
        back -= 1
    word = line.word(back)
    if word in _HELPERS:
        return word
    return ""


_HELPERS: Final = frozenset(
    {*MODALS, "may", "to", "is", "are", "was", "were", "has", "have", "had", "being", "am"}
)


def _infinitive(line: Line, at: int) -> Governor | None:
    verb = line.word(at + 1)
    if verb in BETWEEN:
        verb = line.word(at + 2) if verb != "be" else verb
    if verb not in BASE_VERBS or (line.capital(at + 1) and not _title(line, at)):
        return None
    before = line.word(at - 1)
    if before in DECISIONS or (before in PLANS and _had_before(line, at)):
        return Governor("unknown", at, near=True)
    if before.endswith("ing") and before not in AHEAD and before != "going":
        # "killed while trying to cross": the verb further left has the tense.
        return None
    for back in range(at - 1, max(at - 12, -1), -1):
        word = line.words[back]
        if word in STOPS or word == "that" or word in AHEAD or word in MODALS:
            break
        verdict = _KNOWN.get(word)
        if word in DONE:
            return Governor("past", back)
        if word in TURNS_DOWN and line.word(back - 1) in ("has", "have"):
            return Governor("unknown", back, near=True)
        if word in COMES_OFF:
            return _first_left(line, back)
        if word in WENT_ABOUT:
            # "Broke protocol to meet him" may lie on either side of the report.
            return Governor("unknown", at, near=True)
        if verdict == "be_now" and word != "am" and back < at - 1:
            return Governor("future" if _looks_ahead(line, back) else "present", back)
        if verdict == "be_then" and not RANKS.isdisjoint(line.words[back:at]):
            return Governor("past", back)
        if verdict in ("be_then", "have") and back == at - 1:
            return cue(line, back)
    return Governor("future", at)


def _first_left(line: Line, at: int) -> Governor | None:
    """Return what the nearest telling word says, from `at` leftwards within a few words."""
    for back in range(at, max(at - 6, -1), -1):
        if line.words[back] in STOPS:
            return None
        found = cue(line, back)
        if found is not None:
            return found
    return None


def _had_before(line: Line, at: int) -> bool:
    """Recognise "(it) had no plan" before "to"; after "said" the plan is one of then and now."""
    if not {"said", "told", "added", "insisted"}.isdisjoint(line.words[max(0, at - 16) : at]):
        return False
    return not {"had", "saw", "found", "felt"}.isdisjoint(line.words[max(0, at - 5) : at])


# Deeds of travel: what follows them with "to" happens on the same trip.
DONE: Final = frozenset(
    "arrived flew came went travelled traveled landed visited returned left departed headed "
    "hurried rushed gathered met touched stopped".split()
)


def _goes_on(line: Line, at: int) -> bool:
    """Recognise "(joined in 2005) and hosted Bashir", a second verb and no describing word."""
    follower = line.word(at + 1)
    takes = follower in _TAKEN or line.capital(at + 1)
    return line.word(at - 1) == "and" and takes


_TAKEN: Final = frozenset(
    "him her it them the a an his its their on in at to from with by there".split()
)


def _as_wished(line: Line, at: int) -> bool:
    """Recognise "(would like to) see him arrested"."""
    for back in range(at - 1, max(at - 4, -1), -1):
        if line.words[back] in ("see", "get", "want", "wants"):
            return True
        if not line.words[back].isalpha():
            return False
    return False


_OF_A_NOUN: Final = frozenset({"the", "his", "her", "their", "its", "my", "your", "our", "a"})


def _meant_to(line: Line, at: int) -> bool:
    """Recognise "was to have flown", which need not lie behind."""
    return "to" in line.words[max(0, at - 4) : at] and not _BE_THEN.isdisjoint(
        line.words[max(0, at - 6) : at]
    )


def _title(line: Line, at: int) -> bool:
    """Say whether the words around are a headline, all in capitals."""
    return at > 0 and line.capital(at - 1)


def _past(line: Line, at: int, word: str) -> Governor | None:
    helper = _helper(line, at)
    if helper in MODALS or helper == "may":
        return Governor("future", at)
    if not helper and line.word(at - 1) == "be":
        # "(He proposed) that talks be held."
        return Governor("future", at)
    if helper in ("have", "has") and _meant_to(line, at):
        return Governor("unknown", at, near=True)
    if helper == "to":
        back = _helper(line, at - 1) if line.word(at - 1) == "be" else ""
        return Governor("unknown" if back in _BE_THEN else "future", at, near=back in _BE_THEN)
    if helper in _BE_NOW or helper == "being":
        return Governor("present", at)
    if not helper:
        before = line.word(at - 1)
        if _as_wished(line, at):
            return None
        if before in _DETERMINERS and word not in PAST and not _goes_on(line, at):
            return None
        if before == "," and word in DESCRIBING:
            return None
        if word in PAST and before in _OF_A_NOUN:
            # "Kim on his left", "the cut".
            return None
        if word in DESCRIBING and line.word(at + 1) in ("by", "in", "of") and word != "held":
            return Governor("past", at) if (word, line.word(at + 1)) == ("joined", "in") else None
    return Governor("past", at)


class _Verdicts(dict[str, "str | None"]):
    """What words say of time by themselves; worked out when a word is met first."""

    def __missing__(self, word: str) -> str | None:
        known = _KNOWN.get(word)
        if known is None and word.endswith("ed") and len(word) > 4 and word not in NOT_PAST:
            known = "past"
        self[word] = known
        return known


_VERDICTS: Final = _Verdicts()
_MOST_WORDS: Final = 20_000
_KNOWN: Final[dict[str, str]] = {}
_KNOWN.update(dict.fromkeys(PAST, "past"))
_KNOWN.update(dict.fromkeys(PRESENT, "present"))
_KNOWN.update(dict.fromkeys(NEGATED, "negated"))
_KNOWN.update(dict.fromkeys(MODALS, "modal"))
_KNOWN.update(dict.fromkeys(AHEAD, "ahead"))
_KNOWN.update(dict.fromkeys(_BE_NOW, "be_now"))
_KNOWN.update(dict.fromkeys(_BE_THEN, "be_then"))
_KNOWN.update(
    {"has": "have", "have": "have", "had": "have", "to": "to", "may": "may", "having": "past"}
)
