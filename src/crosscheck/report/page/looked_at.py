"""What a person has looked at and could not tell: it decides nothing, but the next reader is to know."""

from collections.abc import Iterable
from datetime import date

from crosscheck.model.decision import Decision
from crosscheck.report.page.lookup import Lookup
from crosscheck.wording.values import day_words


def looked_at(refs: Iterable[str], lookup: Lookup) -> tuple[str, ...]:
    """Return who was unsure of what claims of one fact, or of two that may be one, come to, when and why."""
    names = {name for ref in refs for name in lookup.names_of[ref]}
    return tuple(unsure_words(each) for each in lookup.unsure if names.issuperset(each.claims))


def unsure_words(decision: Decision) -> str:
    """Return who was unsure, when and why.

    >>> from crosscheck.model.decision import Ruling
    >>> from crosscheck.model.location import Location
    >>> print(unsure_words(Decision(Ruling.UNSURE, ("a", "b"), "", Location("decisions.yaml", 3, 5),
    ...     reason="No list of names yet.", owner="ana", decided="2026-11-20")))
    looked at by ana on 20 November 2026: unsure (No list of names yet)
    """
    on = f" on {day_words(date.fromisoformat(decision.decided))}" if decision.decided else ""
    reason = decision.reason.rstrip().removesuffix(".")
    return f"looked at by {decision.owner or 'a person'}{on}: unsure{f' ({reason})' if reason else ''}"
