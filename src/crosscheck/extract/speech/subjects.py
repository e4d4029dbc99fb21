"""What a sentence is about: whom a verb without a subject of its own, or the next sentence's "it", may mean."""

from crosscheck.extract.article import NameKind
from crosscheck.extract.speech.sentence import View
from crosscheck.extract.speech.sources import Source, source_of

_REACH = 14
"""Tokens from the beginning of a sentence in which its subject is looked for."""


def subject_of(view: View) -> Source | None:
    """Return the group that opens a sentence before a verb, else the person or organisation that it names first."""
    return _opening_group(view) or _first_name(view)


def _opening_group(view: View) -> Source | None:
    """Return the noun phrase that opens a sentence, where a noun for those who are quoted closes it."""
    book = view.book
    start = view.first
    while view.text(start) in book.determiners:
        start += 1
    for i in range(start, min(view.last - 1, start + _REACH // 2)):
        if view.text(i) in book.people and view.name(i) is None and not _goes_on(view, i + 1):
            return source_of(view, start, i + 1)
        if view.name(i) is None and (not view.is_word(i) or view.is_verb(i) or view.text(i) in book.prepositions):
            return None
    return None


def _goes_on(view: View, i: int) -> bool:
    """Whether the noun phrase does not end before token `i`."""
    return view.text(i) in view.book.people or view.text(i) in view.book.voices or view.name(i) is not None


def _first_name(view: View) -> Source | None:
    for i in range(view.first, min(view.last, view.first + _REACH)):
        name = view.name(i)
        if name is not None and name.kind in (NameKind.PERSON, NameKind.ORGANISATION):
            person = name if name.kind is NameKind.PERSON else None
            return Source(name.first, name.last, name.name, person, name.kind is NameKind.ORGANISATION)
    return None
