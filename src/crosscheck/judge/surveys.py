"""What the statements of one source show when they are looked at together, whatever facts they belong to."""

from collections.abc import Sequence

from crosscheck.judge.rules import SOURCE_RULES
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement


def survey_sources(statements: Sequence[Statement]) -> tuple[Finding, ...]:
    """Return what each source shows by itself, sources and statements in the order of their names."""
    by_source: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda each: each.ref):
        by_source.setdefault(statement.source.id, []).append(statement)
    rules = [rule.survey for rule in SOURCE_RULES if rule.survey]
    return tuple(finding for source in sorted(by_source) for rule in rules for finding in rule(by_source[source]))
