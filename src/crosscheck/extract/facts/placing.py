"""Where something was or someone is: "took place in Vienna", "based in Leeds", "was born in Osaka"."""

from collections.abc import Iterator

from crosscheck.extract.article import FactMention, NameKind, NameMention
from crosscheck.extract.clauses.words import POSS
from crosscheck.extract.facts.nouns import Noun, is_person, is_told
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.facts.things import event_of, is_event
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind

LASTING = frozenset({"headquarters", "residence", "birthplace", "death place"})
"""What is so from day to day, or once for all."""

RESIDENCE, BASE = "residence", "headquarters"

REACH = 5
"""Tokens between "in" and the name of the place ("in the northern city of")."""


def find_places(scene: Scene) -> Iterator[FactMention]:
    """Yield where events and people were, as a sentence tells it."""
    if not scene.has_telling or not any(name.kind is NameKind.PLACE for name in scene.names):
        return
    yield from _epicentre(scene)
    yield from _living(scene)
    yield from _based(scene)
    yield from _headquarters(scene)
    for k, phrase in enumerate(scene.clauses.phrases):
        verb = phrase.verb
        if verb is None or verb.negated or not is_told(verb):
            continue
        table, found = scene.sense_of(verb, scene.book.verbs.places)
        if found is None:
            continue
        sense = table[found[0]]
        place = _place_behind(scene, found[1])
        noun = scene.subject(k) if place is not None else None
        modality = scene.modality(k, verb) if noun is not None else None
        if place is None or noun is None or modality is None:
            continue
        asked = _property(scene, noun, sense.property, sense.of)
        if asked:
            words = noun.words if noun.name is not None else event_of(scene, noun)
            yield _fact(scene, found[1] - 1, place, asked, words, modality)


def _property(scene: Scene, noun: Noun, asked: str, of: str) -> str:
    """Return what a place is of such a subject, "" for nothing."""
    if of == "person":
        return asked if is_person(noun) and noun.name is not None else ""
    if of == "company":
        if is_person(noun):
            return RESIDENCE
        return asked if noun.name is not None else ""
    if is_person(noun):
        return ""
    return asked if is_event(scene, scene.head_of(noun)) else ""


def _living(scene: Scene) -> Iterator[FactMention]:
    """Yield where a person lives or was born, from the words behind the name: "Omar Diallo lives in exile in Paris"."""
    for name in scene.names:
        if name.kind is not NameKind.PERSON:
            continue
        i = name.last + (scene.text(name.last) == ",")
        found = scene.book.living.longest(scene.tokens, i)
        place = _place_behind(scene, found[1]) if found else None
        if found and place is not None:
            yield _fact(scene, name.last, place, found[0], name.name, Modality.ASSERTED)


def _based(scene: Scene) -> Iterator[FactMention]:
    """Yield where an organisation sits by the adjective before it: "Leeds-based Tarvin Foods"."""
    for place in scene.names:
        i = place.last + 1
        if (
            place.kind is not NameKind.PLACE
            or scene.text(i - 1) != "-"
            or scene.text(i) not in scene.book.sets["based"]
        ):
            continue
        for at in range(i + 1, min(i + 1 + REACH, scene.last)):
            name = scene.name_at(at)
            if name is not None:
                if name.first == at and name.kind is NameKind.ORGANISATION:
                    yield FactMention(
                        place.first, name.last, ValueKind.PLACE, BASE, name.name, place.name, scene.number, lasting=True
                    )
                break
            if not scene.may_modify(at):
                break


def _headquarters(scene: Scene) -> Iterator[FactMention]:
    """Yield where an organisation sits by the noun: "its headquarters in Leeds"."""
    for i in range(scene.first, scene.last):
        if scene.text(i) not in scene.book.sets["headquarters"]:
            continue
        place = _place_behind(scene, i + 1)
        owner = scene.name_at(i - 1) or scene.name_at(i - 2)
        if owner is not None and owner.kind is NameKind.ORGANISATION:
            subject = owner.name
        else:
            subject = scene.bodies.before(i, scene.first) if scene.mask(i - 1) & POSS else ""
        if place is not None and subject:
            yield _fact(scene, i, place, BASE, subject, Modality.ASSERTED)


def _epicentre(scene: Scene) -> Iterator[FactMention]:
    for i in range(scene.first, scene.last):
        if scene.text(i) in scene.book.sets["epicentres"]:
            for at in range(i + 1, min(i + 2 + REACH, scene.last)):
                place = _place_behind(scene, at)
                if place is not None:
                    yield _fact(scene, i, place, "epicentre", "earthquake", Modality.ASSERTED)
                    return


def _place_behind(scene: Scene, i: int) -> tuple[NameMention, str] | None:
    """Return the place behind a preposition at a token, with the preposition if it says that it is not inside."""
    sets = scene.book.sets
    preposition = scene.text(i)
    if preposition not in sets["inside"] and preposition not in sets["near"]:
        return None
    for at in range(i + 1, min(i + 2 + REACH, scene.last)):
        name = scene.name_at(at)
        if name is not None:
            if name.kind is not NameKind.PLACE or name.first != at:
                return None
            return name, preposition if preposition in sets["near"] else ""
        if not scene.may_modify(at) and scene.text(at) not in scene.book.sets["through"]:
            return None
    return None


def _fact(
    scene: Scene, first: int, place: tuple[NameMention, str], asked: str, subject: str, modality: Modality
) -> FactMention:
    name, preposition = place
    value = f"{preposition} {name.name}".strip()
    lasting = asked in LASTING
    return FactMention(first, name.last, ValueKind.PLACE, asked, subject, value, scene.number, modality, lasting)
