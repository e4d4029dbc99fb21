"""Whether something happened: "the march was banned", "has not resigned", "denied that police had used force".

The value is yes or no. A denial is a no of whoever denies it, so that it stands against another's yes.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.extract.article import FactMention, NameKind
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import ADV, NEG, PRON
from crosscheck.extract.facts.nouns import Noun, is_passive, is_person, is_told
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.facts.things import event_of, is_event
from crosscheck.extract.facts.verb_words import Sense
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind

YES, NO = "yes", "no"
"""As a claims file has them (docs/formats.md, Values)."""

REACH = 8
"""Phrases between "denied" and the clause that it denies."""


_BODIES = (NameKind.ORGANISATION, NameKind.OTHER)
"""What may be outlawed by its name."""


class Act(NamedTuple):
    """What a clause tells: a property of a subject, and whether it holds."""

    first: int
    last: int
    property: str
    subject: str
    holds: bool = True


def find_happenings(scene: Scene) -> Iterator[FactMention]:
    """Yield what a sentence says did or did not happen."""
    if not scene.has_telling or scene.text(scene.last - 1) == "?":
        return
    denied = _denied(scene)
    yield from _attributes(scene)
    yield from _denied_reports(scene)
    for k, phrase in enumerate(scene.clauses.phrases):
        verb = phrase.verb
        if verb is None or not is_told(verb):
            continue
        act = _act(scene, k, verb, loose=k in denied)
        modality = Modality.DENIED if k in denied else scene.modality(k, verb) if act is not None else None
        if act is not None and modality is not None:
            contrary = verb.negated != (modality is Modality.DENIED)
            modality = Modality.ASSERTED if modality is Modality.DENIED else modality
            yield _fact(scene, act, act.holds != contrary, modality)


def _fact(scene: Scene, act: Act, holds: bool, modality: Modality) -> FactMention:
    value = YES if holds else NO
    return FactMention(act.first, act.last, ValueKind.TRUTH, act.property, act.subject, value, scene.number, modality)


def _act(scene: Scene, k: int, verb: Verb, *, loose: bool) -> Act | None:
    """Return what a clause tells; a denied one (`loose`) may tell anything."""
    fair = _free_and_fair(scene, k, verb)
    if fair is not None:
        return fair
    contested = _contested(scene, k, verb)
    if contested is not None:
        return contested
    if is_passive(verb):
        return _passive(scene, k, verb) or (_any_passive(scene, k, verb) if loose else None)
    if verb.voice is Voice.OPEN:
        return _passive(scene, k, verb) if verb.tense is not Tense.PAST else _active(scene, k, verb)
    return _active(scene, k, verb)


# ── The verbs of the lexicon ──────────────────────────────────────────────────────────────────────────────────────────


def _passive(scene: Scene, k: int, verb: Verb) -> Act | None:
    found = scene.key_of(verb, scene.book.verbs.truths.done)
    noun = scene.subject(k) if found else None
    if found is None or noun is None or verb.voice is Voice.REDUCED:
        return None
    return _told(scene, noun, scene.book.verbs.truths.done[found[0]], verb, found[1])


def _active(scene: Scene, k: int, verb: Verb) -> Act | None:
    table = scene.book.verbs.truths
    found = scene.key_of(verb, table.does)
    if found is not None:
        noun = scene.subject(k) if not scene.mask(found[1]) & PRON else None
        return _told(scene, noun, table.does[found[0]], verb, found[1]) if noun else None
    found = scene.key_of(verb, table.done)
    if found is None:
        return None
    thing = _object(scene, k, found[1])
    if thing is None or scene.clauses.subject(k) < 0:
        return None
    return _told(scene, thing, table.done[found[0]], verb, thing.last)


def _object(scene: Scene, k: int, behind: int) -> Noun | None:
    """Return the object of a verb, which may have its particle before it ("called off the match")."""
    if behind > scene.first + scene.clauses.phrases[k].last:
        return scene.noun_from(behind) or scene.noun_from(behind + 1)
    return scene.object(k)


def _told(scene: Scene, noun: Noun, sense: Sense, verb: Verb, last: int) -> Act | None:
    if not _suits(scene, noun, sense.of):
        return None
    head = scene.first + verb.head
    first, last = min(noun.first, head), max(last, noun.last, head + 1)
    if last - first > 12:
        first, last = head, max(last, head + 1) if last - head <= 12 else head + 1
    words = noun.name.name if noun.name and (is_person(noun) or noun.last - noun.first == 1) else event_of(scene, noun)
    return Act(first, last, sense.property, words, sense.holds != scene.is_none(noun))


def _suits(scene: Scene, noun: Noun, of: str) -> bool:
    """Whether a property can be told of a noun phrase."""
    if of == "person":
        return is_person(noun)
    if of == "named":
        return noun.name is not None
    if is_person(noun):
        return of == "office"
    if of == "office":
        return scene.is_one(noun) and _is_one_office(scene, noun)
    if of == "access":
        named = noun.name is not None and noun.name.kind is not NameKind.PLACE
        return named or not scene.book.sets["accessible"].isdisjoint(noun.words.casefold().split())
    if of == "measure":
        return noun.head in scene.book.sets["measures"] or _is_named_measure(scene, noun)
    return noun.name is not None or is_event(scene, scene.head_of(noun)) or scene.is_definite(noun)


def _is_one_office(scene: Scene, noun: Noun) -> bool:
    """Whether a noun phrase is an office that one person holds: "the interior minister", but not "the minister"."""
    found = scene.book.office.before.longest_before(scene.tokens, noun.last, noun.first)
    if found is not None:
        return found[0].alone or found[1] > noun.first
    return noun.head in scene.book.office.words and noun.last - noun.first > 2


def _is_named_measure(scene: Scene, noun: Noun) -> bool:
    return any(word.casefold() in scene.book.sets["measures"] for word in noun.words.split())


# ── Acts that are contested ───────────────────────────────────────────────────────────────────────────────────────────


def _free_and_fair(scene: Scene, k: int, verb: Verb) -> Act | None:
    if not verb.copula:
        return None
    at = scene.first + scene.clauses.phrases[k].last
    negated = bool(scene.mask(at) & NEG)
    while scene.mask(at) & (NEG | ADV):
        at += 1
    words = scene.book.telling.free_and_fair.split()
    if not words or [scene.text(at + n) for n in range(len(words))] != words:
        return None
    noun = scene.subject(k)
    subject = event_of(scene, noun) if noun else ""
    return Act(at, at + len(words), " ".join(words), subject, not negated) if subject else None


def _contested(scene: Scene, k: int, verb: Verb) -> Act | None:
    """Return an act such as "police used force", as "force used" of the police."""
    participle = scene.book.words.participles.get(verb.base, "")
    if not participle:
        return None
    if is_passive(verb):
        noun = scene.subject(k)
        if noun is None or not _is_contested(scene, noun.first, noun.last):
            return None
        asked = f"{noun.words} {participle}"
        return Act(noun.first, scene.first + verb.head + 1, asked, _agent(scene, k), not scene.is_none(noun))
    thing = scene.object(k) if verb.voice is Voice.ACTIVE else None
    noun = scene.subject(k) if thing is not None and _is_contested(scene, thing.first, thing.last) else None
    if thing is None or noun is None:
        return None
    asked = f"{thing.words} {participle}"
    return Act(scene.first + verb.head, thing.last, asked, noun.words, not scene.is_none(thing))


def _is_contested(scene: Scene, first: int, last: int) -> bool:
    found = scene.book.phrases["contested"].longest(scene.tokens, first)
    return found is not None and found[1] == last


def _agent(scene: Scene, k: int) -> str:
    start, end = scene.behind(k)
    if scene.text(start) not in scene.book.sets["by"] or start >= end:
        return ""
    noun = scene.noun_from(start + 1)
    return noun.words if noun else ""


# ── Denials ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _denied(scene: Scene) -> frozenset[int]:
    """Return the verbs of the clauses that a sentence says are denied: the first behind "denied that"."""
    found: set[int] = set()
    clauses = scene.clauses
    for k, phrase in enumerate(clauses.phrases):
        verb = phrase.verb
        if verb is None or verb.negated or verb.base not in scene.book.sets["denying"] or is_passive(verb):
            continue
        that = False
        for j in range(k + 1, min(k + 1 + REACH, len(clauses.phrases))):
            inner = clauses.phrases[j]
            words = {scene.text(i) for i in range(scene.first + inner.first, scene.first + inner.last)}
            that |= not scene.book.sets["that"].isdisjoint(words)
            if inner.sort is Sort.BREAK:
                break
            if inner.verb is not None and inner.verb.finite:
                if that:
                    found.add(j)
                break
    return frozenset(found)


def _any_passive(scene: Scene, k: int, verb: Verb) -> Act | None:
    """Return a denied act that no list has: "rubber bullets had been fired"."""
    noun = scene.subject(k)
    if noun is None:
        return None
    head = scene.first + verb.head
    said = scene.text(head)
    if noun.name is not None and noun.first == noun.name.first:
        return Act(noun.first, head + 1, said, noun.name.name)
    return Act(noun.first, head + 1, f"{noun.words} {said}", "")


def _denied_reports(scene: Scene) -> Iterator[FactMention]:
    """Yield what reports are denied of: "denied reports of fuel shortages"."""
    for phrase in scene.clauses.phrases:
        verb = phrase.verb
        if verb is None or verb.negated or verb.base not in scene.book.sets["denying"] or is_passive(verb):
            continue
        i = scene.first + phrase.last
        while scene.may_modify(i) and scene.text(i) not in scene.book.sets["denied_of"]:
            i += 1
        if scene.text(i) not in scene.book.sets["denied_of"] or scene.text(i + 1) not in scene.book.sets["of"]:
            continue
        noun = scene.noun_from(i + 2)
        if noun is not None and noun.name is None:
            act = Act(i + 2, noun.last, noun.words, "")
            yield _fact(scene, act, not act.holds, Modality.ASSERTED)


# ── Adjectives ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _attributes(scene: Scene) -> Iterator[FactMention]:
    """Yield what an adjective tells of an event: "the unauthorised rally", and of a body: "the outlawed Free Front"."""
    for i in range(scene.first, scene.last):
        asked = scene.book.telling.unauthorised.get(scene.text(i))
        if asked and is_event(scene, i + 1):
            holds = scene.text(i) == asked
            act = Act(i, i + 2, asked, scene.text(i + 1))
            yield _fact(scene, act, holds, Modality.ASSERTED)
            continue
        name = scene.name_at(i + 1) if scene.text(i) in scene.book.telling.outlawed else None
        if name is not None and name.first == i + 1 and name.kind in _BODIES:
            act = Act(i, name.last, scene.book.telling.outlawed[scene.text(i)], name.name)
            yield _fact(scene, act, True, Modality.ASSERTED)
