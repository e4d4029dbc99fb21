"""Which figures do not happen on a day: what is so, what is to come, what is counted by the day or over some days."""

from functools import cache

from crosscheck.extract.article import Article
from crosscheck.extract.times.tense import AHEAD, direction_of
from crosscheck.extract.times.wording import ends_with, word_set
from crosscheck.grammar.quantities.tokens import Kind, Token, text_at
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

REACH = 20
"""Tokens on either side of a figure within which a length of time is its time ("60 people died in five days")."""


def has_state_before(article: Article, first: int, timing: Timing) -> bool:
    """Whether a verb of what is so stands right before a figure ("has 500 staff")."""
    return text_at(article.tokens, first - 1) in word_set(timing, "states")


def is_open(article: Article, place: tuple[int, int, int], timing: Timing) -> bool:
    """Whether the time of a figure without a date is open, though a day is told before it.

    `place` is its first token, the one behind its last, and its sentence.
    """
    first, last, sentence = place
    return (
        _is_state(article, first, last, timing)
        or _is_rate(article, last, timing)
        or _has_length(article, place, timing)
        or direction_of(article.tokens, first, last, article.sentences[sentence], timing) is AHEAD
    )


def _is_state(article: Article, first: int, last: int, timing: Timing) -> bool:
    if has_state_before(article, first, timing):
        return True
    tokens, before = article.tokens, text_at(article.tokens, first - 2)
    if before in word_set(timing, "states") and before not in word_set(timing, "perfect"):
        return True
    return any(text_at(tokens, at) in word_set(timing, "states_behind") for at in range(last, last + 3))


def _is_rate(article: Article, last: int, timing: Timing) -> bool:
    """Whether a figure is one by the day, the person or the like ("carries 5,000 cars a day")."""
    for at in range(last, min(last + 3, len(article.tokens))):
        if article.tokens[at].kind is Kind.SIGN:
            return False
        if article.tokens[at].text in word_set(timing, "rates"):
            return True
        if article.tokens[at].text in word_set(timing, "rate_articles") and _is_unit(article, at + 1):
            return True
    return False


def _is_unit(article: Article, at: int) -> bool:
    return text_at(article.tokens, at) in _units(article)


def _units(article: Article) -> frozenset[str]:
    return _words(article.lexicon.calendar)[0]


def _counts(article: Article) -> frozenset[str]:
    return _words(article.lexicon.calendar)[1]


@cache
def _words(calendar: Calendar) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for units of time and those for how many of them."""
    units = (entry.words for entry in calendar.words.get(Part.UNIT, ()))
    some = (entry.words for part in (Part.NUMBER, Part.VAGUE) for entry in calendar.words.get(part, ()))
    listed = (
        *split_words(calendar.numbers),
        *split_words(calendar.ordinals),
        *(w for s in some for w in split_words(s)),
    )
    counts = (word for phrase in listed for word in phrase.split())
    return frozenset(word for words in units for word in split_words(words)), frozenset(counts)


def _has_length(article: Article, place: tuple[int, int, int], timing: Timing) -> bool:
    """Whether a length of time stands near a figure as its time ("over five days")."""
    first, last, sentence = place
    borders = article.sentences[sentence]
    units, counts = _units(article), _counts(article)
    for at in range(max(borders.first, first - REACH), min(borders.last, last + REACH)):
        if _is_last_few(article, at, timing):
            return True
        if article.tokens[at].text in units and not first <= at < last:
            start = at - 1
            while start > borders.first and at - start < 4 and _is_count(article.tokens[start], counts):
                start -= 1
            if article.tokens[start].text in word_set(timing, "determiners"):
                start -= 1
            if start < at - 1 and ends_with(article.tokens, start + 1, timing.lengths):
                return True
    return False


def _is_last_few(article: Article, at: int, timing: Timing) -> bool:
    """Whether the last so many of something begin at a token ("9 of their last 10 matches")."""
    if article.tokens[at].text not in word_set(timing, "last_few") or at + 1 >= len(article.tokens):
        return False
    return article.tokens[at + 1].kind is Kind.NUMBER


def _is_count(token: Token, counts: frozenset[str]) -> bool:
    return token.kind is Kind.NUMBER or token.text in counts
