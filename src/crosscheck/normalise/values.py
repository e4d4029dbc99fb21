"""A claim's value, read by the kind of its property, or else by what its words can only be.

Where the property's kind is not known, the words are tried in this order: a truth value ("denied"), a date that can be
nothing else ("9 June", "2019"), a quantity ("a few"), a known place, a proper name, and last plain words. Each reader
takes the words as a whole or not at all, so that the order decides only what is read two ways. Words that can only be
a date and yet name none ("Monday, 9 June 2019", a Sunday) are not tried as anything else: a person should look.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from crosscheck.grammar.dates.reading import is_surely_time, read_time
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.number import tidy
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.grammar.truth import read_truth
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import GivenValue
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Printed, Quantity, QuantityKind, Text, Time, Unread, Value, ValueKind
from crosscheck.normalise.names import read_name
from crosscheck.normalise.places import read_place
from crosscheck.normalise.vocabulary import Vocabulary
from crosscheck.wording.said import given_words

_CACHED = 32_768

Reader = Callable[[str, Vocabulary], Value | Unread]
Attempt = Callable[[str, Vocabulary], Value | Unread | None]
"""A reader that returns `None` for words that are not its own."""

_BY_DAY = Unread("", "it is a date, and may be told from the day of publication")
"""What an attempt returns for words that can only be a date."""


def read_value(
    words: str, kind: ValueKind | None, vocabulary: Vocabulary, published: Time | None = None
) -> Value | Unread:
    """Read the words of a value for a property of a kind; where none can, the kind's own reader says why."""
    if kind is not ValueKind.TIME:
        value = _read_on_any_day(words, kind, vocabulary)
        return _time(words, vocabulary, published) if value is None else value
    time = _time(words, vocabulary, published) if words.strip() else Unread(words, "it holds no words")
    return time if isinstance(time, Time) else _read_on_any_day(words, kind, vocabulary) or time


@lru_cache(maxsize=_CACHED)
def _read_on_any_day(words: str, kind: ValueKind | None, vocabulary: Vocabulary) -> Value | Unread | None:
    """Return what words say whenever they were published, `None` where they are a date or nothing else was asked."""
    if not words.strip():
        return Unread(words, "it holds no words")
    for attempt in _ATTEMPTS[kind]:
        value = attempt(words, vocabulary)
        if value is not None:
            return None if value is _BY_DAY else value
    return None if kind is ValueKind.TIME else _OF_KIND[kind or ValueKind.TEXT](words, vocabulary)


def read_given(given: GivenValue, vocabulary: Vocabulary, published: Time | None = None) -> Value | Unread:
    """Return a value that was given outright: its figures as they are, or its words by its kind alone."""
    if given.kind is not None:
        is_time = given.kind is ValueKind.TIME
        return _time(given.words, vocabulary, published) if is_time else _OF_KIND[given.kind](given.words, vocabulary)
    bounds = [bound for bound in (given.lower, given.amount, given.upper) if bound is not None]
    if not bounds or bounds != sorted(bounds):
        return Unread(given_words(given), "its figures are missing or not in order")
    kind, unit, printed = _unit_of(given.unit, vocabulary)
    point = given.amount is not None and given.lower is None and given.upper is None
    lower, upper = (given.amount, given.amount) if point else (given.lower, given.upper)
    span = Interval(_in_base(lower, printed), _in_base(upper, printed))
    amount = _in_base(given.amount, printed)
    hedge = Hedge.EXACT if span.is_point else Hedge.RANGE
    words = given_words(given)
    named = lower if span.is_point else given.amount
    as_given = replace(printed, amount=named) if printed else None
    return Quantity(kind, span.lower if span.is_point else amount, span, span, unit, hedge, words, printed=as_given)


def _in_base(amount: Decimal | None, unit: Printed | None) -> Decimal | None:
    """Return an amount in the base unit of the unit that it was given in."""
    if amount is None or unit is None:
        return amount
    return tidy((amount - unit.zero) * unit.times / unit.parts)


@lru_cache(maxsize=_CACHED)
def _unit_of(unit: str, vocabulary: Vocabulary) -> tuple[QuantityKind, str, Printed | None]:
    """Return the kind and base unit of a given unit, and how it is converted to the base."""
    one = read_quantity(f"1 {unit}", vocabulary.lexicon) if unit else None
    if not isinstance(one, Quantity) or one.amount is None:
        return QuantityKind.COUNT, unit, None
    printed = one.printed
    if printed and one.kind is QuantityKind.MONEY:
        printed = replace(printed, times=one.amount)  # of cents
    return one.kind, one.unit, printed


# Readers


def _in_either_language(read: Callable[[Lexicon], Value | Unread], vocabulary: Vocabulary) -> Value | Unread:
    """Read in the source's language; what is no words of it may be the checker's ("yes", "fourteen")."""
    value = read(vocabulary.lexicon)
    if isinstance(value, Unread) and vocabulary.own is not vocabulary.lexicon:
        translated = read(vocabulary.own)
        return value if isinstance(translated, Unread) else translated
    return value


def _truth(words: str, vocabulary: Vocabulary) -> Value | Unread:
    return _in_either_language(lambda lexicon: read_truth(words, lexicon), vocabulary)


def _time(words: str, vocabulary: Vocabulary, published: Time | None) -> Value | Unread:
    return _in_either_language(lambda lexicon: read_time(words, lexicon, published, vocabulary.events), vocabulary)


def _quantity(words: str, vocabulary: Vocabulary) -> Value | Unread:
    return _in_either_language(lambda lexicon: read_quantity(words, lexicon), vocabulary)


def _counted_figure(words: str, vocabulary: Vocabulary) -> Value | None:
    """Read four bare digits, which elsewhere are a year, as the figure that the property asks for: 1900 killed."""
    if len(words) != 4 or not words.isascii() or not words.isdecimal() or words[0] == "0":
        return None
    figure = _quantity(f"{words[0]}\N{NARROW NO-BREAK SPACE}{words[1:]}", vocabulary)
    return replace(figure, words=words) if isinstance(figure, Quantity) else None


def _bare_count(words: str, vocabulary: Vocabulary) -> Value | None:
    """Read a count that names nothing else ("nearly 27,000"), so that "50 Cent" stays a name."""
    figure = _quantity(words, vocabulary)
    is_bare = isinstance(figure, Quantity) and figure.kind is QuantityKind.COUNT and not figure.unit
    return figure if is_bare and isinstance(figure, Quantity) else None


def _name(words: str, vocabulary: Vocabulary) -> Value | Unread:
    return read_name(words, vocabulary)


def _place(words: str, vocabulary: Vocabulary) -> Value | Unread:
    return read_place(words, vocabulary)


def _text(words: str, vocabulary: Vocabulary) -> Value | Unread:
    negations = set(split_words(vocabulary.words.grammar.negations))
    negated = any(token in negations for token in fold(words).split())
    parts = tuple(part for part in vocabulary.stemmer.content_words(words) if part not in negations)
    return Text(words, parts, negated)


_OF_KIND: dict[ValueKind, Reader] = {
    ValueKind.QUANTITY: _quantity,
    ValueKind.NAME: _name,
    ValueKind.PLACE: _place,
    ValueKind.TRUTH: _truth,
    ValueKind.TEXT: _text,
}


# Attempts


def _if_read(reader: Reader) -> Attempt:
    """Make a reader pass on what it cannot read."""

    def attempt(words: str, vocabulary: Vocabulary) -> Value | None:
        value = reader(words, vocabulary)
        return None if isinstance(value, Unread) else value

    return attempt


def _sure_time(words: str, vocabulary: Vocabulary) -> Unread | None:
    return _BY_DAY if is_surely_time(words, vocabulary.lexicon, vocabulary.events) else None


def _spelt_time(words: str, vocabulary: Vocabulary) -> Unread | None:
    return _BY_DAY if is_surely_time(words, vocabulary.lexicon, vocabulary.events, with_years=False) else None


def _known_place(words: str, vocabulary: Vocabulary) -> Value | None:
    place = read_place(words, vocabulary)
    return place if place.key in _place_keys(vocabulary) else None


@lru_cache(maxsize=8)
def _place_keys(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the keys of all places that the project declares."""
    return frozenset(read_place(name, vocabulary).key for row in vocabulary.places.items() for name in row)


def _proper_name(words: str, vocabulary: Vocabulary) -> Value | None:
    name = read_name(words, vocabulary)
    return name if name.proper else None


_ANY: tuple[Attempt, ...] = (_if_read(_truth), _sure_time, _if_read(_quantity), _known_place, _proper_name, _text)

_ATTEMPTS: dict[ValueKind | None, tuple[Attempt, ...]] = {
    None: _ANY,
    ValueKind.QUANTITY: (_counted_figure, _spelt_time, _if_read(_quantity), _if_read(_truth)),
    ValueKind.TIME: (_if_read(_truth), _bare_count),
    ValueKind.NAME: (_if_read(_truth), _bare_count, _name),
    ValueKind.PLACE: (_if_read(_truth), _place),
    ValueKind.TRUTH: _ANY,
    ValueKind.TEXT: (_if_read(_truth), _text),
}
"""Who may read a value, first to last; where a date is asked for, once it is none. A property of any kind may be denied
as a whole, and "starters: 27,000" or "suspects: three" is a count, whatever else the word may ask for."""
