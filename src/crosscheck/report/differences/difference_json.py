"""Two reports compared, for machines: versioned, every key there on every path, the same bytes for the same input."""

from crosscheck.model.fail_on import FailOn
from crosscheck.model.recorded import (
    ClaimChange,
    Difference,
    FactChange,
    FindingChange,
    RecordedClaim,
    RecordedFact,
    RecordedFinding,
)
from crosscheck.report.data.json_data import write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.differences.trend import (
    Trend,
    difference_fails,
    fact_fails,
    finding_fails,
    findings_by_trend,
    trend_of,
    trend_of_finding,
)

SCHEMA_VERSION = 1


def render_difference_json(
    difference: Difference, old: str, new: str, fail_on: FailOn, ascii_only: bool = False
) -> str:
    """Return the difference between two reports, of which `old` and `new` are the names."""
    facts, findings = difference.facts, difference.findings
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "old": old,
        "new": new,
        "summary": {
            "fails": difference_fails(difference, fail_on),
            "fail_on": fail_on.value,
            "facts": {trend.value: sum(trend_of(each) is trend for each in facts) for trend in Trend},
            "findings": {trend.value: len(told) for trend, told in findings_by_trend(difference).items()},
        },
        "facts": [_fact_change(each, fail_on) for each in facts],
        "findings": [_finding_change(each, fail_on) for each in findings],
    }
    return write_json(data, ascii_only)


def _fact_change(change: FactChange, fail_on: FailOn) -> Json:
    return {
        "change": _kind(change),
        "trend": trend_of(change).value,
        "fails": fact_fails(change, fail_on),
        "risen": change.risen.value if change.risen else None,
        "fallen": change.fallen.value if change.fallen else None,
        "old": _fact(change.old),
        "new": _fact(change.new),
        "claims": [_claim_change(each) for each in change.claims],
        "old_kin": [each.id for each in change.old_kin],
        "new_kin": [each.id for each in change.new_kin],
    }


def _kind(change: FactChange) -> str:
    """Return what became of a fact in a word."""
    if change.old is None:
        return "split" if change.old_kin else "new"
    if change.new is None:
        return "merged" if change.new_kin else "gone"
    return "changed"


def _fact(fact: RecordedFact | None) -> Json | None:
    if fact is None:
        return None
    return {
        "id": fact.id,
        "label": fact.label,
        "verdict": fact.verdict.value,
        "unsure": fact.unsure,
        "settled": fact.settled.value if fact.settled else None,
        "explanation": fact.explanation,
        "claims": [_claim(each) for each in fact.claims],
    }


def _claim(claim: RecordedClaim | None) -> Json | None:
    if claim is None:
        return None
    return {"claim": claim.name, "said": claim.said or None, **{name: words or None for name, words in claim.scope}}


def _claim_change(change: ClaimChange) -> Json:
    return {"old": _claim(change.old), "new": _claim(change.new)}


def _finding_change(change: FindingChange, fail_on: FailOn) -> Json:
    kind = "new" if change.old is None else "gone" if change.new is None else "changed"
    return {
        "change": kind,
        "trend": trend_of_finding(change).value,
        "fails": finding_fails(change, fail_on),
        "old": _finding(change.old),
        "new": _finding(change.new),
    }


def _finding(finding: RecordedFinding | None) -> Json | None:
    if finding is None:
        return None
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "place": finding.place or None,
        "fact": finding.fact or None,
        "claims": finding.claims,
        "settled": finding.settled.value if finding.settled else None,
        "fingerprint": finding.known or None,
    }
