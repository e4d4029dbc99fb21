"""The profiles of a shard as columns, so that pairs of very many statements are compared without the statements.

A row has the numbers of its things (names, places, days ...) among those of the shard; each thing stands once, as
msgpack beside the name of its type, and 64 bits of it tell which things of several shards are one. Made without numpy,
and little-endian on any machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from operator import attrgetter

import msgspec
from msgspec import Raw, Struct

from crosscheck.match.columns.packing import NUMBER, column_of, hashes_of
from crosscheck.match.kinds import Kind, Nature
from crosscheck.match.levels import AHEAD
from crosscheck.match.profiler import Numbering, Profiler
from crosscheck.match.profiles import NONE, Profile
from crosscheck.model.claim import Part
from crosscheck.model.statement import Definition, Group, Meaning, Property, Setting, Statement
from crosscheck.model.value import Name, Place, Quantity, Time

THINGS = (
    *("kind", "asked", "meaning", "definitions", "subject", "topic", "group", "place", "place_name", "event"),
    *("setting_place", "setting_event", "setting", "time", "said_by", "source"),
    *("where", "happening", "value", "words"),
)
"""Columns of numbers of things, as in `Profile`; `where` is the place even where it is the answer, `value` a figure."""

PLAIN = ("lower", "upper", "told_lower", "told_upper", "setting_lower", "setting_upper", "start", "flags")
"""Columns of plain numbers: days and the place of the quote, as in `Profile`, and `flags`."""

COLUMNS = (*THINGS, *PLAIN)

BITS = {name: bit for bit, name in enumerate((*Nature._fields, "is_rough", "additive", "is_ahead", "is_time"))}
"""Where in `flags` is what: the nature; whether it is about the day, adds up, lies ahead; a time for a value."""

PART = len(BITS)
"""Where in `flags` the place of the claim's part in `PARTS` begins."""

PARTS = tuple(Part)

KINDS: dict[str, object] = {
    "Kind": Kind,
    "Property": Property,
    "Meaning": Meaning,
    "tuple": tuple[Definition, ...],
    "Name": Name,
    "Group": Group,
    "Place": Place,
    "Setting": Setting,
    "Time": Time,
    "str": str,
    "Quantity": Quantity,
    "frozenset": frozenset[str],
}
"""What things there are, by the names of their types."""

_NAMES = tuple(name[:8] for name in KINDS)
_SORTS = {name: place for place, name in enumerate(KINDS)}
_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_of_profile = attrgetter(*THINGS[:16])
_plain = attrgetter(*PLAIN[:-1])


class Sheet(Struct, frozen=True, array_like=True):
    """The columns of a shard, one after another in the order of `COLUMNS`, with four bytes a row.

    `prints` are 64 bits of each thing, `sorts` the place of its type among `KINDS`, and `lengths` the bytes that it has
    of `things`, where they stand one after another.
    """

    size: int
    columns: memoryview
    prints: memoryview
    sorts: memoryview
    lengths: memoryview
    things: memoryview


class Portion(Struct, frozen=True, array_like=True):
    """Some rows: their columns in the order of `COLUMNS`, one after another, and all things that their numbers name.

    `sorts` has the place of each thing's type among `KINDS`.
    """

    columns: bytes
    sorts: bytes
    things: tuple[Raw, ...]


unpack_sheet = msgspec.msgpack.Decoder(Sheet).decode
"""Return a packed sheet; its columns stay where they are."""


def pack_sheet(statements: Sequence[Statement], words: Iterable[frozenset[str]] | None = None) -> bytes:
    """Return the profiles of statements, in their order, as columns.

    `words` are those of their questions, for whoever knows them.
    """
    profiler = Profiler()
    profiles = map(profiler.profile, statements, repeat(None) if words is None else words)
    rows = [row_of(profile, profiler.numbering) for profile in profiles]
    columns: list[Sequence[int]] = list(zip(*rows, strict=True)) if rows else [() for _ in COLUMNS]
    numbers = columns[: len(THINGS)]
    used = sorted(set().union(*numbers) - {NONE})
    place = {number: at for at, number in enumerate(used)} | {NONE: NONE}
    things = [profiler.numbering.things[number] for number in used]
    blobs = [_encode(thing) for thing in things]
    sorts = [_SORTS[type(thing).__name__] for thing in things]
    packed = [column_of(NUMBER, map(place.__getitem__, column)) for column in numbers]
    packed += [column_of(NUMBER, column) for column in columns[len(THINGS) :]]
    return _encode(
        Sheet(
            size=len(rows),
            columns=memoryview(b"".join(packed)),
            prints=hashes_of(blobs, (_NAMES[sort] for sort in sorts)),
            sorts=memoryview(bytes(sorts)),
            lengths=column_of(NUMBER, map(len, blobs)),
            things=memoryview(b"".join(blobs)),
        )
    )


def row_of(profile: Profile, numbering: Numbering) -> tuple[int, ...]:
    """Return a row in the order of `COLUMNS`, things by their numbers."""
    statement, number = profile.statement, numbering.number
    value = statement.value
    return (
        *_of_profile(profile),
        number(statement.place),
        number(profile.happening or None),
        number(value if type(value) is Quantity else None),
        number(profile.words),
        *_plain(profile),
        _flags_of(profile, statement),
    )


def _flags_of(profile: Profile, statement: Statement) -> int:
    days = (profile.is_rough, statement.property.additive, statement.modality in AHEAD, type(statement.value) is Time)
    return _flags((*profile.nature, *days), statement.claim.part)


@cache
def _flags(holds: tuple[bool, ...], part: Part) -> int:
    return sum(held << bit for bit, held in enumerate(holds)) | PARTS.index(part) << PART
