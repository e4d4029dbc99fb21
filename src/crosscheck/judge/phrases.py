"""Whether two phrases hold together: causes, roles, pleas, what was said.

Phrases with the same content words are the same, and contraries if only one is negated, if only a number differs, or if
each says one side of a row in the lexicons' contraries (suicide, murder). What remains only a reader can judge: that is
said with the words that differ, and never shown as a conflict.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.judge.likeness import Likeness
from crosscheck.judge.quantities import Holding
from crosscheck.lexicons.changes import Changes
from crosscheck.lexicons.contraries import Contraries
from crosscheck.lexicons.lexicon import languages, load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Name, Text

_CACHED = 8192
_LONGEST = 2000
"""Characters of a phrase that are compared."""

SHORT = 6
"""Content words up to which a phrase names one thing, so that a contrary word in it is about that thing."""

ALIKE = 0.5
"""The share of their words that two wordings have in common if they may be of one sentence."""

OF_ONE_THING = 1 / 3
"""The share of their content words that two descriptions have in common if they may be of one thing: "a museum in
Boston", "an American museum"."""

NAMED = 3
"""Words of each side that are named as what differs."""

ONLY_A_READER = "the words differ, and only a reader can say whether they contradict"

LEFT_OPEN = "one of them leaves it open"

Words = tuple[str, ...]
Side = frozenset[Words]

_DIGITS = re.compile(r"\d[\d.,]*")


class _Phrase(Struct, frozen=True):
    """The words of a phrase in their order, its content words, and what turns it round or leaves it open."""

    tokens: Words
    content: frozenset[str]
    numbers: tuple[str, ...]
    negated: bool
    hedged: bool
    leaves_open: bool


class _Book(Struct, frozen=True):
    """The lexicons' words, of all languages."""

    pairs: tuple[tuple[Side, Side], ...]
    beside: tuple[tuple[Side, Side], ...]
    hedges: frozenset[str]
    negations: frozenset[str]
    numbers: frozenset[str]
    others: frozenset[str]
    joints: frozenset[str]
    prefixes: frozenset[str]
    near: Side
    open: Side
    nobody: Side


def compare_phrases(left: Name | Text, right: Name | Text) -> Likeness:
    """Compare two phrases that are no proper names; symmetric."""
    one, other = _read(left), _read(right)
    if (one.tokens, one.negated) != (other.tokens, other.negated) and (one.leaves_open or other.leaves_open):
        return Likeness(Holding.UNCOMPARABLE, LEFT_OPEN)
    if _is_contrary(one, other, _book().beside, strict=True):
        return Likeness(Holding.APART)
    if len(one.content) <= SHORT and len(other.content) <= SHORT and _is_contrary(one, other, _book().pairs):
        return _of_contraries(one, other)
    if one.content == other.content:
        return _of_same_words(one, other)
    if one.content < other.content or other.content < one.content:
        return _of_part_and_whole(*sorted((one, other), key=lambda phrase: len(phrase.content)))
    return _of_other_words(one, other)


def _of_contraries(one: _Phrase, other: _Phrase) -> Likeness:
    if one.hedged or other.hedged:
        return Likeness(Holding.UNCOMPARABLE, "one of the two is only thought to be so")
    return Likeness(Holding.APART if one.negated == other.negated else Holding.POSSIBLE)


def _of_same_words(one: _Phrase, other: _Phrase) -> Likeness:
    if one.negated != other.negated:
        return Likeness(Holding.APART)
    return Likeness(Holding.SAME if Counter(one.numbers) == Counter(other.numbers) else Holding.APART)


def _of_part_and_whole(short: _Phrase, full: _Phrase) -> Likeness:
    """Compare where one says more: it refines the other, or makes something else of it ("former")."""
    extra = frozenset(full.tokens) - frozenset(short.tokens)
    if not short.content:
        return Likeness(Holding.UNCOMPARABLE, ONLY_A_READER)
    if others := sorted(extra & _book().others):
        return Likeness(Holding.UNCOMPARABLE, f"“{others[0]}” may make another of it")
    if short.negated != full.negated:
        apart = short.negated and not full.hedged
        return Likeness(Holding.APART) if apart else Likeness(Holding.UNCOMPARABLE, "only one of the two is negated")
    if full.numbers and short.numbers and not set(short.numbers) & set(full.numbers):
        return Likeness(Holding.UNCOMPARABLE, "the numbers in them differ")
    return Likeness(Holding.POSSIBLE)


def _of_other_words(one: _Phrase, other: _Phrase) -> Likeness:
    bare = [phrase.content - set(phrase.numbers) for phrase in (one, other)]
    if bare[0] == bare[1] != frozenset() and len(one.numbers) == len(other.numbers) and one.negated == other.negated:
        return Likeness(Holding.APART)
    if _only_a_prefix_differs(one, other):
        return Likeness(Holding.APART if one.negated == other.negated else Holding.POSSIBLE)
    if _share(frozenset(one.tokens), frozenset(other.tokens)) >= ALIKE or _share(*bare) >= OF_ONE_THING:
        if one.negated != other.negated:
            return Likeness(Holding.UNCOMPARABLE, "only one of the two is negated, and other words differ as well")
        return Likeness(Holding.POSSIBLE, f"the words differ ({_differing(one, other)})")
    return Likeness(Holding.UNCOMPARABLE, ONLY_A_READER)


def _only_a_prefix_differs(one: _Phrase, other: _Phrase) -> bool:
    """Whether all words are the same but one, which has a prefix that denies it: safe, unsafe."""
    ours, theirs = Counter(one.tokens), Counter(other.tokens)
    differing = [*(ours - theirs).elements()], [*(theirs - ours).elements()]
    if [len(words) for words in differing] != [1, 1]:
        return False
    short, full = sorted((differing[0][0], differing[1][0]), key=len)
    return any(full == prefix + short for prefix in _book().prefixes)


def _differing(one: _Phrase, other: _Phrase) -> str:
    ours, theirs = set(one.tokens), set(other.tokens)
    sides = (
        [word for word in dict.fromkeys(side.tokens) if word not in rest][:NAMED]
        for side, rest in ((one, theirs), (other, ours))
    )
    return ", ".join(sorted(f"“{' '.join(words)}”" for words in sides if words))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def has_joint(words: str) -> bool:
    """Whether the words name two, joined: "Kestrel Air and Norwerk".

    >>> has_joint("Kestrel Air and Norwerk"), has_joint("Andrea Holt")
    (True, False)
    """
    return "," in words or not _book().joints.isdisjoint(fold(words[:_LONGEST]).split())


def is_near(words: str) -> bool:
    """Whether the words only say near what a place is.

    >>> is_near("north of Turin"), is_near("Turin")
    (True, False)
    """
    return bool(_found(tuple(fold(words[:_LONGEST]).split()), _book().near))


def leaves_open(words: str) -> bool:
    """Whether the words, as a whole, say that it is not known.

    >>> leaves_open("under investigation"), leaves_open("an investigation into the fire")
    (True, False)
    """
    return tuple(fold(words[:_LONGEST]).split()) in _book().open


def is_nobody(words: str) -> bool:
    """Whether the words, as a whole, say that there is none.

    >>> is_nobody("No one"), is_nobody("no one from the union")
    (True, False)
    """
    return tuple(fold(words[:_LONGEST]).split()) in _book().nobody


# ── Contraries ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_contrary(one: _Phrase, other: _Phrase, rows: tuple[tuple[Side, Side], ...], *, strict: bool = False) -> bool:
    """Whether each says one side of a row and neither both; `strict`: and nothing else differs."""
    for left, right in rows:
        sides = [[_found(phrase.tokens, side) for side in (left, right)] for phrase in (one, other)]
        says = [[bool(words) for words in found] for found in sides]
        if sorted(says) != [[False, True], [True, False]]:
            continue
        if not strict or (one.negated == other.negated and _rest(one, sides[0]) == _rest(other, sides[1])):
            return True
    return False


def _found(tokens: Words, side: Side) -> Words:
    """Return the words of a side that stand in a phrase, () where none does."""
    present = frozenset(tokens)
    for words in sorted(side, key=lambda each: (-len(each), each)):
        if present.issuperset(words) and any(tokens[at : at + len(words)] == words for at in range(len(tokens))):
            return words
    return ()


def _rest(phrase: _Phrase, found: list[Words]) -> Counter[str]:
    return Counter(phrase.tokens) - Counter([*found[0], *found[1]])


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(value: Name | Text) -> _Phrase:
    return (
        _read_words(value.words, value.parts) if isinstance(value, Text) else _read_words(value.label, value.skeletons)
    )


@lru_cache(maxsize=_CACHED)
def _read_words(words: str, parts: Words) -> _Phrase:
    book = _book()
    tokens = tuple(fold(words[:_LONGEST]).split())
    turned = frozenset(tokens) & book.negations
    numbers = tuple(word for word in tokens if _DIGITS.fullmatch(word) or word in book.numbers)
    return _Phrase(
        tokens=tuple(token for token in tokens if token not in turned),
        content=frozenset(parts) - turned | frozenset(numbers),
        numbers=numbers,
        negated=bool(turned),
        hedged=not book.hedges.isdisjoint(tokens),
        leaves_open=tokens in book.open,
    )


@cache
def _book() -> _Book:
    sections = [load_section(code, Contraries) for code in languages()]
    lexicons = [load_lexicon(code) for code in languages()]
    return _Book(
        pairs=tuple(_row(row) for section in sections for row in section.pairs),
        beside=tuple(_row(row) for section in sections for row in section.beside),
        hedges=_folded(*(section.hedges for section in sections)),
        negations=_folded(
            *(lexicon.vocabulary.grammar.negations for lexicon in lexicons),
            *(section.negations for section in sections),
        ),
        numbers=_folded(*(lexicon.calendar.numbers for lexicon in lexicons)),
        others=_folded(*(load_section(code, Changes).other_offices for code in languages())),
        joints=_folded(*(section.joints for section in sections)),
        prefixes=_folded(*(section.prefixes for section in sections)),
        near=_phrases_of(*(section.near for section in sections)),
        open=_phrases_of(*(section.open for section in sections)),
        nobody=_phrases_of(*(section.nobody for section in sections)),
    )


def _row(row: str) -> tuple[Side, Side]:
    left, _, right = row.partition("|")
    return _side(left), _side(right)


def _side(words: str) -> Side:
    return frozenset(tuple(fold(each).split()) for each in split_words(words))


def _phrases_of(*lists: str) -> Side:
    return frozenset(words for each in lists for words in _side(each))


def _folded(*lists: str) -> frozenset[str]:
    return frozenset(fold(word) for words in lists for word in split_words(words))
