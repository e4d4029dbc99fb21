"""All facts of a run: in memory what orders and counts them, the facts themselves on disk."""

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import blake2s

import msgspec
from msgspec.structs import force_setattr

from crosscheck.bulk.answers import FactAnswer, OrderHead, read_fact_head
from crosscheck.bulk.listing import Listed
from crosscheck.bulk.spool import Spool
from crosscheck.match.components import PLACE
from crosscheck.model.finding import GRAVITY, Fact, Finding, Verdict

Grade = tuple[int, bool, int, int]
"""What orders facts before their labels do: verdict, doubt, sources, origins."""

NOTHING = msgspec.msgpack.encode(None)

_fact = msgspec.msgpack.Decoder(Fact).decode
_finding = msgspec.msgpack.Decoder(Finding).decode


class FactBook:
    """Takes facts with their findings as they come, by their numbers; `settle` puts them in their places.

    `rank` knows where a ref stands among all. No two facts have a statement in common: so their
    first ones order facts that are else equal, as all would.
    """

    def __init__(self, rank: Callable[[str], int | None]) -> None:
        self._rank = rank
        self._facts, self._findings = Spool(), Spool()
        self._grades: dict[Grade, int] = {}
        self._grade_of = array(PLACE)
        self._labels: list[str] = []
        self._slugs = array("Q")
        self._members, self._ends = array(PLACE), array("Q", [0])
        self._owners = array(PLACE)
        self._uncompared: list[tuple[int, tuple[str, ...]]] = []
        self._order = self._repeats = self._finding_order = array(PLACE)

    def __len__(self) -> int:
        return len(self._facts)

    def take(self, told: FactAnswer) -> None:
        """Take a fact, with its pairs where it has these in words."""
        number, head = len(self), read_fact_head(told.fact)
        self._facts.add(told.fact if bytes(told.full) == NOTHING else told.full)
        self._grade_of.append(self._grades.setdefault(_grade(told.order), len(self._grades)))
        self._labels.append(head.label)
        self._slugs.append(_digest(head.id))
        self._members.extend(self._rank(ref) or 0 for ref in head.statements)
        self._ends.append(len(self._members))
        for finding in told.findings:
            self._findings.add(finding)
            self._owners.append(number)
        if told.uncompared:
            self._uncompared.append((number, told.uncompared))

    def settle(self) -> None:
        """Put all facts in order, gravest first, their findings with them, and give ids that no two share."""
        order = sorted(range(len(self)), key=[self._members[start] for start in self._ends[:-1]].__getitem__)
        self._repeats = self._count_repeats(order)
        order.sort(key=self._labels.__getitem__)
        self._labels.clear()
        standing = {grade: place for place, grade in enumerate(sorted(self._grades))}
        stand = [standing[grade] for grade in self._grades]
        order.sort(key=[stand[grade] for grade in self._grade_of].__getitem__)
        self._order = array(PLACE, order)
        places = self._places()
        findings = sorted(range(len(self._owners)), key=[places[owner] for owner in self._owners].__getitem__)
        self._finding_order = array(PLACE, findings)
        self._uncompared.sort(key=lambda told: places[told[0]])

    def _count_repeats(self, order: Sequence[int]) -> "array[int]":
        """Return for each fact how many have its id before it in some order (see `judge.facts.number_ids`)."""
        repeats = array(PLACE, bytes(4 * len(order)))
        last, count = None, 0
        for number in sorted(order, key=self._slugs.__getitem__):
            count = count + 1 if self._slugs[number] == last else 0
            last = self._slugs[number]
            repeats[number] = count
        self._slugs = array("Q")
        return repeats

    def _places(self) -> "array[int]":
        """Return the place of each fact."""
        places = array(PLACE, bytes(4 * len(self)))
        for place, number in enumerate(self._order):
            places[number] = place
        return places

    @property
    def facts(self) -> Listed[Fact]:
        """The facts in their places."""
        return Listed(len(self), self._fact)

    @property
    def findings(self) -> Listed[Finding]:
        """Their findings, in the order of the facts."""
        return Listed(len(self._finding_order), self._finding)

    @property
    def uncompared(self) -> tuple[str, ...]:
        """In words of which facts not all pairs were judged."""
        return tuple(words for _, told in self._uncompared for words in told)

    def ranks(self, place: int) -> Sequence[int]:
        """Return the statements of a fact by rank."""
        number = self._order[place]
        return self._members[self._ends[number] : self._ends[number + 1]]

    def homes(self, size: int) -> "array[int]":
        """Return for each of `size` ranks the place of its fact."""
        homes = array(PLACE, bytes(4 * size))
        for place in range(len(self)):
            for rank in self.ranks(place):
                homes[rank] = place
        return homes

    def verdicts(self) -> dict[Verdict, int]:
        """Return how many facts have each verdict, gravest first, none left out."""
        verdict_of = [verdict for verdict, *_ in self._grades]
        counts = Counter(map(verdict_of.__getitem__, self._grade_of))
        return {verdict: counts[rank] for rank, verdict in enumerate(GRAVITY)}

    def _fact(self, place: int) -> Fact:
        number = self._order[place]
        fact = _fact(self._facts.read(number))
        force_setattr(fact, "id", self._id(fact.id, number))
        return fact

    def _finding(self, place: int) -> Finding:
        number = self._finding_order[place]
        finding = _finding(self._findings.read(number))
        force_setattr(finding, "fact", self._id(finding.fact, self._owners[number]))
        return finding

    def _id(self, slug: str, number: int) -> str:
        """Return the id of a fact that has a slug."""
        repeat = self._repeats[number]
        return f"{slug}-{repeat + 1}" if slug and repeat else slug


def _grade(order: OrderHead) -> Grade:
    return order.verdict, order.unsure, order.sources, order.origins


def _digest(slug: str) -> int:
    """Return 64 bits of a slug: of a million, two are alike in one run of 37 million."""
    data = slug.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2s(data, digest_size=8).digest(), "big")
