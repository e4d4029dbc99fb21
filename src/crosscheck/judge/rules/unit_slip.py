"""Two sources give one figure for one question, in percent and in percentage points, or in two currencies.

A rate that rises from 4 % to 5 % rises by one percentage point and by 25 percent; to write the one for the other is the
commonest slip with shares. Dollars and euros are compared only at a rate that the project declares; where none is, the
same digits in both are no agreement, and may be a slip as well. Neither is a conflict: both may be meant as written.
Round sums of one digit ($5 million, €5 million) are passed over, since chance makes them alike.

Example: fails
    Gazette: {property: change on May, subject: Oslo's inflation rate, value: 3.4 percentage points, time: 2021-06}
    Herald: {property: change on May, subject: Oslo's inflation rate, value: 3.4 percent, time: 2021-06}

Example: fails
    Gazette: {property: cost, subject: Oslo Tunnel, value: 1.2 million euros, time: 2021-06}
    Herald: {property: cost, subject: Oslo Tunnel, value: 1.2 million dollars, time: 2021-06}

Example: holds
    Gazette: {property: cost, subject: Oslo Tunnel, value: 1.2 million euros, time: 2021-06}
    Herald: {property: cost, subject: Oslo Tunnel, value: 1.3 million dollars, time: 2021-06}
"""

from crosscheck.judge.slip_digits import significant_digits
from crosscheck.judge.wording import who_says_what
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, QuantityKind

ID = "unit-slip"
LEVEL = Level.WARNING

LEAST_DIGITS = 2
"""Digits of a sum of money that chance does not make the same in two currencies."""


def compare(left: Statement, right: Statement) -> Finding | None:
    """Return a warning where two statements that differ in their unit alone give one figure."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or not ours.printed or not theirs.printed:
        return None
    if ours.printed.amount is None or ours.printed.amount != theirs.printed.amount:
        return None
    if {ours.kind, theirs.kind} == {QuantityKind.PERCENT, QuantityKind.POINTS}:
        first, second = (left, right) if ours.kind is QuantityKind.PERCENT else (right, left)
        why = "one may say percent and mean percentage points, or the other way round"
    elif ours.kind is theirs.kind is QuantityKind.MONEY and significant_digits(ours.printed.amount) >= LEAST_DIGITS:
        first, second = left, right
        why = "one currency may be wrong"
    else:
        return None
    message = f"{who_says_what(first, second)}: the figure is the same, so {why}."
    return Finding(ID, LEVEL, message, first.claim.location, statements=(first.ref, second.ref))
