"""Spans of time that say when ("over the past three days") and those that are figures ("jailed for five years")."""

from crosscheck.extract.figures.leading import Before
from crosscheck.extract.figures.line import Find, Line
from crosscheck.model.value import QuantityKind

WHEN = "says when, not how long"
ARTICLE = "is an article here, not a count"
REACH = 5
FAR = 16
"""How many words before a span of time the verb that it belongs to may stand; one of a sentence of a court further."""


def says_when(line: Line, find: Find, lead: Before) -> str:
    """Return why a span of time is no figure, "" where it is one."""
    if find.content.kind is not QuantityKind.DURATION or "/" in find.content.unit:
        return ""
    tokens, words = line.tokens, line.words
    if line.rules.phrases.when.longest(tokens, find.last):
        return WHEN
    if words.served.end(tokens, find.last) > find.last:
        return ""
    lasting = _near(line, find.first, REACH, words.lasting.words) or _near(line, find.first, FAR, words.jailing.words)
    article = line.text(find.core) in line.rules.words.one and find.last == find.core + 2
    if article and not lead.hedges and not _near(line, find.first, 2, words.lasting.words):
        return ARTICLE
    if line.text(find.core + 1) == "-":
        return ""
    if any(line.text(k) in words.when_marks.words for k in range(find.core, find.last)):
        return WHEN
    if find.content.change or lead.by:
        return ""
    j = find.core
    for _ in range(4):
        if words.when_marks.start(tokens, j, 0) < j:
            return WHEN
        k = words.when_before.start(tokens, j, 0)
        if k < j:
            return "" if lasting and line.text(k) in words.lasting_before.words else WHEN
        j, last = words.when_inner.start(tokens, j, 0), j
        if j == last:
            break
    return ""


def _near(line: Line, i: int, reach: int, found: frozenset[str]) -> bool:
    """Whether one of some words stands in the last words before token `i`."""
    return any(line.text(j) in found for j in range(max(0, i - reach), i))
