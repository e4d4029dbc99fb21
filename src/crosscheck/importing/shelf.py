"""The sources that records lead to: those of the project by their addresses, and new ones with ids that nobody has."""

from collections.abc import Sequence
from hashlib import sha256

from msgspec import Struct, field

from crosscheck.extract.drafts.ids import slug
from crosscheck.extract.drafts.sources import LONGEST_ID, default_id
from crosscheck.model.claim import Claim
from crosscheck.model.document import Document, Media
from crosscheck.model.location import Location
from crosscheck.model.record import Work
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.read.linked.addresses import canonical

MOST_ID_WORDS = 8
"""Words of an id that is made of names and dates."""

DIGITS = 4
"""Hexadecimal digits that tell apart what would have one id."""


class Gathered(Struct):
    """A source with the claims that are drafted for it, by id, and the file that named it first."""

    source: Source
    name: str
    claims: dict[str, Claim] = field(default_factory=dict)


class Shelf:
    """Finds the source that an address or a name stands for, and makes it where there is none."""

    def __init__(self, sources: Sequence[Source], claims: Sequence[Claim] = ()) -> None:
        self._notes = {(claim.source_id, claim.id): claim.note for claim in claims}
        self._known = {source.id: source for source in sources}
        self._by_url = {canonical(source.url): source.id for source in reversed(sources) if source.url}
        self._by_key: dict[str, str] = {}
        self.gathered: dict[str, Gathered] = {}

    def known(self, source_id: str) -> Source | None:
        """Return a source of the project."""
        return self._known.get(source_id)

    def note(self, source_id: str, claim_id: str) -> str:
        """Return the note of a claim of the project."""
        return self._notes.get((source_id, claim_id), "")

    def by_id(self, source_id: str, location: Location, language: str) -> Gathered:
        """Return the source with an id, made if there is none."""
        if source_id not in self.gathered:
            source = self._known.get(source_id) or make_source(source_id, Work(), location, language)
            self.gathered[source_id] = Gathered(source, location.path)
        return self.gathered[source_id]

    def of_work(self, work: Work, key: str, stem: str, location: Location, language: str) -> Gathered:
        """Return the source that a text is: by its address, else by a key; `stem` is what its id is made of."""
        name = canonical(work.url) if work.url else key
        source_id = (self._by_url.get(name, "") if work.url else "") or self._by_key.get(name, "")
        if not source_id:
            source_id = self._new_id(work, stem, name)
            self._by_key[name] = source_id
        if source_id not in self.gathered:
            source = self._known.get(source_id) or make_source(source_id, work, location, language)
            self.gathered[source_id] = Gathered(source, location.path)
        return self.gathered[source_id]

    def _new_id(self, work: Work, stem: str, name: str) -> str:
        """Return an id, with digits of what the source is where another source has it already."""
        if work.url:
            asked = default_id(Document(work.url, Media.HTML, ""), work.publisher, work.published)
        else:
            asked = slug(stem, MOST_ID_WORDS)[:LONGEST_ID].strip("-") or "source"
        if self._is_free(asked, work):
            return asked
        return f"{asked}-{digest(name)}"

    def _is_free(self, source_id: str, work: Work) -> bool:
        """Whether no other source has an id; one without an address may be the same without an address."""
        if source_id in self.gathered:
            return False
        there = self._known.get(source_id)
        return there is None or (not work.url and not there.url)


def make_source(source_id: str, work: Work, location: Location, language: str) -> Source:
    """Return the entry of a text that is known by its record only."""
    return Source(
        id=source_id,
        publisher=work.publisher,
        title=work.title,
        published=work.published,
        language=language,
        kind=SourceKind.NEWS,
        location=location,
        url=work.url,
        author=work.author,
    )


def digest(*parts: str, digits: int = DIGITS) -> str:
    """Return a few digits that stand for words."""
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:digits]
