"""Which dates of a sentence can be a figure's, and which of them stands nearest to it."""

from bisect import bisect_left
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.article import Article, Sentence, TimeMention
from crosscheck.extract.scope.borders import CROSSING, Borders
from crosscheck.extract.scope.roles import Dated, Role
from crosscheck.extract.scope.states import has_state_before
from crosscheck.extract.scope.stories import LONGEST
from crosscheck.extract.times.tense import AHEAD, BACK, OPEN, direction_of, is_past
from crosscheck.extract.times.wording import word_set
from crosscheck.grammar.quantities.tokens import text_at
from crosscheck.lexicons.timing import Timing

BLOCKING = 15
"""What a figure that stands between a figure and the date behind it weighs, in tokens."""

PASSED = 2
"""What a figure that stands between a date and the figure behind it weighs: one date may serve many."""

LONG_AGO = 50
"""Days behind which a month or a year is the background of a story, and its clause's alone."""

OPENING = 5
"""Tokens from the beginning of a sentence to a date that holds for all of it ("In 2007, a quake …")."""

CLAUSE = 16
"""Tokens behind a figure within which its clause ends."""

_ENDS = frozenset((",", ";", "(", "–", "—"))

CLOSE = 3
"""Tokens behind a figure within which a clause about its noun begins ("the 14 people who died")."""


class Bearing(Struct, frozen=True):
    """The dates of an article and what lies between its tokens."""

    article: Article
    timing: Timing
    dated: tuple[Dated, ...]
    borders: Borders

    def bears_on(self, mention: TimeMention, first: int, last: int) -> bool:
        """Whether a date can be a figure's: not one of a clause about another noun, or beyond a state's own clause."""
        aside = self.borders.asides.get(mention.first)
        about_figure = aside is not None and 0 <= aside - last < CLOSE
        if aside is None and self._is_background(mention) and self._is_apart(mention, first, last):
            return False
        if aside is not None and aside != self.borders.asides.get(first) and not about_figure:
            return False
        if self._is_of_other_time(mention, first, last):
            return False
        if mention.last > first:
            blocked = self.borders.figures_between(last, mention.first) > 0
            return not (blocked and (self._is_step(mention) or self._is_known_between(last, mention.first)))
        return not (has_state_before(self.article, first, self.timing) and self._parted(mention.last, first))

    def _is_background(self, mention: TimeMention) -> bool:
        """Whether a date lies far behind, or is of a length, that no scene of news has."""
        span, today = mention.time.span if mention.time is not None else None, today_of(self.article)
        if span is None or span.lower is None or today is None:
            return False
        last = span.upper or span.lower
        days = (last - span.lower).days
        return days > 1 and (today - last).days > (0 if days > LONGEST else LONG_AGO)

    def _is_of_other_time(self, mention: TimeMention, first: int, last: int) -> bool:
        """Whether a date is one to come and a figure's clause looks back, or the other way round."""
        today, span = today_of(self.article), mention.time.span if mention.time is not None else None
        apart = self.borders.between(mention.last, first) + self.borders.between(last, mention.first) >= CROSSING
        if not apart or today is None or span is None or span.lower is None:
            return False
        sentence = clause_of(self.article, self.article.sentences[mention.sentence], last)
        looks = direction_of(self.article.tokens, first, last, sentence, self.timing)
        return looks is (
            BACK if span.lower > today else AHEAD if span.upper is not None and span.upper < today else OPEN
        )

    def _is_apart(self, mention: TimeMention, first: int, last: int) -> bool:
        """Whether another clause begins between a date and a figure: a border, and a verb or a figure behind it."""
        begin, end = (mention.last, first) if mention.last <= first else (last, mention.first)
        if mention.last <= first and self._opens_sentence(mention):
            return False
        if (
            mention.last == begin
            and text_at(self.article.tokens, mention.first - 2) == text_at(self.article.tokens, begin) == ","
        ):
            begin += 1
        while begin < end and not self.borders.between(begin, begin + 1) >= CROSSING:
            begin += 1
        tokens = self.article.tokens
        if mention.last == begin and text_at(tokens, begin) in word_set(self.timing, "relative"):
            return False  # "a quake in 1997 that killed 12 people"
        return self.borders.figures_between(begin, end) > 0 or any(
            is_past(tokens, at, self.timing) or tokens[at].text in word_set(self.timing, "perfect")
            for at in range(begin, end)
        )

    def _opens_sentence(self, mention: TimeMention) -> bool:
        """Whether a date holds for all that follows ("In 2007, a quake …", "When it burst in 2016, 17 people …")."""
        first = self.article.sentences[mention.sentence].first
        if mention.first - first < OPENING:
            return True
        opens = self.article.tokens[first].text in word_set(self.timing, "breaks")
        return opens and self.borders.between(first + 1, mention.first) < CROSSING

    def _is_known_between(self, first: int, last: int) -> bool:
        """Whether a day as of which a figure is known stands between two tokens ("5 by Tuesday, 8 on Wednesday")."""
        lower = bisect_left(self.dated, first, key=lambda one: one.mention.first)
        upper = bisect_left(self.dated, last, key=lambda one: one.mention.first)
        return any(one.role is Role.KNOWN for one in self.dated[lower:upper])

    def _is_step(self, mention: TimeMention) -> bool:
        """Whether a date is told from the one before it ("the next day")."""
        steps = word_set(self.timing, "steps")
        return any(self.article.tokens[at].text in steps for at in range(mention.first, mention.last))

    def _parted(self, first: int, last: int) -> bool:
        """Whether what lies between two tokens is more than a comma and a subject."""
        return any(text_at(self.article.tokens, at) in word_set(self.timing, "joining") for at in range(first, last))

    def cost(self, mention: TimeMention, first: int, last: int) -> int:
        """Return how far a date stands from a figure, in tokens, with what lies between them weighed."""
        if mention.last <= first:
            begin, end, blocking = mention.last, first, PASSED
        else:
            begin, end, blocking = last, mention.first, BLOCKING
        return end - begin + self.borders.between(begin, end) + self.borders.figures_between(begin, end) * blocking


def clause_of(article: Article, sentence: Sentence, last: int) -> Sentence:
    """Return a sentence up to the end of a figure's clause, as far as the next sign behind it tells."""
    end = next((at for at in range(last, min(sentence.last, last + CLAUSE)) if article.tokens[at].text in _ENDS), None)
    return replace(sentence, last=sentence.last if end is None else end)


def today_of(article: Article) -> date | None:
    """Return the day of publication, None where only its month or year is known."""
    published = article.published
    return published.span.lower if published is not None and published.span.is_point else None
