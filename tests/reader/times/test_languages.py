"""Plain news sentences of eleven other languages; the report is of Wednesday 4 September 2024."""

import json
import runpy
from pathlib import Path

import pytest

from tests.reader.times.helpers import said, times

ROOT = Path(__file__).parents[3]
SENTENCES = [
    ("fr", "Il se rendra à Oulan-Bator le 3 octobre 2024.", ["2024-10-03"]),
    ("fr", "Il arrivera vendredi à Bakou.", ["2024-09-06"]),
    ("fr", "Il est arrivé lundi à Bakou.", ["2024-09-02"]),
    ("fr", "Il sera à Bakou la semaine prochaine.", ["2024-09-09 2024-09-15"]),
    ("fr", "Il était à Bakou hier.", ["2024-09-03"]),
    ("fr", "Il y a deux jours, il était à Bakou.", ["2024-09-02"]),
    ("fr", "Il sera à Bakou du 2 au 6 octobre.", ["2024-10-02 2024-10-06"]),
    ("fr", "Il était à Bakou en mai 2019.", ["2019-05"]),
    ("fr", "Il était à Bakou en 2019.", ["2019"]),
    ("fr", "Il ira à Bakou mardi prochain.", ["2024-09-10"]),
    ("es", "Viajará a Bakú el 3 de octubre de 2024.", ["2024-10-03"]),
    ("es", "Llegó a Bakú el lunes.", ["2024-09-02"]),
    ("es", "Viajará a Bakú el próximo lunes.", ["2024-09-09"]),
    ("es", "Estuvo en Bakú hace una semana.", ["2024-08-28"]),
    ("es", "Estará en Bakú del 2 al 6 de octubre.", ["2024-10-02 2024-10-06"]),
    ("es", "Estuvo en Bakú el mes pasado.", ["2024-08"]),
    ("es", "Viajará a Bakú mañana.", ["2024-09-05"]),
    ("de", "Er wird am 3. Oktober 2024 in Baku erwartet.", ["2024-10-03"]),
    ("de", "Er ist am Montag in Baku gelandet.", ["2024-09-02"]),
    ("de", "Er reist am kommenden Montag nach Baku.", ["2024-09-09"]),
    ("de", "Er reist nächste Woche nach Baku.", ["2024-09-09 2024-09-15"]),
    ("de", "Er war vor zwei Tagen in Baku.", ["2024-09-02"]),
    ("de", "Er bleibt vom 2. bis 6. Oktober.", ["2024-10-02 2024-10-06"]),
    ("de", "Er kommt Ende Oktober.", ["2024-10"]),
    ("de", "Er war im Jahr 2019 in Baku.", ["2019"]),
    ("ru", "Он посетит Баку 3 октября 2024 года.", ["2024-10-03"]),
    ("ru", "Он прибыл в Баку в понедельник.", ["2024-09-02"]),
    ("ru", "Он приедет в Баку в среду.", ["2024-09-04"]),
    ("ru", "Он приедет на следующей неделе.", ["2024-09-09 2024-09-15"]),
    ("ru", "Он был в Баку два дня назад.", ["2024-09-02"]),
    ("ru", "Он был в Баку неделю назад.", ["2024-08-28"]),
    ("ru", "Он будет в Баку с 2 по 6 октября.", ["2024-10-02 2024-10-06"]),
    ("ru", "Он будет в Баку в октябре.", ["2024-10"]),
    ("ru", "Он был в Баку в 2019 году.", ["2019"]),
    ("ru", "Он был в Баку в прошлую пятницу.", ["2024-08-30"]),
    ("uk", "Він відвідає Баку 3 жовтня 2024 року.", ["2024-10-03"]),
    ("uk", "Він прибув до Баку в п’ятницю.", ["2024-08-30"]),
    ("uk", "Він приїде наступного тижня.", ["2024-09-09 2024-09-15"]),
    ("uk", "Він був у Баку два дні тому.", ["2024-09-02"]),
    ("uk", "Він буде в Баку в листопаді.", ["2024-11"]),
    ("ar", "سيزور باكو في 3 أكتوبر 2024.", ["2024-10-03"]),
    ("ar", "سيزور باكو في 3 تشرين الأول.", ["2024-10-03"]),
    ("ar", "وصل إلى باكو يوم الاثنين.", ["2024-09-02"]),
    ("ar", "سيزور باكو الأسبوع المقبل.", ["2024-09-09 2024-09-15"]),
    ("ar", "زار باكو في عام 2019.", ["2019"]),
    ("ar", "زار باكو أمس.", ["2024-09-03"]),
    ("pt", "Visitará Baku em 3 de outubro de 2024.", ["2024-10-03"]),
    ("pt", "Chegou a Baku na segunda-feira.", ["2024-09-02"]),
    ("pt", "Visitará Baku na próxima semana.", ["2024-09-09 2024-09-15"]),
    ("pt", "Esteve em Baku há dois dias.", ["2024-09-02"]),
    ("it", "Andrà a Baku il 3 ottobre 2024.", ["2024-10-03"]),
    ("it", "È arrivato a Baku lunedì.", ["2024-09-02"]),
    ("it", "Andrà a Baku la prossima settimana.", ["2024-09-09 2024-09-15"]),
    ("it", "Era a Baku due giorni fa.", ["2024-09-02"]),
    ("it", "Sarà a Baku dal 2 al 6 ottobre.", ["2024-10-02 2024-10-06"]),
    ("tr", "Putin 3 Ekim 2024'te Bakü'ye gidecek.", ["2024-10-03"]),
    ("tr", "Pazartesi günü Bakü'ye geldi.", ["2024-09-02"]),
    ("tr", "Gelecek hafta Bakü'ye gidecek.", ["2024-09-09 2024-09-15"]),
    ("tr", "İki gün önce Bakü'ye gitti.", ["2024-09-02"]),
    ("tr", "Kasım ayında Bakü'ye gidecek.", ["2024-11"]),
    ("tr", "2019 yılında Bakü'ye gitti.", ["2019"]),
    ("pl", "Odwiedzi Baku 3 października 2024 roku.", ["2024-10-03"]),
    ("pl", "Przybył do Baku w poniedziałek.", ["2024-09-02"]),
    ("pl", "Odwiedzi Baku w przyszłym tygodniu.", ["2024-09-09 2024-09-15"]),
    ("pl", "Był w Baku dwa dni temu.", ["2024-09-02"]),
    ("pl", "Odwiedzi Baku w listopadzie.", ["2024-11"]),
    ("zh", "普京将于10月3日访问巴库。", ["2024-10-03"]),
    ("zh", "他将于2024年10月2日至6日访问巴库。", ["2024-10-02 2024-10-06"]),
    ("zh", "他昨天抵达巴库。", ["2024-09-03"]),
    ("zh", "他将于下周二访问巴库。", ["2024-09-10"]),
    ("zh", "他于8月访问了巴库。", ["2024-08"]),
    ("zh", "他去年访问了巴库。", ["2023"]),
    ("zh", "他2日抵达巴库。", ["2024-09-02"]),
    ("zh", "普京将于十月三日访问巴库。", ["2024-10-03"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SENTENCES, ids=[row[1] for row in SENTENCES])
def test_a_plain_sentence_gives_its_days(lang, text, expected):
    assert [said(mention) for mention in times(text, lang=lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il se rendra à Bakou le 3 octobre, a annoncé le Kremlin lundi."),
        ("es", "Viajará a Bakú el 3 de octubre, informó el lunes el Kremlin."),
        ("ru", "Он посетит Баку 3 октября, сообщил в понедельник Кремль."),
    ],
)
def test_the_day_of_the_statement_is_no_day_of_travel(lang, text):
    found = [(said(mention), mention.travel) for mention in times(text, lang=lang)]
    assert found == [("2024-10-03", True), ("2024-09-02", False)]


def test_a_language_without_words_still_has_its_dates_in_digits():
    assert [said(m) for m in times("Hän saapui 3.9.2024 ja maanantaina.", lang="fi")] == [
        "2024-09-03"
    ]


def test_the_names_are_those_that_the_script_writes():
    script = runpy.run_path(str(ROOT / "scripts/time_words.py"))
    shipped = json.loads(script["OUT"].read_text("utf-8"))
    assert set(shipped) == set(script["LOCALES"])
    assert all(len(table["months"]) == 12 for table in shipped.values())
    assert all(len(table["weekdays"]) == 7 for table in shipped.values())
