"""Many statements read from bytes: what is equal in several of them is made once and is one object in all.

Most of what bounds a statement, its names, places, days and property, others bound theirs by too, and so do the
settings of their sources. So less is made, it takes less memory, and telling that two are equal takes no look into
them.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar, cast

import msgspec
from msgspec import Raw, Struct

from crosscheck.model.claim import Claim, Modality
from crosscheck.model.source import Source
from crosscheck.model.statement import (
    NO_SETTING,
    Definition,
    Group,
    Happening,
    Meaning,
    Property,
    Setting,
    Statement,
)
from crosscheck.model.value import Name, Place, Time, Value

Thing = TypeVar("Thing")


class _Fields(Struct, array_like=True, gc=False):
    """The fields of a `Statement` in its order, those that others share still as bytes."""

    ref: str
    claim: Claim
    source: Raw
    property: Raw
    value: Raw
    subject: Raw
    group: Raw
    place: Raw
    time: Raw
    as_of: Raw
    event: Raw
    said_by: Raw
    published: Raw
    modality: Modality
    text_parts: tuple[str, ...]
    setting: Raw
    meaning: Raw
    definitions: Raw
    happening: Raw
    method: str


class _Stub(Struct, array_like=True, gc=False):
    """The beginning of a `Source`."""

    id: str


class _Concepts(Struct, array_like=True, gc=False):
    """The fields of a `Meaning` in its order, all of them as bytes."""

    asks: Raw
    about: Raw
    listed: Raw
    context: Raw


class _Scene(Struct, array_like=True, gc=False):
    """The fields of a `Setting` in its order, all of them as bytes."""

    place: Raw
    time: Raw
    event: Raw
    happening: Raw
    names: Raw


class _Known(dict[bytes, Thing], Generic[Thing]):
    """Things by their bytes, each made when it is first asked for."""

    def __init__(self, kind: object) -> None:
        self._decode = msgspec.msgpack.Decoder(cast("type[Thing]", kind)).decode

    def __missing__(self, data: bytes) -> Thing:
        thing = self._decode(data)
        self[data] = thing
        return thing


class Alike:
    """Reads statements; `sources` and `settings`, these as bytes, are those of their sources, by the source's id."""

    def __init__(self, sources: Mapping[str, Source], settings: Mapping[str, bytes | Raw]) -> None:
        self._sources, self._settings = sources, settings
        self._set: dict[str, Setting] = {}
        self._properties: _Known[Property] = _Known(Property)
        self._values: _Known[Value | None] = _Known(Value | None)
        self._names: _Known[Name | None] = _Known(Name | None)
        self._groups: _Known[Group | None] = _Known(Group | None)
        self._places: _Known[Place | None] = _Known(Place | None)
        self._times: _Known[Time | None] = _Known(Time | None)
        self._meanings: dict[bytes, Meaning] = {}
        self._definitions: _Known[tuple[Definition, ...]] = _Known(tuple[Definition, ...])
        self._happenings: _Known[Happening | None] = _Known(Happening | None)
        self._words: _Known[frozenset[str]] = _Known(frozenset[str])

    def read(self, data: bytes | Raw) -> Statement:
        """Return a statement with its source and setting (see `wire.bare`)."""
        one, names, times = _fields(data), self._names, self._times
        source = self._sources[_stub(one.source).id]
        return Statement(
            one.ref,
            one.claim,
            source,
            self._properties[bytes(one.property)],
            self._values[bytes(one.value)],
            names[bytes(one.subject)],
            self._groups[bytes(one.group)],
            self._places[bytes(one.place)],
            times[bytes(one.time)],
            times[bytes(one.as_of)],
            names[bytes(one.event)],
            names[bytes(one.said_by)],
            times[bytes(one.published)],
            one.modality,
            one.text_parts,
            self._setting(source.id),
            self._meaning(bytes(one.meaning)),
            self._definitions[bytes(one.definitions)],
            self._happenings[bytes(one.happening)],
            one.method,
        )

    def _meaning(self, data: bytes) -> Meaning:
        found = self._meanings.get(data)
        if found is None:
            one, words = _concepts(data), self._words
            sets = [words[bytes(each)] for each in (one.asks, one.about, one.listed, one.context)]
            found = self._meanings[data] = Meaning(*sets)
        return found

    def _setting(self, source: str) -> Setting:
        found = self._set.get(source)
        if found is None:
            data = self._settings.get(source)
            found = self._set[source] = NO_SETTING if data is None else self._read_setting(data)
        return found

    def _read_setting(self, data: bytes | Raw) -> Setting:
        one = _scene(data)
        return Setting(
            self._places[bytes(one.place)],
            self._times[bytes(one.time)],
            self._names[bytes(one.event)],
            self._happenings[bytes(one.happening)],
            self._words[bytes(one.names)],
        )


_fields = msgspec.msgpack.Decoder(_Fields).decode
_stub = msgspec.msgpack.Decoder(_Stub).decode
_concepts = msgspec.msgpack.Decoder(_Concepts).decode
_scene = msgspec.msgpack.Decoder(_Scene).decode
