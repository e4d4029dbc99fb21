"""The `figures:` of a lexicon, made ready for look-ups: tries and sets, compiled once per lexicon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from crosscheck.grammar.spans import Span, read_interval, read_span
from crosscheck.grammar.tries import Trie
from crosscheck.lexicons.figures import Figures, Phrases, Vague
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Direction, Hedge, QuantityKind


class Unit(NamedTuple):
    """A unit's base, and how to get there; `measure` is the other reading of a word such as "pound"."""

    kind: QuantityKind
    base: str
    times: Decimal = Decimal(1)
    parts: Decimal = Decimal(1)
    zero: Decimal = Decimal(0)
    measure: "Unit | None" = None

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


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """A hedge and the spans that it puts around a figure."""

    name: Hedge
    implied: Span
    possible: Span


@dataclass(frozen=True, slots=True)
class VagueRule:
    """A vague word's intervals, alone and as a multiplier of a scale."""

    implied: Interval[Decimal]
    possible: Interval[Decimal]
    scaled: Interval[Decimal] | None
    scaled_possible: Interval[Decimal] | None
    unit: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All that the grammar looks up, for one language."""

    figures: Figures
    decimal_mark: str
    cardinals: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    sets: Mapping[str, Decimal]
    marks: Mapping[str, Decimal]
    money_marks: Mapping[str, Decimal]
    ordinals: Mapping[str, Decimal]
    denominators: Mapping[str, Decimal]
    small: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Trie[bool]]
    leads: Trie[Lead]
    after: Trie[str]
    vague: Trie[VagueRule]
    counts: Trie[Decimal]
    often: Trie[Decimal]
    times: Trie[tuple[Decimal, Direction]]
    hedges: Mapping[str, HedgeRule]
    symbols: Trie[Unit]
    units: Trie[Unit]
    signs: Trie[Unit]
    prefixes: Trie[Unit]
    idioms: Trie[str]
    exact_kinds: frozenset[str]
    printed_kinds: frozenset[str]
    person_endings: tuple[str, ...]
    participles: tuple[str, ...]
    adverbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    folds: tuple[str, ...]
    time: str


_COMPILED: dict[int, tuple[Figures, Rules]] = {}


def rules_of(lexicon: Lexicon) -> Rules:
    """Return the compiled rules of a lexicon; each lexicon is compiled once."""
    found = _COMPILED.get(id(lexicon.figures))
    if found is None:
        found = lexicon.figures, compile_rules(lexicon.figures, lexicon.language)
        _COMPILED[id(lexicon.figures)] = found
    return found[1]


def compile_rules(figures: Figures, language: str) -> Rules:
    """Compile the figures of a language."""
    return Rules(
        figures=figures,
        decimal_mark=next((mark for mark, codes in figures.decimal_marks.items() if language in codes.split()), ""),
        cardinals=figures.cardinals,
        scales=figures.scales,
        sets=figures.sets,
        marks=figures.marks,
        money_marks=figures.money_marks,
        ordinals=figures.ordinals,
        denominators=_denominators(figures),
        small=_small(figures),
        phrases=_phrases(figures),
        leads=_leads(figures),
        after=Trie((phrase, key) for key, hedge in figures.hedges.items() for phrase in split(hedge.after) + split(hedge.signs_after)),
        vague=Trie((phrase, _vague(entry)) for entry in figures.vague.values() for phrase in split(entry.words)),
        counts=Trie(figures.counts.items()),
        often=Trie(figures.often.items()),
        times=Trie(_times(figures)),
        hedges={
            key: HedgeRule(Hedge(hedge.name), read_span(hedge.implied), read_span(hedge.possible))
            for key, hedge in figures.hedges.items()
        },
        symbols=Trie(_symbols(figures), exact=True),
        units=Trie(_units(figures)),
        prefixes=Trie(_prefixes(figures)),
        signs=Trie(_signs(figures), exact=True),
        idioms=Trie((phrase, why) for why, idioms in figures.near_misses.idioms.items() for phrase in split(idioms)),
        exact_kinds=frozenset(split(figures.rounding.exact_kinds)),
        printed_kinds=frozenset(split(figures.rounding.printed_kinds)),
        person_endings=tuple(split(figures.nouns.person_endings)),
        participles=tuple(split(figures.nouns.participles)),
        adverbs=tuple(split(figures.nouns.adverbs)),
        adjectives=tuple(split(figures.ranks.adjective_endings)),
        folds=tuple(split(figures.connectives.fold)),
        time=next(iter(split(figures.connectives.times)), "time"),
    )


def split(phrases: Phrases) -> list[str]:
    """Return the phrases of a list written with commas.

    >>> split("more than, over")
    ['more than', 'over']
    """
    return [phrase.strip() for phrase in phrases.split(",")] if phrases else []


def _denominators(figures: Figures) -> dict[str, Decimal]:
    found = dict(figures.fractions)
    for word, value in figures.ordinals.items():
        if value > 2:
            found[word] = found[word + figures.plural_ending] = value
    return found


def _small(figures: Figures) -> dict[str, frozenset[str]]:
    """The single words of each list, as sets."""
    nouns, ranks, misses = figures.nouns, figures.ranks, figures.near_misses
    sets = {"stops": nouns.stops.split()} | {
        "ordinal_endings": split(figures.ordinal_endings),
        "invariant": split(nouns.invariant),
        "persons": split(nouns.persons),
        "not_persons": split(nouns.not_persons),
        "superlatives": split(ranks.superlatives),
        "most": split(ranks.most),
        "periods": split(ranks.periods),
        "months": split(misses.months),

        "streets": split(misses.streets),
        "scores": split(misses.scores),
        "metre_words": split(misses.metre_words),
        "one": split(figures.connectives.one),
        "minus": ["-", *split(figures.connectives.minus)],
        "point": split(figures.connectives.point),
    }
    return {name: frozenset(word.lower() for word in words) for name, words in sets.items()}


def _phrases(figures: Figures) -> dict[str, Trie[bool]]:
    """The lists of which phrases may be several words, as tries."""
    joins, changes, misses = figures.connectives, figures.changes, figures.near_misses
    names = "between every to but of out_of per per_article when old strong fold times compared of_them between_unit"
    lists = {name: getattr(joins, name) for name in names.split()} | {
        "and": joins.and_, "from": joins.from_, "or": joins.or_, "in": joins.in_,
        "zero": figures.zero, "nobody": figures.nobody, "no": figures.no, "labels": misses.labels, "clock": misses.clock,
        "by": changes.by, "level": changes.level, "starts": changes.starts,
    }
    tries = {name: Trie((phrase, True) for phrase in split(text)) for name, text in lists.items()}
    for name, text in (("up_after", changes.up_after), ("down_after", changes.down_after)):
        tries[name] = Trie((phrase, True) for phrase in split(text))
    return tries


def _leads(figures: Figures) -> Trie[Lead]:
    trie: Trie[Lead] = Trie((phrase, Lead("filler")) for phrase in split(figures.fillers))
    for direction, phrases in ((Direction.UP, figures.changes.up), (Direction.DOWN, figures.changes.down)):
        for phrase in split(phrases):
            trie.add(phrase, Lead("change", change=direction))
    for phrase in split(figures.connectives.aged):
        trie.add(phrase, Lead("aged"))
    for key, hedge in figures.hedges.items():
        for phrase in split(hedge.before) + split(hedge.signs):
            trie.add(phrase, Lead("hedge", key))
    return trie


def _vague(entry: Vague) -> VagueRule:
    return VagueRule(
        read_interval(entry.implied),
        read_interval(entry.possible),
        read_interval(entry.scaled) if entry.scaled else None,
        read_interval(entry.scaled_possible) if entry.scaled_possible else None,
        entry.unit,
    )


def _times(figures: Figures) -> Iterable[tuple[str, tuple[Decimal, Direction]]]:
    for direction, words in ((Direction.UP, figures.changes.up_times), (Direction.DOWN, figures.changes.down_times)):
        for word, factor in words.items():
            yield word, (Decimal(factor), direction)


def _kind(base: str, figures: Figures) -> QuantityKind:
    for kind, bases in figures.unit_kinds.items():
        if base in split(bases):
            return QuantityKind(kind)
    return QuantityKind.MEASURE


def _unit(base: str, factor: str, figures: Figures) -> Unit:
    """Return a unit from its factor: `1000`, `1/24`, `5/9 @ 32`."""
    ratio, _, zero = factor.partition("@")
    times, _, parts = ratio.partition("/")
    return Unit(_kind(base, figures), base, Decimal(times.strip()), Decimal(parts.strip() or 1), Decimal(zero.strip() or 0))


def _symbols(figures: Figures) -> Iterable[tuple[str, Unit]]:
    for base, factors in figures.symbols.items():
        for factor, symbols in factors.items():
            unit = _unit(base, factor, figures)
            yield from ((symbol, unit) for symbol in split(symbols))


def _units(figures: Figures) -> Iterable[tuple[str, Unit]]:
    """The words for units, in the singular and in the plural."""
    for base, factors in figures.units.items():
        for factor, words in factors.items():
            unit = _unit(base, factor, figures)
            for word in split(words):
                yield word, unit
                yield word + figures.plural_ending, unit
    for code, words in figures.money.words.items():
        yield from ((form, Unit(QuantityKind.MONEY, code)) for word in split(words) for form in (word, word + figures.plural_ending))
    for words, meanings in figures.money.either.items():
        code, _, measure = meanings.partition(",")
        factor, base = measure.split()
        unit = Unit(QuantityKind.MONEY, code, measure=_unit(base, factor, figures))
        yield from ((word, unit) for word in split(words))
    for code, words in figures.money.cents.items():
        yield from ((word, Unit(QuantityKind.MONEY, code, parts=Decimal(100))) for word in split(words))


def _signs(figures: Figures) -> Iterable[tuple[str, Unit]]:
    yield from ((code, Unit(QuantityKind.MONEY, code)) for code in figures.money.codes.split())
    for code, signs in figures.money.signs.items():
        unit = Unit(QuantityKind.MONEY, code)
        yield from ((sign, unit) for sign in split(signs))


def _prefixes(figures: Figures) -> Iterable[tuple[str, Unit]]:
    return ((word, Unit(_kind(base, figures), base)) for word, base in figures.prefix_units.items())
