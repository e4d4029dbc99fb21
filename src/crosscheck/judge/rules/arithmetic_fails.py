"""The figures of claims do not add up as a check says.

A check in a file of claims (`checks:`) is a sum that a person expects to hold. It is worked out with all that the words
of the claims leave possible, so that "about 500" is no false alarm: it fails only where no such values make it true.

Example: fails
    Gazette: {id: jailed, property: jailed, value: "13"}
    Gazette: {id: released, property: released, value: "24"}
    Gazette: {id: charged, property: charged, value: "40"}
    checks: [jailed + released == charged]

Example: holds
    Gazette: {id: jailed, property: jailed, value: "13"}
    Gazette: {id: released, property: released, value: about 25}
    Gazette: {id: charged, property: charged, value: "37"}
    checks: [jailed + released == charged]
"""

from collections.abc import Callable
from decimal import Context

from crosscheck.judge.arithmetic import LONGEST_SHOWN, Reckoning, is_claim, reckon
from crosscheck.judge.figures import Figure, Unworkable, figure_of
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.interval import Interval
from crosscheck.model.project import Check
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.wording.said import as_said
from crosscheck.wording.values import figure_words, interval_words

ID = "arithmetic-fails"
LEVEL = Level.ERROR

_SHOWN = Context(15, traps=[])
"""Digits of a result that a person reads; a third is worked out to more."""


def check(declared: Check, claim_named: Callable[[str], Statement]) -> Finding | None:
    """Return a finding where a check fails; raise `Unworkable` where it cannot be worked out."""
    reckoning = reckon(declared.expression, lambda name: _figure(name, claim_named(name)))
    if reckoning.holds:
        return None
    claims = {token: claim_named(token) for token in reckoning.tokens if is_claim(token)}
    words = " ".join(f"{token} ({_said(claims[token])})" if token in claims else token for token in reckoning.tokens)
    message = f"{words.replace('( ', '(').replace(' )', ')')} does not hold{_results(reckoning)}."
    refs = tuple(dict.fromkeys(claim.ref for claim in claims.values()))
    return Finding(ID, LEVEL, message, declared.location, statements=refs)


def _figure(name: str, statement: Statement) -> Figure:
    if not isinstance(statement.value, Quantity):
        raise Unworkable(f"the claim “{name}” has no figure", "Name a claim whose value is a figure.")
    return figure_of(statement.value)


def _said(statement: Statement) -> str:
    words = as_said(statement)
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _results(reckoning: Reckoning) -> str:
    """Return what the sides come to, as far as the check itself does not show it."""
    sides = zip(("left", "right"), reckoning.lengths, (reckoning.left, reckoning.right), strict=True)
    told = [
        f"the {side} side comes to {_words(f)}" for side, length, f in sides if length > 1 or not f.interval.is_point
    ]
    return f": {', '.join(told)}" if told else ""


def _words(figure: Figure) -> str:
    lower, upper = (None if end is None else _SHOWN.plus(end) for end in (figure.interval.lower, figure.interval.upper))
    return interval_words(Interval(lower, upper, figure.interval.lower_open, figure.interval.upper_open), figure_words)
