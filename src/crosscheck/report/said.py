"""The camps of a fact, with who said what."""

from collections.abc import Mapping

from crosscheck.model.finding import Fact, Report, Reprint, Standing, Told, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Time
from crosscheck.wording.said import as_told
from crosscheck.wording.values import time_words

By = Mapping[str, Statement]
"""Statements by their ref."""

MOST_NAMED = 8
"""Sources that a table names behind one value; `explain` and the other formats name more."""


def statements_by_ref(report: Report) -> By:
    """Return the report's statements by their ref."""
    return report.by_ref or {statement.ref: statement for statement in report.statements}


def camps_of(fact: Fact) -> tuple[tuple[str, ...], ...]:
    """Return the camps of a fact; where it was not divided, all its statements are one."""
    return fact.camps or (fact.statements,)


def camp_letter(index: int) -> str:
    """Return the letter that names a camp wherever it is shown.

    >>> camp_letter(0), camp_letter(25), camp_letter(26)
    ('A', 'Z', '27')
    """
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def told_in_fact(fact: Fact, statements: By) -> dict[str, str]:
    """Return by ref what is said, in the camps behind the first with the group and period that set them off from it."""
    camps = camps_of(fact)
    first = [statements[ref] for ref in camps[0]]
    groups = {each.group.key for each in first if each.group}
    spans = {each.time.span for each in first if each.time}
    told = {each.ref: as_told(each) for each in first}
    for ref in (ref for camp in camps[1:] for ref in camp):
        group, time = statements[ref].group, statements[ref].time
        of_group = group.label if group and group.key not in groups else ""
        is_set_off = time and time.span not in spans and not isinstance(statements[ref].value, Time)
        of_time = time_words(time) if time and is_set_off else ""
        told[ref] = as_told(statements[ref], of_group, of_time)
    return told


def said_in_camps(fact: Fact, statements: By) -> list[dict[str, list[str]]]:
    """Return what each camp says: each value as said, with the ids of the sources that say it."""
    told = told_in_fact(fact, statements)
    camps: list[dict[str, list[str]]] = []
    for camp in camps_of(fact):
        sources: dict[str, dict[str, None]] = {}
        for ref in camp:
            sources.setdefault(told[ref], {})[statements[ref].source.id] = None
        camps.append({words: list(ids) for words, ids in sources.items()})
    return camps


def told_in_camps(fact: Fact, statements: By) -> tuple[tuple[Told, ...], ...]:
    """Return what a table shows of each camp: each value as said, and as many of its sources as are named.

    One more than `MOST_NAMED` is among them, for it is named rather than counted.
    """
    return tuple(
        tuple(Told(words, tuple(ids[: MOST_NAMED + 1]), len(ids)) for words, ids in camp.items())
        for camp in said_in_camps(fact, statements)
    )


def said_by_source(fact: Fact, statements: By) -> dict[str, list[tuple[int, str]]]:
    """Return by source what it says of a fact, each value with the index of its camp."""
    told = told_in_fact(fact, statements)
    sources: dict[str, dict[tuple[int, str], None]] = {}
    for index, camp in enumerate(camps_of(fact)):
        for ref in camp:
            sources.setdefault(statements[ref].source.id, {})[index, told[ref]] = None
    return {source_id: list(said) for source_id, said in sources.items()}


def disputed(fact: Fact) -> frozenset[str]:
    """Return the claims of a fact's history that nothing has overtaken, and that contradict another such."""
    current = {moment.statement for moment in fact.history if moment.standing is Standing.CURRENT}
    pairs = [{each.left, each.right} for each in fact.judgements if each.verdict is Verdict.CONFLICT]
    return frozenset(ref for pair in pairs if pair <= current for ref in pair)


def reprint_words(reprint: Reprint) -> str:
    """Return which two texts repeat each other, how much, and the longest passage that both have."""
    share = f"{round(reprint.share * 100)} % of the shorter text"
    return f"{reprint.source} repeats {reprint.of} ({share}): “{reprint.words}”"
