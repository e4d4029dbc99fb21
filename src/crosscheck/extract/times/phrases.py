"""Where dates stand in a sentence: the longest shape that holds a trigger, word for word from left to right."""

from collections.abc import Iterator

from msgspec import Struct

from crosscheck.extract.article import Sentence
from crosscheck.extract.times.in_place import is_closed, is_in_place
from crosscheck.extract.times.items import Item, Table, is_known, is_trigger, items_from
from crosscheck.grammar.quantities.tokens import Tokens

_MAY_TRIGGER = frozenset("s0123456789")
"""Last letters of what is a trigger though it is no word of the calendar: a number, an owner."""

MOST_TRIES = 5
"""How often a shape that is not in its place is tried again with fewer parts."""

MOST_BEFORE = 10
"""Tokens that a date may hold before its first trigger."""


class Phrase(Struct, frozen=True):
    """Words that have the shape of a date, and what they may be read as: the parts, and each way of reading."""

    items: tuple[Item, ...]
    readings: tuple[tuple[int, str], ...]
    sentence: int

    @property
    def first(self) -> int:
        """The first token."""
        return self.items[0].first


def phrases_of(tokens: Tokens, sentence: Sentence, number: int, table: Table) -> Iterator[Phrase]:
    """Yield the phrases of one sentence that have the shape of a date, in order, none within another."""
    free, triggers = sentence.first, table.triggers
    for at in range(sentence.first, sentence.last):
        text = tokens[at].text
        if at < free or not (text in triggers or (text[-1:] in _MAY_TRIGGER and is_trigger(tokens, at, table))):
            continue
        phrase = _phrase_around(tokens, at, (free, sentence.last), number, table)
        if phrase is not None:
            yield phrase
            free = phrase.items[phrase.readings[0][0] - 1].last


def _phrase_around(tokens: Tokens, at: int, bounds: tuple[int, int], number: int, table: Table) -> Phrase | None:
    first = at
    while first > bounds[0] and at - first < MOST_BEFORE and is_known(tokens, first - 1, table):
        first -= 1
    items: list[Item] = []
    while first <= at:
        items = items_from(tokens, first, bounds[1], table)
        if items and items[-1].last > at:
            break
        first = items[-1].last if items else first + 1
    codes = "".join(table.shapes.letters[item.name] for item in items)
    for start, item in enumerate(items):
        if item.first > at:
            break
        found = _readings(tokens, items, (start, codes), (at, bounds), table)
        if found:
            return Phrase(tuple(items[start : start + found[0][0]]), tuple(found), number)
    return None


def _readings(
    tokens: Tokens, items: list[Item], shape: tuple[int, str], where: tuple[int, tuple[int, int]], table: Table
) -> list[tuple[int, str]]:
    """Return the longest readings from one part on that stand in their place and hold the trigger."""
    (start, codes), (at, bounds) = shape, where
    limit, fit = len(codes), []
    for _ in range(MOST_TRIES):
        ends = [one for one in table.shapes.longest(codes[:limit], start) if items[one[0] - 1].last > at]
        fit = [
            (end - start, name)
            for end, name in ends
            if is_in_place(tokens, items[start:end], bounds, table)
            and is_closed(tokens, items[end - 1].last, name, table)
        ]
        if fit or not ends:
            break
        limit = ends[0][0] - 1
    return fit
