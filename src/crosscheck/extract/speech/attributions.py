"""The words of a sentence that credit others to a source: verbs, "according to", "citing", "quoted as saying"."""

from crosscheck.extract.speech.before import source_before
from crosscheck.extract.speech.behind import source_behind
from crosscheck.extract.speech.credits import Credit, Side
from crosscheck.extract.speech.reporting import after_be, can_speak, credit_by_verb, opens, side_of
from crosscheck.extract.speech.sentence import View
from crosscheck.extract.speech.words import Trigger, Way
from crosscheck.grammar.quantities.tokens import Kind

_BY = 24
"""Tokens from a passive verb to the "by" before its source, at most."""
_FIGURE = 7
"""Tokens of a figure with its hedge, its noun and the conjunction before it, at most."""
_NOUN = 4
"""Tokens from a figure to the participle of its noun, at most."""


def find_credits(view: View) -> list[Credit]:
    """Return the credits of a sentence, in its order."""
    found: list[Credit] = []
    i = view.first
    starts, triggers = view.book.starts, view.book.triggers
    while i < view.last:
        hit = None
        if view.tokens[i].text in starts and i not in view.quoted and i not in view.name_at:
            hit = triggers.longest(view.tokens, i)
        if hit is None or hit[1] > view.last:
            i += 1
            continue
        trigger, end = hit
        if estimates := _estimates(view, i, end, trigger):
            found += estimates
            i = estimates[-1].last
            continue
        credit = _credit(view, i, end, trigger)
        i = max(end, i + 1)
        if credit is not None and (not found or credit.first >= found[-1].first):
            found.append(credit)
            if credit.source is not None and credit.source.first >= end:
                i = max(i, credit.last)
    return found


def _credit(view: View, i: int, end: int, trigger: Trigger) -> Credit | None:
    if trigger.way is Way.ACCORDING:
        return _according(view, i, end)
    if trigger.way is Way.CITING:
        return _citing(view, i, end)
    if trigger.way is Way.PARTICIPLE:
        return _participle(view, i, end, trigger)
    if trigger.way is Way.QUOTED:
        source = source_before(view, i)
        return None if source is None else Credit(source.first, end, source, side_of(view, source.first, end))
    passive = _passive(view, i, end, trigger)
    if passive is not None or trigger.way is Way.PASSIVE:
        return passive
    return credit_by_verb(view, i, end, trigger)


def _according(view: View, i: int, end: int) -> Credit | None:
    source = source_behind(view, end)
    if source is None:
        return None
    opening = i == view.first or view.text(i - 1) in view.book.parting or view.text(i - 1) in (";", ":")
    comma = opening and view.text(source.last) == ","
    return Credit(i, source.last + comma, source, Side.BEHIND if opening else Side.BEFORE)


def _citing(view: View, i: int, end: int) -> Credit | None:
    source = source_behind(view, end)
    if source is None or view.text(i - 1) in view.book.be or not can_speak(view, source):
        return None
    return Credit(i, source.last, source, Side.AROUND, inner=True)


def _participle(view: View, i: int, end: int, trigger: Trigger) -> Credit | None:
    """Return the credit of "…, adding that", whose source is the subject of what goes before."""
    book, before = view.book, view.text(i - 1)
    if before in book.be or before in book.determiners or before in book.prepositions or before in book.people:
        return None
    return Credit(i, end, None, Side.BEHIND, trigger.modality, opens(view, end), hangs=True)


def _passive(view: View, i: int, end: int, trigger: Trigger) -> Credit | None:
    """Return the credit of "was put at 40 by police", `None` where the verb is no passive with its source."""
    if not trigger.passive or (
        not after_be(view, i) and trigger.way is Way.VERB and view.text(end) not in view.book.by
    ):
        return None
    for j in range(end, min(view.last, end + _BY)):
        if view.text(j) == ";" or j in view.quoted:
            break
        if view.text(j) not in view.book.by:
            continue
        nearer = view.book.triggers.longest(view.tokens, j - 1) if j > end else None
        if nearer is not None and nearer[0].passive:
            break
        source = source_behind(view, j + 1)
        if source is None:
            continue
        if view.book.relayed.longest(view.tokens, source.last):
            return _relayed(view, i, source.last)
        if can_speak(view, source):
            figure = _figure_before(view, i) if j == end and not after_be(view, i) else -1
            if figure >= 0:
                return Credit(figure, source.last, source, Side.WITHIN, trigger.modality)
            return Credit(i if j == end else j, source.last, source, Side.AROUND, trigger.modality)
    return None


def _estimates(view: View, i: int, end: int, trigger: Trigger) -> list[Credit]:
    """Return the credits of "crowds estimated at 40,000 by organisers and 15,000 by police", each with its figure."""
    found: list[Credit] = []
    if not trigger.passive or trigger.way is not Way.VERB or view.text(end) not in view.book.prepositions:
        return found
    first, j = i, end + 1
    while j < view.last and j - first <= _FIGURE and view.text(j) not in view.book.be:
        if view.text(j) not in view.book.by:
            j += 1
            continue
        source = source_behind(view, j + 1)
        figures = [k for k in range(first, j) if view.tokens[k].kind is Kind.NUMBER]
        if source is None or not figures or not can_speak(view, source):
            break
        found.append(Credit(first, source.last, source, Side.WITHIN, trigger.modality))
        first = j = source.last
    return found


def _figure_before(view: View, i: int) -> int:
    """Return the figure of the noun that a participle at `i` belongs to ("the 40 cases reported by"), else -1."""
    book = view.book
    for j in range(i - 1, max(view.first, i - _NOUN) - 1, -1):
        text = view.text(j)
        if view.tokens[j].kind is Kind.NUMBER:
            return j
        if view.tokens[j].kind is Kind.SIGN or text in book.be or text in book.subordinators or text in book.articles:
            return -1
    return -1


def _relayed(view: View, i: int, last: int) -> Credit | None:
    """Return the credit of "was quoted by the paper as saying": the source is the subject."""
    source = source_before(view, i)
    return None if source is None else Credit(source.first, last + 2, source, Side.BEHIND)
