"""Stories: where a claim belongs, how the story stands, what people decided."""

from __future__ import annotations

from datetime import date

from dedere.store import Writer
from dedere.store.model import Bond, StoryState
from dedere.store.sql import SqlStore
from tests.store.samples import NOON, claim, document, read


def _story(writer: Writer, *claims: int, state: str = "MNG", **more: object) -> int:
    story = writer.open_story("vladimir-putin", state, "bodily", at=NOON, by="machine")
    for number in claims:
        writer.place_claim(number, story, at=NOON, by="machine", why="first")
    values = {"status": "planned", "mode": "in_person", "reports": len(claims), **more}
    writer.add_version(story, StoryState(**values), change="new", at=NOON, by="machine")
    return story


def test_a_story_stands_as_its_newest_version_says(store: SqlStore) -> None:
    with store.writing() as writer:
        story = _story(writer)
        moved = StoryState(status="cancelled", mode="in_person")
        writer.add_version(story, moved, change="cancelled", at=NOON, by="machine")
    with store.reading() as reader:
        found = reader.story(story)
        assert found is not None
        assert (found.now.status, found.now.version) == ("cancelled", 2)
        assert [step.status for step in reader.versions(story)] == ["planned", "cancelled"]


def test_a_claim_belongs_to_the_story_it_was_placed_in_last(store: SqlStore) -> None:
    with store.writing() as writer:
        _, (number,) = read(writer, document(), claim())
        first, second = _story(writer, number), _story(writer)
        writer.place_claim(number, second, at=NOON, by="Ana", why="split")
    with store.reading() as reader:
        assert ((), (number,)) == (
            reader.claims_of(first),
            tuple(found.claim.id for found in reader.claims_of(second)),
        )
        assert second == reader.story_of_claim(number)


def test_stories_are_found_by_state_and_days(store: SqlStore) -> None:
    days = {"earliest": date(2026, 5, 1), "latest": date(2026, 5, 2)}
    with store.writing() as writer:
        _, numbers = read(writer, document(), claim(), claim(), claim(state="TJK"))
        _story(writer, numbers[0])
        wanted = _story(writer, numbers[1], **days)
        _story(writer, numbers[2], state="TJK", **days)
    with store.reading() as reader:
        found = reader.stories(state="MNG", since=date(2026, 4, 1), until=date(2026, 6, 1))
    assert [wanted] == [story.id for story in found]


def test_a_story_that_lost_its_claims_is_not_listed(store: SqlStore) -> None:
    with store.writing() as writer:
        story = _story(writer)
    with store.reading() as reader:
        assert (reader.stories(), len(reader.stories(empty=True))) == ((), 1)
        assert [story] == [s.id for s in reader.candidates("vladimir-putin", "MNG", "bodily")]


def test_a_decision_about_two_stories_is_known_from_both(store: SqlStore) -> None:
    with store.writing() as writer:
        left, right = _story(writer), _story(writer)
        writer.add_bond(Bond(left_id=left, right_id=right, kind="apart", at=NOON, by="Ana"))
    with store.reading() as reader:
        assert reader.bonds([left]) == reader.bonds([right])
        assert [bond.kind for bond in reader.bonds([left])] == ["apart"]


def test_the_last_judgement_on_a_claim_counts(store: SqlStore) -> None:
    with store.writing() as writer:
        _, (number,) = read(writer, document(), claim())
        writer.add_review("reject", claim=number, by="Ana", at=NOON)
        writer.add_review("accept", claim=number, by="Ben", at=NOON, note="confirmed by phone")
    with store.reading() as reader:
        assert {number: "accept"} == reader.verdicts([number])
        assert [review.by for review in reader.reviews(claim=number)] == ["Ana", "Ben"]
