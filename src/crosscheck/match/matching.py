"""Finds which statements answer the same question: block, compare, cluster.

The order in which statements are given never matters: they are sorted by ref first, and every tie is broken by it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from operator import attrgetter
from typing import TypeVar

from msgspec.structs import replace

from crosscheck.match.blocking import find_candidates
from crosscheck.match.clustering import cluster
from crosscheck.match.comparison import Comparer, Score, leave_unworded, put_into_words
from crosscheck.match.edges import Edge, Edges, Pair
from crosscheck.match.outlines import outline_of
from crosscheck.match.persons_word import PersonsWord, meet_apart
from crosscheck.match.profiles import NONE, Profile
from crosscheck.match.ranks import RANKS, can_pack
from crosscheck.match.units import differ_in_unit_alone
from crosscheck.model.decision import Decision
from crosscheck.model.linkage import Cluster, Matching, Outcome, ScoredPair
from crosscheck.model.statement import Statement

Thing = TypeVar("Thing")

MANY = 20_000
"""Candidates from which they are compared all at once, where numpy is at hand: for fewer it takes longer to load."""

MOST_HELD = 3_000
"""Profiles that are kept with their statements, once they are made, where far more can be made again."""

SHOWN_LINKS = 50
"""Up to this size all sure pairs of a cluster are kept as its links; of a larger one each statement's heaviest."""


def match_statements(
    statements: Sequence[Statement], decisions: Sequence[Decision] = (), *, worded: bool = True
) -> Matching:
    """Put statements that answer the same question into one cluster each; one that stands alone is a cluster too.

    `decisions` (that bind, over claims by ref) win over what is worked out. Without words the pairs have no
    comparisons; see `word_links`.
    """
    matcher = _Matcher(_by_ref(statements), decisions)
    found = find_candidates(list(map(outline_of, matcher.by_ref.values())))
    return replace(matcher.match(matcher.edges(found.pairs), worded=worded), uncompared=found.uncompared)


def match_candidates(
    statements: Sequence[Statement], pairs: Iterable[Pair], decisions: Sequence[Decision] = (), *, worded: bool = True
) -> Matching:
    """Do the same over candidates found elsewhere: pairs of positions in the statements by ref, the lower first.

    What pairs hold together comes out the same whatever else is matched with it, as long as all that a decision is
    about is there too.
    """
    matcher = _Matcher(_by_ref(statements), decisions)
    return matcher.match(matcher.edges(pairs), worded=worded)


def match_scored(
    statements: Mapping[str, Statement],
    edges: Edges,
    decisions: Sequence[Decision] = (),
    *,
    worded: bool = True,
    linked: bool = True,
) -> Matching:
    """Do the same over candidates that were compared elsewhere (`sifting`), in any order; they are used up.

    `statements` are in the order of their refs, and may be made anew when they are asked for. The clusters have no
    links where nobody asks for what holds them together.
    """
    return _Matcher(statements, decisions).match(edges, worded=worded, linked=linked)


def word_links(
    links: Iterable[ScoredPair], statements: Mapping[str, Statement], decisions: Sequence[Decision] = ()
) -> tuple[ScoredPair, ...]:
    """Return pairs that were left without words as they are with them."""
    links = tuple(links)
    comparer, word = Comparer(), PersonsWord(decisions, {})
    asked = sorted({ref for link in links for ref in (link.left, link.right)})
    profiles = {ref: comparer.profile(statements[ref]) for ref in asked}
    pairs = [(profiles[link.left], profiles[link.right]) for link in links]
    return tuple(word.mark(put_into_words(left, right, comparer.score(left, right))) for left, right in pairs)


def _by_ref(statements: Iterable[Statement]) -> dict[str, Statement]:
    return {statement.ref: statement for statement in sorted(statements, key=attrgetter("ref"))}


class _Each(Sequence[Thing]):
    """What is made of statements by position, when it is first asked for: of one that stands alone, next to nothing.

    Where `most` are made, they are let go, and made again for whoever asks.
    """

    def __init__(self, size: int, make: Callable[[int], Thing], most: int | None = None) -> None:
        self._size, self._make, self._most = size, make, size if most is None else most
        self._made: dict[int, Thing] = {}

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, position: int) -> Thing:  # type: ignore[override]  # nobody asks for a slice
        found = self._made.get(position)
        if found is None:
            if len(self._made) >= self._most:
                self._made.clear()
            found = self._made[position] = self._make(position)
        return found


def _compare_at_once(comparer: Comparer, profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Iterator[Edge]:
    from crosscheck.match.columns.rows import rows_of  # numpy is loaded only where there is much to compare
    from crosscheck.match.columns.scoring import score_pairs

    found = score_pairs(rows_of(profiles, comparer.numbering), array(RANKS, chain.from_iterable(pairs)).tobytes())
    for pair, place in zip(pairs, found.places, strict=True):
        if place != NONE:
            yield pair, found.table[place]


class _Matcher:
    """One run: profiles by position, and every pair that was compared and may be one fact, or had to be."""

    def __init__(self, by_ref: Mapping[str, Statement], decisions: Sequence[Decision]) -> None:
        self._comparer = comparer = Comparer()
        self.by_ref, self._refs = by_ref, (refs := list(by_ref))
        self._profiles: Sequence[Profile] = _Each(
            len(refs), lambda position: comparer.profile(by_ref[refs[position]]), MOST_HELD
        )
        self._sure = Edges()
        self._scores: dict[Pair, Score] = {}
        self._by_unit: dict[Pair, Score] = {}
        self._word = PersonsWord(decisions, {ref: at for at, ref in enumerate(refs)} if decisions else {})

    def edges(self, pairs: Iterable[Pair]) -> Edges:
        """Return candidates with what comparing them comes to, but for those that are surely apart."""
        found = Edges()
        for pair, score in self._compare_all(tuple(pairs)):
            if score.outcome is not Outcome.APART or score.barred == "kind":
                found.add(pair, score)
        return found

    def _compare_all(self, pairs: Sequence[Pair]) -> Iterator[Edge]:
        compare = self._comparer.score
        self._profiles = profiles = [self._comparer.profile(statement) for statement in self.by_ref.values()]
        if len(pairs) >= MANY and can_pack():
            yield from _compare_at_once(self._comparer, profiles, pairs)
            return
        for pair in pairs:
            yield pair, compare(profiles[pair[0]], profiles[pair[1]])

    def match(self, candidates: Edges, *, worded: bool, linked: bool = True) -> Matching:
        """Return the clusters, and what belongs together but was kept apart."""
        size, refs = len(self._refs), self._refs
        self._keep(candidates)
        profiles, kept, questions = self._profiles, len(self._scores), dict[tuple[int, ...], int]()
        alike = _Each(size, lambda at: questions.setdefault(profiles[at].likeness, len(questions)))
        days = _Each(size, lambda at: profiles[at].day)
        clusters = cluster(alike, self._sure, self._compare, self._word.sides, days)
        clusters = self._word.join(clusters)
        home = [0] * size
        for index, members in enumerate(clusters):
            for member in members:
                home[member] = index
        known = chain(self._sure, islice(self._scores.items(), kept))
        between = (edge for edge in known if home[edge[0][0]] != home[edge[0][1]])
        tell = self._in_words if worded else self._without_words
        see_also = tell(self._see_also(between, home, clusters))
        links = map(tell, self._links(clusters, home)) if linked else repeat((), len(clusters))
        return Matching(
            tuple(
                Cluster(tuple([refs[at] for at in members]), own) for members, own in zip(clusters, links, strict=True)
            ),
            see_also,
        )

    def _keep(self, candidates: Edges) -> None:
        """Keep candidates that may be one fact, those that surely are by themselves."""
        self._sure = candidates
        for pair, score in candidates.take_out(lambda score: score.outcome is not Outcome.SURE):
            if score.outcome is Outcome.POSSIBLE:
                self._scores[pair] = score
            elif score.barred == "kind" and self._differ_in_unit_alone(pair, score):
                self._by_unit[pair] = score

    def _differ_in_unit_alone(self, pair: Pair, score: Score) -> bool:
        return differ_in_unit_alone(self._profiles[pair[0]], self._profiles[pair[1]], score)

    def _compare(self, left: int, right: int) -> Score:
        pair = (left, right)
        score = self._scores.get(pair)
        if score is None:
            score = self._scores[pair] = self._comparer.score(self._profiles[left], self._profiles[right])
        return score

    def _links(self, clusters: Sequence[tuple[int, ...]], home: Sequence[int]) -> Iterator[list[Edge]]:
        """Yield for each cluster the pairs that hold it together."""
        links: list[list[Edge]] = [[] for _ in clusters]
        ruled = self._word.pairs
        for pair in ruled.difference(pair for pair, _ in self._sure):
            self._compare(*pair)
        for edge in chain(self._sure, self._scores.items()):
            pair, score = edge
            index = home[pair[0]]
            if index == home[pair[1]] and (score.outcome is not Outcome.APART or pair in ruled):
                links[index].append(edge)
        for members, edges in zip(clusters, links, strict=True):
            yield sorted(edges) if len(members) <= SHOWN_LINKS else _heaviest_of_each(edges)

    def _see_also(
        self, between: Iterable[Edge], home: Sequence[int], clusters: Sequence[tuple[int, ...]]
    ) -> list[Edge]:
        """Return the heaviest pair between any two clusters that may be one, unless a person keeps them apart.

        Pairs that nothing but their unit keeps apart stand beside them.
        """
        edges = sorted((*_heaviest_between(between, home), *_heaviest_between(self._by_unit.items(), home)))
        if not self._word.sides:
            return edges
        homes = {home[member] for edge in edges for member in edge[0]}
        sides = {index: self._word.sides_of(clusters[index]) for index in homes}
        return [edge for edge in edges if not meet_apart(*(sides[home[member]] for member in edge[0]))]

    def _in_words(self, edges: Iterable[Edge]) -> tuple[ScoredPair, ...]:
        return tuple(
            self._word.mark(put_into_words(self._profiles[left], self._profiles[right], score))
            for (left, right), score in edges
        )

    def _without_words(self, edges: Iterable[Edge]) -> tuple[ScoredPair, ...]:
        return tuple(
            self._word.mark(leave_unworded(self._profiles[left], self._profiles[right], score))
            for (left, right), score in edges
        )


def _heaviest_between(edges: Iterable[Edge], home: Sequence[int]) -> Iterable[Edge]:
    """Return the heaviest pair between any two clusters."""
    found: dict[Pair, Edge] = {}
    for edge in edges:
        one, other = home[edge[0][0]], home[edge[0][1]]
        key = (one, other) if one < other else (other, one)
        known = found.get(key)
        if known is None or _heaviest_first(edge) < _heaviest_first(known):
            found[key] = edge
    return found.values()


def _heaviest_of_each(edges: Iterable[Edge]) -> list[Edge]:
    best: dict[int, Edge] = {}
    for edge in sorted(edges, key=_heaviest_first):
        for member in edge[0]:
            best.setdefault(member, edge)
    return sorted({edge[0]: edge for edge in best.values()}.values())


def _heaviest_first(edge: Edge) -> tuple[float, Pair]:
    return -edge[1].weight, edge[0]
