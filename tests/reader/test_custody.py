"""Arrests, detention and transfers abroad, and what is only asked for or feared."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

HELD = {
    "is being held": (
        "2025-11-20",
        "Rodrigo Duterte is being held in Scheveningen.",
        ["NLD under_way"],
    ),
    "held, between commas": (
        "2025-11-20",
        "Rodrigo Duterte, held in The Hague since March, asked for his release.",
        ["NLD under_way"],
    ),
    "in custody of a court": (
        "2025-11-20",
        "Rodrigo Duterte has been in ICC custody in The Hague since March.",
        ["NLD under_way"],
    ),
    "was held": (
        "2018-06-20",
        "Jean-Pierre Bemba was held in The Hague for ten years.",
        ["NLD made"],
    ),
    "freed from there": (
        "2018-06-20",
        "Jean-Pierre Bemba was released from prison in The Hague last week.",
        ["NLD made"],
    ),
    "a state holds him": (
        "2012-03-20",
        "Mauritania, which is holding Abdullah al-Senussi, will study the requests.",
        ["MRT under_way"],
    ),
    "behind bars": (
        "2025-11-20",
        "Rodrigo Duterte is behind bars in The Hague.",
        ["NLD under_way"],
    ),
    "awaits his trial": (
        "2025-11-20",
        "Rodrigo Duterte is awaiting trial in The Hague.",
        ["NLD under_way"],
    ),
    "in the custody of a nation": (
        "2025-11-20",
        "Khaled El Hishri has been in German custody since July.",
        ["DEU under_way"],
    ),
    "by its authorities": (
        "2025-11-20",
        "Khaled El Hishri is being held by German authorities.",
        ["DEU under_way"],
    ),
    "freed by a court": (
        "2025-01-23",
        "Osama Njeem was released by an Italian court on Tuesday and flown home.",
        ["ITA made"],
    ),
    "a state frees him": (
        "2025-01-23",
        "Italy freed Osama Njeem after two days.",
        ["ITA made"],
    ),
    "in an embassy": (
        "2013-03-20",
        "Bosco Ntaganda is holed up in the US embassy in Kigali.",
        ["RWA under_way"],
    ),
    "on the run": (
        "2011-11-05",
        "Saif al-Islam Gaddafi is said to be on the run in Niger.",
        ["NER under_way"],
    ),
    "at large": (
        "2025-11-20",
        "Joseph Kony is believed to be at large in the Central African Republic.",
        ["CAF under_way"],
    ),
    "lives there still": (
        "2020-01-10",
        "Laurent Gbagbo has lived in Brussels since his release last year.",
        ["BEL under_way"],
    ),
    "recovers there": (
        "2012-11-08",
        "Omar al-Bashir is recovering in Riyadh from surgery.",
        ["SAU under_way"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), HELD.values(), ids=HELD)
def test_who_is_held_somewhere_is_there(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


SEIZED = {
    "by the police of a state": (
        "2008-05-26",
        "Belgian police have arrested Jean-Pierre Bemba.",
        ["BEL made"],
    ),
    "by its authorities": (
        "2025-07-20",
        "Khaled El Hishri was arrested by German authorities on 16 July.",
        ["DEU made"],
    ),
    "the arrest, in a town, of somebody": (
        "2010-10-12",
        "The arrest in Paris of Callixte Mbarushimana was welcomed by the Court.",
        ["FRA made"],
    ),
    "gave himself up": (
        "2013-03-19",
        "Bosco Ntaganda turned himself in at the US embassy in Kigali on Monday.",
        ["RWA made"],
    ),
    "up, not in": (
        "2013-03-19",
        "Bosco Ntaganda gave himself up in Kigali on Monday.",
        ["RWA made"],
    ),
    "between commas": (
        "2025-07-20",
        "Khaled El Hishri, arrested in Berlin on 16 July, awaits his transfer.",
        ["DEU made"],
    ),
    "beyond an aside": (
        "2025-01-25",
        "Osama Njeem, long known as the head of a prison in Tripoli, was arrested in Turin.",
        ["ITA made"],
    ),
    "named only afterwards": (
        "2010-10-13",
        "A Rwandan rebel leader was arrested in Paris on Monday.\n\nCallixte Mbarushimana is"
        " accused of crimes in the Kivus.",
        ["FRA made"],
    ),
    "arrest and surrender": (
        "2025-03-20",
        "The recent arrest of a former president was praised, and Rodrigo Duterte's recent arrest"
        " and surrender to the ICC in The Hague was mourned in Davao.",
        ["NLD made"],
    ),
    "surrendered to soldiers": (
        "2015-01-12",
        "Dominic Ongwen surrendered to US forces in the Central African Republic last week.",
        ["CAF made"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), SEIZED.values(), ids=SEIZED)
def test_who_is_seized_somewhere_is_there(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


MOVED = {
    "handed over": (
        "2008-07-05",
        "Jean-Pierre Bemba was handed over to the Court in The Hague on 3 July 2008.",
        ["NLD made"],
    ),
    "from one state to another": (
        "2025-12-02",
        "Khaled El Hishri was transferred from Germany to the ICC in The Hague on Monday.",
        ["DEU made", "NLD made"],
    ),
    "by a state": (
        "2008-07-05",
        "Belgium surrendered Jean-Pierre Bemba to the ICC in The Hague on Thursday.",
        ["BEL made", "NLD made"],
    ),
    "to his own state": (
        "2013-01-19",
        "Charles Blé Goudé was extradited from Ghana to Ivory Coast on Friday.",
        ["GHA made"],
    ),
    "sent back by a state": (
        "2012-09-06",
        "Abdullah al-Senussi was sent back to Libya by Mauritania on Wednesday.",
        ["MRT made"],
    ),
    "on the way": (
        "2025-03-12",
        "Rodrigo Duterte is being flown to The Hague.",
        ["NLD under_way"],
    ),
    "will be brought": (
        "2020-06-10",
        "Ali Kushayb will be transferred to The Hague.",
        ["NLD planned"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), MOVED.values(), ids=MOVED)
def test_who_is_brought_somewhere_is_there(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin should be arrested, prosecutors in The Hague said.",
        "Benjamin Netanyahu could be arrested in Berlin.",
        "Activists in London called for the arrest of Benjamin Netanyahu.",
        "Judges in The Hague ordered the detention of Vladimir Putin.",
        "The detention of Omar al-Bashir was debated in the Netherlands.",
        "Sudan refused to hand Omar al-Bashir over to The Hague.",
        "Omar al-Bashir has not been surrendered to The Hague.",
        "The case against Omar al-Bashir was referred to The Hague in 2005.",
        "Protesters demanded Omar al-Bashir's transfer to The Hague.",
        "Omar al-Bashir should be brought to justice in The Hague.",
        "Omar al-Bashir was held in Kobar prison in Khartoum.",
        "Benjamin Netanyahu should be tried in The Hague.",
        "Vladimir Putin is wanted in The Hague.",
        "Police arrested a man who threatened Benjamin Netanyahu in London.",
        "Vladimir Putin was released from his promise to India.",
        "Germany released a letter by Vladimir Putin.",
        "Vladimir Putin is held in high regard by Chinese officials.",
        "An envoy of Morocco handed Omar al-Bashir a letter.",
        "Vladimir Putin sent troops to Syria.",
        "Talks held in Istanbul were praised by Vladimir Putin.",
    ],
)
def test_what_is_demanded_or_feared_is_no_custody(text: str) -> None:
    assert stays("2025-03-13", text) == []


FLED = {
    "across the border": (
        "2011-10-28",
        "Abdullah al-Senussi slipped across the border into Niger.",
        ["NER made"],
    ),
    "given refuge": (
        "2024-11-20",
        "Sudan gave Joseph Kony refuge.",
        ["SDN made"],
    ),
    "possibly hiding": (
        "2024-11-20",
        "Joseph Kony is possibly hiding in the Central African Republic.",
        ["CAF hypothetical"],
    ),
    "moved to": (
        "2024-11-20",
        "Joseph Kony moved to Sudan in 2010.",
        ["SDN made"],
    ),
    "into exile": (
        "2007-05-01",
        "Jean-Pierre Bemba fled to Portugal in April.",
        ["PRT made"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), FLED.values(), ids=FLED)
def test_who_fled_somewhere_is_there(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


def test_a_transfer_shares_the_passive_of_the_arrest_before_it() -> None:
    text = "Rodrigo Duterte was arrested in Manila on Tuesday and taken to The Hague."
    assert stays("2025-03-12", text) == ["NLD made"]


def test_a_transfer_under_a_condition_is_open() -> None:
    text = "If Rodrigo Duterte is taken to The Hague, judges will hear him within days."
    assert stays("2025-03-11", text) == ["NLD hypothetical"]
