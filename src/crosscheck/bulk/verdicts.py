"""What the buckets come to, in the order of one report: facts gravest first, under ids that no two share."""

from array import array
from collections.abc import Iterable, Sequence

from msgspec import Raw
from msgspec.structs import force_setattr, replace

from crosscheck.bulk.buckets import Judged, Reduced
from crosscheck.bulk.gathering import Gathered
from crosscheck.bulk.holding import Holding
from crosscheck.bulk.listing import Found
from crosscheck.bulk.partition import RANKS
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import decode, encode
from crosscheck.judge.facts import number_ids
from crosscheck.match.persons_word import PersonsWord
from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Finding
from crosscheck.model.linkage import ScoredPair

Slip = tuple[str, str, Finding]
"""A unit that looks like a slip, with the refs of its pair."""

NOTHING = encode(None)
NOT_WORDED = -1


class Verdicts:
    """The facts of all buckets, without their pairs; these lie on disk, in words."""

    def __init__(self, reduced: Iterable[Reduced]) -> None:
        self._spool = spool = Spool()
        judged: list[tuple[Judged, int]] = []
        see_also: list[ScoredPair] = []
        slips: list[Slip] = []
        conflicts: set[tuple[str, ...]] = set()
        for bucket in reduced:
            for each in bucket.judged:
                record = NOT_WORDED if bytes(each.full) == NOTHING else spool.add(each.full)
                conflicts |= set(each.own_conflicts)
                judged.append((replace(each, full=Raw(NOTHING)), record))
            see_also += bucket.see_also
            slips += bucket.unit_slips
        judged.sort(key=lambda entry: entry[0].order)
        self._records = _named(judged)
        self.facts = tuple(each.fact for each, _ in judged)
        self.findings = tuple(finding for each, _ in judged for finding in each.findings)
        self._see_also, self._slips = see_also, slips
        self.uncompared = tuple(words for each, _ in judged for words in each.uncompared)
        self.own_conflicts = frozenset(conflicts)

    @property
    def see_also(self) -> tuple[ScoredPair, ...]:
        """What belongs together but was kept apart."""
        return tuple(sorted(self._see_also, key=lambda pair: (pair.left, pair.right)))

    @property
    def unit_slips(self) -> tuple[Finding, ...]:
        """Units that look like slips, in the order of their pairs."""
        return tuple(slip for _, _, slip in sorted(self._slips, key=lambda slip: slip[:2]))

    def see_between(self, holding: Holding, gathered: Gathered, decisions: Sequence[Decision]) -> None:
        """Add what may be the same in two components, unless a person keeps the two facts apart."""
        homes = array(RANKS, bytes(4 * len(gathered.refs)))
        for number, fact in enumerate(self.facts):
            for ref in fact.statements:
                homes[gathered.rank(ref) or 0] = number
        word = PersonsWord(decisions, {})
        for facts, found in holding.open_between(homes):
            if not decisions or not _are_apart(
                self.facts[facts[0]].statements, self.facts[facts[1]].statements, decisions
            ):
                self._see_also.append(word.mark(found.pair))
                self._slips += ((found.pair.left, found.pair.right, slip) for slip in found.slips)

    def worded(self) -> Found[Fact]:
        """Return the facts with all their pairs, by id; nothing where no words were asked for."""
        by_id = sorted((fact.id, place) for place, fact in enumerate(self.facts) if self._records[place] != NOT_WORDED)
        return Found([each for each, _ in by_id], lambda at: self._full(by_id[at][1]), kept=1)

    def held(self) -> tuple[Fact, ...]:
        """Return all facts with all their pairs, in memory."""
        return tuple(map(self._full, range(len(self.facts))))

    def _full(self, place: int) -> Fact:
        fact = decode(self._spool.read(self._records[place]), Fact)
        force_setattr(fact, "id", self.facts[place].id)
        return fact


def _named(judged: list[tuple[Judged, int]]) -> list[int]:
    """Give facts in their order, and their findings, ids of their own; return the records of the facts."""
    ids = number_ids([(each.fact.id, each.fact.statements) for each, _ in judged])
    for (each, _), own in zip(judged, ids, strict=True):
        for finding in each.findings:
            force_setattr(finding, "fact", own if finding.fact else "")
        force_setattr(each.fact, "id", own)
    return [record for _, record in judged]


def _are_apart(one: tuple[str, ...], other: tuple[str, ...], decisions: Sequence[Decision]) -> bool:
    """Whether a person keeps something of the one fact apart from something of the other."""
    positions = {ref: at for at, ref in enumerate((*one, *other))}
    word = PersonsWord(decisions, positions)
    return word.are_apart(tuple(range(len(one))), tuple(range(len(one), len(positions))))
