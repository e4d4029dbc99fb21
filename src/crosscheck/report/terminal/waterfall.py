"""How a match weight adds up: a row per field with its level, its bits and the sum so far."""

from collections.abc import Iterator

from msgspec import Struct
from rich.text import Text

from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.columns import measure, share
from crosscheck.report.terminal.lines import GAP, beside, indent, ink, paragraph, wrap

OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.SURE: "surely the same",
    Outcome.POSSIBLE: "possibly the same",
    Outcome.APART: "not the same",
}
INDENT = 4
NUMBERS = (2, 3)
"""The columns that are set flush right."""

GOOD_WORD, GOOD_REASON = 12, 30
SMALL = 0.05
"""Bits that print as 0.0."""


class Thresholds(Struct, frozen=True):
    """The weights in bits from which a pair is surely, or possibly, the same."""

    sure: float
    possible: float


def prior_of(pair: ScoredPair) -> float:
    """Return the bits that a pair starts with, before anything is compared."""
    return pair.weight - sum(each.bits for each in pair.comparisons)


def bits_words(bits: float) -> str:
    """Return bits of evidence with their sign.

    >>> bits_words(2.5), bits_words(-1.0), bits_words(-0.01)
    ('+2.5', '-1.0', '0.0')
    """
    return "0.0" if abs(bits) < SMALL else f"{bits:+.1f}"


def result_words(pair: ScoredPair, thresholds: Thresholds) -> str:
    """Return what the sum came to, against the thresholds."""
    if pair.ruled:
        return f"{pair.weight:.1f} bits, whatever they come to: {pair.ruled}"
    bar = f"; kept apart in any case: {pair.barred}" if pair.barred else ""
    limits = f"sure from {thresholds.sure:.1f}, possible from {thresholds.possible:.1f}"
    return f"{pair.weight:.1f} bits: {OUTCOME_WORDS[pair.outcome]} ({limits}){bar}"


def draw_waterfall(pair: ScoredPair, thresholds: Thresholds, canvas: Canvas) -> Iterator[Text]:
    """Yield the rows of the sum, and the line that it comes to."""
    rows = _rows(pair)
    needs = [
        measure([canvas.show(row[column]) for row in rows], good, canvas.width is not None)
        for column, good in enumerate((GOOD_WORD, GOOD_WORD, GOOD_WORD, GOOD_WORD, GOOD_REASON))
    ]
    width = None if canvas.width is None else canvas.width - INDENT
    widths = share(width, needs, GAP)
    for index, row in enumerate(rows):
        cells = [
            wrap(ink(canvas, cell, "" if index else "dim"), width) for cell, width in zip(row, widths, strict=True)
        ]
        for column in NUMBERS:
            cells[column][0].pad_left(widths[column] - cells[column][0].cell_len)
        yield from indent(beside(cells, widths), INDENT)
    yield from paragraph(canvas, ink(canvas, f"= {result_words(pair, thresholds)}", "bold"), INDENT)


def _rows(pair: ScoredPair) -> list[tuple[str, str, str, str, str]]:
    total = prior_of(pair)
    rows = [
        ("field", "level", "bits", "sum", "why"),
        ("prior", "", bits_words(total), f"{total:.1f}", "before anything is compared"),
    ]
    for each in pair.comparisons:
        total += each.bits
        rows.append((each.field, each.level, bits_words(each.bits), f"{total:.1f}", each.reason))
    return rows
