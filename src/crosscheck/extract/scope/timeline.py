"""When what stands at any place of an article happened: from its clause, its sentence, or what is told before it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.extract.article import Article, FigureMention, TimeMention
from crosscheck.extract.scope.borders import Borders, read_borders
from crosscheck.extract.scope.roles import Role, roles_of, timing_of
from crosscheck.extract.scope.scenes import Scenes, read_scenes
from crosscheck.extract.times.tense import AHEAD, direction_of
from crosscheck.extract.times.wording import begins_with, ends_with, word_set
from crosscheck.grammar.dates.edtf import read_edtf
from crosscheck.grammar.dates.periods import Period, Precision, Undatable, hull, one_day, write_edtf
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.timing import Timing

BLOCKING = 15
"""What a figure that stands between a figure and the date behind it weighs, in tokens."""

PASSED = 2
"""What a figure that stands between a date and the figure behind it weighs: one date may serve many."""

REACH = 80
"""Tokens on either side of a figure within which its date is looked for."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it does in its sentence."""

    mention: TimeMention
    role: Role


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of an article, what lies between them, and what its sentences are about.

    `own` holds the first token of a former figure and of the date that is its alone, each under the other.
    """

    article: Article
    timing: Timing
    dated: tuple[Dated, ...]
    borders: Borders
    scenes: Scenes
    running: frozenset[int]
    own: Mapping[int, Dated]
    taken: frozenset[int]

    def at(self, first: int, last: int, sentence: int, *, old: bool = False, happens: bool = True) -> tuple[str, str]:
        """Return the period and the as-of of what stands at tokens `first` to `last`, in EDTF, "" where unknown.

        `old` tells a former figure ("up from 26"), `happens` one that takes the day of the event where it has none.
        """
        if first in self.own:
            return self._write(self.own[first].mention, ""), ""
        if old or is_former(self.article, first, self.timing):
            return "", ""
        near = self._near(first, last, sentence)
        as_of = self._as_of(near, first, sentence)
        events = [one.mention for one in near if one.role is Role.EVENT and one.mention.first not in self.taken]
        told = [mention for mention in events if mention.time is not None and self._bears_on(mention, first)]
        if told:
            best = min(told, key=lambda mention: self._cost(mention, first, last))
            return self._write(self._joined(best), as_of), as_of
        if not happens or events or self._is_state(first, last, sentence):
            return "", as_of
        return self.scenes.at(sentence), as_of

    def _near(self, first: int, last: int, sentence: int) -> Sequence[Dated]:
        """Return the dates of a sentence that are within reach."""
        borders = self.article.sentences[sentence]
        lower = bisect_left(self.dated, max(borders.first, first - REACH), key=lambda one: one.mention.first)
        upper = bisect_left(self.dated, min(borders.last, last + REACH), key=lambda one: one.mention.first)
        return self.dated[lower:upper]

    def _as_of(self, near: Sequence[Dated], first: int, sentence: int) -> str:
        for role in (Role.KNOWN, Role.SPEECH):
            found = [one.mention for one in near if one.role is role]
            if found:
                nearest = min(found, key=lambda mention: abs(mention.first - first))
                return _upper(nearest)
            if sentence in self.running:
                return self._published()
        return ""

    def _published(self) -> str:
        day = self._today()
        return day.isoformat() if day else ""

    def _today(self) -> date | None:
        published = self.article.published
        return published.span.lower if published is not None and published.span.is_point else None

    def _bears_on(self, mention: TimeMention, first: int) -> bool:
        """Whether a date can be a figure's: not one of a clause about another noun, or beyond a state's own clause."""
        aside = self.borders.asides.get(mention.first)
        if aside is not None and aside != self.borders.asides.get(first):
            return False
        return not (mention.last <= first and self._has_state_before(first) and self._parted(mention.last, first))

    def _parted(self, first: int, last: int) -> bool:
        """Whether what lies between two tokens is more than a comma and a subject."""
        return any(text_at(self.article.tokens, at) in word_set(self.timing, "joining") for at in range(first, last))

    def _cost(self, mention: TimeMention, first: int, last: int) -> int:
        if mention.last <= first:
            begin, end, blocking = mention.last, first, PASSED
        else:
            begin, end, blocking = last, mention.first, BLOCKING
        return end - begin + self.borders.between(begin, end) + self.borders.figures_between(begin, end) * blocking

    def _joined(self, mention: TimeMention) -> TimeMention | tuple[TimeMention, TimeMention]:
        """Return the first and the last of the dates that one list names ("on June 9 and 12")."""
        at = bisect_left(self.dated, mention.first, key=lambda one: one.mention.first)
        first = last = at
        while first > 0 and self._is_joined(first - 1):
            first -= 1
        while last + 1 < len(self.dated) and self._is_joined(last):
            last += 1
        return mention if first == last else (self.dated[first].mention, self.dated[last].mention)

    def _is_joined(self, at: int) -> bool:
        """Whether nothing but "and" or a comma stands between a date and the next one."""
        one, other = self.dated[at].mention, self.dated[at + 1].mention
        between = range(one.last, other.first)
        joining = word_set(self.timing, "joining") | {","}
        return 0 < len(between) < 3 and all(self.article.tokens[i].text in joining for i in between)

    def _write(self, found: TimeMention | tuple[TimeMention, TimeMention], as_of: str) -> str:
        """Return a date in EDTF, a running one closed by the day as of which it is known, else by publication."""
        one, other = found if isinstance(found, tuple) else (found, found)
        if one.time is None or other.time is None:
            return ""
        start, end = one.time.span.lower, other.time.span.upper
        known = _day(as_of) or self._today()
        runs = end is None or self._runs_from(one) or (one.sentence in self.running and known and end > known)
        try:
            if runs and start is not None:
                close = None if known is None or known < start else known
                return write_edtf(hull(Period(start, None, Precision.DAY), Period(None, close, Precision.DAY)))
            if one is not other:
                return _hull(one, other)
        except Undatable:
            return one.time.edtf
        return one.time.edtf

    def _runs_from(self, mention: TimeMention) -> bool:
        """Whether a date is that of a beginning since when something runs ("since the outbreak began in March")."""
        tokens, first = self.article.tokens, self.article.sentences[mention.sentence].first
        begun = False
        for at in range(mention.first - 1, max(first, mention.first - 8) - 1, -1):
            if tokens[at].kind is Kind.SIGN:
                return False
            begun = begun or begins_with(self.article.tokens, at, self.timing.begins)
            if tokens[at].text in word_set(self.timing, "since"):
                return begun
        return False

    def _has_state_before(self, first: int) -> bool:
        states = word_set(self.timing, "states")
        return text_at(self.article.tokens, first - 1) in states

    def _is_state(self, first: int, last: int, sentence: int) -> bool:
        """Whether a figure is of what is so or is to come, not of what happened ("has 500 staff", "will hire 500")."""
        if self._has_state_before(first) or text_at(self.article.tokens, first - 2) in word_set(self.timing, "states"):
            return True
        behind = word_set(self.timing, "states_behind")
        if any(text_at(self.article.tokens, at) in behind for at in range(last, last + 3)):
            return True
        borders = self.article.sentences[sentence]
        return direction_of(self.article.tokens, first, last, borders, self.timing) is AHEAD


def is_former(article: Article, first: int, timing: Timing) -> bool:
    """Whether a figure is a former one ("up from 26", "compared with 3,000")."""
    return ends_with(article.tokens, first, timing.formerly)


def read_timeline(article: Article, times: Sequence[TimeMention], figures: Sequence[FigureMention]) -> Timeline:
    """Return the timeline of an article."""
    timing = timing_of(article)
    borders = read_borders(article, figures, timing)
    roles = roles_of(article, times, figures)
    dated = tuple(Dated(mention, role) for mention, role in zip(times, roles, strict=True))
    own = {
        figure.first: one
        for figure in figures
        if is_former(article, figure.first, timing) and (one := _own_date(article, figure, dated, borders))
    }
    events = [one.mention for one in dated if one.role is Role.EVENT]
    return Timeline(
        article=article,
        timing=timing,
        dated=dated,
        borders=borders,
        scenes=read_scenes(article, events),
        running=_running(article, timing),
        own=own,
        taken=frozenset(one.mention.first for one in own.values()),
    )


def _own_date(article: Article, figure: FigureMention, dated: Sequence[Dated], borders: Borders) -> Dated | None:
    """Return the date that belongs to a former figure alone: the next one, with no figure or comma between."""
    at = bisect_left(dated, figure.last, key=lambda one: one.mention.first)
    if at == len(dated) or dated[at].mention.first >= article.sentences[figure.sentence].last:
        return None
    one = dated[at]
    parted = any(
        article.tokens[i].text in (",", ";") for i in range(figure.last, min(one.mention.first, figure.last + REACH))
    )
    blocked = borders.figures_between(figure.last, one.mention.first) or one.mention.first - figure.last > REACH
    return None if parted or blocked or one.role is Role.SPEECH else one


def _running(article: Article, timing: Timing) -> frozenset[int]:
    """Return the sentences that tell of a total that still runs ("so far")."""
    first_words = {phrase.split()[0] for phrase in word_set(timing, "so_far")}
    return frozenset(
        number
        for number, sentence in enumerate(article.sentences)
        for at in range(sentence.first, sentence.last)
        if article.tokens[at].text in first_words and begins_with(article.tokens, at, timing.so_far)
    )


def _hull(one: TimeMention, other: TimeMention) -> str:
    left, right = (read_edtf(mention.time.edtf) if mention.time else None for mention in (one, other))
    return write_edtf(hull(left, right)) if left is not None and right is not None else ""


def _upper(mention: TimeMention) -> str:
    if mention.time is None or mention.time.span.upper is None:
        return ""
    return mention.time.edtf if mention.time.span.lower is not None else write_edtf(one_day(mention.time.span.upper))


def _day(edtf: str) -> date | None:
    period = read_edtf(edtf) if edtf else None
    return period.end if period is not None else None
