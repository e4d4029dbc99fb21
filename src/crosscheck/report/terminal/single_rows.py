"""The end of the table: what one source alone says, listed by source, or only counted."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from crosscheck.model.finding import Fact, Report, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import verdict_words
from crosscheck.report.said import By
from crosscheck.report.terminal.columns import fits, measure, share
from crosscheck.report.terminal.lines import GAP, NARROWEST, beside, indent, ink, wrap
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words

INDENT = 2
GOOD_LABEL, GOOD_VALUE, GOOD_ID = 46, 24, 30
"""Cells from which wrapping does not hurt: for a fact's label, what is said, a claim's id."""

Row = tuple[Text, Text, Text]
"""The fact, what is said, and the claim's id, which is shorter than the fact's and explained as well."""


def draw_singles(report: Report, facts: Sequence[Fact], statements: By, canvas: Canvas, brief: bool) -> Iterator[Text]:
    """Yield a heading, then for each source how many facts it alone speaks of and (unless `brief`) which."""
    yield Text(f"{verdict_words(Verdict.UNCORROBORATED, False, canvas)}: said by one source only", style="bold")
    by_source: dict[str, list[Row]] = {source.id: [] for source in report.project.sources}
    for fact in facts:
        by_source[statements[fact.statements[0]].source.id].append(_row(fact, statements, canvas))
    widths = _widths([row for rows in by_source.values() for row in rows], canvas)
    for source_id, rows in by_source.items():
        if rows:
            yield ink(canvas, source_id, "bold").append(f" {canvas.pick('·', '-')} {count_words(len(rows), 'fact')}")
        for row in () if brief else rows:
            yield from indent(_columns(row, widths) if widths else _sentence(row, canvas), INDENT)


def _row(fact: Fact, statements: By, canvas: Canvas) -> Row:
    said = dict.fromkeys(as_told(statements[ref]) for ref in fact.statements)
    return ink(canvas, fact.label), ink(canvas, "; ".join(said)), ink(canvas, fact.statements[0], "dim")


def _widths(rows: Sequence[Row], canvas: Canvas) -> list[int]:
    """Return the widths of three columns; none where these would be too narrow to read."""
    needs = [
        measure((cell.plain for cell in column), good, canvas.width is not None)
        for column, good in zip(zip(*rows, strict=True), (GOOD_LABEL, GOOD_VALUE, GOOD_ID), strict=True)
    ]
    if canvas.width is None:
        return share(None, needs, GAP)
    width = canvas.width - INDENT
    return share(width, needs, GAP) if fits(width, needs, GAP) else []


def _columns(row: Row, widths: Sequence[int]) -> list[Text]:
    return beside([wrap(cell, width) for cell, width in zip(row, widths, strict=True)], widths)


def _sentence(row: Row, canvas: Canvas) -> list[Text]:
    label, said, claim_id = row
    said.stylize("bold")
    line = Text().append_text(label).append(canvas.pick(" – ", " - ")).append_text(said)
    line.append(" [", "dim").append_text(claim_id).append("]", "dim")
    first, *rest = wrap(line, None if canvas.width is None else max(NARROWEST, canvas.width - 2 * INDENT))
    return [first, *indent(rest, INDENT)]
