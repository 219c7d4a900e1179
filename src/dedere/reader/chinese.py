"""What only Chinese does: states by one character, and clauses that stand before their noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dedere.reader.events import Event
from dedere.reader.nodes import Node

# So many words can stand between a clause and the noun that it describes.
_NEAR: Final = 3
_LEAST: Final = 2
# States by one character that may follow a verb of two: "前往美", but "访问中" is "during".
_FULL: Final = frozenset({"美", "华", "俄", "蒙", "匈", "韩", "英"})
_UNTIL: Final = frozenset(
    {"时", "期间", "后", "前", "之后", "之前", "之际", "以来", "当天", "当日", "的"}
)
_COMES: Final = frozenset({"visit", "go", "arrive", "leave"})


def shortened(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes, with "蒙" after a verb of motion, as in "访蒙", as the place Mongolia."""
    before: Node | None = None
    for node in nodes:
        state = node.tags.get("short")
        if state is not None and node.kind == "word":
            if (
                before is not None
                and before.kind == "word"
                and before.tags.get("verb", ("",))[0] in _COMES
                and (
                    len(before.low) == 1
                    or (len(before.low.split()) <= _LEAST and node.low in _FULL)
                )
            ):
                place = Node(node.start, node.end, node.low, {"state": state}, "place")
                place.iso3, place.area = state, "state"
                node = place
            else:
                node.tags = {k: v for k, v in node.tags.items() if k != "short"}
        before = node
        yield node


def described(nodes: Sequence[Node], i: int) -> int | None:
    """Return the actor whom the clause of the verb at i describes: "到访河内的普京".

    None where the verb has an actor of its own before it, or no such noun follows.
    """
    for k in range(i - 1, -1, -1):
        if nodes[k].kind == "sign" and nodes[k].low in {"，", ",", "；", "。", "："}:
            break
        if nodes[k].low == "正 在":
            # "特朗普同正在X访问的Y通话": what Y does begins here.
            break
        if nodes[k].kind == "actor":
            return None
    for k in range(i + 1, len(nodes)):
        if nodes[k].kind == "sign" and nodes[k].low != "、":
            return None
        if nodes[k].kind == "actor":
            return None
        if nodes[k].low == "的":
            for j in range(k + 1, min(len(nodes), k + 1 + _NEAR)):
                if nodes[j].kind == "actor":
                    return j
                if "verb" in nodes[j].tags or nodes[j].kind == "sign":
                    break
    return None


def in_a_clause(nodes: Sequence[Node], j: int) -> bool:
    """Whether the preposition before the actor at j opens a clause of time: "在普京到访时"."""
    if not j or nodes[j - 1].low not in {"在", "于"}:
        return False
    verb = False
    for node in nodes[j + 1 : j + 12]:
        if node.kind in {"sign", "actor"}:
            return False
        if verb and node.low.replace(" ", "") in _UNTIL:
            return True
        verb = verb or "verb" in node.tags
    return False


def at_invitation(nodes: Sequence[Node], i: int) -> bool:
    """Whether the invitation at i is what a visit follows: "应蒙古总统的邀请"."""
    return any(node.low in {"应", "受"} for node in nodes[max(0, i - 8) : i])


def about_a_visit(nodes: Sequence[Node], i: int) -> bool:
    """Whether only the day or the plan of the visit at i is told of: "访问土耳其的日期"."""
    for k, node in enumerate(nodes[i + 1 : i + 7], i + 1):
        if node.kind in {"sign", "actor"}:
            return False
        if node.low == "的":
            rest = "".join(n.low for n in nodes[k + 1 : k + 3]).replace(" ", "")
            return rest.startswith(_ABOUT)
    return False


_ABOUT: Final = ("日期", "时间", "计划", "安排", "日程", "准备", "具体时间", "具体日期")


def since_when(nodes: Sequence[Node], j: int) -> bool:
    """Whether the time at j only tells since when: "自去年3月发出逮捕令以来"."""
    for node in nodes[j : j + 16]:
        if node.low in {"以 来", "至 今"}:
            return True
        if node.low in {"，", ",", "。", "；"}:
            break
    for k in range(j, max(-1, j - 16), -1):
        if nodes[k].low in {"，", "。", "；"}:
            return False
        if nodes[k].low in {"自", "自从", "自打", "从"}:
            for node in nodes[j : j + 24]:
                if node.low in {"以 来", "后", "之 后", "至 今", "以 后"}:
                    return True
                if node.low in {"，", "。", "；"}:
                    break
            return False
    return False


def of_an_invitation(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at i tells what somebody is asked to: "出席论坛的邀请"."""
    for node in nodes[i + 1 : i + 14]:
        if node.kind == "sign":
            return False
        if node.low in {"的 邀 请", "的 邀 约"}:
            return True
    return False


def goes_on_from(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """Whether the clause of the verb at i goes on with a plan: "将访问朝鲜，随后前往越南"."""
    first = i
    while first > 0 and breaks[first - 1] == breaks[i] and nodes[first - 1].kind != "sign":
        first -= 1
    if nodes[first].low not in _THEN or first < 2:
        return False
    clause = breaks[first - 2] if nodes[first - 1].kind == "sign" else breaks[first - 1]
    return any(
        "fut" in node.tags or "plan" in node.tags
        for node, at in zip(nodes[:first], breaks, strict=False)
        if at == clause
    )


_THEN: Final = frozenset({"随 后", "之 后", "然 后", "再", "并", "接 着", "其 后"})


def of_their_heads(nodes: Sequence[Node], j: int) -> bool:
    """Whether the place at j only tells whose somebody is: "伊朗、土耳其两国总统"."""
    listed = j > 1 and nodes[j - 1].low == "、"
    while j + 2 < len(nodes) and nodes[j + 2].kind == "place":
        if nodes[j + 1].low == "、":
            listed = True
        elif not listed or nodes[j + 1].low not in {"和", "与", "及", "以 及"}:
            break
        j += 2
    after = nodes[j + 1 : j + 3]
    if not after:
        return False
    if after[0].kind == "actor":
        return True
    return after[0].low in {"两", "三", "四"} and after[-1].low == "国"


def said_there(nodes: Sequence[Node], j: int) -> int | None:
    """Return the place of "X在Y对记者说", for the actor X at j; None where X only speaks of it."""
    k = j + 1
    while k < len(nodes) and (nodes[k].time is not None or nodes[k].tags.get("pron")):
        k += 1
    if k + 1 >= len(nodes) or nodes[k].low != "在" or nodes[k + 1].kind != "place":
        return None
    at = k + 1
    while at + 1 < len(nodes) and nodes[at + 1].kind == "place":
        at += 1
    if nodes[at].area == "state":
        return None
    for node in nodes[at + 1 : at + 12]:
        if node.kind == "sign" or node.low == "的" or "stop" in node.tags:
            return None
        if "say" in node.tags or "verb" in node.tags:
            return at if "say" in node.tags else None
    return None


def holds_talks(nodes: Sequence[Node], i: int) -> bool:
    """Whether what the verb at i holds is a meeting: "举行了近三个小时的会谈"."""
    for node in nodes[i + 1 : i + 16]:
        if node.kind == "sign" and node.low != "、":
            return False
        if node.tags.get("noun") == "meet":
            return True
    return False


def whose_plan(nodes: Sequence[Node], i: int) -> int | None:
    """Return the person of "普京的行程：访问朝鲜" for the verb at i behind the colon, or None."""
    for k in range(i - 1, 0, -1):
        if nodes[k].kind == "actor" and nodes[k + 1].low != "的":
            return None
        if nodes[k].low in {"：", ":"}:
            for j in range(k - 1, max(-1, k - 10), -1):
                if nodes[j].kind == "actor":
                    return j if nodes[j].person is not None else None
            return None
    return None


_STEPS: Final = frozenset({"来", "去", "飞", "赴", "抵", "访"})
_SAYS_NO_DEED: Final = frozenset({"的", "，", ",", "。", "、", "；"})


def leads_nowhere(nodes: Sequence[Node], i: int) -> bool:
    """Whether a verb of one character at i has no place behind it: "来自", "带来"."""
    if nodes[i].low not in _STEPS:
        return False
    for node in nodes[i + 1 : i + 5]:
        if node.kind == "place":
            return False
        if node.kind in {"sign", "actor"} or "verb" in node.tags or "prep" in node.tags:
            return True
    return True


def names_plan(nodes: Sequence[Node], i: int) -> bool:
    """Whether the plan at i is a thing and no intention: "攻击计划"."""
    return i + 1 >= len(nodes) or nodes[i + 1].low in _SAYS_NO_DEED


def only_whose(nodes: Sequence[Node], i: int, j: int) -> bool:
    """Whether the state at j only tells whose something is: "中国政府代表会见X".

    Before its verb a place needs a preposition, behind the verb of a meeting too.
    """
    if nodes[j].area != "state" or not (j < i or nodes[i].tags.get("verb", ("",))[0] == "meet"):
        return False
    if "noun" in nodes[i].tags and "verb" not in nodes[i].tags:
        return False
    after = nodes[j + 1] if j + 1 < len(nodes) else None
    if after is None or after.kind != "word" or after.tags or after.low in {"与", "首"}:
        return False
    met = nodes[i].tags.get("verb", ("",))[0] == "meet"
    for node in reversed(nodes[max(0, j - 5) : j]):
        if "prep" in node.tags:
            return met and str(node.tags["prep"]) != "in"
        if node.kind != "place" and (node.kind != "word" or node.tags or node.low == "的"):
            return not {"capital", "site"} & node.tags.keys()
    return True


def of_another_deed(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """Whether the time at j is that of another deed than the one at i.

    A time stands before its verb: behind another subject it is that subject's.
    """
    if j > i:
        last = j
        while last + 1 < len(nodes) and nodes[last + 1].time is nodes[j].time:
            last += 1
        if _gone_by(nodes, last):
            return True
        acts = last + 1 < len(nodes) and "verb" in nodes[last + 1].tags
        return acts and any(
            node.kind == "actor" and nodes[k + 1].time is not None
            for k, node in enumerate(nodes[i + 1 : j], i + 1)
            if breaks[k] == breaks[j]
        )
    if breaks[i] != breaks[j] and _plans(nodes, breaks, i):
        if any("verb" in nodes[k].tags for k in range(j, i) if breaks[k] == breaks[j]):
            return True
    said = next((k for k in range(j + 1, i) if "say" in nodes[k].tags), None)
    if said is None or not any(n.kind == "actor" for n in nodes[said + 1 : i]):
        return False
    # What somebody announced on a day is told of that day only where it has come about.
    return any({"fut", "neg", "plan", "undo", "wish"} & n.tags.keys() for n in nodes[said:i])


def _gone_by(nodes: Sequence[Node], j: int) -> bool:
    """Whether the time that ends at j is that of what came before: "去年9月会晤后再次"."""
    for node in nodes[j + 1 : j + 20]:
        if node.low in {"后", "之 后", "以 后"}:
            return True
        if node.kind == "sign":
            return False
    return False


def _plans(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """Whether the clause of the verb at i has a word of what is to come before it."""
    return any(
        {"fut", "plan"} & nodes[k].tags.keys()
        for k in range(max(0, i - 8), i)
        if breaks[k] == breaks[i]
    )


def once_there(found: list[Event]) -> list[Event]:
    """Return the events without what somebody plans to do where he has come.

    "4月24日抵达雅加达，准备出席峰会" tells of one stay, which the arrival dates.
    """
    come = [e for e in found if e.kind == "arrive" and e.status in {"made", "under_way"}]
    return [
        event
        for event in found
        if event.status != "planned"
        or event.time is not None
        or not any(
            came.time is not None
            and came.trigger < event.trigger
            and came.person == event.person
            and came.places == event.places
            for came in come
        )
    ]


def of_no_one_meeting(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at i speaks of meetings without naming one: "不出席一些国际会议"."""
    after = [node.low for node in nodes[i + 1 : i + 3]]
    return "些" in after or after[:2] in (["多", "个"], ["任", "何"], ["各", "种"])


def may_come(nodes: Sequence[Node], i: int) -> bool:
    """Whether the visit at i is only one that would oblige a state: "有义务逮捕他"."""
    if any(node.time is not None or "perf" in node.tags for node in nodes[max(0, i - 6) : i]):
        return False
    for k, node in enumerate(nodes[i + 1 : i + 30], i + 1):
        if node.low == "义" and k + 1 < len(nodes) and nodes[k + 1].low == "务":
            return any(n.low == "捕" or "arrest" in n.tags.get("verb", ()) for n in nodes[k:])
    return False


_OF_SOMEBODY: Final = tuple(
    "夫人 妻子 儿子 女儿 之子 之女 律师 助理 发言人 顾问 特使 办公室 秘书 团队 幕僚 盟友".split()
)


def of_his_people(node: Node) -> bool:
    """Whether the actor is somebody around a person: "内塔尼亚胡夫人", "总统助理"."""
    return node.low.replace(" ", "").endswith(_OF_SOMEBODY)


def only_asked(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at i is what somebody is asked: "普京是否将参加的问题"."""
    if not any(node.low == "是 否" for node in nodes[max(0, i - 8) : i]):
        return False
    for node in nodes[i + 1 : i + 14]:
        if node.low in {"问 题", "提 问"}:
            return True
        if node.kind == "sign":
            return False
    return False


def only_perhaps(nodes: Sequence[Node], i: int) -> bool:
    """Whether the denial before the verb at i is only a possibility: "可能不去土耳其"."""
    return any(
        "neg" in node.tags and k > 0 and "wish" in nodes[k - 1].tags
        for k, node in enumerate(nodes[max(1, i - 4) : i], max(1, i - 4))
    )
