"""Which facts of a report are shown, and in which order. What makes a run fail is another matter (see `summary`)."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import GRAVITY, Fact, Report, Verdict
from crosscheck.report.choices import Sort
from crosscheck.report.said import By, statements_by_ref
from crosscheck.report.severity import at_least, level_of


class Choice(Struct, frozen=True):
    """The facts to show: of these verdicts and involving one of these sources; empty means all.

    `least` leaves out the facts that are less severe, `None` none.
    """

    only: frozenset[Verdict] = frozenset()
    sources: frozenset[str] = frozenset()
    sort: Sort = Sort.GRAVITY
    least: Level | None = None


def choose_facts(report: Report, choice: Choice) -> Sequence[Fact]:
    """Return the facts that `choice` asks for, in its order; what is equal keeps the report's order."""
    if report.counts and choice == Choice():  # they are in this order, and too many to be held
        return report.facts
    statements = statements_by_ref(report)
    chosen = [fact for fact in report.facts if _is_chosen(fact, choice, statements)]
    key = _KEYS[choice.sort]
    return tuple(sorted(chosen, key=lambda fact: key(fact, statements)))


def _is_chosen(fact: Fact, choice: Choice, statements: By) -> bool:
    if choice.only and fact.verdict not in choice.only:
        return False
    if choice.least and not at_least(level_of(fact), choice.least):
        return False
    return not choice.sources or any(statements[ref].source.id in choice.sources for ref in fact.statements)


def _by_gravity(fact: Fact, _: By) -> tuple[int, str]:
    return GRAVITY.index(fact.verdict), ""


def _by_place(fact: Fact, statements: By) -> tuple[int, str]:
    labels = [place.label.casefold() for ref in fact.statements if (place := statements[ref].place)]
    return int(not labels), min(labels, default="")


def _by_time(fact: Fact, statements: By) -> tuple[int, str]:
    times = [time.span for ref in fact.statements if (time := statements[ref].time)]
    starts = [start.isoformat() for span in times if (start := span.lower or span.upper)]
    return int(not starts), min(starts, default="")


def _by_id(fact: Fact, _: By) -> tuple[int, str]:
    return 0, fact.id


_KEYS: dict[Sort, Callable[[Fact, By], tuple[int, str]]] = {
    Sort.GRAVITY: _by_gravity,
    Sort.PLACE: _by_place,
    Sort.TIME: _by_time,
    Sort.ID: _by_id,
}
