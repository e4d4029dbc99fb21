"""Numbers that are no figures by how they are written: web addresses, list numbers, years, codes, names."""

from collections.abc import Callable

from crosscheck.extract.figures.line import Line, Passed
from crosscheck.grammar.quantities import near_misses
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind, glued
from crosscheck.grammar.quantities.units import unit_behind

YEAR = "is a year"
NAME = "is part of a name"
CLOCK = "is a time of day"
CODE = "is part of a telephone number or a code"
WEB = "is part of a web address, a handle or a file name"
ITEM = "stands before its sentence, as a dateline, a time or the number of an item does"
HOURS, MINUTES = 24, 60
MOST_RUN = 24
"""Tokens without white space that are looked at for a web address."""


def web_address(line: Line, i: int) -> Passed | None:
    """Pass over digits inside "https://…", "name@…", "#…", "report-2.pdf"."""
    tokens = line.tokens
    if not glued(tokens, i) and not glued(tokens, i + 1):
        return None
    first, last = i, i + 1
    while first > 0 and i - first < MOST_RUN and glued(tokens, first):
        first -= 1
    while last < len(tokens) and last - i < MOST_RUN and glued(tokens, last):
        last += 1
    run = tokens[first:last]
    signs = {token.text for token in run if token.kind is Kind.SIGN}
    web = any(token.text in line.words.web.words for token in run) and signs & {".", "/", ":"}
    if web or signs & {"@", "_", "#", "\\"} or ("=" in signs and "?" in signs):
        return Passed(i, last, WEB)
    return None


def list_number(line: Line, i: int) -> Passed | None:
    """Pass over "1." or "2)" at the opening of a block."""
    tokens = line.tokens
    if i > 1 or not line.opening or tokens[i].kind is not Kind.NUMBER or len(tokens[i].text) > 2:
        return None
    if i == 1 and line.text(0) != "(":
        return None
    closed = line.text(i + 1) in (".", ")") and glued(tokens, i + 1) and not glued(tokens, i + 2)
    return Passed(i, i + 1, ITEM) if closed else None


def years(line: Line, i: int) -> Passed | None:
    """Pass over "1992-95", "2019/20", "1990s"."""
    tokens = line.tokens
    text = tokens[i].text
    if not (len(text) == 4 and text.isdigit() and int(text) in near_misses.YEARS):
        return None
    if glued(tokens, i + 1) and line.text(i + 1) == "s":
        return Passed(i, i + 2, YEAR)
    more = line.text(i + 2)
    joined = line.text(i + 1) in ("-", "–", "/") and glued(tokens, i + 1) and glued(tokens, i + 2)
    return Passed(i, i + 3, YEAR) if joined and more.isdigit() and len(more) in (2, 4) else None


def point(line: Line, i: int) -> Passed | None:
    """Pass over ".38": a decimal without its nought that no unit follows is the name of a calibre or a file."""
    if line.text(i - 1) != "." or not glued(line.tokens, i) or glued(line.tokens, i - 1):
        return None
    number = number_at(line.tokens, i - 1, line.rules)
    return None if number and unit_behind(line.tokens, number, line.rules) else Passed(i, i + 1, NAME)


def clock_behind(line: Line, i: int) -> Passed | None:
    """Pass over the hour of "half past eight", not the level of "fell by a quarter to 8,000"."""
    number = number_at(line.tokens, i, line.rules)
    hour = number is not None and number.amount <= HOURS
    return Passed(i, i + 1, CLOCK) if hour and line.words.clock_before.start(line.tokens, i, 0) < i else None


def clock_opening(line: Line, i: int) -> Passed | None:
    """Pass over "17.42" before a capital at the opening of a block: the time of an entry of a live report."""
    if i or not line.opening or len(line.tokens) < 2 or line.titled:
        return None
    hour, mark, minute = line.text(0).partition(".")
    following = line.tokens[1]
    opens = following.kind is Kind.WORD and following.raw[0].isupper() and not glued(line.tokens, 1)
    timed = mark and len(minute) == 2 and (hour + minute).isdigit() and int(hour) < HOURS and int(minute) < MINUTES
    return Passed(i, i + 1, CLOCK) if timed and opens and len(hour) < 3 else None


def clock_part(line: Line, i: int) -> Passed | None:
    """Pass over the hour of "three in the morning"."""
    return Passed(i, i + 1, CLOCK) if line.words.day_parts.end(line.tokens, i + 1) > i + 1 else None


def side_by_side(line: Line, i: int) -> Passed | None:
    """Pass over rows of bare numbers: telephone numbers, codes, set scores."""
    tokens = line.tokens
    j = i
    while j < len(tokens) and tokens[j].kind is Kind.NUMBER and j not in line.timed:
        j += 1
        if line.text(j) in ("-", "–", ")") and glued(tokens, j) and j + 1 < len(tokens):
            j += tokens[j + 1].kind is Kind.NUMBER
    row = [k for k in range(i, j) if tokens[k].kind is Kind.NUMBER]
    if len(row) < 2 or (len(row) == 2 and line.text(i + 1) in ("-", "–")):
        return None
    return None if year_at(line, i) and len(row) == 2 else Passed(i, j, CODE)


def year_at(line: Line, i: int) -> bool:
    """Whether four bare digits at token `i` may be a year."""
    text = line.text(i)
    return len(text) == 4 and text.isdigit() and int(text) in near_misses.YEARS


def name_before(line: Line, i: int) -> Passed | None:
    """Pass over a number that a name of the article covers, from its second word on."""
    first = line.named.get(i, -1)
    return Passed(i, i + 1, NAME) if 0 <= first < i else None


def terminal_code(line: Line, i: int) -> Passed | None:
    """Pass over "[31m" and "[1;31m": what is left of a colour told to a terminal; a bracket that closes is none."""
    tokens, first = line.tokens, i
    if tokens[i].kind is not Kind.NUMBER or line.text(i + 1)[:1] not in ("m", ";") or not glued(tokens, i + 1):
        return None
    while first > 0 and i - first < MOST_RUN and glued(tokens, first) and line.text(first - 1) != "[":
        first -= 1
    opens = first > 0 and line.text(first - 1) == "[" and glued(tokens, first)
    closes = any(token.text == "]" for token in tokens[i : i + MOST_RUN])
    return Passed(i, i + 1, CODE) if opens and not closes else None


BY_WRITING: tuple[Callable[[Line, int], Passed | None], ...] = (
    web_address, terminal_code, list_number, years, point, clock_behind, clock_opening, clock_part, side_by_side,
    name_before,
)  # fmt: skip
"""Rules that need nothing but the tokens; the first that speaks decides."""
