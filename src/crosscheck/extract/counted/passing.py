"""Figures that state nothing which another source could confirm, and why."""

from crosscheck.extract.clauses.words import DET, NUM, POSS
from crosscheck.extract.counted.site import Found, Site, is_vague
from crosscheck.model.value import Hedge, QuantityKind

RHETORICAL = "counts words or ideas, nothing in the world"
BACK = "refers back to those already counted"
OFTEN = "says how often, or how many times as much"
NOTHING = "is not said to be of anything"
GENITIVE = ("'s", "’s")
_FEW = 10
_TIMES = "time"
"""The unit of what happens twice."""


def passed_at_once(site: Site) -> str:
    """Return why a figure is no claim whatever stands around it, "" where it may be one."""
    clauses = site.clauses
    if site.quantity.kind is QuantityKind.COUNT and _singular_noun(site) in clauses.words.sets["rhetorical"]:
        return RHETORICAL
    if site.quantity.unit == _TIMES and not site.has_noun:
        return OFTEN
    return ""


def passed_in_the_end(site: Site, found: Found | None, *, counted_before: bool) -> str:
    """Return why a figure that a pattern was looked for is no claim, "" where it is one."""
    if found is None:
        return NOTHING
    if site.quantity.kind is not QuantityKind.COUNT or site.quantity.hedge is not Hedge.EXACT:
        return ""
    if not _is_definite(site) or (found.known and not counted_before):
        return ""
    amount = site.quantity.amount
    small = amount is not None and amount <= _FEW
    return BACK if counted_before or (small and site.has_noun and not _is_whole(site)) else ""


def _is_whole(site: Site) -> bool:
    """Whether the figure is the whole that another is a part of: "two of the three roads", "the city's nine wards"."""
    clauses, first = site.clauses, site.phrase.first
    owners = clauses.tokens[first : site.first]
    if any(clauses.words.mask(token) & POSS or token.text.endswith(GENITIVE) for token in owners):
        return True
    of = first > 0 and clauses.tokens[first - 1].text in clauses.words.sets["of"]
    return of and first > 1 and bool(clauses.words.mask(clauses.tokens[first - 2]) & NUM)


def _singular_noun(site: Site) -> str:
    clauses = site.clauses
    of = site.of
    k = site.k if site.has_noun else of
    if k < 0 or is_vague(clauses, k):
        return ""
    word = clauses.tokens[clauses.phrases[k].head].text
    for ending in (clauses.words.plural, ""):
        if word.endswith(ending) and word.removesuffix(ending) in clauses.words.sets["rhetorical"]:
            return word.removesuffix(ending)
    return word


def _is_definite(site: Site) -> bool:
    clauses, phrase = site.clauses, site.phrase
    token = clauses.tokens[phrase.first]
    return bool(clauses.words.mask(token) & DET) and token.text in clauses.words.sets["definite"]
