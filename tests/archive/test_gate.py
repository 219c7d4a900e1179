from __future__ import annotations

import re
from pathlib import Path

import pytest

from dedere.archive.gate import Gate, plan_gate
from dedere.archive.patterns import ENCODINGS
from dedere.record import Record

SHIFTED = ("utf-16", "utf-16-le", "utf-16-be", "iso2022_jp_2", "iso2022_kr")


def in_page(name: str) -> str:
    return f'<html><head><meta name="a" content="b"></head><body><p>said {name} on a day</p>'


@pytest.mark.parametrize("encoding", [*ENCODINGS, "iso8859-1", "iso8859-2", "iso8859-9", *SHIFTED])
def test_each_name_passes_in_each_encoding_that_can_write_it(
    encoding: str, gate: Gate, the_record: Record
) -> None:
    missed = []
    for alias in the_record.aliases:
        try:
            body = in_page(alias.alias).encode(encoding)
        except UnicodeEncodeError:
            continue
        if not gate.passes(body):
            missed.append(alias.alias)
    assert missed == []


@pytest.mark.parametrize("form", ["&#{0};", "&#x{0:x};", "&#X{0:X};", "&#{0:06d};"])
def test_each_name_passes_in_character_references(
    form: str, gate: Gate, the_record: Record
) -> None:
    def referred(text: str) -> bytes:
        return re.sub(r"[^\x00-\x7f]", lambda m: form.format(ord(m[0])), text).encode()

    missed = [a.alias for a in the_record.aliases if not gate.passes(referred(in_page(a.alias)))]
    assert missed == []


def test_names_pass_in_either_case(gate: Gate, the_record: Record) -> None:
    missed = [
        alias.alias
        for alias in the_record.aliases
        for text in (alias.alias.upper(), alias.alias.lower())
        # A few letters have no single capital, and no page writes them so.
        if len(text) == len(alias.alias) and not gate.passes(in_page(text).encode())
    ]
    assert missed == []


def test_each_sure_name_counts_in_text(gate: Gate, the_record: Record) -> None:
    missed = [
        alias.alias
        for alias in the_record.aliases
        if not alias.ambiguous and alias.kind != "short" and not gate.names(f"on {alias.alias}.")
    ]
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "computing and disputing reputing",
        "the deputy in charge; a putting green; Inputing figures",
        "an Israeli company sold cameras",
        "the president of the club, the chief of the kitchen",
        "&#8203;&#169; a & b &#128512;",
        "a katana, a lubricant, a germ",
    ],
)
def test_common_words_do_not_pass(text: str, gate: Gate) -> None:
    assert gate.passes(in_page(text).encode()) is False


@pytest.mark.parametrize(
    "text",
    [
        "Putin",
        "Putin's",
        "PUTIN-led",
        "al-Bashir",
        "Netenyahu",
        "Netanyhu",
        "Netanayhu",
        "the Russian president",
        "the president of Russia",
        "Russia's long-serving president",
        "Israel&#39;s prime minister",
        "Vladimir&nbsp;<b>Putin</b>",
        "Min&nbsp;Aung&nbsp;Hlaing",
        "Min\n   Aung Hlaing",
    ],
)
def test_ways_to_name_somebody_pass(text: str, gate: Gate) -> None:
    assert gate.passes(in_page(text).encode()) is True


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A gallant knight rode home.", False),
        ("Yoav Gallant flew to Washington.", True),
        ("Gallant, then minister of defence, flew to Washington.", True),
        ("The Terminator is on at eight.", False),
        ("The Terminator, as the Congolese rebel was known, gave himself up.", True),
    ],
)
def test_common_names_need_company(text: str, named: bool, gate: Gate) -> None:
    assert gate.names(text) is named


def test_re_gives_the_same_answers(gate: Gate, the_record: Record) -> None:
    plain = Gate(plan_gate(the_record, hyperscan=False))
    bodies = [in_page(alias.alias).encode() for alias in the_record.aliases[::40]]
    bodies += [in_page(text).encode() for text in ("computing", "Netenyahu", "the Kremlin")]
    bodies += [in_page("Путин").encode(encoding) for encoding in ("koi8-r", "cp1251", "utf-16")]
    assert [plain.passes(body) for body in bodies] == [gate.passes(body) for body in bodies]


def test_what_was_compiled_is_kept(
    the_record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def compiled(patterns: tuple[bytes, ...], marks: int) -> bytes:
        made.append(len(patterns))
        return b"compiled"

    monkeypatch.setattr("dedere.archive.gate._compile", compiled)
    plans = [plan_gate(the_record, cache=tmp_path) for _ in range(2)]
    assert [plan.compiled for plan in plans] == [b"compiled", b"compiled"]
    assert len(made) == 1


@pytest.mark.parametrize(
    "sign", ["\u00ad", "\u200b", "\u200c", "&shy;", "&#173;", "&#xAD;", "&zwnj;"]
)
@pytest.mark.parametrize("name", ["Putin", "Путин", "بوتين", "פוטין"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "cp1256", "cp1255", "utf-16", "gb18030"])
def test_signs_that_nobody_sees_hide_no_name(
    sign: str, name: str, encoding: str, gate: Gate
) -> None:
    text = in_page(name[:2] + sign + name[2:])
    try:
        body = text.encode(encoding)
    except UnicodeEncodeError:
        body = text.encode()
    assert gate.passes(body) is True


def test_a_text_names_somebody_through_signs_that_nobody_sees(gate: Gate) -> None:
    assert gate.names("Pu\u00adtin") is True
    assert gate.names("un\u00adusually") is False


def test_unseen_signs_alone_let_nobody_pass(gate: Gate) -> None:
    assert gate.passes(in_page("an un\u00adusually long word, un&shy;usually").encode()) is False


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de l’État russe renonce à se rendre à Johannesburg.",
        "Le chef de l'État russe renonce à se rendre à Johannesburg.",
        "Le chef de l&rsquo;État russe renonce à se rendre à Johannesburg.",
    ],
)
def test_a_title_counts_however_its_apostrophe_is_written(text: str, gate: Gate) -> None:
    assert gate.passes(in_page(text).encode()) is True


def test_a_leaders_surname_is_enough_where_a_script_has_no_capitals(gate: Gate) -> None:
    assert gate.names("غادر البشير جنوب أفريقيا") is True


@pytest.mark.parametrize("text", ["The car went to the carpark.", "Il portait un car bleu."])
def test_a_short_word_for_a_ruler_is_no_sign_in_other_languages(text: str, gate: Gate) -> None:
    assert gate.passes(in_page(text).encode()) is False


def test_two_letters_that_name_a_state_stand_apart(gate: Gate) -> None:
    assert gate.passes(in_page("глава РФ").encode("cp1251")) is True
    assert gate.passes(in_page("глава торфяника").encode("cp1251")) is False


@pytest.mark.parametrize(
    "text", ["Vladimir Vladimirovich joins us", "без Владимира Владимировича", "Maria Alekseyevna"]
)
def test_given_name_and_patronymic_name_somebody(text: str, gate: Gate) -> None:
    assert gate.passes(in_page(text).encode()) is True
