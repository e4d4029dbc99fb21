"""Whether a change is for the worse, and whether it fails a run."""

from enum import StrEnum

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import GRAVITY, LEVEL_OF
from crosscheck.model.recorded import Difference, FactChange, FindingChange, RecordedFact, Settled
from crosscheck.report.summary import FAILING_LEVELS, FAILING_VERDICTS


class Trend(StrEnum):
    """What a change means to whoever answers for the claims, in the order in which it is told."""

    WORSE = "worse"
    BETTER = "better"
    OTHER = "other"


def trend_of(change: FactChange) -> Trend:
    """Return what a change of a fact comes to: what is open and graver is worse, what is settled or less grave better.

    Where both are so, it is worse: something new has to be looked at. What the baseline accepts stands all the same:
    whoever adds it and accepts it at once makes nothing better, and whoever mends it does.
    """
    old, new = change.old, change.new
    if is_open(new) and (change.risen or was_reopened(change)):
        return Trend.WORSE
    if is_in_baseline(new) and change.risen and not is_in_baseline(old):
        return Trend.WORSE
    if (is_open(old) or is_in_baseline(old)) and change.fallen:
        return Trend.BETTER
    return Trend.BETTER if is_open(old) and new and new.settled else Trend.OTHER


def is_in_baseline(fact: RecordedFact | None) -> bool:
    """Whether there is such a fact, its claims stand against each other, and the baseline accepts that."""
    return fact is not None and fact.verdict in LEVEL_OF and fact.settled is Settled.ACCEPTED


def is_open(fact: RecordedFact | None) -> bool:
    """Whether there is such a fact, its claims stand against each other, and nobody has settled that."""
    return fact is not None and fact.verdict in LEVEL_OF and fact.settled is None


def was_reopened(change: FactChange) -> bool:
    """Whether a fact is open now of which all that stood in it before had been settled."""
    before = [each for each in (change.old, *change.old_kin) if each and each.verdict in LEVEL_OF]
    return is_open(change.new) and bool(before) and all(each.settled for each in before)


def trend_of_finding(change: FindingChange) -> Trend:
    """Return what a change of a finding comes to; notes are neither."""
    old, new = change.old, change.new
    if new and new.level is not Level.NOTE and not new.settled:
        return Trend.WORSE
    return Trend.BETTER if old and old.level is not Level.NOTE and not old.settled else Trend.OTHER


def fact_fails(change: FactChange, fail_on: FailOn) -> bool:
    """Whether a fact has come to fail, or another claim has come to fail in it."""
    new, failing = change.new, FAILING_VERDICTS[fail_on]
    if new is None or not is_open(new) or new.verdict not in failing:
        return False
    return change.risen in failing or was_reopened(change)


def finding_fails(change: FindingChange, fail_on: FailOn) -> bool:
    """Whether a finding outside the facts has come to fail."""
    new = change.new
    return new is not None and not new.fact and not new.settled and new.level in FAILING_LEVELS[fail_on]


def difference_fails(difference: Difference, fail_on: FailOn) -> bool:
    """Whether anything has come to fail."""
    if any(fact_fails(change, fail_on) for change in difference.facts):
        return True
    return any(finding_fails(change, fail_on) for change in difference.findings)


def facts_by_trend(difference: Difference) -> dict[Trend, list[FactChange]]:
    """Return the changed facts by what they come to, each gravest first."""
    found: dict[Trend, list[FactChange]] = {trend: [] for trend in Trend}
    for change in difference.facts:
        found[trend_of(change)].append(change)
    for changes in found.values():
        changes.sort(key=_order)
    return found


def findings_by_trend(difference: Difference) -> dict[Trend, list[FindingChange]]:
    """Return for people the findings that tell more than the facts do, most severe first."""
    found: dict[Trend, list[FindingChange]] = {trend: [] for trend in Trend}
    for change in difference.findings:
        if not any(each and each.of_pair for each in (change.old, change.new)):
            found[trend_of_finding(change)].append(change)
    for changes in found.values():
        changes.sort(key=_order_of_finding)
    return found


def _order(change: FactChange) -> tuple[int, str, str]:
    facts = [fact for fact in (change.new, change.old) if fact]
    return min(GRAVITY.index(fact.verdict) for fact in facts), facts[0].label.casefold(), facts[0].id


def _order_of_finding(change: FindingChange) -> tuple[int, str, str]:
    finding = next(each for each in (change.new, change.old) if each)
    return tuple(Level).index(finding.level), finding.rule, finding.message
