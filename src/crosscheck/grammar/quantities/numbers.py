"""Numbers of any writing at a given token: printed ("11.94 million", "12k", "21st"), in words, or as a fraction.

One automaton, left to right; printed figures and number words share the scales.
"""

from decimal import Decimal

from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.digits import read_digits
from crosscheck.grammar.quantities.fractions import and_fraction, fraction_at, sign_fraction, slash_fraction, slashed_at
from crosscheck.grammar.quantities.number import Form, Number, made, place_of
from crosscheck.grammar.quantities.number_words import ordinal_at, words_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.scales import scaled
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at
from crosscheck.lexicons.lexicon import Lexicon


def read_number_at(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[Number, int] | None:
    """Read the number that begins at token `i`; return it and the index behind it."""
    found = number_at(tokens, i, rules_of(lexicon))
    return (found, found.end) if found else None


def number_at(tokens: Tokens, i: int, rules: Rules, *, join: bool = True, money: bool = False) -> Number | None:
    """Read the number at token `i`; `join` allows "and" inside it, `money` the short scales ("$5b")."""
    if i >= len(tokens):
        return None
    if tokens[i].kind is Kind.NUMBER or tokens[i].text == ".":
        return slashed_at(tokens, i, rules) or _printed_at(tokens, i, rules, join=join, money=money)
    if tokens[i].text not in rules.number_starts:
        return None
    return fraction_at(tokens, i, rules) or ordinal_at(tokens, i, rules) or words_at(tokens, i, rules, join=join)


def _printed_at(tokens: Tokens, i: int, rules: Rules, *, join: bool, money: bool) -> Number | None:
    pointed = _leading_point(tokens, i)
    token = tokens[i + 1] if pointed else tokens[i]
    if token.kind is not Kind.NUMBER:
        return None
    printed = read_digits(f"0.{token.text}", ".") if pointed else read_digits(token.text, rules.decimal_mark)
    if printed.fault:
        return None
    end = i + 2 if pointed else i + 1
    if not printed.decimals and glued(tokens, end) and text_at(tokens, end) in rules.words.ordinal_endings:
        return made(printed.amount, end + 1, form=Form.ORDINAL)
    mixed = None if printed.decimals else _mixed_fraction(tokens, end, printed.amount, rules)
    if mixed:
        return scaled(*mixed, tokens, rules, money=money)
    number = scaled(printed.amount, end, tokens, rules, money=money)
    if number is None:
        return None
    last = number.scale.scaleb(-printed.decimals) if printed.decimals else number.scale
    place = number.place
    if printed.decimals and number.amount == printed.amount * number.scale:
        place = last
    elif number.scale > 1 and join:
        number = _lower_scales(number, tokens, rules)
        place = number.place
    return Number(number.amount, number.end, place, last, number.form, number.scale, token.text, number.parts)


def _leading_point(tokens: Tokens, i: int) -> bool:
    """Whether a decimal without its nought begins at `i`: ".5 percent"."""
    if tokens[i].text != "." or glued(tokens, i) or not glued(tokens, i + 1):
        return False
    return text_at(tokens, i + 1).isdigit()


def _mixed_fraction(tokens: Tokens, i: int, whole: Decimal, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "½", "1/2" or "and a half" at `i`, behind a whole number."""
    sign = sign_fraction(tokens, i) or slash_fraction(tokens, hop(tokens, i))
    if sign:
        top, bottom, end = sign
        return whole + top / bottom, end
    more = and_fraction(tokens, i, rules)
    return (whole + more[0], more[1]) if more else None


def _lower_scales(number: Number, tokens: Tokens, rules: Rules) -> Number:
    """Add what follows on a lower scale: "1 million 200 thousand"."""
    j = number.end
    while j < len(tokens) and tokens[j].kind is Kind.NUMBER:
        printed = read_digits(tokens[j].text, rules.decimal_mark)
        more = None if printed.fault else scaled(printed.amount, j + 1, tokens, rules)
        if more is None or more.scale == 1 or more.amount >= number.scale or more.scale >= number.scale:
            break
        total = number.amount + more.amount
        number = number._replace(amount=total, end=more.end, scale=more.scale, place=place_of(total))
        j = more.end
    return number
