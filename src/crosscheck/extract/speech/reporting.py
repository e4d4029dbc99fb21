"""Credits by a verb whose subject is the source: "police said", "said the mayor", "organisers put the number at"."""

from crosscheck.extract.article import NameKind
from crosscheck.extract.speech.before import source_before
from crosscheck.extract.speech.behind import source_behind
from crosscheck.extract.speech.credits import Credit, Side
from crosscheck.extract.speech.sentence import View
from crosscheck.extract.speech.sources import Source
from crosscheck.extract.speech.words import Trigger
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Modality

_ADJUNCT = 9
"""Tokens behind a verb that only say when, where or to whom it was said, at most."""
_ASIDE = 2
"""Tokens from which on what stands behind a sentence's first verb is more than its mark."""
_AT = 10
"""Tokens from "put" to the "at" before its figure, at most."""
_OBJECT = 6
"""Tokens from a verb to the noun of what it takes, at most."""
_ENDS = frozenset(("", ".", ";", "!", "?"))
_CLOSES = frozenset(("", ",", ".", ";", ":", '"', "–", "(", "!", "?"))


def credit_by_verb(view: View, i: int, end: int, trigger: Trigger) -> Credit | None:
    """Return the credit of the verb from token `i` up to `end`, `None` where it credits nobody."""
    book = view.book
    before = view.text(i - 1)
    if after_be(view, i) or _negated(view, i) or before in book.determiners or before in book.to:
        return None
    if view.text(end) in book.unsaid or _counts(view, i, trigger) or _takes(view, end, trigger):
        return None
    turned = _turned_round(view, i, end)
    shared = before in book.joining or (turned is not None and i - 1 in view.quoted)
    source = None if shared else source_before(view, i)
    if source is not None and turned is not None and _is_behind(view, i, end, (source, turned)):
        source = None
    if source is None and turned is not None:
        if not _fits(view, turned, end, trigger):
            return None
        return Credit(i, turned.last, turned, Side.BEFORE, trigger.modality, opens(view, turned.last))
    if source is None:
        shares = before in book.joining and i - 1 > view.first and not trigger.either
        return Credit(i, end, None, Side.BEHIND, trigger.modality, opens(view, end), hangs=True) if shares else None
    if not _fits(view, source, end, trigger):
        return None
    begin = source.first
    while view.text(begin - 1) in book.determiners:
        begin -= 1
    side = side_of(view, begin, end)
    last = _behind_audience(view, end, side)
    return Credit(begin, last, source, side, trigger.modality, opens(view, end))


def after_be(view: View, i: int) -> bool:
    """Whether a form of "to be" stands before a verb, with nothing but adverbs between."""
    book = view.book
    j = i - 1
    while j > i - 4 and view.text(j) not in book.be and (view.is_adverb(j) or view.text(j) in book.between):
        j -= 1
    return view.text(j) in book.be


def _negated(view: View, i: int) -> bool:
    """Whether what the verb says was not said ("declined to say", "did not say")."""
    return any(view.text(j) in view.book.negations for j in range(max(view.first, i - 3), i))


def _is_behind(view: View, i: int, end: int, sources: tuple[Source, Source]) -> bool:
    """Whether of the sources before and behind a verb the second says it ("At dawn, in the rain, said the mayor.")."""
    before, behind = sources
    if view.text(i - 1) != "," or not can_speak(view, behind):
        return False
    heard = view.text(end - 1) in view.book.heard
    return not can_speak(view, before) or (view.text(behind.last) in _ENDS and not heard)


def _counts(view: View, i: int, trigger: Trigger) -> bool:
    """Whether a participle stands between a figure and its noun ("1,200 suspected cases")."""
    dated = view.text(i - 2) in view.book.times
    shaped = trigger.either or trigger.measuring or view.text(i).endswith(view.book.participle)
    return shaped and view.tokens[i - 1].kind is Kind.NUMBER and not dated


def _takes(view: View, end: int, trigger: Trigger) -> bool:
    """Whether the verb tells what was taken, not what is said: "the flood claimed at least 14 lives"."""
    for j in range(end, min(end + _OBJECT, view.last)) if trigger.modality is Modality.ALLEGED else ():
        if view.text(j) in view.book.unsaid:
            return not view.is_verb(j + 1)
        if view.is_verb(j) or view.text(j) in view.book.that or view.text(j) in _CLOSES:
            return False
    return False


def _fits(view: View, source: Source, end: int, trigger: Trigger) -> bool:
    """Whether a subject can say what the verb tells."""
    book = view.book
    if trigger.putting and view.text(source.last) == "," and view.text(end) in book.at:
        return False  # "the toll, put at 31 on Friday, …"
    if trigger.putting:
        stop = min(end + _AT, view.last)
        return can_speak(view, source) and any(view.text(j) in book.at for j in range(end, stop))
    if trigger.showing:
        return can_speak(view, source)
    if trigger.measuring:
        return can_speak(view, source) and not source.pronoun and view.text(end) not in book.by
    if not trigger.either:
        return bool(source.pronoun) or not all(view.is_time(j) for j in range(source.first, source.last))
    if view.text(end) in book.prepositions and view.text(end) not in book.about:
        return False
    return bool(source.pronoun) or can_speak(view, source)


def can_speak(view: View, source: Source) -> bool:
    """Whether a source is somebody: a name that is no place's, or a noun for those who are quoted."""
    if source.person is not None or source.pronoun:
        return True
    book = view.book
    for i in range(source.first, source.last):
        name = view.name(i)
        if name is not None and name.kind is not NameKind.PLACE:
            return True
        if view.text(i) in book.people or view.text(i) in book.documents or view.text(i) in book.voices:
            return True
    return False


def _turned_round(view: View, i: int, end: int) -> Source | None:
    """Return the source behind a verb that a quote or a comma goes before ("…," said Ana Diaz)."""
    first = i == view.first
    if i - 1 not in view.quoted and view.text(i - 1) not in (",", "–") and not first:
        return None
    source = source_behind(view, end)
    if source is None or source.pronoun or view.text(end) in view.book.that:
        return None
    if view.tokens[source.first].kind is Kind.NUMBER:
        return None
    behind = view.text(source.last)
    if first:
        return source if behind in (":", ",") else None
    book = view.book
    closed = behind in _CLOSES or behind in book.inside or behind in book.relatives
    return source if closed or source.last in view.quoted or view.is_time(source.last) else None


# ── The side ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def side_of(view: View, first: int, end: int) -> Side:
    """Return where the words stand: behind where a clause follows the verb, else before it."""
    book, before = view.book, view.text(first - 1)
    j = _over_adjuncts(view, end)
    if first - 1 in view.quoted or before == ",":
        heard = view.text(end - 1) in book.heard
        j = _over_phrase(view, j, audience=heard)
    if view.text(j) in _ENDS:
        return Side.BEHIND if first == view.first and end < view.last and j - end > _ASIDE else Side.BEFORE
    if view.text(j) != ",":
        return Side.BEHIND
    parted = before in book.joining or before in book.parting
    if before == ",":
        parted = view.text(first - 2) in book.joining or view.text(first - 2) in book.parting
    return Side.BEHIND if first == view.first or parted else Side.AROUND


def _over_adjuncts(view: View, i: int) -> int:
    """Return the index behind what only says when, where or to whom ("on Monday in a statement", "reporters")."""
    book = view.book
    j = i
    while j < view.last and j - i < _ADJUNCT and j not in view.quoted:
        found = book.adjuncts.longest(view.tokens, j)
        name = view.name(j)
        dated = view.tokens[j].kind is Kind.NUMBER and view.text(j - 1) in book.times
        if found is not None and found[1] <= view.last:
            j = found[1]
        elif (
            view.text(j) in book.times
            or (view.text(j) in book.on and view.text(j + 1) in book.times)
            or (dated and view.text(j + 1) in _CLOSES)
            or (view.is_adverb(j) and view.text(j + 1) in _ENDS)
        ):
            j += 1
        elif name is not None and name.kind is not NameKind.PLACE and view.text(name.last) in _CLOSES and j == i:
            j = name.last
        else:
            break
    return j


def _over_phrase(view: View, i: int, *, audience: bool) -> int:
    """Return the index behind a phrase without a verb or a figure that ends the clause ("in Paris"), else `i`.

    It begins with a preposition, or names the `audience` ("a conference in Paris").
    """
    if view.text(i) not in view.book.prepositions and not audience:
        return i
    for j in range(i, min(i + _ADJUNCT, view.last + 1)):
        if view.text(j) in _ENDS or view.text(j) == ",":
            return j
        if view.is_verb(j) or view.text(j) in view.book.that or view.tokens[j].kind is Kind.NUMBER:
            return i
    return i


def _behind_audience(view: View, end: int, side: Side) -> int:
    """Return the index behind whom and where a source told, so that a name there is no part of what was told."""
    book = view.book
    if side is not Side.BEHIND:
        return end
    for j in range(end, min(end + _ADJUNCT, view.last)):
        if view.text(j) in book.that:
            return j + 1
        if view.is_verb(j) or view.tokens[j].kind is Kind.NUMBER or view.text(j) in _CLOSES or j in view.quoted:
            break
    if view.text(end - 1) not in book.heard:
        return end
    name = view.name(end) or view.name(end + 1)
    return name.last if name is not None and name.first <= end + 1 else end


def opens(view: View, end: int) -> bool:
    """Whether a colon follows a verb before any other sign, or ends the sentence."""
    return view.text(_over_adjuncts(view, end)) == ":" or view.text(view.last - 1) == ":"
