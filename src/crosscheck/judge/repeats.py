"""Old figures that are printed again: a fact knows of a pair what the pair alone does not show.

Where one source's 12 was overtaken by another's 45, a third that still prints 12 does not contradict the 45: it repeats
what was known before. Likewise, where a figure was corrected, all who gave the old one stand to all who give the new
one as an update. That is not so of who says that the old figure holds as of a later day, nor of two authorities that
stand by their counts.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from crosscheck.judge.corrections import says_one_of, takes_back
from crosscheck.judge.knowledge import in_order, in_order_of_print, known_as_of, told
from crosscheck.judge.wording import when
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

SETTLED = "values-conflict"
"""The rule whose conflicts a repeated figure can explain; a part that exceeds its whole is none of them."""

STALE, SUPERSEDED, CORRECTED = "figure-stale", "figure-superseded", "figure-corrected"

HISTORY = "history"
"""What decided where not the two themselves show the order, but what became of their figures elsewhere in the fact."""

Figure = Interval[Decimal] | None
By = Mapping[str, Statement]
Step = tuple[Statement, Statement, bool]
Steps = Mapping[tuple[Figure, Figure], Step]
"""By an older figure and the newer one that took its place: who gave the two, and whether that is unsure."""


def settle_repeats(
    members: Sequence[Statement],
    judgements: Sequence[Judgement],
    origins: Mapping[str, str],
    asked: Sequence[Judgement] | None = None,
    *,
    worded: bool = True,
) -> tuple[Judgement, ...]:
    """Return the judgements of a fact, a conflict turned into an update where one side repeats an overtaken figure.

    Where some are `asked` for, only these are returned; `worded` asks for their reasons.
    """
    wanted = judgements if asked is None else asked
    if Verdict.UPDATE not in [judgement.verdict for judgement in judgements]:
        return tuple(wanted)
    repeats = _Repeats(members, judgements, origins, worded)
    return tuple(repeats.settle(judgement) for judgement in wanted)


def figure_of(statement: Statement) -> Figure:
    """Return what a statement's figure implies, by which two that give the same are told to."""
    return statement.value.implied if isinstance(statement.value, Quantity) else None


class Ages:
    """Which of two statements of a fact is the older, found out once for each two."""

    def __init__(self, by_ref: By) -> None:
        self.by_ref = by_ref
        self._shown: dict[tuple[str, str], Statement | None] = {}

    def shown(self, judgement: Judgement) -> Statement | None:
        """Return the older of two by their dates, else by what they say of themselves."""
        if judgement.field == HISTORY:
            return None
        key = judgement.left, judgement.right
        if key not in self._shown:
            self._shown[key] = _older(self.by_ref[key[0]], self.by_ref[key[1]])
        return self._shown[key]

    def overtaken(self, judgement: Judgement, steps: Steps) -> Statement | None:
        """Return which of two an update has overtaken, `None` where nothing shows it."""
        if shown := self.shown(judgement):
            return shown
        left, right = self.by_ref[judgement.left], self.by_ref[judgement.right]
        if (figure_of(left), figure_of(right)) in steps:
            return left
        return right if (figure_of(right), figure_of(left)) in steps else None


def find_steps(judgements: Sequence[Judgement], ages: Ages) -> Steps:
    """Return each step from one figure to another that dates or words show; what was taken both ways is none."""
    found: dict[tuple[Figure, Figure], Step] = {}
    corrected: set[tuple[Figure, Figure]] = set()
    for judgement in judgements:
        older = ages.shown(judgement) if judgement.verdict is Verdict.UPDATE else None
        figure = None if older is None else figure_of(older)
        if older is None or figure is None:
            continue
        newer = ages.by_ref[judgement.right if older.ref == judgement.left else judgement.left]
        key, step = (figure, figure_of(newer)), (older, newer, judgement.unsure)
        if judgement.rule == CORRECTED:
            corrected.add(key)
        if key not in found or _age(step) < _age(found[key]):
            found[key] = step
    return {key: step for key, step in found.items() if key[::-1] not in found or _only(key, corrected)}


def _only(key: tuple[Figure, Figure], corrected: set[tuple[Figure, Figure]]) -> bool:
    """Whether, of two ways between two figures, this alone is that of a correction."""
    return key in corrected and key[::-1] not in corrected


def _older(left: Statement, right: Statement) -> Statement | None:
    ordered = in_order(left, right) or in_order_of_print(left, right)
    if ordered is not None:
        return ordered[0]
    for one, other in ((left, right), (right, left)):
        if takes_back(other, one) or (
            says_one_of(one.claim.text, "firsts") and not says_one_of(other.claim.text, "firsts")
        ):
            return one
    return None


def _age(step: Step) -> tuple[bool, str, str, str]:
    """Return what orders steps: sure before unsure, then by the day on which the newer figure was known."""
    known = known_as_of(step[1])
    return step[2], known.edtf if known else "9999", step[0].ref, step[1].ref


class _Repeats:
    """What became of each figure of a fact, and what that makes of two that seem to contradict each other."""

    def __init__(
        self, members: Sequence[Statement], judgements: Sequence[Judgement], origins: Mapping[str, str], worded: bool
    ) -> None:
        self._by_ref = {member.ref: member for member in members}
        self._origins = origins
        self._worded = worded
        self._ages = Ages(self._by_ref)
        self._steps = find_steps(judgements, self._ages)
        self._members = members

    @cached_property
    def _figures(self) -> set[tuple[str, Figure]]:
        """Which source gives which figure."""
        return {(member.source.id, figure_of(member)) for member in self._members}

    def settle(self, judgement: Judgement) -> Judgement:
        """Return a judgement, as an update where one of the two repeats a figure that was overtaken."""
        contradicts = judgement.verdict is Verdict.CONFLICT and judgement.rule == SETTLED
        if not contradicts and not (judgement.verdict is Verdict.UPDATE and judgement.rule == SUPERSEDED):
            return judgement
        left, right = self._by_ref[judgement.left], self._by_ref[judgement.right]
        ours, theirs = figure_of(left), figure_of(right)
        rising, falling = self._steps.get((ours, theirs)), self._steps.get((theirs, ours))
        if rising is None and falling is None:
            return judgement
        shown = None if contradicts else self._ages.shown(judgement)
        for old, new, step in ((left, right, rising), (right, left, falling)):
            if step is None or shown is old or self._is_upheld(old, new, step[0]):
                continue
            if contradicts or shown is new:  # what seems to rise to a figure that was corrected only repeats it
                return self._as_update(judgement, old, new, step)
        return judgement

    def _is_upheld(self, old: Statement, new: Statement, first: Statement) -> bool:
        """Whether the old figure is given as one that still holds: as of a later day, or by its own authority."""
        ordered = in_order(old, new)
        if ordered is not None and ordered[0] is old:
            return False
        origins = self._origins
        own_voice = old.said_by is not None and origins[old.ref] == origins[first.ref] != origins[new.ref]
        return old.as_of is not None or (own_voice and (ordered is None or new.said_by is not None))

    def _as_update(self, judgement: Judgement, old: Statement, new: Statement, step: Step) -> Judgement:
        first, newer, unsure = step
        late = any((ordered := in_order(each, old)) is not None and ordered[0] is each for each in (new, newer))
        stale = late and (old.source.id, figure_of(new)) not in self._figures
        reason = _reason(old, new, first, stale) if self._worded else ""
        rule = STALE if stale else SUPERSEDED
        return Judgement(judgement.left, judgement.right, Verdict.UPDATE, rule, HISTORY, reason, unsure)


def _reason(old: Statement, new: Statement, first: Statement, stale: bool) -> str:
    known = known_as_of(first)
    since = f" of {when(known)}" if known and first.ref != old.ref else ""
    says = "repeats" if stale else "is"
    return f"{told(old, new)} {says} the earlier figure{since}, which {told(new, old)} has overtaken."
