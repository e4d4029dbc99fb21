"""How one part of a name stands to one part of another: a spelling of it, an initial of it, or another word.

What transliteration systems do letter for letter is already one in a skeleton. Here stands what they do unevenly, and
only between long parts with all else equal: Arabic short vowels, the Ukrainian h for Russian g, the German j for y.
"""

from enum import IntEnum
from functools import lru_cache

from crosscheck.relate.strings import slips

_CACHED = 65536


class PartLevel(IntEnum):
    """How a part stands to another, the closer the greater."""

    APART = 0
    SLIP = 1
    INITIAL = 2
    SOUND = 3
    EQUAL = 4


_NEAR_VOWELS = frozenset({frozenset("ae"), frozenset("ei")})
"""Vowels that one Arabic vowel becomes: Ahmed, Ahmad; Khaled, Khalid. Not o and e: Hansen is not Hanson."""

_NEAR_CONSONANTS = frozenset(
    {
        frozenset("gh"),  # Ukrainian and Belarusian г: Luhansk, Lugansk
        frozenset("zs"),  # German s for z: Selenskyj; Gonzales, Gonzalez
        frozenset("sx"),  # š without its sign: Milosevic, Miloshevich
        frozenset("cx"),  # French ch: Chevtchenko
        frozenset("xj"),  # German sch for zh: Breschnew
    }
)
_NEAR_AT_START = frozenset({frozenset("gk"), frozenset("ij")})
"""Arabic q: Gaddafi, Qadhafi; Slavic and German j: Juri, Yuri."""
_NOT_AT_START = frozenset({frozenset("gh")})
"""Harrison is not Garrison."""

_SHORT = 3
"""Letters up to which a part has no spellings beyond one letter: Li is not Lee."""
_NEAR_FROM = 5
"""Sounds a part must have before a near sound in it is taken for a spelling."""
_TWO_NEAR_FROM = 8
_CONSONANT_FROM = 6
_SWAP_FROM = 6
"""Letters from which two swapped ones are taken for a slip wherever the part stands."""
_SLIP_FROM = 5
"""Letters from which any one slip is, where the rest of the name vouches for it."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=_CACHED)
def compare_parts(left: str, left_skeleton: str, right: str, right_skeleton: str) -> PartLevel:
    """Return how two folded parts stand to each other.

    >>> compare_parts("mohammed", "muhamed", "muhammad", "muhamad").name
    'SOUND'
    >>> compare_parts("niger", "niger", "nigeria", "nigeria").name
    'APART'
    """
    if left == right:
        return PartLevel.EQUAL
    if not (left.isalpha() and right.isalpha()):
        return PartLevel.APART
    shorter = min(len(left), len(right))
    if shorter == 1:
        return PartLevel.INITIAL if left[0] == right[0] or left_skeleton[0] == right_skeleton[0] else PartLevel.APART
    if shorter <= _SHORT:
        close = left_skeleton == right_skeleton and slips(left, right, 1) <= 1
        return PartLevel.SOUND if close else PartLevel.APART
    if left_skeleton == right_skeleton or _sounds_near(left_skeleton, right_skeleton):
        return PartLevel.SOUND
    if _is_vowelless(left, right) or _is_swap(left, right):
        return PartLevel.SOUND
    return PartLevel.SLIP if _is_slip(left, right) else PartLevel.APART


def _sounds_near(left: str, right: str) -> bool:
    """Whether two skeletons differ in nothing but one sound (two, in long ones) that is spelled either way."""
    if abs(len(left) - len(right)) == 1:
        longer, shorter = (left, right) if len(left) > len(right) else (right, left)
        return longer[0] == "j" and longer[1:] == shorter and len(shorter) >= _NEAR_FROM - 1  # Jelzin
    if len(left) != len(right) or len(left) < _NEAR_FROM:
        return False
    differing = [(index, pair) for index, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]]
    allowed = 2 if len(left) >= _TWO_NEAR_FROM else 1
    return len(differing) <= allowed and all(_is_near(index, frozenset(pair), len(left)) for index, pair in differing)


def _is_near(index: int, pair: frozenset[str], length: int) -> bool:
    if pair in _NEAR_VOWELS:
        return 0 < index < length - 1
    if index == 0 and pair in _NEAR_AT_START:
        return True
    return pair in _NEAR_CONSONANTS and length >= _CONSONANT_FROM and not (index == 0 and pair in _NOT_AT_START)


def _is_vowelless(left: str, right: str) -> bool:
    """Whether one is written without its vowels, as Arabic and Hebrew are, and their consonants agree."""
    if not _VOWELS.isdisjoint(left[1:]) and not _VOWELS.isdisjoint(right[1:]):
        return False
    frame = _consonants(left)
    return len(frame) >= _SHORT and frame == _consonants(right)


def _consonants(part: str) -> str:
    kept = [letter for letter in part if letter not in "aeiouyw"]
    return "".join(letter for index, letter in enumerate(kept) if index == 0 or letter != kept[index - 1])


def _is_swap(left: str, right: str) -> bool:
    """Whether two letters inside are swapped: a slip of the pen, and no other name."""
    if len(left) != len(right) or len(left) < _SWAP_FROM or left[-2:] != right[-2:]:
        return False
    return sorted(left) == sorted(right) and slips(left, right, 1) == 1


def _is_slip(left: str, right: str) -> bool:
    """Whether one slip inside parts them; a changed ending makes another name (Maria, Mario; Ivanov, Ivanova)."""
    if min(len(left), len(right)) < _SLIP_FROM or left[0] != right[0] or left[-1] != right[-1]:
        return False
    return slips(left, right, 1) == 1
