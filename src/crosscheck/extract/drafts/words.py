"""The words that drafted sentences are made of, and what has to be known of a noun or a verb to put them together."""

from functools import cache

from crosscheck.extract.article import Scope
from crosscheck.extract.drafts.phrases import OPENINGS, OURS, credit, where_and_when
from crosscheck.extract.drafts.quotes import clean
from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.nouns import is_plural
from crosscheck.lexicons.drafting import Drafting
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality

LONGEST = 1_000
"""Characters of a sentence; a name that is longer is no name."""


@cache
def drafting_words() -> Drafting:
    """Return how sentences are put together."""
    drafting: Drafting = load_section(OURS, Drafting)
    return drafting


@cache
def listed(words: str) -> frozenset[str]:
    """Return the entries of a list of words."""
    return frozenset(split_words(words))


def is_participle(word: str) -> bool:
    """Whether a word can stand behind "were"."""
    drafting = drafting_words()
    regular = word.endswith(split_words(drafting.participles)) and word not in listed(drafting.no_participles)
    return regular or word in listed(drafting.irregular)


def stands_for_many(noun: str) -> bool:
    """Whether a noun phrase is in the plural: its head, which stands before the first preposition."""
    head = _head(noun)
    return bool(head) and is_plural(head[-1].casefold(), rules_of(load_lexicon(OURS)))


def definite(noun: str) -> str:
    """Return a noun in the singular behind its article; plurals, what has one and names, but for those of bodies, stay.

    >>> definite("strike"), definite("former president Ivo Marten"), definite("voters"), definite("vote in Arden")
    ('the strike', 'former president Ivo Marten', 'voters', 'the vote in Arden')
    >>> definite("ruling Labour Party"), definite("Norway's Labour Party")
    ('the ruling Labour Party', "Norway's Labour Party")
    """
    head = _head(noun)
    led = bool(head) and head[0].casefold() in listed(load_lexicon(OURS).vocabulary.grammar.stops)
    named = any(word[0].isupper() for word in head) and not _is_body(noun, head)
    return noun if not head or led or named or stands_for_many(noun) else f"the {noun}"


def _is_body(noun: str, head: list[str]) -> bool:
    """Whether a name ends with what kind of body it is: "U.N. refugee agency", "Ministry of Transport"."""
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in head)
    return len(noun.split()) > 1 and not owned and head[-1].casefold() in listed(drafting_words().bodies)


def whole_sentence(clause: str, scope: Scope, speaker: str, modality: Modality, lexicon: Lexicon) -> str:
    """Return a clause with all that bounds it, as a sentence."""
    told = OPENINGS.get(modality, "") + clause
    whole = f"{told}{where_and_when(_unsaid(scope, clause), lexicon)}{credit(definite(speaker))}"
    if len(whole) > LONGEST:
        whole = f"{whole[: LONGEST - 1]}…"
    return f"{whole[0].upper()}{whole[1:]}{'' if whole.endswith('.') else '.'}"


def _unsaid(scope: Scope, clause: str) -> Scope:
    """Return what of a scope its clause does not say already."""
    place, time, as_of, event = clean(scope.place), clean(scope.time), clean(scope.as_of), clean(scope.event)
    said = f" {clause} ".casefold()
    links = listed(load_lexicon(OURS).vocabulary.grammar.links) | listed(load_lexicon(OURS).vocabulary.grammar.of)
    if place and any(f" {link} {place} ".casefold() in said for link in links):
        place = ""
    if event and any(f" {event}{end} ".casefold() in said for end in ("", "s")):
        event = ""
    return Scope(place, time, "" if as_of == time else as_of, definite(event))


def _head(noun: str) -> list[str]:
    """Return the words of a noun phrase up to the first preposition."""
    grammar = load_lexicon(OURS).vocabulary.grammar
    links = listed(grammar.links) | listed(grammar.of)
    words = noun.split()
    link = next((at for at, word in enumerate(words) if at and word.casefold() in links), len(words))
    return words[:link]
