"""What only some languages have: cases, free word order, no capitals, no spaces; and speakers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader import document_from_text, read_document
from dedere.reader.language import covered, detect
from dedere.reader.lexicon import languages, lexicon_of
from dedere.reader.nodes import Node
from dedere.reader.plain import parts_of
from dedere.record import Record, load_record
from tests.reader.foreign import claims_of

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


DECLINED = (
    ("2025-12-04", "В аэропорту Дели Путина встретил премьер-министр Нарендра Моди.", (PUTIN, "IND")),
    ("2025-08-07", "Трамп встретится с Путиным на Аляске на следующей неделе.", (PUTIN, "USA")),
    ("2024-09-02", "Путин начинает официальный визит в Монголию.", (PUTIN, "MNG")),
    ("2010-08-28", "Кения приняла Омара аль-Башира, хотя обязана была его арестовать.", (BASHIR, "KEN")),
    ("2025-12-04", "Путіна в Делі особисто зустрів прем’єр Моді.", (PUTIN, "IND")),
    ("2024-12-06", "Путін і Лукашенко підписали в Мінську договір про гарантії безпеки.", (PUTIN, "BLR")),
    ("2025-04-04", "Нетаньягу з четверга перебуває в Угорщині.", (NETANYAHU, "HUN")),
    ("2025-12-04", "Na lotnisku w Nowym Delhi Putina powitał premier Indii Narendra Modi.", (PUTIN, "IND")),
    ("2025-08-07", "Trump spotka się z Putinem na Alasce w przyszłym tygodniu.", (PUTIN, "USA")),
    ("2024-09-02", "Putin rozpoczyna oficjalną wizytę w Mongolii.", (PUTIN, "MNG")),
    ("2025-09-04", "Netanjahus Reise nach Argentinien ist abgesagt.", (NETANYAHU, "ARG")),
    ("2025-05-04", "Ein Besuch Netanjahus in Baku wurde auf unbestimmte Zeit verschoben.", (NETANYAHU, "AZE")),
    ("2025-04-03", "Trotz Haftbefehls: Netanjahu reist nach Ungarn.", (NETANYAHU, "HUN")),
    ("2025-09-04", "Netanyahu'nun Arjantin ziyareti iptal edildi.", (NETANYAHU, "ARG")),
    ("2025-12-04", "Putin'i Yeni Delhi havalimanında Hindistan Başbakanı Modi karşıladı.", (PUTIN, "IND")),
    ("2025-04-04", "Netanyahu perşembe gününden beri Macaristan'da bulunuyor.", (NETANYAHU, "HUN")),
    ("2024-06-19", "هبطت طائرة بوتين في بيونغ يانغ فجر الأربعاء.", (PUTIN, "PRK")),
    ("2025-04-04", "يلتقي نتنياهو في بودابست الرئيس المجري تاماس شويوك.", (NETANYAHU, "HUN")),
    ("2025-04-07", "内塔尼亚胡离开布达佩斯，返回以色列。", (NETANYAHU, "HUN")),
    ("2023-12-06", "普京乘专机抵达阿布扎比。", (PUTIN, "ARE")),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), DECLINED)
def test_names_are_known_in_their_cases_and_word_orders(record, published, text, expected):
    assert [(c.person, c.state) for c in claims_of(record, text, published)] == [expected]


SOMEBODY_ELSE = (
    "Советник Путина прилетел в Эр-Рияд на переговоры с американцами.",
    "Зеленский поедет в Лондон перед встречей Дональда Трампа с Владимиром Путиным.",
    "Министр финансов Израиля Смотрич, союзник Нетаньяху, полетит в Вашингтон.",
    "Нетаньягу прийняв у Єрусалимі президента Аргентини Хав’єра Мілея, який прибув до Ізраїлю.",
    "Sekretarz stanu USA spotkał się w Jerozolimie z Netanjahu, po czym odleciał do Egiptu.",
    "Ein Berater Putins ist in Riad eingetroffen, um mit den Amerikanern zu verhandeln.",
    "Selenskyj reist vor dem Treffen von Donald Trump mit Wladimir Putin nach London.",
    "Un proche de Vladimir Poutine est arrivé à Riyad pour des discussions avec les Américains.",
    "Viktor Orban a été reçu par Vladimir Poutine au Kremlin, au lendemain de sa visite à Kiev.",
    "Viktor Orbán fue recibido por Vladímir Putin en el Kremlin tras visitar Kiev.",
    "Viktor Orban è stato ricevuto da Vladimir Putin al Cremlino dopo la visita a Kiev.",
    "O presidente ucraniano chegou a Paris. Putin não quer a paz, disse.",
    "Putin'in danışmanı ABD'li yetkililerle görüşmek için Riyad'a geldi.",
    "وصل مستشار بوتين إلى الرياض لإجراء محادثات مع الأميركيين.",
    "زار وزير الخارجية الأميركي إسرائيل والتقى نتنياهو ثم توجه إلى مصر.",
    "泽连斯基将在特朗普与普京会晤前访问伦敦。",
    "Соратник Путина арестован в Германии.",
    "Дочь Путина вылетела в Мюнхен.",
    "Дружина Нетаньягу полетіла до Маямі.",
    "Ein Vertrauter Putins ist in Österreich verhaftet worden.",
    "Un proche de Netanyahou a été interpellé à Chypre.",
    "Un aliado de Putin fue detenido en Alemania.",
    "La moglie di Netanyahu è volata a Miami.",
    "A filha de Putin viajou para a Alemanha.",
    "Netanyahu'nun oğlu Miami'ye gitti.",
    "سافرت زوجة نتنياهو إلى ميامي.",
    "内塔尼亚胡的儿子前往迈阿密。",
    "La lettre de Poutine est arrivée à Washington.",
    "美国国务卿在耶路撒冷会见内塔尼亚胡后飞往埃及。",
)  # fmt: skip


@pytest.mark.parametrize("text", SOMEBODY_ELSE)
def test_the_travel_of_others_is_not_laid_to_the_wanted_person(record, text):
    assert claims_of(record, text, "2025-08-10") == ()


STATUS = (
    ("Der Kreml dementierte Berichte über einen Besuch Putins in der Türkei.", "denied"),
    ("Sollte Putin in die Türkei reisen, drohen ihm keine Folgen.", "hypothetical"),
    ("Putin lehnte eine Einladung in die Türkei ab.", "declined"),
    ("Poutine reporte sa visite prévue en avril en Turquie.", "postponed"),
    ("La Turquie attend Poutine en avril.", "planned"),
    ("Putin estuvo en Turquía en febrero.", "made"),
    ("Putin rinvia la visita prevista ad aprile in Turchia.", "postponed"),
    ("O Kremlin negou uma visita de Putin à Turquia.", "denied"),
    ("Путин сейчас в Турции.", "under_way"),
    ("В Турции ждут Путина.", "planned"),
    ("Путін може поїхати до Туреччини у квітні.", "hypothetical"),
    ("Putin przełożył wizytę w Turcji.", "postponed"),
    ("Putin Türkiye ziyaretini erteledi.", "postponed"),
    ("قد يزور بوتين تركيا في أبريل.", "hypothetical"),
    ("普京可能于4月访问土耳其。", "hypothetical"),
)


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_the_words_decide_the_status(record, text, status):
    assert [(c.state, c.status) for c in claims_of(record, text, "2024-03-02")] == [("TUR", status)]


AWAY = (
    ("2024-11-07", "Vizeministerpräsident Alexej Owertschuk vertritt Putin beim Apec-Gipfel in Lima.", "PER", "Alexej Owertschuk"),
    ("2025-11-05", "На саммит G20 в Йоханнесбурге вместо Путина поедет Максим Орешкин.", "ZAF", "Максим Орешкин"),
    ("2024-11-18", "Absent de Rio, Vladimir Poutine est représenté au sommet du G20 par Sergueï Lavrov.", "BRA", "Sergueï Lavrov"),
    ("2025-05-15", "En Estambul, Vladímir Medinski reemplaza a Putin en la mesa de negociación.", "TUR", "Vladímir Medinski"),
    ("2025-11-06", "Na COP30 do brazylijskiego Belem Putin oddelegował wicepremiera Aleksieja Owerczuka.", "BRA", "Aleksieja Owerczuka"),
    ("2024-11-07", "俄副总理奥维尔丘克将代表普京赴利马出席亚太经合组织会议。", "PER", "奥维尔丘克"),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "state", "deputy"), AWAY)
def test_who_goes_instead_is_named(record, published, text, state, deputy):
    (claim,) = claims_of(record, text, published)

    assert (claim.state, claim.status, claim.mode) == (state, "declined", "represented")
    assert claim.representative is not None
    assert deputy in claim.representative


REMOTE = (
    "Putin wird per Video am Brics-Gipfel in Südafrika teilnehmen.",
    "Poutine participera par vidéo au sommet des Brics en Afrique du Sud.",
    "Putin participará por video en la cumbre de los BRICS en Sudáfrica.",
    "Putin parteciperà in video al vertice dei Brics in Sudafrica.",
    "Путин примет участие в саммите БРИКС в ЮАР по видеосвязи.",
    "Путін візьме участь у саміті БРІКС у ПАР по відеозв’язку.",
    "Putin weźmie zdalnie udział w szczycie BRICS w RPA.",
    "Putin, Güney Afrika'daki BRICS zirvesine video konferansla katılacak.",
    "سيشارك بوتين في قمة بريكس في جنوب أفريقيا عبر الفيديو.",
    "普京将以视频方式参加在南非举行的金砖峰会。",
)


@pytest.mark.parametrize("text", REMOTE)
def test_a_screen_is_no_trip(record, text):
    found = claims_of(record, text, "2024-03-02")

    assert [(c.state, c.status, c.mode) for c in found] == [("ZAF", "planned", "remote")]


SPEAKERS = (
    ("Le président russe se rendra en Mongolie, a annoncé jeudi le Kremlin.", "le Kremlin"),
    ("El presidente ruso viajará a Mongolia, informó este jueves el Kremlin.", "el Kremlin"),
    ("Putin wird laut Kreml in die Mongolei reisen.", "Kreml"),
    ("Putin andrà in Mongolia, ha annunciato il Cremlino.", "il Cremlino"),
    ("Putin visitará a Mongólia, informou nesta quinta-feira o Kremlin.", "o Kremlin"),
    ("Путин посетит Монголию, сообщил помощник президента Юрий Ушаков.", "помощник президента Юрий Ушаков"),
    ("Путін відвідає Монголію, повідомив Юрій Ушаков.", "Юрій Ушаков"),
    ("Putin odwiedzi Mongolię, poinformował Kreml.", "Kreml"),
    ("Kremlin, Putin'in Moğolistan'ı ziyaret edeceğini açıkladı.", "Kremlin"),
    ("أعلن الكرملين أن بوتين سيزور منغوليا.", "الكرملين"),
    ("克里姆林宫宣布，普京将访问蒙古国。", "克里姆林宫"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_named_in_the_words_of_the_text(record, text, speaker):
    assert [c.said_by for c in claims_of(record, text, "2024-08-29")] == [speaker]


NOT_COVERED = (
    ("ro", "Președintele rus Vladimir Putin va vizita Mongolia pe 3 septembrie, a anunțat joi Kremlinul."),
    ("vi", "Tổng thống Nga Vladimir Putin sẽ thăm Mông Cổ vào ngày 3 tháng 9, Điện Kremlin thông báo hôm thứ Năm."),
    ("sv", "Rysslands president Vladimir Putin besöker Mongoliet den 3 september, meddelade Kreml på torsdagen."),
    ("nl", "De Russische president Vladimir Poetin bezoekt op 3 september Mongolië, meldde het Kremlin donderdag."),
    ("hu", "Vlagyimir Putyin orosz elnök szeptember 3-án Mongóliába látogat, közölte csütörtökön a Kreml."),
    ("cs", "Ruský prezident Vladimir Putin navštíví 3. září Mongolsko, oznámil ve čtvrtek Kreml."),
    ("ca", "El president rus, Vladímir Putin, visitarà Mongòlia el 3 de setembre, ha anunciat dijous el Kremlin."),
    ("be", "Прэзідэнт Расіі Уладзімір Пуцін наведае Манголію 3 верасня, паведаміў у чацвер Крэмль."),
    ("bg", "Руският президент Владимир Путин ще посети Монголия на 3 септември, съобщи в четвъртък Кремъл."),
    ("ja", "ロシアのプーチン大統領は9月3日にモンゴルを訪問する。"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NOT_COVERED)
def test_a_language_that_is_not_covered_is_named(record, lang, text):
    reading = read_document(record, document_from_text(text, published=date(2024, 8, 29)))

    assert detect(text) == lang
    assert not covered(lang)
    assert reading.claims == ()
    assert reading.note is not None
    assert f"({lang})" in reading.note


def test_a_text_without_words_says_that_its_language_is_unknown(record):
    reading = read_document(record, document_from_text("2024 — 03", published=date(2024, 8, 29)))

    assert reading.note == (
        "The language of the text could not be told, so no claim was read from it."
    )


@given(st.lists(st.sampled_from(["word", "sign"]), max_size=1_000))
def test_an_endless_sentence_is_read_in_parts_that_lose_nothing(kinds):
    nodes = [Node(at, at + 1, "x", {}, kind) for at, kind in enumerate(kinds)]
    parts = list(parts_of(nodes))

    assert [node for part in parts for node in part] == nodes
    assert all(len(part) <= 160 for part in parts)


@pytest.mark.parametrize("lang", sorted(set(languages()) - {"en"}))
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_words_of_a_language_in_any_order_are_read_with_exact_quotations(record, lang, data):
    words = sorted(lexicon_of(record, lang).phrases)
    drawn = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=30))
    text = " ".join(drawn)
    document = document_from_text(text, published=date(2025, 4, 2), language=lang)
    claims = read_document(record, document).claims

    assert all(text[e.start : e.end] == e.text for c in claims for e in c.evidence)
