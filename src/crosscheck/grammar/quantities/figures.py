"""The figure of a phrase, whatever its sort: zero, a rank, a vague word, an amount, a range, a share, a ratio."""

from collections.abc import Callable

from crosscheck.grammar.quantities import near_misses
from crosscheck.grammar.quantities.amounts import Amount, Range, range_at
from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.hedges import (
    Estimate,
    hedge_behind,
    hedged,
    mapped,
    plain,
    share,
    significant,
    spanned,
)
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.nouns import PERSON, is_plural
from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.ranks import rank_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.shares import every_at, ratio_at, share_at
from crosscheck.grammar.quantities.suffixes import Suffix, suffix_at
from crosscheck.grammar.quantities.tokens import Kind, Tokens, text_at
from crosscheck.grammar.quantities.units import unit_behind
from crosscheck.grammar.quantities.vague import NO_NUMBER, counts_at, point, times_at, vague_at, zero_at
from crosscheck.model.value import QuantityKind

READERS: tuple[Callable[[Tokens, int, Rules], Reading], ...] = (zero_at, counts_at, times_at, rank_at)
"""The sorts of figure that are told by a phrase of the lexicon or by an ordinal, in this order."""


def content_at(tokens: Tokens, leads: Leads, rules: Rules) -> Reading:
    """Read the figure behind its leading words."""
    i = leads.end
    if i >= len(tokens):
        return None
    if tokens[i].kind is Kind.NUMBER:
        return rank_at(tokens, i, rules) or vague_content(tokens, i, rules) or amounts_content(tokens, leads, rules)
    for reader in READERS:
        found = reader(tokens, i, rules)
        if found is not None:
            return found
    if every := every_at(tokens, i, rules):
        return Content(QuantityKind.PERCENT, "percent", share(every, rules), every.end)
    return vague_content(tokens, i, rules) or amounts_content(tokens, leads, rules)


def vague_content(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read a vague word and what it counts; what cannot be counted ("some evidence") is refused."""
    found = vague_at(tokens, i, rules)
    if found is None:
        return None
    estimate, unit, end = found
    if more := _to_vaguer(tokens, end, rules):
        estimate, end = spanned(estimate, more[0]), more[1]
    if unit:
        return Content(QuantityKind(unit), unit, estimate, end)
    hedge = hedge_behind(tokens, end, rules)
    if hedge:
        estimate, end = hedged(estimate, hedge[0], rules), hedge[1]
    measured = unit_behind(tokens, Number(estimate.half, end, estimate.half), rules)
    suffix = suffix_at(tokens, measured[1] if measured else end, measured[0] if measured else None, rules)
    noun = tokens[suffix.end - 1].text
    named = suffix.unit not in ("", PERSON, rules.time) and suffix.unit == noun
    if suffix.kind is QuantityKind.COUNT and named and not is_plural(noun, rules):
        if estimate.possible.is_bounded or rules.settled:  # "a few hundred turned out": the word behind is no noun
            return Content(QuantityKind.COUNT, "", estimate, end)
        return Refusal(NO_NUMBER, suffix.end)
    return _content(suffix, estimate, end)


def _to_vaguer(tokens: Tokens, i: int, rules: Rules) -> tuple[Estimate, int] | None:
    """Read "to hundreds", "if not thousands" at `i`."""
    j = i + 1 if text_at(tokens, i) == "," else i
    found = rules.phrases.or_.longest(tokens, j) or rules.phrases.to.longest(tokens, j)
    more = vague_at(tokens, found[1], rules) if found else None
    return (more[0], more[2]) if more and not more[1] else None


def amounts_content(tokens: Tokens, leads: Leads, rules: Rules) -> Reading:
    """Read an amount or a range, with all that may follow it."""
    i = leads.end
    found = range_at(tokens, i, rules, alone=leads.alone)
    if found is None:
        fault = near_misses.unreadable(tokens, i, rules)
        return Refusal(fault, i + 1) if fault else None
    if isinstance(found, Refusal):
        return found
    if fault := near_misses.before(tokens, found.start, rules):
        return Refusal(fault, found.last.end)
    if found.second is None and found.first.unit is None:
        return _bare(tokens, found.first, leads, rules)
    if found.last.unit is None and all(part.number.form is Form.FRACTION for part in (found.first, found.last)):
        shares = spanned(share(found.first.number, rules), share(found.last.number, rules))
        return Content(QuantityKind.PERCENT, "percent", shares._replace(possible=shares.implied), found.last.end)
    return _measured(tokens, found, leads, rules)


def _bare(tokens: Tokens, amount: Amount, leads: Leads, rules: Rules) -> Reading:
    """Read what a number without a unit is: a share, a ratio, or a count of what follows."""
    number = amount.number
    part = share_at(tokens, number, rules)
    if part:
        return Content(QuantityKind.PERCENT, "percent", share(part, rules), part.end)
    if ratio := None if leads.alone else ratio_at(tokens, number, rules):
        return Content(QuantityKind.RATIO, "", point(significant(ratio[0])), ratio[1])
    found = Range(amount, None, leads.end)
    return _measured(tokens, found, leads, rules)


def _measured(tokens: Tokens, found: Range, leads: Leads, rules: Rules) -> Reading:
    """Read the unit or noun behind amounts, and refuse what only looks like one."""
    last = found.last
    if fault := near_misses.calendar(tokens, last.number, rules):
        return Refusal(fault, last.number.end + 1)
    behind, end = list(last.behind), last.end
    hedge = hedge_behind(tokens, end, rules)
    if hedge:
        behind, end = [*behind, hedge[0]], hedge[1]
    suffix = suffix_at(tokens, end, last.unit, rules, aged=leads.aged)
    if fault := _fault(tokens, found, suffix, leads, rules):
        return Refusal(fault, suffix.end)
    if suffix.unit == rules.time and last.number.place < 1:
        suffix = suffix._replace(kind=QuantityKind.RATIO, unit="")  # nothing happens 3.5 times
    estimate = _estimate(found, suffix.kind, rules)
    for key in behind:
        estimate = hedged(estimate, key, rules)
    return _content(suffix, estimate, end)


def _content(suffix: Suffix, estimate: Estimate, bare: int) -> Content:
    return Content(suffix.kind, suffix.unit, estimate, suffix.end, measure=suffix.measure, head=suffix.head, bare=bare)


def _fault(tokens: Tokens, found: Range, suffix: Suffix, leads: Leads, rules: Rules) -> str:
    """Return why amounts are no quantity after all, "" where they are one."""
    last = found.last
    if suffix.measure and suffix.measure.measure:
        return "can be money or weight: write the sign of the currency, or kg or lb"
    if suffix.kind is QuantityKind.DURATION and not rules.settled and rules.phrases.when.longest(tokens, suffix.end):
        return near_misses.WHEN
    if last.unit:
        return ""
    if fault := near_misses.behind(tokens, last.number, rules) if suffix.end == last.end else "":
        return fault
    if near_misses.address(tokens, last.end, rules):
        return near_misses.ADDRESS
    if _is_name(tokens, last.end, suffix, found):
        return near_misses.NAME
    if suffix.kind is QuantityKind.COUNT and not suffix.unit:
        bare = not leads.hedges or last.number.amount % 100
        years = found.second is None or near_misses.year_fault(found.first.number)
        return near_misses.year_fault(last.number) if bare and years else ""
    return ""


def _is_name(tokens: Tokens, i: int, suffix: Suffix, found: Range) -> bool:
    """Whether a number word and capitalised words make a name ("Five Eyes"); people are none ("Five Americans")."""
    number = tokens[found.start : found.first.end]
    words = tokens[i : suffix.end]
    if not words or suffix.unit == PERSON or not number[0].raw[0].isupper() or number[0].kind is not Kind.WORD:
        return False
    return all(word.raw[0].isupper() for word in words if word.kind is Kind.WORD) and not words[0].raw.isupper()


def _estimate(found: Range, kind: QuantityKind, rules: Rules) -> Estimate:
    first = _one(found.first, kind, rules)
    if found.second is None:
        return first
    second = _one(found.second, kind, rules)
    unit, other = found.first.unit, found.second.unit
    if unit and other and unit != other:  # "50 cm to 1 m": to the unit of the second
        first = mapped(first, lambda amount: unit.convert(amount) * other.parts / other.times + other.zero)
    return spanned(first, second)


def _one(amount: Amount, kind: QuantityKind, rules: Rules) -> Estimate:
    estimate = plain(amount.number, kind, rules)
    for key in reversed(amount.hedges):
        estimate = hedged(estimate, key, rules)
    return estimate
