"""A figure that was read, finished and taken: its noun, its hedges, the change told, and the rules against it."""

from crosscheck.extract.figures.durations import says_when, without_over
from crosscheck.extract.figures.line import Before, Find, Items, Line, Passed, Spot
from crosscheck.extract.figures.nouns import noun_of
from crosscheck.extract.figures.refusals import in_prose, refused
from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.hedges import hedged
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.reading import quantity_of, spoken
from crosscheck.grammar.quantities.tails import CHANGING, second_hedge, trailing
from crosscheck.grammar.quantities.tokens import Kind, glued
from crosscheck.model.value import QuantityKind


def taken(spot: Spot, core: int, content: Reading, lead: Before) -> Items:
    """Return a figure read at `core` if no rule is against it."""
    line = spot.line
    if content is None:
        return ()
    if isinstance(content, Refusal):
        return (Passed(core, _glued_end(line, content.end), in_prose(content.why)),)
    find = made(line, core, content, lead)
    why = says_when(spot, find) if find.content.kind is QuantityKind.DURATION else refused(line, find)
    return (Passed(core, _without_level(line, find), why),) if why else (find,)


def _without_level(line: Line, find: Find) -> int:
    """Return where a refused span of time ends without the level behind it: "doubled in a week to 48,000"."""
    i = find.last - 1
    timed = find.content.kind is QuantityKind.DURATION and line.tokens[i].kind is Kind.NUMBER
    level = timed and i - 1 > find.core and line.text(i - 1) in line.words.towards.words
    return i - 1 if level and line.tokens[i - 2].kind is Kind.WORD else find.last


def _glued_end(line: Line, i: int) -> int:
    """Return the index behind the digits that are written onto what ends at token `i`: "6:15"."""
    tokens = line.tokens
    while i + 1 < len(tokens) and glued(tokens, i) and glued(tokens, i + 1) and tokens[i + 1].kind is Kind.NUMBER:
        i += 2
    return i + 1 if i < len(tokens) and glued(tokens, i) and tokens[i].kind is Kind.NUMBER else i


def made(line: Line, core: int, content: Content, lead: Before) -> Find:
    """Finish a figure: its noun, what follows it, its hedges and the change told."""
    rules, tokens = line.rules, line.tokens
    if lead.hedges and line.text(core + 1) == "-" and line.text(core - 1) in line.words.determiners.words:
        lead = Before(core)  # "within a 400-metre radius"
    lead = without_over(line, content.kind, lead)
    content, last, head = noun_of(line, content, core)
    if content.kind is QuantityKind.RATIO:
        last = _compared(line, core, last)
    elif head < 0 and last > core + 1 and rules.phrases.of.longest(tokens, last - 1):
        last -= 1  # "dozens of them"
    more = trailing(tokens, content._replace(end=last), rules)
    changed = more.change if more.change != content.change else None
    if more.end > last and changed is None:
        last = more.end
    content = more
    for key in reversed(lead.hedges):
        content = content._replace(estimate=hedged(content.estimate, key, rules))
    if content.change is None and lead.change and _is_change(line, content, lead):
        content = content._replace(change=lead.change)
    both = second_hedge(tokens, content._replace(end=last), Leads(lead.hedges, core), rules)
    if both.end > last:
        content, last = both, both.end
    words = spoken(tokens[lead.first : last])
    return Find(lead.first, last, core, content, head, quantity_of(content, words), lead)


def _compared(line: Line, core: int, last: int) -> int:
    """Return the end of a ratio with its "as many" or "higher", without "the price" or "what it was"."""
    for j in range(core + 1, last + 1):
        if found := line.rules.phrases.compared.longest(line.tokens, j):
            if line.text(j) in line.words.as_many.words:
                return min(j + 2, len(line.tokens))
            return found[1] if line.text(j) in line.words.comparatives.words else j
    return last


def _is_change(line: Line, content: Content, lead: Before) -> bool:
    """Whether the word before tells a change of what the figure measures: "rose by 12", "fell 3 percent"."""
    if lead.by:
        return True
    if content.kind not in CHANGING:
        return False
    transitive = line.text(lead.word) in line.words.transitive.words
    return not transitive or content.kind in (QuantityKind.PERCENT, QuantityKind.POINTS)
