"""What a run came to, as every format that other programs read carries it: counts, and whether and why it fails."""

from crosscheck.model.finding import GRAVITY, Report
from crosscheck.report.data.json_values import Json
from crosscheck.report.summary import count_settled, count_unread, count_verdicts, fails
from crosscheck.report.view import View

CLEAN, FOUND, UNUSABLE = range(3)
"""The exit codes of a run, so that whoever reads its report later need not have seen it end."""


def summary_data(view: View) -> Json:
    """Return counts over the whole run, whatever of it is shown; of input that could not be used, that it failed."""
    counts = _no_counts() if view.report is None else _counts(view.report, len(view.facts))
    code = exit_code(view)
    return counts | {"fail_on": view.frame.fail_on.value, "failed": code != CLEAN, "exit_code": code}


def exit_code(view: View) -> int:
    """Return the exit code that `check` ends with."""
    if view.report is None:
        return UNUSABLE
    return FOUND if fails(view.report, view.frame.fail_on) else CLEAN


def _counts(report: Report, shown: int) -> Json:
    return {
        "facts": len(report.facts),
        "shown": shown,
        "claims": len(report.project.claims),
        "sources": len(report.project.sources),
        "unread": count_unread(report),
        "uncompared": report.uncompared,
        "verdicts": {verdict.value: count for verdict, count in count_verdicts(report).items()},
        "settled": count_settled(report),
        "accepted": 0 if report.counts else sum(fact.accepted for fact in report.facts),
    }


def _no_counts() -> Json:
    none: Json = dict.fromkeys(("facts", "shown", "claims", "sources", "unread"), 0)
    verdicts = {verdict.value: 0 for verdict in GRAVITY}
    return none | {"uncompared": (), "verdicts": verdicts, "settled": 0, "accepted": 0}
