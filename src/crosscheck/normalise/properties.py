"""What is said of a subject, under one key for all its wordings.

Wordings are compared by stems whatever their order, negation included, so that "date of the election" is the election
date and "not released" is not released. What follows a preposition narrows a property ("injured by rubber bullets" lies
within injured), and so does a group before it ("police killed" lies within killed: those killed who were police). Two
properties joined ("killed or injured") are neither.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import KnownProperty, split_words
from crosscheck.model.statement import Group, Property
from crosscheck.model.value import Name, Place, Quantity, Time, Truth, Unread, Value, ValueKind
from crosscheck.normalise.groups import names_members, read_group
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

_CACHED = 32_768
_MOST_LETTERS, _MOST_WORDS = 1000, 60
"""How much is read of a property; reading must not take long whatever is written."""

Stems = tuple[str, ...]


class PropertyIndex(Struct, frozen=True, eq=False):
    """The lexicon's properties, by the sorted stems of their wordings."""

    properties: Mapping[str, Property]
    wordings: Mapping[Stems, str]
    instead: Mapping[tuple[str, str], str]
    fillers: frozenset[str]
    ahead: tuple[Stems, ...]
    narrowing: frozenset[str]
    negations: Mapping[str, str]
    heads: Mapping[str, ValueKind]
    links: frozenset[str]
    of: frozenset[str]
    either: frozenset[str]


@lru_cache(maxsize=8)
def property_index(book: Wordbook) -> PropertyIndex:
    """Compile the lexicon's properties."""
    words, grammar = book.words.properties, book.words.grammar
    manners = frozenset(split_words(words.manners))
    stem = book.stemmer.stem
    return PropertyIndex(
        properties={key: _known_property(key, words.known, manners) for key in words.known},
        wordings=_all_wordings(words.known, book),
        instead=_all_instead(words.known),
        fillers=frozenset(split_words(words.fillers)),
        ahead=tuple(sorted((tuple(one.split()) for one in split_words(words.ahead)), key=len, reverse=True)),
        narrowing=frozenset(stem(word) for word in split_words(words.narrowing)),
        negations=_negations(book),
        heads={stem(word): ValueKind(kind) for word, kind in words.heads.items()},
        links=frozenset(split_words(grammar.links)),
        of=frozenset(split_words(grammar.of)),
        either=frozenset(split_words(grammar.either)),
    )


def _negations(book: Wordbook) -> dict[str, str]:
    """Return the stem of the first of a language's negations under the stem of each: one is as good as another."""
    grammar = book.words.grammar
    stems = [book.stemmer.stem(word) for word in (*split_words(grammar.negations), *split_words(grammar.lacking))]
    return dict.fromkeys(stems, stems[0]) if stems else {}


def _all_wordings(known: Mapping[str, KnownProperty], book: Wordbook) -> dict[Stems, str]:
    """Return the keys of all wordings; each word is looked at once, since this is a good part of what a start costs."""
    links, of = _links(book)
    stems: dict[str, str] = dict.fromkeys(of.union(book.stemmer.stops - links), "")
    wordings: dict[Stems, str] = {}
    for key, one in known.items():
        for wording in (key, *split_words(one.words)):
            tokens = wording.split()
            found: list[str] = []
            for word in tokens:
                stem = stems.get(word)
                if stem is None:
                    stem = stems[word] = book.stemmer.stem(word)
                if stem:
                    found.append(stem)
            if tokens[-1] in of:
                found.append(tokens[-1])
            found.sort()
            wordings.setdefault(tuple(found), key)
    return wordings


def _all_instead(known: Mapping[str, KnownProperty]) -> dict[tuple[str, str], str]:
    return {(key, kind): other for key, one in known.items() for kind, other in one.instead.items()}


def wording_key(words: str, book: Wordbook) -> Stems:
    """Return the stems that a wording is found by.

    Prepositions count ("in hospital" is no hospital, "sentenced to prison" no prison sentence), but for "of" inside.
    """
    return _wording_key(fold(words).split(), book)


def _wording_key(tokens: list[str], book: Wordbook) -> Stems:
    return tuple(sorted(_content(tokens, book)))


def _content(tokens: list[str], book: Wordbook) -> list[str]:
    links, of = _links(book)
    stem, is_stop = book.stemmer.stem, book.stemmer.is_stop
    kept = [stem(word) for word in tokens if not is_stop(word) or word in links]
    return [*kept, tokens[-1]] if tokens and tokens[-1] in of else kept


@lru_cache(maxsize=8)
def _links(book: Wordbook) -> tuple[frozenset[str], frozenset[str]]:
    grammar = book.words.grammar
    return frozenset(split_words(grammar.links)), frozenset(split_words(grammar.of))


def _known_property(key: str, known: Mapping[str, KnownProperty], manners: Collection[str]) -> Property:
    entry = known[key]
    within: list[str] = []
    wider = entry.within
    while wider in known and wider not in within:
        within.append(wider)
        wider = known[wider].within
    return Property(
        key=key,
        label=key,
        kind=ValueKind(entry.value),
        additive=entry.figure in ("total", "count"),
        cumulative=entry.figure == "total",
        known=True,
        within=tuple(within),
        manner=key in manners,
    )


def read_property(words: str, vocabulary: Vocabulary) -> Property:
    """Read a property; words that the lexicon does not know become a property of their own."""
    return read_property_and_group(words, vocabulary)[0]


@lru_cache(maxsize=_CACHED)
def read_property_and_group(words: str, vocabulary: Vocabulary) -> tuple[Property, Group | None]:
    """Read a property and, where its words name one, the group: "police killed" is killed, of police officers.

    The property alone then lies within the known one, since "killed" says nothing of whom.
    """
    index = property_index(vocabulary.book)
    tokens = _as_if_done(fold(words[:_MOST_LETTERS]).split()[:_MOST_WORDS], index)
    found = _find(tokens, vocabulary.book, index)
    if found:
        return found, None
    main, behind = _at_link(tokens, index)
    if behind:
        narrowed = _find(main, vocabulary.book, index)
        if narrowed and not _stands_joined(tokens, index):
            return _narrow(narrowed, words, tokens, vocabulary.book), None
    grouped = _with_group(main, vocabulary, index)
    if grouped:
        return _narrow(grouped[0], words, tokens, vocabulary.book), grouped[1]
    return _unknown(words, tokens, vocabulary.book, index), None


@lru_cache(maxsize=_CACHED)
def read_across(subject: str, words: str, vocabulary: Vocabulary) -> Property | None:
    """Return the known property that a subject and a property name together: "bodies | recovered" are those killed."""
    index = property_index(vocabulary.book)
    tokens = fold(f"{subject[:_MOST_LETTERS]} {words[:_MOST_LETTERS]}").split()[:_MOST_WORDS]
    found = index.properties.get(index.wordings.get(_wording_key(tokens, vocabulary.book), ""))
    return found if found and found.kind is ValueKind.QUANTITY else None


def suit_value(asked: Property, value: Value | Unread | None, vocabulary: Vocabulary) -> Property:
    """Return what a property's words mean with such a value: a turnout of 5,000 is an attendance, one of 61 % is none.

    The words are read first, since what they ask for helps to read the value. A change ("up 3 %") shows nothing.
    """
    kind = _kind_of(value)
    return _suit_kind(asked, kind, vocabulary) if kind else asked


@lru_cache(maxsize=_CACHED)
def _suit_kind(asked: Property, kind: str, vocabulary: Vocabulary) -> Property:
    index = property_index(vocabulary.book)
    own = asked if asked.known else index.properties.get(asked.within[0]) if asked.within else None
    other = index.instead.get((own.key, kind)) if own else None
    if other is None or own is None:
        return asked
    meant = index.properties[other]
    if asked.known:
        return meant
    return replace(
        asked, kind=meant.kind, additive=meant.additive, cumulative=meant.cumulative, within=(other, *meant.within)
    )


def _kind_of(value: Value | Unread | None) -> str:
    """Return what the lexicon calls the kind of a value, "" where it has none or tells a change."""
    if isinstance(value, Quantity):
        return value.kind.value if value.change is None else ""
    return next((kind.value for sort, kind in _SORTS if isinstance(value, sort)), "")


_SORTS = ((Time, ValueKind.TIME), (Place, ValueKind.PLACE), (Name, ValueKind.NAME), (Truth, ValueKind.TRUTH))


def _as_if_done(tokens: list[str], index: PropertyIndex) -> list[str]:
    """Leave out what tells that something is to come: "jobs to be cut" are jobs cut."""
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        length = next((len(phrase) for phrase in index.ahead if tuple(tokens[at : at + len(phrase)]) == phrase), 0)
        if not length:
            kept.append(tokens[at])
        at += length or 1
    return kept if kept and tokens[-1] == kept[-1] else tokens


def property_under(key: str, vocabulary: Vocabulary) -> Property | None:
    """Return the known property that has a key, `None` where none has."""
    return property_index(vocabulary.book).properties.get(key)


def _find(tokens: list[str], book: Wordbook, index: PropertyIndex) -> Property | None:
    """Return the known property of these words, fillers left out where need be."""
    key = index.wordings.get(_wording_key(tokens, book))
    if key is not None:
        return index.properties[key]
    kept = _without_fillers(tokens, index)
    key = index.wordings.get(_wording_key(kept, book)) if len(kept) < len(tokens) else None
    found = None if key is None else index.properties[key]
    return found if found and found.kind is ValueKind.QUANTITY else None  # the number of attackers is no attacker


def _without_fillers(tokens: list[str], index: PropertyIndex) -> list[str]:
    return [word for word in tokens if word not in index.fillers]


def _at_link(tokens: list[str], index: PropertyIndex) -> tuple[list[str], list[str]]:
    """Part words before the first preposition inside them from what it begins.

    One that ends them asks for something else: "blocked by" for who did it.
    """
    for position, word in enumerate(tokens):
        if position and word in index.links and tokens[-1] not in index.links:
            return tokens[:position], tokens[position:]
    return tokens, []


def _stands_joined(tokens: list[str], index: PropertyIndex) -> bool:
    return not index.either.isdisjoint(tokens)


def _narrow(wider: Property, words: str, tokens: list[str], book: Wordbook) -> Property:
    stems = _content(_without_fillers(tokens, property_index(book)), book)
    return Property(
        key=" ".join(stems),
        label=" ".join(words.split()),
        kind=wider.kind,
        additive=wider.additive,
        cumulative=wider.cumulative,
        known=False,
        within=(wider.key, *wider.within),
    )


def _with_group(
    tokens: list[str], vocabulary: Vocabulary, index: PropertyIndex
) -> tuple[Property, Group | None] | None:
    """Part "police killed" or "seriously injured" into the known property and what stands before it."""
    if any(vocabulary.stemmer.stem(word) in index.negations for word in tokens):
        return None
    for position in range(1, len(tokens)):
        known = _find(tokens[position:], vocabulary.book, index)
        before = [word for word in tokens[:position] if not vocabulary.stemmer.is_stop(word)]
        if known is None or known.kind is not ValueKind.QUANTITY or not before:
            continue
        if _stands_joined(tokens[position:], index):
            return None
        if all(vocabulary.stemmer.stem(word) in index.narrowing for word in before):
            return known, None
        group = read_group(" ".join(tokens[:position]), vocabulary) if known.additive else None
        group = group if names_members(before[-1], vocabulary.book) else None
        return (known, group) if group else None
    return None


def _unknown(words: str, tokens: list[str], book: Wordbook, index: PropertyIndex) -> Property:
    """Return a property for words that no entry has: "price of bread" and "bread price" share a key."""
    turned = _turn_round(tokens, index)
    stems = _content(_without_fillers(turned, index), book)
    stems = stems or _content(turned, book) or [book.stemmer.stem(word) for word in tokens]
    stems = [*(index.negations.get(stem, stem) for stem in stems[:-1]), *stems[-1:]]  # who "said no" said something
    kind = _kind_of_head(stems, index)
    return Property(" ".join(stems), " ".join(words.split()), kind, False, False, known=False)


def _kind_of_head(stems: list[str], index: PropertyIndex) -> ValueKind | None:
    """Return the kind of value that the last words ask for: a "tower height" is a height, a "party leader" a leader.

    Only of nouns: what is told of people by a verb ("released", of a film) asks for something else.
    """
    for length in (2, 1):
        key = index.wordings.get(tuple(sorted(stems[-length:])))
        found = index.properties[key] if key is not None and len(stems) > length else None
        if found and not found.additive and found.kind is not ValueKind.TRUTH:
            return found.kind
    return index.heads.get(stems[-1]) if stems else None


def _turn_round(tokens: list[str], index: PropertyIndex) -> list[str]:
    for position, word in enumerate(tokens):
        if position and word in index.of:
            return [*_turn_round(tokens[position + 1 :], index), *tokens[:position]]
    return tokens
