"""Words that look like an event's and are none: a month ("14 March"), part of a name, a figure of speech."""

from collections.abc import Sequence

from crosscheck.extract.article import Article, NameKind, NameMention
from crosscheck.extract.scope.event_words import EventBook
from crosscheck.grammar.quantities.tokens import Kind, text_at

SUBJECT = 4
"""Words before a verb among which its subject stands."""

DAYS = range(1, 32)


def parts_of_names(article: Article, name: NameMention) -> Sequence[int]:
    """Return the tokens of a name that tell no event: all but the last one of "Oslo Marathon", or all of it."""
    size = name.last - name.first
    is_whole = name.kind is NameKind.PERSON or (size == 1 and not _opens(article, name))
    return range(name.first, name.last if is_whole else name.last - 1)


def _opens(article: Article, name: NameMention) -> bool:
    """Whether a name may owe its capital to where it stands."""
    return name.first == article.sentences[name.sentence].first


def is_part(article: Article, at: int, book: EventBook, parts: frozenset[int]) -> bool:
    """Whether the noun for an event at a token is a month, or part of a name that is none of an event's own."""
    if _is_month(article, at, book):
        return True
    behind = article.tokens[at + 1] if at + 1 < len(article.tokens) else None
    is_namer = text_at(article.tokens, at) in book.namers and behind is not None and behind.raw[0].isupper()
    return at in parts and not is_namer


def _is_month(article: Article, at: int, book: EventBook) -> bool:
    """Whether a word is the name of a month: by its capital, or by the number beside it."""
    token = article.tokens[at]
    if token.text not in book.months:
        return False
    before, behind = text_at(article.tokens, at - 1), article.tokens[at + 1 : at + 2]
    is_day = before.isdecimal() and len(before) <= 2 and int(before) in DAYS
    return token.raw[0].isupper() or is_day or any(each.kind is Kind.NUMBER for each in behind)


def is_figurative(article: Article, first: int, at: int, book: EventBook) -> bool:
    """Whether the subject of a verb is nothing that can crash, sink or collapse but in a manner of speaking."""
    return any(text_at(article.tokens, i) in book.figurative for i in range(max(first, at - SUBJECT), at))
