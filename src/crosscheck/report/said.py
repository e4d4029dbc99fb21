"""Values as their sources said them, and the camps of a fact with who said what."""

from collections.abc import Mapping

from crosscheck.model.claim import GivenValue
from crosscheck.model.finding import Fact, Report
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.report.wording import figure_words, interval_words

UNSTATED = "(not stated)"
"""A value that the source leaves open: unknown is not zero."""

By = Mapping[str, Statement]
"""Statements by their ref."""


def statements_by_ref(report: Report) -> dict[str, Statement]:
    """Return the report's statements by their ref."""
    return {statement.ref: statement for statement in report.statements}


def as_said(statement: Statement) -> str:
    """Return the words that carry a statement's value, as the claim has them."""
    value = statement.claim.value
    if value is None:
        return UNSTATED
    return value if isinstance(value, str) else _given_words(value)


def camps_of(fact: Fact) -> tuple[tuple[str, ...], ...]:
    """Return the camps of a fact; where it was not divided, all its statements are one."""
    return fact.camps or (fact.statements,)


def camp_letter(index: int) -> str:
    """Return the letter that names a camp wherever it is shown.

    >>> camp_letter(0), camp_letter(25), camp_letter(26)
    ('A', 'Z', '27')
    """
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def said_in_camp(camp: tuple[str, ...], statements: By) -> dict[str, list[str]]:
    """Return what a camp says: each value as said, with the ids of the sources that say it."""
    sources: dict[str, dict[str, None]] = {}
    for ref in camp:
        sources.setdefault(as_said(statements[ref]), {})[statements[ref].source.id] = None
    return {words: list(ids) for words, ids in sources.items()}


def said_by_source(fact: Fact, source_id: str, statements: By) -> list[tuple[int, str]]:
    """Return what one source says of a fact, each value with the index of its camp."""
    said = [
        (index, as_said(statements[ref]))
        for index, camp in enumerate(camps_of(fact))
        for ref in camp
        if statements[ref].source.id == source_id
    ]
    return list(dict.fromkeys(said))


def _given_words(given: GivenValue) -> str:
    if given.words:
        return given.words
    parts = []
    if given.amount is not None:
        parts.append(figure_words(given.amount))
    if given.lower is not None or given.upper is not None:
        words = interval_words(Interval(given.lower, given.upper), figure_words)
        parts.append(f"({words})" if parts else words)
    return " ".join((*parts, given.unit)).strip() or UNSTATED
