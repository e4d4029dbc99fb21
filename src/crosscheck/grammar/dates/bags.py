"""The parts of one date, whatever their order: what its counts say, and why some parts name no date."""

from collections.abc import Mapping

from crosscheck.grammar.dates.periods import Undatable
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part

Bag = Mapping[Part, Mark]

TOLD_ELSEWHERE = "it is told from a date elsewhere in the text"


def bounds_of(mark: Mark) -> tuple[int, int]:
    """Return the least and the greatest number that a mark means (`2-5`, or `2`; `1-2-5` of the first few)."""
    numbers = mark.means.split("-")
    return int(numbers[0]), int(numbers[-1])


def why_not(bag: Bag) -> str:
    """Return why parts that have no rule name no date."""
    if Part.ELSEWHERE in bag:
        return TOLD_ELSEWHERE
    if frozenset(bag) <= {Part.COUNTED, Part.UNIT, Part.VAGUE, Part.NTH}:
        return "it is a length of time, or does not say of when"
    return "these words name no date together"


def unit_and_count(mark: Mark) -> tuple[str, tuple[int, int]]:
    """Return a unit in the singular, and the least and the greatest count of it."""
    if mark.part is Part.COUNTED:
        return mark.unit.removesuffix("s"), bounds_of(mark)
    if mark.means.endswith("s"):
        raise Undatable("it does not say how many")
    return mark.means, (1, 1)
