"""Whose a figure is where its own words leave it out: the clause's subject, the body spoken of, or what always has it.

A level belongs to something; a claim without it cannot be told from the same level of another. Asked in the order of
how near the text ties the two.
"""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.referents import Referents
from crosscheck.extract.counted.site import Site, is_vague, thing_words
from crosscheck.model.value import QuantityKind

_REACH = 16
"""Phrases that are walked over to a verb, at most."""


def owner_of(site: Site, key: str, at: int, referents: Referents, speaker: str) -> str:
    """Return who or what has the property `key` of a figure whose governing phrase is `at`, "" for none."""
    said = referents.resolve(site, at, speaker)
    if said:
        return said
    if key in site.roles.persons:
        return ""
    if key in site.roles.bodies:
        return referents.body() or _other_than(site, key, subject_around(site, at))
    around = subject_around(site, at)
    around = _other_than(site, key, around)
    return site.roles.owners.get(key, "") or around or referents.thing(site.mention.sentence)


def _other_than(site: Site, key: str, words: str) -> str:
    """Return the words, "" where they only name the property: revenue is not had by "net sales", but wages rise."""
    last = words.split()[-1].lower() if words else ""
    if not words:
        return ""
    plural = last.endswith(site.clauses.words.plural) and key not in site.roles.bodies
    same = site.wordings.whole(last) == key or site.wordings.whole(*words.lower().split()) == key
    return "" if same and not plural else words


def subject_around(site: Site, at: int) -> str:
    """Return the subject of the verb that governs a figure, else of the nearest one; what speaks is none."""
    clauses = site.clauses
    if clauses.sort(at) is Sort.VERB:
        found = _subject_words(site, at)
        if found:
            return found
    for k in range(site.k - 1, max(-1, site.k - _REACH), -1):
        if clauses.sort(k) is Sort.BREAK:
            break
        if clauses.sort(k) is Sort.VERB:
            found = _subject_words(site, k)
            if found:
                return found
    return _subject_words(site, site.right) if clauses.sort(site.right) is Sort.VERB else ""


def _subject_words(site: Site, k: int) -> str:
    clauses = site.clauses
    verb = site.verb(k)
    j = clauses.subject(k)
    if verb is None or j < 0 or is_vague(clauses, j):
        return ""
    if verb.base in clauses.words.sets["speech"] and j != site.k:
        return ""
    if j == site.k or clauses.phrases[j].figures:
        return "" if site.quantity.kind is not QuantityKind.MEASURE else thing_words(clauses, site.of)
    return thing_words(clauses, j)
