"""Former values beside new ones: "up from 26", "compared with 3,000 a year earlier", "an earlier count of nine"."""

from functools import lru_cache

from crosscheck.extract.clauses.reading import Clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.site import Site
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.syntax import Syntax
from crosscheck.lexicons.vocabulary import split_words

_BEHIND = 6
"""Phrases behind a figure in which "a year earlier" is looked for."""


@lru_cache(maxsize=8)
def _sets(language: str) -> dict[str, frozenset[str]]:
    old = load_section(language, Syntax).old
    return {name: frozenset(split_words(getattr(old, name))) for name in old.__struct_fields__}


def is_former(site: Site, language: str) -> bool:
    """Whether a figure is a former value."""
    sets, clauses = _sets(language), site.clauses
    return (
        _behind_from(site, sets)
        or _compared(site, sets)
        or _noun_says(site, sets)
        or _verb_says(clauses, site.k, sets)
        or _overtaken(site)
    )


def _before_count(site: Site) -> int:
    """Return the phrase before the figure, "a count of" or "a peak of" left out."""
    clauses, left = site.clauses, site.left
    counted = clauses.text(left) in clauses.words.sets["of"] and clauses.text(left - 1) in clauses.words.sets["counts"]
    return clauses.skip(left - 2, -1, Sort.ADV) if counted else left


def _behind_from(site: Site, sets: dict[str, frozenset[str]]) -> bool:
    """Read "rose to 60 from 26", "up from 26", "from 26 to 60"."""
    clauses, left = site.clauses, _before_count(site)
    if clauses.text(left) not in sets["from_"] or clauses.sort(left) is not Sort.PREP:
        return False
    words = clauses.words.sets
    for k in range(left - 1, max(-1, left - 8), -1):
        phrase = clauses.phrases[k]
        if phrase.sort is Sort.ADV and clauses.text(k) in words["change"]:
            return True
        if phrase.figures and clauses.words.base(clauses.text(k)) in words["change"]:
            return True  # "doubled the number of wards from 4 to 8"
        if phrase.verb is not None:
            return phrase.verb.base in words["change"] or phrase.verb.base in words["level"]
        if phrase.sort is Sort.NOUN and clauses.text(k) in words["changes"]:
            return True
        if phrase.sort is Sort.BREAK:
            return False
    return bool(left == 0 or clauses.phrases[max(0, left - 1)].figures)


def _compared(site: Site, sets: dict[str, frozenset[str]]) -> bool:
    """Read "compared with 3,000 a year earlier", "against £3m last year"."""
    clauses, left = site.clauses, site.left
    if clauses.text(left) in clauses.words.sets["of"]:
        left = clauses.skip(left - 2, -1, Sort.ADV)
    word = clauses.text(left)
    if word in sets["compared"] or clauses.text(left - 1) in sets["compared"]:
        return True
    if word not in sets["against"]:
        return False
    for k in range(site.k + 1, min(site.k + _BEHIND, len(clauses.phrases))):
        phrase = clauses.phrases[k]
        if any(clauses.tokens[j].text in sets["ago"] for j in range(phrase.first, phrase.last)):
            return True
        if phrase.sort in (Sort.BREAK, Sort.VERB):
            return False
    return False


def _overtaken(site: Site) -> bool:
    """Read "the toll, put at 31 on Friday, has risen to 44": the figure of an aside that the sentence goes beyond."""
    clauses, sets = site.clauses, site.clauses.words.sets
    put = site.verb(site.left - 1)
    if clauses.text(site.left) not in sets["at"] or put is None or put.base not in sets["setting"]:
        return False
    if clauses.sort(clauses.skip(site.left - 2, -1, Sort.ADV)) is not Sort.COMMA:
        return False
    for k in range(site.k + 1, site.k + _BEHIND):
        if clauses.sort(k) is Sort.COMMA:
            verb = site.verb(clauses.skip(k + 1, 1, Sort.ADV))
            return verb is not None and verb.base in sets["change"]
    return False


def _noun_says(site: Site, sets: dict[str, frozenset[str]]) -> bool:
    """Read "an earlier count of nine", "the previous record of 12"."""
    clauses, phrase = site.clauses, site.phrase
    k = site.left - 1 if clauses.sort(site.left) is Sort.PREP else site.k
    if clauses.sort(k) is not Sort.NOUN:
        return False
    phrase = clauses.phrases[k]
    return any(
        clauses.tokens[j].text in sets["nouns"]
        for j in range(phrase.first, min(phrase.last, site.first if k == site.k else phrase.last))
    )


def _verb_says(clauses: Clauses, k: int, sets: dict[str, frozenset[str]]) -> bool:
    """Read "previously put at 12", "had earlier reported 12 deaths"."""
    for j in range(k - 1, max(-1, k - _BEHIND), -1):
        phrase = clauses.phrases[j]
        if any(clauses.tokens[t].text in sets["earlier"] for t in range(phrase.first, phrase.last)):
            return phrase.sort in (Sort.ADV, Sort.VERB) and not _after_time(clauses, j)
        if phrase.sort in (Sort.BREAK, Sort.COMMA, Sort.CONJ):
            return False
    return False


def _after_time(clauses: Clauses, j: int) -> bool:
    """Whether "earlier" belongs to a time: "two days earlier"."""
    return clauses.sort(j - 1) is Sort.TIME or (
        clauses.sort(j - 1) is Sort.NOUN and bool(clauses.phrases[j - 1].figures)
    )
