"""A person's word as the reports show it: who decided what, when and why, and what is open again."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.finding import Fact, Report
from crosscheck.report.canvas import Canvas
from crosscheck.report.said import By
from crosscheck.report.summary import settling
from crosscheck.report.terminal.lines import ink, paragraph
from crosscheck.report.told import OF_DECISIONS, told
from crosscheck.wording.values import place_words


def draw_settling(fact: Fact, statements: By, at: int, canvas: Canvas) -> list[Text]:
    """Return the sentence that stands below a fact's row where a person has settled it."""
    decision = settling(fact)
    return paragraph(canvas, ink(canvas, f"{told(decision, statements)}.", "green"), at) if decision else []


def draw_decisions(report: Report, fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield each decision on a claim of the fact that binds, then what is to be said of those that do not."""
    refs = set(fact.statements)
    for decision in report.decisions:
        if refs & set(decision.claims):
            claims = ", ".join(decision.claims)
            where = place_words(decision.location, report.project.root)
            line = ink(canvas, f"{told(decision, statements)}.").append_text(
                ink(canvas, f" [{claims}; {where}]", "dim")
            )
            yield from paragraph(canvas, line, 2)
    for finding in report.findings:
        if finding.rule.startswith(OF_DECISIONS) and refs & set(finding.statements):
            yield from paragraph(canvas, ink(canvas, f"{finding.message} [{finding.rule}]"), 2)
