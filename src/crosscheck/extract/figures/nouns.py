"""The counted noun of a figure in running text: where it ends, and which token is its head."""

from decimal import Decimal

from crosscheck.extract.figures.line import Line
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.hedges import plain
from crosscheck.grammar.quantities.nouns import PERSON, counted_at, is_plural
from crosscheck.grammar.quantities.number import Form
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind, glued, hop
from crosscheck.model.value import QuantityKind

Settled = tuple[Content, int, int]
SHARED = (QuantityKind.PERCENT, QuantityKind.RATIO)
WEIGHED = 4
MOST_MAGNITUDE = 10
MILLION = Decimal(1_000_000)
BULK = frozenset({"kilogram", "cubic metre", "square metre"})
"""The measures that are of a stuff: "40,000 tonnes of wheat"."""


def noun_of(line: Line, content: Content, core: int) -> Settled:
    """Return the figure with its noun settled, the index behind both, and the token of the noun, -1 for none."""
    if content.kind is QuantityKind.PERCENT and (points := _of_point(line, content, core)):
        return points
    if content.kind in SHARED:
        return content, content.end, content.head if content.head >= 0 else _of_whom(line, content.end)
    if content.kind is QuantityKind.COUNT:
        for special in (_in_metres, _of_quake, _in_points, _of_them):
            if found := special(line, content, core):
                return found
        return _counted(line, content, core)
    if content.kind is QuantityKind.MEASURE and content.unit in BULK:
        return _of_stuff(line, content)
    if content.kind is QuantityKind.MONEY:
        content = _weighed(line, content, core)
    return content, content.end, -1


def _counted(line: Line, content: Content, core: int) -> Settled:
    """Return a count with its noun, if that can be what is counted."""
    if content.head < 0:
        return content, content.end, -1
    if not _fits(line, content, core) or _holds_number(line, content):
        return content._replace(unit="", head=-1), content.bare, -1
    if line.text(content.head) in line.words.verbs.words:
        content = _without_verb(line, content)
        if content.head < 0:
            return content, content.bare, -1
    return content, _with_pair(line, content), content.head


def _without_verb(line: Line, content: Content) -> Content:
    """Return the figure with the noun before the verb that was taken for one: "12 suspects goes"."""
    noun = counted_at(line.tokens[: content.head], content.bare, line.rules)
    return content._replace(unit=noun.unit, head=noun.head, end=noun.end)


def _weighed(line: Line, content: Content, core: int) -> Content:
    """Return pounds as a weight where a word of weighing stands before: "weighed 7 pounds"."""
    either = line.rules.units.longest(line.tokens, content.end - 1)
    unit = either[0].measure if either else None
    if unit is None or line.text(content.end - 1) not in line.words.pounds.words:
        return content
    if not any(line.text(j) in line.words.weighing.words for j in range(max(0, core - WEIGHED), core)):
        return content
    return content._replace(kind=unit.kind, unit=unit.base, measure=unit)


def _of_point(line: Line, content: Content, core: int) -> Settled | None:
    """Read "half a point", "a quarter-point" as percentage points."""
    number = number_at(line.tokens, core, line.rules)
    if number is None or number.form is not Form.FRACTION or number.end != content.end:
        return None
    j = hop(line.tokens, content.end)
    of = line.rules.phrases.of.longest(line.tokens, j)
    j = of[1] if of else j
    j = j + 1 if line.text(j) in line.rules.words.one else j
    if line.text(j) not in line.words.points.words:
        return None
    estimate = plain(number, QuantityKind.POINTS, line.rules)
    return content._replace(kind=QuantityKind.POINTS, unit="point", estimate=estimate), j + 1, -1


def _of_quake(line: Line, content: Content, core: int) -> Settled | None:
    """Read a bare decimal before a word for an earthquake, or "on the Richter scale", as its magnitude."""
    amount, end = content.estimate.amount, max(content.bare, core + 1)
    if amount is None or not 0 < amount < MOST_MAGNITUDE:
        return None
    near = any(line.text(j) in line.words.magnitudes.words for j in (end, end + 1))
    if not (near and "." in line.text(core)) and line.words.magnitudes.end(line.tokens, end) <= end + 1:
        return None
    return content._replace(kind=QuantityKind.MEASURE, unit="magnitude", head=-1), end, -1


def _in_metres(line: Line, content: Content, core: int) -> Settled | None:
    """Read "2.01m" as metres where a word of measuring stands near: "jumped 2.01m"."""
    amount, tokens = content.estimate.amount, line.tokens
    if amount is None or core + 1 >= len(tokens) or tokens[core + 1].raw != "m" or not glued(tokens, core + 1):
        return None
    near = (*range(max(0, core - 4), core), *range(core + 2, core + 4))
    if content.head >= 0 or not any(line.text(j) in line.words.measuring.words for j in near):
        return None
    number = number_at(tokens, core, line.rules)
    metre = line.rules.symbols.longest(tokens, core + 1)
    if number is None or metre is None:
        return None
    plainly = number._replace(amount=number.amount / MILLION, place=number.place / MILLION, scale=Decimal(1))
    unit = metre[0]
    estimate = plain(plainly, unit.kind, line.rules)
    return content._replace(kind=unit.kind, unit=unit.base, measure=unit, estimate=estimate), content.end, -1


def _in_points(line: Line, content: Content, core: int) -> Settled | None:
    """Read "a 12-point lead" as points, not as leads."""
    i = core + 2
    if line.text(core + 1) != "-" or line.text(i) not in line.words.points.words or line.text(i + 1) == "-":
        return None
    return content._replace(unit="point", head=-1), i + 1, -1


def _of_them(line: Line, content: Content, core: int) -> Settled | None:
    """Read "of them children" behind a figure: the noun that the part is named by."""
    of = line.rules.phrases.of_them.longest(line.tokens, max(content.bare, core + 1))
    if of is None:
        return None
    noun = counted_at(line.tokens, of[1], line.rules)
    if noun.head < 0 or line.words.verbs.end(line.tokens, of[1]) > of[1]:
        return None
    if not is_plural(line.text(noun.head), line.rules):
        return None
    return content._replace(unit=noun.unit, head=noun.head), noun.end, noun.head


def _of_whom(line: Line, i: int) -> int:
    """Return the token of the noun in "of the voters" at `i`, -1 where there is none."""
    if line.text(i) in line.words.owners.words:  # "half his cabinet"
        return counted_at(line.tokens, i + 1, line.rules).head
    if not line.rules.phrases.of.longest(line.tokens, i):
        return -1
    return counted_at(line.tokens, i, line.rules).head


def _of_stuff(line: Line, content: Content) -> Settled:
    """Read "of wheat" behind a measure."""
    of = line.rules.phrases.of.longest(line.tokens, content.end)
    j = of[1] if of else 0
    if not of or j >= len(line.tokens) or line.tokens[j].kind is not Kind.WORD:
        return content, content.end, -1
    if line.text(j) in line.rules.words.stops or line.text(j) in line.words.readers:
        return content, content.end, -1
    noun = counted_at(line.tokens, content.end, line.rules)
    return (content, noun.end, noun.head) if noun.head >= 0 else (content, content.end, -1)


def _fits(line: Line, content: Content, core: int) -> bool:
    """Whether the noun found can be what is counted: no verb follows the figure at once, and many are plural."""
    tokens, rules = line.tokens, line.rules
    head = tokens[content.head]
    if content.bare >= 0 and line.words.verbs.end(tokens, content.bare) > content.bare:
        return False
    amount = content.estimate.amount
    none = amount == 0 and line.text(core) not in rules.figures.cardinals  # "not a single shot", but not "zero growth"
    if amount == 1 or none or is_plural(head.text, rules) or tokens[content.head - 1].text == "-":
        return True
    if head.kind is Kind.NUMBER or "/" in content.unit or any(char.isdigit() for char in content.unit):
        return True
    if content.unit == PERSON and head.text in rules.words.persons:
        return head.text.endswith(rules.endings.participles) or head.text in line.words.events.words
    return False


def _holds_number(line: Line, content: Content) -> bool:
    """Whether a second figure stands between the first and their noun: "23 of the 40 passengers"."""
    return any(
        (line.tokens[j].kind is Kind.NUMBER and line.text(j - 1) != "-")
        or (line.words.readers.get(line.text(j)) == "number")
        for j in range(max(content.bare, 0) + 1, content.head)
    )


def _with_pair(line: Line, content: Content) -> int:
    """Return the index behind a second noun: "6,000 homes and businesses"."""
    end = content.end
    joined = line.rules.phrases.and_.longest(line.tokens, end) if end == content.head + 1 else None
    if joined is None or joined[1] >= len(line.tokens):
        return end
    word = line.tokens[joined[1]]
    plain = word.kind is Kind.WORD and is_plural(word.text, line.rules) and word.text not in line.words.verbs.words
    if not plain or word.text in line.rules.words.stops or word.text in line.words.readers:
        return end
    return joined[1] + 1
