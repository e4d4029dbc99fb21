"""What rows are compared by at a glance: places, groups and what is asked, each distinct one once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from crosscheck.match.archive import Archive, Column, Flags, each_once, pair_up, starts_of
from crosscheck.match.packing import THINGS, things_of
from crosscheck.model.statement import Group, Meaning, Property
from crosscheck.model.value import Place

_KINDS = dict(zip(THINGS, (Property, Meaning, Place, Group), strict=True))


class Things:
    """What rows are compared by: equal things of all shards under one number, as bytes until two are related."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[str, tuple[Column, Flags]] = {
            field: (np.empty(0, np.int64), np.empty(0, bool)) for field in THINGS
        }
        prints = [np.frombuffer(shard.prints, "<i8").copy() for shard in archive.shards()]
        starts = starts_of([len(each) for each in prints])
        _, first, numbers = np.unique(np.concatenate(prints), return_index=True, return_inverse=True)
        self._blobs = [b""] * len(first)
        in_order = np.argsort(first)
        slots = first[in_order]
        parts: dict[str, list[NDArray[np.int32]]] = {field: [] for field in THINGS}
        for shard, start, after in zip(archive.shards(), starts, starts[1:], strict=False):
            own = numbers[start:after].astype(np.int32)
            new = in_order[slice(*np.searchsorted(slots, (start, after)))]
            blobs = things_of(shard) if len(new) else []
            for number in new.tolist():
                self._blobs[number] = blobs[first[number] - start]
            for field, columns in parts.items():
                local = np.frombuffer(getattr(shard, field), "<i4")
                columns.append(np.where(local < 0, local, own[local]) if len(own) else local.copy())
        self._columns = {field: np.concatenate(columns)[archive.order] for field, columns in parts.items()}

    def relate(self, field: str, pairs: Column, relate: Callable[[Any, Any], bool], of_equals: bool = False) -> Flags:
        """Return of which pairs something holds; see `blocking` for what of things that are equal or missing."""
        column = self._columns[field]
        one, other = (column[rows] for rows in self._archive.split(pairs))
        asked = np.flatnonzero((one >= 0) & (other >= 0) & (of_equals | (one != other)))
        both = pair_up(one[asked], other[asked], 32)
        known, told = self._learn(field, each_once(both.copy()), relate)
        holds = np.zeros(len(pairs), bool)
        holds[asked] = told[np.searchsorted(known, both)] if len(both) else False
        return holds

    def _learn(self, field: str, wanted: Column, relate: Callable[[Any, Any], bool]) -> tuple[Column, Flags]:
        """Return the pairs of things of which it is known whether something holds, and whether it does."""
        known, told = self._known[field]
        new = wanted[~np.isin(wanted, known, assume_unique=True)]
        if len(new):
            numbers = np.unique(np.concatenate((new >> 32, new & 0xFFFFFFFF))).tolist()
            read = msgspec.msgpack.Decoder(_KINDS[field]).decode
            things = {number: read(self._blobs[number]) for number in numbers}
            holds = [relate(things[pair >> 32], things[pair & 0xFFFFFFFF]) for pair in new.tolist()]
            known = np.concatenate((known, new))
            order = np.argsort(known, kind="stable")
            known, told = known[order], np.concatenate((told, np.array(holds, bool)))[order]
            self._known[field] = known, told
        return known, told
