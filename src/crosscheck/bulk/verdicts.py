"""What the buckets come to, in the order of one report: facts gravest first, under ids that no two share."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from msgspec.structs import replace

from crosscheck.bulk.answers import read_bucket
from crosscheck.bulk.fact_book import FactBook
from crosscheck.bulk.gathering import Gathered
from crosscheck.bulk.holding import Holding, Open
from crosscheck.bulk.listing import Listed
from crosscheck.bulk.pair_book import PairBook
from crosscheck.bulk.wire import encode
from crosscheck.judge.identities import fingerprints
from crosscheck.judge.unit_slips import find_unit_slips
from crosscheck.match.comparison import tell_pair
from crosscheck.match.persons_word import PersonsWord
from crosscheck.model.decision import Decision
from crosscheck.model.finding import Counts, Fact, Finding
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.statement import Statement

Slip = tuple[str, str, Finding]
"""A unit that looks like a slip, with the refs of its pair."""


class Verdicts:
    """The facts of all buckets with their findings and what is kept apart, all of them on disk."""

    def __init__(self, answers: Iterable[bytes], gathered: Gathered, worded: bool) -> None:
        self._gathered = gathered
        self._worded = worded
        self._facts, self._pairs = FactBook(gathered.rank), PairBook(gathered.rank, self._tell)
        self._slips: list[Slip] = []
        conflicts: set[tuple[str, str]] = set()
        for bucket in map(read_bucket, answers):
            for each in bucket.judged:
                self._facts.take(each)
                conflicts.update(each.own_conflicts)
            for pair in bucket.see_also:
                self._pairs.take(pair)
            self._slips += bucket.unit_slips
        self._facts.settle()
        self.own_conflicts = frozenset(conflicts)

    @property
    def facts(self) -> Listed[Fact]:
        """The facts, with their pairs where these were put into words."""
        return self._facts.facts

    @property
    def findings(self) -> Listed[Finding]:
        """The findings of the facts, in their order."""
        return self._facts.findings

    @property
    def uncompared(self) -> tuple[str, ...]:
        """In words of which facts not all pairs were judged."""
        return self._facts.uncompared

    @property
    def see_also(self) -> Listed[ScoredPair]:
        """What belongs together but was kept apart."""
        return self._pairs.all

    @property
    def unit_slips(self) -> tuple[Finding, ...]:
        """Units that look like slips, in the order of their pairs."""
        return tuple(slip for _, _, slip in sorted(self._slips, key=lambda slip: slip[:2]))

    def see_between(self, holding: Holding, decisions: Sequence[Decision]) -> None:
        """Add what may be the same in two components, unless a person keeps the two facts apart."""
        word = PersonsWord(decisions, {})
        for facts, found in holding.open_between(self._facts.homes(len(self._gathered.refs))):
            if not decisions or not _are_apart(self._refs(facts[0]), self._refs(facts[1]), decisions):
                self._see(found, word if decisions else None)

    def _see(self, found: Open, word: PersonsWord | None) -> None:
        """Add a pair; put it into words where anything depends on these: what a person says of it, or its unit."""
        if word is None and found.score.outcome is not Outcome.APART:
            self._pairs.take_open(found)
            return
        pair = self._tell(found)
        self._slips += ((pair.left, pair.right, slip) for slip in find_unit_slips((pair,), self._gathered.by_ref))
        self._pairs.take(encode(word.mark(pair) if word else pair))

    def _tell(self, found: Open) -> ScoredPair:
        one, other = (self._gathered.by_ref[self._gathered.refs[rank]] for rank in (found.left, found.right))
        return tell_pair(one, other, found.score, worded=self._worded)

    def counts(self, others: Sequence[Finding]) -> Counts:
        """Return what is counted of a report that has other findings beside those of its facts."""
        return Counts(
            verdicts=self._facts.verdicts(),
            loose=tuple(finding for finding in others if not finding.fact),
            possible=self._pairs.possible,
            cut=self._pairs.count(Outcome.SURE),
        )

    def _refs(self, place: int) -> tuple[str, ...]:
        return tuple(map(self._gathered.refs.__getitem__, self._facts.ranks(place)))


def identified(
    found: Listed[Finding], others: Sequence[Finding], statements: Mapping[str, Statement]
) -> Listed[Finding]:
    """Return the findings of facts and others behind them, with fingerprints, which are made when one is asked for."""

    def bare(at: int) -> Finding:
        return found[at] if at < len(found) else others[at - len(found)]

    @cache
    def known() -> tuple[str, ...]:
        return tuple(fingerprints(chain(found, others), statements))

    return Listed(len(found) + len(others), lambda at: replace(bare(at), fingerprint=known()[at]))


def _are_apart(one: tuple[str, ...], other: tuple[str, ...], decisions: Sequence[Decision]) -> bool:
    """Whether a person keeps something of the one fact apart from something of the other."""
    positions = {ref: at for at, ref in enumerate((*one, *other))}
    word = PersonsWord(decisions, positions)
    return word.are_apart(tuple(range(len(one))), tuple(range(len(one), len(positions))))
