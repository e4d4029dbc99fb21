"""One claim in words: its source, its quote, what bounds it, and what it was taken to say."""

from collections.abc import Iterator

from crosscheck.model.claim import Modality
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time, Truth
from crosscheck.wording.values import quantity_words, time_words


def source_words(statement: Statement) -> str:
    """Return who published the source, and when."""
    published = time_words(statement.published) if statement.published else statement.source.published
    return ", ".join(filter(None, (statement.source.publisher, published)))


def quote_words(statement: Statement) -> str:
    """Return the words that carry the value, with their place in the source's text where that is known."""
    quote = statement.claim.quote
    if quote is None:
        return ""
    at = "" if quote.start is None else f" (characters {quote.start:,} to {quote.end:,})"
    return f'"{quote.exact}"{at}'


def qualifier_words(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each qualifier that the source states, in words."""
    if statement.group:
        yield "group", statement.group.label
    if statement.place:
        yield "place", statement.place.label
    if statement.time:
        yield "time", time_words(statement.time)
    if statement.as_of:
        yield "as of", time_words(statement.as_of)
    if statement.event:
        yield "event", statement.event.label
    if statement.said_by:
        yield "said by", statement.said_by.label
    if statement.claim.method:
        yield "method", statement.claim.method
    if statement.modality is not Modality.ASSERTED:
        yield "told as", statement.modality.value


def reading_words(statement: Statement) -> str:
    """Return what the value was taken to say, and what its words do not exclude if that is more."""
    match statement.value:
        case Quantity() as quantity:
            implied = quantity_words(quantity.implied, quantity)
            if quantity.possible == quantity.implied:
                return f"{implied}, exactly as said"
            return f"{implied}; possible {quantity_words(quantity.possible, quantity)}"
        case Time() as time:
            return time_words(time)
        case Truth(holds=holds):
            return f"{'yes' if holds else 'no'}, as said"
        case None:
            return "not stated" if statement.claim.value is None else "could not be read"
        case _:
            return f"the {type(statement.value).__name__.lower()} as said"
