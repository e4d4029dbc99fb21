"""Spans of time that say when ("over the past three days") and those that are figures ("jailed for five years")."""

from crosscheck.extract.figures.line import Find, Line, Spot
from crosscheck.grammar.quantities.tokens import Kind

WHEN = "says when, not how long"
MOST_INNER = 4
ARTICLE = "is an article here, not a count"
REACH = 5
FAR = 16
"""How many words before a span of time the verb that it belongs to may stand; one of a sentence of a court further."""


def says_when(spot: Spot, find: Find) -> str:
    """Return why a span of time is no figure, "" where it is one."""
    line = spot.line
    if "/" in find.content.unit:
        return ""
    tokens, words = line.tokens, line.words
    if line.rules.phrases.when.longest(tokens, find.last) and not _led(line, find):
        return WHEN
    if words.served.end(tokens, find.last) > find.last:
        return ""
    if _is_told(spot, find):
        return ""
    article = line.text(find.core) in line.rules.words.one and find.last == find.core + 2
    if article and not find.lead.hedges and not _near(line, find.first, 2, words.lasting.words):
        return ARTICLE
    if line.text(find.core + 1) == "-" or find.content.change or find.lead.by:
        return ""
    return WHEN if _leads_to_when(line, find) else ""


def _is_told(spot: Spot, find: Find) -> bool:
    """Whether "for" a span of time ends a clause that has no other figure: then that is what it tells."""
    line = spot.line
    following = line.tokens[find.last] if find.last < len(line.tokens) else None
    ends = following is None or following.kind is Kind.SIGN or following.text in line.words.clause_ends.words
    led = find.first > 0 and line.text(find.first - 1) in line.words.told_for.words
    return ends and led and not any(isinstance(item, Find) for item in spot.done)


def _led(line: Line, find: Find) -> bool:
    """Whether a span of time is led to by a word that makes it last: "for 20 months after the crash"."""
    return line.text(find.first - 1) in line.words.lasting_before.words and _lasts(line, find.first)


def _leads_to_when(line: Line, find: Find) -> bool:
    """Whether the words before a span of time, or its own, say when: "in", "over the past", "the last few"."""
    tokens, words, j = line.tokens, line.words, find.core
    if any(line.text(k) in words.when_marks.words for k in range(j, find.last)):
        return True
    for _ in range(MOST_INNER):
        if words.when_marks.start(tokens, j, 0) < j:
            return True
        k = words.when_before.start(tokens, j, 0)
        if k < j:
            return not (line.text(k) in words.lasting_before.words and _lasts(line, find.first))
        j, last = words.when_inner.start(tokens, j, 0), j
        if j == last:
            break
    return False


def _lasts(line: Line, i: int) -> bool:
    """Whether what is said before token `i` lasts: "closed for", "sentenced, with two others, for"."""
    return _near(line, i, REACH, line.words.lasting.words) or _near(line, i, FAR, line.words.jailing.words)


def _near(line: Line, i: int, reach: int, found: frozenset[str]) -> bool:
    """Whether one of some words stands in the last words before token `i`."""
    return any(line.text(j) in found for j in range(max(0, i - reach), i))
