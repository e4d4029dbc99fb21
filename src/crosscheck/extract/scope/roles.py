"""What a date does in its sentence.

It tells when something happened, when it was said, as of when it is known, or what a figure is compared with.
"""

from collections.abc import Sequence
from enum import StrEnum

from crosscheck.extract.article import Article, FigureMention, TimeMention
from crosscheck.extract.times.wording import begins_with, ends_with, word_set
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

REACH_OF_SPEECH = 8
"""Tokens from a verb of saying to its date ("told reporters in the capital on Tuesday")."""

REACH_OF_COMPARISON = 8
"""Tokens from "worst" to the "since 1999" that it is measured over."""


class Role(StrEnum):
    """What a date does."""

    EVENT = "event"
    SPEECH = "speech"
    KNOWN = "known"
    COMPARED = "compared"
    NONE = "none"


def timing_of(article: Article) -> Timing:
    """Return the timing words of an article's language."""
    timing: Timing = load_section(article.lexicon.language, Timing)
    return timing


def roles_of(article: Article, times: Sequence[TimeMention], figures: Sequence[FigureMention]) -> tuple[Role, ...]:
    """Return what each date does."""
    inside = frozenset(at for figure in figures for at in range(figure.first, figure.last))
    return tuple(_role(article, mention, inside) for mention in times)


def _role(article: Article, mention: TimeMention, figures: frozenset[int]) -> Role:
    timing = timing_of(article)
    if _is_compared(article, mention, figures, timing) or _is_about(article, mention, timing):
        return Role.COMPARED
    if mention.time is None:
        return Role.EVENT
    if begins_with(article.tokens, mention.first, timing.known) and not _ends_open(mention):
        return Role.KNOWN if _is_past(article, mention) else Role.NONE
    if mention.time.span.lower is None:
        return Role.NONE
    if _ends_open(mention) and _is_measure(article, mention, timing):
        return Role.COMPARED
    return Role.SPEECH if _is_said(article, mention, figures, timing) else Role.EVENT


def _is_past(article: Article, mention: TimeMention) -> bool:
    """Whether a date is not to come."""
    if mention.time is None or mention.time.span.upper is None:
        return False
    today = article.published.span.upper if article.published is not None else None
    return today is None or mention.time.span.upper <= today


def _is_about(article: Article, mention: TimeMention, timing: Timing) -> bool:
    """Whether a date only tells which occasion something is about ("jailed over the 2011 riots")."""
    at = mention.first - 1
    if text_at(article.tokens, at) == "the":
        at -= 1
    if mention.last >= len(article.tokens) or text_at(article.tokens, at) not in word_set(timing, "about"):
        return False
    owned = article.tokens[mention.last - 1].text.endswith("'s")
    attributive = at == mention.first - 2 and article.tokens[mention.last].raw[:1].isalpha()
    return owned or attributive


def _ends_open(mention: TimeMention) -> bool:
    return mention.time is not None and mention.time.span.upper is None


def _is_measure(article: Article, mention: TimeMention, timing: Timing) -> bool:
    """Whether a superlative stands not far before ("the worst flood since 1999")."""
    first = max(article.sentences[mention.sentence].first, mention.first - REACH_OF_COMPARISON)
    words = word_set(timing, "superlative")
    return any(article.tokens[at].text in words for at in range(first, mention.first))


def _is_compared(article: Article, mention: TimeMention, figures: frozenset[int], timing: Timing) -> bool:
    at = mention.first
    if text_at(article.tokens, at - 1) in word_set(timing, "dating"):
        at -= 1
    if at <= article.sentences[mention.sentence].first or not ends_with(article.tokens, at, timing.compared):
        return False
    if text_at(article.tokens, at - 1) != "from":
        return True
    return at - 2 in figures or text_at(article.tokens, at - 2) in word_set(timing, "changes")


def _is_said(article: Article, mention: TimeMention, figures: frozenset[int], timing: Timing) -> bool:
    sentence = article.sentences[mention.sentence]
    speech, breaks = word_set(timing, "speech"), word_set(timing, "breaks")
    for at in range(mention.first - 1, max(sentence.first, mention.first - REACH_OF_SPEECH) - 1, -1):
        text = article.tokens[at].text
        if text in speech:
            return text not in word_set(timing, "reporting") or at + 1 not in figures
        if at in figures or text in breaks or article.tokens[at].kind is Kind.SIGN or _is_verb(article, at, timing):
            break
    return _opens_speech(article, mention, figures, timing)


def _opens_speech(article: Article, mention: TimeMention, figures: frozenset[int], timing: Timing) -> bool:
    """Whether a verb of saying is the first verb behind a date ("The ministry on Tuesday said")."""
    sentence = article.sentences[mention.sentence]
    at = mention.last
    if text_at(article.tokens, at) == ",":
        if mention.first - sentence.first > 1:
            return False
        at += 1
    for i in range(at, min(sentence.last, mention.last + REACH_OF_SPEECH)):
        text = article.tokens[i].text
        if text in word_set(timing, "speech"):
            return text not in word_set(timing, "reporting") or i + 1 not in figures
        if i in figures or text in word_set(timing, "breaks") or article.tokens[i].kind is Kind.SIGN:
            return False
        if _is_verb(article, i, timing):
            return False
    return False


def _is_verb(article: Article, at: int, timing: Timing) -> bool:
    token = article.tokens[at]
    return token.kind is Kind.WORD and (
        token.text in word_set(timing, "past")
        or (
            len(token.text) > 4
            and token.raw[:1].islower()
            and token.text.endswith(tuple(split_words(timing.past_endings)))
        )
    )
