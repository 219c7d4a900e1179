"""Plain news sentences in the covered languages: who, where, which status, which mode."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
CASES = (
    ("fr", "2025-04-02", "Le Premier ministre israélien Benjamin Netanyahu est attendu jeudi à Budapest.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("fr", "2025-04-03", "Benjamin Netanyahu est arrivé jeudi en Hongrie pour une visite officielle.", [(NETANYAHU, "HUN", "under_way", "in_person")]),
    ("fr", "2023-07-19", "Vladimir Poutine ne participera pas au sommet des Brics en Afrique du Sud, a annoncé Pretoria.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("fr", "2024-06-20", "Le président russe Vladimir Poutine a quitté Hanoï après une visite d'État au Vietnam.", [(PUTIN, "VNM", "made", "in_person")]),
    ("fr", "2024-11-22", "Si Benjamin Netanyahu venait en Irlande, il serait arrêté, a dit le Premier ministre.", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
    ("fr", "2024-02-07", "La visite de Vladimir Poutine en Turquie a été reportée.", [(PUTIN, "TUR", "postponed", "in_person")]),
    ("fr", "2024-09-03", "La Mongolie a accueilli mardi Vladimir Poutine sans l'arrêter.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("fr", "2024-09-05", "Emmanuel Macron se rendra en Serbie. Vladimir Poutine a salué l'accord.", []),
    ("es", "2025-04-02", "El primer ministro israelí, Benjamín Netanyahu, llegará este jueves a Hungría.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("es", "2024-09-03", "Putin aterrizó en Ulán Bator el lunes por la noche.", [(PUTIN, "MNG", "made", "in_person")]),
    ("es", "2023-07-19", "Vladímir Putin no viajará a Sudáfrica para la cumbre de los BRICS.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("es", "2024-12-01", "Si Netanyahu viajara a España, sería detenido, dijo el ministro.", [(NETANYAHU, "ESP", "hypothetical", "in_person")]),
    ("es", "2025-09-03", "Netanyahu canceló su viaje a Argentina.", [(NETANYAHU, "ARG", "cancelled", "in_person")]),
    ("es", "2024-09-03", "Mongolia recibió este martes a Vladímir Putin con honores militares.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("es", "2025-02-01", "Putin habló por teléfono con el presidente de Brasil.", []),
    ("de", "2024-09-03", "Der russische Präsident Wladimir Putin ist am Montag in Ulan-Bator gelandet.", [(PUTIN, "MNG", "made", "in_person")]),
    ("de", "2025-04-02", "Benjamin Netanjahu reist am Donnerstag nach Ungarn.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("de", "2023-07-19", "Putin wird nicht zum Brics-Gipfel nach Südafrika reisen.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("de", "2025-09-03", "Netanjahu sagte seine Reise nach Argentinien ab.", [(NETANYAHU, "ARG", "cancelled", "in_person")]),
    ("de", "2024-11-22", "Wenn Netanjahu nach Irland käme, würde er festgenommen.", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
    ("ru", "2024-09-03", "Владимир Путин прибыл в Улан-Батор с официальным визитом.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("ru", "2023-07-19", "Путин не поедет на саммит БРИКС в Йоханнесбурге, вместо него в ЮАР отправится Сергей Лавров.", [(PUTIN, "ZAF", "declined", "represented")]),
    ("ru", "2025-04-02", "Премьер-министр Израиля Биньямин Нетаньяху посетит Венгрию.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("ru", "2025-10-08", "Путин встретился в Душанбе с президентом Таджикистана.", [(PUTIN, "TJK", "made", "in_person")]),
    ("ru", "2025-02-01", "Путин приехал в Казань и встретился с рабочими.", []),
    ("uk", "2024-09-03", "Путін прилетів до Монголії з офіційним візитом.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("uk", "2025-04-02", "Нетаньягу відвідає Угорщину у четвер.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("uk", "2024-11-22", "Якщо Нетаньягу приїде до Ірландії, його заарештують.", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
    ("ar", "2024-09-03", "وصل الرئيس الروسي فلاديمير بوتين إلى منغوليا في زيارة رسمية.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("ar", "2025-04-02", "يتوجه رئيس الوزراء الإسرائيلي بنيامين نتنياهو إلى المجر يوم الخميس.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("ar", "2023-07-19", "لن يحضر بوتين قمة بريكس في جنوب أفريقيا.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("ar", "2015-06-15", "غادر الرئيس السوداني عمر البشير جوهانسبرغ عائدا إلى الخرطوم.", [(BASHIR, "ZAF", "made", "in_person")]),
    ("pt", "2024-09-03", "Putin chegou à Mongólia na segunda-feira.", [(PUTIN, "MNG", "made", "in_person")]),
    ("pt", "2023-07-19", "Putin não participará da cúpula dos Brics na África do Sul.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("pt", "2024-11-22", "Se Netanyahu viajar à Irlanda, será preso.", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
    ("it", "2025-04-02", "Netanyahu andrà giovedì in Ungheria.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("it", "2023-07-19", "Putin non parteciperà al vertice dei Brics in Sudafrica.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("it", "2024-02-07", "La visita di Putin in Turchia è stata rinviata.", [(PUTIN, "TUR", "postponed", "in_person")]),
    ("tr", "2024-09-03", "Rusya Devlet Başkanı Vladimir Putin, resmi ziyaret için Moğolistan'a geldi.", [(PUTIN, "MNG", "made", "in_person")]),
    ("tr", "2025-04-02", "İsrail Başbakanı Binyamin Netanyahu perşembe günü Macaristan'a gidecek.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("tr", "2023-07-19", "Putin, Güney Afrika'daki BRICS zirvesine katılmayacak.", [(PUTIN, "ZAF", "declined", "in_person")]),
    ("pl", "2024-09-03", "Władimir Putin przyleciał do Mongolii z oficjalną wizytą.", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("pl", "2025-04-02", "Premier Izraela Benjamin Netanjahu uda się w czwartek na Węgry.", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("pl", "2024-11-22", "Jeśli Netanjahu przyjedzie do Irlandii, zostanie aresztowany.", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
    ("zh", "2024-09-03", "俄罗斯总统普京抵达蒙古国首都乌兰巴托，开始进行访问。", [(PUTIN, "MNG", "under_way", "in_person")]),
    ("zh", "2025-04-02", "以色列总理内塔尼亚胡将于4月3日前往匈牙利。", [(NETANYAHU, "HUN", "planned", "in_person")]),
    ("zh", "2024-11-22", "如果内塔尼亚胡访问爱尔兰，他将被逮捕。", [(NETANYAHU, "IRL", "hypothetical", "in_person")]),
)  # fmt: skip


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


@pytest.mark.parametrize(("lang", "published", "text", "expected"), CASES)
def test_a_plain_sentence_tells_who_where_and_how(record, lang, published, text, expected):
    document = document_from_text(text, published=date.fromisoformat(published))
    claims = read_document(record, document).claims

    assert document.language == lang
    assert [(c.person, c.state, c.status, c.mode) for c in claims] == expected
    assert all(text[e.start : e.end] == e.text for c in claims for e in c.evidence)


def test_a_language_that_is_not_covered_is_said_and_not_guessed(record):
    text = "Venäjän presidentti Vladimir Putin matkustaa ensi viikolla Mongoliaan ja se on uutinen."
    reading = read_document(record, document_from_text(text, published=date(2024, 8, 29)))

    assert reading.claims == ()
    assert reading.note is not None
    assert "fi" in reading.note
