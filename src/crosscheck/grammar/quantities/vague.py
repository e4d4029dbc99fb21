"""Figures without a number: "no one", "dozens", "several hundred", "both", "twice", "doubled"."""

from decimal import Decimal

from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.hedges import Estimate, mapped
from crosscheck.grammar.quantities.nouns import PERSON, counted_at, is_plural
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules, VagueRule
from crosscheck.grammar.quantities.tokens import Tokens, hop, text_at
from crosscheck.grammar.quantities.units import rate_behind
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, QuantityKind

NO_NUMBER = "names no number of things that can be counted"
ZERO = Decimal(0)


def point(amount: Decimal) -> Estimate:
    """Return the estimate of a figure that leaves nothing open."""
    return Estimate(amount, Interval(amount, amount), Interval(amount, amount), Hedge.EXACT, Decimal(0), Decimal(1))


def zero_at(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read "no one", "none of the protesters", "not a single death", "no casualties"."""
    found = rules.phrases.zero.longest(tokens, i)
    if found:
        noun = counted_at(tokens, found[1], rules)
        unit = noun.unit or (PERSON if rules.phrases.nobody.longest(tokens, i) else "")
        return Content(QuantityKind.COUNT, unit, point(ZERO), noun.end, head=noun.head, bare=found[1])
    found = rules.phrases.no.longest(tokens, i)
    if found is None:
        return None
    unit, end, head = counted_at(tokens, found[1], rules)
    if not unit:
        return None
    if found[1] == i + 1 and unit != PERSON and not is_plural(tokens[end - 1].text, rules):
        return Refusal(NO_NUMBER, end)
    return Content(QuantityKind.COUNT, unit, point(ZERO), end, head=head, bare=found[1])


def counts_at(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read "both men", "a single officer", "a pair of activists"."""
    found = rules.counts.longest(tokens, i)
    if found is None:
        return None
    unit, end, head = counted_at(tokens, found[1], rules)
    return Content(QuantityKind.COUNT, unit, point(found[0]), end, head=head, bare=found[1])


def times_at(tokens: Tokens, i: int, rules: Rules) -> Reading:
    """Read "twice", "twice as many", "doubled", "threefold"."""
    if often := rules.often.longest(tokens, i):
        if rules.phrases.compared.longest(tokens, often[1]):
            return Content(QuantityKind.RATIO, "", point(often[0]), often[1])
        rate, end = rate_behind(tokens, often[1], rules)
        return Content(QuantityKind.COUNT, rules.time + rate, point(often[0]), end)
    if changed := rules.times.longest(tokens, i):
        (factor, direction), end = changed
        return Content(QuantityKind.RATIO, "", point(factor), end, direction)
    for ending in rules.endings.folds:
        factor = rules.figures.cardinals.get(text_at(tokens, i).removesuffix(ending), ZERO)
        if factor and text_at(tokens, i) not in rules.figures.cardinals:
            return Content(QuantityKind.RATIO, "", point(factor), i + 1)
    return None


def vague_at(tokens: Tokens, i: int, rules: Rules) -> tuple[Estimate, str, int] | None:
    """Read a vague word, with the scale behind it ("a few hundred"); return its estimate, own unit and end."""
    found = rules.vague.longest(tokens, i)
    if found is None:
        return None
    rule, end = found
    scale, behind = _scale(tokens, end, rules)
    if behind == end or rule.scaled is None or rule.scaled_possible is None:
        return Estimate(None, rule.implied, rule.possible, Hedge.VAGUE), rule.unit, end
    return _times_scale(rule, scale), rule.unit, behind


def _scale(tokens: Tokens, i: int, rules: Rules) -> tuple[Decimal, int]:
    """Read the scales at `i`: "hundred thousand", "thousands of", "dozen"."""
    scale, j = Decimal(1), hop(tokens, i)
    for _ in range(3):
        word = text_at(tokens, j)
        single = word.removesuffix(rules.figures.plural_ending)
        factor = next(
            (
                table[form]
                for table in (rules.figures.scales, rules.figures.sets)
                for form in (word, single)
                if form in table
            ),
            None,
        )
        if factor is None:
            break
        scale, j = scale * factor, hop(tokens, j + 1)
        if of := rules.phrases.of.longest(tokens, j):
            following = number_at(tokens, of[1], rules)
            j = of[1] if following is None else j
    return scale, j if scale > 1 else i


def _times_scale(rule: VagueRule, scale: Decimal) -> Estimate:
    vague = Estimate(None, rule.scaled or rule.implied, rule.scaled_possible or rule.possible, Hedge.VAGUE)
    times = mapped(vague, lambda amount: amount * scale)
    return times._replace(implied=_whole(times.implied))


def _whole(interval: Interval[Decimal]) -> Interval[Decimal]:
    """Close an open upper end at the whole figure below it: several hundred is 300 to 999."""
    if not interval.upper_open or interval.upper is None:
        return interval
    return Interval(interval.lower, interval.upper - 1, interval.lower_open)
