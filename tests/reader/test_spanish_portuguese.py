"""Spanish and Portuguese: subjects left out or set apart, meetings that are held, days of others."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
DUTERTE = "rodrigo-duterte"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def told(record: Record, published: str, text: str) -> list[tuple[str, str, str, str | None]]:
    """The person, state, status and first day of each claim; a screen has its own status."""
    document = document_from_text(text, published=date.fromisoformat(published))
    return [
        (c.person, c.state, "remote" if c.mode == "remote" else c.status, c.start)
        for c in read_document(record, document).claims
    ]


BESIDE = (
    ("2024-11-05",
     "Min Aung Hlaing, el líder de la junta militar de Myanmar, visita Kunming.",
     [("min-aung-hlaing", "CHN", "under_way", "2024-11-05")]),
    ("2025-04-03",
     "El primer ministro israelí, a quien busca la Corte Penal Internacional (CPI), Benjamín Netanyahu, aterrizó en Budapest.",
     [(NETANYAHU, "HUN", "under_way", "2025-04-03")]),
    ("2024-09-03",
     "Putin se reunió con el presidente de Mongolia, Ujnaagiin Jurelsuj, y viajará a Vietnam.",
     [(PUTIN, "VNM", "planned", None)]),
    ("2025-03-09",
     "Rodrigo Duterte, ex-presidente das Filipinas, fez uma viagem não anunciada a Hong Kong na sexta-feira.",
     [(DUTERTE, "CHN", "made", "2025-03-07")]),
    ("2024-05-16",
     "En Pekín, Putin fue recibido por su viejo amigo Xi Jinping.",
     [(PUTIN, "CHN", "made", None)]),
    ("2024-11-14",
     "Putin, sobre quien pesa una orden de arresto emitida por la Corte Penal Internacional, viajará a Kazajistán el 27 de noviembre.",
     [(PUTIN, "KAZ", "planned", "2024-11-27")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), BESIDE)
def test_a_name_beside_another_is_the_subject_of_no_verb(record, published, text, expected):
    assert told(record, published, text) == expected


LEFT_OUT = (
    ("2023-11-09",
     "Las conversaciones de Putin en Astaná siguen a su viaje a Kirguistán y a una visita a China.",
     [(PUTIN, "KAZ", "made", None), (PUTIN, "CHN", "made", None), (PUTIN, "KGZ", "made", None)]),
    ("2023-07-20",
     "Putin no acudirá a la cumbre de los BRICS en Sudáfrica. Así lo confirmó la presidencia de Pretoria. Participará en la cumbre por videoconferencia.",
     [(PUTIN, "ZAF", "declined", None), (PUTIN, "ZAF", "remote", None)]),
    ("2025-04-04",
     "Netanyahu está en Budapest. La visita es la primera a un país miembro de la Corte desde noviembre. En febrero viajó a Washington.",
     [(NETANYAHU, "HUN", "under_way", "2025-04-04"), (NETANYAHU, "USA", "made", "2025-02")]),
    ("2024-10-20",
     "Sobre o G20, o seu gabinete lembrou que Putin tem outros planos. O seu porta-voz confirmou que não irá ao Rio de Janeiro.",
     [(PUTIN, "BRA", "declined", None)]),
    ("2025-09-04",
     "Putin viajó a Pekín para el desfile. Los dos líderes se reunieron el lunes en Tianjin.",
     [(PUTIN, "CHN", "made", "2025-09-01")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), LEFT_OUT)
def test_a_subject_left_out_is_the_one_that_the_text_goes_on_about(
    record, published, text, expected
):
    assert told(record, published, text) == expected


HELD = (
    ("2022-11-10",
     "Putin não participará da cúpula de líderes do G20, que acontecerá na semana que vem na ilha de Bali.",
     [(PUTIN, "IDN", "declined", "2022-11-14")]),
    ("2023-08-09",
     "Putin no asistirá a la cumbre. Sudáfrica acogerá la cumbre entre el 22 y el 24 de agosto.",
     [(PUTIN, "ZAF", "declined", "2023-08-22")]),
    ("2022-11-14",
     "Nota-se a ausência de Putin na cúpula do G20, em Bali.",
     [(PUTIN, "IDN", "declined", None)]),
    ("2025-08-15",
     "O encontro entre o presidente dos Estados Unidos, Donald Trump, e o presidente da Rússia, Vladimir Putin, teve início hoje no Alasca.",
     [(PUTIN, "USA", "under_way", "2025-08-15")]),
    ("2025-10-20",
     "Siguen los preparativos para la reunión en Budapest entre el presidente de Estados Unidos, Donald Trump, y el presidente ruso, Vladímir Putin.",
     [(PUTIN, "HUN", "planned", None)]),
    ("2025-06-25",
     "Putin não viajará à cúpula do Brics no Brasil. O presidente participará por videoconferência.",
     [(PUTIN, "BRA", "declined", None), (PUTIN, "BRA", "remote", None)]),
    ("2025-06-26",
     "Em 2023, Putin decidiu não ir à cúpula do Brics na África do Sul. Sobre este ano nada mudou.",
     [(PUTIN, "ZAF", "declined", "2023")]),
    ("2024-12-02",
     "Putin estuvo ausente de la cumbre del G20 en India en septiembre de 2023 y de la de los BRICS en Sudáfrica en agosto de 2023.",
     [(PUTIN, "IND", "declined", "2023-09"), (PUTIN, "ZAF", "declined", "2023-08")]),
    ("2025-04-05",
     "El Gobierno de Hungría anunció la retirada de la Corte durante la visita de Netanyahu.",
     [(NETANYAHU, "HUN", "made", None)]),
    ("2025-09-24",
     "Netanyahu discursará na ONU na sexta-feira.",
     [(NETANYAHU, "USA", "planned", "2025-09-26")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), HELD)
def test_a_meeting_has_its_place_where_the_text_tells_that_it_is_held(
    record, published, text, expected
):
    assert told(record, published, text) == expected


OTHER_DAYS = (
    ("2022-12-19",
     "Putin llega a Minsk para reunirse con Lukashenko en su primera visita a Bielorrusia en tres años.",
     [(PUTIN, "BLR", "under_way", "2022-12-19")]),
    ("2025-09-02",
     "O presidente russo, Vladimir Putin, e Xi Jinping reuniram-se, esta terça-feira, em Pequim.",
     [(PUTIN, "CHN", "made", "2025-09-02")]),
    ("2016-10-10",
     "Duterte tiene previsto estar en Brunei el 16 de octubre y luego visitar China.",
     [(DUTERTE, "BRN", "planned", "2016-10-16"), (DUTERTE, "CHN", "planned", None)]),
    ("2016-10-04",
     "Duterte visitará este mes China, Japón y luego probablemente Rusia.",
     [(DUTERTE, "CHN", "planned", "2016-10"), (DUTERTE, "JPN", "planned", "2016-10"),
      (DUTERTE, "RUS", "planned", "2016-10")]),
    ("2025-06-25",
     "Putin no viajará a Brasil, afirmó el asesor Ushakov este miércoles.",
     [(PUTIN, "BRA", "declined", None)]),
    ("2025-11-30",
     "La visita de Putin a la India será la primera desde la invasión de Ucrania en febrero de 2022.",
     [(PUTIN, "IND", "planned", None)]),
    ("2009-04-01",
     "Desde que se emitió la orden, el 4 de marzo, Al Bashir ha viajado a Eritrea y Egipto.",
     [(BASHIR, "ERI", "made", None), (BASHIR, "EGY", "made", None)]),
    ("2018-08-02",
     "Netanyahu cancelou nesta quinta-feira a visita que faria na segunda-feira à Colômbia.",
     [(NETANYAHU, "COL", "cancelled", "2018-08-06")]),
    ("2024-10-18",
     "Putin disse que não irá ao Rio de Janeiro.",
     [(PUTIN, "BRA", "declined", None)]),
    ("2023-09-15",
     "Esta será a segunda viagem de Putin à Coreia do Norte.",
     [(PUTIN, "PRK", "planned", None)]),
    ("2017-07-03",
     "Al Bashir visitará Rusia en la segunda mitad del mes de agosto.",
     [(BASHIR, "RUS", "planned", "2017-08-16")]),
    ("2024-08-30",
     "Putin visitará a Mongólia na semana que vem. A visita, marcada para 3 de setembro, é a primeira desde 2019.",
     [(PUTIN, "MNG", "planned", "2024-09-03")]),
    ("2025-08-16",
     "Putin e Trump se reuniram na sexta-feira, em Anchorage.",
     [(PUTIN, "USA", "made", "2025-08-15")]),
    ("2009-03-27",
     "Al Bashir visitó esta semana Egipto.",
     [(BASHIR, "EGY", "made", "2009-03-23")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), OTHER_DAYS)
def test_a_day_belongs_to_what_stands_around_it(record, published, text, expected):
    assert told(record, published, text) == expected


WAYS = (
    ("2021-12-06",
     "Vladimir Putin deixou Moscovo e, numa das raras deslocações fora da Rússia desde o início da pandemia, foi recebido hoje na Índia por Narendra Modi.",
     [(PUTIN, "IND", "under_way", "2021-12-06")]),
    ("2025-11-20",
     "Putin não visita a Índia desde dezembro de 2021.",
     [(PUTIN, "IND", "made", "2021-12")]),
    ("2025-12-04",
     "Putin está nesta quinta-feira em uma visita de Estado à Índia.",
     [(PUTIN, "IND", "under_way", "2025-12-04")]),
    ("2025-11-28",
     "Putin está se preparando para uma viagem à Índia.",
     [(PUTIN, "IND", "planned", None)]),
    ("2025-04-03",
     "Netanyahu e sua esposa, Sara Netanyahu, chegaram nesta quinta-feira a Budapeste.",
     [(NETANYAHU, "HUN", "under_way", "2025-04-03")]),
    ("2025-03-30",
     "Netanyahu, que enfrenta um mandado do Tribunal Penal Internacional (TPI) por crimes de guerra em Gaza, viajará para a Hungria em 2 de abril, anunciou seu gabinete neste domingo.",
     [(NETANYAHU, "HUN", "planned", "2025-04-02")]),
    ("2010-07-23",
     "Al Bashir llegó el miércoles a la capital chadiana.",
     [(BASHIR, "TCD", "made", "2010-07-21")]),
    ("2024-02-08",
     "Desde entonces, Putin ha logrado visitar tres países: Kirguistán, China y Kazajistán.",
     [(PUTIN, "KGZ", "made", None), (PUTIN, "CHN", "made", None), (PUTIN, "KAZ", "made", None)]),
    ("2014-10-07",
     "O presidente queniano, Uhuru Kenyatta, deixou hoje Nairobi com destino a Haia.",
     [("uhuru-kenyatta", "NLD", "under_way", "2014-10-07")]),
    ("2025-02-02",
     "Netanyahu parte em direção aos Estados Unidos neste domingo.",
     [(NETANYAHU, "USA", "under_way", "2025-02-02")]),
    ("2020-02-26",
     "La agenda de Putin no incluye una visita a Estambul.",
     [(PUTIN, "TUR", "denied", None)]),
    ("2024-09-04",
     "O Presidente russo, Vladimir Putin, reuniu-se com o seu homólogo mongol em Ulan Bator na terça-feira.",
     [(PUTIN, "MNG", "made", "2024-09-03")]),
    ("2025-01-28",
     "Trump falou com Netanyahu e o convidou para visitar a Casa Branca em 4 de fevereiro.",
     [(NETANYAHU, "USA", "hypothetical", "2025-02-04")]),
    ("2024-10-08",
     "El Ministro de Defensa de Israel pospuso una visita planificada a Washington.",
     [("yoav-gallant", "USA", "postponed", None)]),
    ("2025-03-11",
     "Duterte foi detido em Manila depois de chegar de Hong Kong.",
     [(DUTERTE, "CHN", "made", None)]),
    ("2024-05-16",
     "Putin fue recibido con honores al llegar a Pekín.",
     [(PUTIN, "CHN", "under_way", "2024-05-16")]),
    ("2025-02-20",
     "Netanyahu viajó a Washington a comienzos de febrero para reunirse con Trump.",
     [(NETANYAHU, "USA", "made", "2025-02")]),
    ("2023-12-05",
     "En Riad será recibido Putin por el príncipe heredero.",
     [(PUTIN, "SAU", "planned", None)]),
    ("2025-11-28",
     "Está previsto que Putin visite Nueva Delhi el 4 de diciembre.",
     [(PUTIN, "IND", "planned", "2025-12-04")]),
    ("2023-09-11",
     "Lula recuou: Putin não seria preso no Brasil caso viesse ao país em 2024.",
     [(PUTIN, "BRA", "hypothetical", "2024")]),
    ("2024-09-01",
     "La posible visita de Putin a Brasil divide al Gobierno.",
     [(PUTIN, "BRA", "hypothetical", None)]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), WAYS)
def test_words_around_a_way_tell_what_has_become_of_it(record, published, text, expected):
    assert told(record, published, text) == expected


NOTHING = (
    ("2025-02-03", "Netanyahu não visita a Casa Branca desde que voltou ao poder."),
    ("2024-05-08", "Habrá una ceremonia de toma de posesión del presidente en Chisináu, dijo Putin."),
    ("2023-11-07", "Putin casi no ha viajado al exterior desde el inicio de la guerra de Rusia en Ucrania."),
    ("2023-11-07", "La deportación de niños de Ucrania ha afectado sus viajes: todo país está obligado a arrestar a Putin."),
    ("2018-03-05", "Na reunião na Casa Branca, Netanyahu deve se concentrar na questão do Irã, segundo Trump."),
    ("2025-09-25", "El avión de Netanyahu evitó varios países en su ruta entre Israel y Estados Unidos."),
    ("2022-11-11", "A decisão de Putin foi divulgada um dia depois da retirada da cidade de Kherson."),
    ("2023-03-17", "Todos los Estados parte tienen la obligación de detener a Putin y entregarlo a La Haya."),
    ("2017-07-03", "Los viajes de Al Bashir al extranjero son raros porque el tribunal con sede en La Haya lo busca."),
    ("2015-06-14", "O tribunal ordenou que Bashir fosse impedido de deixar o país por um mandado emitido em Haia."),
    ("2025-06-25", "Putin precisa avaliar o risco se viajar para outro país. A guerra na Ucrânia continua."),
    ("2024-09-10", "O líder russo decidirá se deve se manter no acordo sobre a Moldávia, disse Putin em Moscou."),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text"), NOTHING)
def test_ways_round_duties_and_decisions_are_no_travel(record, published, text):
    assert told(record, published, text) == []


STAGES = (
    ("2024-06-19",
     "Putin aterrizó en Pionyang, primera escala de una gira por Corea del Norte y Vietnam.",
     [(PUTIN, "PRK", "under_way", "2024-06-19"), (PUTIN, "VNM", "planned", None)]),
    ("2024-06-20",
     "Vladimir Putin desembarcou em Hanói nesta quinta-feira, na última etapa de uma viagem à Coreia do Norte e ao Vietnã.",
     [(PUTIN, "PRK", "made", None), (PUTIN, "VNM", "under_way", "2024-06-20")]),
    ("2023-12-06",
     "Putin fue recibido este miércoles en Abu Dabi, al comienzo de un viaje a Emiratos Árabes Unidos y Arabia Saudí.",
     [(PUTIN, "ARE", "under_way", "2023-12-06"), (PUTIN, "SAU", "planned", None)]),
    ("2024-06-20",
     "Putin llegó a Hanói este jueves en la segunda etapa de un viaje por Asia.",
     [(PUTIN, "VNM", "under_way", "2024-06-20")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), STAGES)
def test_a_stage_of_a_tour_tells_which_of_its_states_are_to_come(record, published, text, expected):
    assert sorted(told(record, published, text)) == expected


WHOM = (
    ("2025-09-10",
     "Trump habló de Putin, al que recibió en Alaska el 15 de agosto.",
     [(PUTIN, "USA", "made", "2025-08-15")]),
    ("2025-09-10",
     "Trump falou sobre Putin, a quem recebeu no Alasca em 15 de agosto.",
     [(PUTIN, "USA", "made", "2025-08-15")]),
    ("2024-09-20",
     "Putin, a quien el presidente de Mongolia recibió en Ulán Bator, volvió a Moscú.",
     [(PUTIN, "MNG", "made", None)]),
    ("2025-12-20",
     "Xi escribió a Putin, con quien Modi se reunió en Nueva Delhi el 5 de diciembre.",
     [(PUTIN, "IND", "made", "2025-12-05")]),
    ("2025-12-20",
     "Modi, a quien Putin recibió en Moscú en julio de 2024, es primer ministro de la India.",
     []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), WHOM)
def test_the_name_before_to_whom_is_the_guest(record, published, text, expected):
    assert told(record, published, text) == expected


def test_each_summit_of_a_list_has_the_day_behind_its_place(record):
    text = "Putin esteve ausente na cúpula do G20 na Índia em setembro e na do Brics na África do Sul, em agosto."
    expected = [(PUTIN, "IND", "declined", "2023-09"), (PUTIN, "ZAF", "declined", "2023-08")]
    assert sorted(told(record, "2023-12-05", text)) == expected


def test_a_time_of_day_names_nobody_who_holds_an_office(record):
    text = "Netanyahu viaja a Alemania. La salida está prevista a las 10 GMT. El 9 de marzo el primer ministro viajó a Roma."
    expected = [
        (NETANYAHU, "DEU", "under_way", "2023-03-15"),
        (NETANYAHU, "ITA", "made", "2023-03-09"),
    ]
    assert sorted(told(record, "2023-03-15", text)) == expected
