"""Who stands behind each statement: agreement counts origins, not prints.

The origin of a statement is the speaker to whom it is credited; else what its source is derived from, followed to the
end; else the source itself.
"""

from collections.abc import Iterable

from crosscheck.model.finding import Reprint
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name
from crosscheck.relate.names import NameLevel, compare_names


def source_origins(sources: Iterable[Source], reprints: Iterable[Reprint] = ()) -> dict[str, str]:
    """Return for each source id where its text comes from: an outlet or agency in words, or the id of a source.

    A ring of sources (the reader refuses it) ends where it closes.
    """
    by_id = {source.id: source for source in sources}
    spelling: dict[str, str] = {}
    origins: dict[str, str] = {}
    for source in by_id.values():
        origin, seen = source.id, {source.id}
        while origin in by_id and by_id[origin].derived_from and by_id[origin].derived_from not in seen:
            origin = by_id[origin].derived_from
            seen.add(origin)
        origins[source.id] = spelling.setdefault(origin.casefold().removeprefix("the "), origin)
    return origins


def trace_origins(statements: Iterable[Statement], sources: dict[str, str]) -> dict[str, str]:
    """Return the origin of each statement by ref; one speaker in two spellings is one origin."""
    speakers: dict[str, list[Name]] = {}
    origins: dict[str, str] = {}
    for statement in sorted(statements, key=lambda statement: statement.ref):
        if statement.said_by is None:
            origins[statement.ref] = sources[statement.source.id]
        else:
            origins[statement.ref] = _speaker(statement.said_by, speakers)
    return origins


def _speaker(name: Name, speakers: dict[str, list[Name]]) -> str:
    """Return the label under which a speaker is known; `speakers` lists those met by each part of their names."""
    keys = {name.alias, *name.skeletons} - {""}
    for other in (known for key in sorted(keys) for known in speakers.get(key, ())):
        if compare_names(name, other) is not NameLevel.DIFFERENT:
            return other.label
    for key in keys:
        speakers.setdefault(key, []).append(name)
    return name.label
