"""What Arabic asks for: its ways of spelling, asides between commas, what is told as earlier."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.reader import document_from_text, read_document
from dedere.reader.arabic import end_in, plain
from dedere.reader.times import find_times
from dedere.record import Record, load_record

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
GALLANT = "yoav-gallant"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def told(record: Record, published: str, text: str) -> list[tuple[str, str, str, str | None]]:
    document = document_from_text(text, published=date.fromisoformat(published))
    return [(c.person, c.state, c.status, c.start) for c in read_document(record, document).claims]


CASES = {
    "signs of vowels and doubling": ("2024-08-30", "يتوجّه الرئيس الروسي فلاديمير بوتين إلى منغوليا يومَ الثلاثاء المقبل.", [(PUTIN, "MNG", "planned", "2024-09-03")]),
    "no hamza, as in quick writing": ("2013-10-22", "وصل الرئيس السوداني عمر البشير اليوم الى جوبا.", [(BASHIR, "SSD", "under_way", "2013-10-22")]),
    "a final yaa without dots, as in Egypt": ("2015-06-14", "وصل الرئيس السودانى عمر البشير أمس السبت إلى جنوب أفريقيا.", [(BASHIR, "ZAF", "made", "2015-06-13")]),
    "other spellings of a name": ("2024-09-03", "وصل بوتن أمس إلى أولان باتور.", [(PUTIN, "MNG", "made", "2024-09-02")]),
    "a day spelled out": ("2024-08-30", "سيزور بوتين منغوليا في الثالث من أيلول/سبتمبر.", [(PUTIN, "MNG", "planned", "2024-09-03")]),
    "a day between commas": ("2018-12-17", "توجه الرئيس السوداني عمر البشير، الأحد، إلى دمشق.", [(BASHIR, "SYR", "made", "2018-12-16")]),
    "a name between commas": ("2024-06-19", "سيزور وزير الأمن الإسرائيلي، يوآف غالانت، واشنطن هذا الشهر.", [(GALLANT, "USA", "planned", "2024-06")]),
    "a call for an arrest is no invitation": ("2024-08-30", "دعت كييف منغوليا إلى توقيف بوتين.", []),
    "a state that is called on before a visit": ("2024-08-30", "قبل زيارة بوتين، دعت أوكرانيا السلطات إلى تسليمه إلى المحكمة الجنائية الدولية في لاهاي.", []),
    "an invitation that is accepted": ("2024-06-19", "تلقى يوآف غالانت دعوة وسيزور الولايات المتحدة هذا الشهر.", [(GALLANT, "USA", "planned", "2024-06")]),
    "the day of something earlier": ("2018-11-06", "وصل البشير إلى القاهرة اليوم للمرة الأولى منذ فوز السيسي في الانتخابات في مارس الماضي. الرئيس السوداني عمر البشير سيعود غدا.", [(BASHIR, "EGY", "under_way", "2018-11-06")]),
    "the place of something earlier": ("2013-04-13", "تأتي زيارة الرئيس عمر البشير بعد توقيع اتفاق في أديس أبابا.", []),
    "what a summit is about": ("2017-12-14", "عاد عمر البشير قادما من تركيا بعد قمة حول القدس.", [(BASHIR, "TUR", "made", None)]),
    "an arrival takes its object bare": ("2025-04-03", "بعد وصول نتنياهو العاصمة المجرية بودابست في زيارة رسمية سيلتقي خلالها أوربان.", [(NETANYAHU, "HUN", "under_way", "2025-04-03")]),
    "a host that gets ready": ("2025-04-01", "تستعد المجر لاستقبال رئيس الوزراء الإسرائيلي بنيامين نتنياهو.", [(NETANYAHU, "HUN", "planned", None)]),
    "a headline in the present for a plan": ("2024-03-20", "غالانت يتوجه إلى واشنطن\n\nيتوجه وزير الدفاع الإسرائيلي يوآف غالانت إلى الولايات المتحدة الأسبوع المقبل.", [(GALLANT, "USA", "planned", "2024-03-25")]),
    "what lay further back": ("2023-12-08", "وكان بوتين وصل إلى أبوظبي في زيارة رسمية.", [(PUTIN, "ARE", "made", None)]),
    "a noun with its article takes no bare place": ("2023-12-08", "تساءلت الصحف عن توقيت زيارة بوتين وعدم شمولها إيران.", []),
    "a state between a verb and its day": ("2023-12-07", "زار بوتين، أمس الأربعاء، دولتي الإمارات والسعودية.", [(PUTIN, "ARE", "made", "2023-12-06"), (PUTIN, "SAU", "made", "2023-12-06")]),
    "who will leave is there": ("2015-06-15", "الرئيس السوداني عمر البشير سيغادر جنوب أفريقيا اليوم.", [(BASHIR, "ZAF", "under_way", "2015-06-15")]),
    "who is still there": ("2015-06-15", "عمر البشير ما زال في جوهانسبرج.", [(BASHIR, "ZAF", "under_way", "2015-06-15")]),
    "a decision that came about": ("2023-07-19", "قرار عدم حضور بوتين جاء باتفاق متبادل مع بريتوريا.", []),
    "a letter for g": ("2024-03-20", "وزير الدفاع الإسرائيلي يوآف جالانت سيزور واشنطن غدا.", [(GALLANT, "USA", "planned", "2024-03-21")]),
    "a return home names no visit": ("2015-06-14", "عمر البشير سيعود إلى بلاده بعد القمة في جوهانسبرغ.", []),
    "who has done something may not": ("2015-06-14", "كان عمر البشير قد وصل إلى جوهانسبرغ السبت.", [(BASHIR, "ZAF", "made", "2015-06-13")]),
    "a guest's name that is a common word": ("2024-11-22", "استقبل الوزير الضيف في باريس.", []),
    "a former title before the name": ("2025-03-12", "غادر الرئيس السابق رودريغو دوتيرتي مانيلا تحت الحراسة متوجها إلى لاهاي.", [("rodrigo-duterte", "NLD", "under_way", "2025-03-12")]),
    "on the way back": ("2025-03-11", "وصل دوتيرتي إلى مانيلا عائدا من هونغ كونغ.", [("rodrigo-duterte", "CHN", "made", None)]),
    "a last visit that goes back to a month": ("2022-07-19", "تعود آخر زيارة لبوتين إلى طهران إلى أيلول (سبتمبر) 2018.", [(PUTIN, "IRN", "made", "2018-09")]),
    "a week after something else": ("2025-04-03", "وصل نتنياهو إلى بودابست بعد أسبوع من إعلان المجر موقفها.", [(NETANYAHU, "HUN", "under_way", "2025-04-03")]),
    "here today and meeting tomorrow": ("2024-09-02", "يصل بوتين اليوم إلى منغوليا ويلتقي غدا الرئيس المنغولي.", [(PUTIN, "MNG", "under_way", "2024-09-02")]),
    "right before a visit": ("2025-08-30", "قال بوتين قبيل زيارته إلى الصين إن العلاقات قوية.", [(PUTIN, "CHN", "planned", None)]),
    "who leaves later is still there": ("2015-06-15", "الرئيس السوداني عمر البشير يغادر جنوب أفريقيا في وقت لاحق.", [(BASHIR, "ZAF", "under_way", "2015-06-15")]),
    "a ban on travelling": ("2015-06-15", "غادر البشير البلاد رغم منعه من السفر في انتظار قرار محكمة في بريتوريا.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_arabic_reads(record, name):
    published, text, expected = CASES[name]
    assert told(record, published, text) == expected


def test_the_words_of_a_claim_are_those_of_the_text(record):
    text = "وصلَ بوتينُ إلى مُنغوليا أمس."
    document = document_from_text(text, published=date(2024, 9, 3))
    claims = read_document(record, document).claims
    assert [claim.evidence[0].text for claim in claims] == ["وصلَ بوتينُ إلى مُنغوليا"]


@given(st.text(alphabet="ابتأإآىيّـَ ً،.", max_size=60))
def test_a_plain_text_is_as_long_as_the_text_and_its_words_begin_where_they_did(text):
    bare = plain(text)
    assert len(bare) == len(text)
    assert [mark == " " for mark in bare if mark in "،."] == [
        mark == " " for mark in text if mark in "،."
    ]
    assert all(end_in(text, bare, at) >= at for at in range(len(text)))


DAYS = {
    "yesterday with its weekday": ("أمس السبت", [date(2024, 8, 31)]),
    "today with its weekday in brackets": ("اليوم (الأحد)", [date(2024, 9, 1)]),
    "the day before yesterday": ("أمس الأول", [date(2024, 8, 30)]),
    "an ordinal of two words": ("الخامس والعشرين من أغسطس", [date(2024, 8, 25)]),
    "a month without its hamza": ("3 اغسطس", [date(2024, 8, 3)]),
}


@pytest.mark.parametrize("name", DAYS)
def test_arabic_days(name):
    words, expected = DAYS[name]
    found = find_times(f"وصل بوتين {words} إلى بكين", date(2024, 9, 1), lang="ar")
    assert [mention.span.earliest for mention in found] == expected
