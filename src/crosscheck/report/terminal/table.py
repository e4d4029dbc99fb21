"""The table of `check`: a row per fact, gravest first, with what each source or each camp says, as said.

Facts that several statements speak of come first, with a column per source while these fit the width, else with their
camps. What one source alone says follows as a compact list. No value and no id is ever cut short.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from shlex import quote

from msgspec import Struct
from rich.text import Text

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Fact, Finding, Report, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout
from crosscheck.report.said import statements_by_ref
from crosscheck.report.summary import closing_lines, ending_line, loose_findings, possible_pairs
from crosscheck.report.terminal.fact_rows import draw_facts
from crosscheck.report.terminal.lines import entry, ink, paragraph, write
from crosscheck.report.terminal.single_rows import draw_singles
from crosscheck.report.told import waiver_words
from crosscheck.wording.values import count_words, place_words

LEVEL_STYLES: dict[Level, str] = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.NOTE: "cyan"}

MOST_UNCOMPARED = 3
"""Groups of claims that were not all compared, up to which each is named."""

ALL = " (--top 0 shows all, -o FILE.jsonl writes all)"

MOST_POSSIBLE = 5
"""Pairs that are possibly the same up to which each is named; `see_also` in JSON has all."""


MOST_NOTES = 5
"""Notes of one rule that belong to no row up to which each is shown, and one more rather than a line that counts it."""


class TableStyle(Struct, frozen=True):
    """How the table is laid out; `brief` counts what one source alone says instead of listing it.

    `fail_on` is what makes the run fail, `None` what the project says. Of very many facts, and of very many findings
    that belong to none, the first `top` are shown; 0 is all.
    """

    layout: Layout = Layout.AUTO
    brief: bool = False
    fail_on: FailOn | None = None
    top: int = 0


def render_table(report: Report, facts: Sequence[Fact], canvas: Canvas, style: TableStyle) -> str:
    """Return `facts` as a table, with the closing lines for the whole report."""
    return write(_lines(report, facts, canvas, style), canvas)


def _lines(report: Report, facts: Sequence[Fact], canvas: Canvas, style: TableStyle) -> Iterator[Text]:
    statements, chosen = statements_by_ref(report), facts
    facts = facts[: style.top] if style.top else facts
    shared = [fact for fact in facts if fact.verdict is not Verdict.UNCORROBORATED]
    single = [fact for fact in facts if fact.verdict is Verdict.UNCORROBORATED]
    if shared:
        yield from draw_facts(report, shared, statements, canvas, style.layout)
        yield Text("")
    if single:
        yield from draw_singles(report, single, statements, canvas, style.brief)
        yield Text("")
    yield from _apart(report, canvas, style.top)
    yield from _closing(report, facts, canvas, ALL if len(facts) < len(chosen) else "")
    yield from paragraph(canvas, Text(ending_line(report, style.fail_on or report.project.settings.fail_on), "bold"))


def _apart(report: Report, canvas: Canvas, top: int) -> Iterator[Text]:
    """Yield what belongs to no row; of many notes of one rule a few, and how many more there are."""
    every = loose_findings(report)
    apart, folded = _fold(every) if top else (every, {})
    shown = apart[:top] if top else apart
    for finding in shown:
        yield from _finding(finding, report.project.root, canvas)
    for rule, count in folded.items():
        yield Text(f"{canvas.pick('…', '...')} and {count:,} more: {rule}{ALL}")
    if len(shown) < len(apart):
        yield Text(f"Shown: {len(shown):,} of {count_words(len(every), 'finding')}{ALL}", style="bold")
    if every:
        yield Text("")


def _fold(findings: Sequence[Finding]) -> tuple[Sequence[Finding], dict[str, int]]:
    """Part findings from the notes that say once more what a few of their rule have said, counted by rule."""
    notes = Counter(each.rule for each in findings if each.level is Level.NOTE)
    many = {rule: count - MOST_NOTES for rule, count in notes.items() if count > MOST_NOTES + 1}
    if not many:
        return findings, {}
    told, kept = Counter[str](), list[Finding]()
    for each in findings:
        is_folded = each.level is Level.NOTE and each.rule in many
        told[each.rule] += is_folded
        if not is_folded or told[each.rule] <= MOST_NOTES:
            kept.append(each)
    return kept, many


def _finding(finding: Finding, root: str, canvas: Canvas) -> list[Text]:
    """Return a finding that belongs to no row, at its place in the file."""
    words = f"{place_words(finding.location, root)}: {finding.message}{waiver_words(finding)}"
    line = ink(canvas, words).append_text(ink(canvas, f" [{finding.rule}]", "dim"))
    settled = "waived" if finding.waiver else "accepted" if finding.accepted else ""
    name = Text(settled, "dim") if settled else Text(finding.level.value, LEVEL_STYLES[finding.level])
    return entry(canvas, name, line)


def _closing(report: Report, facts: Sequence[Fact], canvas: Canvas, rest: str) -> Iterator[Text]:
    if len(facts) < len(report.facts):
        yield Text(f"Shown: {len(facts):,} of {count_words(len(report.facts), 'fact')}{rest}", style="bold")
    for line in closing_lines(report):
        yield from paragraph(canvas, Text(line))
    yield from _possible(report, canvas)
    if groups := len(report.uncompared):
        words = f"In {count_words(groups, 'group')} of similar claims not every pair was compared"
        yield from paragraph(canvas, Text(f"{words} (uncompared in --format json)"))
        for line in report.uncompared[:MOST_UNCOMPARED]:
            yield from paragraph(canvas, ink(canvas, line), 2)
        if groups > MOST_UNCOMPARED:
            yield Text(f"  {canvas.pick('…', '...')} and {groups - MOST_UNCOMPARED:,} more")


def _possible(report: Report, canvas: Canvas) -> Iterator[Text]:
    """Yield for the likeliest pairs that were kept apart the command that explains them."""
    pairs = possible_pairs(report)
    folder = "" if report.project.root == "." else f" -C {quote(report.project.root)}"
    for pair in pairs[:MOST_POSSIBLE]:
        words = f"possibly the same: crosscheck explain {quote(pair.left)} {quote(pair.right)}{folder}"
        yield Text("  ").append_text(ink(canvas, words))
    if len(pairs) > MOST_POSSIBLE:
        yield Text(f"  {canvas.pick('…', '...')} and {len(pairs) - MOST_POSSIBLE:,} more")
