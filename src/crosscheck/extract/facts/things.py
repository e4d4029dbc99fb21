"""Nouns for events in a sentence, and the words to write for one."""

from crosscheck.extract.facts.nouns import Noun
from crosscheck.extract.facts.scene import Scene


def is_event(scene: Scene, i: int) -> bool:
    """Whether a token is a noun for an event."""
    return scene.text(i) in scene.book.occasions


def event_of(scene: Scene, noun: Noun) -> str:
    """Return the words for an event: a word that says only what another does is written as that ("quake")."""
    sort = scene.book.written.get(noun.head, "")
    if not sort or not noun.words.casefold().endswith(noun.head):
        return noun.words
    return f"{noun.words[: len(noun.words) - len(noun.head)]}{sort}"


def whole_of(scene: Scene, first: int, at: int) -> str:
    """Return the words for the event whose noun stands at a token, with what stands before it from `first` on."""
    words = scene.article.words(first, at + 1)
    head = scene.text(at)
    return event_of(scene, Noun(first, at + 1, words, head))
