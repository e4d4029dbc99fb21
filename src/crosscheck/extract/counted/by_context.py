"""What a figure is of where no words govern it: what a like figure before it was of, else the nearest noun.

Asked last. A wrong property costs a reviewer a word; a figure left out costs the claim.
"""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.carrying import Memory
from crosscheck.extract.counted.site import Found, Site, thing_words
from crosscheck.model.value import QuantityKind

_REACH = 12
"""Phrases that are walked over to find a noun, at most."""
_MOST_WORDS = 3
_CARRIED = (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.RATIO)
_ENDS = frozenset({Sort.BREAK})


def by_context(site: Site, memory: Memory) -> Found | None:
    """Return what the text around a figure suggests that it is of."""
    return _like_before(site, memory) or _nearest_noun(site)


def _like_before(site: Site, memory: Memory) -> Found | None:
    """Return the property of the last figure of this kind, not far before: "Reds 31 %, Blues 12 %"."""
    last = memory.last.get(site.quantity.kind.value)
    if last is None or site.quantity.kind not in _CARRIED or site.mention.sentence - last[0] > 1:
        return None
    beside = _noun(site, -1, names=True)
    return Found(last[1].property, thing_words(site.clauses, beside) or last[1].subject, -1)


def _nearest_noun(site: Site) -> Found | None:
    """Return the noun that stands nearest in the clause, before the figure rather than behind it."""
    clauses = site.clauses
    for step in (-1, 1):
        k = _noun(site, step)
        words = thing_words(clauses, k)
        if words:
            key = site.settle(site.noun_key(k))
            said = key or " ".join(words.split()[-_MOST_WORDS:])
            subject = thing_words(clauses, clauses.subject(_verb(site))) if site.quantity.kind in _CARRIED else ""
            return Found(said, "" if subject == said else subject, k, known=bool(key))
    return None


def _noun(site: Site, step: int, *, names: bool = False) -> int:
    """Return the nearest phrase with a noun and no figure, -1 where there is none in the sentence's part."""
    clauses, k = site.clauses, site.k + step
    for _ in range(_REACH):
        sort = clauses.sort(k)
        if sort in _ENDS:
            return -1
        if (
            sort is Sort.NOUN
            and not clauses.phrases[k].figures
            and thing_words(clauses, k)
            and (names or not _is_name(site, k))
        ):
            return k
        k += step
    return -1


def _is_name(site: Site, k: int) -> bool:
    """Whether a phrase names somebody or some place: a name is no property."""
    return site.clauses.words.is_name(site.clauses.tokens, site.clauses.phrases[k].head)


def _verb(site: Site) -> int:
    """Return the nearest verb before the figure, -1 where there is none."""
    for k in range(site.k - 1, max(-1, site.k - _REACH), -1):
        if site.clauses.sort(k) is Sort.VERB:
            return k
    return -1
