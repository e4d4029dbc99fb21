"""The file sources.yaml: settings, aliases, places, events and sources."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from crosscheck.model.project import Settings
from crosscheck.read.conversion import Conversion
from crosscheck.read.dates import date_fault
from crosscheck.read.faults import Faults, Spot
from crosscheck.read.rates import read_rates
from crosscheck.read.references import check_aliases, check_lineage, check_places
from crosscheck.read.schema import LoneSourcesFile, SettingsEntry, SourceEntry, SourcesFile
from crosscheck.read.source_book import DATE_HINT, Below, Listed, SourceBook
from crosscheck.read.yaml_tree import read_tree


class SourceList(Struct, frozen=True):
    """What a project says of its sources, as far as it is sound.

    `declared` are the ids of all sources, the unsound ones included; `None` where some could not be read.
    """

    settings: Settings
    sources: tuple[Listed, ...]
    declared: tuple[str, ...] | None
    aliases: tuple[tuple[str, ...], ...]
    places: dict[str, str]
    events: dict[str, str]


Beside = Callable[[SourceBook], None]
"""What reads the sources that stand in another file."""


def read_source_list(text: str, faults: Faults, beside: Beside | None = None) -> SourceList | None:
    """Return what the file says, and what stands `beside` it; `None` where it is not YAML, or not keys with values."""
    tree = read_tree(text, faults)
    if tree is None:
        return None
    plain = tree.plain()
    fields = Conversion(tree, faults).fields(plain, SourcesFile if beside else LoneSourcesFile, whole=tree.whole)
    if not isinstance(plain, dict):
        return None
    book = SourceBook(_settings(fields.get("settings"), tree, faults), tree.whole)
    _take_sources(plain.get("sources"), fields.get("sources") or (), book, tree, faults)
    aliases, places, events = fields.get("aliases") or (), fields.get("places") or {}, fields.get("events") or {}
    if beside:
        beside(book)
    _check_events(events, tree, faults)
    check_lineage(book.listed)
    check_places(places, tree, faults)
    check_aliases(aliases, tree, faults)
    rows = tuple(tuple(name for name in row if name) for row in aliases if row)
    return SourceList(book.settings, tuple(book.listed), book.declared(), rows, places, events)


def _settings(entry: SettingsEntry | None, spot: Spot, faults: Faults) -> Settings:
    default = Settings()
    if entry is None:
        return default
    rates = read_rates(entry.rates or (), spot, faults)
    return Settings(entry.language or default.language, entry.fail_on or default.fail_on, rates)


def _take_sources(
    plain: object, entries: Sequence[SourceEntry | None], book: SourceBook, spot: Spot, faults: Faults
) -> None:
    for each in plain if isinstance(plain, list) else ():
        book.declare(each.get("id") if isinstance(each, dict) else None)
    for index, entry in enumerate(entries):
        if entry is not None:
            book.add(entry, Below(spot, ("sources", index)), faults)


def _check_events(events: Mapping[str, str], spot: Spot, faults: Faults) -> None:
    for event, day in events.items():
        if fault := date_fault(day):
            faults.add("bad-date", fault, DATE_HINT, spot.at(("events", event)))
