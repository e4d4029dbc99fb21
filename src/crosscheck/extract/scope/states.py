"""Which figures do not happen on a day: what is so, what is to come, what is counted by the day or over some days."""

from functools import cache

from crosscheck.extract.article import Article, FigureMention
from crosscheck.extract.times.tense import AHEAD, direction_of, is_past
from crosscheck.extract.times.wording import ends_with, word_set
from crosscheck.grammar.quantities.tokens import Kind, Token, text_at
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

NEAR = 10
"""Tokens on either side of a figure within which its verb stands."""

CLOSE = 3
"""Tokens behind a figure within which its auxiliary stands."""

_ENDS = frozenset((";", ":", '"', "“", "”", "–", "—"))

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


def is_present(article: Article, figure: FigureMention, timing: Timing, *, by_now: bool, of_report: bool) -> bool:
    """Whether a figure's clause tells of the day of publication ("two roads are still closed", "she has 40 staff").

    `by_now` is whether what has happened by then ("has shut 40 shops") is part of it; a report tells of its own period
    but for what stands.
    """
    if of_report:
        standing = word_set(timing, "standing")
        near = range(max(article.sentences[figure.sentence].first, figure.first - NEAR), figure.first)
        return any(article.tokens[at].text in standing and not _is_perfect(article, at, timing) for at in near)
    sentence = article.sentences[figure.sentence]
    before = range(figure.first - 1, max(sentence.first, figure.first - NEAR) - 1, -1)
    told = _is_told_present(article, before, timing, by_now=by_now)
    if told is None:
        told = _is_told_present(
            article, range(figure.last, min(sentence.last, figure.last + NEAR)), timing, by_now=by_now
        )
    return bool(told)


def is_flashback(article: Article, figure: FigureMention, timing: Timing) -> bool:
    """Whether a figure's clause tells of what had happened before, or of a length of days."""
    words, first = word_set(timing, "pluperfect"), article.sentences[figure.sentence].first
    before = (article.tokens[at].text for at in range(figure.first - 1, max(first, figure.first - NEAR) - 1, -1))
    behind = (article.tokens[at].text for at in range(figure.last, min(len(article.tokens), figure.last + CLOSE)))
    return any(text in words for text in (*before, *behind))


def is_whole(article: Article, figure: FigureMention, timing: Timing) -> bool:
    """Whether a figure is the whole that another one is part of ("46 of its 390 shops")."""
    before = text_at(article.tokens, figure.first - 1)
    owned = before in word_set(timing, "determiners") or before.endswith("'s")
    return owned and text_at(article.tokens, figure.first - 2) in word_set(timing, "parts")


def is_of_some(article: Article, figure: FigureMention, timing: Timing) -> bool:
    """Whether a figure is one of the first or the last so many of something ("in the first five days")."""
    words, counts = word_set(timing, "last_few") | word_set(timing, "first_few"), _counts(article)
    sentence = article.sentences[figure.sentence]
    near = range(max(sentence.first, figure.first - NEAR), min(sentence.last, figure.last + NEAR) - 1)
    return any(article.tokens[at].text in words and _is_count(article.tokens[at + 1], counts) for at in near)


def _is_told_present(article: Article, order: range, timing: Timing, *, by_now: bool) -> bool | None:
    """Return whether the first verb of a clause in an order is a present one, None where there is none."""
    breaks, present = word_set(timing, "breaks"), word_set(timing, "present")
    told: bool | None = None
    for at in order:
        token = article.tokens[at]
        if token.text in breaks or token.text in _ENDS:
            return told
        if token.text in present:
            return by_now or not _is_perfect(article, at, timing)
        if told is None and is_past(article.tokens, at, timing):
            told = False
    return told


def _is_perfect(article: Article, at: int, timing: Timing) -> bool:
    """Whether an auxiliary and a participle stand at a token ("has since shut")."""
    tokens = article.tokens
    behind = range(at + 1, min(at + 3, len(tokens)))
    return tokens[at].text in word_set(timing, "perfect") and any(is_past(tokens, i, timing) for i in behind)


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
