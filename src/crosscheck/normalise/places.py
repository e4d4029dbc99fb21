"""A place's words read into its name and what it lies in.

Three things say what a place lies in: commas ("Main Square, Porto, Portugal"), words ("the square in Porto", "Porto's
Main Square", "central Porto"), and what the project declares. Places spelled differently share one key.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from crosscheck.grammar.folding import fold, skeleton
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Name, Place
from crosscheck.normalise.names import find_alias, spell_name
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

_CACHED = 65536
_DEEPEST = 12
"""Steps from a place outwards; a declared ring ends there at the latest."""
_LONGEST_BOUND = 3
"""Words of the longest bound before a place ("south of the", "islamic republic of")."""
_MOST_LETTERS, _MOST_WORDS = 1000, 60
"""How much is read of a place; more name none, and reading must not take long whatever is written."""
_OWNER = re.compile(r"^(\S.*?\w)['’]s\s+(?=\S)")

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class PlaceWords:
    """The lexicon's words around places, folded; those that end in "of" without it."""

    generic: Phrases
    portions: Phrases
    inside: Phrases
    beside: Phrases
    articles: frozenset[str]
    of: frozenset[str]


@lru_cache(maxsize=8)
def _place_words(book: Wordbook) -> PlaceWords:
    places, grammar = book.words.places, book.words.grammar
    return PlaceWords(
        generic=_phrases(places.generic),
        portions=_phrases(places.portions),
        inside=_phrases(places.inside),
        beside=_phrases(places.beside),
        articles=frozenset(split_words(grammar.articles)),
        of=frozenset(split_words(grammar.of)),
    )


def _phrases(words: str) -> Phrases:
    return frozenset(tuple(fold(entry).split()) for entry in split_words(words))


@dataclass(frozen=True, slots=True)
class Step:
    """A place on the way outwards: its bare words, and what they are bounded by ("central", "near")."""

    place: str
    bounded: str = ""
    beside: bool = False


@lru_cache(maxsize=_CACHED)
def read_place(words: str, vocabulary: Vocabulary) -> Place:
    """Read a place.

    The name is as written; its parts are those of the innermost place. What is near a place lies in what that lies in.
    """
    label = " ".join(words.split())
    steps = _steps(label[:_MOST_LETTERS].split()[:_MOST_WORDS], vocabulary) or [Step(label)]
    path = _path(steps, vocabulary) or ("",)
    return Place(replace(_name(steps[0], vocabulary), label=label), path[-1], path)


def _name(step: Step, vocabulary: Vocabulary) -> Name:
    """Return the name of a place; what it is bounded by qualifies it: near Porto is not Porto."""
    name = spell_name(step.place, vocabulary, titled=False)
    if not step.bounded:
        return replace(name, alias=find_alias(name, vocabulary))
    bounds = tuple(step.bounded.split())
    return replace(
        name,
        parts=bounds + name.parts,
        skeletons=(*map(skeleton, bounds), *name.skeletons),
        roles="q" * len(bounds) + (name.roles or "n" * len(name.parts)),
    )


def place_key(words: str, vocabulary: Vocabulary) -> str:
    """Return the key that all spellings and declared names of a place share."""
    name = spell_name(words, vocabulary, titled=False)
    return find_alias(name, vocabulary) or " ".join(skeleton(part) for part in name.parts)


# ── Steps outwards ────────────────────────────────────────────────────────────────────────────────────────────────────


def _steps(tokens: list[str], vocabulary: Vocabulary) -> list[Step]:
    """Return the places that words name, innermost first: a part of a place comes before the place."""
    known = _place_words(vocabulary.book)
    steps: list[Step] = []
    for segment in _segments(" ".join(tokens), known):
        for inner in _inside_out(segment, known):
            steps += _bounded(inner, known)
    return steps[:_DEEPEST]


def _segments(words: str, known: PlaceWords) -> list[list[str]]:
    """Part words at commas; "Congo, Democratic Republic of the" is one place turned round, as ISO 3166 lists it."""
    segments: list[list[str]] = []
    for segment in words.split(","):
        tokens = segment.split()
        last = [token for token in tokens if fold(token) not in known.articles][-1:]
        if segments and last and last[0] in known.of:
            segments[-1] = tokens + segments[-1]
        elif tokens:
            segments.append(tokens)
    return segments


def _inside_out(tokens: list[str], known: PlaceWords) -> list[list[str]]:
    """Part "the square in Porto" and "Porto's square" at what says that one lies in the other."""
    owner = _OWNER.match(" ".join(tokens))
    if owner:
        rest = " ".join(tokens)[owner.end() :].split()
        return [*_inside_out(rest, known), owner[1].split()]
    for index, token in enumerate(tokens):
        if token.islower() and (token,) in known.inside:
            before = [tokens[:index]] if index else []
            return [*before, *_inside_out(tokens[index + 1 :], known)]
    return [tokens] if tokens else []


def _bounded(tokens: list[str], known: PlaceWords) -> list[Step]:
    """Return the bare place, and before it the part of it, or what lies beside it, that small first words mean."""
    bare = _without_generic(tokens, known)
    for length in range(min(_LONGEST_BOUND, len(bare) - 1), 0, -1):
        head = tuple(token for token in bare[:length] if token.islower())
        place = " ".join(_without_generic(bare[length:], known))
        if head in known.portions and len(head) == length:
            return [Step(place, " ".join(head)), Step(place)]
        if head in known.beside and len(head) == length:
            return [Step(place, " ".join(head), beside=True)]
    return [Step(" ".join(bare))] if bare else []


def _without_generic(tokens: list[str], known: PlaceWords) -> list[str]:
    """Drop "the city of" before a place and a small "city" behind it."""
    start = 0
    while start < len(tokens) - 1 and fold(tokens[start]) in known.articles:
        start += 1
    for length in range(_LONGEST_BOUND, 0, -1):
        head = tuple(fold(token) for token in tokens[start : start + length])
        rest = tokens[start + length :]
        if head in known.generic and len(rest) > 1 and rest[0] in known.of:
            return _without_generic(rest[1:], known)
    end = len(tokens)
    if end - start > 1 and tokens[-1].islower() and (tokens[-1],) in known.generic:
        end -= 1
    return tokens[start:end]


# ── The path ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=8)
def _parents(vocabulary: Vocabulary) -> dict[str, str]:
    """Return for each declared place the key of what it lies in."""
    return {place_key(child, vocabulary): place_key(parent, vocabulary) for child, parent in vocabulary.places.items()}


def _path(steps: list[Step], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the keys from the outermost known place inwards; declared steps go between those that were written."""
    parents = _parents(vocabulary)
    keys = [key for step in steps if (key := _key(step, vocabulary))]
    path: list[str] = []
    for index, (key, following) in enumerate(pairwise([*keys, ""])):
        bare = place_key(steps[0].place, vocabulary) if index == 0 and steps[0].beside else key
        declared = _outwards(bare, parents)
        between = declared[: declared.index(following)] if following in declared else [] if following else declared
        path += [one for one in (key, *between) if one not in path]
    return tuple(reversed(path))


def _key(step: Step, vocabulary: Vocabulary) -> str:
    key = place_key(step.place, vocabulary)
    return " ".join((*map(skeleton, step.bounded.split()), key)) if key else ""


def _outwards(key: str, parents: dict[str, str]) -> list[str]:
    """Return what a place is declared to lie in, nearest first; a ring of places ends where it closes."""
    found = [key]
    while len(found) <= _DEEPEST:
        key = parents.get(key, "")
        if not key or key in found:
            break
        found.append(key)
    return found[1:]
