"""Former figures beside new ones ("up from 26 a day earlier"), and the dates that are theirs alone."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from crosscheck.extract.article import Article, FigureMention
from crosscheck.extract.scope.borders import Borders
from crosscheck.extract.scope.roles import Dated, Role, timing_of
from crosscheck.extract.times.wording import ends_with, word_set
from crosscheck.grammar.quantities.tokens import Kind

REACH = 30
"""Tokens from a former figure to its date."""

REACH_OF_CHANGE = 12
"""Tokens from a word of change to "from" ("rose to 60 on Friday from 52")."""


def read_former(
    article: Article, figures: Sequence[FigureMention], dated: Sequence[Dated], borders: Borders, known: Collection[int]
) -> tuple[frozenset[int], dict[int, Dated]]:
    """Return the first tokens of former figures, known ones and those that the words tell, and their dates."""
    formerly = timing_of(article).formerly
    former: set[int] = set(known)
    own: dict[int, Dated] = {}
    for figure in figures:
        before = _owner(figure, dated, article)
        at = before.mention.first if before is not None else figure.first
        told = ends_with(article.tokens, at, formerly) and not _is_origin(article, at, figure.sentence)
        if not (figure.first in former or told):
            continue
        former.add(figure.first)
        date = before or _behind(article, figure, dated, borders)
        if date is not None:
            own[figure.first] = date
    return frozenset(former), own


def _is_origin(article: Article, at: int, sentence: int) -> bool:
    """Whether "from" leads from a place or a group with no change before it ("runners from 71 countries")."""
    timing, tokens = timing_of(article), article.tokens
    if not ends_with(tokens, at, timing.leading_from):
        return False
    if tokens[at - 2].kind is not Kind.WORD:
        return False
    first = max(article.sentences[sentence].first, at - REACH_OF_CHANGE)
    return not any(tokens[i].text in word_set(timing, "changes") for i in range(first, at))


def _owner(figure: FigureMention, dated: Sequence[Dated], article: Article) -> Dated | None:
    """Return the date that a figure belongs to right behind it ("2022's 4 million")."""
    at = bisect_left(dated, figure.first, key=lambda one: one.mention.first) - 1
    if at < 0 or dated[at].mention.last != figure.first:
        return None
    text = article.tokens[figure.first - 1].text
    owned = (text == "s" or text.endswith("'s")) and dated[at].mention.time is not None
    return dated[at] if owned else None


def _behind(article: Article, figure: FigureMention, dated: Sequence[Dated], borders: Borders) -> Dated | None:
    """Return the next date behind a figure, with no other figure and no comma between."""
    at = bisect_left(dated, figure.last, key=lambda one: one.mention.first)
    if at == len(dated):
        return None
    first = dated[at].mention.first
    if first >= article.sentences[figure.sentence].last or first - figure.last > REACH:
        return None
    parted = any(article.tokens[i].text in (",", ";") for i in range(figure.last, first))
    blocked = borders.figures_between(figure.last, first) > 0
    return None if parted or blocked or dated[at].role is Role.SPEECH else dated[at]
