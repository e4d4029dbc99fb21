"""What a change comes to in words: the same in the table and in Markdown. Nothing here is escaped yet."""

from collections.abc import Iterator, Sequence

from crosscheck.model.finding import LEVEL_OF, Verdict
from crosscheck.model.recorded import (
    ClaimChange,
    Difference,
    FactChange,
    FindingChange,
    RecordedClaim,
    RecordedFact,
    Settled,
)
from crosscheck.report.differences.difference import changed_scope
from crosscheck.report.differences.trend import Trend, facts_by_trend, findings_by_trend
from crosscheck.wording.values import count_words

TITLES = {Trend.WORSE: "Worse", Trend.BETTER: "Better", Trend.OTHER: "Also changed"}

MOST_CLAIMS = 12
"""Claims of one fact that are named one by one."""

MOST_KIN = 3
"""Facts that are named as those that it was cut from, or into."""

STANDS = {
    Settled.RULED: "a person has ruled on it",
    Settled.WAIVED: "a person has waived it",
    Settled.ACCEPTED: "the baseline accepts it",
}
OPEN_AGAIN = {
    Settled.RULED: "no ruling holds any more",
    Settled.WAIVED: "it is no longer waived",
    Settled.ACCEPTED: "the baseline no longer accepts it",
}
ANOTHER = {
    Verdict.CONFLICT: "further claims conflict in it",
    Verdict.UPDATE: "a further figure was replaced in it",
    Verdict.SCOPE: "further claims differ in scope in it",
}


def notes(change: FactChange) -> Iterator[str]:
    """Yield in words how a fact came, went or changed."""
    old, new = change.old, change.new
    if old is None and new is not None:
        yield f"split off from {_named(change.old_kin)}" if change.old_kin else "new"
        yield from (STANDS[each] for each in (new.settled,) if each)
    elif new is None:
        yield f"now part of {_named(change.new_kin)}" if change.new_kin else "gone"
    elif old is not None:
        yield from _turns(old, new, change)
        if change.old_kin:
            yield f"took in claims of {_named(change.old_kin)}"
        if change.new_kin:
            yield f"claims of it went to {_named(change.new_kin)}"


def _turns(old: RecordedFact, new: RecordedFact, change: FactChange) -> Iterator[str]:
    if verdict_of(old) != verdict_of(new):
        yield f"was {verdict_of(old)}"
    elif change.risen:
        yield ANOTHER[change.risen]
    if old.settled != new.settled:
        if new.settled:
            yield STANDS[new.settled]
        elif new.verdict in LEVEL_OF:
            yield OPEN_AGAIN[old.settled or Settled.RULED]


def verdict_of(fact: RecordedFact) -> str:
    """Return a fact's verdict in a word, with a question mark where a missing qualifier could overturn it."""
    return f"{fact.verdict.value}{'?' if fact.unsure else ''}"


def claim_notes(change: FactChange, arrow: str) -> list[str]:
    """Return what became of each claim: of a fact that was there, those that came, went or say something else."""
    fact = change.new or change.old
    only = change.old is None or change.new is None
    sign = "+" if change.new else "-"
    lines = [f"{sign} {_said(each)}" for each in fact.claims] if fact and only else []
    lines += [_claim_note(each, arrow) for each in change.claims]
    more = len(lines) - MOST_CLAIMS
    return [*lines[:MOST_CLAIMS], f"and {count_words(more, 'more claim')}"] if more > 0 else lines


def _claim_note(change: ClaimChange, arrow: str) -> str:
    old, new = change.old, change.new
    if old is None or new is None:
        return f"+ {_said(new)}" if new else f"- {_said(old)}" if old else ""
    parts = [f"{_value(old)} {arrow} {_value(new)}"] if old.said != new.said else []
    parts += [
        f"{name.replace('_', ' ')} {before or 'not stated'} {arrow} {after or 'not stated'}"
        for name, (before, after) in changed_scope(old, new).items()
    ]
    return f"{new.name}: {'; '.join(parts)}"


def _said(claim: RecordedClaim) -> str:
    return f"{claim.name}: {_value(claim)}"


def _value(claim: RecordedClaim) -> str:
    return claim.said or "(not stated)"


def _named(facts: Sequence[RecordedFact]) -> str:
    named = [f"“{each.label}”" for each in facts[:MOST_KIN]]
    more = len(facts) - MOST_KIN
    return " and ".join([*named, f"{more:,} more"] if more > 0 else named)


def finding_note(change: FindingChange) -> str:
    """Return in words how a finding came, went or changed."""
    old, new = change.old, change.new
    if old is None or new is None:
        return "new" if new else "gone"
    return STANDS[new.settled] if new.settled else OPEN_AGAIN[old.settled or Settled.WAIVED]


def closing(difference: Difference) -> str:
    """Return in words how much changed."""
    facts, findings = facts_by_trend(difference), findings_by_trend(difference)
    parts = []
    for trend in Trend:
        counts = [
            count_words(len(each), noun)
            for each, noun in ((facts[trend], "fact"), (findings[trend], "finding"))
            if each
        ]
        if counts:
            parts.append(f"{TITLES[trend].lower()}: {' and '.join(counts)}")
    if difference.fail_on:
        before, now = difference.fail_on
        parts.append(f"fail_on was “{before.value}” and is “{now.value}”")
    return "; ".join(parts) or "nothing has changed"
