"""A unit or noun that several figures share: "12,000, 14,000 and 16,000 tonnes", "from 52 to 60 people"."""

from dataclasses import replace

from crosscheck.extract.figures.line import Find, Item, Line
from crosscheck.grammar.quantities.reading import quantity_of
from crosscheck.model.value import QuantityKind


def share_units(line: Line, items: list[Item]) -> list[Item]:
    """Give each figure without a unit that of the one it is joined to: by "and", "or" and commas, or by "to"."""
    shared = list(items)
    for k in range(len(shared) - 2, -1, -1):
        left, right = shared[k], shared[k + 1]
        if not isinstance(left, Find) or not isinstance(right, Find):
            continue
        joint = tuple(line.text(j) for j in range(left.last, right.first))
        if not _joins(line, joint, items, k):
            continue
        owned = len(joint) == 1 and joint[0] in line.words.and_words.words and _owned(line, left.first)
        if _lacks(left) and not _lacks(right) and not owned:
            shared[k] = _with_unit(left, right)
    for k in range(1, len(shared)):
        left, right = shared[k - 1], shared[k]
        if isinstance(left, Find) and isinstance(right, Find) and _lacks(right) and not _lacks(left):
            joint = tuple(line.text(j) for j in range(left.last, right.first))
            if joint and joint[0] in line.words.towards.words and len(joint) <= 2 and left.content.change is None:
                shared[k] = _with_unit(right, left)
    return shared


def _joins(line: Line, joint: tuple[str, ...], items: list[Item], k: int) -> bool:
    """Whether the words between two figures make them one list; a bare comma does inside one that ends with "and"."""
    if joint and joint[-1] in line.words.list_words.words and joint[:-1] in ((), (",",)):
        return True
    if len(joint) == 1 and joint[0] in line.words.towards.words:
        return line.rules.phrases.to.longest(line.tokens, items[k].last) is not None
    if joint != (",",) or k + 2 >= len(items):
        return False
    following = items[k + 1], items[k + 2]
    if not all(isinstance(item, Find) for item in following):
        return False
    return _joins(line, tuple(line.text(j) for j in range(following[0].last, following[1].first)), items, k + 1)


def _owned(line: Line, i: int) -> bool:
    """Whether the figure at token `i` has a noun of its own before it: "a crew of 21"."""
    of = line.rules.phrases.of.longest(line.tokens, i - 1) if i else None
    return of is not None and line.text(i - 3) in line.words.determiners.words


def _lacks(find: Find) -> bool:
    return find.content.kind is QuantityKind.COUNT and not find.content.unit


def _with_unit(find: Find, other: Find) -> Find:
    """Return a figure with another's unit; the head stays that of the other."""
    content = find.content._replace(kind=other.content.kind, unit=other.content.unit, measure=other.content.measure)
    return replace(find, content=content, head=other.head, quantity=quantity_of(content, find.quantity.words))
