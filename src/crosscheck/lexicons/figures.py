"""How a language writes figures: its number words, hedges, vague words, units and the words that are no figures.

A list of phrases is one string with commas ("more than, over"), so that a lexicon is short to read and quick to load.
Intervals are in the notation of `grammar/quantities/spans.py`. An entry's `examples` map phrases to their readings.
"""

from decimal import Decimal

import msgspec

Phrases = str
"""Phrases with commas between them; a phrase may be several words."""


class Hedge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words, or signs, before or after a figure that turn it into an interval; `name` is one of the model's hedges."""

    name: str
    implied: str
    possible: str
    before: Phrases = ""
    after: Phrases = ""
    signs: Phrases = ""
    signs_after: Phrases = ""
    examples: dict[str, str] = {}


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for a figure without naming one, and where their range is from.

    `scaled` and `scaled_possible` are what they multiply a scale by ("a few hundred"), "" where they are never so used.
    """

    words: Phrases
    implied: str
    possible: str
    source: str
    scaled: str = ""
    scaled_possible: str = ""
    unit: str = ""
    examples: dict[str, str] = {}


class Rounding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a figure that is not hedged may lie from what is printed.

    A whole figure below `exact_below` is exact in the `exact_kinds`; one of the `printed_kinds` is as exact as its
    last printed digit, noughts included. The unit of a power of ten is its share `power_of_ten`: 1,000 stands
    between 875 and 1,125, not between 500 and 1,500, since figures below it are written in hundreds. A `share` said
    in words is exact to that share of it.
    """

    exact_below: Decimal = Decimal(100)
    exact_kinds: Phrases = "count, money, duration, age"
    printed_kinds: Phrases = "percent, points"
    power_of_ten: Decimal = Decimal("0.25")
    share: Decimal = Decimal("0.05")


class Connectives(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The small words that join the parts of a figure."""

    one: Phrases = ""  # the article that stands for one: "a million"
    and_: Phrases = msgspec.field(default="", name="and")
    point: Phrases = ""
    minus: Phrases = ""
    between: Phrases = ""
    from_: Phrases = msgspec.field(default="", name="from")
    to: Phrases = ""
    or_: Phrases = msgspec.field(default="", name="or")
    but: Phrases = ""
    every: Phrases = ""  # "every third voter" is a share
    of: Phrases = ""
    in_: Phrases = msgspec.field(default="", name="in")
    out_of: Phrases = ""
    per: Phrases = ""
    per_article: Phrases = ""  # "a barrel": per only before a unit or a span of time
    per_nouns: Phrases = ""  # what is no unit and may follow such an article: "$6 a bushel"
    when: Phrases = ""  # "a year ago" says when, not how long
    aged: Phrases = ""
    old: Phrases = ""
    below_zero: Phrases = ""  # what makes a temperature negative
    strong: Phrases = ""  # "a 500-strong crowd"
    fold: Phrases = ""
    times: Phrases = ""
    compared: Phrases = ""  # what makes "three times" a ratio: "as many"
    of_them: Phrases = ""
    between_unit: Phrases = ""  # "three full days"


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a change: before the figure ("rose by"), behind it ("12 percent higher"), and for the new level."""

    up: Phrases = ""
    down: Phrases = ""
    up_after: Phrases = ""
    down_after: Phrases = ""
    by: Phrases = ""
    level: Phrases = ""
    starts: Phrases = ""  # "from" the old level
    up_times: dict[str, str] = {}
    down_times: dict[str, str] = {}


class Ranks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Superlatives, which are a rank of their own ("largest") or follow one ("ninth biggest")."""

    superlatives: Phrases = ""
    most: Phrases = ""
    adjective_endings: Phrases = ""
    periods: Phrases = ""  # "20th century" is no rank


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Currencies by their ISO 4217 codes: codes, signs (case counts), words, and words for hundredths.

    `either` names words that are a currency or a measure ("pound"): the code and the factor with its base unit.
    """

    codes: str = ""
    signs: dict[str, Phrases] = {}
    words: dict[str, Phrases] = {}
    cents: dict[str, Phrases] = {}
    either: dict[Phrases, str] = {}


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the counted noun is found and made singular, and which nouns are people."""

    stops: Phrases = ""
    plurals: dict[str, str] = {}
    endings: dict[str, str] = {}
    invariant: Phrases = ""
    participles: Phrases = ""
    past: Phrases = ""
    adverbs: Phrases = ""
    persons: Phrases = ""
    person_endings: Phrases = ""
    not_persons: Phrases = ""


class NearMisses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has a figure in it and is none; `idioms` maps a reason to the phrases it covers."""

    labels: Phrases = ""
    prefixes: Phrases = ""  # "a then-24-year-old": what a figure may be joined to
    months: Phrases = ""
    clock: Phrases = ""
    streets: Phrases = ""
    metre_words: Phrases = ""
    idioms: dict[str, Phrases] = {}
    examples: Phrases = ""


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language writes figures.

    `decimal_marks` maps a mark to the languages that use it. `units` maps a base unit to its factors and their
    words, `symbols` the same for signs whose case counts; `prefix_units` stand before their figure ("magnitude
    6.7"). A factor is a number, a fraction (`1/24`), or one with its zero point (`5/9 @ 32`).
    """

    decimal_marks: dict[str, str] = {}
    cardinals: dict[str, Decimal] = {}
    scales: dict[str, Decimal] = {}
    sets: dict[str, Decimal] = {}
    marks: dict[str, Decimal] = {}
    money_marks: dict[str, Decimal] = {}
    ordinals: dict[str, Decimal] = {}
    ordinal_endings: Phrases = ""
    fractions: dict[str, Decimal] = {}
    plural_ending: str = ""
    fillers: Phrases = ""
    zero: Phrases = ""
    nobody: Phrases = ""  # those of `zero` that count people
    no: Phrases = ""
    counts: dict[str, Decimal] = {}
    often: dict[str, Decimal] = {}
    connectives: Connectives = Connectives()
    rounding: Rounding = Rounding()
    hedges: dict[str, Hedge] = {}
    vague: dict[str, Vague] = {}
    changes: Changes = Changes()
    ranks: Ranks = Ranks()
    money: Money = Money()
    unit_kinds: dict[str, Phrases] = {}
    symbols: dict[str, dict[str, Phrases]] = {}
    units: dict[str, dict[str, Phrases]] = {}
    prefix_units: dict[str, str] = {}
    nouns: Nouns = Nouns()
    near_misses: NearMisses = NearMisses()
    examples: dict[str, str] = {}
