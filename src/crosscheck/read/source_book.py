"""Sources as declared, to the model's: ids told apart over all files that list some."""

from msgspec import Struct

from crosscheck.model.location import Location
from crosscheck.model.project import Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.read.dates import date_fault
from crosscheck.read.faults import Faults, Mark, Path, Spot, Trouble, shown
from crosscheck.read.limits import MOST_SOURCES
from crosscheck.read.schema import SourceEntry

DATE_HINT = "Check the date; it is written year-month-day."


class Below(Struct, frozen=True):
    """The spot of an entry inside a file: ways begin at the entry."""

    spot: Spot
    way: Path

    def at(self, path: Path, key: bool = False) -> Mark:
        """Return where a value of the entry begins, or its key."""
        return self.spot.at((*self.way, *path), key)


class Listed(Struct, frozen=True):
    """A source, the spot of its entry, and the faults of the file that has it."""

    source: Source
    spot: Spot
    faults: Faults

    def tell(self, code: str, message: str, hint: str, key: str) -> None:
        """Tell what is wrong with a value of the entry."""
        if not self.faults.overflowed:
            self.faults.add(code, message, hint, self.spot.at((key,)))


class SourceBook:
    """Gathers the sources of all files. `is_whole` is false where some could not be read."""

    def __init__(self, settings: Settings, is_whole: bool) -> None:
        self.settings = settings
        self.is_whole = is_whole
        self.listed: list[Listed] = []
        self._declared: list[str] = []
        self._first: dict[str, Location] = {}

    def declare(self, source_id: object) -> None:
        """Take in the id of an entry, sound or not."""
        if isinstance(source_id, str):
            self._declared.append(source_id)

    def declared(self) -> tuple[str, ...] | None:
        """Return the ids of all sources; `None` where some could not be read, so that no id is called unknown."""
        return tuple(self._declared) if self.is_whole else None

    def add(self, entry: SourceEntry, spot: Spot, faults: Faults) -> None:
        """Take in a source; of each id the first."""
        location = Location(faults.path, *spot.at(()))
        first = self._first.setdefault(entry.id, location)
        if first is not location:
            where = f"line {first.line}" if first.path == faults.path else f"line {first.line} of {first.path}"
            message = f"{shown(entry.id)} is already the id of the source in {where}"
            faults.add("duplicate-id", message, "Give one of the two another id.", spot.at(("id",)))
            return
        if len(self.listed) >= MOST_SOURCES:
            message = f"there are more than {MOST_SOURCES:,} sources, the most that are read"
            raise Trouble("too-large", message, "Split the project.", (location.line, location.column))
        if entry.published and (fault := date_fault(entry.published)):
            faults.add("bad-date", fault, DATE_HINT, spot.at(("published",)))
        self.listed.append(Listed(_source(entry, self.settings, location), spot, faults))


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
