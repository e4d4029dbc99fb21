"""Who or what a figure counts or belongs to: from its clause, else from the text before."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Voice
from crosscheck.extract.counted.by_verb import governing_verb
from crosscheck.extract.counted.carrying import Memory
from crosscheck.extract.counted.holders import holder_of
from crosscheck.extract.counted.owners import owner_of
from crosscheck.extract.counted.roles import PERSON
from crosscheck.extract.counted.site import (
    Found,
    Site,
    counted_words,
    is_vague,
    is_whole,
    of_quality,
    thing_words,
)
from crosscheck.model.value import QuantityKind

_PEOPLE = "people"


def subject_of(site: Site, found: Found, memory: Memory, *, old: bool) -> str:
    """Return the subject of a figure, "" where nothing tells it."""
    roles, key = site.roles, found.property
    subject = _said(site, found)
    if not subject and not roles.is_level(key):
        subject = _left_out(site, key, memory)
    if subject and _is_no_subject(site, key, subject):
        subject = ""
    newer = memory.newer(site)
    if not subject and old and newer is not None:
        subject = newer.subject
    if not subject and (roles.is_level(key) or key in roles.persons or not found.known):
        subject = owner_of(site, key, found.at, memory.referents, memory.speaker)
    if not subject and key in roles.persons:
        subject = memory.subject
    if not subject and _acts_alone(site, found):
        subject = _PEOPLE
    subject = holder_of(site, key, found.at, subject, memory.referents)
    if subject == key and roles.is_level(key) and site.quantity.kind is not QuantityKind.COUNT:
        return ""
    return _PEOPLE if subject in site.clauses.words.sets["person"] else subject


def _acts_alone(site: Site, found: Found) -> bool:
    """Whether those counted have no noun and do something: "hundreds slept in cars"."""
    verb = site.verb(found.at)
    bare = site.quantity.kind is QuantityKind.COUNT and not site.quantity.unit and not site.has_noun and site.of < 0
    acting = verb is not None and verb.voice is Voice.ACTIVE and not verb.copula
    return bare and acting and site.clauses.subject(found.at) == site.k and not site.roles.is_level(found.property)


def _is_no_subject(site: Site, key: str, subject: str) -> bool:
    """Whether the words for a subject only repeat the property, or name a high, a figure or a time."""
    words = subject.lower().split()
    sets, stem = site.clauses.words.sets, site.wordings.stem
    if site.roles.is_level(key) and {stem(word) for word in words} < {stem(word) for word in key.split()}:
        return True
    return len(words) == 1 and words[0] in sets["counts"] | sets["estimates"]


def _said(site: Site, found: Found) -> str:
    """Return the subject that the figure's own clause gives."""
    clauses, key, kind = site.clauses, found.property, site.quantity.kind
    if kind is QuantityKind.COUNT and is_whole(site):
        return counted_words(site)
    given = _given_to(site)
    if given:
        return given
    if kind is QuantityKind.MEASURE and site.of >= 0 and not found.known and not is_vague(clauses, site.of):
        named = clauses.text(site.of) in key.lower().split()
        return found.subject if named else thing_words(clauses, site.of) or found.subject
    if kind is QuantityKind.PERCENT and site.of >= 0 and _names_what_is_shared(site, found):
        return _who_has_share(site) or found.subject
    if site.quantity.unit == PERSON and site.roles.subjects.get(key) == _PEOPLE and not site.roles.is_level(key):
        return counted_words(site) or found.subject
    return found.subject


def _given_to(site: Site) -> str:
    """Return who gets a share in "gave Labour 38 percent and the Greens 12"."""
    clauses, k = site.clauses, site.left
    kinds = (QuantityKind.PERCENT, QuantityKind.POINTS)
    if site.quantity.kind not in kinds or clauses.sort(k) is not Sort.NOUN or clauses.phrases[k].figures:
        return ""
    verb = site.verb(k - 1)
    giving = verb is not None and verb.voice is not Voice.PASSIVE and verb.base in clauses.words.sets["giving"]
    before = clauses.at(clauses.skip(k - 1, -1, Sort.CONJ, Sort.COMMA))
    joined = before is not None and bool(before.figures) and clauses.sort(k - 1) in (Sort.CONJ, Sort.COMMA)
    return thing_words(clauses, k) if giving or joined else ""


def _names_what_is_shared(site: Site, found: Found) -> bool:
    """Whether property or subject only repeat what the share is of, so that who has it is still to be found."""
    shared = site.clauses.text(site.of)
    repeated = not found.subject or found.subject.lower().split()[-1] == shared
    return repeated and (
        shared in found.property.split()
        or site.roles.is_level(found.property)
        or site.noun_key(site.of) == found.property
    )


def _who_has_share(site: Site) -> str:
    """Return the subject of the verb whose object is a share: "children account for 27 percent of cases"."""
    clauses = site.clauses
    k = governing_verb(site)
    verb = site.verb(k)
    if verb is None or verb.voice is not Voice.ACTIVE or verb.base in clauses.words.sets["speech"]:
        return ""
    subject = clauses.subject(k)
    plain = subject >= 0 and subject != site.k and not clauses.phrases[subject].figures
    return thing_words(clauses, subject) if plain and clauses.sort(subject) is Sort.NOUN else ""


def _left_out(site: Site, key: str, memory: Memory) -> str:
    """Return who is counted where the figure has no noun, or one that names the property."""
    roles, kind = site.roles, site.quantity.kind
    people = roles.subjects.get(key) == _PEOPLE
    bare = not counted_words(site) and kind in (QuantityKind.COUNT, QuantityKind.PERCENT)
    subject = ""
    if of_quality(site):
        subject = _PEOPLE
    elif bare and site.counts and (memory.of_people or not people):
        subject = memory.subject
    elif kind is QuantityKind.COUNT and not people:
        subject = counted_words(site)
    person = site.quantity.unit == PERSON or key in roles.subjects
    return subject or roles.subjects.get(key, _PEOPLE if person else "")
