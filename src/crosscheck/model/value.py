"""What a claim's words stand for: a quantity, a time, a name, a place, a truth value or plain words.

A claim without a value carries `None`: unknown is not zero, and "none" is the quantity zero.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from crosscheck.model.interval import Interval


class Hedge(StrEnum):
    """How the words qualify their figure; the intervals that follow from it are the lexicon's."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    NEARLY = "nearly"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What sort of figure it is; figures of two kinds are never compared."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    RATIO = "ratio"
    RANK = "rank"


class Direction(StrEnum):
    """Whether a change is told ("rose by 12 %"), and which way."""

    UP = "up"
    DOWN = "down"


class Printed(Struct, frozen=True, array_like=True, cache_hash=True):
    """A figure in the unit that it was printed in, before it was converted: 10 miles of 16,093.44 metres.

    One `unit` is `times` / `parts` of the quantity's own, counted from `zero` (of degrees Fahrenheit). `amount` is
    `None` where no one figure is named. Money that was converted at a declared rate has its own currency here.
    """

    amount: Decimal | None
    unit: str
    times: Decimal = Decimal(1)
    parts: Decimal = Decimal(1)
    zero: Decimal = Decimal(0)


class Quantity(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """A figure with its two intervals, both in `unit`.

    `implied` is what a reader takes the words to say, `possible` what they do not exclude; `possible`
    contains `implied`. `amount` is the one figure named, `None` for a range or a vague word. `unit` is the
    base unit of its kind ("person", "percent", "point", "USD", "day", "year", "metre", "kilogram", ...), or the
    counted noun in the singular, or "" where nothing is named. `change` is set for "rose by" and "fell by", never for
    "rose to". `printed` is the figure in the unit that stands in the text, `None` where nothing has a unit.
    """

    kind: QuantityKind
    amount: Decimal | None
    implied: Interval[Decimal]
    possible: Interval[Decimal]
    unit: str
    hedge: Hedge
    words: str
    change: Direction | None = None
    printed: Printed | None = None


class Time(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """A span of days with the precision it was given in, and its EDTF (level 1) form.

    `span` is closed and in days; an unknown end is `None`. `edtf` reads `2019-06-09`, `2019-06`,
    `2019-06-09/2019-06-12`, `2011-12~`, `2019-06-09/..`.
    """

    span: Interval[date]
    edtf: str
    words: str
    approximate: bool = False


class Name(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """A proper name or a noun phrase, with the parts it is compared by.

    `parts` are folded and transliterated, titles dropped, in the order written; `skeletons` holds for each part what is
    left when the ways of transliterating a sound are made one; those of a noun phrase are of its stems. `proper` tells
    a name from a noun phrase. `alias` is the key that declared aliases share, else "". `roles` holds one letter for
    each part: `n` of the name itself, `q` a qualifier that must be equal ("South" Sudan), `d` a number, `o` what
    follows "of", `g` an organisation's word ("Party"); "" stands for all `n`.
    """

    label: str
    parts: tuple[str, ...]
    skeletons: tuple[str, ...]
    proper: bool
    alias: str = ""
    roles: str = ""


class Place(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """A place: its name and, as far as is known, what it lies in.

    `key` is the name made of skeletons, with what tells it from a namesake behind a comma. `path` runs from the
    outermost known place to this one and ends with `key`; `others` are further paths that it may have, with `*` for a
    step that may be any place. `listed` says that the gazetteer knows it as one place, `holds_some`
    that it is where some of those hurt elsewhere are brought (a hospital).
    """

    name: Name
    key: str
    path: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    listed: bool = False
    holds_some: bool = False

    @property
    def label(self) -> str:
        """The name as written."""
        return self.name.label


class Truth(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """Whether something holds, as in "denied" or "confirmed"."""

    holds: bool
    words: str


class Text(Struct, frozen=True, array_like=True, cache_hash=True, tag=True):
    """Words that are none of the above, with the folded words they are compared by, and whether they negate them."""

    words: str
    parts: tuple[str, ...]
    negated: bool = False


class Unread(Struct, frozen=True, array_like=True):
    """Words that could not be read into a value: which of them, and why."""

    words: str
    why: str


Value = Quantity | Time | Name | Place | Truth | Text


class ValueKind(StrEnum):
    """The kinds of value, as a property or a person names them."""

    QUANTITY = "quantity"
    TIME = "time"
    NAME = "name"
    PLACE = "place"
    TRUTH = "truth"
    TEXT = "text"
