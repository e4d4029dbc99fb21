"""From an id that a person typed to what it names."""

from crosscheck.cli.terminal import MOST_LISTED, fail, hint_at
from crosscheck.model.finding import Fact, Report
from crosscheck.model.statement import Statement

ALL_IDS = "crosscheck check --format json lists all ids."


def find_fact(report: Report, typed: str) -> Fact:
    """Return the fact with this id, or the one that the claim with this id belongs to."""
    statement = _claim(report, typed)
    by_id = [fact for fact in report.facts if fact.id == typed]
    found = by_id or [fact for fact in report.facts if statement and statement.ref in fact.statements]
    if not found:
        _fail_if_shared(report, typed)
        known = [*(fact.id for fact in report.facts), *_claim_ids(report)]
        fail(f"there is no fact or claim {typed!r}", hint_at(typed, known) or ALL_IDS)
    return found[0]


def find_claim(report: Report, typed: str) -> Statement:
    """Return the claim with this id; a fact's id stands for its claim where it has only one."""
    fact = next((fact for fact in report.facts if fact.id == typed), None)
    found = _claim(report, typed) or (_claim(report, fact.statements[0]) if fact else None)
    if found is None:
        _fail_if_shared(report, typed)
        fail(f"there is no claim {typed!r}", hint_at(typed, _claim_ids(report)) or ALL_IDS)
    if fact and len(fact.statements) > 1 and found.ref != typed:
        fail(f"{typed!r} is a fact; two ids must be claims", f"Its claims are: {', '.join(fact.statements)}.")
    return found


def _claim(report: Report, typed: str) -> Statement | None:
    """Return the claim whose ref was typed, or whose source and id (`source/id`)."""
    for statement in report.statements:
        if typed in (statement.ref, f"{statement.source.id}/{statement.claim.id}"):
            return statement
    return None


def _fail_if_shared(report: Report, typed: str) -> None:
    """Say so where claims of several sources have this id, so that it names none of them."""
    refs = [statement.ref for statement in report.statements if statement.claim.id == typed]
    if len(refs) > 1:
        more = f" and {len(refs) - MOST_LISTED:,} more" if len(refs) > MOST_LISTED else ""
        fail(f"{typed!r} is the id of {len(refs):,} claims: {', '.join(refs[:MOST_LISTED])}{more}")


def _claim_ids(report: Report) -> list[str]:
    return [statement.ref for statement in report.statements]
