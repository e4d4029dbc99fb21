"""What the driver knows once all shards are statements: little of each in memory, the statements themselves on disk."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast

import msgspec
from msgspec import Raw, Struct

from crosscheck.bulk.listing import Found, Listed
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import Crowd, whole
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Finding
from crosscheck.model.source import Source
from crosscheck.model.statement import Setting, Statement


class Arrived(Struct, frozen=True, array_like=True):
    """A `wire.Prepared` as the driver reads it: what it only hands on stays bytes."""

    numbers: tuple[int, ...]
    refs: tuple[str, ...]
    sources: tuple[str, ...]
    days: tuple[int, ...]
    statements: tuple[Raw, ...]
    notes: tuple[Raw, ...]
    unread: int
    diagnostics: tuple[tuple[int, Diagnostic], ...]
    sums: tuple[tuple[int, Finding], ...]
    surveys: tuple[tuple[str, tuple[Finding, ...]], ...]
    currencies: frozenset[str]
    columns: bytes
    sheet: bytes


class Setted(Struct, frozen=True, array_like=True):
    """What the driver itself reads of `wire.SourceNotes`: the rest is for those who judge."""

    source: str
    setting: Setting


class Handed(Struct, frozen=True, array_like=True):
    """A `wire.Crowd` as the driver writes it: the same bytes, put together from bytes."""

    raw: tuple[Raw, ...]
    sources: tuple[Source, ...]
    notes: tuple[Raw, ...]


_arrived = msgspec.msgpack.Decoder(Arrived).decode
_setted = msgspec.msgpack.Decoder(Setted).decode


class Gathered:
    """The statements of all shards: by row as they came, by rank in the order of their refs, by number as declared."""

    def __init__(self, sources: Mapping[str, Source], spool: Spool, answers: Iterable[bytes]) -> None:
        self._sources = sources
        self._spool = spool
        self._notes = Spool()
        self._noted: dict[str, int] = {}
        self._source_of: list[str] = []
        self._numbers = array("Q")
        self._days = array("q")
        self._columns, self._sheets = Spool(), Spool()
        self.refs: list[str] = []
        self.currencies: frozenset[str] = frozenset()
        self.unread = 0
        diagnostics: list[tuple[int, Diagnostic]] = []
        sums: list[tuple[int, Finding]] = []
        surveys: dict[str, tuple[Finding, ...]] = {}
        for shard in map(_arrived, answers):
            self._take(shard)
            diagnostics += shard.diagnostics
            sums += shard.sums
            surveys |= dict(shard.surveys)
        self.diagnostics = tuple(each for _, each in sorted(diagnostics, key=lambda each: each[0]))
        self.sums = tuple(each for _, each in sorted(sums, key=lambda each: each[0]))
        self.surveys = tuple(each for source in sorted(surveys) for each in surveys[source])
        self.rows = array("Q", sorted(range(len(self.refs)), key=self.refs.__getitem__))
        self.refs.sort()
        noted = sorted(self._noted)
        self._settings = Found(noted, lambda at: _setted(self._notes_of(noted[at])).setting)

    def _take(self, shard: Arrived) -> None:
        for statement in shard.statements:
            self._spool.add(statement)
        self.refs += shard.refs
        self._source_of += (self._sources[source].id for source in shard.sources)
        self._numbers.extend(shard.numbers)
        self._days.extend(shard.days)
        for notes in shard.notes:
            self._noted[_setted(notes).source] = self._notes.add(notes)
        self._columns.add(shard.columns)
        self._sheets.add(shard.sheet)
        self.currencies |= shard.currencies
        self.unread += shard.unread

    @property
    def columns(self) -> Listed[bytes]:
        """What blocking looks at, shard by shard."""
        return Listed(len(self._columns), self._columns.read)

    @property
    def sheets(self) -> Listed[bytes]:
        """What pairs are compared by, shard by shard."""
        return Listed(len(self._sheets), self._sheets.read)

    @property
    def days(self) -> Sequence[int]:
        """For each rank where its statement stands in time."""
        return array("q", (self._days[row] for row in self.rows))

    @cached_property
    def statements(self) -> Listed[Statement]:
        """The statements in the order in which their claims are declared."""
        rows = array("Q", sorted(range(len(self._numbers)), key=self._numbers.__getitem__))
        return Listed(len(rows), lambda at: self._statement(rows[at]))

    @cached_property
    def by_ref(self) -> Found[Statement]:
        """The statements by their refs."""
        return Found(self.refs, lambda rank: self._statement(self.rows[rank]))

    def of_sources(self, sources: Iterable[str]) -> Iterator[Statement]:
        """Yield the statements of some sources in the order in which their claims are declared."""
        wanted = frozenset(sources)
        if wanted:
            rows = [row for row, source in enumerate(self._source_of) if source in wanted]
            yield from map(self._statement, sorted(rows, key=self._numbers.__getitem__))

    def rank(self, ref: str) -> int | None:
        """Return the place of a ref among all refs, `None` where it is none."""
        rank = bisect_left(self.refs, ref)
        return rank if rank < len(self.refs) and self.refs[rank] == ref else None

    def crowd(self, ranks: Iterable[int]) -> Crowd:
        """Return some statements as another process is handed them."""
        rows = [self.rows[rank] for rank in ranks]
        sources = sorted({self._source_of[row] for row in rows})
        handed = Handed(
            raw=tuple(Raw(self._spool.read(row)) for row in rows),
            sources=tuple(self._sources[source] for source in sources),
            notes=tuple(Raw(self._notes_of(source)) for source in sources),
        )
        return cast("Crowd", handed)

    def _notes_of(self, source: str) -> bytes:
        return self._notes.read(self._noted[source])

    def _statement(self, row: int) -> Statement:
        return whole(self._spool.read(row), self._sources, self._settings)
