"""What stands at a token of a line: a figure, a number that is none, or nothing.

Each sort of first word has its reading; a figure read goes through the rules of `refusals.py` before it is taken.
"""

from collections.abc import Callable

from crosscheck.extract.figures import loose, plain
from crosscheck.extract.figures.codes import HOURS
from crosscheck.extract.figures.line import Find, Items, Line, Passed, Spot
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.value import QuantityKind

SORTS: dict[str, Callable[[Spot], Items]] = {
    "number": plain.number_figure,
    "ordinal": plain.ordinal_figure,
    "between": plain.between_figure,
    "from": plain.from_figure,
    "sign": plain.prefixed_figure,
    "prefix": plain.prefixed_figure,
    "article": loose.article_figure,
    "vague": loose.vague_figure,
    "zero": loose.zero_figure,
    "no": loose.no_figure,
    "counts": loose.counts_figure,
    "often": loose.often_figure,
    "times": loose.times_figure,
    "every": loose.every_figure,
}
"""How a figure is read by the sort of its first word."""

DATED = "is part of a date"
IDIOM_REACH = 3
"""How many words before a number the fixed phrase that holds it may begin."""


def read_at(spot: Spot) -> Items:
    """Return what stands at a token, nothing for nothing."""
    line, i = spot.line, spot.i
    token = line.tokens[i]
    numeric = token.kind in (Kind.NUMBER, Kind.ODD)
    sort = "number" if numeric else line.words.readers[token.text]
    if i in line.timed:
        return _in_time(spot, sort)
    if passed := _idiom(line, i, spot.low):
        return (passed,)
    found = SORTS[sort](spot)
    if found or sort == "number" or token.text not in line.words.numbers:
        return found
    return plain.number_figure(spot)


def _in_time(spot: Spot, sort: str) -> Items:
    """Read what a date or period covers: nothing but a span of time that is a figure ("sentenced to five years")."""
    dated = (Passed(spot.i, max(spot.i + 1, spot.line.timed[spot.i]), DATED, silent=True),)
    found = SORTS[sort](spot)
    taken = len(found) == 1 and isinstance(found[0], Find) and found[0].content.kind is QuantityKind.DURATION
    return found if taken else dated


def _idiom(line: Line, i: int, low: int) -> Passed | None:
    """Return the fixed phrase that token `i` is a part of."""
    ahead = i + 1 if line.text(i) in line.rules.words.one and i + 1 < len(line.tokens) else i
    for start in range(ahead, max(low, i - IDIOM_REACH) - 1, -1):
        if line.tokens[start].text in line.words.idiom_starts:
            found = line.words.idioms.longest(line.tokens, start)
            if found and found[1] > i and not _ends_at_level(line, found[1]):
                return Passed(i, found[1], f"is {found[0]}, not a quantity")
    return None


def _ends_at_level(line: Line, end: int) -> bool:
    """Whether the last word of a fixed phrase leads to a level that is no hour: "fell by a quarter to 8,000"."""
    number = number_at(line.tokens, end, line.rules) if line.text(end - 1) in line.words.towards.words else None
    return number is not None and number.amount > HOURS
