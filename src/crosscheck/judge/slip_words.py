"""What each slip is called, and the sentence in which a reader is told of it.

A slip is offered, never asserted: each sentence says what is seen in the two values, and what could have made it so.
"""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.wording.values import figure_words

_THOUSAND, _MILLION, _BILLION, _TRILLION = (Decimal(10) ** power for power in (3, 6, 9, 12))


class Slip(NamedTuple):
    """One slip of the pen that would explain why two values differ: its name, and a sentence about it."""

    name: str
    words: str


POINT = Slip("decimal comma or point", "The digits are the same: a decimal point or comma may be missing or misread.")
SWAPPED = Slip("swapped digits", "Two swapped digits would explain it.")
DROPPED = Slip("dropped digit", "One has a digit that the other lacks.")
DOUBLED = Slip("doubled digit", "One has a digit twice that the other has once.")
ONE_DIGIT = Slip("one digit", "The two differ in one digit only.")
DAY_AND_MONTH = Slip("day and month swapped", "With day and month swapped, the two dates are one.")
YEAR = Slip("year", "Only the year differs, and may be a slip.")
TIME_ZONE = Slip("time zone", "A time of day is told as well: it may be one moment in two time zones.")


def factor_slip(power: int, larger: Decimal) -> Slip:
    """Return the slip of a factor of ten to some power, told by the words that it is the step between.

    >>> factor_slip(3, Decimal(1_200_000_000)).words
    'One is 1,000 times the other: million and billion may have been mixed up.'
    """
    factor = figure_words(Decimal(10) ** power)
    return Slip(f"factor of {factor}", f"One is {factor} times the other: {_cause(power, larger)}.")


def _cause(power: int, larger: Decimal) -> str:
    if power < 3:
        return "a nought may be missing or too many" if power == 1 else "two noughts may be missing or too many"
    scales = {3: _BETWEEN_THOUSANDS, 6: _BETWEEN_MILLIONS}.get(power, ())
    named = next((words for least, words in scales if larger >= least), "")
    return f"{named} may have been mixed up" if named else f"one may be given in {_GIVEN_IN[power]}"


_BETWEEN_THOUSANDS = (
    (_TRILLION, "billion and trillion"),
    (_BILLION, "million and billion"),
    (_MILLION, "thousand and million"),
)
_BETWEEN_MILLIONS = ((_TRILLION, "million and trillion"), (_BILLION, "thousand and billion"))
_GIVEN_IN = {3: "thousands", 6: "millions", 9: "billions"}


def same_figure_slip(name: str, one: str, other: str) -> Slip:
    """Return the slip of one figure in two units or two currencies.

    >>> same_figure_slip("unit", "miles", "km").words
    'The figure is the same, once in km and once in miles: one unit may be wrong.'
    """
    first, second = sorted((one, other))
    return Slip(name, f"The figure is the same, once in {first} and once in {second}: one {name} may be wrong.")


def converted_slip(conversion: str) -> Slip:
    """Return the slip of a figure that was converted while its unit was not, or the other way round."""
    return Slip("unit", f"{conversion}: one unit may be wrong.")
