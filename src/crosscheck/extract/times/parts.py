"""The parts of a date that its readers have in common: how it opens a span, its unit, its count."""

from collections.abc import Callable, Sequence

from crosscheck.extract.times.items import Item
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.bags import bounds_of
from crosscheck.grammar.dates.periods import Period, Undatable
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part

Items = Sequence[Item]
Teller = Callable[[Items, Story, int], Period]
"""Reads the parts of a date in a story, by whether its clause looks back (-1) or ahead (1)."""

_OPENERS = frozenset({"since", "until", "by", "before", "after", "as_of", "about"})
_UNITS = ("unit", "units", "weekend", "day_word", "daytime", "weekday")


def opened(items: Items) -> tuple[Part | None, Items]:
    """Return how a date opens a span ("since the next day"), and the parts behind that."""
    if items[0].name in _OPENERS:
        opener = items[0].part if items[0].name != "about" else None
        return (opener if opener is not Part.FILLER else None), items[1:]
    return None, items


def unit_of(items: Items) -> tuple[str, int]:
    """Return the unit that parts name, and the weekday where it is one."""
    item = next(item for item in reversed(items) if item.name in _UNITS)
    if not isinstance(item.mark, Mark):
        raise Undatable("it names no date")
    if item.name == "weekday":
        return "weekday", item.mark.number
    return ("day", 0) if item.name == "daytime" else (item.mark.means.removesuffix("s"), 0)


def count_of(items: Items) -> tuple[int, int]:
    """Return the least and the greatest count that parts name, 1 where they name none."""
    for item in items:
        if item.part in (Part.NUMBER, Part.VAGUE) and isinstance(item.mark, Mark):
            return bounds_of(item.mark)
    if any(item.name == "units" for item in items):
        raise Undatable("it does not say how many")
    return 1, 1
