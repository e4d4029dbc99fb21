"""When what stands at any place of an article happened: from its clause, its sentence, or what is told before it."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct

from crosscheck.extract.article import Article, FigureMention, TimeMention
from crosscheck.extract.scope.bearing import Bearing, today_of
from crosscheck.extract.scope.borders import read_borders
from crosscheck.extract.scope.filling import fill, stands, upper_of
from crosscheck.extract.scope.former import read_former
from crosscheck.extract.scope.roles import Dated, Role, roles_of, timing_of
from crosscheck.extract.scope.scenes import Scene, read_scenes
from crosscheck.extract.scope.states import is_open
from crosscheck.extract.scope.stories import Story, Told, is_headed
from crosscheck.extract.times.wording import begins_with, word_set
from crosscheck.grammar.dates.edtf import read_edtf
from crosscheck.grammar.dates.periods import Period, Precision, Undatable, hull, write_edtf
from crosscheck.grammar.quantities.tokens import Kind, Tokens
from crosscheck.lexicons.timing import Timing

ANYWHERE = 1 << 30
"""As many sentences as there are."""

REACH_OF_SINCE = 8
"""Tokens from "since" to the date of the beginning that it names."""

CLOSE_BEFORE = 8
"""Tokens from a figure to the day as of which it alone is known ("5 had been arrested by Tuesday")."""

MOST_JOINED = 8
"""Dates of one list that are looked at on either side."""

CLOSE = 3
"""Tokens behind a figure within which a clause about its noun begins ("the 14 people who died")."""

REACH = 80
"""Tokens on either side of a figure within which its date is looked for."""


class Timeline(Struct, frozen=True):
    """The dates of an article, what lies between them, and what its sentences are about.

    `former` holds the first tokens of former figures, `own` the dates that are theirs alone, `taken` the first tokens
    of those dates; `running` the sentences of totals that still run.
    """

    article: Article
    timing: Timing
    dated: tuple[Dated, ...]
    bearing: Bearing
    scenes: tuple[Scene, ...]
    running: frozenset[int]
    former: frozenset[int]
    own: Mapping[int, Dated]
    taken: frozenset[int]

    def at(self, figure: FigureMention, *, reach: int = ANYWHERE, lasting: bool = False) -> tuple[str, str]:
        """Return the period and the as-of of a figure, in EDTF, "" where unknown.

        `reach` is over how many sentences it takes the day told before it where its own has none; -1 is none.
        """
        if figure.first in self.former:
            own = self.own.get(figure.first)
            return (self._write(own.mention, "") if own else ""), ""
        place = (figure.first, figure.last, figure.sentence)
        near = self._near(*place)
        as_of = self._as_of(near, figure.first, figure.sentence)
        due = [one for one in near if one.role is not Role.KNOWN or not self._is_of_another(one, figure.first)]
        story = self.scenes[figure.sentence].story
        events = self._events(near, figure.first, figure.last)
        period = self._told(events, place, as_of) or stands(figure, self.bearing, story)
        period = (
            period or self._set(near, events, place, reach) or fill(figure, due, self.bearing, story, lasting=lasting)
        )
        return period, as_of

    def around(self, first: int, last: int, sentence: int, *, reach: int = ANYWHERE) -> tuple[str, str]:
        """Return the period and the as-of of what stands at tokens `first` to `last`, in EDTF, "" where unknown."""
        place = (first, last, sentence)
        near = self._near(*place)
        as_of = self._as_of(near, first, sentence)
        events = self._events(near, first, last)
        return self._told(events, place, as_of) or self._set(near, events, place, reach), as_of

    def _told(self, events: Sequence[TimeMention], place: tuple[int, int, int], as_of: str) -> str:
        """Return the period that the sentence itself tells of what stands at a place."""
        first, last, _sentence = place
        if not events or self._is_lapped(events, first):
            return ""
        best = min(events, key=lambda mention: self.bearing.cost(mention, first, last))
        return self._write(self._joined(best), as_of, runs=self._is_since(last, best))

    def _set(
        self, near: Sequence[Dated], events: Sequence[TimeMention], place: tuple[int, int, int], reach: int
    ) -> str:
        """Return the day that is told before the sentence, where it is what the sentence is about."""
        first, _last, sentence = place
        if (
            self._is_lapped(events, first)
            or _counted_on(near)
            or reach < 0
            or is_open(self.article, place, self.timing)
        ):
            return ""
        scene = self.scenes[sentence]
        asides = self.bearing.borders.asides
        own_day = scene.since == 0 and any(mention.first not in asides for mention in self._free(near))
        return scene.day if scene.since <= reach and not own_day else ""

    def _free(self, near: Sequence[Dated]) -> list[TimeMention]:
        return [one.mention for one in near if one.role is Role.EVENT and one.mention.first not in self.taken]

    def _events(self, near: Sequence[Dated], first: int, last: int) -> list[TimeMention]:
        return [mention for mention in self._free(near) if self.bearing.bears_on(mention, first, last)]

    def _is_lapped(self, events: Sequence[TimeMention], first: int) -> bool:
        return any(self.bearing.borders.laps_between(mention.last, first) for mention in events)

    def _near(self, first: int, last: int, sentence: int) -> Sequence[Dated]:
        """Return the dates of a sentence that are within reach."""
        borders = self.article.sentences[sentence]
        lower = bisect_left(self.dated, max(borders.first, first - REACH), key=lambda one: one.mention.first)
        upper = bisect_left(self.dated, min(borders.last, last + REACH), key=lambda one: one.mention.first)
        return self.dated[lower:upper]

    def _as_of(self, near: Sequence[Dated], first: int, sentence: int) -> str:
        for role in (Role.KNOWN, Role.SPEECH):
            found = [one.mention for one in near if one.role is role and not self._is_of_another(one, first)]
            if found:
                nearest = min(found, key=lambda mention: abs(mention.first - first))
                return upper_of(nearest)
            if sentence in self.running:
                return self._published()
        return ""

    def _is_of_another(self, dated: Dated, first: int) -> bool:
        """Whether the day as of which something is known is that of a figure right before it, not of a later one."""
        at, time = dated.mention.first, dated.mention.time
        if at > first and time is not None and time.span.is_bounded and not self.bearing.borders.between(first, at):
            return False  # "cases in 31 states as of 9 May": it is that of all of them
        if dated.role is not Role.KNOWN or at > first:
            return dated.role is Role.KNOWN and self.bearing.borders.figures_between(first + 1, at) > 0
        return self.bearing.borders.last_figure_before(at, CLOSE_BEFORE) >= 0

    def _published(self) -> str:
        day = today_of(self.article)
        return day.isoformat() if day else ""

    def _joined(self, mention: TimeMention) -> TimeMention | tuple[TimeMention, TimeMention]:
        """Return the first and the last of the dates that one list names ("on June 9 and 12")."""
        at = bisect_left(self.dated, mention.first, key=lambda one: one.mention.first)
        first = last = at
        while first > max(0, at - MOST_JOINED) and self._is_joined(first - 1):
            first -= 1
        while last + 1 < min(len(self.dated), at + MOST_JOINED) and self._is_joined(last):
            last += 1
        return mention if first == last else (self.dated[first].mention, self.dated[last].mention)

    def _is_joined(self, at: int) -> bool:
        """Whether nothing but "and" or a comma stands between a date and the next one."""
        one, other = self.dated[at].mention, self.dated[at + 1].mention
        between = range(one.last, other.first)
        joining = word_set(self.timing, "joining") | {","}
        return 0 < len(between) < 3 and all(self.article.tokens[i].text in joining for i in between)

    def _is_since(self, last: int, mention: TimeMention) -> bool:
        """Whether a bare "since" behind a figure makes its date the beginning of a time ("and 12 since")."""
        tokens, since = self.article.tokens, word_set(self.timing, "since")
        return mention.last <= last and any(_closes(tokens, at, since) for at in range(last, last + CLOSE))

    def _write(self, found: TimeMention | tuple[TimeMention, TimeMention], as_of: str, *, runs: bool = False) -> str:
        """Return a date in EDTF, a running one closed by the day as of which it is known, else by publication."""
        one, other = found if isinstance(found, tuple) else (found, found)
        if one.time is None or other.time is None:
            return ""
        start, end = one.time.span.lower, other.time.span.upper
        story = self.scenes[one.sentence].story
        known = _end_of_report(story, start) or _day(as_of) or today_of(self.article)
        so_far = one.sentence in self.running and known is not None and end is not None and end > known
        runs = runs or end is None or so_far or self._runs_from(one)
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
        for at in range(mention.first - 1, max(first, mention.first - REACH_OF_SINCE) - 1, -1):
            if tokens[at].kind is Kind.SIGN:
                return False
            if tokens[at].text in word_set(self.timing, "since"):
                return True
        return False


def read_timeline(
    article: Article,
    times: Sequence[TimeMention],
    figures: Sequence[FigureMention],
    former: Collection[int] = (),
) -> Timeline:
    """Return the timeline of an article; `former` are the first tokens of figures known to be former ones."""
    timing = timing_of(article)
    borders = read_borders(article, figures, timing)
    roles = roles_of(article, times, figures)
    dated = tuple(Dated(mention, role) for mention, role in zip(times, roles, strict=True))
    olds, own = read_former(article, figures, dated, borders, former)
    taken = frozenset(one.mention.first for one in own.values())
    apart = borders.asides.keys() | taken
    told = {
        role: [
            one.mention
            for one in dated
            if one.role is role and (one.mention.first not in apart or is_headed(article, one.mention))
        ]
        for role in Role
    }
    return Timeline(
        article=article,
        timing=timing,
        dated=dated,
        bearing=Bearing(article, timing, dated, borders),
        scenes=read_scenes(article, Told(told[Role.EVENT], told[Role.KNOWN], told[Role.SPEECH])),
        running=_running(article, timing),
        former=olds,
        own=own,
        taken=taken,
    )


def _running(article: Article, timing: Timing) -> frozenset[int]:
    """Return the sentences that tell of a total that still runs ("so far")."""
    first_words = {phrase.split()[0] for phrase in word_set(timing, "so_far")}
    return frozenset(
        number
        for number, sentence in enumerate(article.sentences)
        for at in range(sentence.first, sentence.last)
        if article.tokens[at].text in first_words and begins_with(article.tokens, at, timing.so_far)
    )


def _closes(tokens: Tokens, at: int, phrases: frozenset[str]) -> bool:
    """Whether one of some phrases stands at a token, right before a sign."""
    for phrase in phrases:
        end = at + len(phrase.split())
        if end < len(tokens) and tokens[end].kind is Kind.SIGN and begins_with(tokens, at, phrase):
            return True
    return False


def _hull(one: TimeMention, other: TimeMention) -> str:
    left, right = (read_edtf(mention.time.edtf) if mention.time else None for mention in (one, other))
    return write_edtf(hull(left, right)) if left is not None and right is not None else ""


def _end_of_report(story: Story, start: date | None) -> date | None:
    """Return the last day that a report covers, which what runs since a day before it ends on."""
    period = read_edtf(story.main) if story.of_report else None
    earlier = period is not None and start is not None and period.start is not None and start < period.start
    return period.end if period is not None and earlier else None


def _counted_on(near: Sequence[Dated]) -> bool:
    """Whether a sentence tells the very day as of which its figures are known ("as of 9 May")."""
    known = (one.mention.time for one in near if one.role is Role.KNOWN)
    return any(time is not None and time.span.is_bounded for time in known)


def _day(edtf: str) -> date | None:
    period = read_edtf(edtf) if edtf else None
    return period.end if period is not None else None
