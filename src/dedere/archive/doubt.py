"""Names that are also common words or common names, and what must stand beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from dedere.archive.offices import nation_words
from dedere.archive.stems import stems_of, words_of
from dedere.reader.lexicon import languages
from dedere.record import Record

# Titles before a common name make a person of it: "President Bashir".
_TITLES = ("president", "minister", "leader", "ruler", "chief", "general", "commander", "admiral")
_LEADING = ("head_of_state", "head_of_government")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stem that names its persons only with a capital, beside a companion, or in a whole name.

    `capital` is the stem as a name is written, empty where that settles nothing. `alone`: in a
    script without capitals it is enough by itself, because the reader takes the bare surname of
    whoever led a state on the day of the report, and the gate knows no day.
    """

    stem: str
    alone: bool
    capital: str
    companions: tuple[str, ...]
    names: tuple[str, ...]

    def holds(self, text: str, low: str) -> bool:
        """Return whether a text, given as it is and in lower case, has the stem and a reason."""
        if self.stem not in low:
            return False
        if self.alone:
            return True
        if self.capital and (self.capital in text or self.capital.upper() in text):
            return True
        return any(word in low for word in (*self.companions, *self.names))


def doubts_of(record: Record) -> tuple[Doubt, ...]:
    """Return the doubtful stems: those of which every one-word name is ambiguous or a byname."""
    kinds: dict[str, set[bool]] = defaultdict(set)
    persons: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, set[str]] = defaultdict(set)
    bynames: set[str] = set()
    leaders = {row.person_id for row in record.offices if row.office in _LEADING}
    stems = [stem.text for stem in stems_of(record) if len(stem.words) == 1 and not stem.near]
    for alias in record.aliases:
        words = words_of(alias.alias)
        for stem in stems:
            if not any(word.startswith(stem) for word in words):
                continue
            persons[stem].add(alias.person_id)
            if len(words) == 1:
                kinds[stem].add(alias.ambiguous or alias.kind == "short")
                if alias.kind == "short":
                    bynames.add(stem)
            elif not alias.ambiguous:
                whole[stem].add(alias.alias.lower())
    return tuple(
        Doubt(
            stem,
            stem not in bynames and stem == stem.upper() and bool(persons[stem] & leaders),
            stem.capitalize() if stem not in bynames and stem.capitalize() != stem else "",
            _companions(record, persons[stem], stem, titled=stem not in bynames),
            tuple(sorted(whole[stem])),
        )
        for stem in sorted(stems)
        if kinds[stem] == {True}
    )


def _companions(record: Record, persons: set[str], stem: str, *, titled: bool) -> tuple[str, ...]:
    """The persons' other names, and the names of their states in all languages."""
    found = set(_TITLES) if titled else set()
    for person in persons:
        for alias in record.aliases:
            if alias.person_id == person:
                found.update(word for word in words_of(alias.alias) if len(word) > 2)
        states = {office.state for office in record.offices_of(person)}
        states.add(record.person[person].nationality)
        for name in record.state_names:
            if name.iso3 in states:
                found.add(name.name.lower()[:6])
        for lang in languages():
            names, _ = nation_words(record, lang)
            found.update(name[:6] for state in states for name in names[state])
    return tuple(sorted(word for word in found if not word.startswith(stem)))
