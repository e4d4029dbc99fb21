"""Who did something: "was won by", "led by", "X won the race", "the suspect, named as X"."""

from collections.abc import Iterator

from msgspec.structs import replace

from crosscheck.extract.article import FactMention, NameKind, NameMention
from crosscheck.extract.clauses.verbs import Verb, Voice
from crosscheck.extract.facts.nouns import Noun, is_passive, is_person, is_told
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.facts.things import event_of
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind

LASTING = frozenset({"leader", "founder", "owner", "funder", "author", "designer", "successor"})
"""What is so from day to day, or once for all."""

REACH = 6
"""Tokens behind "by" in which the name stands."""

_WHO = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.OTHER)


def find_doers(scene: Scene) -> Iterator[FactMention]:
    """Yield who did what, as a sentence tells it."""
    if not scene.names or not scene.has_telling:
        return
    yield from _named_holders(scene)
    for k, phrase in enumerate(scene.clauses.phrases):
        verb = phrase.verb
        if verb is None or verb.negated or not is_told(verb):
            continue
        if is_passive(verb) or verb.voice is Voice.OPEN:
            yield from _by(scene, k, verb)
        if verb.voice in (Voice.ACTIVE, Voice.OPEN):
            yield from _wins(scene, k, verb)


def _by(scene: Scene, k: int, verb: Verb) -> Iterator[FactMention]:
    """Yield who did it behind "by"."""
    found = scene.key_of(verb, scene.book.verbs.agents)
    if found is None:
        return
    agents, end = scene.book.sets["by"], scene.behind(k)[1]
    at = next((i for i in range(found[1], end) if scene.text(i) in agents), -1)
    name = _name_behind(scene, at + 1) if at >= 0 else None
    noun = scene.subject(k)
    modality = scene.modality(k, verb) if name is not None and noun is not None else None
    if name is None or noun is None or modality is None or noun.last > at:
        return
    asked = scene.book.verbs.agents[found[0]]
    if (asked == scene.book.telling.winner and not _is_contest(scene, noun)) or scene.name_at(noun.first) is name:
        return
    yield _fact(scene, (found[1] - 1, name.last), asked, event_of(scene, noun), name, modality)


def _name_behind(scene: Scene, i: int) -> NameMention | None:
    """Return who is named at a token, behind a description ("by the entrepreneur Nadia Haddad")."""
    start = -1
    for at in range(i, min(i + REACH, scene.last)):
        name = scene.name_at(at)
        if name is not None and name.first == at:
            return _whole(scene, name, start) if name.kind in _WHO else None
        if scene.tokens[at].raw[0].isupper():
            start = at if start < 0 else start
        elif not (start >= 0 and scene.text(at) == "'"):
            start = -1
            if not scene.may_modify(at):
                return None
    return None


def _whole(scene: Scene, name: NameMention, start: int) -> NameMention:
    """Return a name with the capitals before it that belong to it ("Farmers' Union")."""
    if start < 0:
        return name
    return replace(name, first=start, name=scene.article.words(start, name.last))


def _wins(scene: Scene, k: int, verb: Verb) -> Iterator[FactMention]:
    """Yield who won a contest, succeeded someone, or claimed responsibility, as the subject of its clause."""
    book = scene.book
    if verb.base not in book.verbs.acting:
        return
    subject = scene.subject(k)
    modality = scene.modality(k, verb)
    if subject is None or subject.name is None or modality is None:
        return
    first = scene.first + verb.head
    if scene.key_of(verb, book.verbs.claiming):
        event = _event_behind(scene, k)
        yield _fact(scene, (first, first + 2), book.telling.responsibility, event, subject.name, modality)
        return
    thing = scene.object(k)
    if thing is None:
        return
    if verb.base in book.sets["winning"] and _is_contest(scene, thing):
        yield _fact(scene, (first, thing.last), book.telling.winner, event_of(scene, thing), subject.name, modality)
    elif verb.base in book.sets["succeeding"] and _are_people(subject, thing) and thing.name is not None:
        yield _fact(scene, (first, thing.last), book.telling.successor, thing.name.name, subject.name, modality)


def _are_people(*nouns: Noun) -> bool:
    return all(is_person(noun) for noun in nouns)


def _event_behind(scene: Scene, k: int) -> str:
    """Return what responsibility is claimed for, "" where it is not told."""
    start, end = scene.behind(k)
    for i in range(start, end):
        if scene.text(i) in scene.book.sets["responsible_for"]:
            noun = scene.noun_from(i + 1)
            return event_of(scene, noun) if noun else ""
    return ""


def _is_contest(scene: Scene, noun: Noun) -> bool:
    """Whether a noun phrase is something that is won: an election, a race, a prize."""
    words = {noun.head, *(word.casefold() for word in noun.words.split())}
    return not scene.book.sets["contests"].isdisjoint(words) or bool(noun.name and noun.name.kind is NameKind.OTHER)


def _named_holders(scene: Scene) -> Iterator[FactMention]:
    """Yield who "the suspect, named as X" is, and "identified the gunman as X"."""
    for name in scene.names:
        if name.kind is not NameKind.PERSON or scene.text(name.first - 1) != scene.book.telling.offices.as_:
            continue
        for at in range(name.first - 2, max(scene.first, name.first - 9) - 1, -1):
            if scene.text(at) in scene.book.sets["holders"] and _is_naming(scene, at, name.first):
                yield _fact(scene, (at, name.last), scene.text(at), "", name, Modality.ASSERTED)
                break


def _is_naming(scene: Scene, at: int, name: int) -> bool:
    naming = scene.book.sets["naming"]
    return any(scene.text(i) in naming for i in range(max(scene.first, at - 3), name))


def _fact(
    scene: Scene, span: tuple[int, int], asked: str, subject: str, name: NameMention, modality: Modality
) -> FactMention:
    first, last = min(span[0], name.first), max(span[1], name.last)
    lasting = asked in LASTING
    return FactMention(first, last, ValueKind.NAME, asked, subject, name.name, scene.number, modality, lasting)
