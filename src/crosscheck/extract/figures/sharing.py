"""A unit or noun that several figures share: "12,000, 14,000 and 16,000 tonnes", "from 52 to 60 people"."""

from dataclasses import replace

from crosscheck.extract.figures.line import Find, Line, Passed
from crosscheck.grammar.quantities.reading import quantity_of
from crosscheck.model.value import QuantityKind

Item = Find | Passed


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
        owned = joint in AND and line.text(left.first - 1) in OWNED and line.text(left.first - 3) in ARTICLES
        if _lacks(left) and not _lacks(right) and not owned:
            shared[k] = _with_unit(left, right)
    for k in range(1, len(shared)):
        left, right = shared[k - 1], shared[k]
        if isinstance(left, Find) and isinstance(right, Find) and _lacks(right) and not _lacks(left):
            joint = tuple(line.text(j) for j in range(left.last, right.first))
            if joint and joint[0] in TOWARDS and len(joint) <= 2 and left.content.change is None:
                shared[k] = _with_unit(right, left)
    return shared


AND = frozenset((("and",), ("&",)))
ARTICLES = frozenset(("a", "an", "the"))
OWNED = frozenset(("of",))
TOWARDS = frozenset(("to", "from", "against"))
JOINTS = frozenset((("and",), ("or",), ("&",), (",", "and"), (",", "or"), ("to",)))


def _joins(line: Line, joint: tuple[str, ...], items: list[Item], k: int) -> bool:
    """Whether the words between two figures make them one list; a bare comma does inside one that ends with "and"."""
    if joint in JOINTS:
        return True
    if joint != (",",) or k + 2 >= len(items):
        return False
    following = items[k + 1], items[k + 2]
    if not all(isinstance(item, Find) for item in following):
        return False
    return _joins(line, tuple(line.text(j) for j in range(following[0].last, following[1].first)), items, k + 1)


def _lacks(find: Find) -> bool:
    return find.content.kind is QuantityKind.COUNT and not find.content.unit


def _with_unit(find: Find, other: Find) -> Find:
    """Return a figure with another's unit; the head stays that of the other."""
    content = find.content._replace(kind=other.content.kind, unit=other.content.unit, measure=other.content.measure)
    return replace(find, content=content, head=other.head, quantity=quantity_of(content, find.quantity.words))
