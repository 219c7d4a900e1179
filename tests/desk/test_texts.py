"""The words stand in one place: every key that is used exists, every key that exists is used."""

from __future__ import annotations

import re
from pathlib import Path

from dedere.desk.texts import Texts, load_texts

ROOM = Path(__file__).parents[2] / "src" / "dedere" / "desk"
USED = re.compile(r"""\b(?:t|texts|desk\.texts)\(\s*f?["']([a-z_0-9.]+[a-z0-9])["'][,)\s]""")
# Groups whose last part is a value of the record or is put together in code.
GROUPS = (
    "outcome.", "status.", "mode.", "presence.", "form.", "doctrine.", "standing.", "instrument.",
    "short.", "finding.", "subject.", "referred.", "event.", "act.", "law.", "crime.", "forum.",
    "verdict.", "change.", "judged.", "scope.", "role.", "meaning.", "count.", "headline.", "owed.",
    "read.count.", "read.about.", "trips.duty_", "duty.holds_", "fault.", "site.", "review.",
)  # fmt: skip


def sources() -> str:
    files = [*ROOM.rglob("*.py"), *ROOM.glob("templates/*.html")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_every_key_that_is_used_exists() -> None:
    keys = set(load_texts().leaves)
    assert sorted(set(USED.findall(sources())) - keys) == []


def test_every_key_that_exists_is_used() -> None:
    text = sources()
    idle = [
        key
        for key in load_texts().leaves
        if not key.startswith(GROUPS) and f'"{key}"' not in text and f"'{key}'" not in text
    ]
    assert idle == []


def test_a_form_is_chosen_by_number() -> None:
    texts = Texts({"trips": {"none": "no trip", "one": "one trip", "other": "{n} trips"}})
    assert [texts("trips", n=n) for n in (0, 1, 3)] == ["no trip", "one trip", "3 trips"]


def test_a_value_without_a_word_is_shown_with_blanks() -> None:
    assert Texts({}).word("event", "charges_withdrawn") == "charges withdrawn"
