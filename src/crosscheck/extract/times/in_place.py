"""Whether words that could be a date stand where one stands: a bare "2019", "May", "spring" or "Sun" need be none."""

from collections.abc import Sequence

from crosscheck.extract.times.items import LONGEST_ABBREVIATION, Item, Table
from crosscheck.extract.times.tense import is_past
from crosscheck.extract.times.wording import word_set
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at
from crosscheck.lexicons.calendar import Part

PLAIN_YEARS = range(1700, 2101)
"""Four digits outside these years are a year only with a month or a day."""

_CAPITALISED = (Part.MONTH, Part.WEEKDAY, Part.HOLIDAY)
_DATING = frozenset(
    {Part.MONTH, Part.WEEKDAY, Part.HOLIDAY, Part.OFFSET, Part.PERIOD, Part.SEASON, Part.POINTER, Part.ROLLING}
    | {Part.AGO, Part.AHEAD, Part.UNIT, Part.YEAR}
)


def is_in_place(tokens: Tokens, items: Sequence[Item], bounds: tuple[int, int], table: Table) -> bool:
    """Whether parts that have the shape of a date stand where one stands."""
    if not all(_is_written_as(tokens, item, bounds) for item in items):
        return False
    if items[0].name in _BEFORE_OWNER and items[-1].owned:
        return False
    if any(item.owned for item in items[:-1]) or not _list_ends(tokens, items, table):
        return False
    if text_at(tokens, items[0].first - 1) in word_set(table.timing, "regular"):
        return False
    dating = [item for item in items if item.part in _DATING]
    if _counts_behind_month(tokens, items, table):
        return False
    if any(item.part is Part.WEEKDAY and _makes_a_name(tokens, item, table) for item in items):
        return False
    if any(item.name == "year" and _is_figure(tokens, item, table) for item in items):
        return False
    if dating and all(item.name == "year" for item in dating):
        return _is_year(tokens, dating[0], bounds, table)
    names = (Part.MONTH, Part.SEASON)
    if dating and all(item.part in names for item in dating) and not _has_number(items):
        return _is_bare_name(tokens, dating[0], table)
    return True


_LEANING = ("day_after", "day_before")


def is_closed(tokens: Tokens, last: int, reading: str, table: Table) -> bool:
    """Whether nothing follows that "the day before" would lean on ("the day before he left")."""
    if reading not in _LEANING or last >= len(tokens):
        return True
    return tokens[last].kind is Kind.SIGN or tokens[last].text in word_set(table.timing, "closing")


def _counts_behind_month(tokens: Tokens, items: Sequence[Item], table: Table) -> bool:
    """Whether the number behind a month counts what follows ("in May 14 people")."""
    if len(items) < 2 or items[-1].name != "day_number" or items[-2].part is not Part.MONTH:
        return False
    counts = text_at(tokens, items[-1].last) in word_set(table.timing, "counted")
    return counts and text_at(tokens, items[-2].first - 1) in word_set(table.timing, "month_before")


_BEFORE_OWNER = ("by", "before", "after")
"""Openers that belong to the noun behind "Sunday's", not to the date."""


def _list_ends(tokens: Tokens, items: Sequence[Item], table: Table) -> bool:
    """Whether the last number of a list of days counts nothing ("on June 9 and 12 people", "May 6, 24-year-old")."""
    if len(items) < 3 or items[-1].name != "day_number" or items[-2].name not in ("and", "comma"):
        return True
    behind = items[-1].last
    text = text_at(tokens, behind)
    if items[-2].name == "comma" or text in word_set(table.timing, "counted") or text in ("-", "%"):
        return False
    if behind >= len(tokens) or tokens[behind].kind is Kind.SIGN or text in word_set(table.timing, "closing"):
        return True
    return is_past(tokens, behind, table.timing)


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
    if item.owned:
        return True
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
    if behind in word_set(timing, "streets") and tokens[item.last].raw[:1].isupper():
        return False
    if before in word_set(timing, "month_after"):
        return not item.owned or before != "of"
    word = tokens[item.first].text.removesuffix("'s")
    if word in word_set(timing, "ambiguous") or len(word) <= LONGEST_ABBREVIATION - 1:
        return False
    return not (_is_name(tokens, item.first - 1) or _is_name(tokens, item.last)) or item.owned


def _is_name(tokens: Tokens, at: int) -> bool:
    """Whether a token has the capital of a name."""
    return 0 <= at < len(tokens) and tokens[at].kind is Kind.WORD and tokens[at].raw[:1].isupper()
