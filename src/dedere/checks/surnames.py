"""Surnames that stand alone: persons whom the reader leaves open because the name is common.

In a sentence of the Court's matters "Bashir" is the one whom the Court wants. Elsewhere it is not.
"""

from __future__ import annotations

import re
import weakref
from collections import defaultdict
from collections.abc import Sequence

from dedere.record.record import Record

_LEGAL = re.compile(
    r"\b(?:ICC|International Criminal Court|Rome Statute|member states?|arrest(?:ed)?|warrants?"
    r"|wanted"
    r"|the court|the Hague|genocide|war crimes|the judges|indict\w*|Sudan\w*|Khartoum|Darfur"
    r"|African Union|summit)\b",
    re.I,
)
_TITLE = re.compile(
    r"(?:President|Minister|General|Mr|Mr\.|Leader|leader|Prime|Premier|Like|In|For|When|As"
    r"|Since|If"
    r"|The|But|And|While|After|Former|Ex-president|Defence|Defense|Sudan['’]s|Where|With|On|So)$"
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)[ -]$")
_CACHE: weakref.WeakKeyDictionary[Record, tuple[re.Pattern[str], dict[str, str]]] = (
    weakref.WeakKeyDictionary()
)


def _table(record: Record) -> tuple[re.Pattern[str], dict[str, str]]:
    found = _CACHE.get(record)
    if found is None:
        owners: dict[str, set[str]] = defaultdict(set)
        for row in record.aliases:
            if row.lang == "en" and row.kind == "surname" and " " not in row.alias:
                owners[row.alias].add(row.person_id)
        for person in record.persons:
            last = re.sub(r"^(?:[aA]l-|El |el-)", "", person.name.split()[-1])
            if len(last) > 4 and len(person.name.split()) > 1:
                owners[last].add(person.person_id)
        names = {name: next(iter(who)) for name, who in owners.items() if len(who) == 1}
        pattern = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b"
        )
        found = _CACHE[record] = (pattern, names)
    return found


def surnames(
    record: Record, text: str, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Return surnames that stand alone in a legal context, with offsets, outside those taken."""
    if not _LEGAL.search(text):
        return []
    pattern, names = _table(record)
    covered = {offset for start, end in taken for offset in (start, end - 1)}
    found = []
    for match in pattern.finditer(text):
        if match.start() in covered or match.end() - 1 in covered:
            continue
        before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if before and before[1][0].isupper() and not _TITLE.search(before[1]):
            continue
        found.append((match.start(), match.end(), names[match[0]]))
    return found
