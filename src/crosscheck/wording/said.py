"""Values as their sources said them."""

from crosscheck.model.claim import GivenValue, Modality
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.wording.values import figure_words, interval_words

UNSTATED = "(not stated)"
"""A value that the source leaves open: unknown is not zero."""


def as_said(statement: Statement) -> str:
    """Return the words that carry a statement's value, as the claim has them."""
    value = statement.claim.value
    if value is None:
        return UNSTATED
    return value if isinstance(value, str) else given_words(value)


def as_told(statement: Statement, *notes: str) -> str:
    """Return the words of a value with what a reader must not miss: that it is not asserted, and `notes`.

    "yes (denied)", "around 1,000 (feared; 9 to 12 June 2019)"
    """
    modality = "" if statement.modality is Modality.ASSERTED else statement.modality.value
    told = "; ".join(filter(None, (modality, *notes)))
    return f"{as_said(statement)} ({told})" if told else as_said(statement)


def given_words(given: GivenValue) -> str:
    """Return a value that was given outright in words: "500 (450 to 550) person"."""
    if given.words:
        return given.words
    parts = []
    if given.amount is not None:
        parts.append(figure_words(given.amount))
    if given.lower is not None or given.upper is not None:
        words = interval_words(Interval(given.lower, given.upper), figure_words)
        parts.append(f"({words})" if parts else words)
    return " ".join((*parts, given.unit)).strip() or UNSTATED
