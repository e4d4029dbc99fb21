"""One claim of a question in review: as said, by whom and when, in the words around it, and what it was read as."""

import re
from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.finding import Report
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.claim_words import qualifier_words, reading_words, source_words
from crosscheck.report.terminal.lines import Lines, entry, ink, paragraph
from crosscheck.wording.said import as_told

CONTEXT = 110
"""Characters of the text that are shown on each side of a quote."""

SPEAKER = "said by"

_PARAGRAPH = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")
"""Where a headline or a paragraph ends: shown, so that it does not run into what follows."""


def draw_card(statement: Statement, report: Report, number: int, canvas: Canvas) -> Lines:
    """Return what a person needs to judge one claim, wrapped to the canvas."""
    head = Text().append(f"{number}", "bold cyan").append("  ").append_text(card_head(statement, canvas))
    lines = paragraph(canvas, head)
    for name, text in card_rows(statement, report, canvas):
        lines += entry(canvas, Text(name, "dim"), text)
    return lines


def card_head(statement: Statement, canvas: Canvas) -> Text:
    """Return the value as said."""
    return ink(canvas, as_told(statement), "bold")


def card_rows(statement: Statement, report: Report, canvas: Canvas) -> Iterator[tuple[str, Text]]:
    """Yield what is to be known of a claim, each under its name."""
    claim = statement.claim
    source = source_words(statement)
    yield (
        "source",
        ink(canvas, source if statement.source.publisher else f"{statement.source.id}, {source}".rstrip(", ")),
    )
    qualifiers = list(qualifier_words(statement))
    speaker = next((words for name, words in qualifiers if name == SPEAKER), "")
    origin = report.origins.get(statement.source.id, "")
    if speaker:
        yield "speaker", ink(canvas, speaker)
    elif origin and origin not in (statement.source.id, statement.source.publisher):
        yield "origin", ink(canvas, origin)
    yield "claim", ink(canvas, claim.text)
    if claim.quote:
        yield "quote", quote_in_context(statement, report.project.texts.get(statement.source.id, ""), canvas)
    yield "means", ink(canvas, reading_words(statement))
    scope = "; ".join(f"{name} {words}" for name, words in qualifiers if name != SPEAKER)
    yield "scope", ink(canvas, scope or "nothing stated")
    if claim.note:
        yield "note", ink(canvas, claim.note)
    yield "id", ink(canvas, f"{statement.source.id}/{claim.id}", "dim")


def quote_in_context(statement: Statement, text: str, canvas: Canvas) -> Text:
    """Return a quote between marks, with what stands before and behind it as far as that is known."""
    quote = statement.claim.quote
    if quote is None:
        return Text()
    start = quote.start if quote.start is not None else text.find(quote.exact)
    if text and start >= 0 and text.startswith(quote.exact, start):
        before, behind = text[:start], text[start + len(quote.exact) :]
    else:
        before, behind = quote.prefix, quote.suffix
    apart = canvas.pick(" ¶ ", " / ")
    before, behind = _PARAGRAPH.sub(apart, before), _PARAGRAPH.sub(apart, behind)
    before, behind = _before(before, canvas.pick("…", "...")), _behind(behind, canvas.pick("…", "..."))
    shown = ink(canvas, before).append(canvas.pick("»", ">>"), "bold yellow")
    shown.append_text(ink(canvas, quote.exact, "bold")).append(canvas.pick("«", "<<"), "bold yellow")
    return shown.append_text(ink(canvas, behind))


def _before(words: str, cut_off: str) -> str:
    """Return the end of the words before a quote, from the beginning of a word."""
    cut = words[-CONTEXT:]
    if len(words) > CONTEXT:
        cut = f"{cut_off} " + (cut.partition(" ")[2] or cut)
    return cut


def _behind(words: str, cut_off: str) -> str:
    """Return the beginning of the words behind a quote, up to the end of a word."""
    cut = words[:CONTEXT]
    if len(words) > CONTEXT:
        cut = (cut.rpartition(" ")[0] or cut) + f" {cut_off}"
    return cut
