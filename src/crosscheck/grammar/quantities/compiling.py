"""The `figures:` of a lexicon compiled into rules: once per lexicon, in a few milliseconds."""

from collections.abc import Iterable
from decimal import Decimal

from crosscheck.grammar.quantities.rules import Endings, HedgeRule, Joints, Lead, Rules, Unit, VagueRule, Words
from crosscheck.grammar.quantities.spans import read_interval, read_span
from crosscheck.grammar.quantities.tokens import FRACTION_SIGNS
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.figures import Figures, Phrases, Vague
from crosscheck.lexicons.figures import Hedge as HedgeEntry
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.value import Direction, Hedge, QuantityKind

_COMPILED: dict[int, tuple[Figures, Rules]] = {}  # by identity, the figures kept so that no id is used twice


def rules_of(lexicon: Lexicon) -> Rules:
    """Return the compiled rules of a lexicon; each lexicon is compiled once."""
    found = _COMPILED.get(id(lexicon.figures))
    if found is None:
        found = lexicon.figures, compile_rules(lexicon.figures, lexicon.language)
        _COMPILED[id(lexicon.figures)] = found
    return found[1]


def compile_rules(figures: Figures, language: str) -> Rules:
    """Compile the figures of a language."""
    misses, rounding, vague = figures.near_misses, figures.rounding, figures.vague.values()
    return Rules(
        figures=figures,
        decimal_mark=next((mark for mark, codes in figures.decimal_marks.items() if language in codes.split()), ""),
        denominators=_denominators(figures),
        number_starts=_number_starts(figures),
        words=_words(figures),
        phrases=_joints(figures),
        endings=_endings(figures),
        exact_kinds=_set(rounding.exact_kinds),
        printed_kinds=_set(rounding.printed_kinds),
        time=next(iter(split(figures.connectives.times)), "time"),
        leads=_leads(figures),
        after=Trie(_after(figures)),
        hedges={key: _hedge(hedge) for key, hedge in figures.hedges.items()},
        vague=Trie((phrase, rule) for entry in vague for rule in [_vague(entry)] for phrase in split(entry.words)),
        counts=Trie(figures.counts.items()),
        often=Trie(figures.often.items()),
        times=Trie(_times(figures)),
        symbols=Trie(_symbols(figures), exact=True),
        units=Trie(_units(figures)),
        signs=Trie(_signs(figures), exact=True),
        prefixes=Trie(_prefixes(figures)),
        idioms=Trie((phrase, why) for why, idioms in misses.idioms.items() for phrase in split(idioms)),
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


def _number_starts(figures: Figures) -> frozenset[str]:
    """The words and signs that a number can begin with, digits aside."""
    joins = figures.connectives
    words = (figures.cardinals, figures.scales, figures.sets, figures.ordinals, figures.fractions)
    return (
        frozenset(word for table in words for word in table) | _set(joins.one) | _set(joins.point) | {*FRACTION_SIGNS}
    )


def _words(figures: Figures) -> Words:
    joins, nouns, ranks, misses = figures.connectives, figures.nouns, figures.ranks, figures.near_misses
    return Words(
        invariant=_set(nouns.invariant),
        metre_words=_set(misses.metre_words),
        minus=_set(joins.minus) | {"-"},
        months=_set(misses.months),
        most=_set(ranks.most),
        not_persons=_set(nouns.not_persons),
        one=_set(joins.one),
        ordinal_endings=_set(figures.ordinal_endings),
        periods=_set(ranks.periods),
        persons=_set(nouns.persons),
        point=_set(joins.point),
        prefixes=_set(misses.prefixes),
        stops=frozenset(nouns.stops.split()),
        streets=_set(misses.streets),
        superlatives=_set(ranks.superlatives),
    )


def _set(phrases: Phrases) -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in split(phrases))


def _joints(figures: Figures) -> Joints:
    joins, changes, misses = figures.connectives, figures.changes, figures.near_misses
    return Joints(
        and_=_trie(joins.and_),
        below_zero=_trie(joins.below_zero),
        between=_trie(joins.between),
        between_unit=_trie(joins.between_unit),
        but=_trie(joins.but),
        by=_trie(changes.by),
        clock=_trie(misses.clock),
        compared=_trie(joins.compared),
        down_after=_trie(changes.down_after),
        every=_trie(joins.every),
        fold=_trie(joins.fold),
        from_=_trie(joins.from_),
        in_=_trie(joins.in_),
        labels=_trie(misses.labels),
        level=_trie(changes.level),
        no=_trie(figures.no),
        nobody=_trie(figures.nobody),
        of=_trie(joins.of),
        of_them=_trie(joins.of_them),
        old=_trie(joins.old),
        or_=_trie(joins.or_),
        out_of=_trie(joins.out_of),
        per=_trie(joins.per),
        per_article=_trie(joins.per_article),
        per_nouns=_trie(joins.per_nouns),
        starts=_trie(changes.starts),
        strong=_trie(joins.strong),
        times=_trie(joins.times),
        to=_trie(joins.to),
        up_after=_trie(changes.up_after),
        when=_trie(joins.when),
        zero=_trie(figures.zero),
    )


def _trie(phrases: Phrases) -> Trie[bool]:
    return Trie((phrase, True) for phrase in split(phrases))


def _endings(figures: Figures) -> Endings:
    return Endings(
        persons=tuple(split(figures.nouns.person_endings)),
        participles=tuple(split(figures.nouns.participles)),
        past=tuple(split(figures.nouns.past)),
        adverbs=tuple(split(figures.nouns.adverbs)),
        adjectives=tuple(split(figures.ranks.adjective_endings)),
        folds=tuple(split(figures.connectives.fold)),
        plurals=tuple(ending for ending in figures.nouns.endings if not ending.endswith(figures.plural_ending)),
    )


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


def _after(figures: Figures) -> Iterable[tuple[str, str]]:
    for key, hedge in figures.hedges.items():
        yield from ((phrase, key) for phrase in split(hedge.after) + split(hedge.signs_after))


def _hedge(entry: HedgeEntry) -> HedgeRule:
    return HedgeRule(Hedge(entry.name), read_span(entry.implied), read_span(entry.possible))


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
    return Unit(
        _kind(base, figures), base, Decimal(times.strip()), Decimal(parts.strip() or 1), Decimal(zero.strip() or 0)
    )


def _symbols(figures: Figures) -> Iterable[tuple[str, Unit]]:
    for base, factors in figures.symbols.items():
        for factor, symbols in factors.items():
            unit = _unit(base, factor, figures)
            yield from ((symbol, unit._replace(label=symbol)) for symbol in split(symbols))


def _units(figures: Figures) -> Iterable[tuple[str, Unit]]:
    """The words for units, in the singular and in the plural."""
    for base, factors in figures.units.items():
        for factor, words in factors.items():
            unit = _unit(base, factor, figures)
            for word in split(words):
                for form in (word, word + figures.plural_ending):
                    yield form, unit._replace(label=form)
    for code, words in figures.money.words.items():
        yield from (
            (form, Unit(QuantityKind.MONEY, code))
            for word in split(words)
            for form in (word, word + figures.plural_ending)
        )
    for words, meanings in figures.money.either.items():
        code, _, measure = meanings.partition(",")
        factor, base = measure.split()
        weight = _unit(base, factor, figures)
        yield from (
            (word, Unit(QuantityKind.MONEY, code, measure=weight._replace(label=word))) for word in split(words)
        )
    for code, words in figures.money.cents.items():
        yield from ((word, Unit(QuantityKind.MONEY, code, parts=Decimal(100))) for word in split(words))


def _signs(figures: Figures) -> Iterable[tuple[str, Unit]]:
    yield from ((code, Unit(QuantityKind.MONEY, code)) for code in figures.money.codes.split())
    for code, signs in figures.money.signs.items():
        unit = Unit(QuantityKind.MONEY, code)
        yield from ((sign, unit) for sign in split(signs))


def _prefixes(figures: Figures) -> Iterable[tuple[str, Unit]]:
    return ((word, Unit(_kind(base, figures), base)) for word, base in figures.prefix_units.items())
