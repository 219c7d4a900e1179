"""Polish: cases of names and titles, subjects left out, futures of two words, and "when"."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.reader.lexicon import lexicon_of
from dedere.record import Record, load_record


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def _stays(record: Record, published: str, text: str) -> list[str]:
    document = document_from_text(text, published=date.fromisoformat(published), language="pl")
    return [
        f"{claim.state} {claim.start} {claim.status}"
        + ("" if claim.mode == "in_person" else f" {claim.mode}")
        for claim in read_document(record, document).claims
    ]


@pytest.mark.parametrize("word", ["polsce", "irakiem", "kubie", "chartumu", "delhi", "malcie"])
def test_places_are_known_in_the_cases_whose_stem_changes(record, word):
    assert any(not tail for tail, _ in lexicon_of(record, "pl").phrases.get(word, ()))


CASES = (
    ("2025-04-03", "Premier Izraela Benjamin Netanjahu, przyjaciel premiera Viktora Orbana, przyleciał w czwartek do Budapesztu.", ["HUN 2025-04-03 under_way"]),
    ("2025-02-05", "W lutym Netanjahu został przyjęty przez Donalda Trumpa w Białym Domu.", ["USA 2025-02 made"]),
    ("2017-05-19", "Waszyngton zareagował na zapowiedź obecności Baszira w saudyjskiej stolicy.", ["SAU None made"]),
    ("2025-09-17", "Netanjahu ogłosił, że Donald Trump zaprosił go na spotkanie w Białym Domu.", ["USA None hypothetical"]),
    ("2025-01-10", "Netanjahu nie weźmie udziału w inauguracji Donalda Trumpa 20 stycznia.", ["USA 2025-01-20 declined"]),
    ("2024-07-04", "W środę Władimir Putin został przywitany na lotnisku w Astanie przez premiera.", ["KAZ 2024-07-03 made"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), CASES)
def test_the_case_of_a_title_tells_guest_from_host_and_from_bystander(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


LEFT_OUT = (
    ("2025-10-13", "Netanjahu został zaproszony na szczyt, który odbędzie się w Szarm el-Szejk, ale nie może wziąć w nim udziału.", ["EGY None declined"]),
    ("2025-03-12", "Rodrigo Duterte został w środę przekazany trybunałowi w Hadze.", ["NLD 2025-03-12 under_way"]),
    ("2025-04-07", "Netanjahu rozmawiał z dziennikarzami. Poleciał do Waszyngtonu prosto z Budapesztu.", ["HUN None made", "USA None made"]),
    ("2025-04-03", "To druga podróż Netanjahu od decyzji MTK. W lutym został przyjęty w Białym Domu.", ["USA 2025-02 made"]),
    ("2025-01-28", "Netanjahu został zaproszony do Białego Domu. Premier Izraela ma udać się tam we wtorek 4 lutego.", ["USA 2025-02-04 planned"]),
    ("2025-01-28", "Przedstawiciele Trumpa podali, że Netanjahu przyjął zaproszenie do Waszyngtonu.", ["USA None planned"]),
    ("2022-06-27", "Putin miał odwiedzić Białoruś. Wizyta została odwołana.", ["BLR None cancelled"]),
    ("2024-06-17", "Putin poleci we wtorek do Pjongjangu. Ostatnia wizyta odbyła się w lipcu 2000 roku.", ["PRK 2024-06-18 planned"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), LEFT_OUT)
def test_a_subject_or_place_left_out_is_that_of_the_sentence_before(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


AHEAD = (
    ("2022-06-25", "Putin odwołał wyjazd do Grodna na Białorusi.", ["BLR None cancelled"]),
    ("2022-06-26", "20 czerwca premier informował, że Putin ma udać się na Białoruś.", ["BLR None planned"]),
    ("2019-03-21", "Trump będzie we wtorek gościł Netanjahu na kolacji w Białym Domu.", ["USA 2019-03-26 planned"]),
    ("2019-03-21", "Wizyta Netanjahu w USA została ogłoszona po tym, jak Mike Pompeo wylądował w środę w Jerozolimie.", ["USA None planned"]),
    ("2025-01-09", "Netanjahu nie zostanie aresztowany, gdy przyleci do Polski.", ["POL None hypothetical"]),
    ("2025-01-09", "Jeżeli Netanjahu pojawi się w Polsce, powinien zostać aresztowany.", ["POL None hypothetical"]),
    ("2022-06-27", "Putin swą podróż zacznie od Tadżykistanu.", ["TJK None planned"]),
    ("2025-04-06", "Przed odlotem do Waszyngtonu Netanjahu mówił o cłach.", ["USA None planned"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), AHEAD)
def test_what_is_announced_or_told_with_when_lies_ahead(record, published, text, expected):
    assert _stays(record, published, text) == expected


FRONTS = (
    ("2025-03-11", "Duterte został aresztowany w Manili z nakazu Międzynarodowego Trybunału Karnego w Hadze.", []),
    ("2025-09-27", "Wystąpienie Beniamina Netanjahu na Zgromadzeniu Ogólnym ONZ zbojkotowali delegaci.", ["USA None made"]),
    ("2025-04-03", "Wizyta Netanjahu odbywa się mimo nakazu, który trybunał wydał (za działania wojenne w Strefie Gazy).", []),
    ("2024-07-04", "Kazachstan nie potępił Putina za agresję wobec Ukrainy i nie ma w nim obawy o aresztowanie.", []),
    ("2023-11-25", "Netanjahu mówił o swojej podróży po naszym kraju.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), FRONTS)
def test_a_front_that_a_sentence_only_mentions_is_no_place_of_a_visit(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


def test_a_sentence_without_subject_can_follow_one_about_a_host(record):
    assert _stays(
        record, "2025-04-03", "Netanjahu był w Budapeszcie. Przyjął go premier Węgier."
    ) == ["HUN None made"]


OF_ANOTHER_DEED = (
    ("2025-04-10", "Netanjahu przebywał na Węgrzech po tym, jak w listopadzie trybunał wydał nakaz.", ["HUN None made"]),
    ("2025-04-10", "Netanjahu poleciał na Węgry po wydaniu w listopadzie 2024 roku nakazu aresztowania.", ["HUN None made"]),
    ("2023-10-13", "Ukraina ogłosiła alarm. Putin po raz pierwszy w tym roku opuścił kraj.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), OF_ANOTHER_DEED)
def test_the_day_of_a_warrant_and_ones_own_country_are_not_those_of_a_trip(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


GONE_ON = (
    ("2025-04-10", "Węgry są państwem, do którego Netanjahu poleciał mimo nakazu trybunału.", ["HUN None made"]),
    ("2024-07-10", "Choć Putin rzadko wyjeżdża, w maju odwiedził Chiny, a w czerwcu pojechał do Wietnamu.", ["CHN 2024-05 made", "VNM 2024-06 made"]),
    ("2023-08-30", "W sierpniu Putin dołączył do obrad w Johannesburgu przez łącze wideo.", ["ZAF 2023-08 made remote"]),
    ("2024-05-10", "Putin w maju pojedzie do Chin.\n\nWładimir Putin z wizytą w Chinach\n\nRozmowy potrwają dwa dni.", ["CHN 2024-05 planned"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), GONE_ON)
def test_relatives_asides_and_captions_go_on_with_what_was_told(record, published, text, expected):
    assert _stays(record, published, text) == expected
