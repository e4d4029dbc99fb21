"""The words of a sentence that credit others to a source: who, with which verb, and on which side the words stand."""

from dataclasses import dataclass
from enum import IntEnum

from crosscheck.extract.article import NameKind
from crosscheck.extract.speech.sentence import View
from crosscheck.extract.speech.speakers import Source, source_before, source_behind
from crosscheck.extract.speech.words import Trigger, Way
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Modality

_ADJUNCT = 9
"""Tokens behind a verb that only say when, where or to whom it was said, at most."""


class Side(IntEnum):
    """Where the words stand that a source is credited with."""

    BEHIND = 1
    BEFORE = 2
    AROUND = 3
    """The credit stands inside them: before and behind."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A credit: its tokens from `first` up to `last`, its source, what its verb makes of the words.

    `opens` tells that words in quotation marks or a new paragraph follow behind a colon. `hangs` tells a participle,
    whose source is the subject of the sentence or who spoke last.
    """

    first: int
    last: int
    source: Source | None
    side: Side
    modality: Modality = Modality.ASSERTED
    opens: bool = False
    hangs: bool = False
    inner: bool = False


def find_attributions(view: View) -> list[Attribution]:
    """Return the credits of a sentence, in its order."""
    found: list[Attribution] = []
    i = view.first
    starts = view.book.starts
    while i < view.last:
        if view.tokens[i].text not in starts or i in view.quoted or i in view.name_at:
            i += 1
            continue
        hit = view.book.triggers.longest(view.tokens, i)
        if hit is None or hit[1] > view.last:
            i += 1
            continue
        trigger, end = hit
        credit = _credit(view, i, end, trigger)
        if credit is not None and (not found or credit.first >= found[-1].first):
            found.append(credit)
            i = max(end, credit.last if credit.source and credit.source.first >= end else end)
        else:
            i = end if end > i else i + 1
    return found


def _credit(view: View, i: int, end: int, trigger: Trigger) -> Attribution | None:
    if trigger.way is Way.ACCORDING:
        return _according(view, i, end)
    if trigger.way is Way.CITING:
        return _citing(view, i, end)
    if trigger.way is Way.PARTICIPLE:
        return _participle(view, i, end, trigger)
    if trigger.way is Way.QUOTED:
        source = source_before(view, i)
        return (
            None
            if source is None
            else Attribution(source.first, end, source, _side(view, source.first, end), opens=_opens(view, end))
        )
    passive = _passive(view, i, end, trigger)
    if passive is not None or trigger.way is Way.PASSIVE:
        return passive
    return _verb(view, i, end, trigger)


def _according(view: View, i: int, end: int) -> Attribution | None:
    source = source_behind(view, end)
    if source is None:
        return None
    opening = i == view.first or view.text(i - 1) in view.book.parting | {";", ":"}
    if opening and view.text(source.last) == ",":
        return Attribution(i, source.last + 1, source, Side.BEHIND)
    return Attribution(i, source.last, source, Side.BEHIND if opening else Side.BEFORE)


def _citing(view: View, i: int, end: int) -> Attribution | None:
    source = source_behind(view, end)
    if source is None or view.text(i) == "cited" and view.text(i - 1) in view.book.be:
        return None
    return Attribution(i, source.last, source, Side.AROUND, inner=True)


def _participle(view: View, i: int, end: int, trigger: Trigger) -> Attribution | None:
    before = view.text(i - 1)
    if (
        i > view.first
        and before not in (",", "and", "–", "-")
        and before not in view.book.times
        and view.name(i - 1) is None
        and before != '"'
    ):
        if before in view.book.be or before in view.book.determiners or before in view.book.prepositions:
            return None
    return Attribution(i, end, None, Side.BEHIND, trigger.modality, _opens(view, end), hangs=True)


def _passive(view: View, i: int, end: int, trigger: Trigger) -> Attribution | None:
    """Return the credit of "was put at 40 by police", `None` where the verb is no passive with its source."""
    if not trigger.passive:
        return None
    helped = _after_be(view, i)
    if not helped and trigger.way is Way.VERB and view.text(end) not in view.book.by:
        return None
    stop = min(view.last, end + 24)
    for j in range(end, stop):
        if view.text(j) in ";" or j in view.quoted and helped is False:
            break
        if view.text(j) in view.book.by and j not in view.quoted:
            source = source_behind(view, j + 1)
            if source is not None and view.book.relayed.longest(view.tokens, source.last):
                return _relayed(view, i, source.last)
            if source is not None and _can_speak(view, source):
                first = i if j == end else j
                return Attribution(first, source.last, source, Side.AROUND, trigger.modality)
    return None


def _relayed(view: View, i: int, last: int) -> Attribution | None:
    """Return the credit of "was quoted by the paper as saying": the source is the subject."""
    source = source_before(view, i)
    return None if source is None else Attribution(source.first, last + 2, source, Side.BEHIND)


def _after_be(view: View, i: int) -> bool:
    """Whether a form of "to be" stands before a verb, with nothing but adverbs between."""
    j = i - 1
    while (
        j >= view.first
        and i - j < 4
        and (view.text(j).endswith("ly") or view.text(j) in view.book.between)
        and view.text(j) not in view.book.be
    ):
        j -= 1
    return view.text(j) in view.book.be


def _can_speak(view: View, source: Source) -> bool:
    """Whether a source is somebody: a name, a pronoun, or a noun for those who are quoted."""
    if source.person is not None or source.pronoun:
        return True
    for i in range(source.first, source.last):
        name = view.name(i)
        if name is not None and name.kind in (NameKind.ORGANISATION, NameKind.PERSON):
            return True
        if view.text(i) in view.book.people or view.text(i) in view.book.documents or view.text(i) in view.book.voices:
            return True
    return False


# ── Verbs ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _verb(view: View, i: int, end: int, trigger: Trigger) -> Attribution | None:
    if _after_be(view, i) or _negated(view, i) or view.text(i - 1) in view.book.determiners or view.text(i - 1) == "to":
        return None
    source = source_before(view, i)
    turned = False
    if source is None or _may_turn(view, i, end):
        behind = _turned_round(view, i, end)
        if behind is not None:
            source, turned = behind, True
    if source is None or not _fits(view, source, i, end, trigger):
        return None
    if turned:
        last = source.last
        return Attribution(i, last, source, Side.BEFORE, trigger.modality, _opens(view, last))
    begin = source.first
    while view.text(begin - 1) in view.book.determiners:
        begin -= 1
    side = _side(view, begin, end)
    last = _behind_audience(view, end, trigger, side)
    return Attribution(
        begin, last, source, side, trigger.modality, _opens(view, end) or view.text(view.last - 1) == ":"
    )


def _negated(view: View, i: int) -> bool:
    """Whether what the verb says was not said ("declined to say", "did not say")."""
    return any(view.text(j) in view.book.negations for j in range(max(view.first, i - 3), i))


def _fits(view: View, source: Source, i: int, end: int, trigger: Trigger) -> bool:
    """Whether a subject can say what the verb tells."""
    follows = view.text(end)
    if trigger.putting:
        return _can_speak(view, source) and any(
            view.text(j) in view.book.at for j in range(end, min(end + 10, view.last))
        )
    if trigger.showing:
        return _can_speak(view, source)
    if trigger.measuring:
        return _can_speak(view, source) and source.pronoun == ""
    if not trigger.either:
        return bool(source.pronoun) or not _only_time(view, source)
    if follows in view.book.prepositions and follows not in ("that", "about", "over", "around", "to", "between", "on"):
        return False
    return bool(source.pronoun or source.person) or _can_speak(view, source)


def _only_time(view: View, source: Source) -> bool:
    return all(view.is_time(j) for j in range(source.first, source.last))


def _may_turn(view: View, i: int, end: int) -> bool:
    """Whether a verb stands right behind a quote or a comma, so that its source may follow it."""
    before = view.text(i - 1)
    return i - 1 in view.quoted or before == "," and i - 2 in view.quoted


def _turned_round(view: View, i: int, end: int) -> Source | None:
    """Return the source behind a verb that a quote or a comma goes before ("…," said Ana Diaz)."""
    before = view.text(i - 1)
    if i - 1 not in view.quoted and before not in (",", "–") and i != view.first:
        return None
    source = source_behind(view, end)
    if (
        i == view.first
        and source is not None
        and view.text(source.last) not in (":", ",")
        or source is None
        or source.pronoun
        or view.text(end) in view.book.that
    ):
        return None
    if view.tokens[source.first].kind is Kind.NUMBER:
        return None
    behind = view.text(source.last)
    closed = (
        source.last >= view.last
        or behind in ',.;:"–(!?'
        or source.last in view.quoted
        or behind in view.book.inside
        or behind in view.book.relatives
        or view.is_time(source.last)
    )
    return source if closed else None


def _side(view: View, first: int, end: int) -> Side:
    """Return where the words stand: behind where a clause follows the verb, else before it."""
    j = _over_adjuncts(view, end)
    if first - 1 in view.quoted or view.text(first - 1) == ",":
        j = _over_phrase(view, j)
    if j >= view.last or view.text(j) in ".;!?":
        return Side.BEHIND if first == view.first and end < view.last and j - end > 2 else Side.BEFORE
    if view.text(j) == ",":
        if first == view.first:
            return Side.BEHIND
        before = view.text(first - 1)
        if (
            before in view.book.joining
            or before in view.book.parting
            or before == ","
            and view.text(first - 2) in view.book.joining | view.book.parting
        ):
            return Side.BEHIND
        return Side.AROUND
    return Side.BEHIND


def _over_adjuncts(view: View, i: int) -> int:
    """Return the index behind what only says when, where or to whom ("on Monday in a statement", "reporters")."""
    j = i
    while j < view.last and j - i < _ADJUNCT and j not in view.quoted:
        found = view.book.adjuncts.longest(view.tokens, j)
        if found is not None and found[1] <= view.last:
            j = found[1]
            continue
        name = view.name(j)
        if view.text(j) in view.book.times or view.text(j) == "on" and view.text(j + 1) in view.book.times:
            j += 1
        elif (
            view.tokens[j].kind is Kind.NUMBER
            and view.text(j - 1) in view.book.times
            and (j + 1 >= view.last or view.text(j + 1) in ",.")
        ):
            j += 1
        elif (
            name is not None
            and name.first == j
            and name.kind is not NameKind.PLACE
            and view.text(name.last) in ",.;"
            and j - i < 3
        ):
            j = name.last
        else:
            break
    return j


def _over_phrase(view: View, i: int) -> int:
    """Return the index behind a phrase without a verb or a figure that ends the clause ("in Paris"), else `i`."""
    if view.text(i) not in view.book.prepositions:
        return i
    for j in range(i, min(i + _ADJUNCT, view.last)):
        if view.text(j) in ",.;":
            return j
        if view.is_verb(j) or view.text(j) in view.book.that or view.tokens[j].kind is Kind.NUMBER:
            return i
    return i


def _behind_audience(view: View, end: int, trigger: Trigger, side: Side) -> int:
    """Return the index behind whom a source told, so that a name there is no part of what was told."""
    if side is not Side.BEHIND or view.text(end - 1) not in view.book.heard:
        return end
    name = view.name(end) or view.name(end + 1)
    return name.last if name is not None and name.first <= end + 1 else end


def _opens(view: View, end: int) -> bool:
    """Whether a colon follows a verb before any other sign, or ends the sentence."""
    j = _over_adjuncts(view, end)
    return (
        view.text(j) == ":"
        or j < view.last
        and j == view.last - 1
        and view.text(j) == ":"
        or view.text(view.last - 1) == ":"
    )
