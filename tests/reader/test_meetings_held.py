"""Meetings, absences, asides and days in Russian and Ukrainian."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def told(record: Record, published: str, lang: str, text: str) -> list[str]:
    """State, status and first day of each claim, "remote" where it was made by video."""
    document = document_from_text(text, published=date.fromisoformat(published), language=lang)
    return [
        " ".join(filter(None, (c.state, c.status, c.start, "remote" if c.mode == "remote" else "")))
        for c in read_document(record, document).claims
    ]


HELD = (
    ("2022-09-17", "ru", "Путин и Моди провели отдельную встречу в Самарканде.", ["UZB made"]),
    ("2022-09-15", "uk", "Путін і Сі Цзіньпін проведуть двосторонні переговори в Самарканді.", ["UZB planned"]),
    ("2024-07-04", "uk", "Путін і Токаєв провели зустріч в Астані.", ["KAZ made"]),
    ("2024-05-16", "ru", "В Пекине проходят переговоры Путина и Си Цзиньпина.", ["CHN under_way 2024-05-16"]),
    ("2024-05-15", "uk", "У Пекіні відбудуться переговори Путіна та Сі Цзіньпіна.", ["CHN planned"]),
    ("2025-08-16", "ru", "Трамп и Путин завершили переговоры на Аляске.", ["USA made"]),
    ("2025-10-21", "ru", "Саммит в Будапеште с участием Путина и Трампа отложен.", ["HUN postponed"]),
    ("2023-07-26", "ru", "Делегация во главе с Шойгу прибыла в КНДР.", ["PRK under_way 2023-07-26"]),
    ("2023-07-26", "uk", "Делегація на чолі з Шойгу прибула до КНДР.", ["PRK under_way 2023-07-26"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), HELD)
def test_what_is_held_takes_place_where_its_parties_are(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


THERE = (
    ("2024-07-05", "ru", "Путин заявил на саммите ШОС в Астане, что Россия готова к переговорам.", ["KAZ made"]),
    ("2024-07-05", "uk", "Путін заявив на саміті ШОС в Астані, що Росія готова до переговорів.", ["KAZ made"]),
    ("2025-09-03", "ru", "Путин заявил в Пекине, что Россия готова к переговорам.", ["CHN made"]),
    ("2025-09-03", "uk", "Путін заявив у Пекіні, що війна триватиме.", ["CHN made"]),
    ("2025-09-03", "uk", "Про це Путін сказав журналістам у Пекіні.", ["CHN made"]),
    ("2025-09-03", "ru", "На параде в Пекине Путин сидел рядом с Си Цзиньпином.", ["CHN made"]),
    ("2022-06-29", "ru", "Выступая на саммите в Ашхабаде, Путин призвал к миру.", ["TKM made"]),
    ("2025-09-03", "ru", "Путин пригласил Моди на саммит в Казань.", []),
    ("2025-05-15", "ru", "Путин отправил в Стамбул Мединского.", []),
    ("2025-07-07", "ru", "Путин прокомментировал итоги саммита в Бразилии.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), THERE)
def test_who_speaks_at_a_meeting_is_there(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


AWAY = (
    ("2022-11-15", "ru", "Отсутствие Путина на саммите G20 на Бали объяснили его занятостью.", ["IDN declined"]),
    ("2023-08-22", "uk", "Відсутність Путіна на саміті БРІКС у ПАР помітили всі.", ["ZAF declined"]),
    ("2025-05-15", "ru", "Путин не будет обсуждать с Трампом Украину, заявил Песков.", []),
    ("2025-04-01", "ru", "Орбан пообещал проигнорировать решение Гааги по Нетаньяху.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), AWAY)
def test_an_absence_is_told_by_its_noun(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


OPEN = (
    ("2022-11-07", "ru", "Путин ещё не принял решение о поездке на саммит G20 на Бали.", ["IDN hypothetical"]),
    ("2024-03-20", "ru", "Путин принял решение о визите в Китай.", ["CHN planned"]),
    ("2025-05-30", "ru", "Путин принял приглашение Моди посетить Индию.", ["IND planned"]),
    ("2025-05-30", "uk", "Путін прийняв запрошення Моді відвідати Індію.", ["IND planned"]),
    ("2025-09-16", "ru", "Нетаньяху сказал, что получил приглашение от Трампа посетить Белый дом.", ["USA hypothetical"]),
    ("2024-11-22", "ru", "Орбан осудил ордер на арест Нетаньяху и собирается пригласить его в Венгрию.", ["HUN hypothetical"]),
    ("2024-03-20", "ru", "Кремль назвал дату визита Путина во Вьетнам.", ["VNM planned"]),
    ("2024-03-20", "uk", "Пєсков: дату візиту Путіна до Туреччини ще не узгоджено.", ["TUR planned"]),
    ("2024-06-12", "ru", "Стало известно о планах Путина посетить КНДР в июне.", ["PRK planned 2024-06"]),
    ("2023-03-20", "ru", "В случае приезда в Германию Путина арестуют.", ["DEU hypothetical"]),
    ("2024-10-22", "ru", "Путин планирует ввести войска в Польшу.", []),
    ("2024-10-22", "uk", "Путін готує провокації в Польщі.", []),
    ("2017-09-28", "ru", "Как ожидается, Путин и Эрдоган обсудят создание безопасных зон в Сирии.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), OPEN)
def test_plans_invitations_and_decisions_are_told_apart(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


DATED = (
    ("2024-05-10", "ru", "Путин посетит Китай. Визит состоится 16–17 мая.", ["CHN planned 2024-05-16"]),
    ("2024-05-10", "uk", "Путін відвідає Китай. За його словами, поїздка запланована на 16 травня.", ["CHN planned 2024-05-16"]),
    ("2023-07-19", "ru", "Путин не поедет на саммит БРИКС в ЮАР. Саммит пройдет 22–24 августа.", ["ZAF declined 2023-08-22"]),
    ("2024-01-29", "ru", "Вчера Песков сказал, что визит Путина в Турцию состоится после выборов.", ["TUR planned"]),
    ("2023-09-06", "ru", "В июле Эрдоган заявил, что готовится визит Путина в Турцию.", ["TUR planned"]),
    ("2025-06-25", "ru", "Путин не поедет в Бразилию на саммит БРИКС 6−7 июля.", ["BRA declined 2025-07-06"]),
    ("2025-10-01", "uk", "Шойгу, ймовірно, відвідає Індію 5-6 грудня.", ["IND planned 2025-12-05"]),
    ("2025-10-01", "ru", "Путин, по данным СМИ, посетит Индию 5 декабря.", ["IND planned 2025-12-05"]),
    ("2025-12-01", "uk", "Візит Нетаньягу до США стане п'ятим з моменту повернення Трампа в січні.", ["USA planned"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), DATED)
def test_a_trip_has_its_own_day(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


ADVERBS = (
    ("ru", "Ранее Путин посетил Индию."),
    ("ru", "Неожиданно Путин посетил Индию."),
    ("ru", "До этого Путин посетил Индию."),
    ("uk", "Нещодавно Путін відвідав Індію."),
    ("uk", "Востаннє Путін відвідав Індію."),
    ("uk", "До цього Путін відвідав Індію."),
)


@pytest.mark.parametrize(("lang", "text"), ADVERBS)
def test_an_adverb_before_a_name_is_no_given_name(record, lang, text):
    assert told(record, "2026-02-01", lang, text) == ["IND made"]


NAMES = (
    ("2025-04-03", "ru", "Нетанияху прибыл в Венгрию.", ["HUN under_way 2025-04-03"]),
    ("2025-04-03", "ru", "Сара Нетаньяху прибыла в Венгрию.", []),
    ("2025-04-03", "ru", "Виктор Орбан встретил премьер-министра Израиля Биньямина Нетаньяху.", ["HUN made"]),
    ("2024-06-19", "uk", "Літак Путіна приземлився в Ханої.", ["VNM under_way 2024-06-19"]),
    ("2024-06-20", "ru", "Борт Путина вылетел из Пхеньяна в Ханой.", ["PRK made", "VNM made"]),
    ("2025-03-11", "ru", "Родриго Дутерте был задержан в Маниле после возвращения из Гонконга.", ["CHN made"]),
    ("2025-03-12", "ru", "В Нидерландах взяли под стражу Родриго Дутерте.", ["NLD made"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), NAMES)
def test_names_are_known_in_their_forms(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


ABROAD = (
    ("2024-09-03", "ru", "УЛАН-БАТОР, 3 сентября. /ТАСС/. Президент РФ Владимир Путин прибыл во дворец правительства, где его встретил президент.", ["MNG under_way 2024-09-03"]),
    ("2024-09-03", "ru", "УЛАН-БАТОР, 3 сен – РИА Новости. Путин возложил цветы к памятнику Жукову.", ["MNG made 2024-09-03"]),
    ("2024-09-03", "ru", "ПЕКИН, 3 сентября. /ТАСС/. Путин прибыл в Москву.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), ABROAD)
def test_a_dateline_places_who_arrives(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


THEIR = (
    ("2024-07-08", "ru", "Нетаньяху и Байден проведут переговоры. Ожидается, что их встреча состоится через две недели в Вашингтоне.", ["USA planned 2024-07-22"]),
    ("2025-10-08", "ru", "Путин и Рахмон встретились в Москве. Последняя их встреча проходила в Китае.", ["CHN made"]),
    ("2025-08-12", "ru", "Встреча лидеров РФ и США пройдет в пятницу на Аляске.", ["USA planned 2025-08-15"]),
    ("2025-08-12", "uk", "Президенти Росії та США зустрінуться на Алясці.", ["USA planned"]),
    ("2025-08-19", "uk", "Зустріч президента України з лідером Кремля може відбутися в Угорщині.", ["HUN hypothetical"]),
    ("2022-11-23", "ru", "В Ереване прошел саммит ОДКБ с участием Путина.", ["ARM made"]),
    ("2024-06-18", "ru", "Шойгу сопровождает Путина в поездке в КНДР.", ["PRK under_way 2024-06-18", "PRK made"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), THEIR)
def test_parties_are_told_by_office_pronoun_and_company(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


SPOKEN_OF = (
    ("2025-06-03", "ru", "Путин высоко оценил итоги переговоров в Стамбуле."),
    ("2025-06-03", "ru", "Путин рассказал о переговорах Лаврова и Рубио в Эр-Рияде."),
    ("2025-06-03", "ru", "Путин получил доклад о переговорах в Стамбуле."),
    ("2025-06-03", "ru", "Трамп в Эр-Рияде рассказал о своих переговорах с Путиным."),
    ("2025-06-03", "uk", "Якби не Путін, у Сирії не було б війни."),
    ("2024-11-29", "ru", "Польша приняла резолюцию о безопасности Нетаньяху."),
    ("2025-10-20", "ru", "Польша заявила, что самолет Путина не будет принужден к посадке."),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text"), SPOKEN_OF)
def test_what_is_only_spoken_of_is_no_stay(record, published, lang, text):
    assert told(record, published, lang, text) == []


STANDS = (
    ("2025-05-15", "ru", "Путина на переговорах в Стамбуле не будет.", ["TUR declined"]),
    ("2024-07-22", "ru", "Подготовка визита Нетаньяху в США продолжается после того, как Байден объявил об отказе от участия в выборах.", ["USA planned"]),
    ("2023-12-05", "ru", "Путин посетит ОАЭ. Он будет на переговорах в Абу-Даби и не посетит конгресс в Дубае.", ["ARE planned", "ARE declined"]),
    ("2024-08-30", "uk", "Кремль 29 серпня анонсував візит Путіна до Монголії.", ["MNG planned"]),
    ("2024-09-03", "uk", "Про поїздку Путіна до Монголії стало відомо 29 серпня.", ["MNG made"]),
    ("2024-10-20", "ru", "Визит Путина в Турцию, намеченный на август, отложен.", ["TUR postponed 2024-08"]),
    ("2024-06-20", "ru", "В ходе недавнего визита Путина в Северную Корею подписан договор.", ["PRK made"]),
    ("2023-12-07", "ru", "Путин 6 декабря посетил Объединенные Арабские Эмираты (ОАЭ) и Саудовскую Аравию.", ["ARE made 2023-12-06", "SAU made 2023-12-06"]),
    ("2023-12-07", "ru", "Путин под охраной истребителей Су-35С прилетел в ОАЭ.", ["ARE under_way 2023-12-07"]),
    ("2025-06-25", "ru", "Из-за ордера МУС Путин не полетит в Рио-де-Жанейро.", ["BRA declined"]),
    ("2025-12-29", "ru", "Трамп принимает Нетаньяху в Мар-а-Лаго.", ["USA under_way 2025-12-29"]),
    ("2025-03-14", "ru", "Родриго Дутерте впервые предстал перед МУС в Гааге.", ["NLD made"]),
    ("2024-07-04", "ru", "Эрдоган на встрече с Путиным в Астане предложил посредничество.", ["KAZ made"]),
    ("2023-12-14", "ru", "Последний раз Путин был в Иране в 2022-м.", ["IRN made 2022"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), STANDS)
def test_status_and_days_belong_to_the_trip(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


ANNOUNCED = (
    ("2025-10-24", "ru", "22 октября Трамп объявил об отмене встречи с Путиным в Венгрии.", ["HUN cancelled"]),
    ("2025-11-07", "uk", "У п’ятницю, 7 листопада, Трамп пояснив, чому не відбувся саміт із Путіним у Будапешті.", ["HUN cancelled"]),
    ("2025-10-31", "ru", "Трамп сказал, что отменяет встречу с Путиным, запланированную в Будапеште.", ["HUN cancelled"]),
    ("2025-01-09", "ru", "Польша разрешила Нетаньяху посетить церемонию в Освенциме.", ["POL hypothetical"]),
    ("2025-06-17", "uk", "Шойгу у вівторок, 17 червня, прибув до Пхеньяна і зустрівся з лідером Північної Кореї Кім Чен Ином.", ["PRK under_way 2025-06-17"]),
    ("2023-07-08", "uk", "Лідери Росії й Туреччини бачились востаннє в липні 2022 року під час візиту до Ірану.", ["IRN made 2022-07"]),
    ("2025-10-09", "uk", "Путін та Алієв зустрічаються в Таджикистані.", ["TJK under_way 2025-10-09"]),
    ("2025-09-27", "uk", "Нетаньягу виступив із різкою промовою на Генеральній Асамблеї ООН.", ["USA made"]),
    ("2025-09-26", "uk", "Нетаньягу виступав у напівпорожній залі Генасамблеї ООН.", ["USA made"]),
    ("2022-01-27", "ru", "Путин проинформировал Пашиняна о ходе переговоров с США.", []),
    ("2025-09-03", "ru", "Путин и Алиев не провели встречу в Пекине.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), ANNOUNCED)
def test_a_meeting_is_told_apart_from_the_word_on_it(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected


HIS = (
    ("2025-11-12", "uk", "Путін прийняв Токаєва в Москві. До Москви Токаєв прибув після поїздки до Вашингтона, де він зустрічався з Трампом.", []),
    ("2024-05-16", "ru", "Путин прилетел в Пекин, где он встретится с Си Цзиньпином.", ["CHN under_way 2024-05-16"]),
    ("2021-10-14", "ru", "Песков не назвал причины отказа Путина приехать в Минск.", ["BLR declined"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), HIS)
def test_he_is_the_one_whose_way_led_there(record, published, lang, text, expected):
    assert told(record, published, lang, text) == expected
