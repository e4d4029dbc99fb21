"""How alike two descriptions are ("train driver", "Serra fire", "2022 presidential election").

A description is compared by the stems of its words. A capital or a figure in it names one thing of its sort, and weighs
as a name does; that a script has no capitals takes nothing from it but this.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from crosscheck.model.value import Name
from crosscheck.relate.strings import closeness

SPELT_ALIKE = 0.8
"""Two capitalised words may be spellings of one from here on (Jaro-Winkler): Janaozen, Zhanaozen score 0.96."""

SHORTEST_HEAD, SHORTEST_MODIFIER = 4, 3
"""Letters of the two parts of a compound, so that an ending or a prefix is not taken for one (re-count, count)."""

_CACHED = 65536
_APOSTROPHES = ("'", "’")
_BEHIND_OF = "o"
"""The role of a part that follows "of" (`Name.roles`)."""


def compare_phrases(left: Name, right: Name) -> str:
    """Return on which level two descriptions stand; the levels are those of `weights.COMPARISONS`."""
    ours, theirs = set(left.skeletons), set(right.skeletons)
    if figures_differ(left, right):
        return "unlike"
    if ours.isdisjoint(theirs):
        return "word part" if _one_is_compound(left, right) else "unlike"
    if ours == theirs:
        return "named phrase" if is_named(left) or is_named(right) else "phrase" if len(ours) > 1 else "word"
    if ours < theirs or theirs < ours:
        return _compare_part(left, right) if len(ours) < len(theirs) else _compare_part(right, left)
    return "unlike" if both_have_own(left, right) else "overlaps"


def _compare_part(short: Name, full: Name) -> str:
    """One has words more: "Blue Harbour", "the painting Blue Harbour"; but not "friends of Blue Harbour"."""
    if _heads(short).isdisjoint(_heads(full)) or set(short.parts) <= _owners(full):
        return "unlike" if is_named(short) else "overlaps"
    if is_named(short):
        return "named part"
    return "phrase part" if len(set(short.parts)) > 1 else "word part"


def _one_is_compound(left: Name, right: Name) -> bool:
    """Whether what one names, the other names by a compound of it, which ends in its head: quake, earthquake."""
    if left.proper or right.proper or not left.parts or not right.parts:
        return False
    short, long = sorted((left.parts[-1], right.parts[-1]), key=len)
    return len(short) >= SHORTEST_HEAD and len(long) >= len(short) + SHORTEST_MODIFIER and long.endswith(short)


def _heads(name: Name) -> set[str]:
    """Return the parts that do not follow "of"."""
    if not name.roles:
        return set(name.skeletons)
    return {skeleton for skeleton, role in zip(name.skeletons, name.roles, strict=True) if role != _BEHIND_OF}


def _owners(name: Name) -> set[str]:
    """Return the words of a name that stand in the possessive: "Norvik's" chairman is not Norvik."""
    behind = tuple(f"{mark}s" for mark in _APOSTROPHES) + _APOSTROPHES
    owning = [word.casefold() for word in name.label.split()[:-1] if word.endswith(behind)]
    return {word.rstrip("s").rstrip("".join(_APOSTROPHES)) for word in owning}


def is_named(name: Name) -> bool:
    """Whether a description has a capital or a figure in it."""
    return name.proper or bool(figures(name)) or any(word[0].isupper() for word in name.label.split())


@lru_cache(maxsize=_CACHED)
def figures(name: Name) -> frozenset[str]:
    """Return the figures in a name."""
    return frozenset(part for part in name.parts if part.isdigit())


def figures_differ(left: Name, right: Name) -> bool:
    """Whether both names have figures and neither has all of the other's ("2019 election", "2015 election")."""
    ours, theirs = figures(left), figures(right)
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def own_names(label: str, other: str) -> list[str]:
    """Return the capitalised words of `label` that `other` does not have in any spelling.

    >>> own_names("Hurricane Odile", "Hurricane Ruben")
    ['Odile']
    >>> own_names("Janaozen shootings", "Zhanaozen massacre")
    []
    """
    others = _written(other).folded
    return [word for word, folded in _written(label).capitals if not any(_may_be_one(folded, each) for each in others)]


def both_have_own(left: Name, right: Name) -> bool:
    """Whether each of two names has a capitalised word that the other does not have."""
    return _both_have_own(left.label, right.label)


@lru_cache(maxsize=_CACHED)
def _both_have_own(left: str, right: str) -> bool:
    ours, theirs = _written(left), _written(right)
    return _has_own(ours, theirs) and _has_own(theirs, ours)


class _Written(NamedTuple):
    """The words of a label, folded, and those with a capital, as written and folded."""

    folded: tuple[str, ...]
    capitals: tuple[tuple[str, str], ...]


@lru_cache(maxsize=_CACHED)
def _written(label: str) -> _Written:
    words = label.split()
    capitals = tuple((word, word.casefold()) for word in words if word[0].isupper())
    return _Written(tuple(word.casefold() for word in words), capitals)


def _has_own(ours: _Written, theirs: _Written) -> bool:
    others = theirs.folded
    for _, word in ours.capitals:  # plain loops: this is asked of each two events of an archive
        if word in others:
            continue
        for other in others:
            if _may_be_one(word, other):
                break
        else:
            return True
    return False


@lru_cache(maxsize=_CACHED)
def _may_be_one(word: str, other: str) -> bool:
    return closeness(word, other) >= SPELT_ALIKE
