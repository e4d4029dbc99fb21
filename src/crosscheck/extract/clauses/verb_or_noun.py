"""Whether a word that can be a verb is one here, told by its neighbours."""

from crosscheck.extract.clauses.row import Row, Sort
from crosscheck.extract.clauses.words import (
    ADJ,
    ADV,
    AUX,
    BASE,
    BOUNDS,
    BREAK,
    CLOSE,
    COMMA,
    CONJ,
    DET,
    HYPHEN,
    ING,
    MODAL,
    NAME,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    OPEN,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    THIRD,
    TIME,
    TO,
    VERB,
)

_OBJECT = DET | POSS | NUM | NAME | PRON
_BEHIND = _OBJECT | PREP | TO | ADV | BREAK | COMMA | CONJ | CLOSE | SUB


def starts_verb(row: Row, i: int, mask: int) -> bool:
    """Whether a verb group begins at token `i`."""
    if mask & AUX:
        return True
    if mask & TO:
        return _is_infinitive(row, i)
    if mask & (ADV | NEG) and not mask & VERB:
        return bool(mask & NEG) and bool(row.mask(i + 1) & (VERB | AUX)) and not row.mask(i + 1) & NOUN
    if not mask & VERB:
        return False
    before = row.mask(i - 1) if i else BREAK
    if before & (DET | POSS) and not before & REL and row.phrases and _open_phrase(row, i):
        return False
    return _is_past(row, i, mask, before) or _is_gerund(row, i, mask) or _is_present(row, i, mask, before)


def _open_phrase(row: Row, i: int) -> bool:
    return row.phrases[-1].last == i


def _is_infinitive(row: Row, i: int) -> bool:
    j = i + 1
    while row.mask(j) & (ADV | NEG) and not row.mask(j) & VERB:
        j += 1
    mask = row.mask(j)
    if not mask & (BASE | AUX) or mask & MODAL:
        return False
    if not mask & NOUN or mask & AUX:
        return True
    return bool(row.mask(j + 1) & (_BEHIND | NOMINAL | AUX))


def _is_past(row: Row, i: int, mask: int, before: int) -> bool:
    """Whether a past form or a participle is a verb here, and no adjective ("40 injured passengers")."""
    if not mask & (PAST | PART):
        return False
    if mask & NOUN and not mask & PART and before & (DET | POSS | ADJ):
        return False
    return not is_attributive(row, i, mask)


def is_attributive(row: Row, i: int, mask: int) -> bool:
    """Whether a participle stands before its noun."""
    j = i + 1
    while row.mask(j) & HYPHEN and row.glued(j) and j - i < _HYPHENED:
        j += 2
    behind = row.mask(j)
    if not behind & NOMINAL or (behind & (VERB | DET | PRON | POSS | TIME) and not behind & (NOUN | ADJ)):
        return False
    if not mask & PART or behind & TIME:
        return False
    before = row.mask(i - 1) if i else BREAK
    if before & (DET | POSS | ADJ) and not before & (ADV | REL):
        return True
    if before & (NOUN | NAME | PRON) and not row.verb_in_clause and not _verb_ahead(row, j):
        return False
    if row.tokens[i].text in row.words.sets["attributive"] and not behind & NAME:
        return True
    return bool(before & (PREP | NUM)) and _verb_ahead(row, j)


_HYPHENED = 8
"""Tokens of a hyphened word that are looked over, at most."""
_AHEAD = 12
"""Tokens that are looked at for a later verb of the clause."""


def _verb_ahead(row: Row, i: int) -> bool:
    """Whether a verb that must be one follows before the clause ends."""
    for j in range(i, min(i + _AHEAD, len(row.masks))):
        mask = row.mask(j)
        if mask & (BOUNDS & ~OPEN) and not mask & DET:
            return False
        if mask & AUX or (mask & PAST and not mask & NOUN):
            return True
    return False


def _is_gerund(row: Row, i: int, mask: int) -> bool:
    if not mask & ING:
        return False
    behind, before = row.mask(i + 1), row.mask(i - 1) if i else BREAK
    if not i and behind & NOUN and not behind & (NAME | DET) and row.mask(2) & (PAST | AUX) and not row.mask(2) & NOUN:
        return False  # "operating margin fell"
    if before & NEG and before & PREP and not behind & (_OBJECT | NOMINAL):
        return False  # "without heating"
    if before & (DET | POSS | ADJ) or (not i and behind & (PAST | AUX) and not behind & (ADJ | NOUN)):
        return False
    if mask & NOUN:
        return bool(behind & (_OBJECT | ADV)) and not behind & PREP
    return not behind & NOMINAL or bool(behind & (NAME | ADV)) or bool(before & (NOUN | NAME | COMMA | PRON)) or not i


def _is_present(row: Row, i: int, mask: int, before: int) -> bool:
    if not mask & (THIRD | BASE) or row.verb_in_clause:
        return False
    if not mask & NOUN:
        return not before & (DET | POSS | ADJ | PREP) or bool(before & REL)
    last = row.phrases[-1] if row.phrases else None
    if last is not None and last.sort is Sort.CONJ and mask & BASE and row.mask(i + 1) & NUM:
        return True  # "lay off 300 and close 46"
    if last is not None and last.sort is Sort.CONJ and mask & THIRD:
        return bool(row.mask(i + 1) & (_OBJECT | TO))
    if last is None or last.sort not in (Sort.NOUN, Sort.REL, Sort.ADV) or last.last != i:
        return False
    sure = bool(before & (PRON | REL)) or _is_level(row, i)
    behind = row.mask(i + 1)
    if mask & THIRD and not sure and _is_plural(row, i - 1):
        return _behind_of_people(row, i) and bool(behind & (_OBJECT | TO | PREP | ADV))
    if mask & BASE and not mask & THIRD and not sure and not _is_plural(row, i - 1):
        return False
    named = before & NAME and mask & THIRD and not mask & BASE
    return bool(behind & (_BEHIND if sure or mask & BASE or named else _OBJECT | TO | ADV))


def _is_level(row: Row, i: int) -> bool:
    """Whether a verb that tells a level is followed by what leads to it: "stands at"."""
    return row.tokens[i].text != row.words.base(row.tokens[i].text) in row.words.sets["level"] and (
        i + 1 < len(row.tokens) and row.tokens[i + 1].text in row.words.sets["at"] | row.words.sets["leading"]
    )


def _is_plural(row: Row, i: int) -> bool:
    word = row.tokens[i].text
    return word in row.words.sets["plurals"] or (word.endswith(row.words.plural) and not word.endswith("ss"))


def starts_verb_inside(row: Row, j: int, mask: int) -> bool:
    """Whether a word that can be either is the verb behind the nouns read so far."""
    if row.verb_in_clause and not mask & (PAST | PART):
        return False
    before, behind = row.mask(j - 1), row.mask(j + 1)
    if before & (DET | POSS | ADJ) and not before & NOUN:
        return False
    if mask & (PAST | PART):
        return not is_attributive(row, j, mask)
    if mask & ING:
        return bool(behind & _OBJECT)
    if mask & THIRD:
        if _behind_of_people(row, j):
            return bool(behind & (_OBJECT | TO | PREP | ADV))
        ends = bool(before & NAME and behind & (BREAK | COMMA))
        return not _is_plural(row, j - 1) and (ends or bool(behind & (_OBJECT | TO)) or _is_level(row, j))
    return _is_plural(row, j - 1) and bool(behind & (_OBJECT | TO | PREP | ADV))


def _behind_of_people(row: Row, j: int) -> bool:
    """Whether a singular verb may stand at `j` behind the people of one thing: "the town of 9,000 people lies near"."""
    of = len(row.phrases) - 1 - (bool(row.phrases) and _open_phrase(row, j))
    if of < 1 or row.phrases[of].sort is not Sort.PREP or row.phrases[of - 1].sort is not Sort.NOUN:
        return False
    return row.tokens[j - 1].text in row.words.sets["plurals"] and not _is_plural(row, row.phrases[of - 1].head)
