"""Text cut into words, printed numbers and signs, each with its place in the original text.

One linear pass. `text` is the form for look-ups (NFKC, lower case, straight quotes, plain dashes, ASCII digits), `raw`
what stands in the text, so offsets always point into the original. Only decimal digits become numbers: superscripts and
circled digits stay signs, and a number that mixes the digits of two scripts (a look-alike) is marked as `ODD`.
"""

import re
import unicodedata
from enum import IntEnum
from typing import NamedTuple

FRACTION_SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    SIGN = 3
    ODD = 4


class Token(NamedTuple):
    """A piece of text; `start` and `end` count code points of the original."""

    text: str
    raw: str
    start: int
    end: int
    kind: Kind


Tokens = tuple[Token, ...]

# A space between groups of three digits (plain, no-break, thin, narrow no-break) belongs to the number.
_PIECES = re.compile(
    r"(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,٫]\d+)?(?!\d)|\d+(?:[.,'’·٫٬]\d+)*)"
    rf"|(?P<word>[^\W\d_{FRACTION_SIGNS}]+(?:[\u0300-\u036f\u00ad\u200d'’]+[^\W\d_{FRACTION_SIGNS}]+)*[\u0300-\u036f]*)"
    r"|\S"
)
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "‐": "-", "‑": "-", "−": "-", "﹣": "-", "－": "-", "‒": "–", "—": "–", "―": "–"}
    | {"\u00ad": None, "\u200d": None, "“": '"', "”": '"'}
)
_KEPT = frozenset("²³" + FRACTION_SIGNS)


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens; only white space is left out.

    >>> [token.text for token in tokenize("Some 1,200 people’s")]
    ['some', '1,200', "people's"]
    """
    return tuple([_token(match) for match in _PIECES.finditer(text)])


def _token(match: re.Match[str]) -> Token:
    raw = match.group()
    start, end = match.span()
    group = match.lastgroup
    if group == "word":
        return Token(raw.lower() if raw.isascii() else _fold(raw), raw, start, end, Kind.WORD)
    if group == "number":
        if raw.isascii():
            return Token(raw, raw, start, end, Kind.NUMBER)
        return _foreign_number(raw, start, end)
    return Token(raw if raw.isascii() else _fold(raw), raw, start, end, Kind.SIGN)


def _fold(raw: str) -> str:
    """Return the look-up form of a word or sign; superscripts and fraction signs keep their meaning."""
    plain = unicodedata.normalize("NFC", raw.translate(_PLAIN))
    return "".join(char if char in _KEPT else unicodedata.normalize("NFKC", char) for char in plain).lower()


def _foreign_number(raw: str, start: int, end: int) -> Token:
    """Return a number with its digits as ASCII, or an odd token where it mixes scripts."""
    zeros = set()
    chars = []
    for char in raw:
        value = unicodedata.decimal(char, None)
        if value is None:
            chars.append(" " if char.isspace() else "'" if char == "’" else char)
        else:
            zeros.add(ord(char) - value)
            chars.append(str(value))
    return Token("".join(chars), raw, start, end, Kind.NUMBER if len(zeros) == 1 else Kind.ODD)


def glued(tokens: Tokens, i: int) -> bool:
    """Return whether token `i` stands directly behind the one before it."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def words_of(text: str, tokens: Tokens, start: int, end: int) -> str:
    """Return the original words from token `start` up to, not including, token `end`."""
    return text[tokens[start].start : tokens[end - 1].end] if start < end <= len(tokens) else ""


def text_at(tokens: Tokens, i: int) -> str:
    """Return the look-up form of token `i`, "" outside the text."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def hop(tokens: Tokens, i: int) -> int:
    """Return the index behind a hyphen that joins two words at `i`, else `i`."""
    if 0 < i < len(tokens) - 1 and tokens[i].text == "-" and glued(tokens, i) and glued(tokens, i + 1):
        return i + 1
    return i
