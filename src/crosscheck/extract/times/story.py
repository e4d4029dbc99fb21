"""What a date in a text is told from: the day of publication, the dates told before it, the occasions with a date."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from crosscheck.grammar.dates.periods import Period, Undatable

REMEMBERED = 6
"""Sentences over which "the next day" still counts from the last date told."""


class Story(Struct):
    """What has been told so far; `day` and `latest` are the last day and the last date of any length, with where."""

    today: date | None
    occasions: Mapping[str, tuple[tuple[int, Period], ...]]
    begun: Mapping[str, Period]
    sentence: int = 0
    day: tuple[int, Period] | None = None
    latest: tuple[int, Period] | None = None

    def start_of(self, name: str) -> Period:
        """Return the first day of what lasts."""
        if name not in self.begun:
            raise Undatable("the text does not say when that began")
        return self.begun[name]

    def tell(self, period: Period) -> None:
        """Remember a date that the text tells."""
        if period.start is None or period.end is None:
            return
        self.latest = (self.sentence, period)
        if (period.last - period.first).days <= 1:
            self.day = (self.sentence, period)

    def last_day(self) -> Period:
        """Return the last day told, if it was told not long before."""
        return self._remembered(self.day)

    def last_date(self) -> Period:
        """Return the last date of any length, if it was told not long before."""
        return self._remembered(self.latest)

    def _remembered(self, told: tuple[int, Period] | None) -> Period:
        if told is None or self.sentence - told[0] > REMEMBERED:
            raise Undatable("it is told from a date that the text does not give")
        return told[1]

    def occasion(self, name: str) -> Period:
        """Return the day of an occasion: as last told before, else as first told behind."""
        told = self.occasions.get(name, ())
        before = [period for sentence, period in told if sentence <= self.sentence]
        if before:
            return before[-1]
        if not told:
            raise Undatable("the text does not say when that was")
        return told[0][1]
