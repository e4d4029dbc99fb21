"""Patterns of figures that measure or share out: ages, lengths, durations, percentages of something."""

from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.by_verb import governing_verb
from crosscheck.extract.counted.site import Found, Site, counted_words, is_vague, thing_words, words_of_phrase
from crosscheck.model.value import QuantityKind

_DURATION, _VOTES, _AGAINST = "duration", "votes", "votes against"
_DASHES = frozenset("-–")
_FAR = 8
"""Phrases that are walked over to who has a share, at most."""


def age_of(site: Site) -> Found | None:
    """Read "aged 24", "the 24-year-old driver", "Ana Diaz, 24,", "was 24 years old"."""
    clauses = site.clauses
    bare = site.quantity.kind is QuantityKind.COUNT and not site.quantity.unit and not site.has_noun
    told = (
        _of_one_person(site)
        or _oldest(site)
        or _between_commas(site)
        or site.roles.adjectives.get(clauses.text(site.left)) == "age"
    )
    if site.quantity.kind is not QuantityKind.AGE and not (bare and told):
        return None
    if site.has_noun:
        return Found("age", words_of_phrase(clauses, site.k, site.last), site.left)
    k = clauses.skip(site.k - 1, -1, Sort.COMMA, Sort.PREP, Sort.ADV, Sort.OPEN)
    if clauses.sort(k) is Sort.VERB:
        k = clauses.subject(k)
    return Found("age", thing_words(clauses, k) if clauses.sort(k) is Sort.NOUN else "", site.left)


def _of_one_person(site: Site) -> bool:
    """Whether a bare figure is said of one person: "my mother is 81"."""
    clauses, verb = site.clauses, site.verb(site.left)
    k = clauses.subject(site.left) if verb is not None and verb.copula else -1
    return k >= 0 and not clauses.phrases[k].figures and _is_one_person(site, k) and _may_be_age(site)


def _oldest(site: Site) -> bool:
    """Whether the figure follows a superlative of age in its own phrase: "the oldest 93"."""
    clauses = site.clauses
    return site.first > 0 and clauses.tokens[site.first - 1].text in clauses.words.sets["superlatives"]


def _is_one_person(site: Site, k: int) -> bool:
    phrase = site.clauses.phrases[k]
    words = {site.clauses.tokens[j].text for j in range(phrase.first, phrase.last)}
    return not words.isdisjoint(site.roles.kin) and words.isdisjoint(site.clauses.words.sets["superlatives"])


def _may_be_age(site: Site) -> bool:
    amount = site.quantity.amount
    return amount is not None and 0 < amount < 120 and amount == int(amount)


def _between_commas(site: Site) -> bool:
    """Whether a bare figure stands between commas behind a noun for one person or a name."""
    clauses, k = site.clauses, site.k
    opening, closing = clauses.sort(k - 1), clauses.sort(k + 1)
    if opening is Sort.OPEN:
        closes = closing is Sort.CLOSE
    else:
        closes = opening is Sort.COMMA and closing in (Sort.COMMA, Sort.BREAK)
    if not closes or clauses.sort(k - 2) is not Sort.NOUN or clauses.phrases[k - 2].figures:
        return False
    if clauses.tokens[clauses.phrases[k - 2].head].text.endswith(clauses.words.plural) and not clauses.words.is_name(
        clauses.tokens, clauses.phrases[k - 2].head
    ):
        return False
    return _may_be_age(site) and site.last - site.first == 1


def befallen(site: Site) -> Found | None:
    """Read "seventeen of the dead were children": what befell them is the property, what they are the subject."""
    clauses, of = site.clauses, site.of
    if of < 0 or not site.counts or counted_words(site):
        return None
    k = clauses.skip(of + 1, 1, Sort.ADV)
    verb = site.verb(k)
    key = site.settle(site.noun_key(of))
    if verb is None or not verb.copula or not key or clauses.object(k) < 0:
        return None
    return Found(key, thing_words(clauses, clauses.object(k)), k)


def of_those(site: Site) -> Found | None:
    """Read "Of the dead, 14 were women": those of whom some are told open the sentence."""
    clauses, k = site.clauses, site.left - 1
    verb = site.verb(site.right)
    who = clauses.object(site.right) if verb is not None and verb.copula else -1
    if not site.counts or counted_words(site) or who < 0 or clauses.sort(site.left) is not Sort.COMMA:
        return None
    opening = k - (clauses.sort(k) is Sort.VERB) - 1
    if clauses.text(opening) not in clauses.words.sets["of"] or clauses.sort(opening - 1) not in (None, Sort.BREAK):
        return None
    key = site.settle(site.verb_key(k) or site.noun_key(k))
    named = clauses.text(who) in site.roles.people and not clauses.phrases[who].figures
    return Found(key, thing_words(clauses, who), site.right) if key and named else None


def unit_wording(site: Site) -> Found | None:
    """Read "10 years in prison": the figure's unit begins the wording."""
    match = site.matches.get(site.last - 1)
    if match is None or match.last <= site.last or site.counts:
        return None
    key = site.settle(match.key)
    if not key:
        return None
    k = governing_verb(site)
    verb = site.verb(k)
    who = site.clauses.subject(k) if verb is not None else -1
    patient = site.clauses.object(k)
    who = patient if 0 <= patient < site.k else who
    return Found(key, thing_words(site.clauses, who) if who != site.k else "", k)


def youngest_of(site: Site) -> Found | None:
    """Read "the youngest victim was four"."""
    clauses, k = site.clauses, site.left
    verb = site.verb(k)
    if verb is None or not verb.copula or site.quantity.kind is not QuantityKind.COUNT or site.has_noun:
        return None
    subject = clauses.phrases[clauses.subject(k)] if clauses.subject(k) >= 0 else None
    if subject is None:
        return None
    words = [clauses.tokens[j].text for j in range(subject.first, subject.last)]
    found = [j for j, word in enumerate(words) if word in clauses.words.sets["superlatives"]]
    return Found("age", " ".join(words[found[0] + 1 :]), k) if found else None


def rank_of(site: Site) -> Found | None:
    """Read "finished third", "is the second largest city"."""
    if site.quantity.kind is not QuantityKind.RANK:
        return None
    clauses, k = site.clauses, site.left
    verb = site.verb(k)
    if verb is None or verb.base not in clauses.words.sets["ranking"]:
        return None
    return Found("rank", thing_words(clauses, clauses.subject(k)), k)


def worth_of(site: Site) -> Found | None:
    """Read "is worth $450m", "a deal worth $450m"."""
    clauses, left = site.clauses, site.left
    key = site.roles.before.get(clauses.text(left), "")
    if not key or site.counts or key == "age":
        return None
    k = left - 1
    k = clauses.subject(k) if clauses.sort(k) is Sort.VERB else k
    return Found(key, thing_words(clauses, k) if clauses.sort(k) is Sort.NOUN else "", left)


def share_of(site: Site) -> Found | None:
    """Read "66 percent of the vote", "two thirds of voters said no", "one in five children"."""
    clauses, of = site.clauses, site.of
    if site.quantity.kind is not QuantityKind.PERCENT or of < 0:
        return None
    match = site.matches.get(site.last - 1) or site.matches.get(clauses.phrases[of].head)
    key = site.settle(match.key) if match else ""
    if not key or site.roles.takes.get(key) is None:
        return None
    named = match is not None and match.first == clauses.phrases[of].head and match.last > match.first + 1
    return Found(key, words_of_phrase(clauses, of) if named else _holder(site), site.left)


def made_up(site: Site) -> Found | None:
    """Read "children account for 27 percent of cases": the share is of the cases, and the children's."""
    clauses, of = site.clauses, site.of
    k = governing_verb(site)
    verb = site.verb(k)
    if site.quantity.kind is not QuantityKind.PERCENT or of < 0 or verb is None:
        return None
    if verb.base not in clauses.words.sets["composing"] or is_vague(clauses, of):
        return None
    key = site.settle(site.noun_key(of))
    return Found(key or thing_words(clauses, of), thing_words(clauses, clauses.subject(k)), k)


def vote_of(site: Site) -> Found | None:
    """Read "ruled 5-4", "by 312-98": votes for, and behind the dash votes against."""
    tokens = site.clauses.tokens
    behind = site.first > 1 and tokens[site.first - 1].text in _DASHES and site.clauses.is_figure(site.first - 2)
    ahead = site.last + 1 < len(tokens) and tokens[site.last].text in _DASHES and site.clauses.is_figure(site.last + 1)
    if site.quantity.unit != "vote" or not (behind or ahead):
        return None
    k = governing_verb(site)
    verb = site.verb(k)
    who = site.clauses.subject(k) if verb is not None else -1
    return Found(_AGAINST if behind else _VOTES, thing_words(site.clauses, who) if who != site.k else "", site.left)


def _holder(site: Site) -> str:
    """Return who has the share: the subject of the verb before, else of the clause behind "with … of the vote,"."""
    clauses = site.clauses
    if clauses.sort(site.left) is Sort.NOUN and not clauses.phrases[site.left].figures:
        return thing_words(clauses, site.left)
    j = clauses.skip(site.k - 1, -1, Sort.ADV, Sort.PREP)
    steps = 0
    while steps < 8 and clauses.sort(j) in (Sort.NOUN, Sort.PREP, Sort.ADV, Sort.TIME, Sort.COMMA):
        verb = clauses.sort(j - 1)
        if clauses.sort(j) is Sort.NOUN and verb is not Sort.VERB and clauses.sort(j - 1) is not Sort.PREP:
            return thing_words(clauses, j) if not clauses.phrases[j].figures else ""
        j, steps = j - 1, steps + 1
    if clauses.sort(j) is Sort.VERB:
        subject = clauses.subject(j)
        return thing_words(clauses, subject) if subject >= 0 and subject != site.k else ""
    j = site.k + 1
    while clauses.sort(j) in (Sort.PREP, Sort.NOUN, Sort.TIME, Sort.ADV) and j < site.k + _FAR:
        j += 1
    if clauses.sort(j) is Sort.COMMA and clauses.sort(j + 1) is Sort.NOUN:
        return thing_words(clauses, j + 1)
    if clauses.sort(j) is Sort.VERB and j + 1 < len(clauses.phrases):
        return _to_whom(site, j)
    return ""


def _to_whom(site: Site, k: int) -> str:
    """Return who the share goes to: "52 percent of the vote went to Ana Diaz"."""
    clauses = site.clauses
    if (
        clauses.sort(k + 1) is Sort.PREP
        and clauses.text(k + 1) in clauses.words.sets["leading"]
        and clauses.sort(k + 2) is Sort.NOUN
    ):
        return thing_words(clauses, k + 2)
    return ""


def measured_adjective(site: Site) -> Found | None:
    """Read "180 metres long", "10 km deep", "12 km north of"."""
    if site.counts or site.quantity.kind is QuantityKind.MONEY:
        return None
    clauses = site.clauses
    token = site.clauses.tokens[site.last].text if site.last < len(clauses.tokens) else ""
    inside = clauses.tokens[site.last - 1].text
    key = site.roles.adjectives.get(token, "") or site.roles.adjectives.get(inside, "")
    if not key or (site.quantity.kind is QuantityKind.DURATION and key not in ("length", "age")):
        return None
    if site.has_noun and clauses.phrases[site.k].head > site.last and key != "distance":
        return Found(key, words_of_phrase(clauses, site.k, site.last + 1), site.left)
    return Found(key, _thing_before(site), site.left)


def lasting(site: Site) -> Found | None:
    """Read "over five years", "for two weeks" as how long what the clause tells of lasts."""
    clauses, left = site.clauses, site.left
    if site.quantity.kind is not QuantityKind.DURATION or site.has_noun:
        return None
    when = clauses.words.sets["when"]
    leads = clauses.sort(left) in (Sort.PREP, Sort.SUB) and clauses.text(left) in when
    if not leads and clauses.tokens[site.first].text not in when:
        return None
    return Found(_DURATION, "", governing_verb(site))


def compared_adjective(site: Site) -> Found | None:
    """Read "was 12 percent cheaper", "18 cents dearer": a difference in what the adjective measures."""
    clauses = site.clauses
    behind = clauses.tokens[site.last].text if site.last < len(clauses.tokens) else ""
    key = site.roles.comparatives.get(behind, "")
    if not key or site.quantity.kind is QuantityKind.COUNT:
        return None
    k = governing_verb(site)
    return Found(key, thing_words(clauses, clauses.subject(k)) if k >= 0 else _thing_before(site), site.left)


def measured_unit(site: Site) -> Found | None:
    """Read a figure whose unit tells what it measures: "38 degrees Celsius", "a magnitude-6.7 quake"."""
    if site.of >= 0 and not site.has_noun:
        return None
    kind = site.quantity.unit if site.quantity.kind in (QuantityKind.MEASURE, QuantityKind.COUNT) else ""
    key = site.roles.units.get(kind, "") or (site.roles.modifiers.get(kind, "") if site.has_noun else "")
    if not key:
        return None
    if site.has_noun:
        return Found(key, words_of_phrase(site.clauses, site.k, site.last), site.left)
    return Found(key, _thing_before(site), site.left)


def _thing_before(site: Site) -> str:
    """Return the subject of the verb before the figure, else the noun before it."""
    clauses = site.clauses
    j, steps = site.left, 0
    while steps < 8 and j >= 0:
        sort = clauses.sort(j)
        if sort is Sort.VERB:
            subject = clauses.subject(j)
            return thing_words(clauses, subject) if subject >= 0 else ""
        if sort is Sort.NOUN and j < site.k:
            return thing_words(clauses, j)
        if sort not in (Sort.PREP, Sort.COMMA, Sort.TIME, Sort.ADV, Sort.OPEN):
            return ""
        j, steps = j - 1, steps + 1
    return ""
