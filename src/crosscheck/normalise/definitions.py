"""By what definition a claim's figure holds, read from its words: suspected cases, core inflation, valid votes.

Words are compared as written, not by stems: those suspected are no suspects. The longest phrase counts, so that "not
seasonally adjusted" is not adjusted, and a phrase that the lexicon ignores names nothing.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import words_of
from crosscheck.lexicons.definitions import Definitions, Family
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Claim, Modality
from crosscheck.model.statement import Definition
from crosscheck.model.value import Quantity, QuantityKind, Text, Truth, Value
from crosscheck.normalise.vocabulary import Vocabulary

ANY = "any"
"""What `usual` says where silence tells nothing."""

_LASTING = frozenset({QuantityKind.DURATION, QuantityKind.AGE, QuantityKind.MEASURE})
"""Kinds of figure whose own words may be those of a period: "for a year", "km an hour"."""

_AHEAD = frozenset({Modality.PLANNED, Modality.FORECAST})

_CACHED = 32_768
_MOST_LETTERS, _MOST_WORDS = 1000, 60

Phrase = tuple[str, ...]
Named = tuple[str, str]
"""A family and one of its members."""


class DefinitionIndex(Struct, frozen=True, eq=False):
    """The families of a language, the members that phrases name, and the lengths of the phrases by their first word.

    `words` are those of which a family must hear one anywhere in the claim, `needed` these of all families.
    """

    families: Mapping[str, Family]
    phrases: Mapping[Phrase, tuple[Named, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    fields: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    needed: frozenset[str]
    negations: frozenset[str]
    ahead: tuple[Named, ...]


@lru_cache(maxsize=8)
def definition_index(language: str, negations: str) -> DefinitionIndex:
    """Compile the families of a language."""
    read = load_section(language, Definitions)
    phrases: dict[Phrase, tuple[Named, ...]] = {tuple(words.split()): () for words in split_words(read.ignored)}
    for family, one in read.families.items():
        for member, words in one.members.items():
            for phrase in map(tuple, map(str.split, split_words(words))):
                phrases[phrase] = (*phrases.get(phrase, ()), (family, member))
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    heard = {family: frozenset(split_words(one.words)) for family, one in read.families.items()}
    return DefinitionIndex(
        families=read.families,
        phrases=phrases,
        lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        fields={family: frozenset(split_words(one.fields)) for family, one in read.families.items()},
        words=heard,
        needed=frozenset[str]().union(*heard.values()),
        negations=frozenset(split_words(negations)),
        ahead=tuple((family, one.ahead) for family, one in read.families.items() if one.ahead),
    )


def read_definitions(claim: Claim, value: Value | None, vocabulary: Vocabulary) -> tuple[Definition, ...]:
    """Return by what definitions a claim's figure, date or name holds; what is only so or not has none."""
    if value is None or isinstance(value, (Truth, Text)):
        return ()
    telling, heard = _read_asked((claim.property, claim.subject, claim.group, claim.method), vocabulary)
    if isinstance(claim.value, str) and isinstance(value, Quantity) and value.kind not in _LASTING:
        telling, heard = _read_more("value", claim.value, (telling, heard), vocabulary)
    if claim.event:
        telling, heard = _read_more("event", claim.event, (telling, heard), vocabulary)
    ahead = claim.modality in _AHEAD
    return _join(telling, heard, ahead, vocabulary) if telling or ahead else ()


FIELDS = ("property", "subject", "group", "method", "value", "event")
"""The order in which the fields of a claim are read; the first to name a member gives its words. Value and event stand
last, for they are others at every event."""

Telling = tuple[tuple[str, str, tuple[Named, ...]], ...]
"""Fields with their words, and the members that they name."""


@lru_cache(maxsize=_CACHED)
def _read_asked(asked: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Telling, frozenset[str]]:
    """Return what the fields that ask name, and the words in them that let others name it."""
    read: tuple[Telling, frozenset[str]] = ((), frozenset())
    for field, words in zip(FIELDS, asked, strict=False):
        if words:
            read = _read_more(field, words, read, vocabulary)
    return read


def _read_more(
    field: str, words: str, read: tuple[Telling, frozenset[str]], vocabulary: Vocabulary
) -> tuple[Telling, frozenset[str]]:
    """Return what was read, and what one more field names."""
    named, needed = _read_field(field, words, vocabulary)
    if not named and not needed:
        return read
    telling, heard = read
    return (*telling, (field, words, named)) if named else telling, heard | needed


@lru_cache(maxsize=_CACHED)
def _read_field(field: str, words: str, vocabulary: Vocabulary) -> tuple[tuple[Named, ...], frozenset[str]]:
    """Return what a field's words name of the families that are read there, and the words that let others name it."""
    index = definition_index(vocabulary.own.language, vocabulary.words.grammar.negations)
    tokens = _tokens_of(words)
    if index.lengths.keys().isdisjoint(tokens):
        return (), index.needed.intersection(tokens)
    named = tuple([one for one in _named(tokens, index) if field in index.fields[one[0]]])
    return named, index.needed.intersection(tokens)


def _tokens_of(words: str) -> list[str]:
    return words_of(words[:_MOST_LETTERS])[:_MOST_WORDS]


@lru_cache(maxsize=_CACHED)
def _join(telling: Telling, heard: frozenset[str], ahead: bool, vocabulary: Vocabulary) -> tuple[Definition, ...]:
    index = definition_index(vocabulary.own.language, vocabulary.words.grammar.negations)
    members: dict[str, set[str]] = {}
    told: dict[str, tuple[str, str]] = {}
    for field, label, named in telling:
        for family, member in named:
            needed = index.words[family]
            if not needed or not needed.isdisjoint(heard):
                members.setdefault(family, set()).add(member)
                told.setdefault(family, (field, " ".join(label.split())))
    for family, member in index.ahead if ahead else ():
        members.setdefault(family, set()).add(member)
        told.setdefault(family, ("modality", member))
    return tuple([_definition(one, index.families[one], members[one], *told[one]) for one in sorted(members)])


def _definition(name: str, family: Family, members: set[str], field: str, label: str) -> Definition:
    """Return a definition; one that only the event names ("women's final") need not be named again."""
    usual = field == "event" or family.usual == ANY or family.usual in members
    return Definition(name, frozenset(members), label, usual, family.beside)


def _named(tokens: list[str], index: DefinitionIndex) -> Iterator[Named]:
    """Yield the members that words name, from left to right; one that is negated is not named."""
    at = 0
    while at < len(tokens):
        length = _phrase_at(tokens, at, index)
        if length and (at == 0 or tokens[at - 1] not in index.negations):
            yield from index.phrases[tuple(tokens[at : at + length])]
        at += length or 1


def _phrase_at(tokens: list[str], at: int, index: DefinitionIndex) -> int:
    """Return how many words the longest known phrase from here on takes up, 0 where there is none."""
    lengths = index.lengths.get(tokens[at], ())
    return next((length for length in lengths if tuple(tokens[at : at + length]) in index.phrases), 0)


@lru_cache(maxsize=_CACHED)
def telling_method(words: str, vocabulary: Vocabulary) -> str:
    """Return the folded words of a method that may make another question of it, "" for a mere way of counting."""
    tokens = _tokens_of(words)
    counting = _counting(vocabulary.own.language)
    return "" if all(token in counting for token in tokens) else " ".join(tokens)


@lru_cache(maxsize=8)
def _counting(language: str) -> frozenset[str]:
    return frozenset(split_words(load_section(language, Definitions).counting))
