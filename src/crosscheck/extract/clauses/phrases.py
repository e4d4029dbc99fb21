"""A sentence as a row of phrases: noun phrases, verb groups, and the words and signs that join or part them.

One walk from left to right. What a word is that can be noun or verb is decided by its neighbours; a past form that can
also be a participle stays open, and `reading.py` closes it once the whole clause is known.
"""

from crosscheck.extract.clauses.row import Phrase, Row, Sort
from crosscheck.extract.clauses.verb_or_noun import is_attributive, starts_verb, starts_verb_inside
from crosscheck.extract.clauses.verbs import verb_at
from crosscheck.extract.clauses.words import (
    ADJ,
    ADV,
    BREAK,
    CLOSE,
    CLOSED,
    COMMA,
    CONJ,
    DET,
    HYPHEN,
    ING,
    NAME,
    NOMINAL,
    NOUN,
    NUM,
    OPEN,
    PART,
    POSS,
    PREP,
    PRON,
    QUOTE,
    REL,
    SIGNS,
    SUB,
    TIME,
    TO,
    VERB,
)


def cut(row: Row) -> tuple[Phrase, ...]:
    """Cut a sentence into phrases.

    Each step takes at least one token, so the walk is linear.
    """
    i, size = 0, len(row.tokens)
    while i < size:
        phrase = _next(row, i)
        if phrase is None:
            i += 1
            continue
        row.phrases.append(phrase)
        if phrase.sort is Sort.VERB:
            row.verb_in_clause |= phrase.verb is not None and phrase.verb.finite
        elif Sort.CONJ <= phrase.sort <= Sort.CLOSE:
            row.verb_in_clause = False
        i = phrase.last
    return tuple(row.phrases)


_MARKS = (
    (COMMA, Sort.COMMA),
    (OPEN, Sort.OPEN),
    (CLOSE, Sort.CLOSE),
    (BREAK, Sort.BREAK),
    (CONJ, Sort.CONJ),
    (REL, Sort.REL),
)


def _next(row: Row, i: int) -> Phrase | None:
    """Return the phrase at `i`; `None` for a sign that says nothing here, such as a quotation mark."""
    mask = row.mask(i)
    if not mask or mask & QUOTE:
        return None
    if not mask & NUM:
        for bit, sort in _MARKS:
            if mask & bit and not _is_determiner(row, i, mask):
                return Phrase(sort, i, i + 1, i)
        if starts_verb(row, i, mask):
            found = verb_at(row.tokens, row.masks, i, row.words)
            if found is not None and not _crosses_figure(row, i, found[1]):
                return Phrase(Sort.VERB, i, _behind_particle(row, found[1]), found[0].head, (), found[0])
        if mask & (PREP | TO):
            return Phrase(Sort.PREP, i, i + 1, i)
        if mask & SUB:
            return Phrase(Sort.SUB, i, i + 1, i)
        if mask & ADV and not _leads_into(row, i + 1):
            return Phrase(Sort.ADV, i, i + 1, i)
    return _noun_phrase(row, i)


def _behind_particle(row: Row, j: int) -> int:
    """Return the index behind the particle of a verb ("laid off 120"), which no preposition's noun follows."""
    if j >= len(row.tokens) or row.figure[j] >= 0 or row.tokens[j].text not in row.words.sets["particles"]:
        return j
    alone = row.mask(j + 1) & (NUM | SIGNS | CONJ | PREP | SUB) or not row.masks[j] & PREP
    return j + 1 if alone else j


def _crosses_figure(row: Row, first: int, last: int) -> bool:
    return any(row.figure[k] >= 0 for k in range(first, last))


def _is_determiner(row: Row, i: int, mask: int) -> bool:
    """Whether a word such as "that" stands before a noun rather than opening a clause."""
    if not mask & DET or not row.phrases:
        return bool(mask & DET)
    return row.phrases[-1].sort in (Sort.PREP, Sort.ADV, Sort.COMMA) and bool(row.mask(i + 1) & NOMINAL)


def _leads_into(row: Row, i: int) -> bool:
    """Whether an adverb is followed by what it belongs to inside a noun phrase ("seriously injured passengers")."""
    return bool(row.mask(i) & (ADJ | NUM)) or bool(row.mask(i) & PART and row.mask(i + 1) & NOUN)


def _noun_phrase(row: Row, i: int) -> Phrase | None:
    """Return the noun phrase at `i`, an adjective that stands alone, or `None` for a word that is neither."""
    j, head, figures = i, -1, list[int]()
    while j < len(row.tokens):
        if row.figure[j] >= 0:
            if (figures and not row.glued(j)) or (head >= 0 and not figures and not _takes_figure(row, j)):
                break
            figures.append(row.figure[j])
            j = row.ends[j]
            head = j - 1
            continue
        mask = row.masks[j]
        if mask & HYPHEN and j > i and (row.glued(j) or row.glued(j + 1)):
            j += 1
            continue
        if not _continues(row, j, i, mask, head):
            break
        if (
            mask & (NOUN | NAME | NUM)
            or (mask & PRON and (head < 0 or row.mask(j - 1) & NUM))
            or (mask & VERB and not mask & ADJ)
        ):
            head = j if not (mask & (PART | ING) and not mask & NOUN and is_attributive(row, j, mask)) else head
        j += 1
    if j == i:
        return None
    last = _without_adjectives(i, j, head)
    if head < 0:
        only = row.mask(i)
        sort = Sort.ADJ if only & (ADJ | PART) else Sort.ADV if only & ADV else Sort.NOUN
        return Phrase(sort, i, last, last - 1)
    timed = row.mask(head) & TIME or (row.mask(head) & NUM and not figures)
    return Phrase(Sort.TIME if timed and not figures else Sort.NOUN, i, last, head, tuple(figures))


def _without_adjectives(first: int, last: int, head: int) -> int:
    """Return where the phrase ends: adjectives behind the noun are said of it ("12 people dead")."""
    return head + 1 if first <= head < last - 1 else last


def _opens_time(row: Row, j: int) -> bool:
    """Whether a time begins behind a noun: "stores next year", "people Monday"."""
    return bool(row.mask(j + 1) & TIME) or bool(row.mask(j) & TIME and row.tokens[j].raw[0].isupper())


def _takes_figure(row: Row, j: int) -> bool:
    """Whether a figure goes on a noun phrase: "Nordwind's 300 workers", but not "police 12"."""
    word = row.tokens[j - 1].text
    return word.endswith(("'s", "s'")) or bool(row.masks[j - 1] & (DET | POSS | ADJ) and not row.masks[j - 1] & NOUN)


def _continues(row: Row, j: int, first: int, mask: int, head: int) -> bool:
    """Whether the word at `j` belongs to the noun phrase that begins at `first`."""
    if j > first and mask & ((CLOSED | SIGNS) & ~(DET | POSS)) and not mask & (NOUN | NAME | ADJ):
        return bool(mask & PRON and row.mask(j - 1) & NUM)
    if mask & (DET | POSS):
        return head < 0 or j == first
    if head >= 0 and (mask & PRON or row.mask(head) & PRON or (mask & (ADJ | TIME) and _opens_time(row, j))):
        return bool(row.mask(j - 1) & NUM and mask & PRON)
    if mask & (NOUN | NAME) and not (mask & VERB and j > first and starts_verb_inside(row, j, mask)):
        return True
    if mask & ADJ and not (mask & VERB and j > first and starts_verb_inside(row, j, mask)):
        return True
    if mask & VERB:
        return (
            is_attributive(row, j, mask)
            or bool(row.mask(j - 1) & (DET | POSS) and j > first)
            or (bool(mask & ING) and j == first)
        )
    if mask & ADV:
        return head < 0 and _leads_into(row, j + 1)
    return (bool(mask & (NUM | PRON)) and j == first) or bool(
        mask & NUM and row.mask(j - 1) & (NOUN | NAME | DET | ADJ | TIME)
    )
