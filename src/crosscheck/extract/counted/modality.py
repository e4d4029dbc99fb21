"""How a figure's clause stands to what happened: planned, forecast, feared, alleged, conditional, denied."""

from functools import lru_cache
from typing import NamedTuple

from crosscheck.extract.clauses.reading import Clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import DET, NEG, POSS, PRON, Words
from crosscheck.extract.counted.predicates import is_negated
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.syntax import Cues, Syntax
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality

_TO_COME = (Modality.PLANNED, Modality.FORECAST)
_REACH = 16
"""Phrases before a figure's verb in which what governs its clause is looked for."""


class _CueSets(NamedTuple):
    leads: dict[str, Modality]
    nouns: dict[str, Modality]
    verbs: dict[str, Modality]
    adverbs: dict[str, Modality]
    modals: dict[str, Modality]
    subordinators: dict[str, Modality]
    behind: dict[str, Modality]


@lru_cache(maxsize=8)
def _cues(language: str) -> _CueSets:
    cues = load_section(language, Syntax).modality

    def table(name: str) -> dict[str, Modality]:
        return {word: Modality(key) for key, cue in cues.items() for word in split_words(getattr(cue, name))}

    return _CueSets(*(table(name) for name in Cues.__struct_fields__))


def modality_at(
    clauses: Clauses, k: int, figure: int, language: str, *, casualty: bool, told: bool = False
) -> Modality:
    """Return the modality of the clause whose verb is phrase `k` (-1 for none) around the figure's phrase.

    `casualty` tells a property of people harmed: those who "could have died" are feared dead. `told`
    says that the property holds what turns the verb round, which then denies nothing.
    """
    cues = _cues(language)
    verb = clauses.verb(k)
    if verb is None:
        k = _nearest_verb(clauses, figure)
        verb = clauses.verb(k)
    found = _of_verb(verb, cues, casualty=casualty) if verb else None
    if told and found is Modality.DENIED and verb is not None:
        found = _beside_negation(verb, cues, clauses.words)
    elif found is None and not told and _is_turned(clauses, k, figure):
        found = Modality.DENIED
    if found is Modality.CONDITIONAL and verb is not None:
        found = _reported(clauses, k, verb, cues) or found
    if found is Modality.PLANNED and verb is not None and _is_predicted(clauses, k, verb):
        found = Modality.FORECAST
    passive = verb is not None and verb.voice is Voice.PASSIVE
    if found is None and verb is not None and (passive or clauses.subject(k) != figure):
        found = cues.verbs.get(verb.base)
    if found is None:
        found = _conditional_behind(clauses, max(figure, k), cues)
    if found is None:
        found = _around(clauses, min(figure, k) if k >= 0 else figure, cues)
    if found in _TO_COME and _is_given(clauses, figure):
        return Modality.ASSERTED
    return found or Modality.ASSERTED


def _is_given(clauses: Clauses, figure: int) -> bool:
    """Whether a figure tells what there is already: "46 of its 390 shops", "a plant with 600 workers"."""
    phrase, sets = clauses.phrases[figure], clauses.words.sets
    first = clauses.words.mask(clauses.tokens[phrase.first])
    definite = bool(first & POSS) or (bool(first & DET) and clauses.tokens[phrase.first].text in sets["definite"])
    owned = clauses.tokens[phrase.first].text.endswith(("'s", "’s"))
    having = clauses.text(figure - 1) in sets["holding"] - sets["of"] and clauses.sort(figure - 2) is Sort.NOUN
    return clauses.sort(figure - 1) is not Sort.SUB and (definite or owned or having) and bool(phrase.figures)


def _is_predicted(clauses: Clauses, k: int, verb: Verb) -> bool:
    """Whether "will" speaks of what nobody decides: "repairs will take six weeks", said of no person."""
    if verb.leads or verb.voice is not Voice.ACTIVE or verb.base not in clauses.words.sets["predicted"]:
        return False
    subject = clauses.subject(k)
    return subject >= 0 and not clauses.words.mask(clauses.tokens[clauses.phrases[subject].head]) & PRON


def _reported(clauses: Clauses, k: int, verb: Verb, cues: _CueSets) -> Modality | None:
    """Return what the verb that reports a clause makes of it: "said it would cut" plans, "denied it would" denies."""
    for j in range(k - 1, max(-1, k - _REACH), -1):
        before = clauses.verb(j)
        if before is not None:
            found = cues.verbs.get(before.base)
            if found is not None:
                return found
            shifted = before.base in clauses.words.sets["speech"] and before.tense is Tense.PAST
            return Modality.PLANNED if shifted and verb.modal in clauses.words.sets["shifted"] else None
        if clauses.sort(j) in (Sort.BREAK, Sort.COMMA) or clauses.text(j) in cues.behind:
            return None
    return None


def _conditional_behind(clauses: Clauses, k: int, cues: _CueSets) -> Modality | None:
    """Return the modality of an "if" that follows in the sentence: "face 10 years if convicted"."""
    for j in range(k + 1, min(len(clauses.phrases), k + _REACH)):
        sort = clauses.sort(j)
        if sort is Sort.SUB and clauses.text(j) in cues.behind:
            return Modality.CONDITIONAL
        if sort in (Sort.BREAK, Sort.SUB, Sort.CONJ, Sort.REL):
            return None
    return None


def _nearest_verb(clauses: Clauses, figure: int) -> int:
    """Return the verb before a figure in its clause, else the one behind it."""
    for k in range(figure - 1, max(-1, figure - _REACH), -1):
        if clauses.sort(k) is Sort.VERB and clauses.text(k - 1) not in clauses.words.sets["than"]:
            return k
        if clauses.sort(k) in (Sort.BREAK, Sort.SUB):
            break
    for k in range(figure + 1, min(len(clauses.phrases), figure + _REACH)):
        if clauses.sort(k) is Sort.VERB:
            return k if clauses.subject(k) == figure else -1
        if clauses.sort(k) in (Sort.BREAK, Sort.SUB, Sort.COMMA):
            break
    return -1


def _is_turned(clauses: Clauses, k: int, figure: int) -> bool:
    """Whether a clause is denied of its figure by other words than its verb's own: "no party won 12 seats"."""
    if clauses.verb(k) is None:
        return False
    first, subject = clauses.phrases[figure].first, clauses.subject(k)
    behind = clauses.sort(figure - 1) is Sort.VERB
    if is_negated(clauses, k) or (behind and not clauses.is_figure(first) and _is_not(clauses, first)):
        return True
    if clauses.object(k) != figure or subject < 0 or clauses.phrases[subject].figures or _is_given(clauses, figure):
        return False
    return clauses.tokens[clauses.phrases[subject].first].text in clauses.words.sets["none"]


def _is_not(clauses: Clauses, j: int) -> bool:
    mask = clauses.words.mask(clauses.tokens[j])
    return bool(mask & NEG) and not mask & DET


def _beside_negation(verb: Verb, cues: _CueSets, words: Words) -> Modality | None:
    """Return what a verb tells apart from its negation; who "could not return" is no condition."""
    modal = cues.modals.get(verb.modal)
    unable = modal is Modality.CONDITIONAL and verb.modal in words.sets["able"]
    led = (cues.leads[lead] for lead in verb.leads if lead in cues.leads)
    return next((found for found in led if found is not Modality.DENIED), None if unable else modal)


def _of_verb(verb: Verb, cues: _CueSets, *, casualty: bool) -> Modality | None:
    modal = cues.modals.get(verb.modal)
    for lead in verb.leads:
        if lead in cues.leads:
            return cues.leads[lead]
    if verb.negated:
        return Modality.DENIED
    if modal is Modality.CONDITIONAL and casualty and verb.perfect:
        return Modality.FEARED
    if modal is not None:
        return modal
    return Modality.PLANNED if "be" in verb.leads else None


def _around(clauses: Clauses, k: int, cues: _CueSets) -> Modality | None:
    """Return what an adverb of the clause, or the verb or noun that governs it, makes of it."""
    gone = 0
    passed_verb = clauses.sort(k) is Sort.VERB
    infinitive = passed_verb and (clauses.verb(k) or _NO_VERB).tense is Tense.INFINITIVE
    for j in range(k, max(-1, k - _REACH), -1):
        phrase = clauses.phrases[j]
        word = clauses.tokens[phrase.head].text
        if word in cues.adverbs and gone == 0:
            return cues.adverbs[word]
        if phrase.sort is Sort.SUB and word in cues.subordinators:
            return cues.subordinators[word]
        if phrase.sort is Sort.NOUN and word in cues.nouns and (infinitive or _opens_clause(clauses, j)):
            return cues.nouns[word]
        compared = clauses.text(j - 1) in clauses.words.sets["than"]  # "slowed more than expected"
        if phrase.sort is Sort.VERB and j < k and phrase.verb and not compared:
            found = cues.verbs.get(phrase.verb.base) or next(
                (cues.leads[one] for one in phrase.verb.leads if one in cues.leads), None
            )
            return found if not gone else None
        if phrase.sort in (Sort.BREAK, Sort.COMMA, Sort.CONJ):
            gone += phrase.sort is not Sort.CONJ
    return None


_NO_VERB = Verb(0, 0, 0, "", 1, Tense.PAST, "", False, (), False)  # type: ignore[arg-type]


def _opens_clause(clauses: Clauses, j: int) -> bool:
    """Whether a noun such as "fears" or "plans" is followed by "that", "of" or "for"."""
    return clauses.sort(j + 1) in (Sort.PREP, Sort.REL, Sort.SUB, Sort.NOUN)
