"""How two names stand to each other, part by part.

No score of whole strings decides: it would miss Токаев for Tokayev and take Austria for Australia. Parts are laid
against each other, numbers and qualifiers must agree, and what is left over decides between a part and another name.
"""

from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from crosscheck.model.value import Name
from crosscheck.relate.articles import join_articles, may_be_joined
from crosscheck.relate.given_names import is_short_form
from crosscheck.relate.parts import PartLevel, compare_parts
from crosscheck.relate.strings import closeness

_CACHED = 65536
_MOST_PARTS = 24
"""Parts up to which a name is compared part by part; comparing must not take long whatever is written."""


class NameLevel(StrEnum):
    """How a name stands to another."""

    SAME = "same"
    VARIANT = "variant"
    PART = "part"
    ACRONYM = "acronym"
    DIFFERENT = "different"


Part = tuple[str, str]
"""A folded part and its skeleton."""


@lru_cache(maxsize=_CACHED)
def compare_names(left: Name, right: Name) -> NameLevel:
    """Return how two names stand to each other, the same whichever comes first.

    `SAME` is letter for letter, once folded; `VARIANT` a spelling, a transliteration or an alias; `PART` where one
    leaves out what the other has (a given name, "of Kazakhstan"); `ACRONYM` where one is the other's initials.
    """
    if left.parts == right.parts and left.roles == right.roles:
        return NameLevel.SAME
    return _compare(left, right) if _order(left) <= _order(right) else _compare(right, left)


def _order(name: Name) -> tuple[object, ...]:
    return (name.parts, name.skeletons, name.roles, name.alias, name.proper, name.label)


def _compare(left: Name, right: Name) -> NameLevel:
    if left.alias and right.alias:
        return NameLevel.VARIANT if left.alias == right.alias else NameLevel.DIFFERENT
    if not left.parts or not right.parts:
        return NameLevel.DIFFERENT
    if max(len(left.parts), len(right.parts)) > _MOST_PARTS:
        return NameLevel.VARIANT if sorted(left.skeletons) == sorted(right.skeletons) else NameLevel.DIFFERENT
    if _is_acronym(left, right) or _is_acronym(right, left):
        return NameLevel.ACRONYM
    if left.proper and right.proper:
        return _compare_proper(left, right)
    return _compare_phrases(left, right)


# ── Acronyms ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_SHORTEST_ACRONYM = 2


def _is_acronym(short: Name, full: Name) -> bool:
    """Whether `short` is one word in capitals made of the initials of `full`, with or without its small words."""
    if not full.proper or len(full.parts) < _SHORTEST_ACRONYM:
        return False
    if len(short.parts) > 1 and any([len(part) > 1 for part in short.parts]):
        return False
    letters = "".join(short.parts)
    if len(letters) > max(len(full.parts), len(full.label.split())):
        return False
    written = "".join(letter for letter in short.label if letter.isalpha())
    if len(letters) < _SHORTEST_ACRONYM or len(written) != len(letters) or not written.isupper():
        return False
    every = "".join(word[0] for word in full.label.casefold().split() if word[0].isalpha())
    return letters in ("".join(part[0] for part in full.parts), every)


# ── Proper names ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _parts(name: Name, roles: str) -> tuple[Part, ...]:
    if not name.roles:
        return tuple(zip(name.parts, name.skeletons, strict=True)) if "n" in roles else ()
    together = zip(name.parts, name.skeletons, name.roles, strict=True)
    return tuple((part, skeleton) for part, skeleton, role in together if role in roles)


def _compare_proper(left: Name, right: Name) -> NameLevel:
    if not left.roles and not right.roles:  # nothing but the names themselves
        level = _compare_cores(left, right)
        return NameLevel.VARIANT if level is NameLevel.SAME else level
    if ("o" in left.roles) != ("o" in right.roles) and sorted(left.skeletons) == sorted(right.skeletons):
        return NameLevel.VARIANT  # Ministry of Health, Health Ministry
    levels: list[NameLevel] = []
    for compare in (_compare_numbers, _compare_qualifiers, _compare_complements, _compare_cores):
        levels.append(compare(left, right))
        if levels[-1] is NameLevel.DIFFERENT:
            return NameLevel.DIFFERENT
    if NameLevel.PART not in levels:
        return NameLevel.VARIANT
    return NameLevel.DIFFERENT if _both_leave_out(left, right) else NameLevel.PART


def _both_leave_out(left: Name, right: Name) -> bool:
    """Whether each has a kind of part that the other leaves out: a criminal court, a court of justice."""
    counts = [[len(_parts(name, roles)) for roles in ("ng", "o", "d")] for name in (left, right)]
    signs = {(one > other) - (one < other) for one, other in zip(*counts, strict=True)}
    return {-1, 1} <= signs


_YEARS = range(1000, 2200)


def _compare_numbers(left: Name, right: Name) -> NameLevel:
    """Numbers must agree; one that only one name has may be left out where it is a year or closes the name."""
    numbers = [{part for part, _ in _parts(name, "d")} for name in (left, right)]
    if numbers[0] == numbers[1]:
        return NameLevel.SAME
    if numbers[0] and numbers[1]:
        return NameLevel.DIFFERENT
    bearer, only = (left, numbers[0]) if numbers[0] else (right, numbers[1])
    left_out = bearer.roles.endswith("d") or all(part.isdecimal() and int(part) in _YEARS for part in only)
    return NameLevel.PART if left_out else NameLevel.DIFFERENT


def _compare_qualifiers(left: Name, right: Name) -> NameLevel:
    """Qualifiers must agree: Sudan is not South Sudan, nor a bank its Swiss daughter."""
    qualifiers = [sorted(skeleton for _, skeleton in _parts(name, "q")) for name in (left, right)]
    return NameLevel.SAME if qualifiers[0] == qualifiers[1] else NameLevel.DIFFERENT


def _compare_complements(left: Name, right: Name) -> NameLevel:
    """What follows "of" may be left out ("Democratic Choice"), but may not differ."""
    one, other = _parts(left, "o"), _parts(right, "o")
    if not one and not other:
        return NameLevel.SAME
    if not one or not other:
        return NameLevel.PART
    shorter = min(len(one), len(other))
    level = _align(one[:shorter], other[:shorter])
    return level if len(one) == len(other) or level is NameLevel.DIFFERENT else NameLevel.PART


def _compare_cores(left: Name, right: Name) -> NameLevel:
    one, other = _parts(left, "ng"), _parts(right, "ng")
    if one == other:
        return NameLevel.SAME
    if not one or not other:
        return NameLevel.DIFFERENT
    if any([one[0][at][:1] == other[0][at][:1] and _joined(one, at) == _joined(other, at) for at in (0, 1)]):
        return NameLevel.VARIANT  # Nursultan, Nur-Sultan; Jong Un, Jongun
    short, full = (left, right) if len(one) < len(other) else (right, left)
    if len(one) != len(other) and "g" in full.roles and "g" not in short.roles:
        return NameLevel.DIFFERENT  # Astana Square is not Astana, nor Air France France
    level = _lay_out(one, other)
    if level is not NameLevel.DIFFERENT:
        return level
    joined = _join(one, other), _join(other, one)  # O. Al Amin, Omar Alamin
    if joined != (one, other) and (level := _lay_out(*joined)) is not NameLevel.DIFFERENT:
        return level
    if not (may_be_joined(one) or may_be_joined(other)):
        return level
    written = join_articles(left, one), join_articles(right, other)  # Al Hassan, Alhassan
    written = _join(*written), _join(*reversed(written))
    if written == (one, other) or not _sound_alike(*written):
        return level
    return _lay_out(*written)


def _sound_alike(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """Whether no part is a slip of the other's: what is joined is long, and Abdulhakim is not Abdulhalim."""
    if len(one) != len(other):
        return True
    return all([_relate(left, right) > PartLevel.SLIP for left, right in zip(one, other, strict=True)])


def _joined(parts: tuple[Part, ...], at: int) -> str:
    return "".join([part[at] for part in parts])


def _lay_out(one: tuple[Part, ...], other: tuple[Part, ...]) -> NameLevel:
    if len(one) == len(other):
        return _align(one, other)
    return _within(*sorted((one, other), key=len))


def _join(parts: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts, two neighbours made one where the other name writes them so."""
    if len(parts) < 2:
        return parts
    written = {part for part, _ in other}
    for at, (one, next_one) in enumerate(pairwise(parts)):
        word = one[0] + next_one[0]
        if word in written and min(len(one[0]), len(next_one[0])) > 1:
            return (*parts[:at], (word, one[1] + next_one[1]), *parts[at + 2 :])
    return parts


def _align(left: tuple[Part, ...], right: tuple[Part, ...]) -> NameLevel:
    """Compare names of equally many parts, in the order written and else in any."""
    if len(left) != len(right):
        return NameLevel.DIFFERENT
    level = _level_of([_relate(one, other) for one, other in zip(left, right, strict=True)], left, right)
    if level is NameLevel.DIFFERENT and sorted(s for _, s in left) == sorted(s for _, s in right):
        return NameLevel.VARIANT
    return level


def _relate(left: Part, right: Part) -> PartLevel:
    return compare_parts(*min(left, right), *max(left, right))


def _level_of(levels: list[PartLevel], left: tuple[Part, ...], right: tuple[Part, ...]) -> NameLevel:
    sure = sum(level >= PartLevel.SOUND for level in levels)
    if sure == len(levels):
        return NameLevel.SAME if min(levels) is PartLevel.EQUAL else NameLevel.VARIANT
    if not sure:
        return NameLevel.DIFFERENT
    if PartLevel.APART in levels:
        if _is_short_of(levels, left, right):
            return NameLevel.VARIANT
        apart = [index for index, level in enumerate(levels) if level is PartLevel.APART]
        feminine = apart == [len(levels) - 1] and any(_is_feminine(left[-1][at], right[-1][at]) for at in (0, 1))
        return NameLevel.VARIANT if feminine and sure == len(levels) - 1 else NameLevel.DIFFERENT
    if any(level is PartLevel.SLIP and not _is_long(left[at], right[at]) for at, level in enumerate(levels[:-1])):
        return NameLevel.VARIANT if _is_short_of(levels, left, right) else NameLevel.DIFFERENT
    if PartLevel.INITIAL in levels:
        return NameLevel.PART if levels[-1] >= PartLevel.SOUND else NameLevel.DIFFERENT
    return NameLevel.VARIANT


def _is_short_of(levels: list[PartLevel], left: tuple[Part, ...], right: tuple[Part, ...]) -> bool:
    """Whether only the first names part them, and these are forms of one name: Bill and William Carter."""
    if len(levels) < _SHORTEST_FULL_NAME or min(levels[1:]) < PartLevel.SOUND:
        return False
    return levels[0] < PartLevel.SOUND and is_short_form(left[0][0], right[0][0])


_SHORTEST_FULL_NAME = 2
"""Parts of which one is a given name."""

_LONG_GIVEN_NAME = 7
"""Letters from which a slip in a given name is one: Maria, Marina and Marta Silva are three."""


def _is_long(left: Part, right: Part) -> bool:
    return min(len(left[0]), len(right[0])) >= _LONG_GIVEN_NAME


_FEMININE = (
    ("", "ova"),
    ("ny", "na"),
    ("os", "ou"),
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("in", "ine"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("skiy", "skaya"),
)
"""Surnames and their feminine, and French forms (Poutine), one for the other where a given name
vouches (ALA-LC keeps both).
"""


def _is_feminine(left: str, right: str) -> bool:
    short, full = sorted((left, right), key=len)
    return any(
        short.endswith(his) and full.endswith(hers) and short[: len(short) - len(his)] == full[: -len(hers)]
        for his, hers in _FEMININE
    )


def _within(short: tuple[Part, ...], full: tuple[Part, ...]) -> NameLevel:
    """Whether the shorter name is a part of the fuller one: its parts in order, the first or the last among them."""
    matched = _in_order(short, full)
    if len(matched) < len(short):
        return NameLevel.DIFFERENT
    levels = [level for _, level in matched]
    first, last = matched[0][0] == 0, matched[-1][0] == len(full) - 1
    if max(levels) < PartLevel.SOUND or not (first or last) or (last and levels[-1] < PartLevel.SOUND):
        return NameLevel.DIFFERENT
    left_out = {index for index in range(len(full))} - {index for index, _ in matched}
    both_abridged = any(len(part) == 1 for part, _ in short[1:]) and any(len(full[index][0]) == 1 for index in left_out)
    return NameLevel.DIFFERENT if both_abridged else NameLevel.PART  # George W. is not George H. W.


def _in_order(short: tuple[Part, ...], full: tuple[Part, ...]) -> list[tuple[int, PartLevel]]:
    """Return where the parts of `short` stand in `full`, in order, as far as they do."""
    matched: list[tuple[int, PartLevel]] = []
    position = 0
    for part in short:
        for index in range(position, len(full)):
            level = _relate(part, full[index])
            if level >= PartLevel.INITIAL:
                matched.append((index, level))
                position = index + 1
                break
        else:
            break
    return matched


# ── Noun phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────

_ALIKE = 0.93
_LONG_ENOUGH = 6


def _compare_phrases(left: Name, right: Name) -> NameLevel:
    """Compare content words whatever their order; the fuller phrase must have the same head."""
    one, other = set(left.skeletons), set(right.skeletons)
    if one == other:
        return NameLevel.SAME if sorted(left.parts) == sorted(right.parts) else NameLevel.VARIANT
    if _compare_numbers(left, right) is NameLevel.DIFFERENT:
        return NameLevel.DIFFERENT
    if one < other or other < one:
        return NameLevel.PART if _head(left) == _head(right) else NameLevel.DIFFERENT
    missing, extra = sorted(one - other), sorted(other - one)
    if len(missing) == len(extra) == 1 and _is_misspelt(missing[0], extra[0]):
        return NameLevel.VARIANT
    return NameLevel.DIFFERENT


def _head(name: Name) -> str:
    """Return the word that says what a phrase names: the last before what follows "of"."""
    own = _parts(name, "ngq")
    return own[-1][1] if own else name.skeletons[-1]


def _is_misspelt(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _LONG_ENOUGH and closeness(left, right) >= _ALIKE and left[-2:] == right[-2:]
