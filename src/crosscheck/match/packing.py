"""The outlines of a shard as columns: numbers side by side, and every word, name or place once.

What is many is small: a row has four bytes for a key, a word or a thing. The words themselves are needed only where few
are compared or named, and so stand compressed behind. Made without numpy, and little-endian on any machine.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from crosscheck.match.keys import Labels, word_key
from crosscheck.match.outlines import Outline
from crosscheck.match.profiles import NONE

FLAG, NUMBER, LONG = "B", "i", "q"
"""What a column is made of, by the codes of `array`: 1, 4 and 8 bytes."""

THINGS = ("asked", "meaning", "place", "group")
"""Fields of an outline that are compared by what they are, one with one."""

_FAST = 1
"""Level of compression: half the time of the usual one, and a tenth more bytes."""

_IS_BIG_ENDIAN = array(NUMBER, [1]).tobytes()[0] == 0

_encode = msgspec.msgpack.Encoder(order="deterministic").encode

Part = TypeVar("Part")


class Shard(Struct, frozen=True, array_like=True):
    """The columns of one shard.

    `home`, `guest` and `words` have the keys of all rows one after another, each by its place among the shard's keys,
    and `homes`, `guests` and `spoken` how many of them a row has. `hashes` are 64 bits of each key. `asked` to `group`
    are places among the shard's things, of which `prints` are 64 bits each. `called` are places among `names`: how a
    row words its property, and its labels. The last three are lists in compressed msgpack.
    """

    size: int
    home: memoryview
    guest: memoryview
    words: memoryview
    homes: memoryview
    guests: memoryview
    spoken: memoryview
    hashes: memoryview
    is_free: memoryview
    day: memoryview
    begin: memoryview
    end: memoryview
    seat: memoryview
    asked: memoryview
    meaning: memoryview
    place: memoryview
    group: memoryview
    prints: memoryview
    called: memoryview
    keys: memoryview
    things: memoryview
    names: memoryview


def pack(outlines: Sequence[Outline]) -> bytes:
    """Return the outlines of a shard, in their order, as columns."""
    columns: dict[str, memoryview] = {}
    keys, things, names = _Places(), _Places(), _Places()
    columns["home"], columns["homes"] = _lists(keys, [outline.home for outline in outlines])
    columns["guest"], columns["guests"] = _lists(keys, [outline.guest for outline in outlines])
    columns["words"], columns["spoken"] = _lists(keys, [tuple(map(word_key, outline.words)) for outline in outlines])
    columns["hashes"] = _column(LONG, (_hash("", key.encode("utf-8", "surrogatepass")) for key in keys.of))
    columns["is_free"] = _column(FLAG, (outline.is_free for outline in outlines))
    for field in THINGS:
        columns[field] = _column(NUMBER, map(things.find, map(attrgetter(field), outlines)))
    blobs = [(type(thing).__name__, _encode(thing)) for thing in things.of]
    columns["prints"] = _column(LONG, (_hash(kind, blob) for kind, blob in blobs))
    columns["called"] = _column(NUMBER, (names.find((outline.label, outline.labels)) for outline in outlines))
    for field, code in (("day", NUMBER), ("begin", NUMBER), ("end", NUMBER), ("seat", LONG)):
        columns[field] = _column(code, map(attrgetter(field), outlines))
    columns |= {
        "keys": _squeeze(list(keys.of)),
        "things": _squeeze([blob for _, blob in blobs]),
        "names": _squeeze(list(names.of)),
    }
    return _encode(Shard(size=len(outlines), **columns))


unpack = msgspec.msgpack.Decoder(Shard).decode
"""Return a packed shard; its columns stay where they are."""


def keys_of(shard: Shard) -> list[str]:
    """Return the keys of a shard."""
    return _stretch(shard.keys, list[str])


def things_of(shard: Shard) -> list[bytes]:
    """Return the things of a shard, each as msgpack."""
    return _stretch(shard.things, list[bytes])


def names_of(shard: Shard) -> list[tuple[str, Labels]]:
    """Return how rows of a shard word their property, and their labels."""
    return _stretch(shard.names, list[tuple[str, Labels]])


class _Places:
    """Distinct values in the order of first sight, each with its place; nothing has the place `NONE`."""

    def __init__(self) -> None:
        self.of: dict[Any, int] = {}

    def find(self, value: object) -> int:
        return NONE if value is None else self.of.setdefault(value, len(self.of))


def _lists(places: _Places, lists: Sequence[tuple[str, ...]]) -> tuple[memoryview, memoryview]:
    """Return the places of all values, and how many each list has."""
    return _column(NUMBER, map(places.find, chain.from_iterable(lists))), _column(NUMBER, map(len, lists))


def _column(code: str, values: Iterable[int]) -> memoryview:
    column = array(code, values)
    if _IS_BIG_ENDIAN:
        column.byteswap()
    return memoryview(column.tobytes())


def _hash(kind: str, data: bytes) -> int:
    """Return 64 bits that differ for all that differs: of ten million keys two are alike in one run of 400,000."""
    return int.from_bytes(blake2b(data, digest_size=8, person=kind.encode()).digest(), "big", signed=True)


def _squeeze(values: Sequence[object]) -> memoryview:
    return memoryview(zlib.compress(_encode(values), _FAST))


def _stretch(data: memoryview, kind: type[Part]) -> Part:
    return msgspec.msgpack.decode(zlib.decompress(data), type=kind)
