"""The words that drafted sentences are made of, and what has to be known of a noun or a verb to put them together."""

from functools import cache

from crosscheck.extract.article import Scope
from crosscheck.extract.drafts.phrases import OPENINGS, credit, where_and_when
from crosscheck.extract.drafts.quotes import clean
from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.nouns import is_plural
from crosscheck.lexicons.drafting import Drafting
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality

OURS = "en"
"""The language of the sentences."""

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
    return word.endswith(split_words(drafting.participles)) or word in listed(drafting.irregular)


def stands_for_many(noun: str) -> bool:
    """Whether a noun phrase is in the plural: its head, which stands before the first preposition."""
    head = _head(noun)
    return bool(head) and is_plural(head[-1].casefold(), rules_of(load_lexicon(OURS)))


def definite(noun: str) -> str:
    """Return a noun in the singular behind its article; names, plurals and what has one stay as they are.

    >>> definite("strike"), definite("former president Ivo Marten"), definite("voters"), definite("vote in Arden")
    ('the strike', 'former president Ivo Marten', 'voters', 'the vote in Arden')
    """
    head = _head(noun)
    led = bool(head) and head[0].casefold() in listed(load_lexicon(OURS).vocabulary.grammar.stops)
    named = any(word[0].isupper() for word in head)
    return noun if not head or led or named or stands_for_many(noun) else f"the {noun}"


def whole_sentence(clause: str, scope: Scope, speaker: str, modality: Modality, lexicon: Lexicon) -> str:
    """Return a clause with all that bounds it, as a sentence."""
    told = OPENINGS.get(modality, "") + clause
    scope = Scope(clean(scope.place), clean(scope.time), clean(scope.as_of), definite(clean(scope.event)))
    whole = f"{told}{where_and_when(scope, lexicon)}{credit(definite(speaker))}"
    if len(whole) > LONGEST:
        whole = f"{whole[: LONGEST - 1]}…"
    return f"{whole[0].upper()}{whole[1:]}{'' if whole.endswith('.') else '.'}"


def _head(noun: str) -> list[str]:
    """Return the words of a noun phrase up to the first preposition."""
    grammar = load_lexicon(OURS).vocabulary.grammar
    links = listed(grammar.links) | listed(grammar.of)
    words = noun.split()
    link = next((at for at, word in enumerate(words) if at and word.casefold() in links), len(words))
    return words[:link]
