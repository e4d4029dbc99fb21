"""What a figure takes from the figure beside it by how the two are joined: a bracket, "including", "an increase of".

Asked before the patterns of the clause, since the whole sentence's verb says nothing of such a figure.
"""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.carrying import Memory
from crosscheck.extract.counted.roles import PERSON, POINT
from crosscheck.extract.counted.site import Found, Site, counted_words, is_whole, thing_words
from crosscheck.model.value import QuantityKind

_SHARES = (QuantityKind.PERCENT, QuantityKind.POINTS)
_MOST_WORDS = 3
_REACH = 8
"""Phrases behind a figure in which the verb of its group is looked for."""


def carried_beside(site: Site, memory: Memory) -> Found | None:
    """Return what a figure is of by the one that it restates, details, or measures the change of."""
    before = memory.beside(site)
    if before is None:
        return None
    return (
        _whole(site)
        or _in_brackets(site, memory)
        or _included(site, memory)
        or _who_they_were(site, memory)
        or _apposed(site, memory)
        or _by_how_much(site, memory)
        or _points(site, memory)
    )


def _whole(site: Site) -> Found | None:
    """Read "46 of its 390 shops": what befell the part says nothing of the whole."""
    if site.quantity.kind is not QuantityKind.COUNT or not is_whole(site):
        return None
    words, key = counted_words(site), site.settle(site.noun_key(site.k))
    return Found(key or " ".join(words.split()[-_MOST_WORDS:]), words, -1, known=bool(key)) if words else None


def _in_brackets(site: Site, memory: Memory) -> Found | None:
    """Read "684 were positive (62 %)", "24 km (15 miles)": the same told in another unit."""
    clauses, before = site.clauses, memory.beside(site)
    alone = clauses.sort(site.k - 1) is Sort.OPEN and clauses.sort(site.k + 1) is Sort.CLOSE and not site.has_noun
    if before is None or not alone or site.quantity.kind is QuantityKind.AGE:
        return None
    beside = clauses.at(site.k - 2)
    named = beside is not None and beside.sort is Sort.NOUN and clauses.words.is_name(clauses.tokens, beside.head)
    if named and site.quantity.kind is QuantityKind.COUNT and before[0].quantity.kind is QuantityKind.COUNT:
        return Found(before[1].property, thing_words(clauses, site.k - 2), -1)  # "9,000 in Brenn, then Halle (400)"
    if site.quantity.kind is QuantityKind.COUNT and not (beside and beside.figures):
        return None
    if beside and beside.sort is Sort.NOUN and not beside.figures and site.quantity.kind in _SHARES:
        return Found(before[1].property, thing_words(clauses, site.k - 2) or before[1].subject, -1)
    return Found(before[1].property, before[1].subject, -1)


def _included(site: Site, memory: Memory) -> Found | None:
    """Read "87 people, including 12 women", "among them nine children": a part of those just counted."""
    clauses, newer = site.clauses, memory.newer(site)
    if newer is None or not site.counts or site.quantity.kind is not QuantityKind.COUNT:
        return None
    sets = clauses.words.sets
    k = site.left
    if clauses.text(k) in sets["of"] and clauses.text(k - 1) in sets["others"]:
        k -= 2  # "the bodies of nine people, including those of two boys"
    among = clauses.text(k - 1) in sets["among"] and clauses.text(k) in sets["others"]
    verb = site.verb(k)
    including = clauses.text(k) in sets["including"] or (verb is not None and verb.base in sets["including"])
    if not among and not (including and clauses.sort(k - 1) is Sort.COMMA):
        return None
    if _said_of_itself(site):
        return None
    return Found(newer.property, counted_words(site) or newer.subject, -1)


def _said_of_itself(site: Site) -> bool:
    """Whether a part has a verb of its own: "including three who died"."""
    clauses = site.clauses
    for k in range(site.k + 1, site.k + _REACH):
        if clauses.sort(k) in (Sort.COMMA, Sort.BREAK, Sort.CLOSE, Sort.SUB):
            return False
        if clauses.sort(k) is Sort.REL:
            return True
    return False


def _apposed(site: Site, memory: Memory) -> Found | None:
    """Read "four people were arrested, three men and one woman": groups without a verb of their own."""
    clauses, newer = site.clauses, memory.newer(site)
    if newer is None or newer.property not in site.roles.subjects or site.quantity.unit != PERSON:
        return None
    opens = clauses.sort(site.left) is Sort.COMMA
    joined = clauses.sort(site.left) is Sort.CONJ and bool((clauses.at(site.left - 1) or site.phrase).figures)
    if not (opens or joined) or not counted_words(site):
        return None
    for k in range(site.k + 1, site.k + _REACH):
        if clauses.sort(k) is Sort.VERB:
            return None
        if clauses.sort(k) in (Sort.COMMA, Sort.BREAK):
            return Found(newer.property, counted_words(site), -1)
    return None


def _who_they_were(site: Site, memory: Memory) -> Found | None:
    """Read "Of the 60 dead, 22 were children": what they were narrows those just counted."""
    clauses, newer = site.clauses, memory.newer(site)
    verb = site.verb(site.right)
    if newer is None or verb is None or not verb.copula or counted_words(site) or not site.counts:
        return None
    who = clauses.object(site.right)
    if who < 0 or clauses.phrases[who].figures or clauses.text(who) not in site.roles.people:
        return None
    return Found(newer.property, thing_words(clauses, who), site.right)


def _by_how_much(site: Site, memory: Memory) -> Found | None:
    """Read "(an increase of 22 percent)", "a decrease of 31 % on the week before" of the figure before."""
    clauses, before = site.clauses, memory.beside(site)
    sets = clauses.words.sets
    if before is None or site.quantity.kind not in _SHARES:
        return None
    behind = clauses.text(site.left) in sets["of"] and clauses.text(site.left - 1) in sets["changes"]
    own = site.has_noun and clauses.text(site.k) in sets["changes"] and clauses.sort(site.left) is Sort.COMMA
    k = site.left - 1 if behind else site.k
    if not (behind or own) or clauses.sort(k - 1) not in (Sort.COMMA, Sort.OPEN):
        return None
    if clauses.sort(site.k + 1) is Sort.PREP and (clauses.text(site.k + 1) in sets["of"] or site.noun_key(site.k + 2)):
        return None
    return Found(before[1].property, before[1].subject, -1)


def _points(site: Site, memory: Memory) -> Found | None:
    """Read "61 percent of the 5 million voters, up 6 points": points are those of the last share."""
    clauses = site.clauses
    share = memory.last.get(QuantityKind.PERCENT.value)
    points = site.quantity.kind is QuantityKind.POINTS or site.quantity.unit == POINT
    if not points or share is None or share[0] != site.mention.sentence:
        return None
    near = {clauses.tokens[j].text for j in (site.first - 1, site.first, site.last) if 0 <= j < len(clauses.tokens)}
    if (
        near.isdisjoint(clauses.words.sets["change"] | clauses.words.sets["differences"])
        or site.verb(site.left) is not None
    ):
        return None
    return Found(share[1].property, share[1].subject, -1)
