"""Every way of dating that the table of sentences holds."""

from datetime import date

import pytest

from tests.reader.times.helpers import days, said, times
from tests.reader.times.sentences import PUBLISHED, SENTENCES


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_gives_the_days_it_means(text, expected):
    found = times(text, date.fromisoformat(PUBLISHED))
    assert expected in [said(mention) if len(expected) < 10 else days(mention) for mention in found]
