"""Turns of French and Italian: what is a journey in them, whose it is, where and when."""

from __future__ import annotations

import pytest

from dedere.record import Record, load_record
from tests.reader.foreign import claims_of

PUTIN, NETANYAHU, BASHIR = "vladimir-putin", "benjamin-netanyahu", "omar-al-bashir"
GBAGBO, DUTERTE, SHOIGU = "laurent-gbagbo", "rodrigo-duterte", "sergei-shoigu"


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def told(record: Record, text: str, published: str) -> list[tuple[str, str, str]]:
    return [(c.person, c.state, c.status) for c in claims_of(record, text, published)]


WHOSE = (
    ("2024-12-04", "Le président russe va se rendre jeudi à Minsk.", (PUTIN, "BLR", "planned")),
    ("2017-04-04", "Le président soudanais Omar el-Béchir est arrivé mardi en Ethiopie.", (BASHIR, "ETH", "under_way")),
    ("2010-08-27", "Omar el-Béchir, visé par un mandat d’arrêt de la Cour pénale internationale (CPI) pour des crimes commis au Darfour, dans l’ouest de son pays, est arrivé vendredi à Nairobi.", (BASHIR, "KEN", "under_way")),
    ("2025-06-25", "Le Kremlin a annoncé que Vladimir Poutine, sous le coup d’un mandat d’arrêt de la Cour pénale internationale (CPI), ne se rendrait pas au Brésil.", (PUTIN, "BRA", "declined")),
    ("2024-05-16", "Vladimir Poutine est attendu par Xi Jinping. Son avion a atterri jeudi à Pékin.", (PUTIN, "CHN", "under_way")),
    ("2025-03-12", "È atterrato mercoledì a Rotterdam un aereo con a bordo Rodrigo Duterte.", (DUTERTE, "NLD", "under_way")),
    ("2025-12-29", "Benyamin Netanyahou est arrivé lundi peu avant 13h30 à Palm Beach.", (NETANYAHU, "USA", "under_way")),
    ("2023-03-09", "Benjamin Netanyahu e la moglie Sara sono arrivati a Roma.", (NETANYAHU, "ITA", "under_way")),
    ("2010-09-01", "Omar el-Béchir avait été inculpé. Celui-ci s’est rendu au Tchad.", (BASHIR, "TCD", "made")),
    ("2025-08-15", "Trump et Poutine atterrissent vendredi en Alaska.", (PUTIN, "USA", "under_way")),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), WHOSE)
def test_the_traveller_is_found_behind_asides_and_on_board(record, published, text, expected):
    assert told(record, text, published) == [expected]


WHERE = (
    ("2025-08-15", "Donald Trump s’est envolé vendredi pour l’Alaska, où il rencontrera Vladimir Poutine.", (PUTIN, "USA", "planned")),
    ("2025-08-14", "Donald Trump a décollé pour l’Alaska. Il doit y rencontrer Vladimir Poutine.", (PUTIN, "USA", "planned")),
    ("2024-05-16", "Vladimir Putin è stato ricevuto dal presidente cinese Xi Jinping.", (PUTIN, "CHN", "made")),
    ("2025-04-02", "Benyamin Netanyahou sera reçu jeudi par le premier ministre hongrois Viktor Orban.", (NETANYAHU, "HUN", "planned")),
    ("2025-08-12", "Trump e Putin si vedranno venerdì. L’incontro tra i due presidenti è previsto in Alaska.", (PUTIN, "USA", "planned")),
    ("2025-08-20", "Dopo l’incontro in Alaska, Vladimir Putin ha ringraziato Donald Trump.", (PUTIN, "USA", "made")),
    ("2025-09-27", "L’intervento di Benjamin Netanyahu all’Assemblea generale dell’Onu è durato a lungo.", (NETANYAHU, "USA", "made")),
    ("2023-11-10", "Putin si è recato giovedì nella Repubblica del Kazakistan.", (PUTIN, "KAZ", "made")),
    ("2025-12-28", "Netanyahou doit rencontrer Donald Trump lundi, dans la résidence de Mar-a-Lago.", (NETANYAHU, "USA", "planned")),
    ("2025-01-20", "Netanyahou n’assistera pas à l’anniversaire de la libération d’Auschwitz.", (NETANYAHU, "POL", "declined")),
    ("2023-09-07", "Il G20 si terrà sabato a Nuova Delhi. Vladimir Putin non parteciperà al vertice.", (PUTIN, "IND", "declined")),
    ("2025-05-15", "Les pourparlers de paix se tiennent à Istanbul sans Vladimir Poutine.", (PUTIN, "TUR", "declined")),
    ("2024-11-12", "Le Brésil accueille bientôt le G20. Vladimir Poutine ne se rendra pas à Rio de Janeiro.", (PUTIN, "BRA", "declined")),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), WHERE)
def test_the_place_may_stand_with_the_meeting_the_host_or_before(record, published, text, expected):
    assert told(record, text, published) == [expected]


NOWHERE = (
    ("2025-04-01", "Le voyage de Netanyahou inquiète la juridiction basée à La Haye."),
    ("2025-01-20", "Netanyahou craint d’être arrêté en Pologne."),
    ("2025-09-15", "La Casa Bianca è tornata a criticare Vladimir Putin."),
    ("2024-11-22", "Gli Stati Uniti condannano il mandato emesso da parte della Corte contro Netanyahu."),
    ("2024-12-02", "L’épouse du premier ministre israélien Netanyahou s’est rendue à Miami."),
    ("2024-07-11", "Il portavoce di Putin afferma che il vertice di Washington rappresenta una minaccia."),
    ("2025-09-15", "Benyamin Netanyahou s’est tu. Lors de sa visite à Budapest, Gideon Saar a parlé de Gaza."),
    ("2025-09-24", "Netanyahou compte condamner la France et les pays qui reconnaissent la Palestine."),
    ("2022-06-29", "Emmanuel Macron a reçu Recep Tayyip Erdogan à Madrid et lui a parlé de Vladimir Poutine."),
    ("2025-02-10", "Netanyahou présente son plan pour Gaza après la visite du président américain."),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text"), NOWHERE)
def test_seats_fears_and_things_that_represent_are_no_journeys(record, published, text):
    assert told(record, text, published) == []


HOW = (
    ("2025-12-02", "Vladimir Poutine se rend en Inde cette semaine.", (PUTIN, "IND", "planned")),
    ("2025-03-31", "La visita di Netanyahu a Budapest sarà la prima in Europa.", (NETANYAHU, "HUN", "planned")),
    ("2025-04-04", "La Hongrie annule son adhésion à la Cour pendant la visite de Netanyahou à Budapest.", (NETANYAHU, "HUN", "made")),
    ("2025-01-10", "Varsovie autorise Netanyahou à venir en Pologne.", (NETANYAHU, "POL", "hypothetical")),
    ("2025-03-13", "Rodrigo Duterte a été envoyé à La Haye.", (DUTERTE, "NLD", "made")),
    ("2020-06-02", "Laurent Gbagbo, en liberté conditionnelle à Bruxelles, attend un passeport.", (GBAGBO, "BEL", "under_way")),
    ("2020-06-02", "Laurent Gbagbo vive in Belgio da quando la Corte lo ha assolto.", (GBAGBO, "BEL", "under_way")),
    ("2010-07-23", "Avant de quitter N’Djamena, Omar el-Béchir a remercié ses hôtes.", (BASHIR, "TCD", "made")),
    ("2010-09-01", "Omar el-Béchir a pu se rendre au Kenya sans être arrêté.", (BASHIR, "KEN", "made")),
    ("2024-09-04", "Vladimir Putin era arrivato a Ulan Bator con i ministri.", (PUTIN, "MNG", "made")),
    ("2024-09-20", "Poutine n’a pas hésité à se rendre en Mongolie.", (PUTIN, "MNG", "made")),
    ("2025-01-27", "La Pologne a invité de nombreux dirigeants, dont le premier ministre israélien Benyamin Netanyahou.", (NETANYAHU, "POL", "hypothetical")),
    ("2023-07-27", "Sergueï Choïgou effectue un déplacement en Corée du Nord afin de participer à un défilé.", (SHOIGU, "PRK", "under_way")),
    ("2025-10-18", "Un vertice tra Trump e Putin a Budapest è possibile.", (PUTIN, "HUN", "planned")),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), HOW)
def test_the_status_is_that_of_the_trip_and_of_no_other_deed(record, published, text, expected):
    assert told(record, text, published) == [expected]


DAYS = (
    ("2024-11-12", "Il 18 ottobre Putin aveva annunciato che non sarebbe andato in Brasile.", None),
    ("2010-07-22", "Le président soudanais Omar el-Béchir, que la Cour a inculpé en mars 2009, effectue une visite au Tchad.", "2010-07-22"),
    ("2025-04-10", "Netanyahou s’est rendu en Hongrie quatre mois après l’annonce du mandat.", None),
    ("2023-10-11", "Putin ha accettato a maggio di visitare il Kirghizistan.", None),
    ("2025-04-02", "Orban aveva invitato Netanyahu a Budapest a novembre.", None),
    ("2025-12-27", "Netanyahu vedrà Trump lunedì a Mar-a-Lago.", "2025-12-29"),
    ("2023-07-27", "Sergueï Choïgou est en Corée du Nord, où l’on fête l’armistice signé le 27 juillet 1953.", "2023-07-27"),
    ("2025-10-17", "Orban parlerà oggi con Putin dell’incontro tra i due leader previsto a Budapest.", None),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), DAYS)
def test_the_day_of_another_deed_is_not_that_of_the_trip(record, published, text, expected):
    (claim,) = claims_of(record, text, published)
    assert claim.start == expected


def test_the_country_is_that_of_the_town_just_named(record):
    text = "Vladimir Putin è arrivato a Minsk, la sua prima visita nel paese dall’invasione dell’Ucraina."
    assert told(record, text, "2022-12-19") == [(PUTIN, "BLR", "under_way")]


def test_a_screen_hangs_where_the_meeting_is(record):
    text = (
        "Le sommet des Brics s’ouvre au Brésil. Vladimir Poutine y participera par visioconférence."
    )
    (claim,) = claims_of(record, text, "2025-07-04")
    assert (claim.state, claim.mode, claim.status) == ("BRA", "remote", "planned")


def test_times_told_one_by_one_are_trips_of_the_one_spoken_of(record):
    text = "Vladimir Poutine voyage peu. La première fois en juin 2022 au Tadjikistan et au Turkménistan."
    claims = claims_of(record, text, "2023-06-16")
    assert [(c.state, c.start) for c in claims] == [("TJK", "2022-06"), ("TKM", "2022-06")]


def test_a_plural_verb_tells_of_others(record):
    text = "Vladimir Putin è arrivato a Dushanbe. Al vertice partecipano anche Kazakistan e Uzbekistan."
    assert told(record, text, "2025-10-08") == [(PUTIN, "TJK", "under_way")]


ROADS = (
    ("2024-06-20", "Vladimir Poutine a quitté Pyongyang pour Hanoï.", [(PUTIN, "PRK", "made"), (PUTIN, "VNM", "made")]),
    ("2024-06-18", "Putin lascerà Pyongyang mercoledì per Hanoi.", [(PUTIN, "PRK", "under_way"), (PUTIN, "VNM", "planned")]),
    ("2025-04-06", "Netanyahu è volato direttamente dall’Ungheria a Washington.", [(NETANYAHU, "HUN", "made"), (NETANYAHU, "USA", "made")]),
    ("2020-05-28", "Laurent Gbagbo a été autorisé à quitter la Belgique.", [(GBAGBO, "BEL", "under_way")]),
    ("2025-04-03", "Viktor Orban déroule le tapis rouge à Netanyahou à Budapest.", [(NETANYAHU, "HUN", "under_way")]),
    ("2019-02-02", "Laurent Gbagbo è stato accolto dal Belgio.", [(GBAGBO, "BEL", "made")]),
    ("2024-11-23", "Netanyahou a été invité par la Hongrie.", [(NETANYAHU, "HUN", "hypothetical")]),
    ("2025-05-12", "Zelensky dit qu’il attendra Poutine en Turquie.", [(PUTIN, "TUR", "planned")]),
    ("2024-09-05", "La Mongolie est le premier pays de la CPI visité par Poutine.", [(PUTIN, "MNG", "made")]),
    ("2024-05-10", "Sarà la Cina il primo Paese che Putin visiterà.", [(PUTIN, "CHN", "planned")]),
    ("2025-09-02", "Au sommet de Tianjin, Vladimir Poutine a défendu sa guerre.", [(PUTIN, "CHN", "made")]),
    ("2025-10-17", "Stati Uniti e Russia preparano un vertice tra Trump e Putin a Budapest.", [(PUTIN, "HUN", "planned")]),
    ("2023-10-11", "È programmata un’altra visita di Putin all’estero, in Cina.", [(PUTIN, "CHN", "planned")]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), ROADS)
def test_roads_go_on_and_states_receive_and_are_counted(record, published, text, expected):
    assert sorted(told(record, text, published)) == expected


OTHERS_THERE = (
    ("2025-08-20", "Poutine refuse toute présence de troupes européennes en Ukraine."),
    ("2025-08-20", "Putin rifiuta la presenza di truppe europee in Ucraina."),
    ("2025-10-13", "Netanyahu ha visto Trump, atteso in Egitto alla presenza di leader arabi."),
    ("2023-07-12", "Au sommet de Vilnius, Poutine a été critiqué."),
)


@pytest.mark.parametrize(("published", "text"), OTHERS_THERE)
def test_the_presence_of_others_is_nobody_else_s(record, published, text):
    assert told(record, text, published) == []


MEANT = (
    ("2011-06-28", "Omar el-Béchir devait arriver la veille à Pékin."),
    (
        "2009-03-30",
        "Un quotidien affirmait dimanche que Omar el-Béchir devait voyager en Éthiopie.",
    ),
    ("2009-03-30", "Un diplomate pensait dimanche que Omar el-Béchir irait en Éthiopie."),
)


@pytest.mark.parametrize(("published", "text"), MEANT)
def test_the_day_of_saying_or_of_an_untold_eve_dates_no_plan(record, published, text):
    (claim,) = claims_of(record, text, published)
    assert claim.start is None
