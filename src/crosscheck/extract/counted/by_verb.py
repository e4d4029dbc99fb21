"""Patterns in which a verb says what happened to those counted: as its subject, its object, or behind "by"."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.counted.predicates import turned, turns
from crosscheck.extract.counted.roles import PERSON
from crosscheck.extract.counted.site import Found, Site, counted_words, does_to_other, is_person, thing_words
from crosscheck.model.value import QuantityKind

_JOINED = 6
"""Phrases of a list that are walked over to its verb, at most."""


def subject_of_verb(site: Site) -> Found | None:
    """Read "500 were detained", "30 people injured", "12 died", "13 received sentences", "four were sent to prison"."""
    if not site.counts:
        return None
    first = _verb_behind(site)
    for k in (_main_verb(site, first), first):
        found = _said_of_subject(site, k)
        if found:
            return found
    return None


def _main_verb(site: Site, k: int) -> int:
    """Return the finite verb behind a participle of the same noun, -1 where there is none."""
    verb = site.verb(k)
    if verb is None or verb.voice is not Voice.REDUCED:
        return -1
    for j in range(k + 1, k + _JOINED):
        later = site.verb(j)
        if later is not None and later.finite and site.clauses.subject(j) == site.k:
            return j
    return -1


def _said_of_subject(site: Site, k: int) -> Found | None:
    verb = site.verb(k)
    if verb is None:
        return None
    if _stands_behind_preposition(site) and ((verb.finite and verb.voice is not Voice.OPEN) or k != site.k + 1):
        return None
    actor = verb.base in site.clauses.words.sets["actors"]
    has_object = site.clauses.object(k) >= 0
    if verb.voice is Voice.ACTIVE and not _is_subject(site, k):
        return None
    doer = site.roles.doers.get(verb.base, "") if site.may_be_people and not has_object else ""
    befell = "" if does_to_other(site, k) else _pair_key(site, verb) or site.settle_verb(site.verb_key(k))
    key = doer or befell
    if key and (actor or verb.voice is not Voice.ACTIVE or not has_object):
        said = _pair_key(site, verb) and key in site.roles.subjects
        return turned(site, Found(key, "" if said else counted_words(site), k))
    key = site.settle(predicate_key(site, k))
    return turned(site, Found(key, counted_words(site), k)) if key else None


def _is_subject(site: Site, k: int) -> bool:
    """Whether the verb at `k` is said of the figure's phrase, or of a list that it stands in."""
    clauses, subject = site.clauses, site.clauses.subject(k)
    infinitive = clauses.phrases[k].verb
    if infinitive is not None and infinitive.tense is Tense.INFINITIVE and site.right == k:
        moved = site.verb(site.left)  # "forced 5,000 residents to flee"
        if moved is not None and moved.base in clauses.words.sets["moving"]:
            return True
    listed = subject > site.k and (bool(clauses.phrases[subject].figures) or clauses.sort(subject - 1) is Sort.CONJ)
    return subject in (site.k, site.base) or listed


def _pair_key(site: Site, verb: Verb) -> str:
    """Return the property that the counted noun and its verb name together: "60 lives were lost", "cut 300 jobs"."""
    if not site.has_noun or site.quantity.unit == PERSON:
        return ""
    noun, done = site.clauses.text(site.k), site.clauses.tokens[verb.head].text
    participle = site.clauses.words.participles.get(verb.base, done)
    return site.settle(site.wordings.whole(noun, participle) or site.wordings.whole(participle, noun))


def predicate_key(site: Site, k: int) -> str:
    """Return the property of what a verb says of its subject: "were found dead", "is in hospital", "are missing"."""
    clauses = site.clauses
    j = clauses.skip(k + 1, 1, Sort.ADV)
    state, links = site.verb(j), site.verb(k)
    if state is not None and links is not None and links.base in clauses.words.sets["ranking"] and not state.perfect:
        return site.verb_key(j)
    if clauses.sort(j) in (Sort.PREP, Sort.ADJ):
        match = site.matches.get(clauses.phrases[j].head)
        among = clauses.text(j) in clauses.words.sets["among"] and clauses.sort(j + 1) is Sort.NOUN
        return match.key if match else site.noun_key(j + 1) if among else ""
    if clauses.sort(j) is Sort.NOUN:
        verb = site.verb(k)
        match = site.matches.get(clauses.phrases[j].head)
        return match.key if match and verb and match.first <= verb.head else ""
    return ""


def phrase_behind(site: Site) -> Found | None:
    """Read "with 40 in hospital", "140 passengers on board"."""
    return adjective_behind(site, Sort.PREP)


def adjective_behind(site: Site, sort: Sort = Sort.ADJ) -> Found | None:
    """Read "12 dead", "12 people missing", "left 300 families homeless"."""
    clauses = site.clauses
    if not site.counts:
        return None
    k = site.right if clauses.sort(site.right) is sort else site.k + 1
    governor = _verb_of_list(site)
    before = site.verb(governor)
    if clauses.sort(k) is not sort and not (
        sort is Sort.ADJ and (clauses.sort(k) is Sort.ADV or _is_left_so(site, before, k))
    ):
        return None
    match = site.matches.get(clauses.phrases[k].head)
    word = clauses.text(k)
    both = site.wordings.whole(clauses.tokens[before.head].text, word) if before else ""
    key = site.settle(both or (match.key if match and match.first >= site.last else ""))
    if not key:
        return None
    leading = before is not None and before.base in clauses.words.sets["leaving"]
    return Found(key, counted_words(site), governor if leading else k)


def _is_left_so(site: Site, before: Verb | None, k: int) -> bool:
    """Whether the verb at `k` is the state that another brings about: "leaving 60 people missing"."""
    state = site.verb(k)
    leaving = before is not None and before.base in site.clauses.words.sets["leaving"]
    return leaving and state is not None and not state.finite


def object_of_verb(site: Site) -> Found | None:
    """Read "police detained around 500", "killing dozens", "claimed 60 lives", "killed 12 and wounded 40 others"."""
    clauses = site.clauses
    k = _verb_of_list(site)
    verb = site.verb(k)
    if verb is None or verb.voice is Voice.PASSIVE or not site.counts:
        return None
    subject = clauses.subject(k)
    pair = _pair_key(site, verb)
    if pair:
        who = thing_words(clauses, subject) if site.roles.is_level(pair) else counted_words(site)
        return Found(pair, site.roles.subjects.get(pair, "") or who, k)
    if verb.base in clauses.words.sets["including"] and subject >= 0 and site.settle(site.noun_key(subject)):
        return Found(site.settle(site.noun_key(subject)), counted_words(site), k)
    around = _around_key(site, verb)
    if around:
        return Found(around, counted_words(site), k)
    key = site.settle_verb(site.verb_key(k)) or _people_key(site, verb)
    if not key or verb.base in clauses.words.sets["actors"]:
        return None
    level = site.roles.is_level(key) and (not is_person(site) or verb.base in site.roles.people_verbs)
    return Found(key, thing_words(clauses, subject) if level and subject != site.k else counted_words(site), k)


def _around_key(site: Site, verb: Verb) -> str:
    """Return the property of a verb with the phrase behind its object: "forced 80,000 people from their homes"."""
    clauses, k = site.clauses, site.k + 1
    if clauses.sort(k) is not Sort.PREP or clauses.sort(k + 1) is not Sort.NOUN:
        return ""
    done = clauses.words.participles.get(verb.base, clauses.tokens[verb.head].text)
    return site.settle_verb(site.wordings.whole(done, clauses.text(k), clauses.text(k + 1)))


def _people_key(site: Site, verb: Verb) -> str:
    """Return what a verb makes of the people who are its object: "carrying 90 migrants"."""
    return site.roles.people_verbs.get(verb.base, "") if site.quantity.unit == PERSON else ""


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
    """Read "sentenced to five years", "valued at $3bn", "sold for $2m", "measured 6.7", "weighs 12 kg"."""
    clauses = site.clauses
    k = governing_verb(site)
    verb = site.verb(k)
    if verb is None:
        return None
    key = site.settle_verb(site.verb_key(k)) or _verb_table(site, verb)
    if not key or (site.counts and key in site.roles.subjects):
        return None
    patient = clauses.object(k)
    costs = site.roles.verbs.get(verb.base) == "cost" and verb.voice is Voice.ACTIVE
    if costs or verb.voice is Voice.PASSIVE or not 0 <= patient < site.k:
        patient = clauses.subject(k)
    of = "" if site.of < 0 else thing_words(clauses, site.of)
    who = of or (counted_words(site) if site.counts else "")
    return Found(key, who or (thing_words(clauses, patient) if patient != site.k else ""), k)


def governing_verb(site: Site) -> int:
    """Return the verb that the figure is the object of, or that a preposition ties it to, -1 where there is none."""
    clauses = site.clauses
    k, steps = site.left, 0
    while steps < _JOINED and clauses.sort(k) in (Sort.ADV, Sort.TIME, Sort.PREP, Sort.NOUN):
        k, steps = k - 1, steps + 1
    bound = site.left - k <= 1 or clauses.sort(site.left) is Sort.PREP
    return k if clauses.sort(k) is Sort.VERB and bound else -1


def _verb_table(site: Site, verb: Verb) -> str:
    share = site.quantity.kind is QuantityKind.PERCENT and not site.has_noun
    key = site.roles.share_verbs.get(verb.base, "") if share else ""
    key = key or site.roles.verbs.get(verb.base, "") or (_had_share(site, verb) if share else "")
    if key in site.wordings.keys:
        return site.settle(key)
    return "" if site.counts else key


def _had_share(site: Site, verb: Verb) -> str:
    """Return the share that the sentence is about where somebody has one: "had 51 percent, a lead of 900 votes"."""
    if verb.base not in site.clauses.words.sets["having"]:
        return ""
    shares = (site.roles.instead.get(match.key, {}).get("percent", "") for match in site.matches.values())
    return next(filter(None, shares), "")


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
        elif (sort is Sort.PREP and clauses.sort(k + 1) in (Sort.NOUN, Sort.TIME, Sort.REL)) or (
            sort is Sort.CONJ and clauses.sort(k + 1) is Sort.NOUN
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
    for j in range(k + 1, k + _JOINED):
        if site.clauses.sort(j) in (Sort.CLOSE, Sort.BREAK):
            return j + 1
    return k + _JOINED


def _appositive(site: Site, k: int) -> int:
    """Return the comma that closes a list or an aside which the one at `k` opens, -1 where there is none."""
    clauses = site.clauses
    aside = clauses.at(k + 1)
    put_aside = aside is not None and turns(clauses, aside.first)  # "90 people, not 50 as first reported, were held"
    for j in range(k + 1, k + 1 + _JOINED):
        sort = clauses.sort(j)
        if sort is Sort.COMMA:
            return j if j > k + 1 else -1
        if (sort is Sort.VERB and not put_aside) or sort is Sort.BREAK:
            return -1
        if sort is Sort.CONJ and j > k + 1 and clauses.sort(j + 1) is Sort.NOUN and clauses.phrases[j + 1].figures:
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
        joined = sort in (Sort.CONJ, Sort.COMMA) and clauses.sort(k - 1) in (Sort.NOUN, Sort.ADV, Sort.ADJ)
        if not joined and not (sort is Sort.PREP and clauses.text(k) in clauses.words.sets["including"]):
            return -1
        k = clauses.skip(k - 1, -1, Sort.ADV, Sort.COMMA, Sort.ADJ)
        while clauses.sort(k) is Sort.NOUN and clauses.sort(k - 1) is Sort.PREP and steps < _JOINED:
            k, steps = k - 2, steps + 1
        if clauses.sort(k) is not Sort.NOUN:
            return k if clauses.sort(k) is Sort.VERB else -1
        k = clauses.skip(k - 1, -1, Sort.ADV)
        steps += 1
    return -1
