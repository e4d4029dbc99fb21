"""One claim as `explain` shows it: as said, where it stands, what bounds it, and what it was taken to say."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.finding import Report
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.claim_words import qualifier_words, quote_words, reading_words, source_words
from crosscheck.report.terminal.lines import entry, ink, paragraph
from crosscheck.wording.said import as_told
from crosscheck.wording.values import place_words

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
    if claim.note:
        yield from _line(canvas, "note", claim.note)
    origin = report.origins.get(statement.source.id, "")
    if origin and origin not in (statement.source.id, statement.source.publisher):
        yield from _line(canvas, "origin", origin)


def _line(canvas: Canvas, name: str, words: str) -> list[Text]:
    return entry(canvas, Text(name, "dim"), ink(canvas, words), INDENT)
