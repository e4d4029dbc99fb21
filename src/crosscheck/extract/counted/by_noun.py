"""Patterns in which a noun says what a figure is of: its own ("26 deaths"), or one before ("a population of 9,000")."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Voice
from crosscheck.extract.clauses.words import NAME, NOUN
from crosscheck.extract.counted.by_thing import befallen_behind, befallen_inside, labelled, unknown_level
from crosscheck.extract.counted.roles import PERSON, POINT
from crosscheck.extract.counted.site import (
    Found,
    Site,
    counted_words,
    does_to_other,
    is_person,
    is_vague,
    of_behind,
    opens_clause,
    thing_words,
    words_of_phrase,
)
from crosscheck.model.value import QuantityKind

_POPULATION = "population"
_REACH = 8
"""Phrases between a noun and the figure behind its verb, at most."""


def own_noun(site: Site) -> Found | None:
    """Read "26 deaths", "1,500 new cases", "12 seats", "a $5m fine", "60 mph winds"."""
    if not site.has_noun or is_person(site) or (site.counts and site.quantity.kind is QuantityKind.PERCENT):
        return None
    key = "" if does_to_other(site, site.k + 1) else site.settle(site.noun_key(site.k))
    return Found(key, _whose(site, key, site.k), site.left) if key else None


def noun_of_measure(site: Site) -> Found | None:
    """Read "90 mm of rain", "12 million tonnes of emissions": what is measured is the property."""
    of = site.of
    clauses = site.clauses
    if of < 0 or site.counts or clauses.phrases[of].figures:
        return None
    key = site.settle(site.noun_key(of))
    verb = site.verb(site.left)
    has = verb is not None and verb.base in clauses.words.sets["having"]
    return Found(key, thing_words(clauses, clauses.subject(site.left)) if has else "", site.left) if key else None


def own_people(site: Site) -> Found | None:
    """Read "300 passengers", "40 protesters" where no verb says more of them."""
    if not site.has_noun or not is_person(site):
        return None
    key = site.settle(site.noun_key(site.k))
    if not key or key in site.roles.standing:
        return None
    return _people_of(site, key)


def own_group(site: Site) -> Found | None:
    """Read "40 members", "six children" where nothing else says more of them: such nouns say who, not what befell."""
    if not site.has_noun or not is_person(site):
        return None
    key = site.settle(site.noun_key(site.k))
    return _people_of(site, key) if key in site.roles.standing else None


def _people_of(site: Site, key: str) -> Found:
    whose = _whose(site, key, site.k) if site.roles.is_level(key) else counted_words(site)
    return Found(key, whose or counted_words(site), site.left)


def change_noun(site: Site) -> Found | None:
    """Read "a 12 percent rise in exports": the figure is a change of what rises."""
    clauses = site.clauses
    if clauses.text(site.k) not in clauses.words.sets["changes"]:
        return None
    k = site.k + 2
    if clauses.sort(site.k + 1) is not Sort.PREP or clauses.sort(k) is not Sort.NOUN:
        return None
    return _of_noun(site, k, site.left, changed=True)


def noun_before_of(site: Site) -> Found | None:
    """Read "a population of 19 million", "a toll of 60", "a fine of $5m", "turnout of 60 percent"."""
    clauses, left = site.clauses, site.left
    if clauses.sort(left) is not Sort.PREP:
        return None
    if clauses.sort(left - 1) is not Sort.NOUN:
        return _wording_before(site, left)
    sets = clauses.words.sets
    match = site.matches.get(clauses.phrases[left - 1].head)
    ends = match is not None and match.last == clauses.phrases[left].last
    if not ends and clauses.text(left) not in sets["of"] | sets["at"]:
        return None
    found = _inhabited(site, left - 1) or _of_noun(site, left - 1, left - 1)
    if found is None or not found.known:
        return found if clauses.text(left) in sets["of"] else None
    people = is_person(site) and found.property in site.roles.subjects
    if clauses.text(left - 1) in site.roles.people:
        return found._replace(subject=words_of_phrase(clauses, left - 1))
    return found._replace(subject=counted_words(site) or found.subject) if people else found


def _wording_before(site: Site, left: int) -> Found | None:
    """Read "is home to 3,400 people": a wording that ends in the preposition before the figure."""
    clauses = site.clauses
    match = site.matches.get(clauses.phrases[left].head)
    if match is None or match.first == clauses.phrases[left].first or match.last != clauses.phrases[left].last:
        return None
    k = clauses.skip(left - 1, -1, Sort.ADV)
    key = site.settle(match.key)
    return Found(key, thing_words(clauses, clauses.subject(k)), k) if key and site.verb(k) else None


def _inhabited(site: Site, k: int) -> Found | None:
    """Read "a town of 9,000 people", with the name that it stands behind: "Harlow, a town of 9,000"."""
    clauses = site.clauses
    if site.quantity.unit not in ("", PERSON) or clauses.text(k) not in site.roles.inhabited:
        return None
    named = clauses.sort(k - 1) is Sort.COMMA and clauses.sort(k - 2) is Sort.NOUN
    return Found(_POPULATION, words_of_phrase(clauses, k - 2 if named else k), k)


def level_verb(site: Site) -> Found | None:
    """Read "the death toll rose to 60", "turnout was 77.4 percent", "unemployment fell by 2 points"."""
    clauses = site.clauses
    k = _verb_before(site)
    verb = site.verb(k)
    if verb is None or not _leads_to_level(site) or opens_clause(site):
        return None
    if verb.base in clauses.words.sets["setting"] - clauses.words.sets["change"] and verb.voice is Voice.ACTIVE:
        return None
    subject = clauses.subject(k)
    if subject < 0 or subject == site.k:
        return None
    done = clauses.words.participles.get(verb.base, verb.base)  # "the economy is expected to grow"
    grown = site.settle(site.wordings.whole(clauses.text(subject), done), changed=True)
    if grown:
        return Found(grown, thing_words(clauses, subject), k)
    changed = _tells_change(site, k)
    found = _of_noun(site, subject, k, changed=changed)
    return found if found is None or found.known else unknown_level(site, found, k, changed=changed)


def _leads_to_level(site: Site) -> bool:
    """Whether the figure follows its verb directly or behind "to", "at", "by" or "from"."""
    clauses, sets = site.clauses, site.clauses.words.sets
    if clauses.sort(site.left) is not Sort.PREP:
        return True
    return clauses.text(site.left) in sets["to"] | sets["at"] | sets["by"] | sets["from_"]


def _tells_change(site: Site, k: int) -> bool:
    """Whether the figure is by how much a level changed ("fell 3 percent", "is up 3 percent"), not the new level."""
    clauses = site.clauses
    verb = site.verb(k)
    word = clauses.tokens[site.first - 1].text if site.first else ""
    if word in clauses.words.sets["change"]:
        return True
    shares = site.quantity.kind in (QuantityKind.PERCENT, QuantityKind.POINTS) or site.quantity.unit == POINT
    if site.quantity.change is None and not shares:
        return False
    to = (
        clauses.sort(site.left) is Sort.PREP
        and clauses.text(site.left) in clauses.words.sets["to"] | clauses.words.sets["at"]
    )
    return verb is not None and verb.base in clauses.words.sets["change"] and not to


def set_verb(site: Site) -> Found | None:
    """Read "put the death toll at 12", "raised its key rate to 5 percent"."""
    clauses, left = site.clauses, site.left
    if clauses.sort(left) is not Sort.PREP:
        return None
    k = left - 1
    steps = 0
    while steps < _REACH and clauses.sort(k) in (Sort.NOUN, Sort.PREP, Sort.ADV, Sort.TIME, Sort.ADJ):
        k, steps = k - 1, steps + 1
    verb = site.verb(k)
    if verb is None or verb.base not in clauses.words.sets["setting"]:
        return None
    noun = clauses.object(k)
    return _of_noun(site, noun, k) if 0 <= noun < site.k else None


def noun_in_phrase(site: Site) -> Found | None:
    """Read "magnitude 6.7", "age 24", "turnout 61 percent": the noun stands right before its figure."""
    clauses = site.clauses
    if site.first > site.phrase.first:
        match = site.matches.get(site.first - 1)
        key = site.settle(match.key) if match else ""
        return Found(key, _whose(site, key, site.k), site.left) if key else None
    k = site.k - 1
    if clauses.sort(k) is not Sort.NOUN or clauses.phrases[k].figures:
        return labelled(site, k - 1)
    key = site.settle(site.noun_key(k))
    return Found(key, _whose(site, key, k), site.left) if key else None


def _verb_before(site: Site) -> int:
    """Return the verb that the figure is the level of: "rose to 60", "was 60", "rose from 26 to 60", -1 for none."""
    clauses, k = site.clauses, site.left
    steps = 0
    while steps < _REACH:
        if clauses.sort(k) is Sort.PREP:
            k = clauses.skip(k - 1, -1, Sort.ADV)
        elif clauses.sort(k) in (Sort.NOUN, Sort.TIME, Sort.ADV, Sort.ADJ) and k > 0:
            sort = clauses.sort(k)
            if sort is Sort.NOUN and not clauses.phrases[k].figures and clauses.sort(k - 1) is not Sort.PREP:
                return -1
            k -= 1
        elif clauses.sort(k) is Sort.CONJ and clauses.sort(k - 1) is Sort.NOUN:
            k -= 1
        else:
            break
        steps += 1
    return k if clauses.sort(k) is Sort.VERB else -1


def _of_noun(site: Site, k: int, at: int, *, changed: bool = False) -> Found | None:
    """Return the property that noun phrase `k` names, a count's ("the number of refugees") from what follows "of"."""
    clauses = site.clauses
    match = site.matches.get(clauses.phrases[k].head)
    opens = k - 2 if clauses.text(k - 1) in clauses.words.sets["of"] and clauses.sort(k - 2) is Sort.NOUN else k
    inside = match is not None and match.first >= clauses.phrases[opens].first
    key = site.settle(site.noun_key(k), changed=changed) if inside else ""
    if key:
        return Found(key, _whose(site, key, k), at)
    if clauses.text(k) in clauses.words.sets["counts"]:
        of = of_behind(clauses, k)
        quality = of < 0 and clauses.text(k + 1) in clauses.words.sets["of"] and clauses.at(k + 2)
        befallen = site.matches.get(quality.head) if quality else None
        if befallen is not None and site.settle(befallen.key):
            return Found(site.settle(befallen.key), "", at)
        if of < 0:
            return befallen_behind(site, k, at)
        key = site.settle(site.noun_key(of)) or _participle_key(site, of)
        words = words_of_phrase(clauses, of)
        return (None if key else befallen_inside(site, of, at)) or Found(key or words, words, at, known=bool(key))
    words = words_of_phrase(clauses, k)
    if not words or is_vague(clauses, k) or clauses.words.is_name(clauses.tokens, clauses.phrases[k].head):
        return None
    of = of_behind(clauses, k)
    if of == site.k and site.has_noun and site.counts:
        return Found(words, counted_words(site), at, known=False)
    return Found(words, (thing_words(clauses, of) if of != site.k else "") or _owner(site, words, k), at, known=False)


def _participle_key(site: Site, k: int) -> str:
    """Return the property of a participle behind a noun: "the number of people killed"."""
    return site.settle(site.verb_key(k + 1)) if site.clauses.sort(k + 1) is Sort.VERB else ""


def _whose(site: Site, key: str, k: int) -> str:
    """Return whose property it is, or who is counted by it."""
    clauses, roles = site.clauses, site.roles
    of = of_behind(clauses, k)
    if of >= 0 and of != site.k and not clauses.phrases[of].figures and clauses.phrases[of].sort is Sort.NOUN:
        match = site.matches.get(clauses.phrases[k].head)
        if match is None or match.last <= clauses.phrases[of].first:
            return words_of_phrase(clauses, of)
    behind = _behind_wording(site, k)
    if behind:
        return behind
    if not roles.is_level(key):
        among = _among(site, k)
        return among or roles.subjects.get(key, "") or _modifier(site, k)
    return _owner(site, key, k) or roles.subjects.get(key, "")


def _behind_wording(site: Site, k: int) -> str:
    """Return the noun behind a wording that ends in a preposition ("shares in"), or with its verb ("river rose")."""
    clauses, phrase = site.clauses, site.clauses.phrases[k]
    match = site.matches.get(phrase.head)
    if match is None or match.last <= phrase.last:
        return ""
    ends = clauses.sort(k + 1) is Sort.PREP and match.last == clauses.phrases[k + 1].last
    if ends and clauses.sort(k + 2) is Sort.NOUN:
        return words_of_phrase(clauses, k + 2)
    return words_of_phrase(clauses, k) if site.verb(clauses.skip(k + 1, 1, Sort.ADV)) else ""


def _among(site: Site, k: int) -> str:
    clauses = site.clauses
    if clauses.sort(k + 1) is Sort.PREP and clauses.text(k + 1) in clauses.words.sets["among"]:
        return words_of_phrase(clauses, k + 2) if clauses.sort(k + 2) is Sort.NOUN else ""
    return ""


def _modifier(site: Site, k: int) -> str:
    """Return the nouns before the one that names the property: "measles" of "30 measles cases"."""
    clauses, phrase = site.clauses, site.clauses.phrases[k]
    match = site.matches.get(phrase.head)
    first = max(phrase.first, site.last if k == site.k else phrase.first)
    last = match.first if match else phrase.head
    if match and match.first <= first:
        return "" if match.key in site.roles.subjects else words_of_phrase(clauses, k, first)
    if first > 1 and clauses.tokens[first - 1].text == "-" and clauses.tokens[first - 2].text in clauses.words.prefixes:
        return ""
    if not any(clauses.words.mask(clauses.tokens[j]) & (NOUN | NAME) for j in range(first, last)):
        return ""
    words = [word for word in words_of_phrase(clauses, k, first).split() if word.lower() not in site.roles.fillers]
    cut = max(0, len(words) - (phrase.last - last))
    return " ".join(words[:cut]).removesuffix("'s").removesuffix("’s")


def _owner(site: Site, key: str, k: int) -> str:
    """Return who has the property: the nouns before it, else the subject of the verb whose object it is."""
    clauses = site.clauses
    phrase = clauses.phrases[k]
    match = site.matches.get(phrase.head)
    if match and k != site.k and match.first > phrase.first:
        words = _modifier(site, k)
        if words:
            return words
    j = clauses.skip(k - 1, -1, Sort.ADV, Sort.PREP)
    steps = 0
    while steps < _REACH and j > 0 and clauses.sort(j) in (Sort.NOUN, Sort.PREP, Sort.ADV, Sort.TIME, Sort.CONJ):
        if clauses.sort(j) is Sort.NOUN and clauses.text(k - 1) in clauses.words.sets["holding"] and j == k - 2:
            return words_of_phrase(clauses, j)
        j, steps = j - 1, steps + 1
    verb = site.verb(j)
    if verb is not None:
        subject = clauses.subject(j)
        has = verb.base in clauses.words.sets["having"] or verb.voice is Voice.PASSIVE
        sets = clauses.words.sets
        telling = sets["speech"] | (sets["setting"] - sets["change"])
        told = verb.voice is Voice.ACTIVE and verb.base in telling - sets["having"]
        if told or (key in site.roles.persons and not has):
            return ""
        if subject >= 0 and subject != k:
            return thing_words(clauses, subject)
    elif clauses.sort(j) is Sort.NOUN and j < k:
        return thing_words(clauses, j)
    return _ahead(site, k)


def _ahead(site: Site, k: int) -> str:
    """Return the subject of the clause that a phrase opens: "With 71 percent of the vote, Ana Diaz leads"."""
    clauses = site.clauses
    j, steps = k + 1, 0
    while steps < _REACH and clauses.sort(j) in (Sort.PREP, Sort.NOUN, Sort.TIME, Sort.ADV):
        j, steps = j + 1, steps + 1
    ahead = j + 1 if clauses.sort(j) is Sort.COMMA and clauses.sort(j + 1) is Sort.NOUN else -1
    if (
        ahead < 0
        or clauses.phrases[ahead].figures
        or clauses.sort(clauses.skip(ahead + 1, 1, Sort.ADV)) is not Sort.VERB
    ):
        return ""
    return thing_words(clauses, ahead)
