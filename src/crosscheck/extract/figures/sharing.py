"""A unit or noun that figures share: "12,000, 14,000 and 16,000 tonnes", "from 52 to 60 people", "9 of 12 men"."""

from itertools import pairwise

from msgspec.structs import replace

from crosscheck.extract.figures.line import Find, Item, Line
from crosscheck.grammar.quantities.hedges import plain
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.reading import quantity_of
from crosscheck.model.value import QuantityKind

MOST_BETWEEN = 4
"""Words between two figures that share a unit, at most: "out of the"."""

MOST_ASIDE = 8
MEASURED = frozenset({QuantityKind.DURATION, QuantityKind.MEASURE, QuantityKind.MONEY})

Joint = tuple[str, ...]


def share_units(line: Line, items: list[Item]) -> list[Item]:
    """Give each figure without a unit that of the one it is joined to, the one behind it first."""
    shared = list(items)
    joints = [_joint(line, left, right) for left, right in pairwise(items)]
    listed = False
    for k in range(len(joints) - 1, -1, -1):
        joint, left, right = joints[k], shared[k], shared[k + 1]
        listed = _ends_list(line, joint) or (joint == (",",) and listed)
        if not isinstance(left, Find) or not isinstance(right, Find) or not _lacks(left) or _lacks(right):
            continue
        if _is_part(line, left, right, joint) or _leads_to(line, left, joint) or (listed and not _owned(line, left)):
            shared[k] = _with_unit(line, left, right)
    for k, joint in enumerate(joints):
        left, right = shared[k], shared[k + 1]
        if isinstance(left, Find) and isinstance(right, Find) and _lacks(right) and not _lacks(left):
            towards = _goes_back(line, joint) and left.content.change is None
            if (
                towards
                or _adds_on(line, left, right)
                or (left.content.kind is QuantityKind.AGE and _ends_list(line, joint))
            ):
                shared[k + 1] = _with_unit(line, right, left)
    return shared


def _joint(line: Line, left: Item, right: Item) -> Joint:
    """Return the words between two finds, nothing where they are too many to join them."""
    if not left.last < right.first <= left.last + MOST_BETWEEN:
        return ()
    return tuple(line.text(j) for j in range(left.last, right.first))


def _goes_back(line: Line, joint: Joint) -> bool:
    """Whether words lead to another level of the same: "from", ", up from", "compared with"."""
    links = line.words.share_links.words
    return (
        bool(joint)
        and joint[-1] in line.words.towards.words | links
        and all(word in links or word == "," for word in joint[:-1])
        and joint[-1:] != (",",)
    )


def _adds_on(line: Line, left: Find, right: Find) -> bool:
    """Whether "and another" joins a bare number to a measure: "six hours on the road and another ten at the border"."""
    i = right.core
    if left.content.kind not in MEASURED or right.first > left.last + MOST_ASIDE:
        return False
    return line.text(i - 1) in line.words.further.words and line.text(i - 2) in line.words.list_words.words


def _ends_list(line: Line, joint: Joint) -> bool:
    """Whether words join the last two of a list: "and", ", or"."""
    return bool(joint) and joint[-1] in line.words.list_words.words and joint[:-1] in ((), (",",))


def _leads_to(line: Line, left: Find, joint: Joint) -> bool:
    """Whether "to" stands between: "from 52 to 60 people"."""
    return len(joint) == 1 and line.rules.phrases.to.longest(line.tokens, left.last) is not None


def _is_part(line: Line, left: Find, right: Find, joint: Joint) -> bool:
    """Whether the first is a part of the second: "23 of the 40 passengers", "7 out of 12 villages"."""
    if not joint:
        return False
    phrases = line.rules.phrases
    of = phrases.out_of.longest(line.tokens, left.last) or phrases.of.longest(line.tokens, left.last)
    if of is None or of[1] > right.first:
        return False
    between = line.words.determiners.words | line.words.owners.words
    return all(line.text(j) in between for j in range(of[1], right.first))


def _owned(line: Line, find: Find) -> bool:
    """Whether a figure has a noun of its own before it: "a crew of 21"."""
    i = find.first
    of = line.rules.phrases.of.longest(line.tokens, i - 1) if i else None
    return of is not None and line.text(i - 3) in line.words.determiners.words


def _lacks(find: Find) -> bool:
    return find.content.kind is QuantityKind.COUNT and not find.content.unit


def _with_unit(line: Line, find: Find, other: Find) -> Find:
    """Return a figure with another's unit; the head stays that of the other."""
    kind = other.content.kind
    content = find.content._replace(kind=kind, unit=other.content.unit, measure=other.content.measure)
    number = number_at(line.tokens, find.core, line.rules)
    if number and not find.lead.hedges and number.amount == content.estimate.amount:
        content = content._replace(estimate=plain(number, kind, line.rules))
    return replace(find, content=content, head=other.head, quantity=quantity_of(content, find.quantity.words))
