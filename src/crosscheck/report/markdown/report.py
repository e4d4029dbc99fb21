"""Markdown to paste into a ticket or a mail, and the same cut to what a GitHub step summary may hold.

What needs a decision comes first, faults of the input before it; what is settled, agrees or stands alone comes after.
"""

from collections.abc import Iterable, Iterator

from crosscheck.model.finding import Fact, Finding, Report
from crosscheck.report.canvas import Canvas
from crosscheck.report.markdown.facts import (
    HEAD,
    HEAD_IN_ORDER,
    fact_block,
    fact_row,
    fault_line,
    finding_line,
    pair_line,
    settled_line,
)
from crosscheck.report.markdown.sections import Section, write_sections
from crosscheck.report.markdown.text import header, row, text
from crosscheck.report.marks import verdict_words
from crosscheck.report.said import statements_by_ref
from crosscheck.report.severity import LEVELS, level_of
from crosscheck.report.summary import closing_lines, count_verdicts, fails, possible_pairs, settling
from crosscheck.report.view import View
from crosscheck.wording.values import count_words

TITLE = "# Claims cross-checked"
MOST_BYTES = 1024 * 1024
"""Bytes of a step summary (GitHub docs, workflow commands, limits of a job summary)."""

KEPT_FREE = 24 * 1024
"""Of these, what is left for the title and the counts, and for other steps' words in the same file."""


LONGEST_REFERENCE = 3
"""How many times the bytes of a character its reference may take (`é`, `&#233;`), where not all can be written."""


def render_markdown(view: View, canvas: Canvas) -> str:
    """Return the whole view."""
    return _write(view, canvas, None)


def render_summary(view: View, canvas: Canvas) -> str:
    """Return the same in at most 1 MiB, gravest first."""
    room = MOST_BYTES - KEPT_FREE
    return _write(view, canvas, room if canvas.is_unicode else room // LONGEST_REFERENCE)


def _write(view: View, canvas: Canvas, limit: int | None) -> str:
    body = f"{TITLE}\n\n{_opening(view, canvas)}{write_sections(tuple(_sections(view, canvas)), limit)}"
    if canvas.is_unicode:
        return body.encode(errors="replace").decode()
    return body.encode(canvas.encoding, "xmlcharrefreplace").decode(canvas.encoding)


def _opening(view: View, canvas: Canvas) -> str:
    """Return what the run came to, in our own words, and its verdicts counted."""
    if view.report is None:
        return (
            f"**The input could not be used**: {count_words(len(view.diagnostics), 'fault')}; nothing was compared.\n"
        )
    ends = "The run fails" if fails(view.report, view.frame.fail_on) else "The run passes"
    lines = [
        f"**{ends}** (it fails on: {view.frame.fail_on.value}).",
        "",
        *(f"- {each}" for each in closing_lines(view.report)),
    ]
    if len(view.facts) < len(view.report.facts):
        lines.append(f"- {len(view.facts):,} of {count_words(len(view.report.facts), 'fact')} shown here")
    counts = [
        row((text(verdict_words(each, False, canvas)), f"{n:,}")) for each, n in count_verdicts(view.report).items()
    ]
    return "\n".join([*lines, "", header(("Verdict", "Facts"), frozenset({"Facts"})), *counts, ""])


def _sections(view: View, canvas: Canvas) -> Iterator[Section]:
    faults = sorted(view.diagnostics, key=lambda each: LEVELS.index(each.level))
    yield Section("Faults of the input", tuple(fault_line(each, view.frame) for each in faults), "fault", 10)
    if view.report:
        yield from _of_facts(view, view.report, canvas)
        yield from _of_the_rest(view.report)


def _of_facts(view: View, report: Report, canvas: Canvas) -> Iterator[Section]:
    statements = statements_by_ref(report)

    def rows(facts: Iterable[Fact]) -> tuple[str, ...]:
        return tuple(fact_row(each, statements, canvas) for each in facts)

    open_ = [fact for fact in view.facts if needs_decision(fact)]
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.fact, []).append(finding)
    blocks = tuple(fact_block(each, found.get(each.id, ()), statements, view.frame, canvas) for each in open_)
    yield Section("What needs a decision", rows(open_), "fact", 20, f"{header(HEAD)}\n")
    yield Section("Fact by fact", blocks, "fact", 30, is_tight=False)
    settled = [fact for fact in view.facts if level_of(fact) and not needs_decision(fact)]
    yield Section(
        "Settled by a person or the baseline", tuple(settled_line(each, statements) for each in settled), "fact", 10
    )
    yield Section("What else was found", _found(view), "finding", 10)
    agreeing = [fact for fact in view.facts if level_of(fact) is None]
    yield Section("What stands", rows(agreeing), "fact", 10, f"{header(HEAD_IN_ORDER)}\n")


def _of_the_rest(report: Report) -> Iterator[Section]:
    statements = statements_by_ref(report)
    apart = tuple(pair_line(each, statements) for each in possible_pairs(report))
    yield Section("Possibly one fact, kept apart", apart, "pair", 5)
    yield Section("Not compared", tuple(f"- {text(each)}" for each in report.uncompared), "note", 5)


def _found(view: View) -> tuple[str, ...]:
    """Return the findings of no fact (arithmetic, quotes, decisions) or of one that stands, what is open first."""
    graver = {fact.id for fact in view.facts if level_of(fact)}
    alone = [each for each in view.findings if each.fact not in graver]
    alone.sort(key=lambda each: (bool(each.waiver or each.accepted), LEVELS.index(each.level), each.location))
    return tuple(f"- {finding_line(each, view.frame)}" for each in alone)


def needs_decision(fact: Fact) -> bool:
    """Whether a fact waits for a person: its verdict is something to look at, and nobody has settled it."""
    return level_of(fact) is not None and not (settling(fact) or fact.accepted)
