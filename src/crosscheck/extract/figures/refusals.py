"""Why a figure that was read is no quantity of the text: a table of rules for each kind."""

from collections.abc import Callable

from crosscheck.extract.figures.codes import CLOCK, NAME, YEAR, year_at
from crosscheck.extract.figures.durations import WHEN, extends
from crosscheck.extract.figures.line import Find, Line
from crosscheck.grammar.quantities import near_misses
from crosscheck.grammar.quantities.nouns import PERSON, is_plural, unit_of
from crosscheck.grammar.quantities.number import Form
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind, glued
from crosscheck.model.value import QuantityKind

GENITIVE = ("'s", "’s")
LABEL = "is a label"
AGE = "is an age or a time"
HOURS = 24
OLDEST = 100
AGES = "names an age group"
PITCH = "is a price put to the reader"
SHARE = "names a part, not a share of something"
NO_COUNT = "counts nothing"
HALVES = 2

REASONS = {
    near_misses.DATE: "is part of a date",
    near_misses.TIME: CLOCK,
    near_misses.NAME: "is part of a name or a code",
    near_misses.LABEL: LABEL,
    near_misses.SCORE: "is a score",
    near_misses.ADDRESS: "is part of an address",
    near_misses.PERIOD: "names a period",
    near_misses.WHEN: "says when, not how much",
}
"""What is said of a claim's value, as it is said of a number in a text."""


def in_prose(why: str) -> str:
    """Return the reason for a number of a text from the one for a claim's value."""
    if why.startswith("reads like a year"):
        return YEAR
    return REASONS.get(why, why)


def year(line: Line, find: Find) -> str:
    """Refuse "the 2011 shooting", "in 2019 voters"."""
    if not year_at(line, find.core) or find.lead.hedges:
        return ""
    if find.content.bare != find.core + 1:
        return ""
    if line.words.year_before.start(line.tokens, find.core, 0) < find.core or find.core == 0:
        return YEAR
    return "" if find.head == find.core + 1 else YEAR


def clock(line: Line, find: Find) -> str:
    """Refuse "at 5", "left school at 16" where no level is told."""
    amount = find.content.estimate.amount
    if find.content.unit or find.lead.hedges or amount is None or amount > OLDEST:
        return ""
    if line.text(find.core - 1) not in line.words.at.words or _has_tenths(line.text(find.core)):
        return ""
    levelled = any(line.text(j) in line.words.level.words for j in range(max(0, find.core - 6), find.core - 1))
    return "" if levelled else CLOCK if amount <= HOURS else AGE


def _has_tenths(digits: str) -> bool:
    """Whether digits have one decimal, which no time of day has: "at 5.6"."""
    return len(digits.partition(".")[2]) == 1


def capitals(line: Line, find: Find) -> str:
    """Refuse a bare number behind a word with a capital: "Windows 11", "Paris 2024"."""
    if find.core == 0 or find.first < find.core or line.titled or find.content.unit:
        return ""
    word = line.tokens[find.core - 1]
    if word.kind is not Kind.WORD or not word.raw[0].isupper():
        return ""
    if word.text.endswith(GENITIVE) and _has_point(line.text(find.core)):
        return ""  # "to Diaz's 48.8"
    pronoun = word.text.partition("'")[0] in line.words.clause_subjects.words  # "It's 64"
    if word.text in line.words.no_names.words or find.core == 1 or pronoun:
        return ""
    return NAME if line.tokens[find.core].kind is Kind.NUMBER else ""


def _has_point(digits: str) -> bool:
    """Whether digits have a fraction, which no name of a model has."""
    return bool(digits.partition(".")[2])


def named_word(line: Line, find: Find) -> str:
    """Refuse a number word with a capital inside a sentence: "the Maple Street Six", "Group of Seven"."""
    i, token = find.core, line.tokens[find.core]
    if i == 0 or line.titled or token.kind is not Kind.WORD or not token.raw[0].isupper():
        return ""
    quoted = line.places[i] - line.places[i - 1] > 1
    inside = line.tokens[i - 1].kind is Kind.WORD and not quoted
    return NAME if inside and token.text in line.words.numbers else ""


def abbreviated(line: Line, find: Find) -> str:
    """Refuse a bare number behind an abbreviation in capitals: "H.R. 3684"."""
    i = find.core
    if i < 2 or find.content.unit or line.text(i - 1) != "." or not glued(line.tokens, i - 1):
        return ""
    short = line.tokens[i - 2]
    initials = short.kind is Kind.WORD and short.raw.isupper() and (len(short.raw) == 1 or glued(line.tokens, i - 2))
    return NAME if initials else ""


def how_often(line: Line, find: Find) -> str:
    """Refuse "two-time winner"."""
    hyphened = find.content.unit == line.rules.time and line.text(find.last - 2) == "-"
    return "tells how often in a title" if hyphened else ""


def age_group(line: Line, find: Find) -> str:
    """Refuse "children under 5", "over-65s"."""
    if not find.lead.hedges or find.content.unit:
        return ""
    amount = find.content.estimate.amount
    word = _age_word(line, find.lead.first)
    if amount is None or not 1 <= amount <= 100 or word not in line.words.young.words | line.words.old.words:
        return ""
    people = find.lead.first > 0 and line.tokens[find.lead.first - 1].kind is Kind.WORD
    from_person = people and line.text(find.lead.first - 1) in line.words.aged_people.words
    return AGES if from_person or (people and _is_people(line, find.lead.first - 1)) else ""


def _age_word(line: Line, i: int) -> str:
    """Return the first word of a hedge, with "than" behind it."""
    return f"{line.text(i)} {line.text(i + 1)}" if line.text(i + 1) in line.words.than.words else line.text(i)


def _is_people(line: Line, i: int) -> bool:
    return unit_of(line.tokens[i].raw, line.rules) == PERSON


def share_of_nothing(line: Line, find: Find) -> str:
    """Refuse "half" and "a quarter" that are of nothing: "the first half", "half an hour later"."""
    if find.lead.hedges or find.content.change or find.lead.by:
        return ""
    number = number_at(line.tokens, find.core, line.rules)
    if number is None or number.form is not Form.FRACTION or number.end != find.last:
        return ""
    if line.words.half_off.start(line.tokens, find.core, 0) < find.core:
        return SHARE
    many = number.amount * number.parts != 1 or (number.parts > HALVES and _apart(line, find))
    of = line.words.shares.end(line.tokens, find.last) > find.last
    hyphened = line.text(find.last) == "-" or line.words.share_ends.end(line.tokens, find.last) > find.last
    return "" if many or of or hyphened else SHARE


def _apart(line: Line, find: Find) -> bool:
    """Whether a third or a quarter stands by itself behind a word that compares: "against a quarter in May"."""
    following = line.tokens[find.last] if find.last < len(line.tokens) else None
    alone = following is None or following.kind is Kind.SIGN or following.text in line.rules.words.stops
    return alone and line.text(find.core - 1) in line.words.share_before.words


def confidence(line: Line, find: Find) -> str:
    """Refuse "95% confidence interval": it names a method."""
    return LABEL if line.text(find.last) in line.words.confidence.words else ""


def fixed_point(line: Line, find: Find) -> str:
    """Refuse "the 30-kilometre mark": it names a point of a course."""
    hyphened = line.text(find.core + 1) == "-" and line.text(find.core - 1) in line.words.determiners.words
    return NAME if hyphened and line.text(find.last) in line.words.fixed_points.words else ""


def age_range(line: Line, find: Find) -> str:
    """Refuse "workers aged 16 to 24": an age with two ends behind people tells which of them."""
    known = line.text(find.first - 1) in line.words.determiners.words
    if known and line.text(find.first - 2) in line.words.young.words | line.words.old.words:
        return AGES  # "over the age of one"
    several = find.content.estimate.amount is None and find.first > 0
    plural = several and is_plural(line.text(find.first - 1), line.rules)
    return AGES if plural and _is_people(line, find.first - 1) else ""


def pitch(line: Line, find: Find) -> str:
    """Refuse "just $5 a month" where the reader is asked to pay it."""
    texts = (
        range(len(line.tokens))
        if len(line.tokens) < 60
        else range(max(0, find.core - 30), min(len(line.tokens), find.core + 30))
    )
    pitched = any(line.words.pitch.end(line.tokens, j) > j for j in texts)
    return PITCH if pitched and any(line.text(j) in line.words.reader.words for j in texts) else ""


def one_thing(line: Line, find: Find) -> str:
    """Refuse "the 73 bus", "the 737 Max": a number before a single thing names it."""
    end = find.core + 1
    if find.content.unit or find.lead.hedges or end >= len(line.tokens):
        return ""
    word, rules = line.tokens[end], line.rules
    if word.kind is not Kind.WORD or line.tokens[find.core].kind is not Kind.NUMBER or glued(line.tokens, end):
        return ""
    if line.text(find.first - 1) not in line.words.determiners.words or word.text in rules.words.stops:
        return ""
    if word.text in line.words.verbs.words or word.text.endswith(rules.endings.participles):
        return ""
    if "." in line.text(find.core):
        return ""  # a level, as in "beating the 18.9 set last year"
    return NAME


def no_zero(line: Line, find: Find) -> str:
    """Refuse "zero growth", "nil interest": none of what cannot be counted."""
    if find.content.estimate.amount != 0 or find.content.unit:
        return ""
    following = line.tokens[find.last] if find.last < len(line.tokens) else None
    return (
        NO_COUNT if following and following.kind is Kind.WORD and following.text not in line.rules.words.stops else ""
    )


def period(line: Line, find: Find) -> str:
    """Refuse "in 10 quarters", "over four seasons"."""
    if find.content.unit not in line.words.periods.words:
        return ""
    j = line.words.when_marks.start(line.tokens, find.first, 0)
    k = line.words.when_inner.start(line.tokens, j, 0)
    at = line.words.when_before.start(line.tokens, k, 0)
    return WHEN if j < find.first or (at < k and not extends(line, find, at)) else ""


AFTER: dict[QuantityKind, tuple[Callable[[Line, Find], str], ...]] = {
    QuantityKind.COUNT: (
        year,
        clock,
        capitals,
        named_word,
        abbreviated,
        how_often,
        age_group,
        one_thing,
        no_zero,
        period,
    ),
    QuantityKind.PERCENT: (share_of_nothing, confidence),
    QuantityKind.AGE: (age_range,),
    QuantityKind.MEASURE: (fixed_point,),
    QuantityKind.MONEY: (pitch,),
}
"""Rules over a figure that was read, by its kind; the first that speaks decides."""


def refused(line: Line, find: Find) -> str:
    """Return why a figure that was read is none, "" where no rule of its kind is against it."""
    return next((why for rule in AFTER.get(find.content.kind, ()) if (why := rule(line, find))), "")
