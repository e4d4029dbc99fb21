"""What a fact or a finding is filtered and sorted by: its sources, places and period, as numbers of the page's own."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from crosscheck.report.page.lookup import Lookup


class Scope(Struct, frozen=True):
    """Sources and places by their number among the page's options; the first and last day that the fact speaks of.

    A day is "" where it is not stated, the first or last of the calendar where it has no end.
    """

    sources: str
    places: str
    first: str
    last: str


class Options(Struct, frozen=True):
    """What can be chosen: sources by name, places by label; each stands for its number, and `ids` for the address."""

    sources: tuple[tuple[str, str], ...]
    places: tuple[str, ...]


EARLIEST, LATEST = date.min.isoformat(), date.max.isoformat()


def scope_of(refs: Iterable[str], lookup: Lookup) -> Scope:
    """Return what a fact or a finding over claims is filtered by."""
    statements = [lookup.statements[ref] for ref in refs if ref in lookup.statements]
    sources = {lookup.source_numbers[each.source.id] for each in statements if each.source.id in lookup.source_numbers}
    keys = {key for each in statements if each.place for key in each.place.path}
    places = {lookup.place_numbers[key] for key in keys if key in lookup.place_numbers}
    spans = [each.time.span for each in statements if each.time]
    first = min((span.lower.isoformat() if span.lower else EARLIEST for span in spans), default="")
    last = max((span.upper.isoformat() if span.upper else LATEST for span in spans), default="")
    return Scope(_numbers(sources), _numbers(places), first, last)


def options_of(lookup: Lookup) -> Options:
    """Return what the page's readers can choose from."""
    return Options(
        tuple((source.id, lookup.name(source.id)) for source in lookup.report.project.sources),
        tuple(lookup.place_labels),
    )


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(numbers)))
