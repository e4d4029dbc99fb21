"""What one source says, as said. What it means is a `Statement`."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from crosscheck.model.location import Location
from crosscheck.model.value import ValueKind


class Modality(StrEnum):
    """How a claim stands to what happened; only what is asserted can conflict with what is asserted."""

    ASSERTED = "asserted"
    DENIED = "denied"
    ALLEGED = "alleged"
    FEARED = "feared"
    PLANNED = "planned"
    FORECAST = "forecast"
    CONDITIONAL = "conditional"


class Part(StrEnum):
    """Where in its source a claim stands; a headline is often cut shorter than the truth."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"


class Quote(Struct, frozen=True, array_like=True):
    """The few words that carry the value (W3C TextQuoteSelector and TextPositionSelector).

    `start` is the offset of `exact` in the source's text in code points, `None` where it was not given.
    """

    exact: str
    start: int | None = None
    prefix: str = ""
    suffix: str = ""

    @property
    def end(self) -> int | None:
        """The offset behind the last code point."""
        return None if self.start is None else self.start + len(self.exact)


class GivenValue(Struct, frozen=True, array_like=True):
    """A value given outright: `{amount: 500, lower: 450, upper: 550, unit: person}`, or of a stated kind.

    Either the figures are set, or `kind` and `words` are (`{place: London}`).
    """

    amount: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    kind: ValueKind | None = None
    words: str = ""


class Claim(Struct, frozen=True, array_like=True):
    """What one source says, in the checker's words, anchored in the source's.

    `ref` names it in the whole project: `id` where no other source uses that id, else `source/id`. Every qualifier is
    the words as written, "" where none were. `corrects` is the earlier figure that the source takes
    back with this one, or any word that it does.
    """

    id: str
    ref: str
    source_id: str
    text: str
    property: str
    value: str | GivenValue | None
    location: Location
    subject: str = ""
    group: str = ""
    place: str = ""
    time: str = ""
    as_of: str = ""
    event: str = ""
    said_by: str = ""
    method: str = ""
    modality: Modality = Modality.ASSERTED
    quote: Quote | None = None
    note: str = ""
    part: Part = Part.BODY
    corrects: str = ""
