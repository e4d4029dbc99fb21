"""Shares and ratios: "two thirds of voters", "one in five", "nine out of ten", "4:3", "two to one"."""

from decimal import Decimal

from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at

BASES = frozenset(map(Decimal, (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000)))
"""The bases that make "two in three" a share rather than two things somewhere; "one in" takes any."""


def share_at(tokens: Tokens, number: Number, rules: Rules) -> Number | None:
    """Return a share with its number already read: a fraction, or what "in five" or "out of ten" makes of it."""
    if number.form is Form.FRACTION:
        return number
    if number.end >= len(tokens):
        return None
    j = hop(tokens, number.end)
    joined = rules.phrases.in_.longest(tokens, j) or rules.phrases.out_of.longest(tokens, j)
    if joined is None or number.place < 1:
        return None
    base = number_at(tokens, hop(tokens, joined[1]), rules)
    if base is None or base.form is not Form.CARDINAL or base.amount < 2 or number.amount > base.amount:
        return None
    if number.amount == base.amount or (number.amount != 1 and base.amount not in BASES):
        return None
    if len(base.printed) == 4 and base.printed.isdigit():
        return None
    return Number(number.amount / base.amount, base.end, number.place, form=Form.FRACTION, parts=base.amount)


def every_at(tokens: Tokens, i: int, rules: Rules) -> Number | None:
    """Read "every third" at `i`."""
    found = rules.phrases.every.longest(tokens, i)
    number = number_at(tokens, found[1], rules) if found else None
    if number is None or number.form is not Form.ORDINAL or number.amount < 2:
        return None
    return Number(1 / number.amount, number.end, number.place, form=Form.FRACTION, parts=number.amount)


def ratio_at(tokens: Tokens, number: Number, rules: Rules) -> tuple[Decimal, int] | None:
    """Read "4:3", "two to one", "3-to-1" behind its first number; a ratio with "to" runs downwards."""
    end = number.end
    if end >= len(tokens):
        return None
    if text_at(tokens, end) == ":" and glued(tokens, end) and glued(tokens, end + 1):
        second = number_at(tokens, end + 1, rules)
        clock = second and len(second.printed) == 2 and number.amount < 24
        if second is None or clock or not second.amount or tokens[end + 1].kind is not Kind.NUMBER:
            return None
        return number.amount / second.amount, second.end
    joined = rules.phrases.to.longest(tokens, hop(tokens, end))
    second = number_at(tokens, hop(tokens, joined[1]), rules) if joined else None
    if second is None or second.form is not Form.CARDINAL or not 0 < second.amount < number.amount <= 100:
        return None
    if second.amount > 10 or number.place < 1:
        return None
    return number.amount / second.amount, second.end
