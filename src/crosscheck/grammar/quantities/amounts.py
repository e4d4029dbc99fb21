"""A number with its unit and the range it opens: "$1.2bn", "5ft 7in", "between 4 and 7", "$5-10 million"."""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.grammar.quantities.contents import Refusal
from crosscheck.grammar.quantities.hedges import hedge_behind
from crosscheck.grammar.quantities.leads import Leads, leads_at
from crosscheck.grammar.quantities.near_misses import SCORE
from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules, Unit
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at
from crosscheck.grammar.quantities.units import article_unit, compound, unit_before, unit_behind
from crosscheck.model.value import QuantityKind


class Amount(NamedTuple):
    """A number with the unit found at it, if any, and the hedges of its own."""

    number: Number
    unit: Unit | None
    end: int
    hedges: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


class Range(NamedTuple):
    """One amount, or two that bound a range; `start` is the token of the first figure."""

    first: Amount
    second: Amount | None
    start: int

    @property
    def last(self) -> Amount:
        """The amount that ends it."""
        return self.second or self.first


def amount_at(tokens: Tokens, i: int, rules: Rules, *, join: bool = True) -> Amount | None:
    """Read the number at `i` with its sign and unit; hedges may stand between the two ("500-odd dollars")."""
    negative = _is_minus(tokens, i, rules)
    j = i + 1 if negative else i
    prefix = unit_before(tokens, j, rules)
    if prefix:
        j = hop(tokens, prefix[1])
        negative = negative or _is_minus(tokens, j, rules)
        j = j + 1 if _is_minus(tokens, j, rules) else j
    article = None if prefix else article_unit(tokens, j, rules)
    number = number_at(tokens, j, rules, join=join, money=bool(prefix and prefix[0].kind is QuantityKind.MONEY))
    if article and (number is None or number.end < article[1]):
        number, unit, end = compound(tokens, Number(Decimal(1), article[1], Decimal(1)), *article, rules)
        return Amount(number, unit, end)
    if number is None or (number.form is Form.ORDINAL):
        return None
    if negative:
        number = number._replace(amount=-number.amount)
    return Amount(number, prefix[0], number.end) if prefix else _with_unit(tokens, number, rules)


def _with_unit(tokens: Tokens, number: Number, rules: Rules) -> Amount:
    """Return the number with the unit behind it, also past a hedge."""
    found = unit_behind(tokens, number, rules)
    if found:
        number, unit, end = compound(tokens, number, *found, rules)
        return Amount(number, unit, end)
    hedge = hedge_behind(tokens, number.end, rules)
    if hedge:
        hedged = number._replace(end=hedge[1])
        found = unit_behind(tokens, hedged, rules)
        if found:
            return Amount(number, found[0], found[1], behind=(hedge[0],))
    return Amount(number, None, number.end)


def range_at(tokens: Tokens, i: int, rules: Rules, *, alone: bool = False) -> Range | Refusal | None:
    """Read an amount at `i`, or the range that it opens; one `alone` opens none."""
    if alone:
        single = amount_at(tokens, i, rules)
        return Range(single, None, i) if single else None
    opener = rules.phrases.between.longest(tokens, i)
    if opener:
        return _between(tokens, opener[1], rules)
    opener = rules.phrases.from_.longest(tokens, i)
    start = opener[1] if opener else i
    leads = leads_at(tokens, start, rules) if opener else Leads((), i)
    first = amount_at(tokens, leads.end, rules)
    if first is None:
        return None
    first = first._replace(hedges=leads.hedges) if leads.hedges else first
    found = _second(tokens, first, leads.end, rules)
    if opener and not isinstance(found, Range):
        return Refusal("names an old and a new value, or where something began, not a range", first.end)
    return found or Range(first, None, leads.end)


def _between(tokens: Tokens, i: int, rules: Rules) -> Range | Refusal | None:
    """Read "between A and B"; "and" may belong to A ("between a hundred and five and two hundred")."""
    leads = leads_at(tokens, i, rules)
    for join in (True, False):
        first = amount_at(tokens, leads.end, rules, join=join)
        joined = rules.phrases.and_.longest(tokens, first.end) if first else None
        if first is None or joined is None:
            continue
        more = leads_at(tokens, joined[1], rules)
        second = amount_at(tokens, more.end, rules)
        if second is None:
            continue
        return _matched(first._replace(hedges=leads.hedges), second._replace(hedges=more.hedges), leads.end) or Refusal(
            "does not name the two ends of a range", second.end
        )
    return None


def _second(tokens: Tokens, first: Amount, start: int, rules: Rules) -> Range | Refusal | None:
    """Read what makes a range of an amount: a dash, "to" or "or", and a second amount."""
    j = first.end
    if j >= len(tokens):
        return None
    dash = tokens[j].text in "-–" and glued(tokens, j) == glued(tokens, j + 1)
    word = None if dash else _connector(tokens, j, rules)
    if not dash and word is None:
        return None
    leads = leads_at(tokens, word, rules) if word else Leads((), j + 1)
    second = amount_at(tokens, leads.end, rules)
    if second is None or (dash and tokens[leads.end].kind is Kind.WORD and first.number.printed):
        return None
    if dash and (fault := _score(tokens, first, second)):
        return Refusal(fault, second.end)
    return _matched(first, second._replace(hedges=leads.hedges), start)


def _connector(tokens: Tokens, i: int, rules: Rules) -> int | None:
    """Return the index behind "to" or "or" at `i`, with or without hyphens."""
    j = hop(tokens, i)
    found = rules.phrases.to.longest(tokens, j) or rules.phrases.or_.longest(tokens, j)
    return hop(tokens, found[1]) if found else None


def _score(tokens: Tokens, first: Amount, second: Amount) -> str:
    """Return why two figures with a dash between are no range: a score, years, a telephone number, a date."""
    low, high = first.number, second.number
    if text_at(tokens, second.end) in ("-", "–") and text_at(tokens, second.end + 1).isdigit():
        return "has more than two figures joined by dashes, as a date or a code has"
    if second.unit or first.unit or high.scale > 1:
        return ""
    codes = len(low.printed) == 3 and len(high.printed) == 4 and high.printed.isdigit()
    if codes and (low.amount % 10 or high.amount % 10):
        return "reads like a telephone number or a code, not a range"
    if low.amount >= high.amount or low.amount == 0:
        return SCORE
    return ""


def _matched(first: Amount, second: Amount, start: int) -> Range | None:
    """Return the range of two amounts if their units and scales allow one and it runs upwards."""
    low, high = first.number, second.number
    if first.unit and second.unit and first.unit.base != second.unit.base:
        return None
    if low.form is Form.FRACTION and second.unit and not first.unit and high.form is not Form.FRACTION:
        return None  # "fell by half to 2 percent"
    if first.unit and not second.unit:
        second = second._replace(unit=first.unit)
    if (
        low.scale == 1
        and high.scale > 1
        and low.amount < high.amount / high.scale
        and first.unit in (None, second.unit)
    ):
        low = low._replace(amount=low.amount * high.scale, place=low.place * high.scale, last=low.last * high.scale)
        low = low._replace(scale=high.scale)
    first = first._replace(number=low, unit=first.unit or second.unit)
    ends = [part.unit.convert(part.number.amount) if part.unit else part.number.amount for part in (first, second)]
    return Range(first, second, start) if ends[0] < ends[1] else None


def _is_minus(tokens: Tokens, i: int, rules: Rules) -> bool:
    """Whether token `i` is "minus", or a minus sign written onto a figure and onto nothing before it."""
    text = text_at(tokens, i)
    if text not in rules.words.minus:
        return False
    return text != "-" or (glued(tokens, i + 1) and not (glued(tokens, i) and tokens[i - 1].kind is not Kind.SIGN))
