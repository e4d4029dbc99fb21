"""Which statements are worth comparing: those that share a key, and of these the nearest in time.

No step looks at all pairs. A block is sorted by time and cut by a window (sorted neighbourhood, Hernández and Stolfo
1995); a large one is cut a second time, sorted by who is counted. So there are never more candidates than statements
times keys times the window, and what was left out is said. `columns` does the very same for an archive.

What is in a crowded block and in a smaller one too meets its like in the smaller one (block filtering, Papadakis,
Papastefanatos, Palpanas and Koubarakis 2016): "the Porto ferry sinking" under Porto, all other sinkings under the word.
There it is compared only with what is also near in days, for a name may be spelled as no key foresees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

from crosscheck.match.keys import is_narrow, is_told, name_block, word_key
from crosscheck.match.levels import AT_ONCE
from crosscheck.match.outlines import Outline, ask_apart, count_apart, lie_apart, mean_one
from crosscheck.match.profiles import NONE

WINDOW = 120
"""Neighbours on each side with which one is compared in a block that is larger; smaller blocks are compared whole.

Of all pairs that are sure among 10,000 claims, 120 neighbours find 0.982 and 100 find 0.975 (`bench/recall.py`)."""

LARGE = 2000
"""Rows from which a block is also cut by who is counted (docs/method.md: no larger block without a split)."""

NEAR = AT_ONCE
"""Days within which statements are compared in crowded blocks (of more than a window) that are not their smallest.

Of 1.3 million pairs that this keeps from being compared among 100,000 claims, 0.6 % would be sure; all of those that
were looked at (125 of 10,000 claims) were of two events with nothing in common but a word."""

RARE = 20
"""A word that no more claims than these have is a key for claims that have little else."""

RAREST = 2
"""Of a claim's rare words as many are keys."""

TOLD = 20
"""Cut blocks that are named one by one; the others are counted."""

Block = tuple[list[int], list[int]]
"""The statements that share a key: those at home under it, and guests (see `keys`); each in the order of time."""

Cut = tuple[int, str]
"""A block by name, and how many statements of it were not compared with all that they could match."""


class Candidates(NamedTuple):
    """Pairs of positions in the sequence of outlines, the lower first, and in words what was not compared."""

    pairs: tuple[tuple[int, int], ...]
    uncompared: tuple[str, ...]


def find_candidates(outlines: Sequence[Outline], window: int = WINDOW, large: int = LARGE) -> Candidates:
    """Return the pairs worth comparing; each once, in the order of the outlines, which is that of their refs."""
    order = sorted(range(len(outlines)), key=lambda index: (outlines[index].day, outlines[index].seat, index))
    rows = _Rows([outlines[index] for index in order], window)
    blocks = {key: block for key, block in _fill(rows.outlines).items() if len(block[0]) + len(block[1]) > 1}
    rows.find_smallest(blocks)
    cut: list[Cut] = []
    for key, (home, guests) in blocks.items():
        left_out = rows.pair_up(home, guests, large)
        if left_out and is_told(key):
            first = outlines[min(map(order.__getitem__, home))]
            cut.append((left_out, name_block(key, first.label, first.labels)))
    return Candidates(tuple(_in_order(rows.worth_comparing(), order)), tell(cut, window))


def tell(cut: Iterable[Cut], window: int) -> tuple[str, ...]:
    """Say in plain words what was not compared, the largest first; of blocks with one name, one is told."""
    most: dict[str, int] = {}
    for count, name in cut:
        most[name] = max(count, most.get(name, 0))
    ordered = sorted(most.items(), key=lambda one: (-one[1], one[0]))
    nearest = f"compared with the {window} nearest in time only"
    lines = [f"{name}: {count} statements were {nearest}" for name, count in ordered[:TOLD]]
    if len(ordered) > TOLD:
        lines.append(f"{len(ordered) - TOLD} smaller groups of statements were {nearest}")
    return tuple(lines)


def _in_order(pairs: Iterable[tuple[int, int]], order: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Yield pairs of rows as pairs of positions, in order."""
    size = len(order)
    placed = ((order[left], order[right]) for left, right in pairs)
    for pair in sorted(one * size + other if one < other else other * size + one for one, other in placed):
        yield divmod(pair, size)


def _fill(outlines: Sequence[Outline]) -> dict[str, Block]:
    """Return the blocks that somebody is at home in."""
    blocks: dict[str, Block] = {}
    for row, outline in enumerate(outlines):
        for key in outline.home:
            if key in blocks:
                blocks[key][0].append(row)
            else:
                blocks[key] = [row], []
    for row, outline in enumerate(outlines):
        for key in outline.guest:
            if key in blocks:
                blocks[key][1].append(row)
    return blocks | _fill_rare_words(outlines)


def _fill_rare_words(outlines: Sequence[Outline]) -> dict[str, Block]:
    """Return blocks of rare words: at home are claims of which words are all there is, under their rarest."""
    counts = Counter(word for outline in outlines for word in outline.words)
    blocks: dict[str, Block] = {}
    for row, outline in enumerate(outlines):
        if outline.is_free:
            rare = sorted((counts[word], word) for word in outline.words if 1 < counts[word] <= RARE)
            for _, word in rare[:RAREST]:
                blocks.setdefault(word_key(word), ([], []))[0].append(row)
    for row, outline in enumerate(outlines):
        if not outline.is_free:
            for word in outline.words:
                if 1 < counts[word] <= RARE and (key := word_key(word)) in blocks:
                    blocks[key][1].append(row)
    return blocks


class _Rows:
    """The outlines in the order of time, and the pairs of them found so far: each as left row times size plus right."""

    def __init__(self, outlines: Sequence[Outline], window: int) -> None:
        self.outlines = outlines
        self._window = window
        self._days = [outline.day for outline in outlines]
        self._begins = [outline.begin for outline in outlines]
        self._ends = [outline.end for outline in outlines]
        self._smallest: list[float] = [inf] * len(outlines)
        self._pairs: set[int] = set()

    def find_smallest(self, blocks: Mapping[str, Block]) -> None:
        """Note how many are in the smallest block that each row is at home in under a narrow key."""
        smallest = self._smallest
        for key, (home, guests) in blocks.items():
            if is_narrow(key):
                size = len(home) + len(guests)
                for row in home:
                    smallest[row] = min(smallest[row], size)

    def pair_up(self, home: Sequence[int], guests: Sequence[int], large: int) -> int:
        """Add a block's pairs; return how many statements were not compared with all that they could match."""
        rows = sorted((*home, *guests)) if guests else home
        size, smallest = len(rows), self._smallest
        at_home = set(home) if guests else None
        strangers = {row for row in rows if smallest[row] < size} if size > self._window else set()
        left_out = self._pair_neighbours(rows, at_home, strangers)
        if size > large:
            by_seat = sorted(rows, key=lambda row: (self.outlines[row].seat, row))
            if by_seat != list(rows):
                self._pair_neighbours(by_seat, at_home, strangers)
        return left_out

    def worth_comparing(self) -> Iterable[tuple[int, int]]:
        """Yield the pairs that are not told apart at a glance; near in time they are."""
        asked = _Relation([outline.asked for outline in self.outlines], ask_apart)
        meant = _Relation([outline.meaning for outline in self.outlines], mean_one, of_equals=True)
        places = _Relation([outline.place for outline in self.outlines], lie_apart)
        groups = _Relation([outline.group for outline in self.outlines], count_apart)
        size = len(self.outlines)
        for pair in self._pairs:
            left, right = divmod(pair, size)
            if asked.holds(left, right) and not meant.holds(left, right):
                continue
            if not places.holds(left, right) and not groups.holds(left, right):
                yield left, right

    def _pair_neighbours(self, rows: Sequence[int], at_home: set[int] | None, strangers: set[int]) -> int:
        """Pair each row with the next; all are at home where `at_home` is not given.

        `strangers` have a smaller block to themselves; two of them are paired only if they are near in days.
        """
        begins, ends, size, pairs, days = self._begins, self._ends, len(self.outlines), self._pairs, self._days
        reach = len(rows) if len(rows) <= self._window else self._window
        left_out = 0
        for position, left in enumerate(rows):
            begin, end, last = begins[left], ends[left], position + 1 + reach
            near, beyond = rows[position + 1 : last], rows[last : last + 1]
            if left in strangers:
                day, farthest = days[left], near[-1:]
                near = [right for right in near if right not in strangers or abs(days[right] - day) <= NEAR]
                beyond = beyond if near[-1:] == farthest else (*beyond, *farthest)
            if at_home is None or left in at_home:
                left_out += any([begins[right] <= end and begin <= ends[right] for right in beyond])
            else:
                near = [right for right in near if right in at_home]
            pairs.update(
                [
                    left * size + right if left < right else right * size + left
                    for right in near
                    if begins[right] <= end and begin <= ends[right]
                ]
            )
        return left_out


class _Relation:
    """Whether something holds between one thing of two rows each, asked once for any two things.

    It holds of nothing where a row has no such thing, and of two equal ones only where that is asked for.
    """

    def __init__(
        self, things: Sequence[Hashable | None], relate: Callable[[Any, Any], bool], of_equals: bool = False
    ) -> None:
        numbers: dict[Hashable | None, int] = {None: NONE}
        self._numbers = [numbers.setdefault(thing, len(numbers)) for thing in things]
        self._things = list(numbers)
        self._relate = relate
        self._of_equals = of_equals
        self._known: dict[tuple[int, int], bool] = {}

    def holds(self, left: int, right: int) -> bool:
        one, other = self._numbers[left], self._numbers[right]
        if (one == other and not self._of_equals) or one == NONE or other == NONE:
            return False
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._relate(self._things[one], self._things[other])
        return known
