"""The outlines of a shard as columns: numbers side by side, and every word, name or place once.

What is many is small: a row has four bytes for a key, a word or a thing. The words themselves are needed only where few
are compared or named, and so stand compressed behind. Made without numpy, and little-endian on any machine.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2s
from itertools import chain, repeat
from typing import TypeVar

import msgspec
from msgspec import Struct

from crosscheck.match.keys import Labels, is_narrow, word_key
from crosscheck.match.outlines import Outline

FLAG, NUMBER, LONG = "B", "i", "q"
"""What a column is made of, by the codes of `array`: 1, 4 and 8 bytes."""

_FAST = 1
"""Level of compression: half the time of the usual one, and a tenth more bytes."""

_IS_BIG_ENDIAN = array(NUMBER, [1]).tobytes()[0] == 0

_encode = msgspec.msgpack.Encoder(order="deterministic").encode

Part = TypeVar("Part")
Value = TypeVar("Value")


class Shard(Struct, frozen=True, array_like=True):
    """The columns of one shard.

    `home`, `guest` and `words` have the keys of all rows one after another, each by its place among the shard's keys,
    and `homes`, `guests` and `spoken` how many of them a row has. `hashes` are 64 bits of each key, `narrow` tells the
    narrow ones. `called` are places among `names`: how a row words its property, and its labels. The last two are lists
    in compressed msgpack.
    """

    size: int
    home: memoryview
    guest: memoryview
    words: memoryview
    homes: memoryview
    guests: memoryview
    spoken: memoryview
    hashes: memoryview
    narrow: memoryview
    is_free: memoryview
    day: memoryview
    begin: memoryview
    end: memoryview
    seat: memoryview
    called: memoryview
    keys: memoryview
    names: memoryview


def pack(outlines: Sequence[Outline]) -> bytes:
    """Return the outlines of a shard, in their order, as columns."""
    home, guest, words = ([getattr(one, field) for one in outlines] for field in ("home", "guest", "words"))
    worded = {word: word_key(word) for word in set().union(*words)}
    spoken = [worded[word] for word in chain.from_iterable(words)]
    keys: dict[str, int] = {}
    names: dict[tuple[str, Labels], int] = {}
    columns = {
        "home": _number(chain.from_iterable(home), keys),
        "guest": _number(chain.from_iterable(guest), keys),
        "words": _number(spoken, keys),
        "homes": column_of(NUMBER, map(len, home)),
        "guests": column_of(NUMBER, map(len, guest)),
        "spoken": column_of(NUMBER, map(len, words)),
        "hashes": hashes_of([key.encode("utf-8", "surrogatepass") for key in keys], repeat("")),
        "narrow": column_of(FLAG, map(is_narrow, keys)),
        "is_free": column_of(FLAG, [one.is_free for one in outlines]),
        "called": _number([(one.label, one.labels) for one in outlines], names),
        "keys": _squeeze(list(keys)),
        "names": _squeeze(list(names)),
    }
    for field, code in (("day", NUMBER), ("begin", NUMBER), ("end", NUMBER), ("seat", LONG)):
        columns[field] = column_of(code, [getattr(one, field) for one in outlines])
    return _encode(Shard(size=len(outlines), **columns))


unpack = msgspec.msgpack.Decoder(Shard).decode
"""Return a packed shard; its columns stay where they are."""


def keys_of(shard: Shard) -> list[str]:
    """Return the keys of a shard."""
    return _stretch(shard.keys, list[str])


def names_of(shard: Shard) -> list[tuple[str, Labels]]:
    """Return how rows of a shard word their property, and their labels."""
    return _stretch(shard.names, list[tuple[str, Labels]])


def _number(values: Iterable[Value], numbers: dict[Value, int]) -> memoryview:
    """Return values by their numbers as a column; what has none gets the next."""
    return column_of(NUMBER, [numbers.setdefault(value, len(numbers)) for value in values])


def column_of(code: str, values: Iterable[int]) -> memoryview:
    """Return numbers as a column of little-endian ones."""
    column = array(code, values)
    if _IS_BIG_ENDIAN:
        column.byteswap()
    return memoryview(column.tobytes())


def hashes_of(values: Iterable[bytes], kinds: Iterable[str]) -> memoryview:
    """Return 64 bits of each value that differ for all that differs, and for one of another kind.

    Of ten million two are alike in one run of 400,000. BLAKE2s takes half the time of BLAKE2b for so few bytes.
    """
    digests: list[bytes] = []
    for value, kind in zip(values, kinds):  # noqa: B905 (one kind may do for all)
        hashed = _hasher(kind).copy()  # half the time of making one
        hashed.update(value)
        digests.append(hashed.digest())
    return memoryview(b"".join(digests))


@cache
def _hasher(kind: str) -> blake2s:
    return blake2s(digest_size=8, person=kind.encode())


def _squeeze(values: Sequence[object]) -> memoryview:
    return memoryview(zlib.compress(_encode(values), _FAST))


def _stretch(data: memoryview, kind: type[Part]) -> Part:
    return msgspec.msgpack.decode(zlib.decompress(data), type=kind)
