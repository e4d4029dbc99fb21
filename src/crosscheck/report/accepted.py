"""What the baseline accepts, as the reports count and show it."""

from collections import Counter
from collections.abc import Iterable

from crosscheck.model.finding import Report, Verdict
from crosscheck.wording.values import count_words

NOUNS = {Verdict.CONFLICT.value: "conflict", Verdict.UPDATE.value: "update", Verdict.SCOPE.value: "scope difference"}


def accepted_words(verdicts: Iterable[str], findings: int) -> str:
    """Return how many facts of each verdict are accepted, and how many findings, "" where none are.

    >>> accepted_words(["scope", "conflict", "conflict"], 1)
    '2 conflicts, 1 scope difference and 1 finding'
    """
    counts = Counter(verdicts)
    parts = [count_words(counts[verdict], noun) for verdict, noun in NOUNS.items() if counts[verdict]]
    parts += [count_words(findings, "finding")] if findings else []
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def standing_in_baseline(report: Report) -> str:
    """Return the closing words on what fails no run because the baseline has it, "" where nothing does.

    Findings that are accepted with their fact are not counted again.
    """
    if report.counts:
        return ""
    facts = {fact.id: fact for fact in report.facts if fact.accepted}
    findings = [each for each in report.findings if each.accepted and each.fact not in facts]
    words = accepted_words((fact.verdict.value for fact in facts.values()), len(findings))
    is_one = len(facts) + len(findings) == 1
    return f"{words} {'stands' if is_one else 'stand'} in the baseline" if words else ""
