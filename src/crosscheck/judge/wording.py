"""The words in which verdicts are explained: who says what, of where and when.

Every slot is filled with the figure as printed, the source, and the one field that decided. What sources wrote is
passed on as it is; each output escapes it for its own medium.
"""

from collections.abc import Sequence
from functools import lru_cache

from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time, Value
from crosscheck.relate.definitions import telling_definition
from crosscheck.wording.conversions import conversion_words
from crosscheck.wording.said import as_said, in_quotes, shortened
from crosscheck.wording.values import span_words

_CACHED = 8192

LONGEST_NAME = 40
"""Characters of a publisher's name; one that is longer is cut behind a word, so that a sentence stays readable."""

MOST_LISTED, FEW_LISTED = 200, 12
"""Words that stand in one row; of more, only so few are named, and the rest is counted."""

LONGEST_LINK = 3
"""Letters of a word that only leads on to the next, written small: "of", "the", "for", "-"."""


def quoted(statement: Statement) -> str:
    """Return the value as said, in quotation marks; cut where it is long."""
    return _in_short_quotes(as_said(statement))


@lru_cache(maxsize=_CACHED)
def _in_short_quotes(words: str) -> str:
    return in_quotes(shortened(words))


@lru_cache(maxsize=_CACHED)
def named(publisher: str) -> str:
    """Return a publisher's name, or that of an origin, as a sentence has it: a long one cut behind a word that tells.

    >>> named("Bureau of Meteorology and Hydrology of the Northern Isles")
    'Bureau of Meteorology and Hydrology…'
    """
    short = shortened(publisher, LONGEST_NAME)
    words = short.removesuffix("…").split()
    if not short.endswith("…") or len(words) < 2:
        return short
    while len(words) > 1 and len(words[-1]) <= LONGEST_LINK and words[-1].lower() == words[-1]:
        words.pop()
    return f"{' '.join(words).rstrip(',;:')}…"


def who(statement: Statement, other: Statement | None = None) -> str:
    """Return who says it: the publisher, with the day of print where `other` is another text of the same.

    Where nothing else names it, or tells it from `other`, it is the source's id.
    """
    source = statement.source
    name = named(source.publisher)
    if not name:
        return source.id
    if other is None or other.source.id == source.id or named(other.source.publisher) != name:
        return name
    day = _day_of_print(statement, other)
    return f"{name} of {day}" if day and other.source.publisher == source.publisher else source.id


def _day_of_print(statement: Statement, other: Statement) -> str:
    """Return when a source was published, with its year where that of `other` differs; "" where it tells nothing."""
    ours, theirs = statement.published, other.published
    if ours is None or theirs is None or ours.span == theirs.span:
        return ""
    lower, upper = ours.span.lower, theirs.span.lower
    one_year = lower is not None and upper is not None and lower.year == upper.year
    return when(ours).removesuffix(f" {lower.year}") if one_year and lower and ours.span.is_point else when(ours)


def voice(statement: Statement, other: Statement) -> str:
    """Return who stands behind it: the speaker and where they are quoted, else the outlet."""
    outlet = who(statement, other)
    return f"{statement.said_by.label} (in {outlet})" if statement.said_by else outlet


def has(statement: Statement, other: Statement) -> str:
    """Return who says what: "Gazette says “23”", "Gazette has “23” from police"."""
    credited = speaker(statement)
    if not credited:
        return f"{who(statement, other)} says {quoted(statement)}"
    return f"{who(statement, other)} has {quoted(statement)} from {credited}"


def who_says_what(left: Statement, right: Statement) -> str:
    """Return what each of two says, in half a sentence: "Gazette says “23”, Herald says “41”"."""
    first = has(left, right)
    if left.source.id != right.source.id:
        if speaker(left) and speaker(right):
            return f"{first}, {who(right, left)} {quoted(right)} from {speaker(right)}"
        return f"{first}, {has(right, left)}"
    if speaker(left) == speaker(right):
        return f"{first} and also {quoted(right)}"
    return f"{first} and {quoted(right)} {f'from {speaker(right)}' if speaker(right) else 'of its own'}"


def speaker(statement: Statement) -> str:
    """Return who is credited, "" where the outlet speaks for itself."""
    label = statement.said_by.label if statement.said_by else ""
    return "" if label.casefold() == statement.source.publisher.casefold() else label


def possessive(name: str) -> str:
    """Return whose.

    >>> possessive("Gazette"), possessive("Reuters")
    ('Gazette’s', 'Reuters’')
    """
    return f"{name}’" if name[-1:] in ("s", "S") else f"{name}’s"


def both(left: Statement, right: Statement) -> tuple[str, str]:
    """Return "A’s “…”" for each of the two."""
    if left.source.id == right.source.id:
        return f"{possessive(who(left))} {quoted(left)}", f"its {quoted(right)}"
    return f"{possessive(who(left, right))} {quoted(left)}", f"{possessive(who(right, left))} {quoted(right)}"


def listed(words: Sequence[str]) -> str:
    """Return words in a row: "A", "A and B", "A, B and C"; of more than anybody reads, the first and their number."""
    if len(words) > MOST_LISTED:
        return f"{', '.join(words[:FEW_LISTED])} and {len(words) - FEW_LISTED:,} more"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def holding_words(values: Sequence[Value | None]) -> str:
    """Return how figures that agree stand to each other where they are not one and the same figure, else "".

    “Some 130” and “140” are two figures, of which each lies within what the other leaves open.
    """
    figures = [value for value in values if isinstance(value, Quantity)]
    printed = {value.printed.unit if value.printed else "" for value in figures}
    named = {value.implied if value.amount is None else value.amount for value in figures}
    if len(figures) < len(values) or len(named) < 2 or len(printed) > 1:
        return ""
    return "fit one another: their figures differ by no more than their words leave open"


def conversion(left: Value | None, right: Value | None) -> str:
    """Return " 10 miles is 16.09 km." for two figures that were printed in two units, "" for all others."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return ""
    words = conversion_words(left, right) or conversion_words(right, left)
    return f" {words}." if words else ""


def scope_of(statement: Statement, field: str, other: Statement | None = None) -> str:
    """Return a field of the scope in words ("Almaty", "9 to 12 June 2019"), "" where it is not stated.

    Of several definitions it is the one by which the figure differs from that of `other`.
    """
    if field == "time":
        return when(statement.time) or statement.claim.time
    if field == "method":
        return in_quotes(statement.claim.method) if statement.claim.method else ""
    if field == "definition":
        telling = telling_definition(statement.definitions, other.definitions if other else ())
        return f"“{telling.label}”" if telling else ""
    if field in ("group", "property", "place"):
        part = statement.group if field == "group" else statement.property if field == "property" else statement.place
        return part.label if part else ""
    named = statement.subject if field == "subject" else statement.event
    return named.label if named else ""


def bounds(statement: Statement, field: str, other: Statement | None = None) -> str:
    """Return a field of the scope as it stands in a sentence: what is asked in quotation marks, all else bare."""
    words = scope_of(statement, field, other)
    return in_quotes(words) if field == "property" else words


def all_of(statement: Statement, field: str, other: Statement | None = None) -> str:
    """Return the whole of a field: "all of Norway", "all people"."""
    words = bounds(statement, field, other)
    if field == "time" and statement.time is not None and not statement.time.span.is_bounded:
        return words  # "since 3 May", "until 9 May"
    return f"all {words}" if field in ("group", "property", "definition") else f"all of {words}"


def when(time: Time | None) -> str:
    """Return a span of time in words, "" where there is none."""
    if time is None:
        return ""
    return f"about {span_words(time.span)}" if time.approximate else span_words(time.span)
