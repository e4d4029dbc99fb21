"""Many statements read at once from bytes: what is equal in several of them is made once and is one object in all.

Most of what bounds a statement, its names, places, days and property, others bound theirs by too. So less is made, it
takes less memory, and telling that two are equal takes no look into them.
"""

from collections.abc import Iterable, Mapping
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
    value: Value | None
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


class _Known(dict[bytes, Thing], Generic[Thing]):
    """Things by their bytes, each made when it is first asked for."""

    def __init__(self, kind: object) -> None:
        self._decode = msgspec.msgpack.Decoder(cast("type[Thing]", kind)).decode

    def __missing__(self, data: bytes) -> Thing:
        thing = self._decode(data)
        self[data] = thing
        return thing


def read_alike(
    data: Iterable[bytes | Raw], sources: Mapping[str, Source], settings: Mapping[str, Setting]
) -> list[Statement]:
    """Return statements with their sources and settings, by the source's id (see `wire.bare`)."""
    stubs: _Known[Source] = _Known(Source)
    properties: _Known[Property] = _Known(Property)
    names: _Known[Name | None] = _Known(Name | None)
    groups: _Known[Group | None] = _Known(Group | None)
    places: _Known[Place | None] = _Known(Place | None)
    times: _Known[Time | None] = _Known(Time | None)
    meanings: _Known[Meaning] = _Known(Meaning)
    definitions: _Known[tuple[Definition, ...]] = _Known(tuple[Definition, ...])
    happenings: _Known[Happening | None] = _Known(Happening | None)
    found = []
    for each in data:
        one = _fields(each)
        source = sources[stubs[bytes(one.source)].id]
        found.append(
            Statement(
                one.ref,
                one.claim,
                source,
                properties[bytes(one.property)],
                one.value,
                names[bytes(one.subject)],
                groups[bytes(one.group)],
                places[bytes(one.place)],
                times[bytes(one.time)],
                times[bytes(one.as_of)],
                names[bytes(one.event)],
                names[bytes(one.said_by)],
                times[bytes(one.published)],
                one.modality,
                one.text_parts,
                settings.get(source.id, NO_SETTING),
                meanings[bytes(one.meaning)],
                definitions[bytes(one.definitions)],
                happenings[bytes(one.happening)],
                one.method,
            )
        )
    return found


_fields = msgspec.msgpack.Decoder(_Fields).decode
