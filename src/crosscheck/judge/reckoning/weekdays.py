"""A day of the week and the date beside it: "Monday, 9 June 2019" was a Sunday.

Words whose weekday does not fit are no date that could be read, so they are looked for in the claims whose value or
time was left unread; and in the sentences of all claims, where a weekday stands directly before a whole date.
"""

from collections.abc import Iterator
from datetime import date

from crosscheck.grammar.dates.reading import read_time
from crosscheck.judge.reckoning.passage import Sum
from crosscheck.judge.reckoning.sum_words import SumWords
from crosscheck.judge.wording import who
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.statement import Statement
from crosscheck.model.value import Time
from crosscheck.wording.values import day_words

LONGEST = 500
"""Characters of a sentence that are looked at."""

DATE_WORDS = (3, 5)
"""Words of a whole date behind a weekday: "9 June 2019", "the 9th of June 2019"."""


def reckon_weekday(statement: Statement, words: SumWords) -> Iterator[Sum]:
    """Yield each weekday that stands beside a date in the words of a claim."""
    claim = statement.claim
    value = claim.value if isinstance(claim.value, str) else ""
    quote = claim.quote.exact if claim.quote else ""
    everything = f"{value} {claim.time} {quote} {claim.text}".lower()
    if not [weekday for weekday in words.weekdays if weekday in everything]:
        return
    seen: set[tuple[int, date]] = set()
    for said in (value, claim.time, quote, claim.text):
        if len(said) > LONGEST:
            continue
        for weekday, day, phrase in _dates(said, statement, words):
            if (weekday, day) in seen:
                continue
            seen.add((weekday, day))
            holds = day.isoweekday() == weekday + 1
            named = words.weekdays[day.weekday()].capitalize()
            yield Sum(
                holds,
                statement,
                (),
                f"{day_words(day)} was a {named}, {'as' if holds else 'but'} {who(statement)} says “{phrase}”.",
            )


def _dates(said: str, statement: Statement, words: SumWords) -> Iterator[tuple[int, date, str]]:
    """Yield weekdays with the whole date directly behind them."""
    parts = said.split()
    for at, part in enumerate(parts):
        weekday = part.strip("(,.;:").lower()
        if weekday not in words.weekdays or part.endswith((".", ";", ":")):
            continue
        for length in range(DATE_WORDS[1], DATE_WORDS[0] - 1, -1):
            phrase = " ".join(parts[at + 1 : at + 1 + length]).rstrip(".,;:)")
            if not any(char.isdigit() for char in phrase[-4:]):
                continue
            time = read_time(phrase, load_lexicon(statement.source.language))
            if isinstance(time, Time) and time.span.lower is not None and time.span.lower == time.span.upper:
                yield words.weekdays.index(weekday), time.span.lower, " ".join((part.strip("("), phrase))
                break
