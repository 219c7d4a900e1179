"""A world of feeds over simulated days: what is published where, when, and how it goes wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

FIRST_DAY = date(2026, 3, 2)
PERSONS = {"Vladimir Putin": "president", "Benjamin Netanyahu": "prime minister"}
STATES = (
    "Mongolia Tajikistan Kazakhstan Brazil Hungary Armenia Austria Belgium Chile Denmark Ecuador "
    "Finland Ghana Honduras Ireland Jordan Kenya Latvia Malta Namibia Norway Panama Paraguay "
    "Portugal Romania Senegal Slovenia Spain Sweden Tunisia Uganda Uruguay Zambia"
).split()
_NOUNS = (
    "harvest bridge choir library market museum orchard railway river school stadium theatre"
).split()
_VERBS = "opened closed grew won lost moved changed improved waited returned".split()
_PLACES = "the north|the old town|a small valley|the harbour|the western hills|the capital".split(
    "|"
)


@dataclass(frozen=True)
class Article:
    """One state of one page. `relevant` articles speak of a trip."""

    feed: int
    number: int
    day: int
    published: date
    title: str
    paragraphs: tuple[str, ...]
    relevant: bool
    trap: str = ""

    @property
    def path(self) -> str:
        return f"/story/{self.number}"


@dataclass
class World:
    """All feeds with their articles; `day` is the day that the server plays now."""

    feeds: int
    items: int
    days: int
    seed: int = 1
    day: int = 0
    articles: dict[int, list[Article]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        chance = Random(self.seed)  # noqa: S311 - a world, no secret
        made = 0
        for number in range(min(198, max(8, self.items // 100))):
            made += self._trip(chance, number)
        while made < self.items:
            self._add(chance, chance.randrange(self.feeds), chance.randrange(self.days), None)
            made += 1

    @property
    def today(self) -> date:
        return FIRST_DAY + timedelta(days=self.day)

    def host(self, feed: int) -> str:
        return f"feed{feed}.test"

    def shown(self, feed: int) -> list[Article]:
        """What a feed lists today: the last week's articles as they are now, newest first."""
        now = [self.current(one[0].number) for one in self.articles.values() if one[0].feed == feed]
        listed = [one for one in now if one is not None and one.day > self.day - 7]
        return sorted(listed, key=lambda one: (-one.day, -one.number))

    def current(self, number: int) -> Article | None:
        """The state of a page today, or None when it is not out yet."""
        states = [one for one in self.articles.get(number, []) if one.day <= self.day]
        return states[-1] if states else None

    def final(self) -> list[Article]:
        """Every page's last state that can be read at all."""
        return [states[-1] for states in self.articles.values() if not states[-1].trap]

    def _trip(self, chance: Random, number: int) -> int:
        """A trip's reports: announced, then perhaps moved or called off, else made."""
        person, pairs = sorted(PERSONS)[number % 2], 2 * len(STATES)
        state = STATES[number // 2 % len(STATES)]
        announced = chance.randrange(max(1, self.days - 2))
        start = FIRST_DAY + timedelta(
            days=announced + chance.randrange(6, 12) + number // pairs * 60
        )
        steps = [(announced, "planned", start)]
        fate = chance.random()
        if fate < 0.25:
            start += timedelta(days=3)
            steps.append((announced + 1, "moved", start))
        elif fate < 0.5:
            steps.append((announced + 1, "cancelled", start))
        count = 0
        for day, status, when in steps:
            if day >= self.days:
                continue
            agency = _report(chance, person, state, status, when, FIRST_DAY + timedelta(days=day))
            for _ in range(chance.randrange(2, 7)):
                self._add(chance, chance.randrange(self.feeds), day, agency)
                count += 1
        return count

    def _add(
        self, chance: Random, feed: int, day: int, agency: tuple[str, tuple[str, ...]] | None
    ) -> None:
        number = len(self.articles) + 1
        title, paragraphs = agency or _nothing(chance, number)
        if agency is not None and chance.random() < 0.5:
            paragraphs = (*paragraphs, _filler(chance))
        published = FIRST_DAY + timedelta(days=day)
        if feed % 20 == 9 and day >= 2 and agency is None:
            published -= timedelta(days=2)
        trap = "private" if feed % 20 == 2 and number % 3 == 0 else ""
        article = Article(feed, number, day, published, title, paragraphs, agency is not None, trap)
        self.articles[number] = [article]
        if feed % 20 == 10 and day + 1 < self.days:
            mended = (*paragraphs, f"An earlier version of report {number} had a mistake in it.")
            self.articles[number].append(
                Article(feed, number, day + 1, published, title, mended, article.relevant, trap)
            )


def _report(
    chance: Random, person: str, state: str, status: str, when: date, today: date
) -> tuple[str, tuple[str, ...]]:
    day = f"{when:%B} {when.day}"
    surname, office = person.rpartition(" ")[2], PERSONS[person]
    first = {
        "planned": f"{person} will visit {state} on {day}, his office said on {today:%A}.",
        "moved": f"{person} will visit {state} on {day}, his office said, later than planned.",
        "cancelled": f"{person} has cancelled his visit to {state} on {day}, his office said.",
    }[status]
    title = {
        "planned": f"{surname} to visit {state}",
        "moved": f"{surname} to visit {state} later",
        "cancelled": f"{surname} cancels visit to {state}",
    }[status]
    rest = f"The {office} last spoke to reporters a week ago. {_filler(chance)}"
    return title, (first, rest, _filler(chance))


def _nothing(chance: Random, number: int) -> tuple[str, tuple[str, ...]]:
    noun, verb = chance.choice(_NOUNS), chance.choice(_VERBS)
    title = f"The {noun} {verb}, number {number}"
    return title, tuple(_filler(chance) for _ in range(chance.randrange(2, 6)))


def _filler(chance: Random) -> str:
    sentences = (
        f"The {chance.choice(_NOUNS)} in {chance.choice(_PLACES)} {chance.choice(_VERBS)} "
        f"after {chance.randrange(2, 90)} weeks, and the {chance.choice(_NOUNS)} "
        f"{chance.choice(_VERBS)} too."
        for _ in range(chance.randrange(3, 7))
    )
    return " ".join(sentences)
