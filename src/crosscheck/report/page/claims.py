"""Claims as the page shows them: what is said, by whom, in which words, and what bounds it."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.model.claim import Part
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Statement
from crosscheck.report.claim_words import qualifier_words, reading_words
from crosscheck.report.page.fragments import link
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.quotes import Quoted, language_of, quoted
from crosscheck.wording.said import as_told
from crosscheck.wording.values import time_words

Qualifier = tuple[str, str]
"""A qualifier's name and words."""

TOLD = ("said by", "told as")
"""Qualifiers that stand elsewhere: beside the source, and behind the value."""


LABELLED = ("group", "place", "time")
"""Qualifiers that a fact's label is made of."""


class ClaimCard(Struct, frozen=True):
    """One claim. `kind`, `origin` and `part` are "" where they go without saying; so are qualifiers that all share.

    `url` leads to the quote in its source, `address` to the source.
    """

    ref: str
    said: str
    reading: str
    source: str
    source_anchor: str
    published: str
    kind: str
    origin: str
    part: str
    speaker: str
    qualifiers: tuple[Qualifier, ...]
    text: str
    quote: Quoted | None
    url: str
    address: str
    language: str
    place: str
    note: str

    @property
    def quoted_words(self) -> str:
        """The passage that is shown of the source."""
        quote = self.quote
        return f"{quote.before}{quote.head}{quote.figure}{quote.tail}{quote.after}" if quote else ""


def claim_card(statement: Statement, lookup: Lookup, shared: frozenset[Qualifier] = frozenset()) -> ClaimCard:
    """Return the card of a claim, without the qualifiers that are `shared` and stand above it."""
    claim, source = statement.claim, statement.source
    quote, address = quoted(statement, lookup.report.project.texts), link(source.url)
    return ClaimCard(
        ref=claim.ref,
        said=as_told(statement),
        reading=reading_words(statement),
        source=lookup.name(source.id),
        source_anchor=lookup.source_anchors.get(source.id, ""),
        published=published_words(statement),
        kind="" if source.kind is SourceKind.NEWS else source.kind.value,
        origin=_origin(statement, lookup),
        part="" if claim.part is Part.BODY else claim.part.value,
        speaker=statement.said_by.label if statement.said_by else "",
        qualifiers=tuple(each for each in qualifier_words(statement) if each[0] not in TOLD and each not in shared),
        text=claim.text,
        quote=quote,
        url=quote.url if quote else address,
        address=address,
        language=language_of(source.language),
        place=lookup.place(claim.location),
        note=claim.note,
    )


def shared_qualifiers(statements: Sequence[Statement], *, alone: bool = False) -> tuple[Qualifier, ...]:
    """Return what all of several claims state in the same words; where a claim stands `alone`, its label says most."""
    if alone:
        return tuple(each for statement in statements for each in qualifier_words(statement) if each[0] in LABELLED)
    if len(statements) < 2:
        return ()
    first, *others = (list(qualifier_words(each)) for each in statements)
    return tuple(each for each in first if each[0] not in TOLD and all(each in other for other in others))


def published_words(statement: Statement) -> str:
    """Return when the source was published, "" where it does not say."""
    return time_words(statement.published) if statement.published else statement.source.published


def _origin(statement: Statement, lookup: Lookup) -> str:
    """Return where a source's text comes from, if that is another than the source itself."""
    source = statement.source
    origin = lookup.report.origins.get(source.id, "")
    if not origin or origin in (source.id, source.publisher):
        return ""
    return lookup.name(origin)
