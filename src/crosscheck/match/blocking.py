"""Which statements are worth comparing: those that share a key, and of these the nearest in time.

No step looks at all pairs. A block is sorted by time and cut by a window (sorted neighbourhood, Hernández and Stolfo
1995); a large one is cut a second time, sorted by who is counted. So there are never more candidates than statements
times keys times the window, and what was left out is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct, field

from crosscheck.match.keys import ANYWHERE, Key, find_keys, labels_of
from crosscheck.match.levels import cannot_meet
from crosscheck.match.profiles import NONE, Profile

WINDOW = 40
"""Neighbours on each side with which one is compared in a block that is larger; smaller blocks are compared whole."""

LARGE = 2000
"""Rows from which a block is also cut by who is counted (docs/method.md: no larger block without a split)."""

RARE = 20
"""A word that no more claims than these have is a key for claims that have little else."""

RAREST = 2
"""Of a claim's rare words as many are keys."""

TOLD = 20
"""Cut blocks that are named one by one; the others are counted."""


class Candidates(NamedTuple):
    """Pairs of positions in the sequence of profiles, the lower first, and in words what was not compared."""

    pairs: tuple[tuple[int, int], ...]
    uncompared: tuple[str, ...]


class Block(Struct):
    """The statements that share a key: those at home under it, and guests (see `keys`)."""

    home: list[int] = field(default_factory=list)
    guests: list[int] = field(default_factory=list)


def block(profiles: Sequence[Profile]) -> Candidates:
    """Return the pairs worth comparing; each once, in the order of the profiles."""
    blocks: defaultdict[Key, Block] = defaultdict(Block)
    for index, profile in enumerate(profiles):
        home, guest = find_keys(profile)
        for key in home:
            blocks[key].home.append(index)
        for key in guest:
            blocks[key].guests.append(index)
    _add_rare_words(profiles, blocks)
    pairs: set[int] = set()
    cut: list[tuple[int, str]] = []
    for key, found in blocks.items():
        if found.home and len(found.home) + len(found.guests) > 1:
            left_out = _pair_up(found, profiles, pairs)
            if left_out and ANYWHERE not in key:
                cut.append((left_out, _name(key, profiles[found.home[0]])))
    size = len(profiles)
    return Candidates(tuple(divmod(pair, size) for pair in sorted(pairs)), _tell(cut))


def _add_rare_words(profiles: Sequence[Profile], blocks: defaultdict[Key, Block]) -> None:
    """Put claims of which words are all there is under their rarest words."""
    counts = Counter(word for profile in profiles for word in profile.words)
    for index, profile in enumerate(profiles):
        if profile.nature.is_free:
            rare = sorted((counts[word], word) for word in profile.words if 1 < counts[word] <= RARE)
            for _, word in rare[:RAREST]:
                blocks["", word].home.append(index)
        else:
            for word in profile.words:
                if 1 < counts[word] <= RARE:
                    blocks["", word].guests.append(index)


def _pair_up(found: Block, profiles: Sequence[Profile], pairs: set[int]) -> int:
    """Add a block's pairs to `pairs`; return how many statements were not compared with all that they could match."""
    size, at_home = len(profiles), set(found.home)
    rows = sorted({*found.home, *found.guests}, key=lambda index: _when(profiles[index], index))
    left_out = _pair_neighbours(rows, at_home, size, pairs, profiles)
    if len(rows) > LARGE:
        rows.sort(key=lambda index: (profiles[index].group, profiles[index].subject, *_when(profiles[index], index)))
        _pair_neighbours(rows, at_home, size, pairs, profiles)
    return left_out


def _pair_neighbours(
    rows: Sequence[int], at_home: set[int], size: int, pairs: set[int], profiles: Sequence[Profile]
) -> int:
    reach = len(rows) if len(rows) <= WINDOW else WINDOW
    left_out = 0
    for position, left in enumerate(rows):
        end = position + 1 + reach
        for right in rows[position + 1 : end]:
            if left in at_home or right in at_home:
                pairs.add(left * size + right if left < right else right * size + left)
        if end < len(rows) and left in at_home and not cannot_meet(profiles[left], profiles[rows[end]]):
            left_out += 1
    return left_out


def _when(profile: Profile, index: int) -> tuple[int, int, int]:
    """Return where a statement stands in time: by what it speaks of, else by when it was told."""
    day = profile.told_lower if profile.time == NONE else profile.lower
    return day, profile.group, index


def _tell(cut: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """Say in plain words what was not compared, the largest first."""
    ordered = sorted(cut, key=lambda one: (-one[0], one[1]))
    nearest = f"compared with the {WINDOW} nearest in time only"
    lines = [f"{name}: {count} statements were {nearest}" for count, name in ordered[:TOLD]]
    if len(ordered) > TOLD:
        lines.append(f"{len(ordered) - TOLD} smaller groups of statements were {nearest}")
    return tuple(lines)


def _name(key: Key, profile: Profile) -> str:
    """Return what the statements under a key share, in the words of one of them."""
    said, *of = key
    if not said:
        return f"the word “{of[0]}”"
    asked, things = f"“{profile.statement.property.label}”", labels_of(profile)
    return f"{asked} of {things.get(of[0], of[0])}" if of else asked
