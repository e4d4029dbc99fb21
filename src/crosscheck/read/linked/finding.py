"""Where the records of a document are, however deep sites nest them: in graphs, feeds, lists, pages of a collection.

A record is not looked into for further ones. A claim that a review refers to is that review's, not one of its own.
Nothing here recurses.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.read.linked.annotations import is_annotation, is_row
from crosscheck.read.linked.json_text import LISTS, Parsed
from crosscheck.read.linked.search_results import as_reviews, is_search_result
from crosscheck.read.linked.things import By, Thing, get, things_in, types_of

REVIEW, CLAIM, MEDIA_REVIEW, ANNOTATION = "ClaimReview", "Claim", "MediaReview", "Annotation"

OTHER = "other"
"""The kind of what stands where a record should and is none."""

DESCRIBING = frozenset(("@graph",))
"""Keys whose lists describe a whole page: what is no record there is none that is missing."""


class Found(Struct, frozen=True):
    """A record, where it begins in its block, its kind, and the things that it may refer to."""

    thing: Thing
    start: int
    kind: str
    by_id: By


class Passed(Struct, frozen=True):
    """A thing that is no record and need not be: its type."""

    kind: str


def find_records(values: Sequence[Parsed], every_thing: bool) -> Iterator[Found | Passed]:
    """Yield the records of a block in their order; with `every_thing` also what is none and stands in their place."""
    nodes = [thing for parsed in values for thing, _ in _walk(parsed.value, parsed)]
    by_id: dict[str, Thing] = {}
    for thing in nodes:
        if len(thing) > 1 and isinstance(name := thing.get("@id"), str):
            by_id.setdefault(name, thing)
    owned = _owned(nodes)
    for parsed in values:
        for unit, counts in _units(parsed.value):
            yield from _in_unit(unit, parsed, by_id, owned, every_thing and counts)


def _in_unit(unit: object, parsed: Parsed, by_id: By, owned: frozenset[str], counts: bool) -> Iterator[Found | Passed]:
    is_empty = True
    for thing, start in _walk(unit, parsed, stop=True):
        if kind := kind_of(thing):
            is_empty = False
            name = thing.get("@id")
            if kind == CLAIM and isinstance(name, str) and name in owned:
                continue
            for each in as_reviews(thing) if is_search_result(thing) else (thing,):
                yield Found(each, start, kind_of(each) or kind, by_id)
        else:
            yield from map(Passed, types_of(thing)[:1])
    if is_empty and counts:
        thing = unit if isinstance(unit, dict) else {}
        yield Found(thing, parsed.places.get(id(unit), parsed.start), OTHER, by_id)


def kind_of(thing: Thing) -> str:
    """Return what kind of record a thing is, "" if it is none."""
    kinds = types_of(thing)
    if is_search_result(thing):
        return REVIEW
    if is_annotation(thing) or is_row(thing):
        return ANNOTATION
    if not kinds and get(thing, "claimReviewed") is not None:
        return REVIEW  # lists of reviews leave the type out
    return next((kind for kind in (REVIEW, MEDIA_REVIEW, CLAIM) if kind in kinds), "")


def _owned(nodes: Sequence[Thing]) -> frozenset[str]:
    """Return the names of the claims that reviews refer to."""
    reviews = (thing for thing in nodes if REVIEW in types_of(thing))
    named = (each.get("@id") for review in reviews for each in things_in(get(review, "itemReviewed")) if len(each) == 1)
    return frozenset(name for name in named if isinstance(name, str))


def _units(value: object) -> Iterator[tuple[object, bool]]:
    """Yield the parts of a value each of which should hold a record, with whether it should."""
    if isinstance(value, list):
        yield from ((each, True) for each in value)
    elif isinstance(value, dict) and not kind_of(value):
        lists = [key for key in LISTS if isinstance(value.get(key), list)]
        for key in sorted(lists):
            yield from ((each, key not in DESCRIBING) for each in value[key])
        yield {key: each for key, each in value.items() if key not in lists}, not lists
    else:
        yield value, True


def _walk(value: object, parsed: Parsed, stop: bool = False) -> Iterator[tuple[Thing, int]]:
    """Yield the objects in a value, outer ones first, with where they begin; with `stop` none inside of records."""
    stack: list[tuple[object, int]] = [(value, parsed.start)]
    while stack:
        node, start = stack.pop()
        if isinstance(node, dict):
            start = parsed.places.get(id(node), start)
            yield node, start
            if stop and kind_of(node):
                continue
            stack += [(each, start) for each in reversed(node.values())]
        elif isinstance(node, list):
            stack += [(each, start) for each in reversed(node)]
