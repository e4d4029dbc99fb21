"""Finds which statements answer the same question: block, compare, cluster.

The order in which statements are given never matters: they are sorted by ref first, and every tie is broken by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.match.blocking import block
from crosscheck.match.clustering import Pair, cluster
from crosscheck.match.comparison import Comparer, Score, put_into_words
from crosscheck.match.persons_word import PersonsWord
from crosscheck.match.units import differ_in_unit_alone
from crosscheck.model.decision import Decision
from crosscheck.model.linkage import Cluster, Matching, Outcome, ScoredPair
from crosscheck.model.statement import Statement

Edge = tuple[Pair, Score]

SHOWN_LINKS = 50
"""Up to this size all sure pairs of a cluster are kept as its links; of a larger one each statement's heaviest."""


def match_statements(statements: Sequence[Statement], decisions: Sequence[Decision] = ()) -> Matching:
    """Put statements that answer the same question into one cluster each; one that stands alone is a cluster too.

    `decisions` (that bind, over claims by ref) win over what is worked out.
    """
    finder = _Finder(sorted(statements, key=lambda statement: statement.ref), decisions)
    return finder.find()


class _Finder:
    """One run: profiles by position, and every pair that was compared."""

    def __init__(self, statements: Sequence[Statement], decisions: Sequence[Decision]) -> None:
        self._comparer = Comparer()
        self._profiles = [self._comparer.profile(statement) for statement in statements]
        self._scores: dict[Pair, Score] = {}
        self._by_unit: dict[Pair, Score] = {}
        positions = {statement.ref: position for position, statement in enumerate(statements)} if decisions else {}
        self._word = PersonsWord(decisions, positions)

    def find(self) -> Matching:
        """Return the clusters, and what belongs together but was kept apart."""
        candidates = block(self._profiles)
        kept = self._score(candidates.pairs)
        sure = {pair: score for pair, score in kept.items() if score.outcome is Outcome.SURE}
        clusters = cluster([profile.likeness for profile in self._profiles], sure, self._compare, self._word.sides)
        clusters = self._word.join(clusters)
        home = {member: index for index, members in enumerate(clusters) for member in members}
        return Matching(self._describe(clusters, home), self._see_also(kept, home, clusters), candidates.uncompared)

    def _score(self, pairs: Iterable[Pair]) -> dict[Pair, Score]:
        """Compare candidates; keep those that may be one fact."""
        comparer, profiles = self._comparer, self._profiles
        for pair in pairs:
            left, right = profiles[pair[0]], profiles[pair[1]]
            if not comparer.is_hopeless(left, right):
                score = comparer.score(left, right)
                if score.outcome is not Outcome.APART:
                    self._scores[pair] = score
                elif differ_in_unit_alone(left, right, score):
                    self._by_unit[pair] = score
        return dict(self._scores)

    def _compare(self, left: int, right: int) -> Score:
        pair = (left, right)
        score = self._scores.get(pair)
        if score is None:
            score = self._scores[pair] = self._comparer.score(self._profiles[left], self._profiles[right])
        return score

    def _describe(self, clusters: Sequence[tuple[int, ...]], home: Mapping[int, int]) -> tuple[Cluster, ...]:
        """Return the clusters with the pairs that hold them together."""
        links: list[list[Edge]] = [[] for _ in clusters]
        ruled = self._word.pairs
        for pair in ruled:
            self._compare(*pair)
        for pair, score in sorted(self._scores.items()):
            if home[pair[0]] == home[pair[1]] and (score.outcome is not Outcome.APART or pair in ruled):
                links[home[pair[0]]].append((pair, score))
        return tuple(
            Cluster(
                tuple(self._profiles[member].statement.ref for member in members),
                self._in_words(edges if len(members) <= SHOWN_LINKS else _heaviest_of_each(edges)),
            )
            for members, edges in zip(clusters, links, strict=True)
        )

    def _see_also(
        self, kept: Mapping[Pair, Score], home: Mapping[int, int], clusters: Sequence[tuple[int, ...]]
    ) -> tuple[ScoredPair, ...]:
        """Return the heaviest pair between any two clusters that may be one, unless a person keeps them apart.

        Pairs that nothing but their unit keeps apart stand beside them.
        """
        between: dict[Pair, Edge] = {}
        for edge in sorted(kept.items(), key=lambda edge: (-edge[1].weight, edge[0])):
            one, other = sorted(home[member] for member in edge[0])
            if one != other:
                between.setdefault((one, other), edge)
        units: dict[Pair, Edge] = {}
        for edge in sorted(self._by_unit.items(), key=lambda edge: (-edge[1].weight, edge[0])):
            one, other = sorted(home[member] for member in edge[0])
            units.setdefault((one, other), edge)
        edges = sorted((*between.values(), *units.values()))
        if self._word.sides:
            edges = [edge for edge in edges if not self._word.are_apart(*(clusters[home[each]] for each in edge[0]))]
        return self._in_words(edges)

    def _in_words(self, edges: Iterable[Edge]) -> tuple[ScoredPair, ...]:
        return tuple(
            self._word.mark(put_into_words(self._profiles[left], self._profiles[right], score))
            for (left, right), score in edges
        )


def _heaviest_of_each(edges: Sequence[Edge]) -> list[Edge]:
    best: dict[int, Edge] = {}
    for edge in sorted(edges, key=lambda edge: (-edge[1].weight, edge[0])):
        for member in edge[0]:
            best.setdefault(member, edge)
    return sorted(set(best.values()))
