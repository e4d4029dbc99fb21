"""Number words and printed numbers to figures: one automaton, left to right, from a given token.

"Fourteen", "two hundred and five", "11.94 million", "1.4 lakh", "12k", "two dozen", "half a million", "two and a half", "21st",
"two thirds". A `Number` keeps what its rounding is judged by: the place of the last significant digit and the natural step.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum

from crosscheck.grammar.digits import read_digits
from crosscheck.grammar.rules import Rules, rules_of
from crosscheck.grammar.tokens import Kind, Token, glued
from crosscheck.lexicons.lexicon import Lexicon

Tokens = tuple[Token, ...]

LARGEST = Decimal(10) ** 24
"""No figure of the news is larger; what is, is an attack or an error."""


class Form(IntEnum):
    """What a number word is the form of."""

    CARDINAL = 1
    ORDINAL = 2
    FRACTION = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A figure without hedge and unit, and the index of the token behind it.

    `place` is the value of one unit of the last significant digit, `scale` what the printed digits are multiplied by.
    `printed` are the bare digits, "" for words; `parts` the denominator of a fraction. `last` is the printed place of the
    last digit, noughts included. A set ("dozen") counts as exact to half of it.
    """

    amount: Decimal
    end: int
    place: Decimal
    last: Decimal = Decimal(1)
    form: Form = Form.CARDINAL
    scale: Decimal = Decimal(1)
    printed: str = ""
    parts: Decimal = Decimal(0)


def read_number_at(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[Number, int] | None:
    """Read the number that begins at token `i`; return it and the index behind it."""
    found = number_at(tokens, i, rules_of(lexicon))
    return (found, found.end) if found else None


def number_at(tokens: Tokens, i: int, rules: Rules, *, join: bool = True, money: bool = False) -> Number | None:
    """Read the number at token `i`; `join` allows "and" inside it, `money` the short scales ("$5b")."""
    if i >= len(tokens):
        return None
    return (
        _fraction_at(tokens, i, rules)
        or _printed_at(tokens, i, rules, join=join, money=money)
        or _ordinal_at(tokens, i, rules)
        or _words_at(tokens, i, rules, join=join)
    )


def place_of(amount: Decimal) -> Decimal:
    """Return the place of the last digit that is not a nought.

    >>> place_of(Decimal(16000)), place_of(Decimal("2.5"))
    (Decimal('1E+3'), Decimal('0.1'))
    """
    exponent = amount.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if amount else Decimal(1)


def step_of(amount: Decimal) -> Decimal:
    """Return the natural step: the largest 1, 2 or 5 times a power of ten that divides the amount.

    >>> [int(step_of(Decimal(n))) for n in (30, 250, 1000, 12, 37)]
    [10, 50, 1000, 2, 1]
    """
    place = place_of(amount)
    last = int(abs(amount) / place) % 10
    return place * (5 if last == 5 else 2 if last and last % 2 == 0 else 1)


def hop(tokens: Tokens, i: int) -> int:
    """Return the index behind a hyphen that joins two words at `i`, else `i`."""
    joined = i + 1 < len(tokens) and tokens[i].text == "-" and glued(tokens, i) and glued(tokens, i + 1)
    return i + 1 if joined else i


def text_at(tokens: Tokens, i: int) -> str:
    """Return the look-up form of token `i`, "" behind the end."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def _made(amount: Decimal, end: int, **more: object) -> Number | None:
    if amount >= LARGEST:
        return None
    number = Number(amount, end, place_of(amount))
    return replace(number, **more) if more else number  # type: ignore[arg-type]


# --- printed numbers ------------------------------------------------------------------------------------------------


def _printed_at(tokens: Tokens, i: int, rules: Rules, *, join: bool, money: bool) -> Number | None:
    token = tokens[i]
    if token.kind is not Kind.NUMBER:
        return None
    printed = read_digits(token.text, rules.decimal_mark)
    if printed.fault:
        return None
    if not printed.decimals and glued(tokens, i + 1) and text_at(tokens, i + 1) in rules.small["ordinal_endings"]:
        return _made(printed.amount, i + 2, form=Form.ORDINAL)
    mixed = _mixed_fraction(tokens, i, printed.amount, rules)
    if mixed:
        amount, end = mixed
        return _scaled(amount, end, tokens, rules, money=money)
    number = _scaled(printed.amount, i + 1, tokens, rules, money=money)
    if number is None:
        return None
    last = Decimal(1).scaleb(-printed.decimals) * number.scale
    if printed.decimals and number.amount == printed.amount * number.scale:
        number = replace(number, place=last)
    elif number.scale > 1 and join:
        number = _lower_scales(number, tokens, rules)
    return replace(number, last=last, printed=token.text)


def _mixed_fraction(tokens: Tokens, i: int, whole: Decimal, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "2½", "2 1/2" and "2 and a half" behind the whole number at `i`."""
    sign = _sign_fraction(tokens, i + 1) or _slash_fraction(tokens, i + 1)
    if sign:
        top, bottom, end = sign
        return whole + top / bottom, end
    return _and_fraction(tokens, i + 1, whole, rules)


def _and_fraction(tokens: Tokens, i: int, whole: Decimal, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "and a half" or "and three quarters" at `i`, added to what stands before it."""
    j = hop(tokens, i)
    joined = rules.phrases["and"].longest(tokens, j)
    if joined is None:
        return None
    parts = _fraction_parts(tokens, hop(tokens, joined[1]), rules)
    if parts is None or parts[0] >= parts[1]:
        return None
    return whole + parts[0] / parts[1], parts[2]


def _scaled(amount: Decimal, end: int, tokens: Tokens, rules: Rules, *, money: bool) -> Number | None:
    """Multiply by the scales behind a number: "million", "lakh crore", "bn", "dozen"; then "and a half"."""
    scale, j = _marks(tokens, end, rules, money=money)
    size = Decimal(0)
    while True:
        k = hop(tokens, j)
        word = text_at(tokens, k)
        factor = rules.scales.get(word) or rules.sets.get(word)
        if factor is None or scale >= LARGEST:
            break
        size = rules.sets.get(word, Decimal(0)) * scale / 2
        scale, j = scale * factor, k + 1
    total = amount * scale
    if scale > 1 and (more := _and_fraction(tokens, j, Decimal(0), rules)):
        total, j = total + more[0] * scale, more[1]
    number = _made(total, j, scale=scale)
    return replace(number, place=size) if number and size else number


def _marks(tokens: Tokens, i: int, rules: Rules, *, money: bool) -> tuple[Decimal, int]:
    """Read a short scale: glued ("12k"), or apart where it cannot be a unit ("5 bn", after a currency also "5 m")."""
    word = text_at(tokens, i)
    factor = rules.marks.get(word) or (rules.money_marks.get(word) if money else None)
    if factor is None or glued(tokens, i + 1) and tokens[i + 1].kind is not Kind.SIGN:
        return Decimal(1), i
    apart = not glued(tokens, i)
    if not money and (apart and len(word) < 2 or text_at(tokens, hop(tokens, i + 1)) in rules.small["metre_words"]):
        return Decimal(1), i
    if text_at(tokens, i + 1) == "." and not glued(tokens, i + 2) and len(tokens) > i + 2:
        return factor, i + 2
    return factor, i + 1


def _lower_scales(number: Number, tokens: Tokens, rules: Rules) -> Number:
    """Add what follows on a lower scale: "1 million 200 thousand"."""
    j = number.end
    while j < len(tokens) and tokens[j].kind is Kind.NUMBER:
        printed = read_digits(tokens[j].text, rules.decimal_mark)
        more = None if printed.fault else _scaled(printed.amount, j + 1, tokens, rules, money=False)
        if more is None or more.scale == 1 or more.amount >= number.scale or more.scale >= number.scale:
            break
        total = number.amount + more.amount
        number = replace(number, amount=total, end=more.end, scale=more.scale, place=place_of(total))
        j = more.end
    return number


# --- number words ---------------------------------------------------------------------------------------------------


def _words_at(tokens: Tokens, i: int, rules: Rules, *, join: bool) -> Number | None:
    total, limit, j = Decimal(0), LARGEST, i
    scale = Decimal(1)
    number: Number | None = None
    while limit > 1:
        part = _segment(tokens, j, rules, join=join, first=j == i)
        if part is None or part.amount >= limit or (number and part.scale >= limit):
            break
        total += part.amount
        scale = limit = part.scale
        number = _made(total, part.end, scale=scale, **({"place": part.place} if number is None else {}))
        if number is None:
            return None
        j = _joined(tokens, part.end, rules) if join else hop(tokens, part.end)
    return _ordinal_behind(number, tokens, rules) if number else None


def _joined(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind an "and" at `i` that a part below a hundred follows; behind the text where none does."""
    j = hop(tokens, i)
    joined = rules.phrases["and"].longest(tokens, j)
    if joined is None:
        return j
    tail = _below_hundred(tokens, hop(tokens, joined[1]), rules)
    if tail is None or rules.scales.get(text_at(tokens, hop(tokens, tail[1]))) == 100:
        return len(tokens)
    return hop(tokens, joined[1])


def _segment(tokens: Tokens, i: int, rules: Rules, *, join: bool, first: bool) -> Number | None:
    """Read a part below a thousand and the scales behind it ("two hundred and five thousand")."""
    found = _below_hundred(tokens, i, rules)
    if found is None:
        return _article(tokens, i, rules) if first else None
    value, j = found
    pointed = _pointed(tokens, j, value, rules)
    if pointed:
        return _scaled(*pointed, tokens, rules, money=False)
    k = hop(tokens, j)
    if rules.scales.get(text_at(tokens, k)) == 100:
        value, j = value * 100, k + 1
        tail = _below_hundred(tokens, _joined(tokens, j, rules) if join else hop(tokens, j), rules)
        if tail and text_at(tokens, hop(tokens, tail[1])) not in rules.ordinals:
            value, j = value + tail[0], tail[1]
    mixed = _and_fraction(tokens, j, value, rules) if value < 100 else None
    if mixed:
        value, j = mixed
    return _scaled(value, j, tokens, rules, money=False)


def _article(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "a million", "a dozen", "hundred": one, said with an article or not at all."""
    bare = text_at(tokens, i)
    j = hop(tokens, i + 1) if bare in rules.small["one"] else i
    word = text_at(tokens, j)
    if word not in rules.scales and word not in rules.sets:
        return None
    if rules.scales.get(word) == 100:
        tail = _below_hundred(tokens, _joined(tokens, j + 1, rules), rules)
        value, j = (100 + tail[0], tail[1]) if tail else (Decimal(100), j + 1)
        return _scaled(value, j, tokens, rules, money=False)
    return _scaled(Decimal(1), j, tokens, rules, money=False)


def _below_hundred(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int] | None:
    value = rules.cardinals.get(text_at(tokens, i))
    if value is None:
        return None
    if value >= 20:
        j = hop(tokens, i + 1)
        unit = rules.cardinals.get(text_at(tokens, j), Decimal(0))
        if 0 < unit < 10:
            return value + unit, j + 1
    return value, i + 1


def _pointed(tokens: Tokens, i: int, whole: Decimal, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "point two five" at `i`."""
    if text_at(tokens, i) not in rules.small["point"]:
        return None
    digits, j = "", i + 1
    while (value := rules.cardinals.get(text_at(tokens, j))) is not None and value < 10 and len(digits) < 12:
        digits, j = f"{digits}{value}", j + 1
    return (whole + Decimal(f"0.{digits}"), j) if digits else None


# --- ordinals -------------------------------------------------------------------------------------------------------


def _ordinal_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    value = rules.ordinals.get(text_at(tokens, i))
    return None if value is None else _made(value, i + 1, form=Form.ORDINAL)


def _ordinal_behind(number: Number, tokens: Tokens, rules: Rules) -> Number:
    """Make "twenty" + "first" and "two hundred and" + "first" ordinals."""
    j = hop(tokens, number.end)
    if number.amount >= 100 and (joined := rules.phrases["and"].longest(tokens, j)):
        j = joined[1]
    value = rules.ordinals.get(text_at(tokens, j))
    if value is None or not number.amount:
        return number
    if value >= 100 and number.amount > 1 and number.amount < value:
        return replace(number, amount=number.amount * value, end=j + 1, form=Form.ORDINAL)
    if value < 10 and number.amount % 10 == 0 and number.amount % 100 != 10 or value < 100 and number.amount % 100 == 0:
        return replace(number, amount=number.amount + value, end=j + 1, form=Form.ORDINAL)
    return number


# --- fractions ------------------------------------------------------------------------------------------------------


def _fraction_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "two thirds", "half", "½", "a quarter"; times a scale a plain figure ("half a million")."""
    parts = _fraction_parts(tokens, i, rules)
    if parts is None:
        return None
    top, bottom, j = parts
    scale = _scale_behind(tokens, j, rules)
    if scale:
        factor, end, size = scale
        return _made(top * factor / bottom, end, scale=factor, **({"place": size / bottom} if size else {}))
    return _made(top / bottom, j, form=Form.FRACTION, parts=bottom)


def _scale_behind(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int, Decimal] | None:
    """Read "a million", "of a million", "million" or "dozen" at `i`; the last of the three is the size of a set."""
    j = hop(tokens, i)
    joined = rules.phrases["of"].longest(tokens, j)
    j = hop(tokens, joined[1]) if joined else j
    article = text_at(tokens, j) in rules.small["one"]
    j = hop(tokens, j + 1) if article else j
    word = text_at(tokens, j)
    factor = rules.scales.get(word) or rules.sets.get(word)
    if factor is None or (joined and not article):
        return None
    k = hop(tokens, j + 1)
    if (more := rules.scales.get(text_at(tokens, k))) is not None:
        return factor * more, k + 1, Decimal(0)
    return factor, j + 1, rules.sets.get(word, Decimal(0)) / 2


def _fraction_parts(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, Decimal, int] | None:
    """Return the two parts of the fraction at `i`, and the index behind it."""
    sign = _sign_fraction(tokens, i)
    if sign:
        return sign
    word = text_at(tokens, i)
    bottom = rules.figures.fractions.get(word)
    if bottom is not None:
        alone = bottom == 2 or _scale_behind(tokens, i + 1, rules) or rules.phrases["of"].longest(tokens, i + 1)
        return (Decimal(1), bottom, i + 1) if alone else None
    if word in rules.small["one"]:
        return _article_fraction(tokens, hop(tokens, i + 1), rules)
    top = rules.cardinals.get(word)
    if top is None or top == 0 or top >= 20:
        return None
    j = hop(tokens, i + 1)
    word = text_at(tokens, j)
    bottom = rules.denominators.get(word)
    if bottom is None or (word in rules.ordinals or word in rules.cardinals) and top > 1:
        return None
    return (top, bottom, j + 1) if top < bottom or bottom == 2 or bottom == 4 else None


def _article_fraction(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, Decimal, int] | None:
    """Read "a half", "a quarter"; "a third" only where no noun follows ("a third man" is the third)."""
    word = text_at(tokens, i)
    bottom = rules.denominators.get(word)
    if bottom is None:
        return None
    following = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD
    if word in rules.ordinals and following:
        compared = rules.phrases["up_after"].longest(tokens, i + 1) or rules.phrases["down_after"].longest(tokens, i + 1)
        if not (rules.phrases["of"].longest(tokens, i + 1) or compared or text_at(tokens, i + 1) in rules.small["stops"]):
            return None
    return Decimal(1), bottom, i + 1


def _sign_fraction(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    parts = _FRACTIONS.get(text_at(tokens, i))
    return None if parts is None else (Decimal(parts[0]), Decimal(parts[1]), i + 1)


def _slash_fraction(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "1/2" at `i`: a proper fraction with a small denominator."""
    if text_at(tokens, i + 1) not in ("/", "⁄") or not glued(tokens, i + 1) or not glued(tokens, i + 2):
        return None
    top, bottom = text_at(tokens, i), text_at(tokens, i + 2)
    if bottom not in ("2", "3", "4", "5", "8", "10", "16") or not top.isdigit() or not 0 < int(top) < int(bottom):
        return None
    return Decimal(top), Decimal(bottom), i + 3


_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
