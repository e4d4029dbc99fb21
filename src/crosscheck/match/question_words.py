"""The words of a claim that ask: all its content words but those that answer, and those that its own fields hold.

What a claim answers must not help to match it; what its fields hold is compared field by field. What is left tells
claims apart that have little structure.
"""

from __future__ import annotations

from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Place, Text

_MARK = "\n"
"""Stands before each word of a text in which the beginnings of words are looked for; no word has one."""


def question_words(statement: Statement) -> frozenset[str]:
    """Return the claim's content words without figures, and without those of its value or of a field of its own.

    The words are stems, those of the fields may not be: a word that begins one of them is left out too.
    """
    told = _MARK.join(("", *value_words(statement), *_field_words(statement)))
    asking = [word for word in statement.text_parts if _MARK + word not in told]
    return frozenset([word for word in asking if word.isalpha() or not any(map(str.isdigit, word))])


def value_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of the value, folded as far as they come folded."""
    value = statement.value
    if isinstance(value, Name):
        return value.parts
    if isinstance(value, Place):
        return value.name.parts
    if isinstance(value, Text):
        return value.parts
    return () if value is None else tuple(value.words.casefold().replace("-", " ").split())


def _field_words(statement: Statement) -> list[str]:
    place, words = statement.place, list[str]()
    for name in (statement.subject, place.name if place else None, statement.event, statement.said_by):
        if name is not None:
            words += name.parts
    return words
