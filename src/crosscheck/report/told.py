"""A person's word in words: who decided what, when and why."""

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Finding
from crosscheck.report.said import By
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_told

OF_DECISIONS = "decision-"
"""What the ids of the rules about decisions begin with."""


def told(decision: Decision, statements: By) -> str:
    """Return what was decided in a sentence, with the figure that was found right."""
    first = decision.claims[0]
    known = decision.ruling is Ruling.RIGHT and first in statements
    words = decided_words(decision, f"{first} (“{as_told(statements[first])}”)" if known else first)
    return f"{words[0].upper()}{words[1:]}" if not decision.owner else words


def waiver_words(finding: Finding) -> str:
    """Return why a finding may stand, "" if nobody has said that it may."""
    return f" ({decided_words(finding.waiver)})" if finding.waiver else ""
