"""How a figure grew with what was known: its history in the order of knowledge.

A fact has a history where one of its figures was updated. In it stand all figures but those of another scope. A figure
that a newer one has overtaken is superseded; it is stale where it was printed, without its own date, when the newer one
was known already. A vague or open figure ("dozens", "up to 40") is overtaken by the first that names one within it.
What nothing has overtaken is current: two figures may be, where they contradict each other. A figure that others
contradict overtakes only what the same voice said before; or, with the other side, what both have overtaken.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from crosscheck.judge.corrections import takes_back
from crosscheck.judge.knowledge import in_order, known_as_of, known_from, minutes_of_day, told
from crosscheck.judge.repeats import CORRECTED, STALE, Ages, Figure, figure_of, find_steps
from crosscheck.judge.values import says
from crosscheck.judge.wording import listed, quoted, when, who
from crosscheck.model.finding import Judgement, Moment, Standing, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

HELD = (Verdict.AGREE, Verdict.COMPATIBLE)

MOST_STEPS = 4
"""Figures that the sentence on a history names; of more only the first, the last and their number."""


def make_history(
    members: Sequence[Statement], judgements: Sequence[Judgement], origins: Mapping[str, str]
) -> tuple[Moment, ...]:
    """Return the moments of a fact whose figure was updated, () where none was."""
    if Verdict.UPDATE not in [judgement.verdict for judgement in judgements]:
        return ()
    by_ref = {member.ref: member for member in members if isinstance(member.value, Quantity)}
    of_figures = [each for each in judgements if each.left in by_ref and each.right in by_ref]
    updates = [each for each in of_figures if each.verdict is Verdict.UPDATE]
    if not updates:
        return ()
    core = {each.left for each in updates} | {each.right for each in updates}
    held = [each for each in of_figures if each.verdict in HELD and (each.left in core or each.right in core)]
    ages = Ages(by_ref)
    steps = find_steps(updates, ages)
    taken = [(each, older) for each in updates if (older := ages.overtaken(each, steps))]
    taken += [(each, older) for each in held if (older := _outgrown(by_ref[each.left], by_ref[each.right]))]
    over = _Overtaking(of_figures, origins)
    for judgement, older in taken:
        over.add(judgement, older.ref)
    refs = dict.fromkeys([each.left for each in (*updates, *held)] + [each.right for each in (*updates, *held)])
    return sort_moments((moment_of(by_ref[ref], over.standing(ref)) for ref in refs), by_ref)


def moment_of(statement: Statement, standing: Standing) -> Moment:
    """Return what became of a statement's figure, under the day on which it was known."""
    return Moment(statement.ref, _known(statement), standing)


def sort_moments(moments: Iterable[Moment], by_ref: Mapping[str, Statement]) -> tuple[Moment, ...]:
    """Return moments in the order of knowledge."""
    return tuple(sorted(moments, key=_order(by_ref)))


class _Overtaking:
    """Which figures were overtaken by which, and what that makes of them."""

    def __init__(self, judgements: Iterable[Judgement], origins: Mapping[str, str]) -> None:
        self._origins = origins
        self._stale: set[str] = set()
        self._superseded: set[str] = set()
        self._doubtful: dict[str, set[str]] = {}
        self._against: dict[str, set[str]] = {}
        for each in judgements:
            if each.verdict is Verdict.CONFLICT:
                self._against.setdefault(each.left, set()).add(each.right)
                self._against.setdefault(each.right, set()).add(each.left)

    def add(self, judgement: Judgement, older: str) -> None:
        """Take in that one of two figures was overtaken by the other."""
        newer = judgement.right if older == judgement.left else judgement.left
        if judgement.rule == STALE:
            self._stale.add(older)
        own_word = self._origins[older] == self._origins[newer]
        if own_word or newer not in self._against or judgement.rule == CORRECTED:
            self._superseded.add(older)
        else:
            self._doubtful.setdefault(older, set()).add(newer)

    def standing(self, ref: str) -> Standing:
        """Return what became of a figure."""
        if ref in self._stale:
            return Standing.STALE
        newer = self._doubtful.get(ref, set())
        either_way = any(not newer.isdisjoint(self._against[each]) for each in newer)
        return Standing.SUPERSEDED if either_way or ref in self._superseded else Standing.CURRENT


def _outgrown(left: Statement, right: Statement) -> Statement | None:
    """Return the earlier of two figures that allow each other where the later one says clearly more, or names one."""
    ordered = in_order(left, right)
    if ordered is None:
        return None
    is_total = left.property.cumulative and right.property.cumulative
    return ordered[0] if (is_total and _is_below(*ordered)) or _names_one(*ordered) else None


def _names_one(earlier: Statement, later: Statement) -> bool:
    """Whether the later of two that allow each other names a figure, and the earlier only bounds one."""
    return _names(later) and not _names(earlier)


def _names(statement: Statement) -> bool:
    return isinstance(statement.value, Quantity) and says(statement.value)


def _known(statement: Statement) -> str:
    """Return in EDTF when a figure was known, to the minute where that is told."""
    known = known_as_of(statement)
    if known is None:
        return ""
    first, last = minutes_of_day(known.words)
    return f"{known.edtf}T{first // 60:02}:{first % 60:02}" if first == last and known.span.is_point else known.edtf


def _order(by_ref: Mapping[str, Statement]) -> Callable[[Moment], tuple[bool, tuple[date, int], str]]:
    """Return what sorts moments by when their figures were known, to the hour; those that have no date come first."""

    def key(moment: Moment) -> tuple[bool, tuple[date, int], str]:
        began = known_from(by_ref[moment.statement])
        return began is not None, began or (date.min, 0), moment.statement

    return key


def tell_history(history: Sequence[Moment], by_ref: Mapping[str, Statement]) -> str:
    """Return in sentences how a figure came to be what it is, who gives the latest, and who still gives an old one.

    One step that nobody has missed is told by its own judgement: of that, "".
    """
    path = _path(history, by_ref)
    late = [by_ref[moment.statement] for moment in history if moment.standing is Standing.STALE]
    current = [by_ref[moment.statement] for moment in history if moment.standing is Standing.CURRENT]
    if len(path) < 2 or not current or (len(path) == 2 and not late):
        return ""
    said = [f"{_steps(path)}.", f"{_latest(current)}."]
    if late:
        said.append(f"{listed([_who_still(each) for each in late])}, when a newer figure was known.")
    return " ".join(said)


def _steps(path: Sequence[Statement]) -> str:
    """Return the figures of a path with who gave them, and which of them was corrected."""
    if len(path) > MOST_STEPS:
        return f"The figure {_verb(path)} from {told(path[0])} to {told(path[-1])}, in {len(path) - 1} steps"
    begun = "was" if takes_back(path[1], path[0]) else f"{_verb(path)} from"
    words = [f"The figure {begun} {told(path[0])}"]
    for number, (earlier, later) in enumerate(pairwise(path)):
        way = ", corrected to" if takes_back(later, earlier) else ", then to" if number else " to"
        words.append(f"{way} {told(later)}")
    return "".join(words)


def _path(history: Sequence[Moment], by_ref: Mapping[str, Statement]) -> list[Statement]:
    """Return who first gave each figure that took another's place, in the order of knowledge."""
    path: list[Statement] = []
    figures: set[Figure] = set()
    for moment in history:
        statement = by_ref[moment.statement]
        figure = figure_of(statement)
        again = moment.standing is Standing.CURRENT and not (path and figure_of(path[-1]) == figure)
        repeated = figure in figures and not again
        passing = bool(path) and moment.standing is not Standing.CURRENT and not _names(statement)
        if moment.known and moment.standing is not Standing.STALE and not (repeated or passing):
            path.append(statement)
            figures.add(figure)
    return path


def _verb(path: Sequence[Statement]) -> str:
    """Return which way a figure went, corrections left aside."""
    steps = [(one, other) for one, other in pairwise(path) if not takes_back(other, one)]
    if steps and all(_is_below(*step) for step in steps):
        return "rose"
    return "fell" if steps and all(_is_below(other, one) for one, other in steps) else "went"


def _is_below(one: Statement, other: Statement) -> bool:
    """Whether what a reader takes one figure to be is less than the other."""
    lower, upper = figure_of(one), figure_of(other)
    if lower is None or upper is None or lower.upper is None or upper.lower is None:
        return False
    return lower.upper < upper.lower


def _latest(current: Sequence[Statement]) -> str:
    """Return the figures that nothing has overtaken, each with those who give it."""
    voices: dict[str, tuple[str, dict[str, None]]] = {}
    for each in current:
        voices.setdefault(quoted(each).casefold(), (quoted(each), {}))[1][who(each)] = None
    given = [f"{figure} ({listed(list(names))})" for figure, names in voices.values()]
    return f"The latest figure is {given[0]}" if len(given) == 1 else f"The latest figures are {listed(given)}"


def _who_still(statement: Statement) -> str:
    known = known_as_of(statement)
    on = f" on {when(known)}" if known else ""
    return f"{who(statement)} still gave {quoted(statement)}{on}"
