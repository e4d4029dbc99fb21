"""What multiplies a figure: "million", "lakh crore", "dozen", "bn", "k"."""

from decimal import Decimal

from crosscheck.grammar.quantities.fractions import and_fraction
from crosscheck.grammar.quantities.number import LARGEST, Number, made
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at


def scaled(amount: Decimal, end: int, tokens: Tokens, rules: Rules, *, money: bool = False) -> Number | None:
    """Multiply an amount by the scales behind it, and add "and a half"; a set ("dozen") is exact to half of it."""
    scale, j = _marks(tokens, end, rules, money=money)
    size = Decimal(0)
    while scale < LARGEST:
        k = hop(tokens, j)
        word = text_at(tokens, k)
        factor = rules.figures.scales.get(word) or rules.figures.sets.get(word)
        if factor is None:
            break
        size = rules.figures.sets.get(word, Decimal(0)) * scale / 2
        scale, j = scale * factor, k + 1
    total = amount * scale
    if scale > 1 and (more := and_fraction(tokens, j, rules)):
        total, j = total + more[0] * scale, more[1]
    number = made(total, j, scale)
    return number._replace(place=size) if number and size else number


def _marks(tokens: Tokens, i: int, rules: Rules, *, money: bool) -> tuple[Decimal, int]:
    """Read a short scale: glued ("12k"), or apart where it cannot be a unit ("5 bn", after a currency also "5 m")."""
    word = text_at(tokens, i)
    factor = rules.figures.marks.get(word) or (rules.figures.money_marks.get(word) if money else None)
    if factor is None or (glued(tokens, i + 1) and tokens[i + 1].kind is not Kind.SIGN):
        return Decimal(1), i
    apart = not glued(tokens, i)
    if not money and ((apart and len(word) < 2) or text_at(tokens, hop(tokens, i + 1)) in rules.words.metre_words):
        return Decimal(1), i
    if text_at(tokens, i + 1) == "." and not glued(tokens, i + 2) and len(tokens) > i + 2:
        return factor, i + 2
    return factor, i + 1
