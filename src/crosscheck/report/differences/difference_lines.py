"""Two reports compared, as a table for people: what got worse first, then what got better, then the rest."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.recorded import Difference, FactChange, FindingChange
from crosscheck.report.canvas import Canvas
from crosscheck.report.differences.difference_words import TITLES, claim_notes, closing, finding_note, notes
from crosscheck.report.differences.trend import Trend, facts_by_trend, findings_by_trend
from crosscheck.report.marks import STYLES, verdict_words
from crosscheck.report.terminal.lines import entry, ink, paragraph, write

INDENT = 11
"""Cells before a label and what stands below it: room for a mark and “conflict”."""


def render_difference(difference: Difference, old: str, new: str, canvas: Canvas) -> str:
    """Return the difference between two reports, of which `old` and `new` are the names."""
    return write(_lines(difference, old, new, canvas), canvas)


def _lines(difference: Difference, old: str, new: str, canvas: Canvas) -> Iterator[Text]:
    facts, findings = facts_by_trend(difference), findings_by_trend(difference)
    for trend in Trend:
        if facts[trend] or findings[trend]:
            yield Text(TITLES[trend], style="bold")
            for change in facts[trend]:
                yield from _fact(change, trend, canvas)
            for found in findings[trend]:
                yield from _finding(found, canvas)
            yield Text("")
    arrow = canvas.pick("→", "->")
    yield from paragraph(canvas, ink(canvas, f"{old} {arrow} {new}: {closing(difference)}"))


def _fact(change: FactChange, trend: Trend, canvas: Canvas) -> Iterator[Text]:
    fact = change.new or change.old
    if fact is None:
        return
    name = Text(verdict_words(fact.verdict, fact.unsure, canvas), style=STYLES[fact.verdict])
    if change.new is None:
        name.stylize("dim")
    told = Text().append_text(ink(canvas, fact.label, "bold")).append_text(ink(canvas, f" [{fact.id}]", "dim"))
    if words := "; ".join(notes(change)):
        told.append_text(ink(canvas, f" {canvas.pick('·', '|')} {words}"))
    yield from entry(canvas, name.append(" " * (INDENT - 1 - name.cell_len)), told)
    if trend is Trend.OTHER and (change.old is None or change.new is None) and not change.claims:
        return  # what one source adds, or takes with it, is told by its label
    for line in claim_notes(change, canvas.pick("→", "->")):
        yield from paragraph(canvas, ink(canvas, line), INDENT)
    if trend is Trend.WORSE and fact.explanation:
        yield from paragraph(canvas, ink(canvas, fact.explanation, "italic"), INDENT)


def _finding(change: FindingChange, canvas: Canvas) -> Iterator[Text]:
    finding = change.new or change.old
    if finding is None:
        return
    words = f"{finding.place}: {finding.message}" if finding.place else finding.message
    told = ink(canvas, words).append_text(ink(canvas, f" [{finding.rule}]", "dim"))
    told.append_text(ink(canvas, f" {canvas.pick('·', '|')} {finding_note(change)}"))
    yield from entry(canvas, Text(finding.level.value), told)
