"""Presence told by what somebody did, and deeds elsewhere that place nobody."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

DEEDS = {
    "a press conference": "Vladimir Putin gave a rare joint press conference in Ulaanbaatar.",
    "a guard of honour": "Vladimir Putin reviewed a guard of honour in Ulaanbaatar.",
    "a doctorate": "Vladimir Putin received an honorary doctorate in Ulaanbaatar on Tuesday.",
    "an order": "Vladimir Putin was awarded an order in Ulaanbaatar on Tuesday.",
    "an order, the place in front": (
        "At a ceremony in Ulaanbaatar, Vladimir Putin was awarded an order."
    ),
    "questions": "Vladimir Putin answered questions from reporters in Ulaanbaatar on Tuesday.",
    "medals": "Vladimir Putin handed out medals to veterans in Ulaanbaatar.",
    "an exhibition": "Vladimir Putin opened an exhibition in Ulaanbaatar on Tuesday.",
    "a gift to him": "President Khurelsukh presented Vladimir Putin with a sabre in Ulaanbaatar.",
    "people": "Vladimir Putin greeted supporters outside his hotel in Ulaanbaatar.",
    "an embrace": (
        "Vladimir Putin and President Khurelsukh embraced on the tarmac in Ulaanbaatar."
    ),
    "a guest": "Vladimir Putin was among the guests at a banquet in Ulaanbaatar.",
    "the star guest": "Vladimir Putin was the star guest at a parade in Ulaanbaatar.",
    "flanked": "Vladimir Putin was flanked by his host in Ulaanbaatar.",
    "filmed": "Vladimir Putin was filmed walking through Ulaanbaatar on Tuesday.",
    "footage": "Footage showed Vladimir Putin walking with his host in Ulaanbaatar.",
    "could be seen": "Vladimir Putin could be seen laughing with his host in Ulaanbaatar.",
    "a parliament": "Vladimir Putin addressed the Mongolian parliament on Tuesday.",
    "his plane left": "Vladimir Putin's plane took off from Ulaanbaatar late on Tuesday.",
    "his presidential jet": ("Vladimir Putin's presidential jet left Ulaanbaatar late on Tuesday."),
    "drove through": "Vladimir Putin drove through Ulaanbaatar in an armoured limousine.",
    "his limousine": "Vladimir Putin's limousine drove through Ulaanbaatar.",
    "announced there": "Vladimir Putin announced in Ulaanbaatar that gas would flow.",
    "crowds": "Crowds cheered Vladimir Putin in Ulaanbaatar on Tuesday.",
}


@pytest.mark.parametrize("text", DEEDS.values(), ids=DEEDS)
def test_who_did_something_somewhere_was_there(text: str) -> None:
    assert stays("2024-09-05", text) == ["MNG made"]


@pytest.mark.parametrize(
    "text",
    [
        "Benjamin Netanyahu addressed Congress in July 2024.",
        "Benjamin Netanyahu addressed a joint meeting of Congress in July 2024.",
        "Benjamin Netanyahu handed Donald Trump a letter at the White House in July.",
    ],
)
def test_congress_meets_in_washington(text: str) -> None:
    assert stays("2025-07-20", text) == ["USA made"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vladimir Putin will lay a wreath at a memorial in Ulaanbaatar on Tuesday.", "planned"),
        ("Vladimir Putin is to give a press conference in Ulaanbaatar on Tuesday.", "planned"),
        ("Vladimir Putin might give a speech in Ulaanbaatar.", "hypothetical"),
    ],
)
def test_a_deed_to_come_is_a_plan(text: str, status: str) -> None:
    assert stays("2024-09-01", text) == [f"MNG {status}"]


@pytest.mark.parametrize(
    "text",
    [
        "A portrait of Vladimir Putin was seen in Ulaanbaatar.",
        "Vladimir Putin is seen in Mongolia as a friend.",
        "Vladimir Putin gave a speech about the bombing in Tehran.",
        "Vladimir Putin gave an interview to a newspaper in Berlin.",
        "Vladimir Putin answered questions about the summit in Alaska.",
        "Vladimir Putin received a letter from supporters in Berlin.",
        "Vladimir Putin met officials from the embassy in Kabul.",
        "Vladimir Putin signed a decree dismissing the ambassador in Tehran.",
        "Vladimir Putin met the families of sailors killed in Tartus.",
        "Vladimir Putin handed medals to troops returning from Damascus.",
        "Vladimir Putin watched the parade in Beijing on television.",
        "Vladimir Putin awarded medals to soldiers who fought in Aleppo.",
        "Vladimir Putin held a press conference in Moscow.",
        "Vladimir Putin has never held a press conference in London.",
        "Protesters booed Vladimir Putin in London.",
        "Vladimir Putin applauded the protesters in Belgrade.",
        "Vladimir Putin was awarded a prize in absentia in Belgrade.",
        "Vladimir Putin received a setback in Budapest when voters rejected his ally.",
        "Vladimir Putin moved to end the standoff in Belarus.",
        "A video showed Vladimir Putin's bombs falling on Kharkiv.",
    ],
)
def test_what_a_deed_is_about_places_nobody(text: str) -> None:
    assert stays("2024-09-05", text) == []
