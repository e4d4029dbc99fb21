"""The text as it was read, with the values marked in place and what was understood beside them.

Where it is narrow, that stands below each paragraph. What was passed over is marked faintly with the reason, furniture
is dimmed.
"""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from crosscheck.model.draft import Draft, NotTaken, Passage
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Place, Quantity, Truth
from crosscheck.model.value import Text as PlainWords
from crosscheck.report.canvas import Canvas
from crosscheck.report.claim_words import qualifier_words, reading_words
from crosscheck.report.drafts.draft_marks import Mark, draw_passage
from crosscheck.report.drafts.draft_summary import FURNITURE, draw_document
from crosscheck.report.terminal.lines import GAP, READABLE, Lines, beside, indent, ink, wrap, write
from crosscheck.wording.said import as_told

WIDE = 100
"""Cells from which notes stand beside the text."""

TEXT_SHARE = 0.55
"""The share of a wide canvas that the text has."""

INDENT = 4

STYLES = {"headline": "bold", "heading": "bold", "furniture": "dim", "credit": "italic", "caption": "italic"}


def render_draft(draft: Draft, statements: Sequence[Statement], canvas: Canvas) -> str:
    """Return the text of a draft with its claims, which `statements` understand."""
    return write(_lines(draft, statements, canvas), canvas)


def _lines(draft: Draft, statements: Sequence[Statement], canvas: Canvas) -> Iterator[Text]:
    yield from draw_document(draft, canvas)
    key = "" if canvas.colour else "; [1: …] is what a claim stands on, {…} a number that was not taken"
    yield from wrap(ink(canvas, f"{draft.source.id}{key}", "dim"), canvas.width)
    notes = _Notes(draft, statements)
    for passage in draft.passages:
        yield Text()
        yield from _passage(draft, passage, notes, canvas)
    if notes.unplaced:
        yield Text()
        for number, statement in notes.unplaced.items():
            yield from _note(number, statement, canvas, _width(canvas))


class _Notes:
    """The claims of a draft by the number of their note, and what stands in a passage."""

    def __init__(self, draft: Draft, statements: Sequence[Statement]) -> None:
        self.statements: Mapping[int, Statement] = dict(enumerate(statements, 1))
        self._marks = sorted(_marks(draft, self.statements))
        self._passed = {(each.start, each.end): each for each in draft.passed}
        self._at = 0
        placed = {mark.number for mark in self._marks}
        self.unplaced = {number: each for number, each in self.statements.items() if number not in placed}

    def within(self, passage: Passage) -> list[Mark]:
        """Return the marks of a passage; passages have to be asked for in their order, none left out."""
        found = []
        while self._at < len(self._marks) and self._marks[self._at].start < passage.end:
            found.append(self._marks[self._at])
            self._at += 1
        return found

    def passed(self, mark: Mark) -> NotTaken:
        """Return the number that a mark without a note stands for."""
        return self._passed[mark.start, mark.end]


def _marks(draft: Draft, statements: Mapping[int, Statement]) -> Iterator[Mark]:
    taken: set[tuple[int, int]] = set()
    for number, statement in statements.items():
        quote = statement.claim.quote
        if quote and quote.start is not None and quote.end is not None:
            taken.add((quote.start, quote.end))
            yield Mark(quote.start, quote.end, number)
    for start, end in {(each.start, each.end) for each in draft.passed} - taken:
        yield Mark(start, end, 0)


def _passage(draft: Draft, passage: Passage, notes: _Notes, canvas: Canvas) -> Lines:
    marks = notes.within(passage)
    if passage.kind == FURNITURE:
        marks = []
    text = draw_passage(draft.document.words, passage.start, passage.end, marks, canvas, STYLES.get(passage.kind, ""))
    if passage.kind == FURNITURE:
        aside = ink(canvas, f"(set aside: {passage.why or FURNITURE}) ", "dim")
        return wrap(aside.append_text(text), _width(canvas))
    if canvas.width is None or canvas.width < WIDE:
        width = _width(canvas)
        below = list(_notes(marks, notes, canvas, None if width is None else width - INDENT))
        return [*wrap(text, width), *indent(below, INDENT)]
    left = min(READABLE, int(canvas.width * TEXT_SHARE))
    right = min(READABLE, canvas.width - left - GAP)
    return beside([wrap(text, left), list(_notes(marks, notes, canvas, right))], [left, right])


def _notes(marks: Sequence[Mark], notes: _Notes, canvas: Canvas, width: int | None) -> Iterator[Text]:
    for mark in marks:
        if mark.number:
            yield from _note(mark.number, notes.statements[mark.number], canvas, width)
        else:
            passed = notes.passed(mark)
            yield from _hung(Text("- ", "dim"), [ink(canvas, f"{passed.words}: {passed.why}", "dim")], width)


def _note(number: int, statement: Statement, canvas: Canvas, width: int | None) -> Lines:
    """Return what was understood of one claim: property and value, then what bounds it."""
    claim = statement.claim
    known = statement.property.key if statement.property.known else statement.property.label
    head = Text().append_text(ink(canvas, known, "bold")).append_text(ink(canvas, f": {as_told(statement)}"))
    if not _says_itself(statement):
        head.append_text(ink(canvas, f" {canvas.pick('→', '->')} {reading_words(statement)}", "green"))
    is_named = not claim.subject or claim.subject.casefold() in f"{as_told(statement)} {known}".casefold()
    bounds = [] if is_named else [("of", claim.subject)]
    bounds += [(name, words) for name, words in qualifier_words(statement) if name not in ("group", "told as")]
    lines = [head]
    if bounds:
        lines.append(ink(canvas, "; ".join(f"{name} {words}" for name, words in bounds)))
    return _hung(Text(f"{number} ", "cyan"), lines, width)


def _says_itself(statement: Statement) -> bool:
    """Whether the words of a value leave nothing to be read out of them."""
    value = statement.value
    if isinstance(value, Quantity):
        return value.implied.is_point and value.possible == value.implied
    return isinstance(value, Name | Place | Truth | PlainWords)


def _hung(lead: Text, texts: Lines, width: int | None) -> Lines:
    """Return texts behind a lead, all lines but the first clear of it."""
    cells = lead.cell_len
    first, *rest = [line for text in texts for line in wrap(text, None if width is None else max(1, width - cells))]
    return [Text().append_text(lead).append_text(first), *indent(rest, cells)]


def _width(canvas: Canvas) -> int | None:
    return None if canvas.width is None else min(READABLE, canvas.width)
