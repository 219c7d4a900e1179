"""Who travels and who receives, in a sentence of any language but English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.abroad import Abroad
from dedere.reader.days import MOTION
from dedere.reader.naming import GENITIVE
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.pointing import (
    opens_clause,
    stands_second,
)
from dedere.reader.romance import (
    ROMANCE,
    copula,
    helps,
)
from dedere.reader.romancewho import (
    among,
    beside,
    counted_among,
    gives_to,
    named_ahead,
    received_by,
    received_in,
)
from dedere.reader.stages import guest_before
from dedere.reader.standing import FRONTS
from dedere.reader.subjects import CASED
from dedere.reader.verblast import owned_before

# Within so many words a meeting and its place belong together.
NEAR: Final = 14
_BESIDE: Final = 6
# So far a visit stands at most from whose it is.
_OWN: Final = 20
# So many words may part a host from its verb.
_HOST: Final = 24
_AGENDAS: Final = frozenset({"agenda", "programa", "calendario", "calendário"})


class Involved(Abroad):
    """The sentence with those who travel, and with their hosts."""

    def _people(self, i: int, kind: str, *, awaited: bool = False) -> list[Node]:
        nodes = self.nodes
        if kind == "invite" and i and "gets" in nodes[i - 1].tags:
            at = self._subject(i - 1)
            return [nodes[at]] if at is not None and nodes[at].person is not None else []
        if kind in {"host", "meet"} and self.lang in {"es", "pt"}:
            before = guest_before(nodes, i)
            if before is not None:
                return [before]
        if kind in {"host", "invite", "arrest", "meet"}:
            own = any(
                node.kind == "actor"
                and self.breaks[j] == self.breaks[i]
                and not self._by_agent(j)
                and not (kind == "meet" and self._met_with(j))
                for j, node in enumerate(nodes)
            )
            found = [
                (self._cost(i, j), node)
                for j, node in enumerate(nodes)
                if node.person is not None
                and (node.kind == "actor" or node.tags.get("pron") in {"m", "f"})
                and self._cost(i, j) <= 26
                and (not (own or awaited) or self.breaks[j] == self.breaks[i] or self._counted(j))
                and not (kind in {"host", "invite"} and self._hosts(i, j))
                and not (kind in {"host", "invite"} and self._spoken_of(i, j))
                and not (kind == "arrest" and self._owns(j))
            ]
            if kind == "meet":
                found.extend(self._in_company(i, [node for _, node in found]))
            found.sort(key=lambda pair: pair[0])
            lone = [n for n in nodes if n.kind == "actor"]
            if not found and len(lone) == 1 and lone[0].person is not None and kind == "host":
                return lone if self._passive(i) else []
            if not found and kind == "host" and self.lang in {"es", "pt"} and self._passive(i):
                # "X, en un raro viaje, fue recibido por Y": however far the subject stands.
                at = self._subject(i)
                return [nodes[at]] if at is not None and nodes[at].person is not None else []
            guests = {node.person: node for _, node in reversed(found)}
            ordered = [node for _, node in found if guests.get(node.person) is node]
            return ordered[: 2 if kind == "meet" else 1]
        at = self._subject(i)
        if at is None or nodes[at].poss:
            return []
        group = [nodes[at], *self._joined(at)]
        if self.lang in ROMANCE and nodes[at].person is None:
            other = beside(nodes, at)
            group.extend([other] if other is not None else [])
        if nodes[at].person is None and not all(n.kind == "actor" for n in group):
            return []
        return [node for node in group if node.person is not None]

    def _spoken_of(self, i: int, j: int) -> bool:
        """ "A reçu Y et lui a parlé de X": X is no guest."""
        if self.lang not in ROMANCE or j < i or self.nodes[j].kind != "actor":
            return False
        if self.nodes[i].tags.get("verb", ("",))[0] == "host" and gives_to(self.nodes, i, j):
            return False
        return self._under_prep(j) and not among(self.nodes, j)

    def _counted(self, j: int) -> bool:
        """ "A invité des dirigeants, dont X": X is counted among the guests."""
        return self.lang in ROMANCE and counted_among(self.nodes, j)

    def _owns(self, j: int) -> bool:
        """ "An ally of X": the name only tells whose somebody or something is."""
        nodes = self.nodes
        if self.nodes[j].kind != "actor":
            return False
        if self._under_prep(j) or (j + 1 < len(nodes) and nodes[j + 1].low == "的"):
            return True
        before = nodes[j - 1] if j else None
        if self.lang == "tr":
            return nodes[j].low.endswith(GENITIVE)
        if self.lang == "de":
            return self._oblique(nodes[j])
        return (
            self.lang in CASED
            and before is not None
            and before.kind == "word"
            and not before.tags
            and (self._oblique(nodes[j]) or not self._declines(nodes[j]))
        )

    def _hosts(self, i: int, j: int) -> bool:
        """Whether the person at j receives and is not received."""
        node = self.nodes[j]
        if any(n.tags.get("undo") == "decline" for n in self.nodes):
            return False
        if self._by_agent(j) or (self.lang == "de" and self._oblique(node)):
            return True
        if j == i + 1 and self.lang == "de" and stands_second(self.nodes, self.breaks, i):
            return True
        last = node.low.split()[-1] if node.low else ""
        if self.lang in CASED:
            # Where names are declined, a guest in the accusative shows it, a host does not.
            return j < i and node.kind == "actor" and self._declines(node) and not self._passive(i)
        if self.lang in {"fr", "es", "it", "pt"} and node.kind == "actor":
            return j < i and not self._passive(i)
        if self.lang == "de" and node.kind == "actor" and j < i and not self._passive(i):
            if j == i - 1 and opens_clause(self.nodes, self.breaks, j):
                return True
            return any(n.kind == "actor" and b == self.breaks[i] for n, b in self._after(i))
        if self.lang == "ar" and self.nodes[i].tags.get("verb", ("", ""))[1] == "inf":
            # "To receive X": whoever receives stands before it.
            return False
        if self.lang == "ar":
            # The verb stands first, then the host, then the guest.
            behind = [
                k
                for k in range(i + 1, min(len(self.nodes), i + 7))
                if self.nodes[k].kind == "actor" and self.breaks[k] == self.breaks[i]
            ]
            spoken = self.nodes[i].low.endswith(("ه", "ها", "هم"))
            return bool(behind) and behind[0] == j and (len(behind) > 1 or spoken)
        if self.lang == "tr":
            return node.kind == "actor" and "'" not in last and not self._passive(i)
        return False

    def _in_company(self, i: int, known: Sequence[Node]) -> list[tuple[int, Node]]:
        """ "X, Y and Z meet": X, whom commas part from the verb at i."""
        if known:
            return []
        at = self._subject(i)
        if at is None or self.breaks[at] != self.breaks[i]:
            return []
        return [(self._cost(i, at), node) for node in self._joined(at) if node.person is not None]

    def _host(self, i: int, home: frozenset[str]) -> list[Node]:
        """The state of the host: a place or nation before the verb that is not the guest's."""
        here = {
            node.iso3
            for j, node in enumerate(self.nodes[i + 1 :], i + 1)
            if node.kind == "place"
            and self.breaks[j] == self.breaks[i]
            and not (node.iso3 in home and self._attribute(j))
            and not any("stop" in n.tags for n in self.nodes[max(0, j - 2) : j])
        }
        finite = self.nodes[i].tags.get("verb", ("", "inf"))[1] != "inf"
        finite = finite or ("invited" in self.nodes[i].tags and self.lang in {"es", "pt"})
        for node in self.nodes[max(0, i - 8) : i] if finite else ():
            for iso3, *_ in node.tags.get("leader") or ():
                if iso3 and iso3 not in home and here <= {iso3}:
                    return [self._state(node, iso3)]
        if self.lang in ROMANCE and self._passive(i):
            receiver = received_in(self.nodes, i)
            if receiver is not None and receiver.iso3 not in home and here <= {receiver.iso3}:
                return [receiver]
        if here:
            return []
        for j in range(i - 1, max(-1, i - (_HOST if self.lang in ROMANCE else NEAR)), -1):
            node = self.nodes[j]
            if self.lang == "ar" and self.breaks[j] != self.breaks[i]:
                break
            if node.iso3 is not None and node.iso3 not in home:
                if node.kind == "place":
                    return [node]
                return [self._state(node, node.iso3)]
        return self._by_whom(i, home) if self.lang in ROMANCE and self._passive(i) else []

    def _by_whom(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "Accueilli par son homologue tchadien": the state of the ruler who receives."""
        host = received_by(self.nodes, i)
        if host is None:
            return []
        found = {iso3 for iso3, *_ in host.tags.get("leader") or ()}
        if host.person is not None:
            found = set(home_of(self.cast.record, host.person))
        elif host.iso3 is not None:
            found = {host.iso3}
        iso3 = found.pop() if len(found) == 1 else None
        return [self._state(host, iso3)] if iso3 and iso3 not in home else []

    def _whither(self, j: int) -> bool:
        """ "Wyjazd do Grodna": a name that nobody is known by, behind a word of direction."""
        node = self.nodes[j]
        if node.kind != "actor" or node.person is not None or node.title is not None or j == 0:
            return False
        return self.nodes[j - 1].tags.get("prep") in {"to", "in"}

    def _far_off(self, i: int, at: int) -> bool:
        """Whether the place at `at` is told of in another clause than the noun at i.

        A colon parts them; a front, of which wars are told, must stand beside the noun.
        """
        nodes = self.nodes
        if any(n.low == ":" for n in nodes[min(i, at) : max(i, at)]) and abs(i - at) > NEAR:
            return True
        front = nodes[at].iso3 in FRONTS and nodes[at].area != "city"
        return front and (self.breaks[at] != self.breaks[i] or abs(at - i) > _BESIDE)

    def _in_office(self, node: Node) -> Node:
        """ "Netanjahus Büro": the office speaks of the trips of its head."""
        for word in node.low.split():
            found = self._word(word, "person")
            if found is not None and found[2]:
                head = Node(node.start, node.end, node.low, {}, "actor")
                head.person = found[0]
                return head
        return node

    def _aside(self, j: int) -> bool:
        """Whether the name at j stands under a preposition behind another one."""
        if j > 1 and self.nodes[j - 2].low in _AGENDAS:
            # "La agenda de X no incluye una visita".
            return False
        return (self._by_agent(j) or self._under_prep(j)) and self._earlier_actor(j)

    def _possesses(self, j: int) -> bool:
        """Whether "his" at j can mean a person of the record, and not the subject before him."""
        other = False
        for k, node in enumerate(self.nodes[:j]):
            if node.kind != "actor" or not self._may_act(k) or self._by_agent(k):
                continue
            if node.person == self.nodes[j].person:
                return True
            other = other or node.person is None
        if self.lang in ROMANCE and not other:
            ahead = named_ahead(self.nodes, self.breaks, j)
            return ahead is None or ahead.person == self.nodes[j].person
        return not other

    def _taken(self, i: int, owner: Node, place: Node) -> bool:
        """Whether the place is where somebody else's verb leads, nearer to it than the noun."""
        j = self.nodes.index(place)
        for v, node in enumerate(self.nodes):
            if node.kind != "word" or node.tags.get("verb", ("",))[0] not in MOTION or v == i:
                continue
            if self.lang == "tr" and node.time is not None:
                continue
            if self.lang in ROMANCE and copula(self.nodes, v):
                continue
            led = (self.lang == "de" and self.nodes[j - 1].tags.get("prep") == "to") or (
                v < j < i and self.breaks[i] != self.breaks[j]
            )
            if (abs(v - j) > abs(i - j) and not led) or "noun" in node.tags or self._helps(v):
                continue
            at = self._subject(v)
            expletive = any(n.low == "es" for n in self.nodes[v + 1 : v + 2])
            if at is None and (self.lang in {"zh", "tr"} or expletive):
                continue
            if at is None or self.nodes[at].person != owner.person:
                return True
        return False

    def _helps(self, v: int) -> bool:
        """Whether the verb at v only helps the next one: "foi adiada", "è stato rinviato"."""
        if "passive" not in self.nodes[v].tags:
            return False
        after = self.nodes[v + 1 : v + 2]
        if not after:
            return False
        if self.lang in {"es", "pt"} and after[0].low.endswith(("ado", "ada", "ido", "ida")):
            return True
        if self.lang in ROMANCE:
            return helps(self.nodes, v)
        return bool({"undo", "verb", "passive"} & after[0].tags.keys())

    def _owner(self, i: int, kind: str) -> Node | None:
        nodes = self.nodes
        near: list[tuple[int, Node]] = []
        before = self.lang == "tr" and owned_before(nodes, i)
        for j, node in enumerate(nodes[:i] if before else nodes):
            if node.kind == "actor" or (
                node.person is not None
                and ("poss" in node.tags or node.tags.get("pron") in {"m", "f"})
            ):
                cost = self._cost(i, j)
                if "poss" in node.tags and node.kind != "actor":
                    if (j != i - 1 and j != i - 2) or not self._possesses(j):
                        continue
                    cost -= 3
                if node.kind == "actor" and i < j <= i + 4:
                    cost -= 4
                if self.lang == "ar" and nodes[i].low.endswith("ته") and j < i:
                    # "رحلته": his.
                    cost -= 6
                if self.lang == "zh" and i - 5 < j < i and nodes[j + 1].low == "的":
                    # "加兰特的美国之行": whose the visit is stands right before it.
                    near.append((cost - 10, node))
                    continue
                if kind == "meet" and self.lang in CASED and j == i - 2 and self._oblique(node):
                    if "prep" in nodes[i - 1].tags:
                        # "Путина на переговорах": a genitive owner stands behind.
                        continue
                if kind == "meet" and (
                    node.person is None or (self.breaks[i] != self.breaks[j] and self.lang != "zh")
                ):
                    continue
                if j < i - 2 and node.kind == "actor" and self._aside(j):
                    continue
                if self.lang in {"de", "pl"} and self._whither(j):
                    continue
                near.append((cost, node))
        if self.lang in ROMANCE and kind == "visit" and all(cost > _OWN for cost, _ in near):
            return self._told_aside(i)
        if not near:
            return None
        cost, node = min(near, key=lambda pair: pair[0])
        if node.person is None and node.title == "other":
            node = self._in_office(node)
        reach = 14 if self.lang == "zh" else 8
        return node if cost <= (_OWN if kind in {"visit", "back"} else reach) else None

    def _told_aside(self, i: int) -> Node | None:
        """ "X, que la Cour a inculpé, effectue une visite": the name before the aside."""
        first = i
        while first > 0 and self.breaks[first - 1] == self.breaks[i]:
            first -= 1
        at = self._behind_aside(first + 1) if self.nodes[first].low == "," else None
        return self.nodes[at] if at is not None else None
