"""Figures of how far something has moved: a rise of 2 °F is no temperature, and is converted without a zero."""

from decimal import Decimal

from msgspec.structs import replace

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.interval import Interval
from crosscheck.model.value import Quantity, Value
from crosscheck.normalise.vocabulary import Vocabulary


def as_difference(value: Value | None, asked: str, vocabulary: Vocabulary) -> Value | None:
    """Return as a difference a figure whose unit has a zero of its own, where its property asks for one.

    Any other value is returned as it is.
    """
    if not isinstance(value, Quantity) or value.printed is None or not value.printed.zero:
        return value
    if set(fold(asked).split()).isdisjoint(split_words(vocabulary.words.properties.differences)):
        return value
    zero = value.printed.zero * value.printed.times / value.printed.parts
    return replace(
        value,
        amount=None if value.amount is None else value.amount + zero,
        implied=_moved(value.implied, zero),
        possible=_moved(value.possible, zero),
        printed=replace(value.printed, zero=Decimal(0)),
    )


def _moved(interval: Interval[Decimal], zero: Decimal) -> Interval[Decimal]:
    lower = None if interval.lower is None else interval.lower + zero
    upper = None if interval.upper is None else interval.upper + zero
    return Interval(lower, upper, interval.lower_open, interval.upper_open)
