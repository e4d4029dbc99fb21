"""Words of a date that look like a place: "in MARCH", "in Mar. 2025"."""

from collections.abc import Iterable, Sequence

from crosscheck.extract.article import NameKind, NameMention, TimeMention


def without_months(names: Iterable[NameMention], times: Sequence[TimeMention]) -> tuple[NameMention, ...]:
    """Return names without the places that are wholly part of a date."""
    dated = {at for time in times for at in range(time.first, time.last)}
    return tuple(
        name for name in names if name.kind is not NameKind.PLACE or not dated.issuperset(range(name.first, name.last))
    )
