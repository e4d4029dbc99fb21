"""What a run comes to in a few words, and whether it fails."""

from collections import Counter
from collections.abc import Sequence

from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import GRAVITY, Fact, Finding, Report, Verdict
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.report.accepted import accepted_words, standing_in_baseline
from crosscheck.wording.values import count_words

FAILING_VERDICTS: dict[FailOn, frozenset[Verdict]] = {
    FailOn.CONFLICT: frozenset({Verdict.CONFLICT}),
    FailOn.UPDATE: frozenset({Verdict.CONFLICT, Verdict.UPDATE}),
    FailOn.SCOPE: frozenset({Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE}),
    FailOn.NEVER: frozenset(),
}
"""The verdicts that make a run fail, by the least grave one that does."""

FAILING_LEVELS: dict[FailOn, frozenset[Level]] = {
    FailOn.CONFLICT: frozenset({Level.ERROR}),
    FailOn.UPDATE: frozenset({Level.ERROR, Level.WARNING}),
    FailOn.SCOPE: frozenset({Level.ERROR, Level.WARNING}),
    FailOn.NEVER: frozenset(),
}
"""The same for findings that belong to no fact (arithmetic that does not add up); a note never fails a run."""


def settling(fact: Fact) -> Decision | None:
    """Return the word by which a fact fails no run, whatever its verdict."""
    return fact.ruling or fact.waiver


def fails(report: Report, fail_on: FailOn) -> bool:
    """Whether the run fails: some fact's verdict, or some finding outside the facts, is grave enough.

    What a person has ruled or waived does not count, nor does what the baseline has.
    """
    return bool(_failing_verdicts(report, fail_on) or _failing_findings(report, fail_on))


def fact_fails(fact: Fact, fail_on: FailOn) -> bool:
    """Whether a fact makes a run fail."""
    return fact.verdict in FAILING_VERDICTS[fail_on] and not (settling(fact) or fact.accepted)


def finding_fails(finding: Finding, fail_on: FailOn) -> bool:
    """Whether a finding that belongs to no fact makes a run fail."""
    return finding.level in FAILING_LEVELS[fail_on] and not (finding.waiver or finding.accepted)


def ending_line(report: Report, fail_on: FailOn) -> str:
    """Return whether the run fails, and on what."""
    words = _failing_words(report, fail_on)
    ending = f"The run fails: {words}" if words else "The run passes"
    return f"{ending} (it fails on: {fail_on.value})."


def unshown_words(report: Report, shown: Sequence[Fact], fail_on: FailOn) -> str:
    """Return why a run fails of which nothing that is shown makes it fail, "" where something does or it passes.

    Findings that belong to no fact are always shown.
    """
    failing = _failing_verdicts(report, fail_on).total()
    if not failing or _failing_findings(report, fail_on) or any(fact_fails(fact, fail_on) for fact in shown):
        return ""
    are, they = ("is", "it is") if failing == 1 else ("are", "they are")
    words = _failing_words(report, fail_on)
    return f"ends with 1: {words} {are} as grave as --fail-on {fail_on.value}; {they} not shown"


def _failing_words(report: Report, fail_on: FailOn) -> str:
    verdicts = (verdict.value for verdict in _failing_verdicts(report, fail_on).elements())
    return accepted_words(verdicts, len(_failing_findings(report, fail_on)))


def _failing_verdicts(report: Report, fail_on: FailOn) -> Counter[Verdict]:
    """Return how many facts of each verdict make the run fail."""
    if report.counts:
        counts = report.counts.verdicts
        return Counter({verdict: counts[verdict] for verdict in FAILING_VERDICTS[fail_on] if counts[verdict]})
    return Counter(fact.verdict for fact in report.facts if fact_fails(fact, fail_on))


def _failing_findings(report: Report, fail_on: FailOn) -> list[Finding]:
    return [each for each in loose_findings(report) if finding_fails(each, fail_on)]


def loose_findings(report: Report) -> Sequence[Finding]:
    """Return the findings that belong to no fact."""
    return report.counts.loose if report.counts else [each for each in report.findings if not each.fact]


def count_verdicts(report: Report) -> dict[Verdict, int]:
    """Return how many facts have each verdict, gravest first, none left out."""
    counts = report.counts.verdicts if report.counts else Counter(fact.verdict for fact in report.facts)
    return {verdict: counts[verdict] for verdict in GRAVITY}


def count_settled(report: Report) -> int:
    """Return how many facts a person has ruled on or waived."""
    return 0 if report.counts else sum(settling(fact) is not None for fact in report.facts)


def count_unread(report: Report) -> int:
    """Return how many claims state a value that could not be read."""
    if report.unread is not None:
        return report.unread
    return sum(1 for each in report.statements if each.value is None and each.claim.value is not None)


def possible_pairs(report: Report) -> Sequence[ScoredPair]:
    """Return the pairs that are possibly the same and were kept apart, those with the most evidence first."""
    if report.counts:
        return report.counts.possible
    possible = [pair for pair in report.see_also if pair.outcome is Outcome.POSSIBLE]
    return sorted(possible, key=lambda pair: (-pair.weight, pair.left, pair.right))


def closing_lines(report: Report) -> list[str]:
    """Return the closing lines, in our own words only: facts by verdict, what they were made from, what is missing."""
    verdicts = [f"{count:,} {verdict.value}" for verdict, count in count_verdicts(report).items() if count]
    facts = count_words(len(report.facts), "fact")
    lines = [f"{facts}: {', '.join(verdicts)}" if verdicts else facts]
    made = (
        f"{count_words(len(report.project.claims), 'claim')} from {count_words(len(report.project.sources), 'source')}"
    )
    rest = [made]
    if settled := count_settled(report):
        rest.append(f"{count_words(settled, 'verdict')} settled by a person")
    if standing := standing_in_baseline(report):
        rest.append(standing)
    if unread := count_unread(report):
        rest.append(f"{count_words(unread, 'value')} could not be read")
    if possible := len(possible_pairs(report)):
        rest.append(f"{count_words(possible, 'pair')} possibly the same, kept apart")
    if cut := _count_cut(report):
        rest.append(f"{count_words(cut, 'matching pair')} kept apart by other claims")
    return [*lines, "; ".join(rest)]


def _count_cut(report: Report) -> int:
    return report.counts.cut if report.counts else sum(pair.outcome is Outcome.SURE for pair in report.see_also)
