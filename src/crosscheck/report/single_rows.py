"""The end of the table: what one source alone says, listed by source, or only counted."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from crosscheck.model.finding import Fact, Report, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.columns import measure, share
from crosscheck.report.console import GAP, grid, ink
from crosscheck.report.marks import verdict_words
from crosscheck.report.said import By, as_said
from crosscheck.report.wording import count_words

INDENT = 2
GOOD_LABEL, GOOD_VALUE, GOOD_ID = 30, 20, 16


def draw_singles(
    report: Report, facts: Sequence[Fact], statements: By, canvas: Canvas, brief: bool
) -> Iterator[RenderableType]:
    """Yield a heading, then for each source how many facts it alone speaks of and (unless `brief`) which."""
    yield Text(f"{verdict_words(Verdict.UNCORROBORATED, False, canvas)}: said by one source only", style="bold")
    by_source: dict[str, list[Fact]] = {source.id: [] for source in report.project.sources}
    for fact in facts:
        by_source.setdefault(statements[fact.statements[0]].source.id, []).append(fact)
    rows = {fact.id: _row(fact, statements, canvas) for fact in facts}
    widths = _widths(list(rows.values()), canvas)
    for source_id, group in by_source.items():
        if group:
            head = ink(canvas, source_id, "bold").append(f" {canvas.pick('·', '-')} {count_words(len(group), 'fact')}")
            yield head
        if group and not brief:
            table = grid(widths)
            for fact in group:
                table.add_row(*rows[fact.id])
            yield Padding(table, (0, 0, 0, INDENT), expand=False)


def _row(fact: Fact, statements: By, canvas: Canvas) -> list[Text]:
    """Return the fact, what is said, and the claim's id, which is shorter than the fact's and explained as well."""
    said = dict.fromkeys(as_said(statements[ref]) for ref in fact.statements)
    return [ink(canvas, fact.label), ink(canvas, "; ".join(said)), ink(canvas, fact.statements[0], "dim")]


def _widths(rows: Sequence[Sequence[Text]], canvas: Canvas) -> list[int]:
    columns = zip(*rows, strict=True)
    needs = [
        measure([cell.plain for cell in column], good, canvas.width is not None)
        for column, good in zip(columns, (GOOD_LABEL, GOOD_VALUE, GOOD_ID), strict=True)
    ]
    width = None if canvas.width is None else canvas.width - INDENT
    return share(width, needs, GAP)
