"""Slips in the digits of a figure: noughts and scales, a decimal point, two digits swapped, one dropped or changed.

How many digits a slip needs before it is named is policy, measured on random pairs of figures (docs/method.md): a slip
that chance makes in more than one of a hundred pairs of near figures explains nothing.
"""

import re
from decimal import Decimal
from itertools import pairwise

from crosscheck.judge.slip_words import DOUBLED, DROPPED, ONE_DIGIT, POINT, SWAPPED, Slip, factor_slip
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity

SCALES = (3, 6, 9)
"""Powers of ten between the words for large numbers: such a factor is believed of any figure."""

NOUGHTS = (1, 2)
"""Powers of ten by which a nought or two are lost; believed of a figure with `FACTOR_DIGITS`, or a large one."""

FACTOR_DIGITS = 2
LARGE = 1000
"""A round figure (5,000 beside 50,000) from here on may have lost a nought; 4 beside 40 is chance."""

SWAP_DIGITS, DROP_DIGITS, CHANGE_DIGITS = 2, 3, 4
"""Digits that the longer figure must have, for two of them swapped, one dropped or doubled, one changed."""

AGREEING_BEFORE, AGREEING_BEHIND = 3, 2
"""Digits that must agree before a changed one, or else behind it."""

LONGEST = 28
"""Digits beyond which a figure is not looked at."""

_NUMBER = re.compile(r"[0-9][0-9.,'’\u00a0\u202f ]{0,40}")
_NAMED = frozenset({Hedge.EXACT, Hedge.APPROXIMATE})
_MULTIPLES = frozenset(Decimal(10) ** power for power in (0, 2, 3, 5, 6, 7, 9, 12))
"""What a printed number is multiplied by: hundred, thousand, lakh, million, crore, billion, trillion."""


_SMALLEST_SCALE = Decimal(10) ** min(SCALES)
Ends = Interval[Decimal]

_GROUP = 3
"""Digits between marks of thousands."""


def find_digit_slip(left: Quantity, right: Quantity, *, disputed: bool = False) -> Slip | None:
    """Return the slip in the digits that would make two figures of one unit meet.

    `disputed` tells that two speakers are credited: 5,000 and 50,000 are then two estimates, not a nought.
    """
    ours, theirs = printed_amount(left), printed_amount(right)
    if ours is None or theirs is None or ours == theirs or ours * theirs <= 0:
        return None
    low, high = sorted((abs(ours), abs(theirs)))
    if high.adjusted() - low.adjusted() > LONGEST or max(map(significant_digits, (low, high))) > LONGEST:
        return None
    factor = _find_factor(low, high, left, right, disputed=disputed)
    if factor or not (left.hedge in _NAMED and right.hedge in _NAMED):
        return factor
    return _compare_digits(*aligned(low, high))


def printed_amount(figure: Quantity) -> Decimal | None:
    """Return the figure in the unit that it was printed in."""
    return figure.amount if figure.printed is None else figure.printed.amount


def _find_factor(low: Decimal, high: Decimal, left: Quantity, right: Quantity, *, disputed: bool) -> Slip | None:
    power = next((each for each in (*NOUGHTS, *SCALES) if low.scaleb(each) == high), 0)
    if power and _has_other_point(left, right):
        return POINT if significant_digits(low) >= FACTOR_DIGITS else None
    if power in NOUGHTS:
        is_large = low >= LARGE and not disputed
        return factor_slip(power, high) if significant_digits(low) >= FACTOR_DIGITS or is_large else None
    if not power and left.hedge is right.hedge is Hedge.EXACT and _are_far_apart(left.possible, right.possible):
        power = next((each for each in SCALES if _meet_scaled(left, right, each)), 0)
    return factor_slip(power, high) if power else None


def _are_far_apart(ours: Ends, theirs: Ends) -> bool:
    """Whether the greater of two figures may be as much as the smallest scale times the other."""
    for low, high in ((ours.lower, theirs.upper), (theirs.lower, ours.upper)):
        if low is None or high is None or low <= 0 or low * _SMALLEST_SCALE <= high:
            return True
    return False


def _meet_scaled(left: Quantity, right: Quantity, power: int) -> bool:
    """Whether two rounded figures meet once one is scaled: 1.23 million and 1.2 billion."""
    return _scaled(left.possible, power).overlaps(right.possible) or _scaled(right.possible, power).overlaps(
        left.possible
    )


def _scaled(interval: Interval[Decimal], power: int) -> Interval[Decimal]:
    factor = Decimal(10) ** power
    lower = None if interval.lower is None else interval.lower * factor
    upper = None if interval.upper is None else interval.upper * factor
    return Interval(lower, upper, interval.lower_open, interval.upper_open)


def _has_other_point(left: Quantity, right: Quantity) -> bool:
    """Whether both print the same digits behind the same scale, with the point or comma in other places."""
    ours, theirs = _mantissas(left), _mantissas(right)
    if not ours or not theirs or ours[0] != theirs[0]:
        return False
    has_fraction = any(number != number.to_integral_value() for number in (ours[1], theirs[1]))
    return ours[2] == theirs[2] and has_fraction


def _mantissas(figure: Quantity) -> tuple[str, Decimal, Decimal] | None:
    """Return the digits printed, the number that they make, and what it is multiplied by."""
    found, amount = _NUMBER.search(figure.words), printed_amount(figure)
    if found is None or not amount:
        return None
    words = found[0].strip(" .,'’\u00a0\u202f")
    digits = "".join(letter for letter in words if letter.isdigit()).lstrip("0")
    for places in _decimals(words):
        number = Decimal(digits or 0).scaleb(-places)
        if number and abs(amount) / number in _MULTIPLES:
            return digits, number, abs(amount) / number
    return None


def _decimals(words: str) -> tuple[int, ...]:
    """Return how many of the digits may stand behind a decimal point; three behind a mark may be thousands too."""
    behind = len(words) - 1 - max(words.rfind("."), words.rfind(","))
    if behind == len(words):
        return (0,)
    return (0, behind) if behind == _GROUP else (behind, 0)


def significant_digits(amount: Decimal) -> int:
    """Return how many digits a figure has without the noughts at its ends.

    >>> significant_digits(Decimal(12500)), significant_digits(Decimal("0.50"))
    (3, 1)
    """
    return len(amount.normalize().as_tuple().digits)


def aligned(low: Decimal, high: Decimal) -> tuple[str, str]:
    """Return the digits of two figures over one place, the noughts that both end in left out.

    >>> aligned(Decimal(1250), Decimal(1520)), aligned(Decimal("43.7"), Decimal(120))
    (('125', '152'), ('437', '1200'))
    """
    exponent = min(int(each.normalize().as_tuple().exponent) for each in (low, high))
    return str(int(low.scaleb(-exponent))), str(int(high.scaleb(-exponent)))


def _compare_digits(short: str, long: str) -> Slip | None:
    if len(long) > LONGEST:
        return None
    if len(short) == len(long):
        return _compare_places(short, long)
    if len(long) != len(short) + 1 or len(long) < DROP_DIGITS:
        return None
    lost = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if short[lost:] != long[lost + 1 :]:
        return None
    return DOUBLED if lost and long[lost] == long[lost - 1] else DROPPED


def _compare_places(ours: str, theirs: str) -> Slip | None:
    differ = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(differ) == 1:
        return ONE_DIGIT if _is_odd_one_out(differ[0], len(ours)) else None
    is_swap = len(differ) == 2 and next(b - a for a, b in pairwise(differ)) == 1
    if is_swap and ours[differ[0]] == theirs[differ[1]] and ours[differ[1]] == theirs[differ[0]]:
        return SWAPPED if len(ours) >= SWAP_DIGITS else None
    return None


def _is_odd_one_out(at: int, length: int) -> bool:
    """Whether one changed digit is no mere difference at the end: 1,234 and 1,254 are two near figures."""
    behind = length - 1 - at
    return length >= CHANGE_DIGITS and behind > 0 and (at >= AGREEING_BEFORE or behind >= AGREEING_BEHIND)
