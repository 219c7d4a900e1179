"""A fault in sources.toml is told with its line and field."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path

import pytest

from dedere.errors import InputError
from dedere.record import load_record
from dedere.watch.config import Channel, load_config, parse_config
from dedere.watch.rules import resolved

GOOD = """\
[watch]
timezone = "Europe/Vienna"

[[source]]
name = "agency"
address = "https://news.test/feed"
every = "5m"

[[source]]
name = "paper"
address = "https://paper.test/rss"
kind = "sitemap"

[[channel]]
name = "desk"
kind = "webhook"
url = "https://hook.test/"
quiet = "22:00-07:00"
digest = "daily"
digest_at = "08:30"

[[rule]]
name = "duties"
persons = ["putin"]
states = ["mongolia"]
outcomes = ["obliged"]
channels = ["desk"]
"""


def test_a_good_file_is_read() -> None:
    config = parse_config(GOOD)
    assert (config.source[0].every, config.channel[0].quiet, config.channel[0].digest_at) == (
        timedelta(minutes=5),
        (time(22), time(7)),
        time(8, 30),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ('every = "5m"', 'every = "soon"', 7, "source.0.every"),
        ('every = "5m"', 'every = "1s"', 7, "source.0.every"),
        ('kind = "sitemap"', 'kind = "tv"', 12, "source.1.kind"),
        ('"https://paper.test/rss"', '"paper.test"', 11, "source.1.address"),
        ('name = "paper"', 'name = "agency"', 10, "source.1.name"),
        ('name = "paper"', "", 9, "source.1.name"),
        ('channels = ["desk"]', 'channels = ["bell"]', 27, "rule.0.channels"),
        ('outcomes = ["obliged"]', 'outcomes = ["bound"]', 26, "rule.0.outcomes.0"),
        ('quiet = "22:00-07:00"', 'quiet = "25:00-07:00"', 18, "channel.0.quiet"),
        ('kind = "sitemap"', 'kin = "sitemap"', 12, "source.1.kin"),
        ('"Europe/Vienna"', '"Europe/Nowhere"', 2, "watch.timezone"),
    ],
)
def test_a_fault_has_its_line_and_field(old: str, new: str, line: int, field: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_config(GOOD.replace(old, new))
    place = caught.value.place
    assert place is not None
    assert (place.line, place.field) == (line, field)


def test_what_is_not_toml_has_its_line() -> None:
    with pytest.raises(InputError) as caught:
        parse_config('[watch]\ntimezone = "UTC\n')
    assert caught.value.place is not None
    assert caught.value.place.line == 2


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="watch init"):
        load_config(tmp_path / "none.toml")


def test_names_in_rules_become_ids() -> None:
    (rule,) = resolved(load_record(), parse_config(GOOD).rule)
    assert (rule.persons, rule.states) == (("vladimir-putin",), ("MNG",))


def test_an_unknown_name_in_a_rule_is_said() -> None:
    config = parse_config(GOOD.replace('"putin"', '"zzyzx qwerty"'))
    with pytest.raises(InputError) as caught:
        resolved(load_record(), config.rule)
    assert caught.value.place is not None
    assert caught.value.place.field == "rule.0.persons"


def test_a_secret_may_stand_in_the_environment_or_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    monkeypatch.setenv("DEDERE_HOOK", "https://hook.test/")
    channel = Channel(
        name="a", kind="webhook", url_env="DEDERE_HOOK", secret_file=tmp_path / "secret"
    )
    assert (channel.address(), channel.key()) == ("https://hook.test/", "from a file")


def test_a_secret_that_is_not_there_is_said() -> None:
    channel = Channel(name="a", kind="webhook", url_env="DEDERE_NOT_SET_ANYWHERE")
    with pytest.raises(InputError) as caught:
        channel.address()
    assert caught.value.code == "missing-secret"
