"""German: compounds, the bracket of the verb, reported speech, and who stands second."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.record import Record, load_record


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


def _stays(record: Record, published: str, text: str) -> list[str]:
    document = document_from_text(text, published=date.fromisoformat(published), language="de")
    return [
        f"{claim.state} {claim.start} {claim.status}"
        + ("" if claim.mode == "in_person" else f" {claim.mode}")
        for claim in read_document(record, document).claims
    ]


NO_DESTINATION = (
    ("2025-04-03", "Netanjahus Reise nach Europa, die erste seit Beginn des Gaza-Kriegs, hat begonnen.", []),
    ("2024-06-18", "Seit dem Überfall auf die Ukraine verlässt Wladimir Putin sein Land nur selten.", []),
    ("2025-07-19", "Die Polizei hat den Libyer Khaled El Hishri in Berlin festgenommen, den der Strafgerichtshof in Den Haag sucht.", ["DEU None made"]),
    ("2023-10-12", "Putin ist in Kirgistan eingetroffen. Dort droht ihm wegen des Kriegs gegen die Ukraine keine Festnahme.", ["KGZ 2023-10-12 under_way"]),
    ("2025-10-23", "Dass es zu einem Gipfel der Präsidenten Russlands und der USA kommt, glaubt kaum jemand.", []),
    ("2024-07-09", "Wladimir Putin empfängt den indischen Regierungschef am Montag in seiner Residenz bei Moskau.", []),
    ("2023-08-23", "In seiner Ansprache lud Putin die Vertreter Südafrikas nach Kasan ein.", []),
    ("2025-02-24", "Dass ein israelischer Ministerpräsident Deutschland nicht besuchen könne, nannte Merz absurd.", []),
    ("2025-12-04", "Es ist Putins erster Besuch im größten Land der Erde seit der Invasion in die Ukraine.", []),
    ("2009-03-27", "Muammar al-Gaddafi empfing Omar al-Baschir. Danach sprach Ägyptens Staatschef Husni Mubarak in Kairo.", []),
    ("2025-03-30", "Netanjahu fliegt am Mittwoch nach Budapest. Die Rückreise ist für Sonntag geplant.", ["HUN 2025-04-02 planned"]),
    ("2024-06-18", "Selten reisen ausländische Präsidenten nach Nordkorea.", []),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), NO_DESTINATION)
def test_a_state_in_a_compound_under_attack_or_of_a_court_is_no_destination(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


AHEAD_OR_BEHIND = (
    ("2025-02-02", "Vor seiner Abreise in die USA sprach Benjamin Netanjahu von einem Sieg.", ["USA None planned"]),
    ("2024-06-20", "Nach der Visite in Nordkorea war Russlands Staatschef Putin in Vietnam zu Besuch.", ["PRK None made", "VNM 2024-06-20 under_way"]),
    ("2024-06-20", "Im Anschluss an seinen Aufenthalt in Nordkorea ist Wladimir Putin nach Vietnam weitergereist.", ["PRK None made", "VNM None made"]),
    ("2024-06-17", "Putin reist nach Nordkorea\n\nWladimir Putin reist am Dienstag nach Nordkorea. Bei Putins Reise nach Nordkorea geht es um Waffen.", ["PRK 2024-06-18 planned"]),
    ("2024-06-17", "Putin besucht am Dienstag Nordkorea. Sein letzter Besuch war im Juli 2000.", ["PRK 2024-06-18 planned", "PRK 2000-07 made"]),
    ("2024-06-17", "Am Mittwoch wird Wladimir Putin Vietnam als Staatsgast besuchen.", ["VNM 2024-06-19 planned"]),
    ("2025-02-24", "Merz sagte, er werde Netanjahu zu einem offiziellen Besuch nach Deutschland einladen.", ["DEU None hypothetical"]),
    ("2024-06-12", "Putin nahm eine Einladung Kims nach Nordkorea an.", ["PRK None planned"]),
    ("2017-07-22", "Rodrigo Duterte wird die USA niemals besuchen.", ["USA None declined"]),
    ("2025-08-29", "Putin reist nicht nur nach China.", ["CHN 2025-08-29 under_way"]),
    ("2023-07-20", "Der Kreml hatte schon Mitte Juli bekannt gegeben, dass Putin nicht nach Südafrika kommen wird.", ["ZAF None declined"]),
    ("2025-02-24", "Merz hatte Ende Januar gesagt, er halte einen Besuch Netanjahus in Deutschland für möglich.", ["DEU None hypothetical"]),
    ("2024-05-27", "Putin ist in Usbekistan eingetroffen, der dritten Station seit seiner Wiederwahl im März.", ["UZB 2024-05-27 under_way"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), AHEAD_OR_BEHIND)
def test_what_stands_before_and_behind_the_noun_tells_whether_the_trip_is_over(
    record, published, text, expected
):
    assert _stays(record, published, text) == expected


THE_ONE_MEANT = (
    ("2025-06-17", "Sergej Schoigu, Sekretär des Sicherheitsrats, ist am Dienstag in Pjöngjang eingetroffen.", ["PRK 2025-06-17 under_way"]),
    ("2009-03-27", "Baschirs Besuch in Libyen war kurz.", ["LBY None made"]),
    ("2017-08-28", "Netanjahu bricht im September auf, seine Reiseziele sind Argentinien, Kolumbien und Mexiko.", ["ARG 2017-09 planned", "COL 2017-09 planned", "MEX 2017-09 planned"]),
    ("2024-09-02", "Netanjahu reist dieses Jahr nach New York. Seine Reise ist für den 24. September geplant.", ["USA 2024-09-24 planned"]),
    ("2025-12-04", "Putin ist in Delhi gelandet. Zuletzt gastierte der Kremlchef Ende 2021 in Indien.", ["IND 2025-12-04 under_way", "IND 2021 made"]),
    ("2015-06-15", "Omar al-Baschir ist aus Südafrika geflohen. Der 71-Jährige war zum Gipfel nach Johannesburg gereist.", ["ZAF None made"]),
    ("2015-06-15", "In Johannesburg tagt die Afrikanische Union. Dorthin war auch Omar al-Baschir geflogen.", ["ZAF None made"]),
    ("2023-10-12", "Wladimir Putin ist am Donnerstag in der zentralasiatischen Republik Kirgistan gelandet.", ["KGZ 2023-10-12 under_way"]),
    ("2024-06-17", "Putin will nach Nordkorea reisen.Die Agentur KCNA bestätigte das.Er wird am Mittwoch Vietnam besuchen.", ["PRK None planned", "VNM 2024-06-19 planned"]),
    ("2025-12-05", "Narendra Modi empfing Wladimir Putin am Donnerstag in Delhi.", ["IND 2025-12-04 made"]),
    ("2025-09-04", "Netanjahu wollte nach Argentinien fliegen. Die Reise wurde abgesagt.", ["ARG None cancelled"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), THE_ONE_MEANT)
def test_ages_there_and_run_on_sentences_lead_to_the_one_meant(record, published, text, expected):
    assert _stays(record, published, text) == expected


IN_WHICH = (
    ("2025-04-10", "Ungarn ist das erste Land der EU, in das Netanjahu trotz des Haftbefehls gereist ist.", ["HUN None made"]),
    ("2025-04-10", "Ungarn war ein Vertragsstaat, in den Netanjahu nach Erlass des Haftbefehls im November 2024 geflogen ist.", ["HUN None made"]),
    ("2025-04-10", "Netanjahu war in Budapest, nachdem der Gerichtshof im November den Haftbefehl erlassen hatte.", ["HUN None made"]),
)  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), IN_WHICH)
def test_a_land_in_which_somebody_is_gets_no_day_of_the_warrant(record, published, text, expected):
    assert _stays(record, published, text) == expected
