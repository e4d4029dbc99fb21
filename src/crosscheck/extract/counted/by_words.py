"""What a figure is of where no known property fits: the verb or the noun itself, in a few words of the text."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Voice
from crosscheck.extract.counted.by_noun import _verb_before
from crosscheck.extract.counted.by_verb import _is_subject, _stands_behind_preposition, _verb_behind, _verb_of_list
from crosscheck.extract.counted.predicates import is_negated, none_of, predicate, said_verb, short
from crosscheck.extract.counted.roles import POINT
from crosscheck.extract.counted.site import (
    Found,
    Site,
    counted_words,
    is_person,
    is_vague,
    thing_words,
)
from crosscheck.model.value import QuantityKind

_SAID_WITHIN = 5
"""Phrases behind a verb of speech in which what is said begins."""


def verb_itself(site: Site) -> Found | None:
    """Read "300 people signed up", "40 flights were cancelled", "13 received awards" as their verb."""
    clauses = site.clauses
    behind = site.verb(site.k + 1)
    told = (
        behind is not None
        and behind.voice in (Voice.REDUCED, Voice.OPEN)
        and clauses.text(site.left) in clauses.words.sets["of"]
    )
    if not (site.counts or site.of >= 0) or (_stands_behind_preposition(site) and not told):
        return None
    k = _verb_behind(site)
    verb = site.verb(k)
    if verb is None:
        return None
    if verb.base in clauses.words.sets["speech"]:
        object_at = clauses.object(k)
        if object_at < 0 or clauses.words.is_name(clauses.tokens, clauses.phrases[object_at].head):
            return _what_they_say(site, k)
    who = counted_words(site)
    said = predicate(site, k)
    if not said or (verb.voice is Voice.ACTIVE and not _is_subject(site, k)):
        return None
    if (
        is_person(site)
        or not who
        or clauses.object(k) >= 0
        or verb.copula
        or site.quantity.kind is QuantityKind.PERCENT
    ):
        return Found(said, who, k, known=False, told=True)
    done = f"{_last_noun(who)} {said}"
    return Found(done if is_negated(clauses, k) else short(done), who, k, known=False, told=True)


def _what_they_say(site: Site, k: int) -> Found | None:
    """Read "60 percent of respondents said they trusted the police" by what they said."""
    clauses = site.clauses
    for j in range(k + 1, k + _SAID_WITHIN):
        if clauses.sort(j) is Sort.VERB:
            said = predicate(site, j)
            return Found(said, counted_words(site), -1, known=False, told=True) if said else None
        if clauses.sort(j) in (Sort.COMMA, Sort.BREAK):
            return None
    return None


def _last_noun(words: str) -> str:
    """Return the head of a noun phrase: the last of its nouns before "of"."""
    return words.split(" of ")[0].split()[-1]


def object_itself(site: Site) -> Found | None:
    """Read "signed 300 contracts", "exports 12m tonnes of grain", "earned $5m" as noun and verb."""
    clauses = site.clauses
    k = _verb_of_list(site)
    verb = site.verb(k)
    if verb is None or verb.voice is Voice.PASSIVE or verb.base in clauses.words.sets["speech"]:
        return None
    subject = thing_words(clauses, clauses.subject(k)) if clauses.subject(k) != site.k else ""
    who = counted_words(site)
    if not who and site.quantity.kind is QuantityKind.POINTS:
        who = clauses.tokens[site.last - 1].text
    if verb.base in clauses.words.sets["having"] or verb.copula:
        owner = subject if clauses.subject(k) >= 0 or not site.counts else who
        return Found(short(_last_noun(who)), owner, k, known=False) if who else None
    done = said_verb(site, k, verb, done=True)
    if who.lower() in clauses.words.sets["multiples"] and site.quantity.unit != POINT:
        return Found(done, subject, k, known=False)  # "scored 12 times"
    if site.counts and who:
        if is_person(site) or who.split(" ")[-1].lower() in site.roles.people:
            return Found(done, who, k, known=False)
        return Found(short(f"{_last_noun(who)} {done}"), who, k, known=False)
    return Found(short(f"{_last_noun(who)} {done}" if who else done), subject, k, known=False)


def tied_by_preposition(site: Site) -> Found | None:
    """Read "tents for 800 families", "was felt across four provinces" as what the preposition ties the figure to."""
    clauses, left = site.clauses, site.left
    who, sets = counted_words(site), clauses.words.sets
    if site.quantity.kind is not QuantityKind.COUNT or not who or clauses.sort(left) is not Sort.PREP:
        return None
    if clauses.text(left) in sets["holding"] | sets["by"] | sets["from_"] | sets["including"]:
        return None
    before = clauses.at(left - 1)
    if before is None or before.figures or left == 0:
        return None
    if before.verb is not None and not before.verb.copula and before.verb.base not in sets["speech"]:
        key = site.settle_verb(site.verb_key(left - 1))
        done = said_verb(site, left - 1, before.verb, done=True)
        return (
            Found(key, who, left - 1)
            if key in site.roles.subjects
            else Found(short(f"{done} {clauses.text(left)}"), who, left - 1, known=False)
        )
    named = clauses.words.is_name(clauses.tokens, before.head)
    if (
        before.sort is Sort.NOUN
        and not named
        and clauses.text(left - 1) not in site.roles.people
        and not is_vague(clauses, left - 1)
    ):
        return Found(short(none_of(clauses, left - 1)), who, left, known=False)
    return None


def noun_itself(site: Site) -> Found | None:
    """Read any other figure with a noun as that noun: "a crew of 12 sailors", "with 40 members"."""
    who = counted_words(site)
    if not who:
        return None
    owner = ""
    clauses = site.clauses
    if site.quantity.kind not in (QuantityKind.COUNT,):
        k = _verb_before(site)
        owner = thing_words(clauses, clauses.subject(k)) if k >= 0 else ""
    return Found(short(who), owner or who, site.left, known=False)


def level_itself(site: Site) -> Found | None:
    """Read a measure or an amount behind a verb as that verb: "paid $5m", "spent 12 hours"."""
    clauses = site.clauses
    k = _verb_before(site)
    verb = site.verb(k)
    if verb is None or site.quantity.kind is QuantityKind.COUNT or verb.base in clauses.words.sets["speech"]:
        return None
    subject = clauses.subject(k)
    if subject == site.k or verb.copula:
        return None
    done = said_verb(site, k, verb, done=True)
    return Found(done, thing_words(clauses, subject), k, known=False)
