"""The weight of a pair against how often such pairs are one fact: is a bit worth what it says?"""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from math import floor

from project_cases import Case
from project_scoring import run

from crosscheck.match.comparison import Comparer

Bins = dict[int, tuple[int, int]]
"""For each whole number of bits, how many pairs have that weight, and how many of these are one fact."""


def weigh(cases: Iterable[Case]) -> Bins:
    """Return the bins of all pairs of claims of different sources that a label does not leave open."""
    pairs: Counter[int] = Counter()
    true: Counter[int] = Counter()
    for case in cases:
        comparer = Comparer()
        profiles = [comparer.profile(statement) for statement in run(case).statements]
        for left, right in combinations(profiles, 2):
            couple = frozenset((left.statement.ref, right.statement.ref))
            if couple in case.either or left.statement.source.id == right.statement.source.id:
                continue
            bits = max(-9, min(9, floor(comparer.score(left, right).weight)))
            pairs[bits] += 1
            true[bits] += couple in case.couples
    return {bits: (pairs[bits], true[bits]) for bits in sorted(pairs)}


def rows(bins: Bins) -> list[str]:
    """Return the curve as lines of a table: weight, pairs, share of one fact, precision and recall from there on."""
    total = sum(true for _, true in bins.values())
    lines = []
    for bits, (count, true) in bins.items():
        above = [bins[other] for other in bins if other >= bits]
        precision = sum(t for _, t in above) / sum(n for n, _ in above)
        recall = sum(t for _, t in above) / total
        lines.append(f"| {bits} to {bits + 1} | {count} | {true / count:.2f} | {precision:.2f} | {recall:.2f} |")
    return lines
