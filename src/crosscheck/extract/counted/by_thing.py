"""Patterns of a noun that stands beside a figure: "a $90m bridge", "a march by", "(rate: 2%)", "the number aboard"."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Voice
from crosscheck.extract.clauses.words import AUX, DET, PART, POSS
from crosscheck.extract.counted.by_verb import governing_verb
from crosscheck.extract.counted.predicates import said_verb, short
from crosscheck.extract.counted.site import Found, Site, counted_words, thing_words, words_of_phrase
from crosscheck.model.value import QuantityKind

_COST, _CAPACITY, _ATTENDED, _PRICE = "cost", "capacity", "attended", "price"
_PLAIN = 2
"""Words of a noun that says what money is, at most."""


def money_in(site: Site) -> Found | None:
    """Read "£5m in reserves", "$63m in aid": what the money is."""
    clauses = site.clauses
    k = site.k + 2
    inside = clauses.text(site.k + 1) in clauses.words.sets["in_"] and clauses.sort(k) is Sort.NOUN
    if site.quantity.kind is not QuantityKind.MONEY or site.has_noun or not inside or clauses.phrases[k].figures:
        return None
    phrase = clauses.phrases[k]
    key = site.settle(site.noun_key(k))
    plain = phrase.last - phrase.first <= _PLAIN and not clauses.words.is_name(clauses.tokens, phrase.head)
    if not key and (not plain or clauses.words.mask(clauses.tokens[phrase.first]) & (DET | POSS)):
        return None
    verb = governing_verb(site)
    owner = thing_words(clauses, clauses.subject(verb)) if verb >= 0 else ""
    return Found(key or words_of_phrase(clauses, k), owner, site.left)


def money_before(site: Site) -> Found | None:
    """Read "a $90m bridge" as its cost."""
    known = site.clauses.text(site.k) in site.clauses.words.sets["costing"]
    if site.quantity.kind is not QuantityKind.MONEY or not site.has_noun or not known:
        return None
    return Found(_COST, words_of_phrase(site.clauses, site.k, site.last), site.left)


def money_done(site: Site) -> Found | None:
    """Read "$9m was raised for the clinic", "€5m is needed to mend it": what is done with the money."""
    k, verb = site.right, site.verb(site.right)
    if site.quantity.kind is not QuantityKind.MONEY or site.has_noun or verb is None:
        return None
    helped = site.clauses.words.mask(site.clauses.tokens[verb.first]) & AUX and bool(verb.leads)  # "is needed to mend"
    if not (verb.voice is Voice.PASSIVE or helped) or site.clauses.subject(k) != site.k:
        return None
    key = site.settle_verb(site.verb_key(k))
    return Found(key or short(said_verb(site, k, verb, done=True)), "", k, known=bool(key))


def places_in(site: Site) -> Found | None:
    """Read "a 900-seat theatre" as its capacity."""
    tokens, clauses = site.clauses.tokens, site.clauses
    j = site.last + 1 if site.last < len(tokens) and tokens[site.last].text == "-" else site.last - 1
    if site.quantity.kind is not QuantityKind.COUNT or tokens[j if j < len(tokens) else 0].text not in _places(site):
        return None
    glued = tokens[j - 1].text == "-"
    return (
        Found(_CAPACITY, words_of_phrase(clauses, site.k, j + 1), site.left) if glued and site.phrase.head > j else None
    )


def _places(site: Site) -> frozenset[str]:
    return site.clauses.words.sets["places"]


def event_by(site: Site) -> Found | None:
    """Read "a march by thousands of nurses": they attended it."""
    clauses, left = site.clauses, site.left
    sets = clauses.words.sets
    if clauses.text(left) not in sets["by"] or clauses.text(left - 1) not in sets["gatherings"]:
        return None
    if clauses.sort(left - 1) not in (Sort.NOUN, Sort.TIME) or not site.counts:
        return None
    return Found(_ATTENDED, counted_words(site), left)


def unknown_level(site: Site, found: Found, k: int, *, changed: bool) -> Found | None:
    """Return what a level with no property of the lexicon is of: a price, else what its verb is said of."""
    clauses, verb = site.clauses, site.verb(k)
    subject = clauses.subject(k)
    if verb is None or clauses.subject(site.right) == site.k:
        return None  # "the river rose 3 metres and 22 villages were cut off"
    rated = site.quantity.kind is QuantityKind.MONEY and "/" in site.quantity.unit
    traded = not site.counts or site.quantity.kind is QuantityKind.PERCENT
    if rated or (traded and clauses.text(subject) in clauses.words.sets["priced"]):
        return Found(_PRICE, thing_words(clauses, subject), k)
    if changed and verb.base in clauses.words.sets["sizing"]:
        return None
    return found if verb.base in clauses.words.sets["level"] else None


def labelled(site: Site, k: int) -> Found | None:
    """Read "(case fatality rate: 1.3%)": what stands before a colon, alone in its brackets, is what the figure is."""
    clauses = site.clauses
    if clauses.sort(k + 1) is not Sort.BREAK or clauses.text(k + 1) != ":":
        return None
    if clauses.sort(k) is not Sort.NOUN or clauses.phrases[k].figures or clauses.sort(k - 1) is not Sort.OPEN:
        return None
    key, words = site.settle(site.noun_key(k)), thing_words(clauses, k)
    return Found(key or words, "", k, known=bool(key)) if words else None


def befallen_inside(site: Site, k: int, at: int) -> Found | None:
    """Read "the number of injured fans": a participle before its noun says what befell them."""
    clauses, first, head = site.clauses, site.clauses.phrases[k].first, site.clauses.phrases[k].head
    match = site.matches.get(first) if clauses.words.mask(clauses.tokens[first]) & PART else None
    if match is None or match.last > head or clauses.text(k) not in site.roles.people:
        return None
    key = site.settle(match.key)
    return Found(key, words_of_phrase(clauses, k, match.last), at) if key in site.roles.subjects else None


def befallen_behind(site: Site, k: int, at: int) -> Found | None:
    """Read "the number aboard", "the figure for those missing": what befell them stands right behind the noun."""
    phrase = site.clauses.at(k + 1)
    match = site.matches.get(phrase.head) if phrase and not phrase.figures else None
    key = site.settle(match.key) if match and phrase and match.first >= phrase.first else ""
    return Found(key, "", at) if key else None
