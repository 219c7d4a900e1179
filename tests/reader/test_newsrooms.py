"""How newsrooms in other languages tell of travel beside its plain verbs."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
DUTERTE, GBAGBO = "rodrigo-duterte", "laurent-gbagbo"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


TOLD = (
    ("2024-09-03", "fr", "Vladimir Poutine est arrivé lundi soir en Mongolie, membre de la CPI, sans être inquiété.", [(PUTIN, "MNG", "made")]),
    ("2024-09-04", "fr", "La Mongolie n'a pas arrêté Vladimir Poutine, visé par un mandat d'arrêt.", [(PUTIN, "MNG", "made")]),
    ("2024-08-30", "fr", "L'Ukraine demande à la Mongolie d'arrêter Poutine lors de sa visite prévue le 3 septembre.", [(PUTIN, "MNG", "planned")]),
    ("2025-04-03", "fr", "En visite en Hongrie, Nétanyahou salue le retrait de la CPI", [(NETANYAHU, "HUN", "under_way")]),
    ("2024-11-28", "fr", "« S'il mettait un pied en France, Benyamin Nétanyahou serait arrêté », a déclaré le ministre.", [(NETANYAHU, "FRA", "hypothetical")]),
    ("2025-08-16", "fr", "Le sommet entre Donald Trump et Vladimir Poutine en Alaska s'est achevé sans accord.", [(PUTIN, "USA", "made")]),
    ("2025-08-14", "fr", "Poutine et Trump se retrouvent vendredi à Anchorage.", [(PUTIN, "USA", "planned")]),
    ("2024-06-20", "fr", "Après la Corée du Nord, Poutine est arrivé au Vietnam.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "under_way")]),
    ("2025-03-12", "fr", "L'ex-président philippin Rodrigo Duterte a été transféré à La Haye.", [(DUTERTE, "NLD", "made")]),
    ("2022-07-19", "fr", "A Téhéran, Vladimir Poutine s'est entretenu avec Ali Khamenei.", [(PUTIN, "IRN", "made")]),
    ("2024-09-04", "es", "Mongolia no detuvo a Putin durante su visita.", [(PUTIN, "MNG", "made")]),
    ("2024-08-30", "es", "Ucrania pide a Mongolia que arreste a Putin cuando visite el país el 3 de septiembre.", [(PUTIN, "MNG", "planned")]),
    ("2025-09-26", "es", "El avión de Netanyahu esquivó el espacio aéreo español rumbo a Nueva York.", [(NETANYAHU, "USA", "under_way")]),
    ("2024-11-22", "es", "Sánchez: España detendrá a Netanyahu si pisa territorio español", [(NETANYAHU, "ESP", "hypothetical")]),
    ("2025-08-16", "es", "Putin y Trump se reunieron durante tres horas en Anchorage, Alaska.", [(PUTIN, "USA", "made")]),
    ("2025-12-05", "es", "Desde Nueva Delhi, Putin aseguró que seguirá vendiendo petróleo.", [(PUTIN, "IND", "made")]),
    ("2025-12-05", "es", '"Seguiremos vendiendo petróleo", dijo Putin en Nueva Delhi.', [(PUTIN, "IND", "made")]),
    ("2010-08-27", "es", "Kenia recibió a Omar al Bashir y se negó a detenerlo.", [(BASHIR, "KEN", "made")]),
    ("2022-07-19", "es", "Putin, Erdogan y Raisi se reúnen en Teherán", [(PUTIN, "IRN", "under_way")]),
    ("2025-11-22", "es", "Ni Trump ni Putin asisten a la cumbre del G20 en Johannesburgo.", [(PUTIN, "ZAF", "declined")]),
    ("2024-09-04", "it", "La Mongolia non ha arrestato Putin.", [(PUTIN, "MNG", "made")]),
    ("2025-10-22", "it", "Salta il vertice Trump-Putin a Budapest", [(PUTIN, "HUN", "cancelled")]),
    ("2024-06-20", "it", "Dopo la Corea del Nord, il leader del Cremlino è volato in Vietnam. Putin resterà ad Hanoi un giorno.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "made")]),
    ("2024-09-03", "pt", "O presidente russo foi recebido com honras militares na capital da Mongólia. Putin não parecia preocupado.", [(PUTIN, "MNG", "made")]),
    ("2024-10-18", "pt", '"Não vou ao Brasil", disse Putin, para não atrapalhar os trabalhos do G20.', [(PUTIN, "BRA", "declined")]),
    ("2025-08-18", "pt", "Depois do encontro com Putin no Alasca, Trump recebeu Zelensky em Washington.", [(PUTIN, "USA", "made")]),
    ("2025-12-05", "pt", "Em Nova Délhi, Putin e Modi anunciaram acordos comerciais.", [(PUTIN, "IND", "made")]),
    ("2024-02-09", "pt", "A viagem de Putin à Turquia foi adiada.", [(PUTIN, "TUR", "postponed")]),
    ("2024-07-25", "pt", "Netanyahu discursou no Congresso dos Estados Unidos na quarta-feira.", [(NETANYAHU, "USA", "made")]),
    ("2024-09-04", "de", "Die Mongolei hat Putin nicht festgenommen.", [(PUTIN, "MNG", "made")]),
    ("2024-06-20", "de", "Nach Nordkorea besucht Putin nun Vietnam.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "under_way")]),
    ("2025-12-05", "de", "In Neu-Delhi versprach Putin seinem Gastgeber Öl.", [(PUTIN, "IND", "under_way")]),
    ("2025-09-03", "de", "Putin verfolgte in Peking an der Seite von Xi die Militärparade.", [(PUTIN, "CHN", "made")]),
    ("2025-11-22", "de", "Beim G20-Gipfel in Johannesburg fehlen Trump und Putin.", [(PUTIN, "ZAF", "declined")]),
    ("2024-09-04", "pl", "Mongolia nie aresztowała Putina.", [(PUTIN, "MNG", "made")]),
    ("2024-08-30", "pl", "Ukraina wzywa Mongolię, by aresztowała Putina podczas jego wizyty 3 września.", [(PUTIN, "MNG", "planned")]),
    ("2025-10-21", "pl", "Szczyt Trump-Putin w Budapeszcie odwołany", [(PUTIN, "HUN", "cancelled")]),
    ("2024-06-20", "pl", "Po Korei Północnej Putin odwiedził Wietnam.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "made")]),
    ("2024-09-04", "ru", "Монголия не арестовала Путина.", [(PUTIN, "MNG", "made")]),
    ("2024-06-20", "ru", "После КНДР Путин отправился во Вьетнам.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "made")]),
    ("2025-09-26", "ru", "Самолёт Нетаньяху облетел Францию по пути в Нью-Йорк.", [(NETANYAHU, "USA", "under_way")]),
    ("2024-09-04", "uk", "Монголія не заарештувала Путіна.", [(PUTIN, "MNG", "made")]),
    ("2024-08-30", "uk", "Україна закликала Монголію заарештувати Путіна під час його візиту 3 вересня.", [(PUTIN, "MNG", "planned")]),
    ("2025-09-26", "uk", "Літак Нетаньягу облетів Францію дорогою до Нью-Йорка.", [(NETANYAHU, "USA", "under_way")]),
    ("2024-09-04", "tr", "Moğolistan, Putin'i tutuklamadı.", [(PUTIN, "MNG", "made")]),
    ("2025-03-12", "tr", "Eski Filipinler Devlet Başkanı Rodrigo Duterte Lahey'e götürüldü.", [(DUTERTE, "NLD", "made")]),
    ("2024-09-04", "ar", "لم تعتقل منغوليا بوتين رغم مذكرة التوقيف.", [(PUTIN, "MNG", "made")]),
    ("2024-08-30", "ar", "دعت أوكرانيا منغوليا إلى اعتقال بوتين خلال زيارته المقررة في 3 سبتمبر.", [(PUTIN, "MNG", "planned")]),
    ("2025-09-26", "ar", "تجنبت طائرة نتنياهو الأجواء الفرنسية في طريقها إلى نيويورك.", [(NETANYAHU, "USA", "under_way")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), TOLD)
def test_it_is_read_who_was_where(record, published, lang, text, expected):
    document = document_from_text(text, published=date.fromisoformat(published))
    claims = read_document(record, document).claims
    assert (document.language, sorted((c.person, c.state, c.status) for c in claims)) == (
        lang,
        expected,
    )


def test_territory_that_can_be_occupied_is_no_state_visited(record):
    document = document_from_text(
        "Путин побывал на украинской территории.", published=date(2023, 3, 19), language="ru"
    )
    assert [c.state for c in read_document(record, document).claims] == []


ACROSS = (
    ("2024-08-29", "pt", "Putin não foi à cúpula na África do Sul. Viajou para a China em maio e para o Vietnã em junho.", ["CHN 2024-05", "VNM 2024-06"]),
    ("2024-08-29", "es", "Putin no asistió a la cumbre. En cambio, viajó a China en mayo y a Vietnam en junio.", ["CHN 2024-05", "VNM 2024-06"]),
    ("2025-04-03", "it", "Netanyahu è atterrato a Budapest. Sta visitando il paese nonostante il mandato.", ["HUN 2025-04-03"]),
    ("2025-04-03", "it", "Netanyahu è a Budapest, invitato mesi fa dal premier Orban.", ["HUN 2025-04-03"]),
    ("2024-10-20", "pl", "Trump powiedział po rozmowie telefonicznej z Putinem, że spotka się z nim w Budapeszcie.", ["HUN None"]),
    ("2023-06-01", "ar", "تنتظر جنوب أفريقيا زيارة الرئيس الروسي فلاديمير بوتين في أغسطس.", ["ZAF 2023-08"]),
    ("2024-12-31", "de", "In diesem Jahr war Putin in China und Vietnam.", ["CHN 2024", "VNM 2024"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), ACROSS)
def test_subjects_places_and_days_are_found_across_clauses(record, published, lang, text, expected):
    document = document_from_text(text, published=date.fromisoformat(published), language=lang)
    claims = [c for c in read_document(record, document).claims if c.status != "declined"]
    assert [f"{c.state} {c.start}" for c in claims if c.status != "hypothetical"] == expected


STATED = (
    ("2025-08-09", "de", "Putin wird nächste Woche zu einem Treffen mit Trump nach Alaska reisen, in der Gewissheit, dass er nicht verhaftet werden wird.", ["USA planned"]),
    ("2023-08-22", "de", "Wäre Putin nach Südafrika angereist, hätte er eine Festnahme befürchten müssen.", ["ZAF hypothetical"]),
    ("2025-01-09", "pl", "Jeśli Netanjahu przyleci do Polski, nie zostanie aresztowany.", ["POL hypothetical"]),
    ("2024-09-04", "fr", "La Mongolie n'a pas arrêté Vladimir Poutine.", ["MNG made"]),
    ("2025-08-15", "uk", "Путін прилетів до Магадана перед зустріччю з Трампом на Алясці.", []),
    ("2025-02-03", "es", "Netanyahu aterrizó ayer en la base aérea Andrews de Maryland.", ["USA made"]),
    ("2023-07-25", "uk", "Візит Путіна до Туреччини є в планах обох сторін.", ["TUR planned"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "lang", "text", "expected"), STATED)
def test_voice_mood_and_order_tell_the_status(record, published, lang, text, expected):
    document = document_from_text(text, published=date.fromisoformat(published), language=lang)
    claims = read_document(record, document).claims
    assert [f"{c.state} {c.status}" for c in claims] == expected
