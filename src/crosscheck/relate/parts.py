"""How one part of a name stands to one part of another: a spelling of it, an initial of it, or another word.

`SLIP` and `NEAR` mean nothing by themselves: they are spellings only where the rest of the name vouches for them.

What transliteration systems do letter for letter is already one in a skeleton. Here stands what they do unevenly, and
only between long parts with all else equal: Arabic short vowels, the Ukrainian h for Russian g, the German j for y.
"""

from enum import IntEnum
from functools import lru_cache

from crosscheck.relate.given_names import are_two_names
from crosscheck.relate.strings import slips

_CACHED = 65536

Written = tuple[str, str]
"""A folded part and its skeleton."""


class PartLevel(IntEnum):
    """How a part stands to another, the closer the greater."""

    APART = 0
    SLIP = 1
    NEAR = 2
    INITIAL = 3
    SOUND = 4
    EQUAL = 5


_NEAR_VOWELS = {frozenset("ae"): 5, frozenset("ei"): 5, frozenset("ou"): 7}
"""Vowels that one Arabic vowel becomes, and the letters a part must have for that: Ahmed, Ahmad; Khaled, Khalid; Osama,
Usama. Not o and e: Hansen is not Hanson; nor o and u in short parts: Möller is not Müller.
"""

_NEAR_CONSONANTS = frozenset(
    {
        frozenset("gh"),  # Ukrainian and Belarusian г: Luhansk, Lugansk
        frozenset("zs"),  # German s for z: Selenskyj; Gonzales, Gonzalez
        frozenset("sx"),  # š without its sign: Milosevic, Miloshevich
        frozenset("cx"),  # French ch: Marrakech
        frozenset("xj"),  # German sch for zh: Breschnew
    }
)
_NEAR_AT_START = frozenset({frozenset("gk"), frozenset("ij"), frozenset("ei"), frozenset("ae"), frozenset("ou")})
"""Arabic q: Gaddafi, Qadhafi; Slavic and German j: Juri, Yuri; Arabic and Persian vowels: Ebrahim, Ibrahim."""
_NEAR_IF_WRITTEN = {
    frozenset("kh"): ("kh",),
    frozenset("ck"): ("ch", "kh"),
    frozenset("ch"): ("ch",),
    frozenset("fp"): ("ph",),
    frozenset("fv"): ("ph",),
}
"""Sounds that are near only where the two spellings have these letters: Khamenei, Hamenei; Mikhail, Michail;
Ramaphosa, Ramaposa; Stephen, Steven.
"""
_NOT_AT_START = frozenset({frozenset("gh"), frozenset("cx"), frozenset("ch")})
"""Harrison is not Garrison, nor Shang Chang, nor Haney Chaney."""

_SHORT = 3
"""Letters up to which a part has no spellings beyond one letter: Li is not Lee."""
_NEAR_FROM = 5
"""Sounds a part must have before a near sound in it is taken for a spelling."""
_NEAR_IN_SHORT_FROM = 4
"""The same where the rest of the name vouches for it."""
_CONSONANT_FROM = 6
"""Sounds from which one near consonant, or two near vowels, are: Mekelle, Makalle; but Hassan is not Hessen."""
_SWAP_FROM = 6
"""Letters from which two swapped ones are taken for a slip wherever the part stands."""
_SLIP_FROM = 5
"""Letters from which any one slip is, where the rest of the name vouches for it."""
_VOWELS = frozenset("aeiou")


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
        same = left.replace("oo", "u").replace("ou", "u") == right.replace("oo", "u").replace("ou", "u")  # Moon, Mun
        close = left_skeleton == right_skeleton and (same or slips(left, right, 1) <= 1)
        return PartLevel.SOUND if close else PartLevel.APART
    if left_skeleton == right_skeleton:
        return PartLevel.SOUND
    if left[0] == right[0] and _is_written_another_way((left, left_skeleton), (right, right_skeleton)):
        return PartLevel.SOUND
    level = _compare_spellings(left, left_skeleton, right, right_skeleton)
    return PartLevel.APART if level and are_two_names(left, right) else level


_WAYS = (("ch", "sh", "c", "x"), ("x", "kh", "ks", "k"), ("x", "h", "ks", "h"))
"""Letters of one sound inside a part, as written and in skeletons: French in Arabic names (Ghannouchi, Ghannushi),
Uzbek (Ilxom, Ilhom; Muxtor, Mukhtor).
"""
_WAYS_FROM = 5
"""Letters that a part must have for that."""


def _is_written_another_way(left: Written, right: Written) -> bool:
    """Whether one sound inside is spelled as another language does, and all else is the same: Chen is not Shen."""
    if min(len(left[0]), len(right[0])) < _WAYS_FROM:
        return False
    for here, there, sound, other_sound in _WAYS:
        one, other = (left, right) if here in left[0] else (right, left)
        if here in one[0][1:] and there in other[0][1:] and here not in other[0]:
            same = one[1].replace(sound, other_sound)
            if same == other[1] or _sounds_near(same, other[1], one[0] + " " + other[0]):
                return True
    return False


def _compare_spellings(left: str, left_skeleton: str, right: str, right_skeleton: str) -> PartLevel:
    if _sounds_near(left_skeleton, right_skeleton, left + " " + right) or _ends_alike(left_skeleton, right_skeleton):
        return PartLevel.SOUND
    if _is_vowelless(left, right) or _is_swap(left, right):
        return PartLevel.SOUND
    if _sounds_near_in_short(left_skeleton, right_skeleton):
        return PartLevel.NEAR
    return PartLevel.SLIP if _is_slip(left, right) else PartLevel.APART


def _ends_alike(left: str, right: str) -> bool:
    """Whether a Ukrainian surname stands beside its Belarusian form: Lukashenko, Lukashenka."""
    return left[:-1] == right[:-1] and left.endswith(("enko", "enka")) and right.endswith(("enko", "enka"))


def _sounds_near_in_short(left: str, right: str) -> bool:
    """Whether two short skeletons differ in one sound that is spelled either way: Yuri, Juri; Igor, Ihor."""
    if len(left) != len(right) or len(left) < _NEAR_IN_SHORT_FROM:
        return False
    differing = [
        (index, frozenset(pair)) for index, pair in enumerate(zip(left, right, strict=True)) if len({*pair}) > 1
    ]
    if len(differing) != 1:
        return False
    index, pair = differing[0]
    if index == 0:
        return pair == frozenset("ij")
    return index < len(left) - 1 and (pair in _NEAR_VOWELS or pair == frozenset("gh"))


def _sounds_near(left: str, right: str, spellings: str) -> bool:
    """Whether two skeletons differ in nothing but one sound (or two vowels) that is spelled either way."""
    if abs(len(left) - len(right)) == 1:
        longer, shorter = (left, right) if len(left) > len(right) else (right, left)
        return longer == f"j{shorter}" and shorter[0] == "e" and len(shorter) >= _NEAR_FROM  # Jelzin, Yeltsin
    if len(left) != len(right) or len(left) < _NEAR_FROM:
        return False
    differing = [
        (index, frozenset(pair)) for index, pair in enumerate(zip(left, right, strict=True)) if len({*pair}) > 1
    ]
    if len(differing) == 1:
        index, pair = differing[0]
        return _is_near_vowel(index, pair, left, spellings) or _is_near_consonant(index, pair, left, spellings)
    if len(differing) > 2 or len(left) < _CONSONANT_FROM:
        return False
    return all(_is_near_vowel(index, pair, left, spellings) for index, pair in differing)


def _is_near_vowel(index: int, pair: frozenset[str], skeleton: str, spellings: str) -> bool:
    letters = min(map(len, spellings.split()))
    return letters >= _NEAR_VOWELS.get(pair, letters + 1) and 0 < index < len(skeleton) - 1


def _is_near_consonant(index: int, pair: frozenset[str], skeleton: str, spellings: str) -> bool:
    if index == 0 and pair in _NEAR_AT_START:
        return True
    if index == 0 and pair in _NOT_AT_START:
        return False
    if pair in _NEAR_IF_WRITTEN:
        return all(letters in spellings for letters in _NEAR_IF_WRITTEN[pair])
    return pair in _NEAR_CONSONANTS and len(skeleton) >= _CONSONANT_FROM


def _is_vowelless(left: str, right: str) -> bool:
    """Whether one is written without its vowels, as Arabic and Hebrew are, and their consonants agree.

    Their letters for y, v and w also stand for vowels.
    """
    if not _VOWELS.isdisjoint(left[1:]) and not _VOWELS.isdisjoint(right[1:]):
        return False
    frame = _consonants(left)
    enough = _SHORT if "y" not in left + right else _SHORT + 1  # Byrd is not Beard
    return len(frame) >= enough and frame == _consonants(right)


def _consonants(part: str) -> str:
    kept = [letter for letter in part if letter not in "aeiouywv"]
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
