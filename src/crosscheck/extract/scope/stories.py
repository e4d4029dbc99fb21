"""The period that an article, and each paragraph so far, is about: what a figure without a date of its own belongs to.

The first recent date of the lead is the story's, be it a day or the period that a report covers; a paragraph that tells
another one of its kind keeps it to its end. A background date holds for its own sentence alone.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.extract.article import Article, BlockKind, Sentence, TimeMention
from crosscheck.extract.times.wording import begins_with, word_set
from crosscheck.grammar.dates.edtf import read_edtf
from crosscheck.grammar.quantities.tokens import text_at
from crosscheck.lexicons.timing import Timing

LEAD = 6
"""Sentences in which the story's period is told."""

SCENE = 1
"""Days from the first to the last of what happens at once."""

OPENING = 3
"""Tokens from the beginning of a sentence to a date that opens it ("In 2007 a quake …")."""

FEW_DAYS = 14
"""Days; a longer period is one that a report covers."""

LONGEST = 100
"""Days; a longer period is no report's, but the background of a story."""

LONGEST_REPORT = 366
"""Days in the longest year that a report covers ("in the year to March")."""

FARTHEST = {True: 45, False: 50}
"""Days from the end of a few days (true), or of the period of a report, to publication."""

OLDEST = 400
"""Days from the end of what a survey or the like covers to publication, where the lead tells nothing nearer."""


class Told(Struct, frozen=True):
    """What the sentences of an article tell: when things happened, as of when they are known, when they were said."""

    events: Sequence[TimeMention]
    known: Sequence[TimeMention] = ()
    said: Sequence[TimeMention] = ()


class Story(Struct, frozen=True):
    """The period, in EDTF, that a figure of a sentence belongs to.

    `main` is that of the whole text; `of_report` tells one that a report covers, `is_said` a day on which things were
    only said.
    """

    period: str = ""
    main: str = ""
    of_report: bool = False
    is_said: bool = False


def read_stories(article: Article, told: Told, timing: Timing) -> Iterator[Story]:
    """Return for each sentence the story that a figure in it belongs to."""
    periods: dict[int, str] = {}
    for mention in told.events:
        period = "" if _is_step(mention, article, timing) else _period_of(mention, article)
        if period:
            periods.setdefault(mention.sentence, period)
    main = _find_main(article, periods, told)
    reports = _days_in(main) > FEW_DAYS
    covered = _days_in(main) > SCENE or _ends_report(article, main, told, timing)
    said = not any(
        _day_of(mention) == main or _period_of(mention, article, OLDEST) == main
        for mention in (*told.events, *told.known)
    )
    elsewhere = _set_back(article, told)
    block, story = -1, main
    for number, sentence in enumerate(article.sentences):
        opens = sentence.block != block
        if opens:
            block, story = sentence.block, main
            if number in elsewhere:
                yield Story("", main, covered)
                story = ""
                continue
        own = periods.get(number, "")
        if own and (opens or reports or _days_in(own) <= FEW_DAYS):
            yield Story(own, main, covered)
            story = story if looks_back(article, sentence, timing) else own
        else:
            yield Story(story, main, covered, said and story == main)


def _set_back(article: Article, told: Told) -> set[int]:
    """Return the sentences that open with a date far behind: one that begins a paragraph sets all of it there."""
    today = article.published.span.upper if article.published is not None else None
    return {
        mention.sentence
        for mention in told.events
        if mention.first - article.sentences[mention.sentence].first < OPENING
        if today is not None and mention.time is not None and mention.time.span.upper is not None
        if (today - mention.time.span.upper).days > OLDEST
    }


def _ends_report(article: Article, main: str, told: Told, timing: Timing) -> bool:
    """Whether the story's day is that which a report's figures end on ("data to 25 May", "as of Friday")."""
    for mention in (*told.known, *told.events):
        if mention.time is not None and mention.time.edtf.removeprefix("../") == main:
            before = text_at(article.tokens, mention.first - 1)
            return before in word_set(timing, "ending_on") or begins_with(article.tokens, mention.first, timing.known)
    return False


def _day_of(mention: TimeMention) -> str:
    """Return the last day of a date."""
    last = mention.time.span.upper if mention.time is not None else None
    return last.isoformat() if last is not None else ""


def looks_back(article: Article, sentence: Sentence, timing: Timing) -> bool:
    """Whether a sentence tells of what had happened before the story."""
    words = word_set(timing, "pluperfect")
    return any(article.tokens[at].text in words for at in range(sentence.first, sentence.last))


def _find_main(article: Article, periods: dict[int, str], told: Told) -> str:
    """Return the first day or period that the lead tells, else the day that its figures are known or told."""
    lead = min(LEAD, len(article.sentences))
    for mention in told.known:
        if is_headed(article, mention) and _day_of(mention) and not _is_old(mention, article):
            return _day_of(mention)  # "Situation report (as of 3 May)"
    found = [periods[number] for number in range(lead) if number in periods]
    found += [
        period
        for mention in told.events
        if mention.sentence < lead and (period := _period_of(mention, article, OLDEST))
    ]
    if found:
        return found[0]
    for mentions in (told.known, told.said):
        for mention in mentions:
            if mention.sentence < lead and _day_of(mention) and not _is_old(mention, article):
                return _day_of(mention)
    return ""


def is_headed(article: Article, mention: TimeMention) -> bool:
    """Whether a date stands in a line over the text, of which it then tells the day: "(as of 9 May)"."""
    headed = article.blocks[article.sentences[mention.sentence].block].kind
    return mention.sentence < LEAD and headed in (BlockKind.HEADING, BlockKind.HEADLINE)


def _is_old(mention: TimeMention, article: Article) -> bool:
    """Whether a date lies too far back for the figures of the whole text to be known as of it."""
    last, published = mention.time.span.upper if mention.time is not None else None, article.published
    today = published.span.upper if published is not None else None
    return last is not None and today is not None and (today - last).days > OLDEST


def _is_step(mention: TimeMention, article: Article, timing: Timing) -> bool:
    """Whether a date is told from the one before it ("a week earlier")."""
    steps = word_set(timing, "steps")
    return any(article.tokens[at].text in steps for at in range(mention.first, mention.last))


def _period_of(mention: TimeMention, article: Article, oldest: int = 0) -> str:
    """Return the period that a date sets for what follows, "" where it is background or to come."""
    if (
        mention.time is None
        or mention.time.span.lower is None
        or mention.time.span.upper is None
        or _is_loose(mention.time.edtf)
    ):
        return ""
    first, today = mention.time.span.lower, article.published.span.upper if article.published is not None else None
    last = mention.time.span.upper or first
    days = (last - first).days
    farthest = oldest or FARTHEST[days <= FEW_DAYS]
    longest, farthest = (LONGEST_REPORT, LONGEST) if _is_odd_year(mention.time.edtf, days) else (LONGEST, farthest)
    if days > longest or (today is not None and not 0 <= (today - last).days <= farthest):
        return ""
    return mention.time.edtf.removesuffix("/..")


def _is_odd_year(edtf: str, days: int) -> bool:
    """Whether a period is a year of a report's own ("the year to March"), none of the calendar's."""
    return LONGEST_REPORT - 2 < days + 1 <= LONGEST_REPORT and len(edtf) == len("2023-04/2024-03")


def _is_loose(edtf: str) -> bool:
    """Whether a date is a season or is told roughly."""
    return "~" in edtf or (len(edtf) == len("2019-21") and edtf[5:] > "12")


def _days_in(edtf: str) -> int:
    period = read_edtf(edtf) if edtf else None
    if period is None or period.start is None or period.end is None:
        return 0
    return (period.end - period.start).days
