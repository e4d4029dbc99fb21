"""The file sources.yaml: settings, aliases, places, events and sources."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from crosscheck.model.location import Location
from crosscheck.model.project import Settings
from crosscheck.model.source import Source, SourceKind
from crosscheck.read.conversion import Conversion
from crosscheck.read.dates import date_fault
from crosscheck.read.faults import Faults, Path, Spot, shown
from crosscheck.read.rates import read_rates
from crosscheck.read.references import check_aliases, check_lineage, check_places
from crosscheck.read.schema import SettingsEntry, SourceEntry, SourcesFile
from crosscheck.read.yaml_tree import read_tree


class SourceList(Struct, frozen=True):
    """What sources.yaml says, as far as it is sound.

    `sources` have their places in the list as keys. `declared` are the ids of all sources, the unsound ones included;
    `None` where some could not be read. `spot` tells where things stand in the file.
    """

    settings: Settings
    sources: Mapping[int, Source]
    declared: tuple[str, ...] | None
    aliases: tuple[tuple[str, ...], ...]
    places: dict[str, str]
    events: dict[str, str]
    spot: Spot


def read_source_list(text: str, faults: Faults) -> SourceList | None:
    """Return what the file says; `None` where it is not YAML, or not keys with values."""
    tree = read_tree(text, faults)
    if tree is None:
        return None
    plain = tree.plain()
    fields = Conversion(tree, faults).fields(plain, SourcesFile, whole=tree.whole)
    if not isinstance(plain, dict):
        return None
    settings = _settings(fields.get("settings"), tree, faults)
    entries: Sequence[SourceEntry | None] = fields.get("sources") or ()
    sources = _sources(entries, settings, tree, faults)
    aliases, places, events = fields.get("aliases") or (), fields.get("places") or {}, fields.get("events") or {}
    _check_dates(sources, events, tree, faults)
    check_lineage(sources, tree, faults)
    check_places(places, tree, faults)
    check_aliases(aliases, tree, faults)
    rows = tuple(tuple(name for name in row if name) for row in aliases if row)
    declared = _declared(plain.get("sources")) if tree.whole else None
    return SourceList(settings, sources, declared, rows, places, events, tree)


def _settings(entry: SettingsEntry | None, spot: Spot, faults: Faults) -> Settings:
    default = Settings()
    if entry is None:
        return default
    rates = read_rates(entry.rates or (), spot, faults)
    return Settings(entry.language or default.language, entry.fail_on or default.fail_on, rates)


def _declared(plain: object) -> tuple[str, ...]:
    sources = plain if isinstance(plain, list) else []
    return tuple(source["id"] for source in sources if isinstance(source, dict) and isinstance(source.get("id"), str))


def _sources(
    entries: Sequence[SourceEntry | None], settings: Settings, spot: Spot, faults: Faults
) -> dict[int, Source]:
    """Return the sound sources, of each id the first."""
    sources: dict[int, Source] = {}
    lines: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if entry is None:
            continue
        mark = spot.at(("sources", index))
        if entry.id in lines:
            message = f"{shown(entry.id)} is already the id of the source in line {lines[entry.id]}"
            hint = "Give one of the two another id."
            faults.add("duplicate-id", message, hint, spot.at(("sources", index, "id")))
        else:
            lines[entry.id] = mark[0]
            sources[index] = _source(entry, settings, Location(faults.path, *mark))
    return sources


def _source(entry: SourceEntry, settings: Settings, location: Location) -> Source:
    return Source(
        id=entry.id,
        publisher=entry.publisher or "",
        title=entry.title or "",
        published=entry.published or "",
        language=entry.language or settings.language,
        kind=entry.kind or SourceKind.NEWS,
        location=location,
        url=entry.url or "",
        author=entry.author or "",
        text=entry.text or "",
        sha256=entry.sha256 or "",
        derived_from=entry.derived_from or "",
        note=entry.note or "",
    )


def _check_dates(sources: Mapping[int, Source], events: Mapping[str, str], spot: Spot, faults: Faults) -> None:
    dates: dict[Path, str] = {("sources", index, "published"): source.published for index, source in sources.items()}
    dates |= {("events", event): day for event, day in events.items()}
    for path, day in dates.items():
        if day and (fault := date_fault(day)):
            faults.add("bad-date", fault, "Check the date; it is written year-month-day.", spot.at(path))
