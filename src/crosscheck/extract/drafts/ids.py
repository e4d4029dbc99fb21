"""Ids that a person can read and that another sentence elsewhere does not shift: made of what a claim says.

`detained-500`, `turnout-77-4-percent`. Claims that would share an id take a word more of what tells them apart, and
only where nothing does a number.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from crosscheck.grammar.folding import fold
from crosscheck.model.claim import Claim
from crosscheck.model.value import Quantity, QuantityKind
from crosscheck.wording.values import plain

LONGEST = 60
"""Characters of an id; a slug is cut between words."""

MOST_WORDS = 4
"""Words that a property or a value gives to an id."""

WITH_UNIT = frozenset((QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MONEY))
"""Kinds of figure whose unit tells them apart from another figure of the same property."""

AS_SAID = frozenset((QuantityKind.MEASURE, QuantityKind.DURATION))
"""Kinds of figure that are worked out in another unit than the text has."""

_FIGURE = re.compile(r"^[^\d]*(?=\d)")

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
"""Words that make long figures short."""


def slug(words: str, most: int = MOST_WORDS) -> str:
    """Return words as a part of an id.

    >>> slug("The prosecutor-general’s office"), slug("77.4 %")
    ('the-prosecutor-generals-office', '77-4')
    """
    return "-".join(fold(words).replace(".", " ").split()[:most])


def figure_slug(quantity: Quantity) -> str:
    """Return a quantity as a part of an id.

    >>> from crosscheck.model.interval import Interval
    >>> from crosscheck.model.value import Hedge
    >>> point = Interval(Decimal("2300000"), Decimal("2300000"))
    >>> figure_slug(Quantity(QuantityKind.MONEY, point.lower, point, point, "USD", Hedge.EXACT, "$2.3m"))
    '2-3-million-usd'
    """
    if quantity.kind in AS_SAID:
        return slug(_FIGURE.sub("", quantity.words, count=1), 3)
    unit = slug(quantity.unit, 2) if quantity.kind in WITH_UNIT else ""
    if quantity.amount is not None:
        figure = _figure(quantity.amount)
    elif quantity.implied.is_bounded and any(character.isdigit() for character in quantity.words):
        figure = "-".join(_figure(end) for end in (quantity.implied.lower, quantity.implied.upper) if end is not None)
    else:
        figure = slug(quantity.words)
    return "-".join(filter(None, (figure, unit)))


def give_ids(claims: Sequence[Claim], ends: Sequence[str]) -> tuple[str, ...]:
    """Return an id for each claim; `ends` are what their values give to it."""
    stems = [_cut(filter(None, (slug(claim.property), end))) for claim, end in zip(claims, ends, strict=True)]
    for field in ("subject", "place", "time", "said_by"):
        shared = Counter(stems)
        stems = [
            _cut((stem, slug(getattr(claim, field)))) if shared[stem] > 1 and getattr(claim, field) else stem
            for stem, claim in zip(stems, claims, strict=True)
        ]
    return _numbered(stems)


def _numbered(stems: Iterable[str]) -> tuple[str, ...]:
    taken: set[str] = set()
    ids: list[str] = []
    seen: Counter[str] = Counter()
    for stem in stems:
        seen[stem] += 1
        name = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
        while name in taken:
            seen[stem] += 1
            name = f"{stem}-{seen[stem]}"
        taken.add(name)
        ids.append(name)
    return tuple(ids)


def _cut(parts: Iterable[str]) -> str:
    whole = "-".join(part for part in parts if part)
    if len(whole) > LONGEST:
        whole = whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
    return whole or "claim"


def _figure(amount: Decimal) -> str:
    size = abs(amount)
    for scale, name in SCALES:
        short = amount / scale
        if size >= scale and -3 <= _exponent(short) <= 0:
            return f"{slug(plain(short))}-{name}"
    return ("minus-" if amount < 0 else "") + slug(plain(size))


def _exponent(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 1
