"""Where someone spoke: "speaking from London", "told reporters in Geneva", "said by phone from Nairobi"."""

from collections.abc import Iterator, Sequence

from crosscheck.extract.article import FactMention, NameKind, NameMention, Speech
from crosscheck.extract.facts.scene import Scene
from crosscheck.model.value import ValueKind

AUDIENCE = 2
"""Words between "speaking" or "told" and the name of those who listen ("speaking with the BBC from Oslo")."""

REACH = 3
"""Tokens between the phrase and the place ("in the Swiss city of")."""

PROPERTY = "speaking from"


def find_speaking(scene: Scene, speech: Sequence[Speech]) -> Iterator[FactMention]:
    """Yield where someone spoke in a sentence; `speech` is what is said there."""
    if not any(name.kind is NameKind.PLACE for name in scene.names):
        return
    i = scene.first
    while i < scene.last:
        found = scene.book.phrases["from_"].longest(scene.tokens, i)
        behind = found[1] if found else _behind_audience(scene, i)
        place = _place_at(scene, behind) if behind else None
        speaker = _speaker(scene, i, place.last, speech) if place else ""
        if place is not None and speaker:
            yield FactMention(i, place.last, ValueKind.PLACE, PROPERTY, speaker, place.name, scene.number)
            return
        i = behind or i + 1


def _behind_audience(scene: Scene, i: int) -> int:
    """Return the token behind "told reporters in" or "said in", 0 where there is none."""
    if scene.text(i) in scene.book.sets["away"] and (behind := _behind_listener(scene, i + 1)):
        return behind
    if scene.text(i) in scene.book.sets["said"]:
        at_place = scene.text(i + 1) in scene.book.sets["inside"] and scene.name_at(i + 2) is not None
        return i + 2 if at_place else 0
    if scene.text(i) not in scene.book.sets["told"]:
        return 0
    i += 1
    while scene.text(i) in scene.book.sets["articles"]:
        i += 1
    found = scene.book.phrases["audiences"].longest(scene.tokens, i) or scene.book.phrases["audiences"].longest(
        scene.tokens, i - 1
    )
    if found is None or scene.text(found[1]) not in scene.book.sets["inside"]:
        return 0
    return found[1] + 1


def _behind_listener(scene: Scene, i: int) -> int:
    """Return the token behind "with Harbour Radio from", 0 where no listener with a name and such a word follow."""
    for at in range(i, min(i + AUDIENCE + 1, scene.last)):
        name = scene.name_at(at)
        if name is not None:
            heard = name.first == at and name.kind is not NameKind.PLACE
            return name.last + 1 if heard and scene.text(name.last) in scene.book.sets["inside"] else 0
    return 0


def _place_at(scene: Scene, i: int) -> NameMention | None:
    """Return the place that stands at a token, behind its article and a word for what it is."""
    for at in range(i, min(i + REACH + 1, scene.last)):
        name = scene.name_at(at)
        if name is not None:
            return name if name.kind is NameKind.PLACE and name.first == at else None
    return None


def _speaker(scene: Scene, i: int, last: int, speech: Sequence[Speech]) -> str:
    """Return who speaks: whom the sentence credits, else the person named last before, else the first behind.

    The words from `i` up to `last` say where, and name nobody who speaks.
    """
    said = [part.speaker for part in speech if part.speaker]
    if said:
        return said[0]
    people = [name for name in scene.names if name.kind is NameKind.PERSON]
    before = [name for name in people if name.last <= i]
    behind = [name for name in people if name.first >= last]
    chosen = before[-1] if before else behind[0] if behind and i <= scene.first + 1 else None
    chosen = chosen or (scene.before if not people else None)
    return chosen.name if chosen else ""
