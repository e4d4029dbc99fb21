"""A check that was declared over claims does not hold.

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

from collections.abc import Callable, Sequence
from datetime import date

from crosscheck.judge.arithmetic import LONGEST_SHOWN, Reckoning, reckon
from crosscheck.judge.figures import DATE, DAYS, PERCENT, Figure, Unworkable, figure_of, figure_of_time
from crosscheck.judge.reckoning.telling import is_widened, reading_of
from crosscheck.judge.rounding import few_digits
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.project import Check
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time
from crosscheck.wording.said import as_said
from crosscheck.wording.values import day_words, figure_words, interval_words

ID = "arithmetic-fails"
LEVEL = Level.ERROR

SIDES = {2: ("left", "right"), 3: ("left", "middle", "right")}
LAST = date.max.toordinal()
UNITS = {PERCENT: " %", DAYS: " days"}


def check(declared: Check, claim_named: Callable[[str], Statement]) -> Finding | None:
    """Return a finding where a check fails; raise `Unworkable` where it cannot be worked out."""
    reckoning = reckon(declared.expression, lambda name: _figure(name, claim_named(name)))
    if reckoning.holds:
        return None
    claims = {token: claim_named(token) for token in reckoning.tokens if token in reckoning.claims}
    words = " ".join(f"{token} ({_said(claims[token])})" if token in claims else token for token in reckoning.tokens)
    for apart, together in (("( ", "("), (" )", ")"), (" .. ", "..")):
        words = words.replace(apart, together)
    message = f"{words} does not hold{_results(reckoning, list(claims.values()))}."
    refs = tuple(dict.fromkeys(claim.ref for claim in claims.values()))
    return Finding(ID, LEVEL, message, declared.location, statements=refs)


def _figure(name: str, statement: Statement) -> Figure:
    if isinstance(statement.value, Quantity):
        return figure_of(statement.value)
    if isinstance(statement.value, Time):
        return figure_of_time(statement.value)
    raise Unworkable(f"the claim “{name}” has no figure and no date", "Name a claim whose value is a figure or a date.")


def _said(statement: Statement) -> str:
    words = as_said(statement)
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _results(reckoning: Reckoning, claims: Sequence[Statement]) -> str:
    """Return what the sides come to, as far as the check itself does not show it, and why one is a range."""
    names = SIDES[len(reckoning.sides)]
    others = (*reckoning.sides[1:], reckoning.sides[-2])
    values = [claim.value for claim in claims]
    read = [figure_of(value) for value in values if isinstance(value, Quantity) and is_widened(value)]
    told = [
        f"the {name} side comes to {_words(side, other)}"
        for name, length, side, other in zip(names, reckoning.lengths, reckoning.sides, others, strict=True)
        if length > 1 or not (side.interval.is_point or side in read)
    ]
    why = reading_of(claims)
    return f": {', '.join(told)}{', as ' if told and why else ''}{why}" if told or why else ""


def _words(figure: Figure, other: Figure) -> str:
    shown = few_digits(figure.interval, other.interval if other.measure == figure.measure else None)
    if figure.measure == DATE:
        return interval_words(
            shown, lambda end: day_words(date.fromordinal(int(end))) if 1 <= end <= LAST else str(end)
        )
    return f"{interval_words(shown, figure_words)}{UNITS.get(figure.measure, '') if figure.measure else ''}"
