"""Figures that state nothing which another source could confirm, and why."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.words import DET
from crosscheck.extract.counted.by_verb import governing_verb
from crosscheck.extract.counted.site import Found, Site, is_vague
from crosscheck.model.value import Hedge, QuantityKind

RHETORICAL = "counts words or ideas, nothing in the world"
WHEN = "says when or for how long, not how much"
BACK = "refers back to those already counted"
OFTEN = "says how often, or how many times as much"
DIFFERENCE = "says how many more or fewer, not how many"
NOTHING = "is not said to be of anything"
_FEW = 10
_TIMES = "time"
"""The unit of what happens twice."""


def passed_at_once(site: Site) -> str:
    """Return why a figure is no claim whatever stands around it, "" where it may be one."""
    clauses = site.clauses
    if site.quantity.kind is QuantityKind.COUNT and _singular_noun(site) in clauses.words.sets["rhetorical"]:
        return RHETORICAL
    if _says_when(site):
        return WHEN
    if _is_difference(site):
        return DIFFERENCE
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
    return BACK if counted_before or (small and site.has_noun) else ""


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


def _says_when(site: Site) -> bool:
    """Whether a duration stands in a phrase of time: "for two days", "in the past three weeks", "a year ago"."""
    clauses = site.clauses
    if site.quantity.kind is not QuantityKind.DURATION or site.has_noun:
        return False
    behind = clauses.skip(site.k + 1, 1)
    if (
        clauses.sort(behind) in (Sort.ADV, Sort.PREP, Sort.SUB)
        and clauses.text(behind) in clauses.words.sets["moments"]
    ):
        return True
    left = site.left
    if clauses.tokens[site.first].text in clauses.words.sets["when"]:
        return clauses.verb(left) is None or not _sentenced(site, site.k)
    before = clauses.text(left)
    if clauses.sort(left) in (Sort.PREP, Sort.SUB) and before in clauses.words.sets["when"]:
        return not _sentenced(site, left)
    return False


def _sentenced(site: Site, left: int) -> bool:
    """Whether "for" or "to" follows a verb, or a noun, whose property takes a duration: "jailed for five years"."""
    k = governing_verb(site)
    return bool(site.settle(site.verb_key(k)) or site.settle(site.noun_key(left - 1)))


def _is_difference(site: Site) -> bool:
    """Whether a figure says only how many more or fewer: "five more than before"."""
    tokens, words = site.clauses.tokens[site.last : site.last + 2], site.clauses.words.sets
    return (
        len(tokens) == 2
        and tokens[0].text in words["differences"]
        and tokens[1].text in words["than"]
        and site.quantity.kind is QuantityKind.COUNT
    )


def _is_definite(site: Site) -> bool:
    clauses, phrase = site.clauses, site.phrase
    token = clauses.tokens[phrase.first]
    return bool(clauses.words.mask(token) & DET) and token.text in clauses.words.sets["definite"]
