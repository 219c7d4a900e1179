"""What only Arabic does: calls that are no invitations, and what stands before and after a deed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_COMMAS: Final = frozenset({"،", ","})
# "To call" with a deed behind it asks for the deed; with a visit it invites.
_CALLS: Final = frozenset("دعا دعت دعوا يدعو تدعو سيدعو دعاه دعته".split())
_TRAVEL: Final = frozenset({"visit", "go", "arrive", "attend"})
# Words of the time of day between a comma and the day.
_HOURS: Final = frozenset("يوم مساء صباح ليلة ليل فجر ظهر عصر امس".split())
# What opens the telling of something earlier or later than the deed.
_APART: Final = frozenset("منذ مذ بعد بعدما عقب اثر قبل قبيل بعيد".split())
# What opens the subject of talks.
_ABOUT: Final = frozenset("حول بشان".split())
_AHEAD: Final = 12
# Verbs whose subject is the host of the visit behind it.
AWAITING: Final = frozenset("تنتظر ينتظر تترقب يترقب تستعد يستعد تتوقع يتوقع تشهد يشهد".split())
_HAD: Final = frozenset("كان وكان وكانت كانت".split())
_BANS: Final = ("منع", "حظر", "ممنوع")
_COMES: Final = frozenset("جاء جاءت ياتي تاتي سياتي اتى اتت".split())


def only_urges(nodes: Sequence[Node], i: int) -> bool:
    """Whether the call at i is for a deed: "دعت منغوليا إلى اعتقاله"."""
    word = nodes[i].low
    if word not in _CALLS and word.lstrip("وف") not in _CALLS:
        return False
    for node in nodes[i + 1 : i + 1 + _AHEAD]:
        if node.kind == "sign" and node.low not in _COMMAS:
            return True
        if node.tags.get("noun") == "visit" or node.kind == "event":
            return False
        if node.tags.get("verb", ("",))[0] in _TRAVEL or "country" in node.tags:
            return False
    return True


def apart(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """Whether the word at j tells of what came before or after the word at i.

    "زار بكين بعد توقيع اتفاق في مارس": the agreement is of March.
    """
    for k in range(j - 1, -1, -1):
        node = nodes[k]
        if k == i:
            return False
        if node.low in _COMMAS and node.time is None and breaks[k] != breaks[max(0, k - 1)]:
            return False
        if node.low in _APART and node.time is not None and _counted_from(nodes, k, j):
            return True
        if node.low in _APART and node.time is None and k + 1 < j:
            after = nodes[k + 1]
            return after.time is None and "span" not in after.tags
    return False


def _counted_from(nodes: Sequence[Node], k: int, j: int) -> bool:
    """Whether "a week after" at k opens what the word at j belongs to: "بعد أسبوع من إعلان"."""
    last = k
    while last + 1 < j and nodes[last + 1].time is nodes[k].time:
        last += 1
    return last + 1 < j and nodes[last + 1].low == "من"


def on_the_eve(nodes: Sequence[Node], i: int) -> bool:
    """Whether something told is right before the visit at i: "قبيل زيارته"."""
    return any(node.low.lstrip("و") in {"قبيل", "عشية"} for node in nodes[max(0, i - 2) : i])


def had_come(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at i tells what lies further back: "كان بوتين وصل"."""
    return any(node.low in _HAD for node in nodes[max(0, i - 4) : i])


def has_done(nodes: Sequence[Node], j: int) -> bool:
    """Whether the word at j is "قد" before what has been done, and no "may"."""
    if not nodes[j].low.endswith("قد"):
        return False
    after = nodes[j + 1 : j + 3]
    return not any(node.tags.get("verb", ("", ""))[1] == "pres" for node in after)


def comes_about(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb of coming at i leads to no place: "جاء باتفاق متبادل"."""
    if nodes[i].low.lstrip("وف") not in _COMES:
        return False
    return not any(node.low == "الى" for node in nodes[i + 1 : i + 6])


def begun_with(nodes: Sequence[Node], i: int) -> bool:
    """Whether the visit at i is the first stop of what began: "بدأ جولته بزيارة أبوظبي"."""
    if not nodes[i].low.startswith("بزيار"):
        return False
    return any(node.low.lstrip("وف") in {"بدا", "استهل"} for node in nodes[max(0, i - 6) : i])


def bare_place(nodes: Sequence[Node], i: int, j: int) -> bool:
    """Whether the place at j can be the object of the noun at i without a preposition.

    "زيارة بوتين منغوليا", but not "الزيارة وعدم شمولها إيران".
    """
    return all(
        node.kind in {"actor", "adj"} or {"capital", "site"} & node.tags.keys()
        for node in nodes[i + 1 : j]
    )


def far_behind(breaks: Sequence[int], i: int, j: int) -> bool:
    """Whether the time at j stands clauses behind the word at i."""
    return j > i and breaks[j] - breaks[i] > 1


def off_topic(nodes: Sequence[Node], i: int, j: int) -> bool:
    """Whether the place at j only tells what the meeting at i is about: "قمة حول القدس"."""
    return any(node.low in _ABOUT for node in nodes[i + 1 : j])


def seat_of_court(nodes: Sequence[Node], j: int) -> bool:
    """Whether the place at j only tells where a court sits: "المحكمة الجنائية الدولية في لاهاي"."""
    return any("محكمة" in node.low for node in nodes[max(0, j - 5) : j])


_FORMER: Final = frozenset("السابق الاسبق الراحل المعزول المخلوع الحالي السابقة".split())


def untitle(nodes: Sequence[Node]) -> None:
    """Take an office and "former" before a name for no actor: "الرئيس السابق X"."""
    for k, node in enumerate(nodes[:-2]):
        if node.kind != "actor" or node.name is not None or node.title is None:
            continue
        after = nodes[k + 2]
        if nodes[k + 1].low in _FORMER and after.kind == "actor" and after.title is None:
            node.kind, node.tags, node.person, node.iso3 = "word", {}, None, None


def of_another_time(nodes: Sequence[Node], i: int, j: int) -> bool:
    """Whether the time at j is counted from something else, or belongs to a later verb.

    "بعد أسبوع من إعلان", "للمرة الثانية خلال 4 أشهر", "يصل إلى X ويلتقي Y غدا".
    """
    first = last = j
    while first > 0 and nodes[first - 1].time is nodes[j].time:
        first -= 1
    while last + 1 < len(nodes) and nodes[last + 1].time is nodes[j].time:
        last += 1
    if nodes[first].low in {"بعد", "قبل"} and last + 1 < len(nodes):
        if nodes[last + 1].low == "من":
            return True
    if nodes[first].low == "خلال" and any("مرة" in n.low for n in nodes[max(0, first - 3) : first]):
        return True
    return i < first and any(
        node.low.startswith("و") and node.tags.get("verb", ("", "inf"))[1] != "inf"
        for node in nodes[i + 1 : first]
    )


def dates_back(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at i tells of what age a visit is: "تعود آخر زيارة إلى 2018"."""
    if nodes[i].low.lstrip("و") not in {"تعود", "يعود"}:
        return False
    return any(node.tags.get("noun") == "visit" for node in nodes[i + 1 : i + 4])


def stands_for(nodes: Sequence[Node], i: int) -> bool:
    """Whether the word at i is "to represent", and not "like" or "to be": "مثل الصين"."""
    if nodes[i].low.lstrip("وف") not in {"مثل", "يمثل", "تمثل", "مثلت"}:
        return True
    return any(
        node.kind == "place" or node.person is not None or node.low in {"بلاده", "الوفد", "بلادها"}
        for node in nodes[i + 1 : i + 4]
    )


def not_asked(nodes: Sequence[Node], i: int) -> bool:
    """Whether an invitation to what the word at i tells has not come: "لم يتلق دعوة لزيارة"."""
    before = nodes[max(0, i - 7) : i]
    asked = next((k for k, node in enumerate(before) if "invited" in node.tags), None)
    return asked is not None and any("neg" in node.tags for node in before[:asked])


def kept_from(nodes: Sequence[Node], i: int) -> bool:
    """Whether the journey at i is what somebody is kept from: "منعه من السفر", "حظر السفر"."""
    if nodes[i].low not in {"السفر", "سفره", "سفر"}:
        return False
    return any(node.low.lstrip("وبل").startswith(_BANS) for node in nodes[max(0, i - 2) : i])


def leaves_later(nodes: Sequence[Node], i: int) -> bool:
    """Whether the one who leaves at i will only do so: "يغادر في وقت لاحق"."""
    return any(node.low in {"في وقت لاحق", "لاحقا"} for node in nodes[i + 1 : i + 5])


def asides(nodes: Sequence[Node]) -> frozenset[int]:
    """Return where commas only set off a day, or a name from its office."""
    found: set[int] = set()
    for k, node in enumerate(nodes[:-1]):
        if node.low not in _COMMAS or node.time is not None:
            continue
        m = k + 1
        while m < len(nodes) - 1 and nodes[m].low in _HOURS and nodes[m].time is None:
            m += 1
        if nodes[m].time is not None:
            while m < len(nodes) and nodes[m].time is not None:
                m += 1
            if m < len(nodes) and nodes[m].low in _COMMAS and k:
                found.update((k, m))
            continue
        if not k:
            continue
        before, after = nodes[k - 1], nodes[k + 1]
        entitled = before.kind == "actor" and before.title is not None and before.name is None
        seat = "capital" in before.tags and after.kind == "place"
        if (entitled and after.kind == "actor" and after.title is None) or seat:
            found.add(k)
            if k + 2 < len(nodes) and nodes[k + 2].low in _COMMAS:
                found.add(k + 2)
    return frozenset(found)
