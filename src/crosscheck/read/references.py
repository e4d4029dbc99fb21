"""How what sources.yaml declares refers to itself: sources derived from sources, places in places, names in aliases."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from crosscheck.read.faults import Faults, Spot, shown, suggestion
from crosscheck.read.limits import MOST_FAULTS
from crosscheck.read.source_book import Listed


def check_lineage(listed: Sequence[Listed]) -> None:
    """Tell of sources derived from themselves, in a ring, or from what looks like a misspelt id."""
    entries = {each.source.id: each for each in listed}
    origins = {source_id: each.source.derived_from for source_id, each in entries.items() if each.source.derived_from}
    for ring in islice(rings(origins), MOST_FAULTS + 1):
        message = f"this source is derived from itself ({' from '.join(map(shown, ring))})"
        entries[ring[0]].tell(
            "source-ring", message, "Remove “derived_from” from the one that was there first.", "derived_from"
        )
    for source_id, origin in origins.items():
        if origin not in entries and "-" in origin and " " not in origin and (hint := suggestion(origin, entries)):
            message = f"{shown(origin)} is not the id of a source, and is taken for the name of an agency or outlet"
            entries[source_id].tell("unsure-origin", message, hint, "derived_from")


def check_places(places: Mapping[str, str], spot: Spot, faults: Faults) -> None:
    """Tell of places that lie in themselves."""
    written = {place.casefold(): place for place in places}
    edges = {place.casefold(): outer.casefold() for place, outer in places.items()}
    for ring in islice(rings(edges), MOST_FAULTS + 1):
        names = [written[place] for place in ring]
        message = f"{shown(names[0])} lies in itself ({' in '.join(map(shown, names))})"
        mark = spot.at(("places", names[0]), key=True)
        faults.add("place-ring", message, "Say of each place only what larger place it lies in.", mark)


def check_aliases(aliases: Sequence[Sequence[str | None] | None], spot: Spot, faults: Faults) -> None:
    """Tell of rows that say nothing, and of names that stand twice."""
    lines: dict[str, int] = {}
    for row, names in enumerate(aliases):
        if names is not None and len(names) < 2:
            message = "a row of aliases needs at least two names"
            faults.add("lone-alias", message, "Write for example “- [Myanmar, Burma]”.", spot.at(("aliases", row)))
        for column, name in enumerate(names or ()):
            mark = spot.at(("aliases", row, column))
            if name and name.casefold() in lines:
                message = f"{shown(name)} already stands among the aliases, in line {lines[name.casefold()]}"
                faults.add("duplicate-alias", message, "Put all names of one thing into one row, each once.", mark)
            elif name:
                lines[name.casefold()] = mark[0]


def rings(edges: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each ring in a graph where every node leads to one other; its first node stands also at its end.

    >>> list(rings({"a": "b", "b": "c", "c": "b"}))
    [('b', 'c', 'b')]
    """
    done: set[str] = set()
    for start in edges:
        way: dict[str, int] = {}
        node: str | None = start
        while node is not None and node not in done:
            done.add(node)
            way[node] = len(way)
            node = edges.get(node)
        if node in way:
            yield (*list(way)[way[node] :], node)
