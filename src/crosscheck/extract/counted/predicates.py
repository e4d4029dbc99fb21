"""What a verb says of those counted, in a few words of the text: "received awards", "had no power", "did not vote".

What they are not, have not or did not do is said with its negation: without it, it would be told of the wrong people.
"""

from functools import lru_cache

from crosscheck.extract.clauses.reading import Clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import AUX, DO, MODAL, NEG, PART, Words
from crosscheck.extract.counted.site import Found, Site, thing_words, words_of_phrase
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality

_MOST_WORDS = 4


def predicate(site: Site, k: int) -> str:
    """Return the verb of phrase `k` with its particle, its object, or what it is for, in a few words."""
    clauses, verb = site.clauses, site.clauses.phrases[k].verb
    if verb is None:
        return ""
    words = [] if verb.copula else [said_verb(site, k, verb, done=verb.voice is not Voice.ACTIVE)]
    noun, more = clauses.object(k), ""
    if noun >= 0 and not clauses.phrases[noun].figures:
        words.append(named(clauses, noun))
        wish = site.verb(noun + 1)
        if wish is not None and wish.tense is Tense.INFINITIVE:
            words += [clauses.tokens[wish.first].text, clauses.tokens[wish.head].text]
            more = thing_words(clauses, clauses.object(noun + 1))
        more = more or _behind(clauses, noun + 1, to=verb.base in clauses.words.sets["having"])
    elif noun >= 0:
        words += _nobody(clauses, noun)
    else:
        follows = clauses.skip(k + 1, 1, Sort.ADV)
        if clauses.sort(follows) is Sort.ADJ and (verb.copula or is_negated(clauses, k)):
            words.append(clauses.text(follows))
        elif clauses.sort(follows) is Sort.PREP and clauses.sort(follows + 1) is Sort.NOUN:
            particle = clauses.phrases[k].last > verb.last
            if verb.copula or (clauses.text(follows) in clauses.words.sets["for_"] and not particle):
                words += [clauses.text(follows), thing_words(clauses, follows + 1)]
            else:
                more = _behind(clauses, follows, to=False)
        elif clauses.sort(follows) is Sort.PREP and verb.copula:
            words.append(clauses.text(follows))  # "900 people were inside"
        elif clauses.sort(k + 1) is Sort.TIME and verb.base in site.roles.verbs:
            spent = clauses.phrases[k + 1]
            words += [token.text for token in clauses.tokens[spent.first : spent.last]]  # "spent the night"
    said = f"{short(' '.join(words))} {more}".strip()
    return f"{_negation(clauses, k, verb)} {said}".strip() if said else ""


def _behind(clauses: Clauses, k: int, *, to: bool) -> str:
    """Return what somebody is without, or has something `to`: "without food", "access to water"."""
    word = clauses.text(k)
    asked = word in clauses.words.sets["lacking"] or (to and word in clauses.words.sets["to"])
    if not asked or clauses.sort(k) is not Sort.PREP or clauses.sort(k + 1) is not Sort.NOUN:
        return ""
    thing = "" if clauses.phrases[k + 1].figures else thing_words(clauses, k + 1)
    return f"{word} {thing}" if thing else ""


def _nobody(clauses: Clauses, k: int) -> list[str]:
    """Return "no children" where the figure that a noun stands with is none."""
    phrase = clauses.phrases[k]
    none = clauses.tokens[phrase.first].text in clauses.words.sets["none"]
    return [token.text for token in clauses.tokens[phrase.first : phrase.last]] if none else []


def named(clauses: Clauses, k: int) -> str:
    """Return the words of noun phrase `k`, with the "no" before it."""
    words, first = thing_words(clauses, k), clauses.tokens[clauses.phrases[k].first].text
    none = bool(words) and first in clauses.words.sets["none"] and not words.startswith(first)
    return f"{first} {words}" if none else words


def none_of(clauses: Clauses, k: int) -> str:
    """Return the words of noun phrase `k` alone, with the "no" before it."""
    words, first = words_of_phrase(clauses, k), clauses.tokens[clauses.phrases[k].first].text
    return f"{first} {words}" if words and first in clauses.words.sets["none"] else words


def said_verb(site: Site, k: int, verb: Verb, *, done: bool) -> str:
    """Return a verb as said, or as done to something ("cancelled"), with its particle."""
    clauses = site.clauses
    token = clauses.tokens[verb.head]
    word = token.text
    if done and not clauses.words.mask(token) & PART:
        word = clauses.words.participles.get(verb.base, word)
    if _is_led(clauses.words, verb):
        word = " ".join(clauses.tokens[j].text for j in range(_lead_token(clauses, verb), verb.head + 1))
    particle = [clauses.tokens[j].text for j in range(verb.last, clauses.phrases[k].last)]
    return " ".join([word, *particle])


def _is_led(words: Words, verb: Verb) -> bool:
    """Whether a verb says something only with what leads it: "ordered to leave"; "expected to leave" tells when."""
    return bool(verb.leads) and verb.leads[-1] not in words.leads and verb.tense is not Tense.INFINITIVE


def _lead_token(clauses: Clauses, verb: Verb) -> int:
    """Return the token of the verb that leads another: "ordered" in "were ordered to leave"."""
    for j in range(verb.first, verb.head):
        if clauses.words.base(clauses.tokens[j].text) == verb.leads[-1]:
            return j
    return verb.head


def short(words: str) -> str:
    """Return the first few of some words."""
    return " ".join(words.split()[:_MOST_WORDS])


# ── What turns a verb round ───────────────────────────────────────────────────────────────────────────────────────────


def is_negated(clauses: Clauses, k: int) -> bool:
    """Whether the verb of phrase `k` is turned round: "did not vote", "no longer work", "failed to vote"."""
    verb = clauses.verb(k)
    return verb is not None and (
        verb.negated or _refuses(clauses.words, verb) or bool(_beside(clauses, k, verb.copula))
    )


def turned(site: Site, found: Found) -> Found:
    """Return what is known of those counted by a verb, or what is said of them where it is turned round."""
    if not is_negated(site.clauses, found.at):
        return found
    phrase = site.clauses.phrases[found.at]
    around = range(phrase.first, min(phrase.last + 1, len(site.clauses.tokens)))
    if any(j in site.matches and turns(site.clauses, j) for j in around):
        return found._replace(told=True)  # "not in school", which is a wording of its own
    words, match = predicate(site, found.at), site.matches.get(phrase.head)
    rest = [token.text for token in site.clauses.tokens[phrase.last : match.last]] if match else []
    said = words if " ".join(rest) in words else " ".join((words, *rest))
    return Found(said, found.subject, found.at, told=True) if words else found


def _negation(clauses: Clauses, k: int, verb: Verb) -> str:
    """Return the words that turn a verb round, "" for none: "not", "never", "did not", "no longer", "failed to"."""
    if _refuses(clauses.words, verb):
        first = _lead_token(clauses, verb)
        return " ".join(token.text for token in clauses.tokens[first : verb.head])
    at = next((j for j in range(verb.first, verb.head) if turns(clauses, j)), -1)
    if at < 0:
        return _beside(clauses, k, verb.copula)
    words, tokens = clauses.words, clauses.tokens
    bare = not verb.leads or _is_led(words, verb)
    helped = bare and not verb.copula and not any(words.mask(tokens[j]) & AUX for j in range(at + 1, verb.head))
    mask = words.mask(tokens[at])
    if mask & AUX:
        return tokens[at].text if helped and mask & (DO | MODAL) else _plain(words)
    before = at > verb.first and helped and words.mask(tokens[at - 1]) & (DO | MODAL)
    return " ".join(token.text for token in tokens[at - 1 if before else _opening(clauses, at) : at + 1])


def _beside(clauses: Clauses, k: int, copula: bool) -> str:
    """Return the negation that stands before a verb as a phrase of its own, or behind a form of "to be"."""
    for j in (k - 1, *((k + 1,) if copula else ())):
        phrase = clauses.at(j)
        if phrase is None or phrase.figures or phrase.verb is not None or not turns(clauses, phrase.head):
            continue
        if phrase.last - phrase.first == 1 and phrase.sort in (Sort.ADV, Sort.NOUN):
            return " ".join(token.text for token in clauses.tokens[_opening(clauses, phrase.head) : phrase.last])
    return ""


def turns(clauses: Clauses, j: int) -> bool:
    """Whether the word at `j` turns a verb round: "not", "no longer"."""
    token, sets = clauses.tokens[j], clauses.words.sets
    return bool(clauses.words.mask(token) & NEG) or token.text in sets["none"] or _opening(clauses, j) < j


def _opening(clauses: Clauses, j: int) -> int:
    """Return where the negation that ends at `j` begins: "no" of "no longer"."""
    sets = clauses.words.sets
    both = j > 0 and clauses.tokens[j].text in sets["ceased"] and clauses.tokens[j - 1].text in sets["none"]
    return j - 1 if both else j


def _plain(words: Words) -> str:
    return split_words(words.syntax.small.negations)[0]


@lru_cache(maxsize=8)
def _refusing(words: Words) -> frozenset[str]:
    cues = words.syntax.modality.get(Modality.DENIED.value)
    return frozenset(split_words(cues.leads)) if cues else frozenset()


def _refuses(words: Words, verb: Verb) -> bool:
    """Whether what leads a verb says that it was not done: "failed to vote", "denied taking bribes"."""
    return bool(verb.leads) and verb.leads[-1] in _refusing(words)
