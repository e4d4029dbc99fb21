"""Ranks: "third", "21st", "ninth biggest", "largest", "most populous", "second most common"."""

from decimal import Decimal

from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.near_misses import DATE, NAME, PERIOD, before, behind, calendar, named
from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, hop, text_at
from crosscheck.grammar.quantities.vague import point
from crosscheck.model.value import QuantityKind

FIRST = Decimal(1)


def rank_at(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read a rank at `i`; the unit of a rank is always ""."""
    number = number_at(tokens, i, rules) if _may_be_ordinal(tokens, i, rules) else None
    if number and number.form is Form.ORDINAL:
        return _ordinal(tokens, i, number, rules)
    end = _superlative(tokens, i, rules)
    if end == i or number_at(tokens, end, rules):
        return None  # "the top 10" are ten, not the first
    return Content(QuantityKind.RANK, "", point(FIRST), end)


def _may_be_ordinal(tokens: Tokens, i: int, rules: Rules) -> bool:
    """Whether reading the number at `i` could give an ordinal: bare digits need their ending ("21st")."""
    return tokens[i].kind is not Kind.NUMBER or text_at(tokens, i + 1) in rules.words.ordinal_endings


def _ordinal(tokens: Tokens, i: int, number: Number, rules: Rules) -> Reading:
    j = hop(tokens, number.end)
    if text_at(tokens, j) in rules.words.periods:
        return Refusal(PERIOD, j + 1)
    fault = before(tokens, i, rules) or calendar(tokens, number, rules) or behind(tokens, number, rules)
    if fault and (fault == DATE or tokens[number.end - 1].kind is Kind.NUMBER):
        return Refusal(fault, number.end)
    if tokens[i].kind is Kind.WORD and named(tokens, i, number.end):
        return Refusal(NAME, number.end + 1)
    following = number_at(tokens, j, rules)
    if following and following.form is Form.CARDINAL and following.amount != 1:
        return None  # "the first 100 people" are a hundred, not the first
    return Content(QuantityKind.RANK, "", point(number.amount), max(_superlative(tokens, j, rules), number.end))


def _superlative(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind a superlative at `i`, else `i`."""
    if text_at(tokens, i) in rules.words.superlatives:
        return i + 1
    j = hop(tokens, i + 1)
    if text_at(tokens, i) in rules.words.most and text_at(tokens, j).endswith(rules.endings.adjectives):
        return j + 1
    return i
