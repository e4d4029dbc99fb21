"""Spans of time that say when ("over the past three days") and those that are figures ("jailed for five years")."""

from crosscheck.extract.figures.leading import Before
from crosscheck.extract.figures.line import Find, Line
from crosscheck.model.value import QuantityKind

WHEN = "says when, not how long"
ARTICLE = "is an article here, not a count"
REACH = 8
"""How many words before a span of time the verb that it belongs to may stand."""


def says_when(line: Line, find: Find, lead: Before) -> str:
    """Return why a span of time is no figure, "" where it is one."""
    if find.content.kind is not QuantityKind.DURATION or "/" in find.content.unit:
        return ""
    tokens, words = line.tokens, line.words
    if line.rules.phrases.when.longest(tokens, find.last):
        return WHEN
    if words.served.end(tokens, find.last) > find.last:
        return ""
    lasting = any(line.text(j) in words.lasting.words for j in range(max(0, find.first - REACH), find.first))
    article = line.text(find.core) in line.rules.words.one and find.last == find.core + 2
    if article and not lead.hedges and not lasting:
        return ARTICLE
    if line.text(find.core + 1) == "-":
        return ""
    j, marked = find.first, False
    for _ in range(3):
        start = words.when_marks.start(tokens, j, 0)
        marked = marked or start < j
        start = start if start < j else words.when_inner.start(tokens, j, 0)
        if start == j:
            break
        j = start
    if marked:
        return WHEN
    if words.when_before.start(tokens, j, 0) < j and not lasting:
        return WHEN
    return ""
