"""Old figures that are printed again: a fact knows of a pair what the pair alone does not show.

Where one source's 12 was overtaken by another's 45, a third that still prints 12 does not contradict the 45: it repeats
what was known before. Likewise, where a figure was corrected, all who gave the old one stand to all who give the new
one as an update. That is not so of who says that the old figure holds as of a later day, nor of two authorities that
stand by their counts.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

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
Steps = Mapping[tuple[Figure, Figure], tuple[Statement, Statement, bool]]
"""By an older figure and the newer one that took its place: who gave the two, and whether that is unsure."""


def settle_repeats(
    members: Sequence[Statement], judgements: Sequence[Judgement], origins: Mapping[str, str]
) -> tuple[Judgement, ...]:
    """Return the judgements of a fact, a conflict turned into an update where one side repeats an overtaken figure."""
    if not any(judgement.verdict is Verdict.UPDATE for judgement in judgements):
        return tuple(judgements)
    by_ref = {member.ref: member for member in members}
    steps = find_steps(judgements, by_ref)
    figures = {(member.source.id, figure_of(member)) for member in members}
    return tuple(_settle(judgement, by_ref, steps, figures, origins) for judgement in judgements)


def figure_of(statement: Statement) -> Figure:
    """Return what a statement's figure implies, by which two that give the same are told to."""
    return statement.value.implied if isinstance(statement.value, Quantity) else None


def find_steps(judgements: Sequence[Judgement], by_ref: By) -> Steps:
    """Return each step from one figure to another that dates or words show; what was taken both ways is none."""
    found: dict[tuple[Figure, Figure], tuple[Statement, Statement, bool]] = {}
    corrected: set[tuple[Figure, Figure]] = set()
    for judgement in judgements:
        older = _shown_older(judgement, by_ref) if judgement.verdict is Verdict.UPDATE else None
        if older is None or figure_of(older) is None:
            continue
        newer = by_ref[judgement.right if older.ref == judgement.left else judgement.left]
        key, step = (figure_of(older), figure_of(newer)), (older, newer, judgement.unsure)
        if judgement.rule == CORRECTED:
            corrected.add(key)
        if key not in found or _age(step) < _age(found[key]):
            found[key] = step
    return {key: step for key, step in found.items() if key[::-1] not in found or _only(key, corrected)}


def _only(key: tuple[Figure, Figure], corrected: set[tuple[Figure, Figure]]) -> bool:
    """Whether, of two ways between two figures, this alone is that of a correction."""
    return key in corrected and key[::-1] not in corrected


def older_of(judgement: Judgement, by_ref: By, steps: Steps) -> Statement | None:
    """Return which of two an update has overtaken, `None` where nothing shows it."""
    if shown := _shown_older(judgement, by_ref):
        return shown
    left, right = by_ref[judgement.left], by_ref[judgement.right]
    if (figure_of(left), figure_of(right)) in steps:
        return left
    return right if (figure_of(right), figure_of(left)) in steps else None


def _shown_older(judgement: Judgement, by_ref: By) -> Statement | None:
    """Return the older of two by their dates, else by what they say of themselves."""
    if judgement.field == HISTORY:
        return None
    left, right = by_ref[judgement.left], by_ref[judgement.right]
    ordered = in_order(left, right) or in_order_of_print(left, right)
    if ordered is not None:
        return ordered[0]
    for one, other in ((left, right), (right, left)):
        if takes_back(other, one) or (
            says_one_of(one.claim.text, "firsts") and not says_one_of(other.claim.text, "firsts")
        ):
            return one
    return None


def _age(step: tuple[Statement, Statement, bool]) -> tuple[bool, str, str, str]:
    """Return what orders steps: sure before unsure, then by the day on which the newer figure was known."""
    known = known_as_of(step[1])
    return step[2], known.edtf if known else "9999", step[0].ref, step[1].ref


def _settle(
    judgement: Judgement, by_ref: By, steps: Steps, figures: set[tuple[str, Figure]], origins: Mapping[str, str]
) -> Judgement:
    contradicts = judgement.verdict is Verdict.CONFLICT and judgement.rule == SETTLED
    if not contradicts and not (judgement.verdict is Verdict.UPDATE and judgement.rule == SUPERSEDED):
        return judgement
    left, right = by_ref[judgement.left], by_ref[judgement.right]
    shown = None if contradicts else _shown_older(judgement, by_ref)
    for old, new in ((left, right), (right, left)):
        step = steps.get((figure_of(old), figure_of(new)))
        if step is None or shown is old or _is_upheld(old, new, step[0], origins):
            continue
        if contradicts or shown is new:  # what seems to rise to a figure that was corrected only repeats it
            return _as_update(judgement, old, new, step, recalled=(old.source.id, figure_of(new)) in figures)
    return judgement


def _is_upheld(old: Statement, new: Statement, first: Statement, origins: Mapping[str, str]) -> bool:
    """Whether the old figure is given as one that still holds: as of a later day, or by its own authority."""
    ordered = in_order(old, new)
    if ordered == (old, new):
        return False
    own_voice = old.said_by is not None and origins[old.ref] == origins[first.ref] != origins[new.ref]
    return old.as_of is not None or (own_voice and (ordered is None or new.said_by is not None))


def _as_update(
    judgement: Judgement, old: Statement, new: Statement, step: tuple[Statement, Statement, bool], recalled: bool
) -> Judgement:
    first, newer, unsure = step
    late = next((each for each in (new, newer) if in_order(each, old) == (each, old)), None)
    stale = late is not None and not recalled
    known = known_as_of(first)
    since = f" of {when(known)}" if known and first.ref != old.ref else ""
    says = "repeats" if stale else "is"
    reason = f"{told(old, new)} {says} the earlier figure{since}, which {told(new, old)} has overtaken."
    rule = STALE if stale else SUPERSEDED
    return replace(judgement, verdict=Verdict.UPDATE, rule=rule, field=HISTORY, reason=reason, unsure=unsure, slip="")
