"""What the grammar looks up: the `figures:` of a lexicon as tries, sets and spans.

`compiling.py` makes them; nothing here knows a word of any language.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from crosscheck.grammar.quantities.spans import Span
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.figures import Figures
from crosscheck.model.interval import Interval
from crosscheck.model.value import Direction, Hedge, QuantityKind


class Unit(NamedTuple):
    """A unit's base, and how to get there; `measure` is the other reading of a word such as "pound".

    `label` is the word or symbol that stands for it in the text.
    """

    kind: QuantityKind
    base: str
    times: Decimal = Decimal(1)
    parts: Decimal = Decimal(1)
    zero: Decimal = Decimal(0)
    measure: "Unit | None" = None
    label: str = ""

    def convert(self, amount: Decimal, *, change: bool = False) -> Decimal:
        """Return an amount in the base unit; a change has no zero point.

        One division at the end makes equal spans equal: 300 minutes and 5 hours.
        """
        return (amount - (Decimal(0) if change else self.zero)) * self.times / self.parts


class Lead(NamedTuple):
    """What words before a figure do: a hedge by its key, a change, or nothing but lead to it."""

    role: str
    hedge: str = ""
    change: Direction | None = None


class HedgeRule(Struct, frozen=True):
    """A hedge and the spans that it puts around a figure."""

    name: Hedge
    implied: Span
    possible: Span


class VagueRule(Struct, frozen=True):
    """A vague word's intervals, alone and as a multiplier of a scale."""

    implied: Interval[Decimal]
    possible: Interval[Decimal]
    scaled: Interval[Decimal] | None
    scaled_possible: Interval[Decimal] | None
    unit: str


class Words(Struct, frozen=True):
    """Single words that play one part each; the parts are described in `lexicons/figures.py`."""

    invariant: frozenset[str]
    metre_words: frozenset[str]
    minus: frozenset[str]
    months: frozenset[str]
    most: frozenset[str]
    not_persons: frozenset[str]
    one: frozenset[str]
    ordinal_endings: frozenset[str]
    periods: frozenset[str]
    persons: frozenset[str]
    point: frozenset[str]
    prefixes: frozenset[str]
    stops: frozenset[str]
    streets: frozenset[str]
    superlatives: frozenset[str]


class Joints(Struct, frozen=True):
    """Phrases that join the parts of a figure; the parts are described in `lexicons/figures.py`."""

    and_: Trie[bool]
    between: Trie[bool]
    below_zero: Trie[bool]
    between_unit: Trie[bool]
    but: Trie[bool]
    by: Trie[bool]
    clock: Trie[bool]
    compared: Trie[bool]
    down_after: Trie[bool]
    every: Trie[bool]
    fold: Trie[bool]
    from_: Trie[bool]
    in_: Trie[bool]
    labels: Trie[bool]
    level: Trie[bool]
    no: Trie[bool]
    nobody: Trie[bool]
    of: Trie[bool]
    of_them: Trie[bool]
    old: Trie[bool]
    or_: Trie[bool]
    out_of: Trie[bool]
    per: Trie[bool]
    per_article: Trie[bool]
    per_nouns: Trie[bool]
    starts: Trie[bool]
    strong: Trie[bool]
    times: Trie[bool]
    to: Trie[bool]
    up_after: Trie[bool]
    when: Trie[bool]
    zero: Trie[bool]


class Endings(Struct, frozen=True):
    """Endings of words that tell what they are; `plurals` those without the plain plural ending ("men")."""

    persons: tuple[str, ...]
    participles: tuple[str, ...]
    past: tuple[str, ...]
    adverbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    folds: tuple[str, ...]
    plurals: tuple[str, ...]


class Rules(Struct, frozen=True, eq=False):
    """All that the grammar looks up, for one language; two are the same only if they are one object.

    `decimal_mark` is "" where the language's is not known. `after` maps a phrase behind a figure to a hedge;
    `idioms` a phrase to what it is instead of a figure. `settled` takes a word of two meanings ("pounds") in its first
    and leaves it to the caller whether a span of time says when.
    """

    figures: Figures
    decimal_mark: str
    denominators: Mapping[str, Decimal]
    number_starts: frozenset[str]
    words: Words
    phrases: Joints
    endings: Endings
    exact_kinds: frozenset[str]
    printed_kinds: frozenset[str]
    time: str
    leads: Trie[Lead]
    after: Trie[str]
    hedges: Mapping[str, HedgeRule]
    vague: Trie[VagueRule]
    counts: Trie[Decimal]
    often: Trie[Decimal]
    times: Trie[tuple[Decimal, Direction]]
    symbols: Trie[Unit]
    units: Trie[Unit]
    signs: Trie[Unit]
    prefixes: Trie[Unit]
    idioms: Trie[str]
    settled: bool = False
