"""The verb group at a token: its auxiliaries, what leads it ("is expected to rise"), its main verb and its voice."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from crosscheck.extract.clauses.words import (
    ADJ,
    ADV,
    AUX,
    BASE,
    BE,
    DO,
    HAVE,
    ING,
    MODAL,
    NEG,
    PART,
    PAST,
    PREP,
    QUOTE,
    THIRD,
    TO,
    VERB,
    Words,
)
from crosscheck.grammar.quantities.tokens import Tokens

LONGEST = 14
"""Tokens that a verb group has at most."""


class Voice(IntEnum):
    """Whether the subject does it or has it done; a bare past form of either kind is open until its clause is read."""

    ACTIVE = 1
    PASSIVE = 2
    REDUCED = 3
    """A participle behind its noun ("people injured in the crash")."""
    OPEN = 4


class Tense(IntEnum):
    """When, as far as the verb's form tells."""

    PAST = 1
    PRESENT = 2
    FUTURE = 3
    INFINITIVE = 4
    GERUND = 5


class Verb(NamedTuple):
    """A verb group from token `first` up to `last`.

    `head` is the token of the main verb and `base` its base form. `leads` are the bases before it ("expect" in "is
    expected to rise"). `copula` tells a bare form of "to be".
    """

    first: int
    last: int
    head: int
    base: str
    voice: Voice
    tense: Tense
    modal: str
    negated: bool
    leads: tuple[str, ...]
    perfect: bool

    @property
    def copula(self) -> bool:
        """Whether the verb only links its subject to what follows."""
        return self.base == "be"

    @property
    def finite(self) -> bool:
        """Whether the group can stand as the verb of a sentence."""
        return self.tense < Tense.INFINITIVE and self.voice is not Voice.REDUCED


class _Group:
    """A verb group while it is read."""

    def __init__(self) -> None:
        self.head = -1
        self.auxiliary = 0  # the mask of the last auxiliary
        self.token = -1  # where it stands
        self.modal = ""
        self.negated = self.perfect = self.infinitive = False
        self.leads: list[str] = []
        self.tense: Tense | None = None


def verb_at(tokens: Tokens, masks: Sequence[int], i: int, words: Words) -> tuple[Verb, int] | None:
    """Read the verb group that begins at position `i` of a sentence; return it and the position behind it."""
    group = _Group()
    j = i
    while j < min(len(masks), i + LONGEST) and _take(group, tokens, masks, j, words):
        j += 1
    return _finish(group, tokens, masks, (i, j), words)


def _take(group: _Group, tokens: Tokens, masks: Sequence[int], j: int, words: Words) -> bool:
    """Take token `j` into the group; return whether it belongs to it."""
    mask = masks[j]
    if mask & QUOTE and group.auxiliary and group.head < 0:
        return True
    if mask & TO:
        following = _after_adverbs(masks, j + 1)
        if following >= len(masks) or masks[following] & NEG or not masks[following] & (BASE | BE | HAVE | DO):
            return False
        _lead(group, tokens, words)
    elif mask & AUX and group.head < 0:
        _auxiliary(group, tokens, mask, j)
    elif mask & (ADV | NEG) and not mask & VERB and not (mask & NEG and mask & PREP):
        goes_on = _goes_on(masks, j + 1, group)
        group.negated |= goes_on and bool(mask & NEG)
        return goes_on
    elif mask & VERB and _fits(group.auxiliary, mask):
        return _main(group, tokens, mask, j, words)
    elif mask & ADJ and group.auxiliary & BE and group.head < 0 and j + 1 < len(masks) and masks[j + 1] & TO:
        group.leads.append(tokens[j].text)
    else:
        return False
    return True


def _main(group: _Group, tokens: Tokens, mask: int, j: int, words: Words) -> bool:
    """Take a main verb; one behind another only where that leads it ("denied killing")."""
    if group.head >= 0:
        if not mask & ING or words.base(tokens[group.head].text) not in words.leads:
            return False
        group.leads.append(words.base(tokens[group.head].text))
        group.auxiliary = 0
    group.head = j
    return True


def _after_adverbs(masks: Sequence[int], j: int) -> int:
    while j < len(masks) and masks[j] & ADV and not masks[j] & VERB:
        j += 1
    return j


def _goes_on(masks: Sequence[int], j: int, group: _Group) -> bool:
    """Whether a verb that belongs to the group follows the adverbs from `j` on."""
    j = _after_adverbs(masks, j)
    if j >= len(masks) or group.head >= 0:
        return False
    return bool(masks[j] & AUX) or bool(masks[j] & VERB and _fits(group.auxiliary, masks[j]))


def _lead(group: _Group, tokens: Tokens, words: Words) -> None:
    """Take "to": what stood before it leads the verb behind it."""
    if group.head >= 0:
        group.leads.append(words.base(tokens[group.head].text))
    elif group.auxiliary and not group.leads:
        group.leads.append("be" if group.auxiliary & BE else "have")
    elif not group.auxiliary:
        group.infinitive = True
    group.head, group.auxiliary = -1, TO


def _auxiliary(group: _Group, tokens: Tokens, mask: int, j: int) -> None:
    if mask & MODAL:
        group.modal = group.modal or tokens[j].text
    group.perfect |= bool(mask & HAVE)
    group.negated |= bool(mask & NEG)
    group.auxiliary, group.token = mask & AUX, j


def _fits(auxiliary: int, mask: int) -> bool:
    """Whether a form can follow an auxiliary, 0 for none."""
    if not auxiliary:
        return True
    if auxiliary & (MODAL | DO | TO):
        return bool(mask & BASE)
    if auxiliary & BE:
        return bool(mask & (PART | ING))
    return bool(mask & PART)


def _finish(
    group: _Group, tokens: Tokens, masks: Sequence[int], span: tuple[int, int], words: Words
) -> tuple[Verb, int] | None:
    first, end = span
    head = group.head if group.head >= 0 else group.token
    if head < 0:
        return None
    main = masks[head]
    if group.head < 0:
        voice = Voice.ACTIVE
    elif group.auxiliary & BE and main & PART:
        voice = Voice.PASSIVE
    elif not group.auxiliary and main & PART:
        voice = Voice.OPEN if main & PAST else Voice.REDUCED
    else:
        voice = Voice.ACTIVE
    verb = Verb(
        first,
        end,
        head,
        words.base(tokens[head].text),
        voice,
        _tense(group, tokens, masks, first, words),
        group.modal,
        group.negated,
        tuple(group.leads),
        group.perfect and not (group.head < 0 and main & HAVE),
    )
    return verb, end


def _tense(group: _Group, tokens: Tokens, masks: Sequence[int], first: int, words: Words) -> Tense:
    mask = masks[first]
    if group.infinitive:
        return Tense.INFINITIVE
    if mask & MODAL:
        return Tense.FUTURE if tokens[first].text in words.future else Tense.PRESENT
    if mask & AUX:
        return Tense.PAST if tokens[first].text in words.past_auxiliaries else Tense.PRESENT
    if mask & ING and not mask & (THIRD | BASE | PAST):
        return Tense.GERUND
    return Tense.PAST if mask & (PAST | PART) else Tense.PRESENT
