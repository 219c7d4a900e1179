"""A brief says what follows from the derivation, in the tense of its day, to its addressee."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dedere.errors import InputError
from dedere.law import assess
from dedere.publish.brief import ADDRESSEES, compose, render
from dedere.publish.brief.view import course_of, days_of, presence_of
from dedere.record import Record
from tests.publish.conftest import TODAY, Write

MONGOLIA = "putin-2024-09-mongolia"
SECTIONS = re.compile(r"^## (.*)$", re.M)


def titles(text: str) -> list[str]:
    return SECTIONS.findall(text)


def test_it_has_the_parts_of_a_brief_in_their_order(write: Write) -> None:
    assert titles(write(MONGOLIA)) == [
        "In short",
        "The facts",
        "The duty",
        "Objections, and the Court’s answers",
        "What the Statute required of the state",
        "How like cases were decided",
        "What is asked of the government",
        "Annex 1. The derivation",
        "Annex 2. Where this comes from",
        "Sources",
    ]


def test_after_a_visit_without_an_arrest_the_title_says_so(write: Write) -> None:
    first = write(MONGOLIA).splitlines()[0]
    assert first == "# Mongolia was obliged to arrest Vladimir Putin and did not"


def test_before_the_visit_only_what_was_public_by_then_is_said(write: Write) -> None:
    text = write(MONGOLIA, known=date(2024, 8, 30))
    assert text.startswith("# Mongolia must arrest Vladimir Putin when he arrives\n")
    assert "The visit is announced." in text
    assert "24 October 2024" not in text
    assert "He was not arrested" not in text


def test_before_its_announcement_a_visit_is_supposed(write: Write) -> None:
    text = write(MONGOLIA, known=date(2024, 8, 1))
    assert text.startswith("# Mongolia must arrest Vladimir Putin should he come\n")


def test_one_who_stayed_away_would_have_been_arrested(write: Write) -> None:
    text = write("putin-2023-08-south-africa-brics")
    assert text.startswith("# South Africa would have had to arrest Vladimir Putin had he come\n")
    assert "South Africa would have been obliged to arrest Vladimir Putin" in text
    assert "He took part by video. Vladimir Putin was represented by Sergey Lavrov." in text


def test_a_state_that_is_no_party_owes_nothing_and_hears_no_objections(write: Write) -> None:
    text = write("putin-2026-12-usa-g20")
    assert text.startswith("# The United States is not obliged to arrest Vladimir Putin, but free")
    assert "Objections, and the Court’s answers" not in titles(text)
    assert "What the state can do" in titles(text)


def test_an_arrest_that_was_made_is_no_failure(write: Write) -> None:
    text = write("bemba-2008-05-belgium")
    assert text.startswith("# Belgium arrested Jean-Pierre Bemba, as it was obliged to\n")


def test_the_courts_finding_on_the_visit_stands_at_the_top(write: Write) -> None:
    short = write(MONGOLIA).partition("## The facts")[0]
    assert "On 24 October 2024 the Court found a failure to comply." in short


def test_the_press_reads_what_can_be_said_before_anything_else(write: Write) -> None:
    text = write(MONGOLIA, addressee="press")
    assert titles(text)[:3] == ["In short", "What can be reported", "The facts"]
    assert "“Mongolia is a signatory”: it is more than that, a party." in text


def test_parliament_is_told_what_oversight_can_do(write: Write) -> None:
    text = write(MONGOLIA, addressee="parliament", written=date(2024, 9, 20))
    assert "What oversight can do" in titles(text)
    assert "What is asked of parliament" in titles(text)


def test_when_its_time_is_over_oversight_is_told_of_in_the_past(write: Write) -> None:
    assert "What oversight could do then" in titles(write(MONGOLIA, addressee="parliament"))


def test_every_number_in_the_text_has_its_source(write: Write) -> None:
    body, _, sources = write(MONGOLIA).partition("## Sources")
    used = {int(number) for number in re.findall(r" \[(\d+)\]", body)}
    listed = {int(number) for number in re.findall(r"^(\d+)\. ", sources, re.M)}
    assert used == listed


def test_it_carries_the_version_and_the_digest_of_the_record(write: Write, record: Record) -> None:
    text = write(MONGOLIA)
    assert record.version in text
    assert record.digest in text


def test_it_names_the_command_that_writes_it_again(write: Write) -> None:
    command = f"dedere brief {MONGOLIA} --for press --written 2026-11-24"
    assert command in write(MONGOLIA, addressee="press").replace("\\_", "_")


def test_facts_without_a_source_are_marked(write: Write) -> None:
    text = write(MONGOLIA)
    assert "No law on cooperation with the Court was found. *[unverified]*" in text


def test_facts_without_a_source_are_left_out_on_request(write: Write) -> None:
    text = write(MONGOLIA, verified_only=True)
    assert "[unverified]" not in text
    assert "(unverified)" not in text


def test_an_answer_that_rests_on_them_is_refused_as_verified(record: Record) -> None:
    trip = replace(record.trip[MONGOLIA], confidence="C")
    with pytest.raises(InputError) as raised:
        compose(record, trip, written=TODAY, verified_only=True)
    assert raised.value.code == "unverified-basis"


def test_a_day_inside_a_trip_of_the_record_is_that_trip(record: Record) -> None:
    a = assess(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    text = render(compose(record, a, written=TODAY), "md").decode()
    assert "2–3 September 2024, Ulaanbaatar" in text


def test_a_visit_that_is_not_in_the_record_is_called_supposed(record: Record) -> None:
    a = assess(record, "vladimir-putin", "TJK", date(2027, 6, 1))
    text = render(compose(record, a, written=TODAY, sender="A Society"), "md").decode()
    assert text.startswith("# Tajikistan must arrest Vladimir Putin should he come\n")
    assert "the case is supposed" in text
    assert "**From:** A Society" in text


def test_another_doctrine_is_named(record: Record) -> None:
    a = assess(record, "vladimir-putin", "MNG", date(2024, 9, 3), doctrine="customary_immunity")
    text = render(compose(record, a, written=TODAY), "md").decode()
    assert "The doctrine applied is not the Court’s own" in text
    assert "--doctrine customary\\_immunity" in text


def test_every_trip_of_the_record_has_a_brief_for_everyone(record: Record) -> None:
    seams = re.compile(r"\bNone\b|\.\.(?!\.)| \. | ,|\( |\(\)|the the ")
    found = []
    for trip in record.trips:
        for addressee in ADDRESSEES:
            brief = compose(record, trip, addressee=addressee, written=TODAY)
            body = render(brief, "md").decode().partition("## Sources")[0]
            found += [(trip.trip_id, hit) for hit in seams.findall(body)]
    assert found == []


def test_someone_at_the_general_assembly_is_a_guest_of_the_united_nations(record: Record) -> None:
    trip = record.trip["netanyahu-2024-09-usa-unga"]
    assert presence_of(trip) == "un_headquarters"


def test_a_part_by_video_that_took_place_is_no_presence(record: Record) -> None:
    assert presence_of(record.trip["putin-2023-07-india-sco-remote"]) == "remote"


def test_what_became_of_a_trip_is_not_known_before_it_begins(record: Record) -> None:
    trip = record.trip[MONGOLIA]
    assert course_of(trip, date(2024, 9, 1)) == "expected"
    assert course_of(trip, date(2024, 9, 2)) == "made"


def test_days_that_are_not_exact_say_so(record: Record) -> None:
    window = record.trip["hussein-2012-ethiopia"]
    assert days_of(window) == "some time from 15 March 2012 to 30 April 2012"
    month = record.trip["netanyahu-2025-12-india"]
    assert days_of(month) == "December 2025"


def test_a_national_courts_ruling_is_not_the_courts_finding(write: Write) -> None:
    text = write("bashir-2015-06-south-africa", addressee="press")
    assert "On 6 July 2017 the Court found that South Africa had failed to comply" in text
    assert "On 24 June 2015 the Court found" not in text
    assert "- High Court, Gauteng Division (Pretoria), 24 June 2015" in text


def test_what_followed_the_visit_is_told_up_to_the_briefs_day(write: Write) -> None:
    line = "Hungary: notice of withdrawal on 2 June 2025, to take effect on 2 June 2026"
    trip = "netanyahu-2025-04-hungary"
    assert f"{line}; notice of withdrawal taken back on 29 May 2026." in write(trip)
    assert f"{line}." in write(trip, written=date(2025, 12, 1))
    assert "Since then" not in write(trip, written=date(2025, 5, 1))


def test_no_later_arrest_is_asked_for_where_none_is_owed_any_more(write: Write) -> None:
    text = write("duterte-2025-03-manila-return")
    assert "on any later visit" not in text
    assert "Rodrigo Duterte: surrendered to the Court on 12 March 2025." in text


def test_one_who_was_let_go_was_not_surrendered(write: Write) -> None:
    text = write("njeem-2025-01-italy")
    assert text.startswith("# Italy was obliged to surrender Osama Elmasry Njeem, arrested him and")
    assert "He was arrested, and let go on 21 January 2025." in text
    assert "1. To answer the finding of 17 October 2025" in text


def test_a_contested_duty_is_not_called_one_after_an_arrest(write: Write) -> None:
    text = write("duterte-2025-03-manila-return")
    assert text.startswith(
        "# The Philippines arrested Rodrigo Duterte; whether it had to is contested\n"
    )
    assert "Rodrigo Duterte’s stay in the Philippines, 11 March 2025" in text


def test_a_referral_is_the_second_ground_against_immunity(write: Write) -> None:
    text = write("bashir-2017-03-jordan")
    assert "resolution\N{NO-BREAK SPACE}1593 of 31 March 2005 obliges Sudan to cooperate" in text
    assert "Security Council resolution" not in write(MONGOLIA)


def test_titles_of_office_bear_no_remarks_on_years(write: Write) -> None:
    assert "(since 1993" not in write("bashir-2017-03-jordan").partition("## Sources")[0]


@pytest.mark.parametrize("trip", ["netanyahu-2025-04-hungary", "bashir-2017-03-jordan"])
def test_sources_name_nothing_that_only_a_search_of_ours_could_follow(
    write: Write, trip: str
) -> None:
    assert "index id" not in write(trip)


@pytest.mark.parametrize(
    ("trip", "title"),
    [
        (
            "putin-2023-07-india-sco-remote",
            "# India owed no arrest of Vladimir Putin, who took part by video only\n",
        ),
        (
            "putin-2019-09-mongolia",
            "# No duty to arrest Vladimir Putin arose in Mongolia: no warrant was in force\n",
        ),
    ],
)
def test_what_is_over_is_told_in_the_past(write: Write, trip: str, title: str) -> None:
    assert write(trip).startswith(title)


def test_of_a_visit_before_the_warrant_only_readiness_is_asked(write: Write) -> None:
    trip = "putin-2019-09-mongolia"
    assert "Nothing for this visit. For any later one" in write(trip)
    text = write(trip, addressee="parliament")
    assert "1. To ask whether the government is ready for a later visit" in text


@pytest.mark.parametrize(
    ("trip", "asked"),
    [("netanyahu-2025-04-overflight-france", False), ("bashir-2017-02-uae", True)],
)
def test_only_who_is_no_party_is_asked_whether_to_join(
    write: Write, trip: str, asked: bool
) -> None:
    assert ("join the Statute" in write(trip, addressee="parliament")) is asked


def test_a_state_bound_by_a_resolution_is_told_of_the_charter(record: Record) -> None:
    a = assess(record, "ahmad-harun", "SDN", date(2012, 1, 1))
    text = render(compose(record, a, written=TODAY), "md").decode()
    assert text.startswith("# Sudan would have had to arrest Ahmad Harun then\n")
    assert "A stay of Ahmad Harun in Sudan, 1 January 2012" in text
    assert "the Charter’s obligations prevail over others" in text
    assert "States parties must have procedures" not in text


def test_a_ruling_after_the_day_of_knowledge_is_marked_where_it_is_cited(record: Record) -> None:
    brief = compose(
        record,
        assess(
            record,
            "omar-al-bashir",
            "MWI",
            date(2011, 10, 14),
            known=date(2011, 10, 14),
            doctrine="unsc_or_party",
        ),
        written=date(2011, 10, 14),
    )
    assert "9 April 2014, ICC-02/05-01/09-195 (ruled later)" in render(brief, "md").decode()
