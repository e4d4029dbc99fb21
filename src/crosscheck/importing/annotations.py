"""A mark in a text to a claim: its quote where the text has it, its keys as they are given, the rest read or left out.

Of a mark without keys the marked words are read as `extract` reads them; where they give no one figure or fact, the
claim asks for the very words, so that it is compared with nothing that has other words.
"""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from crosscheck.drafting import extract_document
from crosscheck.extract.drafts.claims import NO_PROPERTY
from crosscheck.extract.drafts.ids import slug
from crosscheck.extract.drafts.languages import tongue_of
from crosscheck.extract.drafts.quotes import clean
from crosscheck.importing.given import given_claim
from crosscheck.importing.shelf import Gathered, Shelf, digest
from crosscheck.importing.there import There
from crosscheck.model.claim import Claim, Quote
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.model.project import Project
from crosscheck.model.record import Annotated, Record, Taken, Work
from crosscheck.read.linked.addresses import safe_address
from crosscheck.read.linked.anchoring import Anchorage, Anchored, unanchored
from crosscheck.wording.said import shortened

URN = "urn:crosscheck:source:"
"""What stands before the id of a source that has no address (docs/claimreview.md)."""

LONGEST_PROPERTY = 60
LONGEST_READ = 1_000
"""Characters of marked words that are read for a figure."""

_SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


class Marks:
    """Takes annotations, each text made ready once."""

    def __init__(self, shelf: Shelf, project: Project | None, asked_id: str, usual: str) -> None:
        self._shelf, self._asked, self._usual = shelf, asked_id, usual
        self._texts: Mapping[str, str] = project.texts if project else {}
        self._there = There(project.claims if project else (), self._texts)
        self._anchorages: dict[str, Anchorage] = {}

    def take(self, record: Record, annotated: Annotated) -> Taken:
        """Put the claim of a mark to its source, and return which it is, or why there is none."""
        gathered = self._source(record, annotated)
        source_id = gathered.source.id
        anchored = self._anchored(source_id, annotated)
        if annotated.quote and anchored.quote is None:
            name = self._there.named(source_id, dict(annotated.fields).get("id", ""), annotated.quote)
            if name:
                return Taken(record, (f"{source_id}/{name}",), record.missing, there=True)
            return Taken(record, why=f"orphan: {anchored.why} of {source_id}")
        claim, lacks = self._claim(record, annotated, anchored.quote, gathered)
        if name := self._there.same(claim):
            return Taken(record, (f"{source_id}/{name}",), (*record.missing, *lacks), there=True)
        there = gathered.claims.setdefault(claim.id, claim)
        if there != claim and replace(there, note="", location=claim.location) != replace(claim, note=""):
            name = f"{claim.id}-{digest(claim.text, claim.property, str(claim.value), repr(claim.quote))}"
            claim = replace(claim, id=name, ref=name)
            gathered.claims[name] = claim
        unchecked = annotated.quote is not None and source_id not in self._texts
        return Taken(record, (f"{source_id}/{claim.id}",), (*record.missing, *lacks), unchecked=unchecked)

    def _source(self, record: Record, annotated: Annotated) -> Gathered:
        target, place = annotated.target, record.location
        language = tongue_of("", annotated.words, self._usual).language
        named = target.removeprefix(URN) if target.startswith(URN) else ""
        if self._asked or _SOURCE_ID.fullmatch(named):
            return self._shelf.by_id(self._asked or named, place, self._usual)
        work = Work(url=safe_address(target), title=annotated.title)
        stem = f"{slug(annotated.title, 6) or 'annotated'} {digest(target)}"  # two files may have one title
        return self._shelf.of_work(work, f"target\0{target}", stem, place, language)

    def _anchored(self, source_id: str, annotated: Annotated) -> Anchored:
        quote, text = annotated.quote, self._texts.get(source_id)
        if quote is None:
            return Anchored(None)
        if text is None:
            return unanchored(quote, annotated.exact_start)
        if source_id not in self._anchorages:
            self._anchorages[source_id] = Anchorage(text)
        return self._anchorages[source_id].find(quote, annotated.exact_start)

    def _claim(
        self, record: Record, annotated: Annotated, quote: Quote | None, gathered: Gathered
    ) -> tuple[Claim, tuple[str, ...]]:
        """Return the claim of a mark, and what it lacks."""
        fields = dict(annotated.fields)
        exact = quote.exact if quote else ""
        read = None if "property" in fields else self._read(exact, record, gathered)
        text = fields.get("claim") or annotated.words or (read.text if read else "") or exact or _value_words(fields)
        remarks = (*((annotated.words,) if "claim" in fields else ()), *annotated.remarks)
        base = read or Claim("", "", "", "", shortened(exact, LONGEST_PROPERTY), None, record.location)
        base = replace(
            base,
            text=clean(text),
            location=record.location,
            quote=quote,
            note=" ".join(map(clean, filter(None, remarks))),
        )
        claim, bad = given_claim(base, fields)
        lacks = list(bad)
        if not claim.property:
            claim = replace(claim, property=NO_PROPERTY)
        if "property" not in fields and read is None:
            lacks.append("a property (what is said)")
        name = _id_of(claim, fields, annotated)
        return replace(claim, id=name, ref=name, source_id=gathered.source.id), tuple(lacks)

    def _read(self, exact: str, record: Record, gathered: Gathered) -> Claim | None:
        """Return what the marked words say, if it is one figure or fact of which it is plain what it is."""
        if not exact or len(exact) > LONGEST_READ:
            return None
        source = gathered.source
        document = Document(
            record.location.path, Media.TEXT, exact, published=source.published, language=source.language
        )
        found = extract_document(document, Wish(id="record"), tongue_of(source.language, exact, self._usual)).claims
        return found[0] if len(found) == 1 and found[0].property != NO_PROPERTY else None


def _value_words(fields: Mapping[str, str]) -> str:
    return " ".join(words for key, words in fields.items() if key.partition(".")[0] == "value")


def _id_of(claim: Claim, fields: Mapping[str, str], annotated: Annotated) -> str:
    if "id" in fields and claim.id:
        return claim.id
    quote = claim.quote
    stem = slug(f"{claim.property} {claim.value if isinstance(claim.value, str) else ''}", 5)[:60].strip("-")
    where = f"{quote.start}\0{quote.prefix}\0{quote.exact}" if quote else ""
    return f"{stem or 'claim'}-{digest(annotated.target, where, claim.property, str(claim.value))}"
