"""A value as a claim has it: the words of the text where they read back as they were read, else what does.

Read alone, words may lose what they had in their sentence: the unit of a list ("5, 6 and 7 percent"), the verb of a
change, a year's look. Then the same figure is written so that it keeps it, and only where no words do, as bare figures.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from crosscheck.extract.drafts.asked import asks_for_other
from crosscheck.extract.drafts.quotes import clean
from crosscheck.grammar.dates.reading import is_surely_time
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.grammar.truth import read_truth
from crosscheck.lexicons.drafting import Drafting
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import GivenValue
from crosscheck.model.value import Direction, Quantity, QuantityKind, Unread, ValueKind
from crosscheck.wording.values import plain

_LEADS = {Direction.UP: lambda words: words.raised, Direction.DOWN: lambda words: words.lowered}

MOST_DIGITS = 30
"""Digits that a figure given outright may have on either side of its point (docs/formats.md)."""


def value_of(words: str, quantity: Quantity, asked: str, lexicon: Lexicon) -> str | GivenValue:
    """Return the value of a claim that asks for a property: words that read back as `quantity`, else its figures."""
    said = clean(words)
    for candidate in _candidates(said, quantity, asked, lexicon):
        if _same(read_quantity(candidate, lexicon), quantity):
            if _reads_as_figure(candidate, asked, lexicon):
                return candidate
            return GivenValue(kind=ValueKind.QUANTITY, words=candidate)
    return _figures(quantity) or said


def words_of_kind(words: str, kind: ValueKind, asked: str, lexicon: Lexicon) -> str | GivenValue:
    """Return the value of a fact without a figure: its words alone where the property can only ask for their kind."""
    known = lexicon.vocabulary.properties.known.get(asked)
    if known and known.value == kind.value:
        is_truth = not isinstance(read_truth(words, lexicon), Unread)
        if (kind is ValueKind.TRUTH) == is_truth and isinstance(read_quantity(words, lexicon), Unread):
            return words
    return GivenValue(kind=kind, words=words)


def _candidates(said: str, quantity: Quantity, asked: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words themselves, then with what they lack, then the figure written anew."""
    unit = _unit(quantity, lexicon)
    drafting = load_section(lexicon.language, Drafting)
    lead = _LEADS[quantity.change](drafting) if quantity.change else ""
    aged = f"{said} {drafting.aged}" if quantity.kind is QuantityKind.AGE else ""
    things = f"{said} {asked}" if quantity.kind is QuantityKind.COUNT else ""
    for words in (said, aged, things, f"{said} {unit}", *_composed(quantity, unit, lexicon)):
        if words:
            yield words
            if lead:
                yield f"{lead} {words}"


def _composed(quantity: Quantity, unit: str, lexicon: Lexicon) -> Iterator[str]:
    if quantity.amount is None:
        return
    figure = plain(quantity.amount)
    hedge = next((h for key, h in lexicon.figures.hedges.items() if quantity.hedge.value in (key, h.name)), None)
    before = split_words(hedge.before) if hedge else ()
    for words in (figure, *(f"{word} {figure}" for word in before[:1])):
        yield f"{words} {unit}".strip()
        yield words


def _unit(quantity: Quantity, lexicon: Lexicon) -> str:
    """Return the unit as it is written behind a figure: "people", not "person"."""
    plurals = {single: plural for plural, single in reversed(lexicon.figures.nouns.plurals.items())}
    unit = quantity.unit if quantity.amount == 1 else plurals.get(quantity.unit, quantity.unit)
    return unit.replace("/", " per ")


def _same(read: Quantity | Unread, meant: Quantity) -> bool:
    """Whether words read alone mean what was read in the text."""
    if isinstance(read, Unread):
        return False
    return (read.kind, read.amount, read.implied, read.possible, read.unit, read.hedge, read.change) == (
        meant.kind,
        meant.amount,
        meant.implied,
        meant.possible,
        meant.unit,
        meant.hedge,
        meant.change,
    )


def _reads_as_figure(words: str, asked: str, lexicon: Lexicon) -> bool:
    """Whether `check` takes words for a figure, whatever the property is: no date, no name, no yes or no."""
    return _taken_for_figure(words, asked, f"{lexicon.language}-{lexicon.region}".rstrip("-"))


@lru_cache(maxsize=8_192)
def _taken_for_figure(words: str, asked: str, language: str) -> bool:
    lexicon = load_lexicon(language)
    known = lexicon.vocabulary.properties.known.get(asked)
    if known and known.value == ValueKind.QUANTITY.value:
        return not is_surely_time(words, lexicon, with_years=False)
    if asks_for_other(asked, lexicon.language):
        return False
    return not is_surely_time(words, lexicon) and isinstance(read_truth(words, lexicon), Unread)


def _figures(quantity: Quantity) -> GivenValue | None:
    """Return the value outright; a point by its amount alone."""
    lower, upper = quantity.implied.lower, quantity.implied.upper
    amount = quantity.amount
    if amount is not None and quantity.implied.is_point:
        lower = upper = None
    ends = [end for end in (lower, amount, upper) if end is not None]
    if not ends or ends != sorted(ends) or not all(map(_writable, ends)):
        return None
    return GivenValue(amount, lower, upper, quantity.unit)


def _writable(figure: Decimal) -> bool:
    whole, _, rest = plain(figure).removeprefix("-").partition(".")
    return whole.isdecimal() and len(whole) <= MOST_DIGITS and len(rest) <= MOST_DIGITS
