"""A person's word as the reports show it: who decided what, when and why, and what is open again."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Fact, Finding, Report
from crosscheck.report.canvas import Canvas
from crosscheck.report.lines import ink, paragraph
from crosscheck.report.said import By
from crosscheck.report.summary import settling
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_told
from crosscheck.wording.values import place_words

OF_DECISIONS = "decision-"
"""What the ids of the rules about decisions begin with."""


def told(decision: Decision, statements: By) -> str:
    """Return what was decided in a sentence, with the figure that was found right."""
    first = decision.claims[0]
    known = decision.ruling is Ruling.RIGHT and first in statements
    words = decided_words(decision, f"{first} (“{as_told(statements[first])}”)" if known else first)
    return f"{words[0].upper()}{words[1:]}" if not decision.owner else words


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


def waiver_words(finding: Finding) -> str:
    """Return why a finding may stand, "" if nobody has said that it may."""
    return f" ({decided_words(finding.waiver)})" if finding.waiver else ""
