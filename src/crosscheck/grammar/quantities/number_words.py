"""Number words to figures: "two hundred and five", "a million", "two point five", "twenty-first"."""

from decimal import Decimal

from crosscheck.grammar.quantities.fractions import and_fraction
from crosscheck.grammar.quantities.number import LARGEST, Form, Number, made
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.scales import scaled
from crosscheck.grammar.quantities.tokens import Tokens, hop, text_at

MOST_DECIMALS = 12
"""Words behind "point" that are read; a longer row of digits is no figure."""


def words_at(tokens: Tokens, i: int, rules: Rules, *, join: bool) -> Number | None:
    """Read the number words at `i`; `join` allows "and" inside them."""
    total, limit, j = Decimal(0), LARGEST, i
    scale = Decimal(1)
    number: Number | None = None
    while limit > 1:
        part = _segment(tokens, j, rules, join=join, first=j == i)
        if part is None or part.amount >= limit or (number and part.scale >= limit):
            break
        total += part.amount
        scale = limit = part.scale
        following = made(total, part.end, scale)
        if following is None:
            return None
        number = following if number else following._replace(place=part.place)
        j = _joined(tokens, part.end, rules) if join else hop(tokens, part.end)
    return _ordinal_behind(number, tokens, rules) if number else None


def _joined(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind an "and" at `i` that a part below a hundred follows; behind the text where none does."""
    j = hop(tokens, i)
    joined = rules.phrases.and_.longest(tokens, j)
    if joined is None:
        return j
    tail = _below_hundred(tokens, hop(tokens, joined[1]), rules)
    if tail is None or rules.figures.scales.get(text_at(tokens, hop(tokens, tail[1]))) == 100:
        return len(tokens)
    return hop(tokens, joined[1])


def _segment(tokens: Tokens, i: int, rules: Rules, *, join: bool, first: bool) -> Number | None:
    """Read a part below a thousand and the scales behind it ("two hundred and five thousand")."""
    found = _below_hundred(tokens, i, rules) or _pointed(tokens, i, Decimal(0), rules)
    if found is None:
        return _article(tokens, i, rules) if first else None
    value, j = found
    pointed = _pointed(tokens, j, value, rules)
    if pointed:
        return scaled(*pointed, tokens, rules)
    k = hop(tokens, j)
    if rules.figures.scales.get(text_at(tokens, k)) == 100:
        value, j = value * 100, k + 1
        tail = _below_hundred(tokens, _joined(tokens, j, rules) if join else hop(tokens, j), rules)
        if tail and text_at(tokens, hop(tokens, tail[1])) not in rules.figures.ordinals:
            value, j = value + tail[0], tail[1]
    if value < 100 and (mixed := and_fraction(tokens, j, rules)):
        value, j = value + mixed[0], mixed[1]
    number = scaled(value, j, tokens, rules)
    hundreds = number and number.scale == 1 and value % 100 == 0 and value >= 100
    return number._replace(scale=Decimal(100)) if number and hundreds else number


def _article(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "a million", "a dozen", "hundred": one, said with an article or not at all."""
    bare = text_at(tokens, i)
    j = hop(tokens, i + 1) if bare in rules.words.one else i
    word = text_at(tokens, j)
    if word not in rules.figures.scales and word not in rules.figures.sets:
        return None
    if rules.figures.scales.get(word) == 100:
        tail = _below_hundred(tokens, _joined(tokens, j + 1, rules), rules)
        value, j = (100 + tail[0], tail[1]) if tail else (Decimal(100), j + 1)
        return scaled(value, j, tokens, rules)
    return scaled(Decimal(1), j, tokens, rules)


def _below_hundred(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int] | None:
    value = rules.figures.cardinals.get(text_at(tokens, i))
    if value is None:
        return None
    if value >= 20:
        j = hop(tokens, i + 1)
        unit = rules.figures.cardinals.get(text_at(tokens, j), Decimal(0))
        if 0 < unit < 10:
            return value + unit, j + 1
    return value, i + 1


def _pointed(tokens: Tokens, i: int, whole: Decimal, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "point two five" at `i`, also with hyphens."""
    i = hop(tokens, i)
    if text_at(tokens, i) not in rules.words.point:
        return None
    digits, j = "", hop(tokens, i + 1)
    while (
        (value := rules.figures.cardinals.get(text_at(tokens, j))) is not None
        and value < 10
        and len(digits) < MOST_DECIMALS
    ):
        digits, j = f"{digits}{value}", hop(tokens, j + 1)
    return (whole + Decimal(f"0.{digits}"), j) if digits else None


def ordinal_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read a single ordinal word at `i`."""
    value = rules.figures.ordinals.get(text_at(tokens, i))
    return None if value is None else made(value, i + 1, form=Form.ORDINAL)


def _ordinal_behind(number: Number, tokens: Tokens, rules: Rules) -> Number:
    """Make "twenty" + "first" and "two hundred and" + "first" ordinals."""
    j = hop(tokens, number.end)
    if number.amount >= 100 and (joined := rules.phrases.and_.longest(tokens, j)):
        j = joined[1]
    value = rules.figures.ordinals.get(text_at(tokens, j))
    if value is None or not number.amount:
        return number
    if value >= 100 and number.amount > 1 and number.amount < value:
        return number._replace(amount=number.amount * value, end=j + 1, form=Form.ORDINAL)
    if (value < 10 and number.amount % 10 == 0 and number.amount % 100 != 10) or (
        value < 100 and number.amount % 100 == 0
    ):
        return number._replace(amount=number.amount + value, end=j + 1, form=Form.ORDINAL)
    return number
