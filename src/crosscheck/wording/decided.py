"""What a person decided, in words."""

from datetime import date

from crosscheck.model.decision import Decision, Ruling
from crosscheck.wording.values import day_words

WHAT: dict[Ruling, str] = {
    Ruling.SAME: "that these are one fact",
    Ruling.NOT_SAME: "that these are not one fact",
    Ruling.SPLIT: "that {first} is another fact",
    Ruling.RIGHT: "that {first} is right",
    Ruling.WAIVED: "that this may stand",
    Ruling.UNSURE: "nothing yet",
}
"""What each ruling comes to; a waiver of one rule names it besides."""


def decided_words(decision: Decision, first: str = "") -> str:
    """Return who decided what, when, until when and why, without a stop; `first` is what its first claim is called.

    >>> from crosscheck.model.location import Location
    >>> print(decided_words(Decision(Ruling.SAME, ("a", "b"), "", Location("decisions.yaml", 3, 5),
    ...     reason="both count the dam's victims", owner="ana", decided="2026-11-20")))
    ana decided on 20 November 2026 that these are one fact: both count the dam's victims
    """
    who = decision.owner or "a person"
    on = f" on {_day(decision.decided)}" if decision.decided else ""
    until = f" (until {_day(decision.expires)})" if decision.expires else ""
    rule = f" ({decision.rule})" if decision.rule else ""
    what = WHAT[decision.ruling].replace("{first}", first or decision.claims[0])
    reason = decision.reason.rstrip().removesuffix(".")
    return f"{who} decided{on} {what}{rule}{until}{f': {reason}' if reason else ''}"


def _day(day: str) -> str:
    return day_words(date.fromisoformat(day))
