"""From the outcome of a run to the view that every format is written from."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from crosscheck import __version__
from crosscheck.cli.choosing import Wanted, choose
from crosscheck.cli.places import place_of
from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Fact, Report
from crosscheck.pipeline import Outcome, rule_pages
from crosscheck.report.view import Frame, View, make_view


def view_outcome(outcome: Outcome, folder: Path, wanted: Wanted, fail_on: FailOn | None = None) -> View:
    """Return what is shown of an outcome; `fail_on` else is what the project says."""
    report = outcome.report
    by_project = report.project.settings.fail_on if report else FailOn.CONFLICT
    frame = Frame(__version__, rule_pages(), fail_on or by_project, place_of(folder))
    facts = choose(report, wanted) if report else ()
    least = Level(wanted.least) if wanted.least else Level.NOTE
    return make_view(report, facts, outcome.diagnostics, frame, least, _hidden(report, facts, wanted))


def _hidden(report: Report | None, shown: Sequence[Fact], wanted: Wanted) -> tuple[Fact, ...]:
    """Return the facts that only their severity leaves out."""
    if report is None or wanted.least is None:
        return ()
    ids = {fact.id for fact in shown}
    return tuple(fact for fact in choose(report, replace(wanted, least=None)) if fact.id not in ids)
