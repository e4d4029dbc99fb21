"""The main part of the table: facts that several statements speak of, with what each source or camp says."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from rich.text import Text

from crosscheck.model.finding import Fact, Report, Told, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout
from crosscheck.report.marks import STYLES, decided_mark, decided_style, verdict_words
from crosscheck.report.said import MOST_NAMED, By, camp_letter, camps_of, said_by_source, told_in_camps
from crosscheck.report.terminal.cell import Cell
from crosscheck.report.terminal.columns import Need, fits, measure, share
from crosscheck.report.terminal.decided import draw_settling
from crosscheck.report.terminal.lines import GAP, Lines, beside, indent, ink, paragraph

WIDEST_IN_PIPE = 200
"""Cells up to which a table without a given width has a column per source; wider, nobody could read it."""

EXPLAINED = frozenset({Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE})
"""Verdicts that a reader cannot take in without the sentence that says why."""

AGREEING = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})

NOTHING_SAID = "-"
ONE_ORIGIN = "1 origin"
GOOD_FACT, GOOD_VALUE, GOOD_CAMPS = 24, 14, 30
"""Cells from which wrapping does not hurt: for a fact's label, one source's value, a fact's camps."""


class _Cells(Struct, frozen=True):
    """A table before its columns have their widths: heads, a row of cells per fact, and what each column needs."""

    heads: list[str]
    rows: list[list[Cell]]
    needs: list[Need]


def draw_facts(report: Report, facts: Sequence[Fact], statements: By, canvas: Canvas, layout: Layout) -> Iterator[Text]:
    """Yield the rows of `facts`, and below the graver ones the sentence that explains them."""
    cells = _lay_out(report, facts, statements, canvas, layout)
    widths = share(canvas.width, cells.needs, GAP)
    yield from beside([[ink(canvas, each, "bold")] for each in cells.heads], widths)
    yield Text(canvas.pick("─", "-") * (sum(widths) + GAP * (len(widths) - 1)), style="dim")
    for fact, row in zip(facts, cells.rows, strict=True):
        yield from _row(fact, [cell.fit(width) for cell, width in zip(row, widths, strict=True)], widths, canvas)
        yield from _below(fact, statements, widths[0] + GAP, canvas)


def _below(fact: Fact, statements: By, at: int, canvas: Canvas) -> Iterator[Text]:
    """Yield what explains the verdict, and the word of a person that has settled it."""
    told = fact.verdict in EXPLAINED and fact.explanation
    lines = paragraph(canvas, ink(canvas, fact.explanation, "italic"), at) if told else []
    lines += draw_settling(fact, statements, at, canvas)
    yield from lines
    if lines:
        yield Text("")


def _row(fact: Fact, cells: list[Lines], widths: Sequence[int], canvas: Canvas) -> Iterator[Text]:
    """Yield a fact's row; the id stands whole, below the label or, where that is too narrow, in a line of its own."""
    verdict, label, *_ = cells
    if fact.verdict in AGREEING and fact.origins == 1:
        verdict.append(Text(f"  {ONE_ORIGIN}", "bold yellow"))
    fact_id = ink(canvas, f"[{fact.id}]", "dim")
    has_room = fact_id.cell_len <= widths[1]
    if has_room:
        label.append(fact_id)
    yield from beside(cells, widths)
    if not has_room:
        yield from indent([fact_id], widths[0] + GAP)


def _lay_out(report: Report, facts: Sequence[Fact], statements: By, canvas: Canvas, layout: Layout) -> _Cells:
    """Return columns by source where that is asked for or fits, else by camp."""
    most = None if layout is Layout.COLUMNS else (canvas.width or WIDEST_IN_PIPE) // (GAP + 1)
    if layout is not Layout.CAMPS and (ids := _speaking(report, facts, statements, most)) is not None:
        by_source = _by_source(ids, facts, statements, canvas)
        if layout is Layout.COLUMNS or _fits(by_source, canvas):
            return by_source
    camps = [_camp_cell(fact, statements, canvas) for fact in facts]
    return _cells(facts, canvas, {"What the sources say": camps}, GOOD_CAMPS)


def _speaking(report: Report, facts: Sequence[Fact], statements: By, most: int | None) -> list[str] | None:
    """Return the sources that speak of any fact; `None`, without a look at the others, where they are more than `most`.

    Columns of a single cell would not fit then; a cell for every fact and source of hundreds is not tried.
    """
    speaking: set[str] = set()
    for fact in facts:
        speaking.update(statements[ref].source.id for ref in fact.statements)
        if most is not None and len(speaking) > most:
            return None
    return [source.id for source in report.project.sources if source.id in speaking]


def _by_source(ids: Sequence[str], facts: Sequence[Fact], statements: By, canvas: Canvas) -> _Cells:
    columns: dict[str, list[Cell]] = {each: [] for each in ids}
    for fact in facts:
        said = said_by_source(fact, statements)
        has_letters = _needs_letters(fact, statements)
        for each, cells in columns.items():
            cells.append(_source_cell(said.get(each, ()), has_letters, canvas))
    return _cells(facts, canvas, columns, GOOD_VALUE)


def _fits(cells: _Cells, canvas: Canvas) -> bool:
    if canvas.width is None:
        return sum(need.full + GAP for need in cells.needs) <= WIDEST_IN_PIPE
    return fits(canvas.width, cells.needs, GAP)


def _cells(facts: Sequence[Fact], canvas: Canvas, columns: dict[str, list[Cell]], good: int) -> _Cells:
    """Put the verdict and the fact before the columns that say who says what."""
    all_columns = {
        "Verdict": [_verdict_cell(fact, canvas) for fact in facts],
        "Fact": [_fact_cell(fact, canvas) for fact in facts],
        **columns,
    }
    goods = [GOOD_FACT, GOOD_FACT, *(good for _ in columns)]
    needs = [
        measure([canvas.show(head), *(cell.plain for cell in cells)], wanted, canvas.width is not None)
        for (head, cells), wanted in zip(all_columns.items(), goods, strict=True)
    ]
    return _Cells(list(all_columns), [list(row) for row in zip(*all_columns.values(), strict=True)], needs)


def _verdict_cell(fact: Fact, canvas: Canvas) -> Cell:
    verdict = Text(verdict_words(fact.verdict, fact.unsure, canvas), style=STYLES[fact.verdict])
    mark = decided_mark(fact, canvas)
    return Cell((verdict, Text(f"  {mark}", style=decided_style(fact))) if mark else (verdict,))


def _fact_cell(fact: Fact, canvas: Canvas) -> Cell:
    return Cell((ink(canvas, fact.label, "bold"),))


def _source_cell(said: Sequence[tuple[int, str]], has_letters: bool, canvas: Canvas) -> Cell:
    """Return what one source says; with the camp's letter where the columns do not show the camps."""
    if not said:
        return Cell((Text(NOTHING_SAID, style="dim"),))
    letters = tuple(camp_letter(index) for index, _ in said) if has_letters else ()
    return Cell(tuple(ink(canvas, words) for _, words in said), letters)


def _needs_letters(fact: Fact, statements: By) -> bool:
    """Whether the camps differ from the sources, so that a column per source does not show them."""
    camps = [{statements[ref].source.id for ref in camp} for camp in camps_of(fact)]
    speakers = {source_id for camp in camps for source_id in camp}
    return len(camps) > 1 and not (len(camps) == len(speakers) and all(len(camp) == 1 for camp in camps))


def _camp_cell(fact: Fact, statements: By, canvas: Canvas) -> Cell:
    """Return a line per camp; its letter where there are several."""
    camps = fact.told or told_in_camps(fact, statements)
    lines = tuple(_camp_line(told, canvas) for told in camps)
    return Cell(lines, tuple(camp_letter(index) for index in range(len(camps))) if len(camps) > 1 else ())


def _camp_line(told: Sequence[Told], canvas: Canvas) -> Text:
    parts = [ink(canvas, each.words).append_text(ink(canvas, f" ({_named(each)})", "dim")) for each in told]
    return Text(", ").join(parts)


def _named(told: Told) -> str:
    """Return the sources that say one thing; of very many the first, and how many more there are."""
    if told.count <= MOST_NAMED + 1:
        return ", ".join(told.sources)
    return f"{', '.join(told.sources[:MOST_NAMED])} and {told.count - MOST_NAMED:,} more"
