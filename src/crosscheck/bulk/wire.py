"""What travels between the driver and its workers: records that become bytes and come back the same.

Equal records give equal bytes (sets are sorted), so that finished work is found again by what it was made from. Sources
and settings stand once in a shard or a bucket, not once in every statement of theirs.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import force_setattr

from crosscheck.bulk.alike import Alike
from crosscheck.bulk.listing import Found
from crosscheck.judge.speakers import Speaker
from crosscheck.model.claim import Claim
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Finding
from crosscheck.model.location import Location
from crosscheck.model.project import Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import NO_SETTING, Setting, Statement

Record = TypeVar("Record")

_NOWHERE = Location("", 1, 1)

encode = msgspec.msgpack.Encoder(order="deterministic").encode
"""Return a record's bytes, mappings in the order of their keys."""

encode_in_order = msgspec.msgpack.Encoder().encode
"""Return a record's bytes, mappings in the order in which a person wrote them."""


def decode(data: bytes | Raw, kind: type[Record]) -> Record:
    """Return the record that bytes stand for."""
    return msgspec.msgpack.decode(data, type=kind)


class Shared(Struct, frozen=True, array_like=True):
    """What every shard is read by: what the project declares about words, and what its claims show all together.

    `aliases` are the project's and the abbreviations that claims spell out; `shared_ids` the ids of claims that several
    sources use; `currencies` all that figures are given in, where the project declares rates. `packed` asks for what
    blocking looks at as columns (`match/columns/`), which needs numpy.
    """

    settings: Settings
    aliases: tuple[tuple[str, ...], ...]
    places: dict[str, str]
    events: dict[str, str]
    shared_ids: tuple[str, ...]
    currencies: tuple[str, ...] | None
    packed: bool


class Numbered(Struct, frozen=True, array_like=True):
    """A claim with its place among all claims of the project, from 0."""

    number: int
    claim: Claim


class Shard(Struct, frozen=True, array_like=True):
    """Some sources with all of their claims, these in pieces of `Numbered`."""

    sources: tuple[Source, ...]
    pieces: tuple[Raw, ...]


class SourceNotes(Struct, frozen=True, array_like=True):
    """What the claims of one source show together: where they play, and the institutions that it names."""

    source: str
    setting: Setting
    institutions: tuple[tuple[str, Speaker], ...]


class Prepared(Struct, frozen=True, array_like=True):
    """What became of a shard: its statements, in the order of their numbers, and all that is known of a source alone.

    `statements` lack source and setting (see `bare`). `sums` and `surveys` are findings, these by the number of the
    claim that they stand at, those by source. `columns` are what blocking looks at, `sheet` what
    comparing does, `days` where each stands in time.
    """

    numbers: tuple[int, ...]
    refs: tuple[str, ...]
    sources: tuple[str, ...]
    days: tuple[int, ...]
    statements: tuple[Raw, ...]
    notes: tuple[SourceNotes, ...]
    unread: int
    diagnostics: tuple[tuple[int, Diagnostic], ...]
    sums: tuple[tuple[int, Finding], ...]
    surveys: tuple[tuple[str, tuple[Finding, ...]], ...]
    currencies: frozenset[str]
    columns: bytes
    sheet: bytes


def bare(statement: Statement) -> bytes:
    """Return a statement's bytes without its source and setting, which it loses; `whole` puts them back."""
    source = statement.source
    force_setattr(statement, "source", Source(source.id, "", "", "", "", SourceKind.NEWS, _NOWHERE))
    force_setattr(statement, "setting", NO_SETTING)
    data = encode(statement)
    force_setattr(statement, "source", source)
    return data


_statement = msgspec.msgpack.Decoder(Statement).decode


def whole(data: bytes | Raw, sources: Mapping[str, Source], settings: Mapping[str, Setting]) -> Statement:
    """Return a statement with its source and setting, by the source's id."""
    statement = _statement(data)
    source = sources[statement.source.id]
    force_setattr(statement, "source", source)
    force_setattr(statement, "setting", settings.get(source.id, NO_SETTING))
    return statement


HELD = 5_000
"""Statements that stay made after they were asked for: those of most pieces, and a part of one that is far larger."""


class _Head(Struct, array_like=True, gc=False):
    """The beginning of a `Statement`."""

    ref: str


class _Notes(Struct, array_like=True, gc=False):
    """A `SourceNotes` whose fields are read when somebody asks."""

    source: str
    setting: Raw
    institutions: Raw


_head = msgspec.msgpack.Decoder(_Head).decode
_notes = msgspec.msgpack.Decoder(_Notes).decode
_institutions = msgspec.msgpack.Decoder(tuple[tuple[str, Speaker], ...]).decode


class Crowd(Struct, frozen=True, array_like=True):
    """Some statements in the order of their refs, as bytes, with their sources and what is known of these.

    `sources` and `notes` (of `SourceNotes`) are in the order of the sources' ids.
    """

    raw: tuple[Raw, ...]
    sources: tuple[Source, ...]
    notes: tuple[Raw, ...]

    def statements(self) -> list[Statement]:
        """Return the statements."""
        return list(map(self._alike(map(_notes, self.notes)).read, self.raw))

    def open(self) -> tuple[Found[Statement], Found[dict[str, Speaker]]]:
        """Return the statements by their refs, and by its id the institutions that each source names.

        A statement is made when it is asked for, and kept for a while.
        """
        notes, raw = list(map(_notes, self.notes)), self.raw
        read = self._alike(notes).read
        return (
            Found([_head(each).ref for each in raw], lambda at: read(raw[at]), HELD),
            Found([each.source for each in notes], lambda at: dict(_institutions(notes[at].institutions))),
        )

    def _alike(self, notes: Iterable[_Notes]) -> Alike:
        sources = {source.id: source for source in self.sources}
        return Alike(sources, {each.source: each.setting for each in notes})
