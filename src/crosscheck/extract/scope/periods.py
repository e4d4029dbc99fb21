"""When each figure of an article holds."""

from crosscheck.extract.article import Article, FigureMention, TimeMention


def find_periods(
    article: Article, times: tuple[TimeMention, ...], figures: tuple[FigureMention, ...]
) -> tuple[tuple[str, str], ...]:
    """Return for each figure the period it covers and the day as of which it is known, in EDTF, "" where unknown."""
    return tuple(("", "") for _ in figures)
