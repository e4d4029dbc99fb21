"""The parts of a drafted sentence that say where, when, by whom and how surely."""

from crosscheck.extract.article import Scope
from crosscheck.grammar.dates.reading import read_time
from crosscheck.lexicons.drafting import Drafting
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality
from crosscheck.model.value import Time
from crosscheck.wording.values import time_words

OURS = "en"
"""The language of the sentences."""

OPENINGS = {
    Modality.DENIED: "It was denied that ",
    Modality.ALLEGED: "It was alleged that ",
    Modality.FEARED: "It was feared that ",
}
"""What stands before a clause that is told as it would be without it."""

BEING = {
    Modality.PLANNED: ("was to {}", "were to {}"),
    Modality.FORECAST: ("was expected to {}", "were expected to {}"),
    Modality.CONDITIONAL: ("would {}", "would {}"),
}
"""What the verb of a clause becomes, of one and of many."""


def to_be(modality: Modality, many: bool) -> str:
    """Return "was" or "were", or what it becomes.

    >>> to_be(Modality.ASSERTED, True), to_be(Modality.PLANNED, False)
    ('were', 'was to be')
    """
    return BEING[modality][many].format("be") if modality in BEING else ("was", "were")[many]


def to_do(past: str, verb: str, modality: Modality, many: bool) -> str:
    """Return a verb in the past, or what it becomes.

    >>> to_do("fled", "flee", Modality.FORECAST, True)
    'were expected to flee'
    """
    return BEING[modality][many].format(verb) if modality in BEING else past


def where_and_when(scope: Scope, lexicon: Lexicon) -> str:
    """Return the place, the time and the day of counting, each behind its preposition.

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> where_and_when(Scope("near Porto", "2019-06-09/2019-06-12", "2019-06-13"), load_lexicon("en"))
    ' near Porto from 9 to 12 June 2019, as of 13 June 2019'
    """
    said = f" {_where(scope.place, lexicon)}" if scope.place else ""
    if scope.time:
        said += f" {on_when(scope.time, lexicon)}"
    if scope.event:
        said += f" during {scope.event}"
    if scope.as_of:
        said += f", as of {on_when(scope.as_of, lexicon, bare=True)}"
    return said


def credit(speaker: str) -> str:
    """Return who says so."""
    return f", according to {speaker}" if speaker else ""


def _where(place: str, lexicon: Lexicon) -> str:
    places = lexicon.vocabulary.places
    first = f"{place.casefold()} "
    led = any(first.startswith(f"{word} ") for word in (*split_words(places.beside), *split_words(places.inside)))
    return place if led else f"{_before(place)} {place}"


def _before(place: str) -> str:
    """Return what stands before a place, by its last word: "on" a road, "at" an airport."""
    drafting = load_section(OURS, Drafting)
    last = place.split()[-1]
    words = (("on", drafting.upon), ("at", drafting.at))
    return next((word for word, nouns in words if last in split_words(nouns)), "in")


def on_when(words: str, lexicon: Lexicon, bare: bool = False) -> str:
    """Return a time behind its preposition, or `bare`: a day "on", a month or a year "in", a span "from"."""
    time = read_time(words, lexicon)
    if not isinstance(time, Time):
        return words if bare else f"({words})"
    said = time_words(time)
    if bare:
        return said
    lower, upper = time.span.lower, time.span.upper
    if lower is None or upper is None or time.approximate:
        return said
    if lower == upper:
        return f"on {said}"
    return f"from {said}" if " to " in said else f"in {said}"
