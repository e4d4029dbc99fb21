"""A place's words read into its name and what it lies in.

Three things say what a place lies in, in this order: what is written around it, what the project declares, and what the
gazetteer knows. Places spelled differently share one key.
"""

from functools import lru_cache

from msgspec.structs import replace

from crosscheck.grammar.folding import fold, skeleton
from crosscheck.lexicons.gazetteer import Bearer
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Name, Place
from crosscheck.normalise.gazetteer import Link, find_bearers, find_coded, find_land, locate
from crosscheck.normalise.names import find_alias, spell_name
from crosscheck.normalise.place_words import DEEPEST, Step, read_steps
from crosscheck.normalise.vocabulary import Vocabulary

_CACHED = 32_768
_MOST_LETTERS, _MOST_WORDS = 1000, 60
"""How much is read of a place; more name none, and reading must not take long whatever is written."""


@lru_cache(maxsize=_CACHED)
def read_place(words: str, vocabulary: Vocabulary) -> Place:
    """Read a place.

    The name is as written; its parts are those of the innermost place. What is near a place lies in what that lies in.
    """
    label = " ".join(words.split())
    steps = read_steps(label[:_MOST_LETTERS].split()[:_MOST_WORDS], vocabulary) or [Step(label)]
    name = replace(_name(steps[0], vocabulary), label=label)
    chain = _chain(steps, vocabulary)
    if not chain:
        return Place(name, "", ("",))
    located = locate(chain)
    path, *others = (way[-DEEPEST:] for way in located.paths)
    holds_some = not set(fold(label).split()).isdisjoint(split_words(vocabulary.words.places.refuges))
    return Place(name, path[-1], path, tuple(others), located.listed, holds_some)


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


# ── The path ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=8)
def _declared(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    """Return for each declared place the key and the words of what it lies in."""
    return {
        place_key(child, vocabulary): (place_key(parent, vocabulary), parent)
        for child, parent in vocabulary.places.items()
    }


def _chain(steps: list[Step], vocabulary: Vocabulary) -> list[Link]:
    """Return the places from the innermost outwards; declared steps go between those that were written."""
    declared = _declared(vocabulary)
    keyed = [(key, step) for step in steps if (key := _key(step, vocabulary))]
    links: dict[str, Link] = {}
    for index, (key, step) in enumerate(keyed):
        following = keyed[index + 1][0] if index + 1 < len(keyed) else ""
        bare = place_key(step.place, vocabulary) if index == 0 and step.beside else key
        outwards = _outwards(bare, declared)
        between = outwards[: _position(following, outwards)] if following else outwards
        links.setdefault(key, Link(key, _bearers_of(step, vocabulary, coded=bool(index)), declared=bool(outwards)))
        for outer, words in between:
            links.setdefault(outer, Link(outer, _bearers(words, vocabulary), declared=outer in declared))
    chain = list(links.values())
    return chain + _around(steps[0], vocabulary) if len(chain) == 1 and steps[0].beside else chain


def _bearers_of(step: Step, vocabulary: Vocabulary, *, coded: bool) -> tuple[Bearer, ...]:
    """Return the places that a step may be; `coded`, it stands behind another and may be a code."""
    if step.bounded:
        return ()
    whole = _bearers(step.whole, vocabulary) if step.whole != step.place else ()
    return whole or _bearers(step.place, vocabulary) or (find_coded(step.place) if coded else ())


def _around(step: Step, vocabulary: Vocabulary) -> list[Link]:
    """Return what lies around that which a place is near to: its country, for a border of regions is soon crossed."""
    land = find_land(_bearers(step.place, vocabulary))
    return [Link(land.place.key, (land,))] if land else []


def _position(key: str, outwards: list[tuple[str, str]]) -> int:
    return next((index for index, (outer, _) in enumerate(outwards) if outer == key), 0)


def _key(step: Step, vocabulary: Vocabulary) -> str:
    key = place_key(step.place, vocabulary)
    return " ".join((*map(skeleton, step.bounded.split()), key)) if key else ""


def _bearers(words: str, vocabulary: Vocabulary) -> tuple[Bearer, ...]:
    """Return the places that words may name; what an alias row says to be one is looked up by any of its names."""
    found = find_bearers(words, vocabulary.own.language)
    if found or not vocabulary.aliases:
        return found
    key = find_alias(spell_name(words, vocabulary, titled=False), vocabulary)
    members = _alias_rows(vocabulary).get(key, ()) if key else ()
    return next((found for member in members if (found := find_bearers(member, vocabulary.own.language))), ())


@lru_cache(maxsize=8)
def _alias_rows(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the names of each alias row by its key."""
    rows: dict[str, tuple[str, ...]] = {}
    for row in vocabulary.aliases:
        for member in row[:1]:
            key = find_alias(spell_name(member, vocabulary), vocabulary)
            rows[key] = rows.get(key, ()) + row
    return rows


def _outwards(key: str, declared: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what a place is declared to lie in, nearest first; a ring of places ends where it closes."""
    found = [(key, "")]
    while len(found) <= DEEPEST:
        parent = declared.get(key)
        if parent is None or not parent[0] or parent[0] in dict(found):
            break
        found.append(parent)
        key = parent[0]
    return found[1:]
