"""Whether words that could be a date stand where a date stands: a bare "2019", "May", "spring" or "Sun" need not be one."""

from collections.abc import Sequence
from functools import cache

from crosscheck.extract.times.items import Item, Table
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

PLAIN_YEARS = range(1700, 2101)
"""Four digits outside these years are a year only with a month or a day."""

_CAPITALISED = (Part.MONTH, Part.WEEKDAY, Part.HOLIDAY)
_DATING = frozenset(
    {Part.MONTH, Part.WEEKDAY, Part.HOLIDAY, Part.OFFSET, Part.PERIOD, Part.SEASON, Part.POINTER, Part.ROLLING}
    | {Part.AGO, Part.AHEAD, Part.UNIT, Part.YEAR}
)


@cache
def word_set(timing: Timing, field: str) -> frozenset[str]:
    """Return a list of words of a language as a set."""
    return frozenset(word.strip('"') for word in split_words(getattr(timing, field)))


def is_in_place(tokens: Tokens, items: Sequence[Item], bounds: tuple[int, int], table: Table) -> bool:
    """Whether parts that have the shape of a date stand where one stands."""
    if not all(_is_written_as(tokens, item, bounds) for item in items):
        return False
    dating = [item for item in items if item.part in _DATING]
    if any(item.part is Part.WEEKDAY and _makes_a_name(tokens, item, table) for item in items):
        return False
    if any(item.name == "year" and _is_figure(tokens, item, table) for item in items):
        return False
    if len(dating) == 1 and dating[0].name == "year":
        return _is_year(tokens, dating[0], bounds, table)
    if len(dating) == 1 and dating[0].part in (Part.MONTH, Part.SEASON):
        return (len(items) > 1 and items[-1].name != "decade" and _has_number(items)) or _is_bare_name(
            tokens, dating[0], table
        )
    return True


_LEANING = ("day_after", "day_before")


def is_closed(tokens: Tokens, last: int, reading: str, table: Table) -> bool:
    """Whether nothing follows that "the day before" would lean on ("the day before he left")."""
    if reading not in _LEANING or last >= len(tokens):
        return True
    return tokens[last].kind is Kind.SIGN or tokens[last].text in word_set(table.timing, "closing")


def _has_number(items: Sequence[Item]) -> bool:
    return any(item.name in ("day_number", "day_ordinal", "ordinal", "portion") for item in items)


def _is_written_as(tokens: Tokens, item: Item, bounds: tuple[int, int]) -> bool:
    """Whether a name has its capital, and what is no name has none but at the beginning of a sentence."""
    raw = tokens[item.first].raw
    if item.part in _CAPITALISED:
        return raw[:1].isupper() or not raw[:1].isalpha()
    if item.part is Part.OFFSET and raw[:1].isupper() and not raw.isupper():
        return item.first == bounds[0] or tokens[item.first - 1].kind is Kind.SIGN
    return True


def _makes_a_name(tokens: Tokens, item: Item, table: Table) -> bool:
    """Whether a weekday is part of a name: Black Friday, the Sunday Times."""
    naming = word_set(table.timing, "naming")
    beside = (item.first - 1, item.last)
    return any(text_at(tokens, i) in naming and tokens[i].raw[:1].isupper() for i in beside)


def _is_figure(tokens: Tokens, item: Item, table: Table) -> bool:
    """Whether four digits count something, or are part of a longer figure or a sum."""
    before, behind = text_at(tokens, item.first - 1), text_at(tokens, item.last)
    if behind in word_set(table.timing, "counted") and before not in word_set(table.timing, "opening"):
        return True
    return glued(tokens, item.first) and before not in ("(", "-", "–", "/", '"', "'", "[")


def _is_year(tokens: Tokens, item: Item, bounds: tuple[int, int], table: Table) -> bool:
    """Whether four digits alone stand in a year's place."""
    timing = table.timing
    if int(tokens[item.first].text) not in PLAIN_YEARS:
        return False
    before, behind = text_at(tokens, item.first - 1), text_at(tokens, item.last)
    if item.first <= bounds[0]:
        return behind in word_set(timing, "year_before") or behind == ":"
    if before == "of" and text_at(tokens, item.first - 2) in word_set(timing, "totals"):
        return False
    if before in word_set(timing, "year_after"):
        return True
    if before == "(":
        return behind == ")" or behind in ("-", "–")
    owner = before in word_set(timing, "determiners") or before.endswith("'s")
    return owner and item.last < bounds[1] and tokens[item.last].kind is Kind.WORD


def _is_bare_name(tokens: Tokens, item: Item, table: Table) -> bool:
    """Whether the name of a month or a season that is also another word names one."""
    timing = table.timing
    before, behind = text_at(tokens, item.first - 1), text_at(tokens, item.last)
    if item.part is Part.SEASON:
        if before == "the":
            before = text_at(tokens, item.first - 2)
        closed = behind not in ("of", "in") or text_at(tokens, item.last + 1).isdigit()
        return before in word_set(timing, "season_after") and closed
    word = tokens[item.first].text
    if word.removesuffix("'s") not in word_set(timing, "ambiguous"):
        return True
    return before in word_set(timing, "month_after") and not item.owned
