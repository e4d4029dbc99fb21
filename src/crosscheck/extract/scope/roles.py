"""What a date does in its sentence.

It tells when something happened, when it was said, as of when it is known, or what a figure is compared with.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from crosscheck.extract.article import Article, FigureMention, TimeMention
from crosscheck.extract.times.tense import is_past
from crosscheck.extract.times.wording import begins_with, ends_with, word_set
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.timing import Timing

REACH_OF_SPEECH = 8
"""Tokens from a verb of saying to its date ("told reporters in the capital on Tuesday")."""

REACH_OF_COMPARISON = 8
"""Tokens from "worst" to the "since 1999" that it is measured over."""

REACH_OF_RECORD = 6
"""Tokens from "since" to the date of the beginning that it names ("since records began in 1978")."""

LONGEST_DATE_LINE = 2
"""Words beside the date that a line with the day of the text has at most ("Updated Wednesday, 13 June")."""

LONGEST_TIME = 50 * 366
"""Days; nothing that news counts takes longer."""

LONGEST_SPEECH = 2
"""Days; nobody speaks for longer."""


class Role(StrEnum):
    """What a date does."""

    EVENT = "event"
    SPEECH = "speech"
    KNOWN = "known"
    DUE = "due"
    COMPARED = "compared"
    NONE = "none"


class Dated(Struct, frozen=True):
    """A date with what it does in its sentence."""

    mention: TimeMention
    role: Role


def timing_of(article: Article) -> Timing:
    """Return the timing words of an article's language."""
    timing: Timing = load_section(article.lexicon.language, Timing)
    return timing


def roles_of(article: Article, times: Sequence[TimeMention], figures: Sequence[FigureMention]) -> tuple[Role, ...]:
    """Return what each date does."""
    inside = frozenset(at for figure in figures for at in range(figure.first, figure.last))
    reader = _Roles(article, timing_of(article), inside)
    return tuple(reader.role(mention) for mention in times)


class _Roles(Struct, frozen=True):
    article: Article
    timing: Timing
    figures: frozenset[int]

    def role(self, mention: TimeMention) -> Role:
        """Return what a date does."""
        if self._is_compared(mention) or self._is_about(mention):
            return Role.COMPARED
        known = begins_with(self.article.tokens, mention.first, self.timing.known)
        if (self._is_whole_sentence(mention) and not known) or self._is_age(mention):
            return Role.NONE
        if mention.time is None:
            return Role.EVENT
        runs = mention.time.span.upper is None
        if not runs and known:
            return Role.KNOWN if self._is_over(mention) else Role.DUE
        at = mention.first - (text_at(self.article.tokens, mention.first - 1) in word_set(self.timing, "determiners"))
        if mention.time.span.lower is None or ends_with(self.article.tokens, at, self.timing.ahead):
            return Role.NONE
        if runs and self._is_measure(mention):
            return Role.COMPARED
        return Role.SPEECH if self._is_said(mention) else Role.EVENT

    def _is_whole_sentence(self, mention: TimeMention) -> bool:
        """Whether a line holds no more than a date: the day of the text itself."""
        sentence = self.article.sentences[mention.sentence]
        if mention.time is not None and not mention.time.span.is_point:
            return False
        if sentence.last - sentence.first > mention.last - mention.first + 3 * LONGEST_DATE_LINE:
            return False
        beside = (*range(sentence.first, mention.first), *range(mention.last, sentence.last))
        return sum(self.article.tokens[at].kind is not Kind.SIGN for at in beside) <= LONGEST_DATE_LINE

    def _is_age(self, mention: TimeMention) -> bool:
        """Whether a date is of a whole age ("the 19th century")."""
        if mention.time is None or mention.time.span.lower is None or mention.time.span.upper is None:
            return False
        return (mention.time.span.upper - mention.time.span.lower).days > LONGEST_TIME

    def _is_over(self, mention: TimeMention) -> bool:
        """Whether a date is not to come."""
        if mention.time is None or mention.time.span.upper is None:
            return False
        today = self._today()
        return today is None or mention.time.span.upper <= today

    def _today(self) -> date | None:
        return self.article.published.span.upper if self.article.published is not None else None

    def _is_attributive(self, mention: TimeMention) -> bool:
        """Whether a date belongs to the noun behind it ("Sunday's vote", "the 2011 riots")."""
        tokens = self.article.tokens
        if tokens[mention.last - 1].text.endswith("'s"):
            return True
        articled = text_at(tokens, mention.first - 1) in word_set(self.timing, "determiners")
        return articled and mention.last < len(tokens) and tokens[mention.last].kind is Kind.WORD

    def _is_about(self, mention: TimeMention) -> bool:
        """Whether a date only tells which occasion something is about ("jailed over the 2011 riots")."""
        at = mention.first - 1
        if text_at(self.article.tokens, at) in word_set(self.timing, "determiners"):
            at -= 1
        return text_at(self.article.tokens, at) in word_set(self.timing, "about") and self._is_attributive(mention)

    def _is_measure(self, mention: TimeMention) -> bool:
        """Whether a superlative stands not far before ("the worst flood since 1999")."""
        first = max(self.article.sentences[mention.sentence].first, mention.first - REACH_OF_COMPARISON)
        words = word_set(self.timing, "superlative")
        return any(self.article.tokens[at].text in words for at in range(first, mention.first))

    def _is_compared(self, mention: TimeMention) -> bool:
        """Whether a figure is compared with a date's ("than in 2019", "up 5 percent from a year earlier")."""
        tokens, at = self.article.tokens, mention.first
        if self._is_measured_on(mention) or self._is_since_record(mention):
            return True
        if text_at(tokens, at - 1) in word_set(self.timing, "dating"):
            at -= 1
        first = self.article.sentences[mention.sentence].first
        if at <= first or not ends_with(tokens, at, self.timing.compared):
            return False
        if not ends_with(tokens, at, self.timing.leading_from):
            return True
        return at - 2 in self.figures or text_at(tokens, at - 2) in word_set(self.timing, "changes")

    def _is_measured_on(self, mention: TimeMention) -> bool:
        """Whether a change is one on a whole period ("up 6 points on 2016", "a rise of 3% on the week before")."""
        at, span = mention.first - 1, mention.time.span if mention.time is not None else None
        if text_at(self.article.tokens, at) in word_set(self.timing, "determiners"):
            at -= 1
        on = text_at(self.article.tokens, at) in word_set(self.timing, "on")
        if not on or span is None or span.lower is None or span.upper is None or span.upper == self._today():
            return False  # "lost 12 jobs over the past decade"
        first = max(self.article.sentences[mention.sentence].first, at - 2)
        return (span.upper - span.lower).days >= LONGEST_SPEECH and any(i in self.figures for i in range(first, at))

    def _is_since_record(self, mention: TimeMention) -> bool:
        """Whether a date ends the time of a superlative ("the highest since independence in 1991")."""
        tokens, since, words = self.article.tokens, word_set(self.timing, "since"), word_set(self.timing, "superlative")
        start = self.article.sentences[mention.sentence].first
        for at in range(mention.first - 1, max(start, mention.first - REACH_OF_RECORD) - 1, -1):
            if tokens[at].kind is Kind.SIGN:
                return False
            if tokens[at].text in since:
                before = range(max(start, at - REACH_OF_COMPARISON), at)
                return any(tokens[i].text in words for i in before)
        return False

    def _is_said(self, mention: TimeMention) -> bool:
        """Whether a date is that of a verb of saying before it, or behind it."""
        span = mention.time.span if mention.time is not None else None
        if span is None or span.lower is None or span.upper is None or self._is_attributive(mention):
            return False
        if (span.upper - span.lower).days >= LONGEST_SPEECH:
            return False
        return self._follows_speech(mention) or self._opens_speech(mention)

    def _follows_speech(self, mention: TimeMention) -> bool:
        first = max(self.article.sentences[mention.sentence].first, mention.first - REACH_OF_SPEECH)
        for at in range(mention.first - 1, first - 1, -1):
            if self._says(at):
                return True
            if self._ends_clause(at):
                return False
        return False

    def _opens_speech(self, mention: TimeMention) -> bool:
        """Whether a verb of saying is the first verb behind a date ("The ministry on Tuesday said")."""
        sentence, at = self.article.sentences[mention.sentence], mention.last
        if text_at(self.article.tokens, at) == ",":
            if mention.first - sentence.first > 1:
                return False
            at += 1
        for behind in range(at, min(sentence.last, mention.last + REACH_OF_SPEECH)):
            if self._says(behind):
                return True
            if self._ends_clause(behind):
                return False
        return False

    def _says(self, at: int) -> bool:
        """Whether a verb of saying, which has no figure for its object, stands at a token."""
        text = self.article.tokens[at].text
        if text in word_set(self.timing, "releasing"):
            return text_at(self.article.tokens, at - 1) in word_set(self.timing, "documents")
        if text not in word_set(self.timing, "speech"):
            return False
        return text not in word_set(self.timing, "reporting") or at + 1 not in self.figures

    def _ends_clause(self, at: int) -> bool:
        token = self.article.tokens[at]
        if at in self.figures or token.kind is Kind.SIGN or token.text in word_set(self.timing, "breaks"):
            return True
        return is_past(self.article.tokens, at, self.timing)
