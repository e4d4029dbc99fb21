"""Claims and sources as their files have them: each key with the words behind it, in the order of writing."""

from crosscheck.model.claim import Claim, GivenValue, Modality, Part, Quote
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.wording.values import plain

Entry = dict[str, "str | int | dict[str, str | int]"]
"""Keys with words, a whole number, or a mapping of such."""


def claim_entry(claim: Claim) -> Entry:
    """Return a claim as a file of claims has it; what it leaves out has no key."""
    entry: Entry = {"id": claim.id, "claim": claim.text, "property": claim.property}
    if claim.subject:
        entry["subject"] = claim.subject
    if claim.value is not None:
        entry["value"] = claim.value if isinstance(claim.value, str) else given_entry(claim.value)
    for key in ("group", "place", "time", "as_of", "event", "said_by", "method"):
        if words := getattr(claim, key):
            entry[key] = words
    if claim.modality is not Modality.ASSERTED:
        entry["modality"] = claim.modality.value
    if claim.part is not Part.BODY:
        entry["part"] = claim.part.value
    if claim.quote:
        entry["quote"] = quote_entry(claim.quote)
    if claim.note:
        entry["note"] = claim.note
    return entry


def source_entry(source: Source) -> Entry:
    """Return a source as sources.yaml has it; what it leaves out has no key."""
    keys = (
        "id",
        "publisher",
        "title",
        "published",
        "language",
        "url",
        "author",
        "text",
        "sha256",
        "derived_from",
        "note",
    )
    entry: Entry = {key: words for key in keys if (words := getattr(source, key))}
    if source.kind is not SourceKind.NEWS:
        entry["kind"] = source.kind.value
    return entry


def given_entry(given: GivenValue) -> dict[str, str | int]:
    """Return a value given outright."""
    if given.kind is not None:
        return {given.kind.value: given.words}
    figures = {"lower": given.lower, "amount": given.amount, "upper": given.upper}
    entry: dict[str, str | int] = {key: plain(figure) for key, figure in figures.items() if figure is not None}
    return entry | ({"unit": given.unit} if given.unit else {})


def quote_entry(quote: Quote) -> dict[str, str | int]:
    """Return a quote with its place."""
    entry: dict[str, str | int] = {"exact": quote.exact}
    if quote.start is not None:
        entry["start"] = quote.start
    return entry | {key: words for key in ("prefix", "suffix") if (words := getattr(quote, key))}
