"""The camps of a fact, with who said what."""

from collections.abc import Mapping

from crosscheck.model.finding import Fact, Report
from crosscheck.model.statement import Statement
from crosscheck.wording.said import as_said

By = Mapping[str, Statement]
"""Statements by their ref."""


def statements_by_ref(report: Report) -> dict[str, Statement]:
    """Return the report's statements by their ref."""
    return {statement.ref: statement for statement in report.statements}


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
