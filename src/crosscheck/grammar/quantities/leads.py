"""The words that lead to a figure: fillers, hedges, words of change, and "aged"."""

from typing import NamedTuple

from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Lead, Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at
from crosscheck.grammar.quantities.units import article_unit
from crosscheck.model.value import Direction

MOST = 8
"""Leading phrases before one figure; more are noise."""


class Leads(NamedTuple):
    """What stands before a figure: hedges (by key, outermost first), the change told, and where the figure begins.

    `started` says that the old level comes first ("rose from 26 to 60"), `aged` that an age follows, `alone` that
    the figure opens no range, whatever follows it.
    """

    hedges: tuple[str, ...]
    end: int
    change: Direction | None = None
    aged: bool = False
    started: bool = False
    alone: bool = False


def leads_at(tokens: Tokens, i: int, rules: Rules) -> Leads:
    """Read the leading words at `i`, up to the first that belongs to the figure itself."""
    leads = Leads((), i)
    for _ in range(MOST):
        j = hop(tokens, leads.end)
        found = rules.leads.longest(tokens, j) or _first_of(tokens, j, rules)
        if found is None or _figure_first(tokens, j, found[1], found[0].role, rules):
            break
        if tokens[found[1] - 1].kind is Kind.WORD and glued(tokens, found[1]) and text_at(tokens, found[1]) != "-":
            break  # "A$"
        lead, end = found
        if lead.role == "hedge":
            leads = Leads((*leads.hedges, lead.hedge), end, leads.change, leads.aged, leads.started)
        elif lead.role == "aged":
            leads = Leads(leads.hedges, end, leads.change, aged=True)
        elif lead.role == "change":
            leads = _change(tokens, end, leads.hedges, lead.change, rules)
        else:
            leads = Leads(leads.hedges, end, leads.change, leads.aged, leads.started)
    return leads


def _first_of(tokens: Tokens, i: int, rules: Rules) -> tuple[Lead, int] | None:
    """Read "first" before a number: "the first 100 days" are a hundred."""
    if rules.figures.ordinals.get(text_at(tokens, i)) != 1:
        return None
    number = number_at(tokens, i + 1, rules)
    return (Lead("filler"), i + 1) if number and number.amount > 1 else None


def _change(tokens: Tokens, i: int, hedges: tuple[str, ...], change: Direction | None, rules: Rules) -> Leads:
    """Read what follows a word of change: "by", or a new level, which is no change ("rose to 60")."""
    if starts := rules.phrases.starts.longest(tokens, i):
        return Leads(hedges, starts[1], started=True)
    if level := rules.phrases.level.longest(tokens, i):
        hedge = rules.leads.longest(tokens, i)
        return Leads(hedges, i if hedge and hedge[0].role == "hedge" else level[1])
    by = rules.phrases.by.longest(tokens, i)
    return Leads(hedges, by[1] if by else i, change)


def _number_at(tokens: Tokens, i: int, rules: Rules) -> bool:
    """Whether a number, or a sign and a number, stands at `i`: then "some" is a hedge, else a vague word."""
    sign = rules.signs.longest(tokens, i)
    return number_at(tokens, sign[1] if sign else i, rules) is not None


def _figure_first(tokens: Tokens, i: int, end: int, role: str, rules: Rules) -> bool:
    """Whether a figure that begins at `i` reaches as far as the leading words there ("a few", "a dozen", "a third")."""
    for trie in (rules.vague, rules.counts, rules.phrases.zero, rules.phrases.no):
        longer = trie.longest(tokens, i)
        if longer and (longer[1] > end or (longer[1] == end and not _number_at(tokens, end, rules))):
            return True
    if role == "filler" and text_at(tokens, i) in rules.words.one and end == i + 1:
        number = number_at(tokens, i, rules)
        return bool(number and number.end > end) or article_unit(tokens, i, rules) is not None
    return False
