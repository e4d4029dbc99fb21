"""Words to a quantity: what a person wrote as the value of a claim, or what stands at a place of an article.

Leading words, the figure, its unit or the counted noun, and what follows are read in this order; every word before the
figure has to be understood, nouns and clauses behind it may follow. What is no quantity is refused with the reason.

What had to be decided: a span of time up to weeks is in days, months and longer spans are in years, for a month has no
number of days; ages are in years. A share ("two thirds", "one in five") is a percentage. A rank has no unit. People are
counted as "person" whatever they are called. A rate has its base behind a stroke ("USD/barrel"). Behind "rose from 26
to 60" stands the new level, without a change. A bare "$" is a US dollar.
"""

from decimal import Decimal
from functools import lru_cache

from crosscheck.grammar.quantities.amounts import amount_at
from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.figures import content_at
from crosscheck.grammar.quantities.hedges import hedged, mapped, significant
from crosscheck.grammar.quantities.leads import leads_at
from crosscheck.grammar.quantities.near_misses import LABEL, before, unreadable
from crosscheck.grammar.quantities.number import tidy
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules, Unit
from crosscheck.grammar.quantities.suffixes import suffix_at
from crosscheck.grammar.quantities.tails import second_hedge, tail_fault, trailing
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, tokenize
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.value import Printed, Quantity, QuantityKind, Unread

KEPT = 32_768
"""Values that are kept once read: the same few stand in claim after claim."""

QUOTES = frozenset('"«»„‹›')
"""Marks around words, which say nothing of a figure."""

QUOTES_AND_APOSTROPHE = QUOTES | {"'"}

LONGEST = 2_000
"""Code points that the value of a claim may have; longer words are a text, not a value."""


def read_quantity(words: str, lexicon: Lexicon) -> Quantity | Unread:
    """Read the words of a claim's value.

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> found = read_quantity("around 500 people", load_lexicon("en"))
    >>> str(found.amount), found.unit, found.hedge.value, str(found.implied.lower)
    ('500', 'person', 'approximate', '450')
    """
    if len(words) > LONGEST:
        return Unread(words[:60] + "…", "is too long for a value")
    return read_with(words, rules_of(lexicon))


@lru_cache(maxsize=KEPT)
def read_with(words: str, rules: Rules) -> Quantity | Unread:
    """Read the words of a claim's value by compiled rules; what was read is kept."""
    tokens = _unquoted(tokenize(words))
    if not tokens:
        return Unread(words, "there are no words")
    found = _phrase_at(tokens, 0, rules)
    if found is None:
        return _nothing(words, tokens, rules)
    if isinstance(found, Refusal):
        return Unread(words, found.why)
    if fault := tail_fault(tokens, found.end, rules, changed=found.change is not None):
        return Unread(words[tokens[found.end].start :], fault)
    return quantity_of(found, words)


def read_quantity_at(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[Quantity | Unread, int] | None:
    """Read the quantity at token `i` of an article; return it, or why it is none, and the index behind it."""
    found = _phrase_at(tokens, i, rules_of(lexicon))
    if found is None:
        return None
    words = spoken(tokens[i : found.end])
    if isinstance(found, Refusal):
        return Unread(words, found.why), found.end
    return quantity_of(found, words), found.end


def _unquoted(tokens: Tokens) -> Tokens:
    """Leave out quotation marks; an apostrophe is one where it opens a word ("'500' people", but not "6' 2")."""
    if QUOTES_AND_APOSTROPHE.isdisjoint([token.text for token in tokens]):
        return tokens
    single = next((i for i, token in enumerate(tokens) if token.text == "'"), -1)
    opens = single >= 0 and not glued(tokens, single) and glued(tokens, single + 1)
    return tuple(token for token in tokens if token.text not in QUOTES and not (opens and token.text == "'"))


def _phrase_at(tokens: Tokens, i: int, rules: Rules, *, new_level: bool = False) -> Reading:
    """Read leading words, figure and trailing hedges at `i`; a `new_level` names no further old one."""
    if idiom := rules.idioms.longest(tokens, i):
        return Refusal(f"is {idiom[0]}, not a quantity", idiom[1])
    leads = leads_at(tokens, i, rules)
    if leads.started:
        return None if new_level else _new_level(tokens, leads.end, rules)
    idiom = rules.idioms.longest(tokens, leads.end) if leads.end > i else None
    if idiom:
        return Refusal(f"is {idiom[0]}, not a quantity", idiom[1])
    found = content_at(tokens, leads, rules)
    if not isinstance(found, Content):
        return found
    found = trailing(tokens, found, rules)
    for key in reversed(leads.hedges):
        found = found._replace(estimate=hedged(found.estimate, key, rules))
    if leads.change and not found.change:
        found = found._replace(change=leads.change)
    return second_hedge(tokens, found, leads, rules)


def _new_level(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read "26 to 60" behind "rose from": the value is the new level, and no change is told."""
    old = amount_at(tokens, leads_at(tokens, i, rules).end, rules)
    if old is None:
        return None
    j = old.end if old.unit else suffix_at(tokens, old.end, None, rules).end
    to = rules.phrases.to.longest(tokens, j) or rules.phrases.to.longest(tokens, old.end)
    if to is None:
        return Refusal("names the old level only", old.end)
    return _phrase_at(tokens, to[1], rules, new_level=True)


def _nothing(words: str, tokens: Tokens, rules: Rules) -> Unread:
    """Say why no quantity begins with the first word: words before it that are not understood, or no figure at all."""
    for i in range(1, len(tokens)):
        token = tokens[i]
        if token.kind is Kind.ODD:
            return Unread(token.raw, unreadable(tokens, i, rules))
        if token.kind is not Kind.NUMBER and number_at(tokens, i, rules) is None and not rules.vague.longest(tokens, i):
            continue
        found = _phrase_at(tokens, i, rules)
        if isinstance(found, Refusal):
            return Unread(words, found.why)
        if fault := before(tokens, i, rules):
            return Unread(words, fault)
        if found is None:
            continue
        if tokens[i - 1].raw[:1].isupper() and tokens[i].kind is Kind.NUMBER and not found.unit:
            return Unread(words, LABEL)
        return Unread(
            words[: tokens[i].start].strip(), "it is not known what these words make of the figure behind them"
        )
    return Unread(words, "holds no figure that can be read")


def quantity_of(content: Content, words: str) -> Quantity:
    """Take the estimate to the base unit of its kind."""
    unit, change = content.measure, content.change is not None
    shorten = significant if content.kind is QuantityKind.PERCENT else tidy

    def convert(amount: Decimal) -> Decimal:
        return tidy(shorten(unit.convert(amount, change=change) if unit else amount))

    estimate = mapped(content.estimate, convert)
    return Quantity(
        kind=content.kind,
        amount=estimate.amount,
        implied=estimate.implied,
        possible=estimate.possible,
        unit=content.unit,
        hedge=estimate.hedge,
        words=words,
        change=content.change,
        printed=_printed(content.estimate.amount, unit) if unit else None,
    )


def _printed(amount: Decimal | None, unit: Unit) -> Printed:
    """Return the figure as it stands in the text; of money in whole units of its currency."""
    if unit.kind is QuantityKind.MONEY:
        return Printed(None if amount is None else tidy(unit.convert(amount)), unit.base)
    return Printed(amount, unit.label or unit.base, unit.times, unit.parts, unit.zero)


def spoken(tokens: Tokens) -> str:
    """Return the words of tokens as they were written, with single spaces."""
    parts = [tokens[0].raw] if tokens else []
    for i in range(1, len(tokens)):
        parts.append(tokens[i].raw if glued(tokens, i) else " " + tokens[i].raw)
    return "".join(parts)
