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


class _Word(NamedTuple):
    """A folded word, its letters as a bag (see `_bag`), and how many they are; both are 0 of one that is too long."""

    letters: str
    bag: int
    size: int


class Phrase(NamedTuple):
    """What is looked at of a name: its stems and figures; and of its label all words, and those with a capital."""

    name: Name
    stems: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    spelt: tuple[_Word, ...]
    capitals: tuple[_Word, ...]


@lru_cache(maxsize=_CACHED)
def read_phrase(name: Name) -> Phrase:
    """Return a name as a phrase."""
    words = name.label.split()
    spelt = {word: _weigh(word.casefold()) for word in words}
    return Phrase(
        name,
        frozenset(name.skeletons),
        frozenset(part for part in name.parts if part.isdigit()),
        frozenset(word.letters for word in spelt.values()),
        tuple(spelt.values()),
        tuple(found for word, found in spelt.items() if word[0].isupper()),
    )


def _weigh(word: str) -> _Word:
    return _Word(word, 0, 0) if len(word) > _LONGEST else _Word(word, _bag(word), len(word))


def _bag(word: str) -> int:
    """Return a number whose bits stand for letters, so that two words share no more letters than bits."""
    bag = 0
    for letter in word:
        bit = 1 << (ord(letter) % _LETTERS)
        while bag & bit:  # once more the same letter
            bit <<= _LETTERS
        bag |= bit
    return bag


_LETTERS = 32
"""Letters that are told apart in a bag: those of an alphabet, mostly."""

_LONGEST = 40
"""Letters up to which a word has a bag."""


def compare_phrases(left: Name, right: Name) -> str:
    """Return on which level two descriptions stand; the levels are those of `weights.COMPARISONS`."""
    one, other = read_phrase(left), read_phrase(right)
    return compare_stems(one, other) or ("unlike" if both_have_own(one, other) else "overlaps")


def compare_stems(one: Phrase, other: Phrase) -> str:
    """Return the same of two phrases, "" where it depends on whether both have a name of their own."""
    if figures_differ(one, other):
        return "unlike"
    ours, theirs = one.stems, other.stems
    if ours.isdisjoint(theirs):
        return "word part" if _one_is_compound(one.name, other.name) else "unlike"
    if ours == theirs:
        return "named phrase" if _is_named(one) or _is_named(other) else "phrase" if len(ours) > 1 else "word"
    if ours < theirs or theirs < ours:
        return _compare_part(one, other) if len(ours) < len(theirs) else _compare_part(other, one)
    return ""


def _compare_part(short: Phrase, full: Phrase) -> str:
    """One has words more: "Blue Harbour", "the painting Blue Harbour"; but not "friends of Blue Harbour"."""
    parts = set(short.name.parts)
    if _heads(short.name).isdisjoint(_heads(full.name)) or parts <= _owners(full.name):
        return "unlike" if _is_named(short) else "overlaps"
    if _is_named(short):
        return "named part"
    return "phrase part" if len(parts) > 1 else "word part"


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


def _is_named(phrase: Phrase) -> bool:
    """Whether a description has a capital or a figure in it."""
    return phrase.name.proper or bool(phrase.figures or phrase.capitals)


def figures_differ(one: Phrase, other: Phrase) -> bool:
    """Whether both have figures and neither has all of the other's ("2019 election", "2015 election")."""
    ours, theirs = one.figures, other.figures
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def both_have_own(one: Phrase, other: Phrase) -> bool:
    """Whether each of two phrases has a capitalised word that the other does not have."""
    return _has_own(one, other) and _has_own(other, one)


def own_names(label: str, other: str) -> list[str]:
    """Return the capitalised words of `label` that `other` does not have in any spelling.

    >>> own_names("Hurricane Odile", "Hurricane Ruben")
    ['Odile']
    >>> own_names("Janaozen shootings", "Zhanaozen massacre")
    []
    """
    others = tuple(word.casefold() for word in other.split())
    words = [word for word in label.split() if word[0].isupper()]
    return [word for word in words if not any(_may_be_one(word.casefold(), each) for each in others)]


def _has_own(ours: Phrase, theirs: Phrase) -> bool:
    """Whether a capitalised word is in no spelling among the others: plain loops, as any two events are asked.

    Of two words of n and m letters with s in common, where s / n + s / m is below 1, Jaro's similarity is below 2 / 3
    and Winkler's, which adds four tenths of the rest at most, below `SPELT_ALIKE`; these need not be laid side by side.
    """
    for word, bag, size in ours.capitals:
        if word in theirs.words:
            continue
        for other, other_bag, other_size in theirs.spelt:
            if (bag & other_bag).bit_count() * (size + other_size) >= size * other_size and _may_be_one(word, other):
                break
        else:
            return True
    return False


@lru_cache(maxsize=_CACHED)
def _may_be_one(word: str, other: str) -> bool:
    return closeness(word, other) >= SPELT_ALIKE
