"""Spans of time that say when ("over the past three days") and those that are figures ("jailed for five years")."""

from crosscheck.extract.figures.line import Before, Find, Line, Spot
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.value import QuantityKind

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
        return "" if _to_event(line, find) else WHEN
    if _points_back(line, find.last):
        return WHEN
    if words.served.end(tokens, find.last) > find.last:
        return ""
    if _is_told(line, find):
        return ""
    article = line.text(find.core) in line.rules.words.one and find.last == find.core + 2
    if article and not find.lead.hedges and not _near(line, find.first, 2, words.lasting.words):
        return ARTICLE
    if line.text(find.core + 1) == "-" or find.content.change or find.lead.by:
        return ""
    return WHEN if _leads_to_when(line, find) else ""


def _points_back(line: Line, i: int) -> bool:
    """Whether "away" or "since" follows at token `i`, or "on" that ends the clause: "two days on"."""
    ended = i + 1 >= len(line.tokens) or line.tokens[i + 1].kind is Kind.SIGN
    return line.text(i) in line.words.when_behind.words or (ended and line.text(i) in line.words.when_last.words)


def _to_event(line: Line, find: Find) -> bool:
    """Whether a span of time lies between two events, the second told in a clause: "a year after it was sold"."""
    behind = line.text(find.last) in line.words.between_events.words
    clause = find.last + 2 < len(line.tokens) and line.tokens[find.last + 2].kind is Kind.WORD
    return behind and clause and line.text(find.last + 1) in line.words.clause_subjects.words


def _is_told(line: Line, find: Find) -> bool:
    """Whether "for" a span of time ends a clause: then it is what the clause tells."""
    if any(line.text(k) in line.words.when_marks.words for k in range(find.core, find.last)):
        return False
    following = line.tokens[find.last] if find.last < len(line.tokens) else None
    ends = following is None or following.kind is Kind.SIGN or following.text in line.words.clause_ends.words
    return ends and find.first > 0 and line.text(find.first - 1) in line.words.told_for.words


def _led(line: Line, find: Find) -> bool:
    """Whether a span of time is led to by a word that makes it last: "for 20 months after the crash"."""
    if line.text(find.first - 1) in line.words.told_for.words:
        return True
    return line.text(find.first - 1) in line.words.lasting_before.words and _lasts(line, find.first)


def _leads_to_when(line: Line, find: Find) -> bool:
    """Whether the words before a span of time, or its own, say when: "in", "over the past", "the last few"."""
    tokens, words, j = line.tokens, line.words, find.core
    if any(line.text(k) in words.when_marks.words for k in range(j, find.last)):
        return True
    for _ in range(MOST_INNER):
        mark = words.when_marks.start(tokens, j, 0)
        if mark < j:
            return not (line.text(mark) in words.lasting.words and line.text(mark - 1) in words.verb_leads.words)
        k = words.when_before.start(tokens, j, 0)
        if k < j:
            return not (
                (line.text(k) in words.lasting_before.words and _lasts(line, find.first)) or extends(line, find, k)
            )
        j, last = words.when_inner.start(tokens, j, 0), j
        if j == last:
            break
    return False


def extends(line: Line, find: Find, k: int) -> bool:
    """Whether a preposition at token `k` tells how long something took: "for two nights", "built in three days".

    At the head of a sentence "in two days" says when, and so it does behind a superlative ("the worst in ten years")
    or where the span is one known to the reader ("in the three months to May").
    """
    words, word = line.words, line.text(k)
    if line.text(find.core) in line.rules.words.one:
        return False
    if word in words.after.words:
        of = line.rules.phrases.of.longest(line.tokens, find.last) is not None
        return of or (k > 0 and _goes_on(line, find.last))
    if word not in words.extent.words:
        return False
    if word in words.told_for.words:
        return True
    known = line.text(k + 1) in words.determiners.words and word not in words.limits.words
    return k > 0 and not known and not _compared(line, k)


def without_over(line: Line, kind: QuantityKind, lead: Before) -> Before:
    """Return what leads to a span of time without "over", where that tells all of it: "met over nine weeks"."""
    i = lead.first
    if kind is not QuantityKind.DURATION or i == 0 or line.text(i) not in line.words.all_of.words:
        return lead
    word = line.text(i - 1)
    if word in line.rules.words.stops or word in line.words.lasting.words:
        return lead
    return lead._replace(first=i + 1, hedges=lead.hedges[1:])


def _goes_on(line: Line, i: int) -> bool:
    """Whether what took a span of time follows it ("after three days of talks"), or nothing of its clause."""
    following = line.tokens[i] if i < len(line.tokens) else None
    return following is None or following.kind is Kind.SIGN or following.text in line.words.spent_in.words


def _compared(line: Line, i: int) -> bool:
    """Whether a superlative or an ordinal stands in the last words of the clause before token `i`."""
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if line.tokens[j].kind is Kind.SIGN and line.text(j) != "-":
            return False
        if line.text(j) in line.rules.words.superlatives or line.text(j) in line.words.ordinals:
            return True
    return False


def _lasts(line: Line, i: int) -> bool:
    """Whether what is said before token `i` lasts: "closed for", "sentenced, with two others, for"."""
    return _near(line, i, REACH, line.words.lasting.words) or _near(line, i, FAR, line.words.jailing.words)


def _near(line: Line, i: int, reach: int, found: frozenset[str]) -> bool:
    """Whether one of some words stands in the last words before token `i`."""
    return any(line.text(j) in found for j in range(max(0, i - reach), i))
