"""What people have said, laid over what was found: decisions first, then the baseline.

Most projects have neither, and import nothing for them.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Fact, Finding
from crosscheck.model.project import Project
from crosscheck.model.statement import Statement

if TYPE_CHECKING:
    from crosscheck.judge.bond import Bond

Found = tuple[tuple[Fact, ...], tuple[Finding, ...]]
By = Mapping[str, Statement]


def bind_decisions(
    decisions: Sequence[Decision], statements: By, today: date | None
) -> tuple[tuple["Bond", ...], tuple[Decision, ...], tuple[Diagnostic, ...]]:
    """Return what became of a person's decisions, those that bind, and what contradicts itself."""
    if not decisions:
        return (), (), ()
    from crosscheck.judge.binding import bind, binding

    bonds, contradictions = bind(decisions, statements, today)
    return bonds, binding(bonds), contradictions


def lay_decisions_over(found: Found, bonds: Sequence["Bond"], statements: By) -> Found:
    """Return facts and findings with a person's word on them."""
    if not bonds:
        return found
    from crosscheck.judge.decisions import apply_decisions

    return apply_decisions(*found, bonds, statements)


def lay_baseline_over(found: Found, project: Project, decisions: Sequence[Decision], statements: By) -> Found:
    """Return facts and findings, those marked that the project's baseline accepts; `decisions` are those that bind."""
    if project.baseline is None:
        return found
    from crosscheck.judge.baseline import apply_baseline
    from crosscheck.judge.lapsed import lapsed

    over = lapsed(project.decisions, decisions, statements)
    return apply_baseline(project.baseline, *found, decisions, statements, over)
