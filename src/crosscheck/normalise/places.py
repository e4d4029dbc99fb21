"""A place's words read into its name and what it lies in.

Three things say what a place lies in: commas ("Main Square, Porto, Portugal"), words ("the square in Porto", "Porto's
Main Square", "central Porto"), and what the project declares. Places spelled differently share one key.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Name, Place
from crosscheck.normalise.folding import fold, skeleton
from crosscheck.normalise.names import find_alias, spell_name
from crosscheck.normalise.vocabulary import Vocabulary

_CACHED = 65536
_DEEPEST = 12
"""Steps from a place outwards; a declared ring ends there at the latest."""
_OWNER = re.compile(r"^(\S.*?\w)['’]s\s+(?=\S)")

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class PlaceWords:
    """The lexicon's words around places, folded; those that end in "of" without it."""

    generic: Phrases
    portions: Phrases
    inside: Phrases
    beside: Phrases
    small: frozenset[str]


@lru_cache(maxsize=8)
def _place_words(vocabulary: Vocabulary) -> PlaceWords:
    places, grammar = vocabulary.words.places, vocabulary.words.grammar
    return PlaceWords(
        generic=_phrases(places.generic),
        portions=_phrases(places.portions),
        inside=_phrases(places.inside),
        beside=_phrases(places.beside),
        small=frozenset(split_words(grammar.articles)),
    )


def _phrases(words: str) -> Phrases:
    return frozenset(tuple(fold(entry).split()) for entry in split_words(words))


@lru_cache(maxsize=_CACHED)
def read_place(words: str, vocabulary: Vocabulary) -> Place:
    """Read a place.

    The name is as written; its parts are those of the innermost place.
    """
    label = " ".join(words.split())
    innermost, *outer = _steps(label, vocabulary) or [label]
    name = spell_name(innermost, vocabulary, titled=False)
    chain = [place_key(step, vocabulary) for step in (innermost, *outer)]
    path = _path([key for key in chain if key], vocabulary) or ("",)
    alias = find_alias(name, vocabulary)
    shown = Name(label, name.parts, name.skeletons, name.proper, alias, name.roles)
    return Place(shown, path[-1], path)


def place_key(words: str, vocabulary: Vocabulary) -> str:
    """Return the key that all spellings and declared names of a place share."""
    name = spell_name(words, vocabulary, titled=False)
    return find_alias(name, vocabulary) or " ".join(skeleton(part) for part in name.parts)


# ── Steps outwards ────────────────────────────────────────────────────────────────────────────────────────────────────


def _steps(label: str, vocabulary: Vocabulary) -> list[str]:
    """Return the places that words name, innermost first: a part of a place comes before the place."""
    known = _place_words(vocabulary)
    steps: list[str] = []
    for segment in label.split(","):
        for inner in _inside_out(segment.split(), known):
            steps += _portion_and_place(inner, known)
    return steps[:_DEEPEST]


def _inside_out(tokens: list[str], known: PlaceWords) -> list[list[str]]:
    """Part "the square in Porto" and "Porto's square" at what says that one lies in the other."""
    owner = _OWNER.match(" ".join(tokens))
    if owner:
        rest = " ".join(tokens)[owner.end() :].split()
        return [*_inside_out(rest, known), owner[1].split()]
    for index, token in enumerate(tokens):
        if (fold(token),) in known.inside and token.islower():
            before = _inside_out(tokens[:index], known) if index else []
            return [*before, *_inside_out(tokens[index + 1 :], known)]
    return [tokens] if tokens else []


def _portion_and_place(tokens: list[str], known: PlaceWords) -> list[str]:
    """Return the bare place, and before it the part of it, or what lies beside it, that the words mean."""
    bare = _without_generic(tokens, known)
    for length in range(min(3, len(bare) - 1), 0, -1):
        head = tuple(fold(token) for token in bare[:length])
        if not bare[0].islower():
            break
        place = _without_generic(bare[length:], known)
        if head in known.portions:
            return [" ".join((*head, *place)), " ".join(place)]
        if head in known.beside:
            return [" ".join((*head, *place))]
    return [" ".join(bare)] if bare else []


def _without_generic(tokens: list[str], known: PlaceWords) -> list[str]:
    """Drop "the city of" before a place and a small "city" behind it."""
    start = 0
    while start < len(tokens) - 1 and fold(tokens[start]) in known.small:
        start += 1
    for length in (3, 2, 1):
        head = tuple(fold(token) for token in tokens[start : start + length])
        rest = tokens[start + length :]
        if head in known.generic and len(rest) > 1 and fold(rest[0]) == "of":
            return _without_generic(rest[1:], known)
    end = len(tokens)
    if end - start > 1 and tokens[-1].islower() and (fold(tokens[-1]),) in known.generic:
        end -= 1
    return tokens[start:end]


# ── The path ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=8)
def _parents(vocabulary: Vocabulary) -> dict[str, str]:
    """Return for each declared place the key of what it lies in."""
    return {place_key(child, vocabulary): place_key(parent, vocabulary) for child, parent in vocabulary.places.items()}


def _path(steps: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the keys from the outermost known place inwards; declared steps go between those that were written."""
    parents = _parents(vocabulary)
    path: list[str] = []
    for step, following in pairwise([*steps, ""]):
        if step not in path:
            path.append(step)
        declared = _outwards(step, parents)
        if following in declared:
            path += [key for key in declared[: declared.index(following)] if key not in path]
        elif not following:
            path += [key for key in declared if key not in path]
    return tuple(reversed(path))


def _outwards(key: str, parents: dict[str, str]) -> list[str]:
    found: list[str] = []
    while len(found) < _DEEPEST:
        key = parents.get(key, "")
        if not key or key in found:
            break
        found.append(key)
    return found
