"""By what definition a claim's figure holds, read from its words: suspected cases, core inflation, valid votes.

Words are compared as written, not by stems: those suspected are no suspects. The longest phrase counts, so that "not
seasonally adjusted" is not adjusted, and a phrase that the lexicon ignores names nothing.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
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

_CACHED = 65536
_MOST_LETTERS, _MOST_WORDS = 1000, 60

Phrase = tuple[str, ...]
Named = tuple[str, str]
"""A family and one of its members."""


class DefinitionIndex(Struct, frozen=True, eq=False):
    """The families of a language, the members that phrases name, and the lengths of the phrases by their first word.

    `telling` are the words without any of which a field says nothing of definitions.
    """

    families: Mapping[str, Family]
    phrases: Mapping[Phrase, tuple[Named, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    fields: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    telling: frozenset[str]
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
    needed = {family: frozenset(split_words(one.words)) for family, one in read.families.items()}
    return DefinitionIndex(
        families=read.families,
        phrases=phrases,
        lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        fields={family: frozenset(split_words(one.fields)) for family, one in read.families.items()},
        words=needed,
        telling=frozenset(lengths).union(*needed.values()),
        negations=frozenset(split_words(negations)),
        ahead=tuple((family, one.ahead) for family, one in read.families.items() if one.ahead),
    )


def read_definitions(claim: Claim, value: Value | None, vocabulary: Vocabulary) -> tuple[Definition, ...]:
    """Return by what definitions a claim's figure, date or name holds; what is only so or not has none."""
    if value is None or isinstance(value, (Truth, Text)):
        return ()
    told = isinstance(claim.value, str) and isinstance(value, Quantity) and value.kind not in _LASTING
    said = str(claim.value) if told and _tells(str(claim.value), vocabulary) else ""
    event = claim.event if claim.event and _tells(claim.event, vocabulary) else ""
    ahead = claim.modality in _AHEAD
    return _read_fields((claim.property, claim.subject, claim.group, claim.method, said, event), ahead, vocabulary)


@lru_cache(maxsize=_CACHED)
def _tells(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words name a member of a family, or one that lets another name it; most figures and events do not."""
    index = definition_index(vocabulary.own.language, vocabulary.words.grammar.negations)
    return not index.telling.isdisjoint(_tokens_of(words))


def _tokens_of(words: str) -> list[str]:
    return fold(words[:_MOST_LETTERS]).split()[:_MOST_WORDS]


FIELDS = ("property", "subject", "group", "method", "value", "event")
"""The order in which the fields of a claim are read; the first to name a member gives its words."""


@lru_cache(maxsize=_CACHED)
def _read_fields(fields: tuple[str, ...], ahead: bool, vocabulary: Vocabulary) -> tuple[Definition, ...]:
    index = definition_index(vocabulary.own.language, vocabulary.words.grammar.negations)
    tokens = [_tokens_of(words) for words in fields]
    heard = frozenset(word for words in tokens for word in words)
    members: dict[str, set[str]] = {}
    told: dict[str, tuple[str, str]] = {}
    for field, label, words in zip(FIELDS, fields, tokens, strict=True):
        for family, member in _named(words, index):
            needed = index.words[family]
            if field in index.fields[family] and (not needed or not needed.isdisjoint(heard)):
                members.setdefault(family, set()).add(member)
                told.setdefault(family, (field, " ".join(label.split())))
    for family, member in index.ahead if ahead else ():
        members.setdefault(family, set()).add(member)
        told.setdefault(family, ("modality", member))
    return tuple(_definition(one, index.families[one], members[one], *told[one]) for one in sorted(members))


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
