"""Patterns in which a verb says what happened to those counted: as its subject, its object, or behind "by"."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Verb, Voice
from crosscheck.extract.counted.site import Found, Site, counted_words, is_person, thing_words

_JOINED = 6
"""Phrases of a list that are walked over to its verb, at most."""


def subject_of_verb(site: Site) -> Found | None:
    """Read "500 were detained", "30 people injured", "12 died", "13 received sentences", "four were sent to prison"."""
    if not site.counts or _stands_behind_preposition(site):
        return None
    k = _verb_behind(site)
    verb = site.verb(k)
    if verb is None:
        return None
    actor = verb.base in site.clauses.words.sets["actors"]
    has_object = site.clauses.object(k) >= 0
    key = site.settle(site.verb_key(k))
    if key and (actor or verb.voice is not Voice.ACTIVE or not has_object):
        return Found(key, counted_words(site), k)
    key = site.settle(predicate_key(site, k))
    return Found(key, counted_words(site), k) if key else None


def predicate_key(site: Site, k: int) -> str:
    """Return the property of what a verb says of its subject: "were found dead", "is in hospital", "are missing"."""
    clauses = site.clauses
    j = clauses.skip(k + 1, 1, Sort.ADV)
    if clauses.sort(j) is Sort.PREP or clauses.sort(j) in (Sort.ADJ, Sort.ADV):
        match = site.matches.get(clauses.phrases[j].head)
        return match.key if match else ""
    if clauses.sort(j) is Sort.NOUN:
        verb = site.verb(k)
        match = site.matches.get(clauses.phrases[j].head)
        return match.key if match and verb and match.first <= verb.head else ""
    return ""


def adjective_behind(site: Site) -> Found | None:
    """Read "12 dead", "12 people missing", "left 300 families homeless", "with 40 in hospital"."""
    clauses = site.clauses
    if not site.counts:
        return None
    k = site.right
    k = site.k + 1 if clauses.sort(k) not in (Sort.ADJ, Sort.PREP) else k
    if clauses.sort(k) not in (Sort.ADJ, Sort.PREP, Sort.ADV):
        return None
    match = site.matches.get(clauses.phrases[k].head)
    before = site.verb(site.left)
    word = clauses.text(k)
    both = site.wordings.whole(clauses.tokens[before.head].text, word) if before else ""
    key = site.settle(both or (match.key if match and match.first >= site.last else ""))
    if not key:
        return None
    leading = before is not None and before.base in clauses.words.sets["leaving"]
    return Found(key, counted_words(site), site.left if leading else k)


def object_of_verb(site: Site) -> Found | None:
    """Read "police detained around 500", "killing dozens", "has claimed 60 lives", "killed 12 and wounded 40 others"."""
    clauses = site.clauses
    k = _verb_of_list(site)
    verb = site.verb(k)
    if verb is None or verb.voice is Voice.PASSIVE or not site.counts:
        return None
    key = site.settle(site.verb_key(k))
    if key and verb.base not in clauses.words.sets["actors"]:
        return Found(key, counted_words(site), k)
    return None


def by_agents(site: Site) -> Found | None:
    """Read "was attended by 500 people": those behind "by" do what their verb says."""
    clauses, left = site.clauses, site.left
    if clauses.text(left) not in clauses.words.sets["by"] or not is_person(site):
        return None
    verb = site.verb(left - 1)
    if verb is None or verb.base not in clauses.words.sets["actors"]:
        return None
    key = site.settle(site.verb_key(left - 1))
    return Found(key, counted_words(site), left - 1) if key else None


def verb_before_preposition(site: Site) -> Found | None:
    """Read "sentenced to five years", "valued at $3bn", "sold for $2m", "fined $500", "measured 6.7", "weighs 12 kg"."""
    clauses = site.clauses
    k = site.left - 1 if clauses.sort(site.left) is Sort.PREP else site.left
    k = clauses.skip(k, -1, Sort.ADV, Sort.TIME)
    verb = site.verb(k)
    if verb is None:
        return None
    key = site.settle(site.verb_key(k)) or _verb_table(site, verb)
    if not key or (site.counts and key in site.roles.subjects):
        return None
    return Found(key, thing_words(clauses, clauses.subject(k)), k)


def _verb_table(site: Site, verb: Verb) -> str:
    key = site.roles.verbs.get(verb.base, "")
    return site.settle(key) if key in site.wordings.keys else key if not site.counts or key else ""


def _stands_behind_preposition(site: Site) -> bool:
    clauses, left = site.clauses, site.left
    if clauses.sort(left) is not Sort.PREP:
        return False
    return clauses.text(left) not in clauses.words.sets["subordinators"]


def _verb_behind(site: Site) -> int:
    """Return the verb that the figure's phrase, or the list that it stands in, is the subject of."""
    clauses = site.clauses
    k = site.k + 1
    steps = 0
    while steps < _JOINED:
        sort = clauses.sort(k)
        if sort is Sort.ADV or sort is Sort.TIME:
            k += 1
        elif (sort is Sort.PREP and clauses.sort(k + 1) in (Sort.NOUN, Sort.TIME)) or (
            sort is Sort.CONJ and clauses.sort(k + 1) is Sort.NOUN and clauses.phrases[k + 1].figures
        ):
            k += 2
        elif sort is Sort.OPEN:
            k = _behind_bracket(site, k)
        elif sort is Sort.REL:
            k += 1
        elif sort is Sort.COMMA:
            closing = _appositive(site, k)
            if closing < 0:
                return -1
            k = closing + 1
        else:
            break
        steps += 1
    return k if clauses.sort(k) is Sort.VERB else -1


def _behind_bracket(site: Site, k: int) -> int:
    while site.clauses.sort(k) not in (Sort.CLOSE, Sort.BREAK):
        k += 1
    return k + 1


def _appositive(site: Site, k: int) -> int:
    """Return the comma that closes a list or an aside which the one at `k` opens, -1 where there is none."""
    clauses = site.clauses
    for j in range(k + 1, k + 1 + _JOINED):
        sort = clauses.sort(j)
        if sort is Sort.COMMA:
            return j if j > k + 1 else -1
        if sort in (Sort.VERB, Sort.BREAK):
            return -1
        if sort is Sort.CONJ and clauses.sort(j + 1) is Sort.NOUN and clauses.phrases[j + 1].figures:
            return j
    return -1


def _verb_of_list(site: Site) -> int:
    """Return the verb that the figure's phrase, or the list that it stands in, is the object of."""
    clauses, k = site.clauses, site.left
    steps = 0
    while steps < _JOINED:
        sort = clauses.sort(k)
        if sort is Sort.VERB:
            return k
        joined = sort in (Sort.CONJ, Sort.COMMA) and clauses.sort(k - 1) in (Sort.NOUN, Sort.ADV)
        if not joined and not (sort is Sort.PREP and clauses.text(k) in clauses.words.sets["including"]):
            return -1
        k = clauses.skip(k - 1, -1, Sort.ADV, Sort.COMMA)
        while clauses.sort(k) is Sort.NOUN and clauses.sort(k - 1) is Sort.PREP and steps < _JOINED:
            k, steps = k - 2, steps + 1
        if clauses.sort(k) is not Sort.NOUN:
            return k if clauses.sort(k) is Sort.VERB else -1
        k = clauses.skip(k - 1, -1, Sort.ADV)
        steps += 1
    return -1
