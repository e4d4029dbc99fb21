"""When what stands at any place of an article happened: from its clause, its sentence, or what is told before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from crosscheck.extract.article import Article, FigureMention, TimeMention
from crosscheck.extract.scope.roles import Role, ends_with, roles_of, timing_of
from crosscheck.extract.times.in_place import word_set
from crosscheck.grammar.dates.edtf import read_edtf
from crosscheck.grammar.dates.periods import Period, Precision, Undatable, hull, one_day, write_edtf
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.timing import Timing

CROSSING = 8
"""What the border of a clause between a date and a figure weighs, in tokens."""

BLOCKING = 15
"""What a figure that stands between a figure and the date behind it weighs."""

LEAD = 3
"""Sentences in which the main event of an article is told."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it does in its sentence."""

    mention: TimeMention
    role: Role


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of an article by sentence, and the day of its main event."""

    article: Article
    timing: Timing
    dated: dict[int, tuple[Dated, ...]]
    figures: dict[int, tuple[FigureMention, ...]]
    taken: frozenset[int] = field(default_factory=frozenset)
    main: str = ""

    def at(self, first: int, last: int, sentence: int, *, old: bool = False, happens: bool = True) -> tuple[str, str]:
        """Return the period and the as-of of what stands at tokens `first` to `last`, in EDTF, "" where unknown.

        `old` tells a former figure ("up from 26"), `happens` one that takes the day of the event where it has none.
        """
        dated = self.dated.get(sentence, ())
        as_of = self._as_of(dated, first, sentence)
        if old or ends_with(self.article, first, self.timing.formerly):
            own = self._own_of_former(first, last, sentence)
            return (self._write(own, as_of) if own else ""), ""
        events = [one.mention for one in dated if one.role is Role.EVENT and one.mention.first not in self.taken]
        if events:
            best = min(events, key=lambda mention: self._cost(mention, first, last, sentence))
            return self._write(best, as_of), as_of
        if not happens or self._is_state(first):
            return "", as_of
        return self.main, as_of

    def _as_of(self, dated: Sequence[Dated], first: int, sentence: int) -> str:
        known = [one.mention for one in dated if one.role is Role.KNOWN]
        if known:
            nearest = min(known, key=lambda mention: abs(mention.first - first))
            return _upper(nearest)
        if self._so_far(sentence):
            return self._published()
        said = [one.mention for one in dated if one.role is Role.SPEECH]
        if said:
            nearest = min(said, key=lambda mention: abs(mention.first - first))
            return nearest.time.edtf if nearest.time else ""
        return ""

    def _so_far(self, sentence: int) -> bool:
        borders = self.article.sentences[sentence]
        return any(ends_with(self.article, at, self.timing.so_far) for at in range(borders.first + 1, borders.last + 1))

    def _published(self) -> str:
        day = self._today()
        return day.isoformat() if day else ""

    def _today(self) -> date | None:
        published = self.article.published
        return published.span.lower if published is not None and published.span.is_point else None

    def _write(self, mention: TimeMention, as_of: str) -> str:
        """Return a date in EDTF, a running one closed by the day as of which it is known, else by publication."""
        if mention.time is None:
            return ""
        start, end = mention.time.span.lower, mention.time.span.upper
        today = self._today()
        known = _day(as_of) or today
        if start is None or known is None or known < start:
            return mention.time.edtf
        if end is None or (self._so_far(mention.sentence) and end > known):
            try:
                return write_edtf(hull(Period(start, None, Precision.DAY), one_day(known)))
            except Undatable:
                return mention.time.edtf
        return mention.time.edtf

    def _cost(self, mention: TimeMention, first: int, last: int, sentence: int) -> int:
        if mention.last <= first:
            between, blocking = range(mention.last, first), 2
        else:
            between, blocking = range(last, mention.first), BLOCKING
        crossings = sum(self._is_border(at) for at in between)
        figures = sum(1 for one in self.figures.get(sentence, ()) if one.first in between)
        return len(between) + crossings * CROSSING + figures * blocking

    def _is_border(self, at: int) -> bool:
        token = self.article.tokens[at]
        return token.text in word_set(self.timing, "breaks") or (token.kind is Kind.SIGN and token.text in ",;:–()")

    def _own_of_former(self, first: int, last: int, sentence: int) -> TimeMention | None:
        """Return the date that belongs to a former figure alone: the one behind it with no figure between."""
        del first
        for one in self.dated.get(sentence, ()):
            if one.mention.first < last or one.role is Role.SPEECH:
                continue
            between = range(last, one.mention.first)
            if any(figure.first in between for figure in self.figures.get(sentence, ())):
                return None
            if any(
                self.article.tokens[at].kind is Kind.SIGN and self.article.tokens[at].text in ",;" for at in between
            ):
                return None
            return one.mention
        return None

    def _is_state(self, first: int) -> bool:
        """Whether a verb of what is so stands right before a figure ("has 500 staff")."""
        states = word_set(self.timing, "states")
        return any(text_at(self.article.tokens, at) in states for at in (first - 1, first - 2))


def read_timeline(article: Article, times: Sequence[TimeMention], figures: Sequence[FigureMention]) -> Timeline:
    """Return the timeline of an article."""
    roles = roles_of(article, times, figures)
    dated: dict[int, list[Dated]] = {}
    for mention, role in zip(times, roles, strict=True):
        dated.setdefault(mention.sentence, []).append(Dated(mention, role))
    by_sentence: dict[int, list[FigureMention]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    timeline = Timeline(
        article,
        timing_of(article),
        {number: tuple(found) for number, found in dated.items()},
        {number: tuple(found) for number, found in by_sentence.items()},
        main=_main(dated),
    )
    former = [figure for figure in figures if ends_with(article, figure.first, timeline.timing.formerly)]
    own = (timeline._own_of_former(figure.first, figure.last, figure.sentence) for figure in former)
    taken = frozenset(mention.first for mention in own if mention is not None)
    return Timeline(article, timeline.timing, timeline.dated, timeline.figures, taken, timeline.main)


def _main(dated: dict[int, list[Dated]]) -> str:
    """Return the day of the article's main event: the first that its lead tells."""
    for number in range(LEAD):
        for one in dated.get(number, ()):
            if one.role is Role.EVENT and one.mention.time is not None and one.mention.time.span.is_point:
                return one.mention.time.edtf
    return ""


def _upper(mention: TimeMention) -> str:
    return mention.time.span.upper.isoformat() if mention.time and mention.time.span.upper else ""


def _day(edtf: str) -> date | None:
    period = read_edtf(edtf) if edtf else None
    return period.end if period is not None else None
