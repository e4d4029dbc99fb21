"""What may follow a figure and its unit: further hedges, a word of change, a second hedge; and what may not."""

from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.figures import content_at
from crosscheck.grammar.quantities.hedges import both, hedge_behind, hedged, negated
from crosscheck.grammar.quantities.leads import Leads, leads_at
from crosscheck.grammar.quantities.near_misses import NAME, TWO, calendar, year_fault
from crosscheck.grammar.quantities.number import Form
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at
from crosscheck.model.value import Direction, QuantityKind

CHANGING = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MONEY, QuantityKind.RATIO})
"""The kinds of which "higher" or "drop" behind the figure tells a change; "500 more people" are 500 people."""


def trailing(tokens: Tokens, content: Content, rules: Rules) -> Content:
    """Read hedges and a word of change behind unit or noun: "12 percent or more", "12 percent higher"."""
    if content.end >= len(tokens):
        return content
    cold = rules.phrases.below_zero.longest(tokens, content.end) if content.kind is QuantityKind.MEASURE else None
    if cold:
        content = content._replace(estimate=negated(content.estimate), end=cold[1])
    hedge = hedge_behind(tokens, content.end, rules)
    if hedge is None and text_at(tokens, content.end) == ",":
        hedge = hedge_behind(tokens, content.end + 1, rules)
        aside = hedge and (hedge[1] >= len(tokens) or tokens[hedge[1]].kind is Kind.SIGN)
        hedge = hedge if aside else None  # not "60,000 euros, plus a bonus"
    if hedge:
        content = content._replace(estimate=hedged(content.estimate, hedge[0], rules), end=hedge[1])
    if content.kind not in CHANGING or content.change:
        return content
    for trie, direction in ((rules.phrases.up_after, Direction.UP), (rules.phrases.down_after, Direction.DOWN)):
        if changed := trie.longest(tokens, hop(tokens, content.end)):
            return content._replace(change=direction, end=changed[1])
    return content


def second_hedge(tokens: Tokens, content: Content, leads: Leads, rules: Rules) -> Content:
    """Read "but fewer than 200" behind "more than 100": both hold."""
    joined = rules.phrases.but.longest(tokens, content.end) if leads.hedges else None
    if joined is None:
        return content
    more = leads_at(tokens, joined[1], rules)
    found = content_at(tokens, more, rules) if more.hedges else None
    if not isinstance(found, Content) or (content.unit and content.unit != found.unit):
        return content
    second = found.estimate
    for key in reversed(more.hedges):
        second = hedged(second, key, rules)
    estimate = both(content.estimate, second)
    return found._replace(estimate=estimate, change=content.change) if estimate else content


def tail_fault(tokens: Tokens, i: int, rules: Rules, *, changed: bool) -> str:
    """Return why what follows a quantity may not: a second figure beside it, or a code; else ""."""
    if i >= len(tokens):
        return ""
    if glued(tokens, i) and tokens[i].kind is not Kind.SIGN:
        return NAME
    joined = rules.phrases.to.longest(tokens, i) or rules.phrases.or_.longest(tokens, i)
    following = number_at(tokens, joined[1] if joined and not changed else i, rules)
    if following and (joined or following.amount != 1):
        return TWO
    for j in range(i, len(tokens)):
        token = tokens[j]
        joined = rules.phrases.and_.longest(tokens, j)
        if not joined and token.text not in (",", ";", "/", "+"):
            continue
        k = joined[1] if joined else j + 1
        number = number_at(tokens, leads_at(tokens, k, rules).end, rules)
        if number is None or number.form is not Form.CARDINAL or year_fault(number) or calendar(tokens, number, rules):
            continue
        if not rules.phrases.of_them.longest(tokens, number.end):
            return TWO
    return ""
