"""The time of day at which each entry of a live report was written, which is when its figures were known.

A page of entries has a time of day on a line of its own, or before its words, at least three times, and these only go
up or only go down: else they are of several days, or of something else.
"""

from collections.abc import Collection, Sequence

from crosscheck.extract.article import Article, BlockKind, FigureMention
from crosscheck.extract.scope.bearing import today_of
from crosscheck.grammar.quantities.tokens import Kind

FEWEST = 3
"""Entries from which on times of day before paragraphs are those of a live report."""

LONGEST = 8
"""Tokens of a time of day with the brackets and the zone around it, at most."""

HOURS, MINUTES = 24, 60
PARTS = 2
"""Parts of a time of day, and digits of its minute."""


def with_hours(
    article: Article, figures: Sequence[FigureMention], periods: tuple[tuple[str, str], ...], former: Collection[int]
) -> tuple[tuple[str, str], ...]:
    """Return the periods of an article's figures with the hour at which a live report told what is of its own day."""
    stamps, day = _stamps(article), today_of(article)
    today = day.isoformat() if day else ""
    if not stamps or not today:
        return periods
    hours = [stamps.get(article.sentences[figure.sentence].block, "") for figure in figures]
    return tuple(
        (time, f"{today}T{hour}")
        if hour and figure.first not in former and {time, as_of} - {""} == {today}
        else (time, as_of)
        for (time, as_of), hour, figure in zip(periods, hours, figures, strict=True)
    )


def _stamps(article: Article) -> dict[int, str]:
    """Return for each block of a live report the time of day of its entry, nothing where the page is none."""
    starts = {sentence.block: sentence.first for sentence in reversed(article.sentences)}
    found: dict[int, str] = {}
    told: list[str] = []
    for number, block in enumerate(article.blocks):
        unread = block.kind is BlockKind.CREDIT
        stamp = _clock(article, block.first, block.last if unread else starts.get(number, block.first))
        if stamp:
            told.append(stamp)
        if told:
            found[number] = told[-1]
    runs = told in (sorted(told), sorted(told, reverse=True))
    return found if len(told) >= FEWEST and len(set(told)) > 1 and runs else {}


def _clock(article: Article, first: int, last: int) -> str:
    """Return the time of day that some tokens are, of 24 hours and with no word but a zone, "" for anything else."""
    tokens = article.tokens[first:last]
    words = [token for token in tokens if token.kind is not Kind.SIGN]
    if not words or len(tokens) > LONGEST or any(not token.raw.isupper() for token in words if token.kind is Kind.WORD):
        return ""
    digits = [token.text for token in words if token.kind is Kind.NUMBER]
    parts = digits[0].split(".") if len(digits) == 1 else digits
    colon = len(digits) == 1 or any(token.text == ":" for token in tokens)
    if len(parts) != PARTS or not colon or not all(part.isdecimal() for part in parts) or len(parts[1]) != PARTS:
        return ""
    hour, minute = int(parts[0]), int(parts[1])
    return f"{hour:02}:{minute:02}" if hour < HOURS and minute < MINUTES else ""
