"""The dates of an article: one walk for the words that have a date's shape, one for what happened when, one to tell.

A date is told from the day of publication, from the dates before it in the text and from the occasions that the text
gives a date; so the dates are read twice, the second time with the occasions that the first time found.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from crosscheck.extract.article import Article, TimeMention
from crosscheck.extract.times.items import Item, Table, table_of
from crosscheck.extract.times.occasions import Occasions, collect_occasions
from crosscheck.extract.times.phrases import Phrase, phrases_of
from crosscheck.extract.times.story import Story
from crosscheck.extract.times.telling import tell
from crosscheck.extract.times.tense import direction_of
from crosscheck.grammar.dates.periods import Period, Undatable, to_time
from crosscheck.lexicons.calendar import Part

QUIET = frozenset({"open_occasion", "beside_occasion", "eve_of_occasion", "day_after", "day_before"})
"""Ways of reading that are no date at all where they cannot be told."""

_PLAIN = frozenset({"prep", "comma"})


def find_times(article: Article) -> tuple[TimeMention, ...]:
    """Return the dates and periods of an article, in the order of the text."""
    table = table_of(article.lexicon)
    phrases = [
        (phrase, _direction(article, phrase, table))
        for number, sentence in enumerate(article.sentences)
        for phrase in phrases_of(article.tokens, sentence, number, table)
    ]
    days = _days_of(article)
    first = [mention for mention, _ in _tell_all(article, phrases, Occasions(), days)]
    occasions = collect_occasions(article, first, table)
    if not occasions.days:
        return tuple(first)
    return tuple(mention for mention, _ in _tell_all(article, phrases, occasions, days))


def _direction(article: Article, phrase: Phrase, table: Table) -> int:
    end = phrase.items[phrase.readings[0][0] - 1].last
    return direction_of(article.tokens, phrase.first, end, article.sentences[phrase.sentence], table.timing)


def _days_of(article: Article) -> tuple[date | None, date | None]:
    """Return the first and the last day that the text may have been published on."""
    if article.published is None or not article.published.span.is_bounded:
        return None, None
    return article.published.span.lower, article.published.span.upper


Told = tuple[TimeMention, Period | None]


def _tell_all(
    article: Article, phrases: list[tuple[Phrase, int]], occasions: Occasions, days: tuple[date | None, date | None]
) -> Iterator[Told]:
    stories = [Story(day, occasions.days, occasions.begun) for day in dict.fromkeys(days)]
    for phrase, direction in phrases:
        for story in stories:
            story.sentence = phrase.sentence
        yield from _tell(article, phrase, direction, stories)


def _tell(article: Article, phrase: Phrase, direction: int, stories: list[Story]) -> Iterator[Told]:
    why = ""
    for length, reading in phrase.readings:
        items = phrase.items[:length]
        try:
            told = tell(reading, items, stories[0], direction)
            if len(stories) > 1 and tell(reading, items, stories[-1], direction) != told:
                raise Undatable("it is told from the day of publication, of which only the month or the year is known")
        except Undatable as fault:
            why = why or str(fault)
            continue
        for part, period in told:
            for story in stories:
                story.tell(period)
            yield _mention(article, part, phrase.sentence, period)
        return
    length, reading = phrase.readings[0]
    only_years = all(item.part is not Part.MONTH for item in phrase.items[:length]) and reading == "spans"
    if reading not in QUIET and why not in _NO_DATE and not only_years:
        yield _mention(article, phrase.items[:length], phrase.sentence, None, why)


_NO_DATE = ("it names no date", "these words name no date together", "it cannot be counted from a day")


def _mention(article: Article, items: Sequence[Item], sentence: int, period: Period | None, why: str = "") -> Told:
    first, last = items[0].first, items[-1].last
    time = None if period is None else to_time(period, article.words(first, last))
    return TimeMention(first, last, time, sentence, why), period
