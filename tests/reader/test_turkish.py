"""What Turkish asks for: verbs that only help a noun, rumours, owners, days of a visit."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record
from tests.reader.foreign import told

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


CASES = {
    "to come with a noun is no journey": ("2025-04-01", "Netanyahu'nun Macaristan'a gerçekleştireceği ziyaret yeniden gündeme geldi.", [(NETANYAHU, "HUN", "planned")]),
    "a statement that came": ("2024-02-10", "Putin'in Türkiye ziyareti için Kremlin'den açıklama geldi.", [(PUTIN, "TUR", "made")]),
    "a rumour that a visit was put off": ("2024-02-10", "Peskov, Putin'in Türkiye'ye yapacağı ziyaretin ertelendiği yönündeki haberleri yorumladı.", [(PUTIN, "TUR", "planned")]),
    "a delay that is not confirmed": ("2024-02-10", "Putin'in Türkiye ziyaretinin ertelendiğini teyit edemem.", [(PUTIN, "TUR", "planned")]),
    "only the day of a visit is open": ("2024-02-12", "Putin'in Türkiye ziyaretinin tarihi henüz belli değil.", [(PUTIN, "TUR", "planned")]),
    "a visit that times another": ("2022-02-01", "Putin Çin ziyareti sonrası Türkiye'ye gelecek.", [(PUTIN, "CHN", "planned"), (PUTIN, "TUR", "planned")]),
    "the owner stands before the visit": ("2022-02-03", "Erdoğan'ın Ukrayna ziyareti öncesinde Putin'in açıklaması yayımlandı.", []),
    "an owner is no subject of a finite verb": ("2025-04-06", "Netanyahu, ABD Başkanı Donald Trump'ın daveti üzerine yarın Washington'a gidecek.", [(NETANYAHU, "USA", "planned")]),
    "a party to talks is no place": ("2026-02-11", "Netanyahu-Trump görüşmesinde İran ile müzakereler ele alındı.", []),
    "an organisation with its short name": ("2025-09-25", "Netanyahu, Birleşmiş Milletler (BM) Genel Kurulu'na katılmak üzere New York kentine hareket etti.", [(NETANYAHU, "USA", "made")]),
    "what a speech is about": ("2025-09-26", "Netanyahu konuşmasında Lübnan, Yemen ve Suriye'ye yönelik saldırıları savundu.", []),
    "an owner is no destination": ("2024-10-08", "Yoav Gallant'ın, İran'ın saldırısını görüşmek için yarın Washington'a gitmesi planlanıyordu.", [("yoav-gallant", "USA", "planned")]),
    "this country": ("2024-06-17", "Putin'in, Kuzey Kore lideri Kim Jong-un'un davetiyle salı günü bu ülkeye gideceği açıklandı.", [(PUTIN, "PRK", "planned")]),
    "a summit without somebody": ("2025-07-06", "Zirve Brezilya'da Putin'in yokluğunda başladı.", [(PUTIN, "BRA", "declined")]),
    "on the way": ("2025-09-25", "Netanyahu ABD'ye giderken basına konuştu.", [(NETANYAHU, "USA", "under_way")]),
    "parties before a summit are no place": ("2022-07-19", "Putin, İran-Türkiye-Rusya Zirvesi için Tahran'a geldi.", [(PUTIN, "IRN", "made")]),
    "one who came, and was met": ("2022-07-19", "İran Cumhurbaşkanı İbrahim Reisi, Tahran'a gelen Putin ile görüştü.", [(PUTIN, "IRN", "made")]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_turkish_reads(record, name):
    published, text, expected = CASES[name]
    assert told(record, published, text) == expected


def test_a_first_visit_since_a_day_is_not_dated_by_it(record):
    text = "Putin, 7 Ekim'den sonraki ilk ziyareti için Riyad'a geldi."
    document = document_from_text(text, published=date(2023, 12, 6))
    assert [c.start for c in read_document(record, document).claims] == [None]
