"""What is to be asked of a movement: whose it is, whether it leads anywhere, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from dedere.reader.events import Destinations
from dedere.reader.governing import SIDELINES
from dedere.reader.leading import Leading
from dedere.reader.likeness import ORDINALS, first_to
from dedere.reader.nouns.places import arrester
from dedere.reader.people import home_of
from dedere.reader.settingout import behind_dash

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_COMING: Final = frozenset(
    "come came comes coming arrive arrives arrived arriving fly flies flew flown flying travel"
    " travels traveled travelled traveling travelling".split()
)
_DECREES: Final = frozenset({"decree", "decrees", "law", "laws", "bill", "order", "orders"})
_PEOPLE: Final = frozenset(
    "troops soldiers guests tourists refugees fighters mercenaries athletes students pilots"
    " citizens passengers migrants people protesters prisoners victims sailors hostages".split()
)
_GLADLY: Final = frozenset({"gladly", "happily", "willingly", "readily", "love", "like"})
_SET: Final = frozenset({"television", "tv", "screen", "screens"})
_SETTING: Final = frozenset(
    "take takes took taken left depart departs departed lift lifts lifted".split()
)
_OPENING: Final = frozenset({'"', "“", "‘", ":", "«"})
_OWN: Final = frozenset({"leave", "arrive", "go", "attend", "meet"})
# "Go further", "come under fire": no movement.
_NOWHERE: Final = frozenset(
    "further farther far too ahead away down under wrong unpunished nuclear all after against"
    " beyond through".split()
)
_DOINGS: Final = frozenset({"be", "have", "do", "get", "make", "see", "need", "happen"})
_BUT: Final = frozenset({"except", "save", "but", "besides"})
_FINITE: Final = frozenset(
    {"to", "will", "would", "may", "do", "did", "should", "wish", "invited", "unable", "question",
     "cond", "for"}
)  # fmt: skip
_MANNER: Final = frozenset(
    "late early alone together first last hours minutes shortly in-person".split()
)
_SKIES: Final = frozenset({"airspace", "skies", "sky", "territory", "space"})
SAYING: Final = ("say", "said", "tell", "told")
_ASKING: Final = frozenset("asked asks told tells urged urges warned begged requested".split())


@dataclass(slots=True)
class Clause:
    """A verb at `i` with its subject at `at`; `j` is where the words that govern it end."""

    i: int
    at: int
    j: int
    kind: str
    form: str
    flags: set[str]
    others: list[str]


_DEFYING: Final = frozenset(
    "defied ignored flouted braved disregarded risked dodged evaded".split()
)


class Motion(Leading):
    """The sentence with what its verbs of movement can be asked."""

    def _told_by_another(self, i: int) -> bool:
        """ "…, said a spokesman": who speaks stands behind the verb."""
        nodes = self.nodes
        if not nodes[i].low.startswith(SAYING) or i == 0 or i + 1 >= len(nodes):
            return False
        after = nodes[i + 1]
        other = after.kind == "actor" and after.person is None
        return nodes[i - 1].kind == "sign" and (other or after.low in {"a", "an", "the"})

    def _goes_nowhere(self, i: int, kind: str) -> bool:
        """ "Go further", "attend to", "stand trial", "continue to": no movement."""
        nodes = self.nodes
        low = nodes[i].low
        if low.startswith("continu") and not any(n.kind == "place" for n in nodes[i + 1 : i + 3]):
            return True
        if i + 1 >= len(nodes):
            return False
        after = nodes[i + 1].low
        if low.startswith("call") and low.endswith(" on"):
            return self._called_to_act(i)
        if low.startswith("mov") and low.endswith(" on"):
            # "Refuses to move on conditions".
            return "prep" not in self.nodes[i + 1].tags
        if low.startswith("mov") and low.endswith(" to"):
            # "Moved to end the war".
            return not any(n.kind == "place" for n in nodes[i + 1 : i + 4])
        if low.startswith("sign") and any(n.low in _DECREES for n in nodes[i + 1 : i + 5]):
            return True
        if low.startswith("return") and nodes[i + 1].time is None and self._hands_back(i):
            return True
        if low.startswith("watch") and any(n.low in _SET for n in nodes[i + 1 : i + 12]):
            return True
        if low.endswith("seen") and any(n.low == "as" for n in nodes[i + 1 : i + 8]):
            # "Is seen in Mongolia as a friend".
            return True
        if kind == "go":
            return after in _NOWHERE or (low == "going" and self._will_do(i))
        if kind == "attend" and low.startswith("attend"):
            return after == "to"
        return low.startswith(("stand", "stood")) and after == "trial"

    def _will_do(self, i: int) -> bool:
        """ "Are going to have a summit", "is not going to be there": a future, and no movement."""
        nodes = self.nodes
        if nodes[i + 1].low != "to" or i + 2 >= len(nodes):
            return False
        after = nodes[i + 2]
        return after.kind == "word" and after.low in _DOINGS

    def _hands_back(self, i: int) -> bool:
        """ "Return the children taken from Ukraine": things are returned, and nobody travels."""
        nodes = self.nodes
        if "det" not in nodes[i + 1].tags or i + 2 >= len(nodes):
            return False
        return nodes[i + 2].kind == "word" and nodes[i + 2].time is None

    def _called_to_act(self, i: int) -> bool:
        """ "Calls on leaders to attend" asks; "called on the emir in Doha to talk" is a visit."""
        nodes = self.nodes
        for k in range(i + 2, min(len(nodes), i + 9)):
            if nodes[k].low == "to":
                return "prep" not in nodes[k - 2].tags and nodes[k - 1].time is None
        return False

    def _returns(self, i: int) -> bool:
        """ "Went back from", "jet back into the country"."""
        after = [n.low for n in self.nodes[i + 1 : i + 8]]
        return after[:1] == ["back"] and ("from" in after[1:] or "country" in after[1:4])

    def _gladly(self, j: int, i: int) -> bool:
        """ "Would gladly go": a wish, and no plan that somebody told of."""
        return any(n.low in _GLADLY for n in self.nodes[max(0, j) : i])

    def _far_subject(self, i: int, kind: str, form: str, j: int, flags: set[str]) -> int | None:
        """The subject of a verb that has none right before it, or None."""
        nodes = self.nodes
        at: int | None = None
        if form == "ing":
            at = self._forward(i)
            if at is not None and j < 0:
                # "Speaking in Budapest, X thanked": the participle shares the past.
                flags.add("had")
            if at is None and i > 0 and nodes[i - 1].low in {"since", "after"}:
                at = next((k for k in range(i - 1, -1, -1) if nodes[k].person is not None), None)
        if at is None and i > 0 and nodes[i - 1].low in _OPENING and kind in _OWN:
            at = next((k for k, n in enumerate(nodes[:i]) if n.person and not n.poss), None)
        if at is None and kind == "meet" and form != "ing" and self._with(i):
            # The subject stands beyond a long aside; whom it met is who counts.
            at = next((k for k in range(i) if nodes[k].kind == "actor"), None)
            if at is not None and nodes[at].person is not None:
                return None
        return at

    def _unfinished(self, i: int, at: int, kind: str, form: str, flags: set[str]) -> bool:
        """Whether a base form has no subject of its own, or what is crossed is no sky."""
        if form == "base" and not flags & _FINITE and not self._plural_at(at, i):
            return True
        if form == "base" and "not" in flags and at > 0 and self.nodes[at - 1].low in _ASKING:
            # "Asked X not to attend": that is no word of X.
            return True
        if form == "ing" and self.nodes[i - 1].low in _PEOPLE:
            # "Handed medals to troops returning from": the troops return.
            return True
        if kind != "overfly" or not self.nodes[i].low.startswith("cross"):
            return False
        return not any(n.low in _SKIES for n in self.nodes[i + 1 : i + 8])

    def _stays(self, i: int, kind: str, form: str, flags: set[str], found: Destinations) -> bool:
        """Whether the verb tells of a stay: no "appears to", no sight, no handing over."""
        nodes = self.nodes
        if nodes[i].low.startswith("appear") and i + 1 < len(nodes):
            if nodes[i + 1].low == "to":
                return False
            near = nodes[i + 2 : i + 7] if nodes[i + 1].low == "as" else []
            if any(n.tags.get("noun") == "absence" for n in near):
                # "Appeared as the great absentee".
                return False
        if not self._said_there(i, found) or not self._sees(i):
            return False
        moved = kind == "go" and form == "pp" and bool(flags & {"is", "was", "be"})
        return not (moved and self._in_custody(found))

    def _of_purpose(self, c: Clause) -> set[str]:
        """The flags of "the first to visit" and of "did nothing but visit"."""
        flags = c.flags
        if c.form != "base":
            return flags
        counted = (
            c.i > 2 and self.nodes[c.i - 1].low == "to" and self.nodes[c.i - 2].low in ORDINALS
        )
        if flags == {"to"} or ("to" in flags and counted):
            flags = first_to(self.nodes, c.at, c.i) or flags
            if flags == {"to"} and self._defied(c.at, c.i):
                flags = {"did"}
        if c.i > 1 and self.nodes[c.i - 1].low == "to" and self.nodes[c.i - 2].low in _BUT:
            flags = {"did", "except"}
        return flags

    def _contrasted(self, k: int) -> bool:
        """ "Was not there as a guest, but as a suspect", "did not come only to talk": he came."""
        nodes = self.nodes
        if k + 1 < len(nodes) and nodes[k + 1].low in {"only", "just", "merely", "solely"}:
            return True
        led = nodes[k + 1].low if k + 1 < len(nodes) else ""
        if led not in {"as", "for", "to", "by", "because"}:
            return False
        for m in range(k + 2, min(len(nodes) - 1, k + 14)):
            if nodes[m].low == "but":
                return nodes[m + 1].low == led
        return False

    def _of_a_past_year(self, i: int, direction: str) -> bool:
        """ "Whether he will repeat his 2015 address": the year is that of the noun."""
        before = self.nodes[i - 1] if i > 1 else None
        if before is None or direction != "past" or not before.low.isdigit():
            return False
        return "poss" in self.nodes[i - 2].tags or self.nodes[i - 2].poss

    def _defied(self, at: int, i: int) -> bool:
        """ "Defied a warrant to attend": he came."""
        before = self.nodes[at + 1 : i]
        if any(n.tags.get("aux") in {"will", "would", "may"} for n in before):
            return False
        return any(n.low in _DEFYING for n in before)

    @staticmethod
    def _has_been(c: Clause, status: str | None) -> bool:
        """ "Has not visited since 2017", "has met X in Y since": made then."""
        if status is None:
            return "not" in c.flags and c.kind in {"visit", "go", "stay"}
        return status == "made" and c.kind == "meet"

    def _from_home(self, person: str | None, kind: str, found: Destinations) -> bool:
        """ "Addressed the forum in Durban from Moscow": by a screen."""
        home = found.home
        if person is None or home is None or not (found.places or found.event):
            return False
        at = next((k for k, n in enumerate(self.nodes) if n is home), 0)
        if not found.places and (at == 0 or self.nodes[at - 1].low != "from"):
            return False
        if kind not in {"speak", "attend", "meet"}:
            return False
        if home.iso3 not in home_of(self.cast.record, person):
            return False
        self.cue_end = home.end
        return True

    def _comes_from(self, c: Clause, status: str, found: Destinations) -> bool:
        """ "Arrived from Lusaka": where the traveller was."""
        return (
            c.kind in {"go", "arrive", "leave"}
            and not found.places
            and found.event is None
            and found.home is not None
            and status in {"made", "under_way"}
            and self.nodes[c.i].low.split()[0] in (_SETTING if c.kind == "leave" else _COMING)
        )

    def _there_to_attend(self, c: Clause, found: Destinations) -> bool:
        """ "Was in Doha to attend the summit": the place before the purpose."""
        if found.places or c.kind != "attend" or c.flags != {"to"} or c.i <= 2:
            return False
        before = self.nodes[c.i - 2]
        if before.kind != "place" or "prep" not in self.nodes[c.i - 3].tags:
            return False
        found.places.append(before)
        return True

    def _here_to(self, c: Clause) -> str | None:
        """ "He is here to take part": the status of one who is there already, or None."""
        if c.flags != {"to"} or c.i <= 3 or self.nodes[c.i - 2].low not in {"here", "there"}:
            return None
        be = self.nodes[c.i - 3].tags.get("aux")
        return {"is": "under_way", "was": "made"}.get(str(be))

    def _place_elsewhere(self, c: Clause, found: Destinations) -> None:
        """Look for the place of a clause that names none: in front of it, or in the main one."""
        kind, at = c.kind, c.at
        self._relative(c.i, at, found)
        if not found.places and kind == "meet" and self.nodes[c.i].low.startswith("host"):
            host = self._nation(self.nodes[at], at)
            found.places = self._hosts_joined(host) if host is not None and host.iso3 else []
        if not found.places and kind == "meet":
            beyond = behind_dash(self.nodes, c.i)
            found.places = [beyond] if beyond is not None else []
        if found.places:
            return
        if kind in {"meet", "speak"} or (kind in {"attend", "stay"} and found.anaphor is None):
            self._fronted(at, found)
        if not found.places and found.anaphor == "country" and kind in {"visit", "go", "arrive"}:
            self._hosts_country(at, found)
        if not found.places and found.event is None and kind in {"visit", "go", "arrive"}:
            host = arrester(cast("Sentence", self), at)
            if host is not None and found.anaphor in {None, "there", "country"}:
                found.places, found.anaphor = self._hosts_joined(host), None
                if c.form in {"s", "base", "pres"}:
                    c.flags.add("plan")
        after = self.nodes[c.i + 1] if c.i + 1 < len(self.nodes) else None
        if kind == "visit" and after is not None and "poss" in after.tags and not found.anaphor:
            # "Visited his country's border": what is visited is named, and is no foreign place.
            return
        if (
            not found.places
            and (found.event is None or (found.event.forum is None and "cond" in c.flags))
            and found.anaphor in {None, "there", "here"}
            and kind in {"visit", "go", "arrive", "attend"}
        ):
            self._main_place(at, found, c.flags)
            if len(found.places) == 1:
                found.places = self._hosts_joined(found.places[0])
            if not found.places and found.event is None and kind == "arrive":
                self._scene_before(at, found)
        if not found.places and found.event is None and found.anaphor is None:
            found.anaphor = self._of_meeting(c, found)

    def _of_meeting(self, c: Clause, found: Destinations) -> str | None:
        """ "X will come", "X meets Y on the sidelines": at the meeting of the sentence before."""
        if c.kind in {"go", "arrive"}:
            alone = found.home is None and self._alone(c.i)
            return "meeting" if alone and c.form != "ing" else None
        if c.kind != "meet" or c.form == "ing":
            return None
        after = [n.low for n in self.nodes[c.i + 1 : c.i + 14]]
        if not SIDELINES.isdisjoint(after):
            return "meeting"
        return "talks" if self._meets_a_leader(c) else None

    def _alone(self, i: int) -> bool:
        """Whether nothing but a day or a manner stands behind the verb: "arrived on Tuesday"."""
        nodes = self.nodes
        if i + 1 >= len(nodes):
            return True
        after = nodes[i + 1]
        if after.kind == "sign":
            return after.low in {".", ",", ";", "!"}
        if after.time is not None or after.low in _MANNER:
            return True
        return "prep" in after.tags and i + 2 < len(nodes) and nodes[i + 2].time is not None

    def _meets_a_leader(self, c: Clause) -> bool:
        """Whether a leader who is none of the record meets or is met."""
        near = self.nodes[max(0, c.at - 3) : c.i + 5]
        return any(n.kind == "actor" and n.person is None and "leader" in n.tags for n in near)
