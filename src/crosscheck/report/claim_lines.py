"""One claim as `explain` shows it: as said, where it stands, what bounds it, and what it was taken to say."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.claim import Modality
from crosscheck.model.finding import Report
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time, Truth
from crosscheck.report.canvas import Canvas
from crosscheck.report.lines import entry, ink, paragraph
from crosscheck.wording.said import as_told
from crosscheck.wording.values import place_words, quantity_words, time_words

INDENT = 4


def draw_claim(statement: Statement, report: Report, letter: str, canvas: Canvas) -> Iterator[Text]:
    """Yield the value as said with its source and place, then the claim's words and its reading."""
    claim = statement.claim
    head = Text().append(f"{letter} " if letter else "", "bold")
    head.append_text(ink(canvas, as_told(statement), "bold")).append(f" {canvas.pick('·', '-')} ")
    yield from paragraph(canvas, head.append_text(ink(canvas, statement.source.id)), INDENT - 2)
    yield from _line(canvas, "source", source_words(statement))
    yield from _line(canvas, "claim", f"{claim.text} [{claim.ref}]")
    if claim.quote:
        yield from _line(canvas, "quote", quote_words(statement))
    yield from _line(canvas, "file", place_words(claim.location, report.project.root))
    bounds = "; ".join(f"{name} {words}" for name, words in qualifier_words(statement))
    yield from _line(canvas, "scope", bounds or "nothing stated")
    yield from _line(canvas, "means", reading_words(statement))
    origin = report.origins.get(statement.source.id, "")
    if origin and origin not in (statement.source.id, statement.source.publisher):
        yield from _line(canvas, "origin", origin)


def source_words(statement: Statement) -> str:
    """Return who published the source, and when."""
    published = time_words(statement.published) if statement.published else statement.source.published
    return ", ".join(filter(None, (statement.source.publisher, published)))


def quote_words(statement: Statement) -> str:
    """Return the words that carry the value, with their place in the source's text where that is known."""
    quote = statement.claim.quote
    if quote is None:
        return ""
    at = "" if quote.start is None else f" (characters {quote.start:,} to {quote.end:,})"
    return f'"{quote.exact}"{at}'


def qualifier_words(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each qualifier that the source states, in words."""
    if statement.group:
        yield "group", statement.group.label
    if statement.place:
        yield "place", statement.place.label
    if statement.time:
        yield "time", time_words(statement.time)
    if statement.as_of:
        yield "as of", time_words(statement.as_of)
    if statement.event:
        yield "event", statement.event.label
    if statement.said_by:
        yield "said by", statement.said_by.label
    if statement.claim.method:
        yield "method", statement.claim.method
    if statement.modality is not Modality.ASSERTED:
        yield "told as", statement.modality.value


def reading_words(statement: Statement) -> str:
    """Return what the value was taken to say, and what its words do not exclude if that is more."""
    match statement.value:
        case Quantity() as quantity:
            implied = quantity_words(quantity.implied, quantity)
            if quantity.possible == quantity.implied:
                return f"{implied}, exactly as said"
            return f"{implied}; possible {quantity_words(quantity.possible, quantity)}"
        case Time() as time:
            return time_words(time)
        case Truth(holds=holds):
            return f"{'yes' if holds else 'no'}, as said"
        case None:
            return "not stated" if statement.claim.value is None else "could not be read"
        case _:
            return f"the {type(statement.value).__name__.lower()} as said"


def _line(canvas: Canvas, name: str, words: str) -> list[Text]:
    return entry(canvas, Text(name, "dim"), ink(canvas, words), INDENT)
