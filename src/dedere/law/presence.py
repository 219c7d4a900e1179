"""Is the person on the state's territory? (article 89(1))

Land and territorial sea count, transit zones of airports too; a landing is presence. One who
takes part by video is not there. An overflight is in the airspace, but no text and no decision
has made it a duty to refuse clearance or to force a landing.
"""

from __future__ import annotations

from functools import lru_cache

from dedere.law import articles
from dedere.law.finding import Finding, Presence
from dedere.law.words import opening, state_name
from dedere.record.record import Record


@lru_cache(maxsize=4096)
def on_territory(record: Record, state: str, presence: Presence) -> Finding:
    """Answer `yes` for presence, landing or UN premises; `no` by video; `contested` overhead."""
    name = state_name(record, state)
    if presence == "remote":
        because = "Taking part from afar is no presence on the territory; no duty to arrest arises."
        return Finding("presence", "no", because, (articles.RS_89_1,))
    if presence == "overflight":
        because = (
            f"An overflight crosses the airspace of {name} without landing. The state may refuse "
            "clearance for any reason; a duty to refuse it or to force a landing is not "
            "established. The rules on transit concern persons already in custody."
        )
        cited = (articles.RS_89_1, articles.RS_89_3, articles.CHICAGO_1, articles.CHICAGO_3)
        return Finding("presence", "contested", because, cited)
    if presence == "transit":
        because = (
            "A landing is presence, however short, the transit zone of an airport included. "
            "Whether someone may be taken from a state aircraft, which many states hold to be "
            "inviolable, has not been ruled on."
        )
        return Finding("presence", "yes", because, (articles.RS_89_1,))
    because = f"A stay in {name} is presence on its territory."
    if presence == "un_headquarters":
        because = f"Premises of the United Nations in {name} are part of its territory."
    return Finding("presence", "yes", opening(because), (articles.RS_89_1,))


def premises(presence: Presence, *, statute: bool) -> Finding:
    """Answer whether duties to the United Nations stand against the arrest (article 97(c)).

    `statute` says whether the host is bound to arrest at all.
    """
    if presence != "un_headquarters":
        return _ELSEWHERE
    return _CONFLICT if statute else _HOST


_ELSEWHERE = Finding(
    "premises", "no", "No meeting or premises of the United Nations are involved.", changed=False
)
_CONFLICT = Finding(
    "premises",
    "yes",
    "Representatives of members are immune from arrest while they attend meetings of the United "
    "Nations, which stands against the duty to arrest; such a conflict is a matter for "
    "consultation (article 97(c)), and the Court has not settled it.",
    (articles.UN_PRIVILEGES, articles.RS_97),
)
_HOST = Finding(
    "premises",
    "yes",
    "Representatives of members are immune from arrest while they attend meetings of the United "
    "Nations, and the host must let them come.",
    (articles.UN_PRIVILEGES, articles.UN_HEADQUARTERS),
)
