"""Headlines of other languages: no verb, a present for the past, a place before its person."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.reader.language import detect
from dedere.record import Record, load_record

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
DUTERTE, GBAGBO, KENYATTA = "rodrigo-duterte", "laurent-gbagbo", "uhuru-kenyatta"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def _told(record: Record, published: str, lang: str, text: str) -> list[tuple[str, str, str]]:
    document = document_from_text(text, published=date.fromisoformat(published), language=lang)
    return sorted((c.person, c.state, c.status) for c in read_document(record, document).claims)


TOLD = (
    ("2024-06-19", "es", "Kim Jong-un recibe a Putin en el aeropuerto de Pyongyang en su primera visita a Corea del Norte en 24 años", [(PUTIN, "PRK", "under_way")]),
    ("2015-06-15", "es", "Omar al Bashir voló el lunes desde una base militar de Pretoria.", [(BASHIR, "ZAF", "made")]),
    ("2019-01-31", "fr", "Laurent Gbagbo, en liberté conditionnelle, va s'installer en Belgique", [(GBAGBO, "BEL", "planned")]),
    ("2014-10-08", "fr", "Le président kényan Uhuru Kenyatta devant la CPI à La Haye", [(KENYATTA, "NLD", "under_way")]),
    ("2023-10-17", "fr", "À Pékin, Poutine vante l'amitié avec la Chine", [(PUTIN, "CHN", "made")]),
    ("2024-11-27", "fr", "Pour Paris, Netanyahu bénéficie d'une immunité malgré le mandat de la CPI", []),
    ("2025-04-03", "de", "Netanjahu bleibt bis Sonntag in Budapest.", [(NETANYAHU, "HUN", "under_way")]),
    ("2023-07-19", "de", "Putin bleibt dem Gipfel in Johannesburg fern.", [(PUTIN, "ZAF", "declined")]),
    ("2025-08-15", "de", "Gipfel in Alaska: Putin und Trump auf dem roten Teppich", [(PUTIN, "USA", "under_way")]),
    ("2025-10-21", "it", "Salta il vertice di Budapest tra Trump e Putin", [(PUTIN, "HUN", "cancelled")]),
    ("2024-06-20", "it", "Putin in Vietnam dopo la visita in Corea del Nord", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "under_way")]),
    ("2024-07-24", "ru", "Нетаньяху выступил в конгрессе США", [(NETANYAHU, "USA", "made")]),
    ("2023-03-19", "uk", "Путін вперше приїхав до окупованого Маріуполя", [(PUTIN, "UKR", "made")]),
    ("2024-09-03", "tr", "Putin pazartesi akşamı Ulan Batur'a indi.", [(PUTIN, "MNG", "made")]),
    ("2024-07-24", "ar", "نتنياهو يلقي خطابا أمام الكونغرس الأمريكي", [(NETANYAHU, "USA", "under_way")]),
    ("2025-03-12", "ar", "وصول دوتيرتي إلى لاهاي", [(DUTERTE, "NLD", "under_way")]),
    ("2024-06-20", "es", "Vietnam recibe a Putin con honores tras su paso por Corea del Norte", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "under_way")]),
    ("2023-12-06", "fr", "Poutine aux Émirats et en Arabie saoudite pour une rare tournée au Moyen-Orient", [(PUTIN, "ARE", "under_way"), (PUTIN, "SAU", "under_way")]),
    ("2021-04-01", "fr", "Acquitté, Laurent Gbagbo peut quitter la Belgique et rentrer en Côte d'Ivoire", [(GBAGBO, "BEL", "under_way")]),
    ("2025-09-26", "de", "Netanjahus Flugzeug meidet auf dem Weg in die USA französischen Luftraum", [(NETANYAHU, "USA", "under_way")]),
    ("2023-12-06", "it", "Putin ad Abu Dhabi, poi sarà a Riad", [(PUTIN, "ARE", "under_way"), (PUTIN, "SAU", "planned")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), TOLD)
def test_a_headline_tells_who_is_where(
    record: Record, published: str, lang: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _told(record, published, lang, text) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Laurent Gbagbo, en liberté conditionnelle, va s'installer en Belgique", "fr"),
        ("Netanyahu visita a Hungria, que anuncia saída do TPI", "pt"),
        ("Putin visita el martes Mongolia", "es"),
    ],
)
def test_the_name_of_a_state_tells_the_language_of_a_headline(text: str, lang: str) -> None:
    assert detect(text) == lang


PROSE = (
    ("2024-09-02", "es", "Vladímir Putin llegó este lunes a Mongolia. El mandatario, que en agosto de 2023 renunció a viajar a Sudáfrica, fue recibido con honores.", [(PUTIN, "MNG", "under_way"), (PUTIN, "ZAF", "declined")]),
    ("2024-09-03", "fr", "Vladimir Poutine a été accueilli mardi par une garde d'honneur sur la place centrale d'Oulan-Bator.", [(PUTIN, "MNG", "under_way")]),
    ("2025-04-06", "de", "Benjamin Netanjahu ist nach seinem Besuch in Ungarn am Sonntag nach Washington weitergeflogen.", [(NETANYAHU, "HUN", "made"), (NETANYAHU, "USA", "under_way")]),
    ("2024-09-03", "pl", "Władimir Putin przyleciał w poniedziałek do Mongolii. To jego pierwsza wizyta w takim państwie. W sierpniu 2023 roku nie pojechał do RPA na szczyt BRICS.", [(PUTIN, "MNG", "made"), (PUTIN, "ZAF", "declined")]),
    ("2024-09-03", "tr", "Vladimir Putin, Moğolistan'ın başkenti Ulan Batur'da resmi törenle karşılandı. Geçen yıl Güney Afrika'daki BRICS zirvesine gitmemişti.", [(PUTIN, "MNG", "made"), (PUTIN, "ZAF", "declined")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), PROSE)
def test_sentences_of_prose_tell_who_was_where(
    record: Record, published: str, lang: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _told(record, published, lang, text) == expected
