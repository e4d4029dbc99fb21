"""Fractions: "two thirds", "half", "a quarter", "½", "3/4 of", and "half a million", which is a plain figure."""

from decimal import Decimal

from crosscheck.grammar.quantities.number import Form, Number, made
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at

SLASHED = ("2", "3", "4", "5", "8", "10", "16")
"""Denominators written with a slash; 9/11 and 24/7 are none."""


def fraction_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "two thirds", "half", "½", "a quarter"; times a scale a plain figure ("half a million")."""
    return _times_scale(fraction_parts(tokens, i, rules), tokens, rules)


def slashed_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "3/4 of": without "of" it may as well be a date."""
    parts = slash_fraction(tokens, i)
    return _times_scale(parts, tokens, rules) if parts and rules.phrases.of.longest(tokens, parts[2]) else None


def _times_scale(parts: tuple[Decimal, Decimal, int] | None, tokens: Tokens, rules: Rules) -> Number | None:
    """Return a fraction as a number; times a scale it is a plain figure."""
    if parts is None:
        return None
    top, bottom, j = parts
    scale = _scale_behind(tokens, j, rules)
    if scale is None:
        number = made(top / bottom, j, form=Form.FRACTION)
        return number._replace(parts=bottom) if number else None
    factor, end, size = scale
    number = made(top * factor / bottom, end, factor)
    return number._replace(place=size / bottom) if number and size else number


def and_fraction(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "and a half" or "and three quarters" at `i`: what it adds, and the index behind it."""
    if i >= len(tokens):
        return None
    joined = rules.phrases.and_.longest(tokens, hop(tokens, i))
    parts = fraction_parts(tokens, hop(tokens, joined[1]), rules) if joined else None
    if parts is None or parts[0] >= parts[1]:
        return None
    return parts[0] / parts[1], parts[2]


def _scale_behind(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int, Decimal] | None:
    """Read "a million", "of a million", "million" or "dozen" at `i`; the last of the three is the size of a set."""
    j = hop(tokens, i)
    joined = rules.phrases.of.longest(tokens, j)
    j = hop(tokens, joined[1]) if joined else j
    article = text_at(tokens, j) in rules.words.one
    j = hop(tokens, j + 1) if article else j
    word = text_at(tokens, j)
    factor = rules.figures.scales.get(word) or rules.figures.sets.get(word)
    if factor is None or (joined and not article):
        return None
    k = hop(tokens, j + 1)
    if (more := rules.figures.scales.get(text_at(tokens, k))) is not None:
        return factor * more, k + 1, Decimal(0)
    return factor, j + 1, rules.figures.sets.get(word, Decimal(0)) / 2


def fraction_parts(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, Decimal, int] | None:
    """Return the two parts of the fraction at `i`, and the index behind it."""
    sign = sign_fraction(tokens, i)
    if sign:
        return sign
    word = text_at(tokens, i)
    bottom = rules.figures.fractions.get(word)
    if bottom is not None:
        alone = bottom == 2 or _scale_behind(tokens, i + 1, rules) or rules.phrases.of.longest(tokens, i + 1)
        return (Decimal(1), bottom, i + 1) if alone else None
    if word in rules.words.one:
        return _article_fraction(tokens, hop(tokens, i + 1), rules)
    top = rules.figures.cardinals.get(word)
    if top is None or top == 0 or top >= 20:
        return None
    j = hop(tokens, i + 1)
    word = text_at(tokens, j)
    bottom = rules.denominators.get(word)
    if bottom is None or ((word in rules.figures.ordinals or word in rules.figures.cardinals) and top > 1):
        return None
    return (top, bottom, j + 1) if top < bottom or bottom == 2 or bottom == 4 else None


def _article_fraction(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, Decimal, int] | None:
    """Read "a half", "a quarter"; "a third" only where no noun follows ("a third man" is the third)."""
    word = text_at(tokens, i)
    bottom = rules.denominators.get(word)
    if bottom is None:
        return None
    following = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD
    if word in rules.figures.ordinals and following:
        compared = rules.phrases.up_after.longest(tokens, i + 1) or rules.phrases.down_after.longest(tokens, i + 1)
        if not (rules.phrases.of.longest(tokens, i + 1) or compared or text_at(tokens, i + 1) in rules.words.stops):
            return None
    return Decimal(1), bottom, i + 1


def sign_fraction(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "½" at `i`."""
    parts = _FRACTIONS.get(text_at(tokens, i))
    return None if parts is None else (Decimal(parts[0]), Decimal(parts[1]), i + 1)


def slash_fraction(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "1/2" at `i`: a proper fraction with a small denominator."""
    if text_at(tokens, i + 1) not in ("/", "⁄") or not glued(tokens, i + 1) or not glued(tokens, i + 2):
        return None
    top, bottom = text_at(tokens, i), text_at(tokens, i + 2)
    if bottom not in SLASHED or not top.isdigit() or not 0 < int(top) < int(bottom):
        return None
    return Decimal(top), Decimal(bottom), i + 3


_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
