"""Candidates of an archive: what `blocking.find_candidates` finds, worked out for all rows at once with numpy.

Rows are numbered in the order of time. An entry is a row under a key, as one number (key, row, guest or not), so that
one sort lays out all blocks; a window is then the whole column shifted by one, two, ... places. Keys and things go by
64 bits of theirs (see `packing`, which makes what is read here and does not need numpy).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from crosscheck.match.blocking import LARGE, RARE, RAREST, WINDOW, Cut, tell
from crosscheck.match.keys import is_told, name_block
from crosscheck.match.outlines import ask_apart, count_apart, lie_apart, mean_one
from crosscheck.match.packing import THINGS, Shard, keys_of, names_of, pack, things_of, unpack
from crosscheck.model.statement import Group, Meaning, Property
from crosscheck.model.value import Place

__all__ = ["as_column", "find_candidates_in", "pack"]

Column = NDArray[np.int64]
Flags = NDArray[np.bool_]

AT_ONCE = 1_000_000
"""Rows or pairs that are worked on at one time, so that what is in between takes little memory."""

_KINDS = dict(zip(THINGS, (Property, Meaning, Place, Group), strict=True))


def find_candidates_in(
    shards: Sequence[bytes], ranks: Sequence[int], window: int = WINDOW, large: int = LARGE
) -> tuple[NDArray[np.int32], NDArray[np.int32], tuple[str, ...]]:
    """Return the pairs worth comparing as two columns of positions, in order, and in words what was not compared.

    `ranks` has for each row, shard by shard, its position in the order of the refs.
    """
    if not shards:
        return np.empty(0, np.int32), np.empty(0, np.int32), ()
    archive = _Archive([unpack(shard) for shard in shards], np.asarray(ranks, np.int64))
    blocks = _lay_out(archive)
    cut = _cut(blocks, archive, window)
    pairs = _distinct(_all_near(blocks, archive, window, large))
    things = _Things(archive)
    placed = [np.empty(0, np.int64)]
    for start in range(0, len(pairs), AT_ONCE):
        one, other = archive.split(_worth_comparing(pairs[start : start + AT_ONCE], things))
        placed.append(_pair(archive.position[one], archive.position[other], archive.bits))
    pairs = _each_once(np.concatenate(placed))
    placed.clear()
    return (pairs >> archive.bits).astype(np.int32), archive.split(pairs)[1].astype(np.int32), tell(cut, window)


def _pair(one: NDArray[Any], other: NDArray[Any], bits: int) -> Column:
    """Return pairs of rows, each as one number, the lower row in front."""
    pairs: Column = np.minimum(one, other).astype(np.int64) << bits | np.maximum(one, other)
    return pairs


def as_column(places: Sequence[int]) -> Any:  # noqa: ANN401 (to whoever has no numpy, just places)
    """Return an array of places, of four bytes each, as a column."""
    return np.frombuffer(memoryview(places), np.uint32)  # type: ignore[arg-type]


class _Archive:
    """The rows of all shards in the order of time: `row_of` leads there from the order of the shards."""

    def __init__(self, shards: Sequence[Shard], ranks: Column) -> None:
        self.shards = shards
        self.size = len(ranks)
        self.bits = max(1, self.size.bit_length())
        self.first_rows = _starts([shard.size for shard in shards])
        day, seat = self.join("day", "<i4"), self.join("seat", "<i8")
        self.order = np.lexsort((ranks, seat, day))
        self.row_of = np.empty(self.size, np.int64)
        self.row_of[self.order] = np.arange(self.size)
        self.position = ranks[self.order]
        self.begin, self.end = self.join("begin", "<i4")[self.order], self.join("end", "<i4")[self.order]
        self.by_seat = np.argsort(seat[self.order], kind="stable")
        hashes = [np.frombuffer(shard.hashes, "<i8") for shard in shards]
        distinct, numbers = np.unique(np.concatenate(hashes), return_inverse=True)
        self.key_count = len(distinct)
        self.keys = np.split(numbers, _starts([len(each) for each in hashes])[1:-1])

    def join(self, field: str, kind: str) -> NDArray[Any]:
        """Return a column of all shards."""
        return np.concatenate([np.frombuffer(getattr(shard, field), kind) for shard in self.shards])

    def rows(self, shard: int) -> Column:
        """Return the rows of one shard."""
        return self.row_of[self.first_rows[shard] : self.first_rows[shard + 1]]

    def split(self, pairs: Column) -> tuple[Column, Column]:
        """Return the two sides of pairs."""
        return pairs >> self.bits, pairs & ((1 << self.bits) - 1)


def _starts(sizes: Sequence[int]) -> Column:
    """Return where each of several columns starts when they are joined, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(np.asarray(sizes, np.int64))))


class _Blocks(NamedTuple):
    """All blocks one after another: the key and the row of each entry, who is at home, and where its block ends."""

    key: Column
    row: NDArray[np.int32]
    at_home: Flags
    end: NDArray[np.int32]

    def sizes(self) -> Column:
        """Return for each entry how many its block has."""
        _, counts = np.unique(self.key, return_counts=True)
        return np.repeat(counts, counts)


def _lay_out(archive: _Archive) -> _Blocks:
    """Return the blocks that somebody is at home in and that have more than one row, each in the order of time."""
    numbers, spoken = range(len(archive.shards)), _count_words(archive)
    parts = [part for number in numbers for part in _rare_words(archive, number, spoken)]
    count, at_home = np.zeros(archive.key_count, np.int64), np.zeros(archive.key_count, bool)
    for entries in parts:
        keys = entries >> (archive.bits + 1)
        count += np.bincount(keys, minlength=archive.key_count)
        at_home[keys[entries & 1 == 0]] = True
    for number, shard in enumerate(archive.shards):
        for field in ("home", "guest"):
            of_shard = archive.keys[number]
            count[of_shard] += np.bincount(_local(shard, field), minlength=len(of_shard))
        at_home[archive.keys[number][_local(shard, "home")]] = True
    worth = at_home & (count > 1)
    kept = [entries[worth[entries >> (archive.bits + 1)]] for entries in parts]
    for number in numbers:
        for field, lengths, guest in (("home", "homes", 0), ("guest", "guests", 1)):
            entries = _entries(archive, number, (field, lengths), guest)
            kept.append(entries[worth[entries >> (archive.bits + 1)]])
    return _blocks(np.concatenate(kept), archive)


def _blocks(entries: Column, archive: _Archive) -> _Blocks:
    entries.sort()
    key, row = archive.split(entries >> 1)
    _, counts = np.unique(key, return_counts=True)
    end = np.repeat(np.cumsum(counts, dtype=np.int32), counts)
    return _Blocks(key, row.astype(np.int32), entries & 1 == 0, end)


def _local(shard: Shard, field: str) -> NDArray[np.int32]:
    return np.frombuffer(getattr(shard, field), "<i4")


def _entries(archive: _Archive, number: int, fields: tuple[str, str], guest: int) -> Column:
    """Return the entries of a shard under one sort of its keys."""
    shard, (field, lengths) = archive.shards[number], fields
    rows = np.repeat(archive.rows(number), _local(shard, lengths))
    return (archive.keys[number][_local(shard, field)] << archive.bits | rows) << 1 | guest


def _count_words(archive: _Archive) -> Column:
    """Return for each key how many rows have it for a word."""
    count = np.zeros(archive.key_count, np.int64)
    for keys, shard in zip(archive.keys, archive.shards, strict=True):
        count[keys] += np.bincount(_local(shard, "words"), minlength=len(keys))
    return count


def _rare_words(archive: _Archive, number: int, count: Column) -> Iterator[Column]:
    """Yield the entries of a shard's rows under their rare words: at home are free ones, under their rarest."""
    shard = archive.shards[number]
    entries = _entries(archive, number, ("words", "spoken"), 1)
    common = count[entries >> (archive.bits + 1)]
    free = np.repeat(np.frombuffer(shard.is_free, np.uint8) == 1, _local(shard, "spoken"))
    rare = (common > 1) & (common <= RARE)
    yield entries[rare & ~free]
    entries, common = entries[rare & free], common[rare & free]
    row = archive.split(entries >> 1)[1]
    order = np.lexsort((common, row))  # stable: words equally rare stay in the order of the outline
    row = row[order]
    yield entries[order][np.arange(len(row)) - np.searchsorted(row, row) < RAREST] - 1


def _all_near(blocks: _Blocks, archive: _Archive, window: int, large: int) -> Iterator[Column]:
    """Yield the pairs within a window of blocks in time, and of large blocks by who is counted."""
    yield from _near(blocks, archive, window)
    if (big := blocks.sizes() > large).any():
        place = np.empty(archive.size, np.int64)
        place[archive.by_seat] = np.arange(archive.size)
        entries = (blocks.key[big] << archive.bits | place[blocks.row[big]]) << 1 | ~blocks.at_home[big]
        seated = _blocks(entries, archive)
        yield from _near(seated._replace(row=archive.by_seat[seated.row].astype(np.int32)), archive, window)


def _near(blocks: _Blocks, archive: _Archive, window: int) -> Iterator[Column]:
    """Yield the pairs of rows at most a window apart that may share a day and of which one is at home."""
    begin, end = archive.begin[blocks.row], archive.end[blocks.row]
    earliest = _earliest_from_here(begin, blocks)
    for start in range(0, len(begin), AT_ONCE):
        left = np.arange(start, min(start + AT_ONCE, len(begin)))
        for shift in range(1, window + 1):
            left = left[left + shift < blocks.end[left]]
            left = left[earliest[left + shift] <= end[left]]  # the others meet nobody further on
            right = left + shift
            met = (begin[right] <= end[left]) & (begin[left] <= end[right])
            met &= blocks.at_home[left] | blocks.at_home[right]
            yield _pair(blocks.row[left[met]], blocks.row[right[met]], archive.bits)


def _earliest_from_here(begin: Column, blocks: _Blocks) -> NDArray[np.int32]:
    """Return for each entry the first day of all that stand in its block from there on."""
    apart = blocks.key << 32  # a later block never lowers the least of an earlier one
    apart += begin
    earliest: Column = np.minimum.accumulate(apart[::-1])[::-1]
    earliest -= blocks.key << 32
    return earliest.astype(np.int32)


def _distinct(parts: Iterable[Column]) -> Column:
    """Return all pairs, each once, in order."""
    found: Column = np.empty(0, np.int64)
    waiting: list[Column] = []
    for part in parts:
        waiting.append(part)
        if sum(map(len, waiting)) > 2 * AT_ONCE:
            found, waiting = _each_once(np.concatenate((found, *waiting))), []
    return _each_once(np.concatenate((found, *waiting)))


def _each_once(pairs: Column) -> Column:
    """Return the distinct ones of many pairs, in order; sorts in place (`np.unique` hashes, which is slow for many)."""
    pairs.sort()
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs


def _worth_comparing(pairs: Column, things: _Things) -> Column:
    """Return the pairs that are not told apart at a glance; near in time they are."""
    apart = things.relate("asked", pairs, ask_apart)
    maybe = np.flatnonzero(apart)
    apart[maybe] = ~things.relate("meaning", pairs[maybe], mean_one, of_equals=True)
    for field, relate in (("place", lie_apart), ("group", count_apart)):
        pairs = pairs[~apart]
        apart = things.relate(field, pairs, relate)
    return pairs[~apart]


class _Things:
    """What rows are compared by: equal things of all shards under one number, and read only where two are related."""

    def __init__(self, archive: _Archive) -> None:
        self._archive = archive
        self._things: dict[int, Any] = {}
        self._known: dict[str, dict[int, bool]] = {field: {} for field in THINGS}
        self._columns: dict[str, Column] = {}
        prints = [np.frombuffer(shard.prints, "<i8") for shard in archive.shards]
        self._starts = _starts([len(each) for each in prints])
        _, self._first, self._numbers = np.unique(np.concatenate(prints), return_index=True, return_inverse=True)

    def relate(self, field: str, pairs: Column, relate: Callable[[Any, Any], bool], of_equals: bool = False) -> Flags:
        """Return of which pairs something holds; see `blocking` for what of things that are equal or missing."""
        column = self._column(field)
        one, other = (column[rows] for rows in self._archive.split(pairs))
        asked = np.flatnonzero((one >= 0) & (other >= 0) & (of_equals | (one != other)))
        both = _pair(one[asked], other[asked], 32)
        distinct, known = _each_once(both.copy()), self._known[field]
        new = [pair for pair in distinct.tolist() if pair not in known]
        self._read({number for pair in new for number in (pair >> 32, pair & 0xFFFFFFFF)}, _KINDS[field])
        for pair in new:
            known[pair] = relate(self._things[pair >> 32], self._things[pair & 0xFFFFFFFF])
        holds = np.zeros(len(pairs), bool)
        holds[asked] = np.fromiter(map(known.__getitem__, distinct.tolist()), bool)[np.searchsorted(distinct, both)]
        return holds

    def _column(self, field: str) -> Column:
        """Return the number of each row's thing, below 0 where it has none."""
        if field in self._columns:
            return self._columns[field]
        shards = self._archive.shards
        places = [np.frombuffer(getattr(shard, field), "<i4") for shard in shards]
        numbers = [
            np.where(local < 0, -1, self._numbers[start + local]) if len(self._numbers) else local
            for start, local in zip(self._starts, places, strict=False)
        ]
        column = self._columns[field] = np.concatenate(numbers)[self._archive.order]
        return column

    def _read(self, wanted: set[int], kind: type) -> None:
        """Read things by their numbers, shard by shard so that none is held that nobody asks for."""
        numbers = np.array(sorted(wanted - self._things.keys()), np.int64)
        slots = self._first[numbers]
        homes = np.searchsorted(self._starts, slots, side="right") - 1
        for shard in np.unique(homes).tolist():
            blobs = things_of(self._archive.shards[shard])
            for each in np.flatnonzero(homes == shard).tolist():
                blob = blobs[slots[each] - self._starts[shard]]
                self._things[int(numbers[each])] = msgspec.msgpack.decode(blob, type=kind)


def _cut(blocks: _Blocks, archive: _Archive, window: int) -> list[Cut]:
    """Return the blocks of which not all rows were compared with all that they could match."""
    left = np.flatnonzero(blocks.at_home & (np.arange(len(blocks.end)) + window + 1 < blocks.end))
    one, other = blocks.row[left], blocks.row[left + window + 1]
    met = (archive.begin[other] <= archive.end[one]) & (archive.begin[one] <= archive.end[other])
    keys, counts = np.unique(blocks.key[left[met]], return_counts=True)
    names = _name(keys, blocks, archive)
    return [(count, name) for count, name in zip(counts.tolist(), names, strict=True) if name]


def _name(keys: Column, blocks: _Blocks, archive: _Archive) -> list[str]:
    """Return what blocks are called by the first of those at home in them, "" where nothing is told of one."""
    home = np.flatnonzero(blocks.at_home & np.isin(blocks.key, keys))
    starts = np.searchsorted(blocks.key[home], keys)
    if not len(keys):
        return []
    first = np.minimum.reduceat(archive.position[blocks.row[home]], starts)
    row_at = np.argsort(archive.position)
    found = archive.order[row_at[first]]
    shards = np.searchsorted(archive.first_rows, found, side="right") - 1
    names = [""] * len(keys)
    for number in np.unique(shards).tolist():
        shard, in_order = archive.shards[number], np.argsort(archive.keys[number])
        words, called, said = keys_of(shard), np.frombuffer(shard.called, "<i4"), names_of(shard)
        for each in np.flatnonzero(shards == number).tolist():
            key = words[in_order[np.searchsorted(archive.keys[number], keys[each], sorter=in_order)]]
            if is_told(key):
                names[each] = name_block(key, *said[called[found[each] - archive.first_rows[number]]])
    return names
