"""The period of a figure whose clause tells none: that of the story, the day of publication, or a day that it names."""

from collections.abc import Iterable, Sequence
from datetime import date

from crosscheck.extract.article import FigureMention, TimeMention
from crosscheck.extract.scope.bearing import Bearing, clause_of, today_of
from crosscheck.extract.scope.borders import CROSSING
from crosscheck.extract.scope.roles import Dated, Role
from crosscheck.extract.scope.states import is_flashback, is_of_some, is_present, is_whole
from crosscheck.extract.scope.stories import Story
from crosscheck.extract.times.tense import AHEAD, direction_of
from crosscheck.grammar.dates.edtf import read_edtf

RECENT = 3
"""Days over which what has happened by now is still told of the story's day."""


def fill(figure: FigureMention, near: Sequence[Dated], bearing: Bearing, story: Story, *, lasting: bool) -> str:
    """Return the period of a figure without a date of its own, in EDTF, "" where it is open.

    `near` are the dates of its sentence, `lasting` tells what holds from day to day.
    """
    article, timing = bearing.article, bearing.timing
    sentence = article.sentences[figure.sentence]
    if bearing.borders.laps_between(sentence.first, figure.first):
        return ""
    known = [one.mention for one in near if one.role is Role.KNOWN]
    if known:
        return _nearest(known, figure, bearing)
    clause = clause_of(article, sentence, figure.last)
    if direction_of(article.tokens, figure.first, figure.last, clause, timing) is AHEAD and not is_whole(
        article, figure, timing
    ):
        due = (one.mention for one in near if one.role is Role.DUE)
        return _nearest([mention for mention in due if _is_in_clause(mention, figure, bearing)], figure, bearing)
    if is_of_some(article, figure, timing):
        return ""
    today = stands(figure, bearing, story)
    if today:
        return today
    is_open = lasting or (story.is_said and is_flashback(article, figure, timing))
    return "" if is_open else story.period


def stands(figure: FigureMention, bearing: Bearing, story: Story) -> str:
    """Return the day of publication where it is that of a figure's clause ("two roads are still closed")."""
    clause = clause_of(bearing.article, bearing.article.sentences[figure.sentence], figure.last)
    ahead = direction_of(bearing.article.tokens, figure.first, figure.last, clause, bearing.timing) is AHEAD
    today, by_now = today_of(bearing.article), _is_behind(story, bearing)
    if today is None or ahead or is_of_some(bearing.article, figure, bearing.timing):
        return ""
    present = is_present(bearing.article, figure, bearing.timing, by_now=by_now, of_report=story.of_report)
    return today.isoformat() if present else ""


def upper_of(mention: TimeMention) -> str:
    """Return the last day of a date, or the date itself where it has a beginning, in EDTF."""
    if mention.time is None or mention.time.span.upper is None:
        return ""
    return mention.time.edtf.removeprefix("../")


def _nearest(mentions: Iterable[TimeMention], figure: FigureMention, bearing: Bearing) -> str:
    best = min(mentions, key=lambda mention: bearing.cost(mention, figure.first, figure.last), default=None)
    return upper_of(best) if best is not None else ""


def _is_in_clause(mention: TimeMention, figure: FigureMention, bearing: Bearing) -> bool:
    """Whether no border of a clause stands between a date and a figure."""
    between = bearing.borders.between
    return between(figure.last, mention.first) + between(mention.last, figure.first) < CROSSING


def _is_behind(story: Story, bearing: Bearing) -> bool:
    """Whether the story lies so far behind that what has happened by now is no longer its own."""
    day, today = _last_day(story.period), today_of(bearing.article)
    return day is not None and today is not None and (today - day).days > RECENT


def _last_day(edtf: str) -> date | None:
    period = read_edtf(edtf) if edtf else None
    return period.end if period is not None else None
