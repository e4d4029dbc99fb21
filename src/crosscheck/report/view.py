"""What every format is written from: the part of a report that is shown, and what its readers need beside it."""

from collections.abc import Sequence
from posixpath import join, normpath

from msgspec import Struct

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Fact, Finding, Report
from crosscheck.model.rule_page import RulePage
from crosscheck.report.severity import LEVELS, at_least, level_of
from crosscheck.report.summary import fact_fails, finding_fails


class Frame(Struct, frozen=True):
    """What does not come from the sources: the version, the rules, what makes the run fail, and where the project lies.

    `place` is the project's folder as a path from the repository's root with "/" between its parts, "" where it is the
    root; services that read a report find files by it.
    """

    version: str
    rules: tuple[RulePage, ...] = ()
    fail_on: FailOn = FailOn.CONFLICT
    place: str = ""

    def path(self, path: str) -> str:
        """Return the path of a project's file from the repository's root.

        >>> Frame("1", place="desk/flood").path("claims/gazette.yaml")
        'desk/flood/claims/gazette.yaml'
        """
        return normpath(join(self.place, path))


class View(Struct, frozen=True):
    """What is shown of a run; `report` is `None` where the input could not be used, and `diagnostics` say why.

    `facts` are those that were chosen, in their order; `findings` are those that belong to them or to no fact.
    `unshown` and `unshown_findings` are what makes the run fail although it is less severe than what is shown: whoever
    is told why a run fails is told of them.
    """

    report: Report | None
    facts: Sequence[Fact]
    findings: Sequence[Finding]
    diagnostics: tuple[Diagnostic, ...]
    frame: Frame
    unshown: tuple[Fact, ...] = ()
    unshown_findings: tuple[Finding, ...] = ()


def make_view(
    report: Report | None,
    facts: Sequence[Fact],
    diagnostics: tuple[Diagnostic, ...],
    frame: Frame,
    least: Level,
    hidden: tuple[Fact, ...] = (),
) -> View:
    """Return the view of chosen facts; of findings and faults those that are at least as severe as `least`.

    `hidden` are the facts that were left out for being less severe.
    """
    diagnostics = tuple(each for each in diagnostics if at_least(each.level, least))
    if report and report.is_all(facts) and least is LEVELS[-1]:
        return View(report, facts, report.findings, diagnostics, frame)
    ids = {fact.id for fact in facts}
    unshown = tuple(fact for fact in hidden if fact_fails(fact, frame.fail_on))
    levels = {fact.id: level_of(fact) for fact in unshown}
    found = report.findings if report else ()
    shown = [each for each in found if (not each.fact or each.fact in ids) and at_least(each.level, least)]
    alone = (each for each in found if not each.fact and not at_least(each.level, least))
    return View(
        report=report,
        facts=facts,
        findings=tuple(shown),
        unshown=unshown,
        unshown_findings=(
            *(each for each in found if each.fact in levels and each.level is levels[each.fact]),
            *(each for each in alone if finding_fails(each, frame.fail_on)),
        ),
        diagnostics=diagnostics,
        frame=frame,
    )
