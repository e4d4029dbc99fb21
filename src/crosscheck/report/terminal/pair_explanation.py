"""What `explain` shows of two claims: whether they were matched and why, what would change it, and their verdict."""

from collections.abc import Iterator

from msgspec import Struct
from rich.text import Text

from crosscheck.model.finding import Fact, Judgement, Report
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import STYLES, verdict_words
from crosscheck.report.said import statements_by_ref
from crosscheck.report.terminal.claim_lines import draw_claim
from crosscheck.report.terminal.explanation import title
from crosscheck.report.terminal.lines import ink, paragraph, write
from crosscheck.report.terminal.range_lines import draw_ranges
from crosscheck.report.terminal.waterfall import Thresholds, bits_words, draw_waterfall
from crosscheck.report.why import speaking_against, what_would_change, why_apart, why_by_others
from crosscheck.wording.said import as_told


class _Told(Struct, frozen=True):
    """Two claims as they compare, the verdict between them, and what keeps their facts apart."""

    pair: ScoredPair
    judgement: Judgement
    misfit: ScoredPair | None


STATED = ("subject", "group", "place", "time", "event")
"""What a statement may leave out, so that nothing can be said of it."""


def render_pair(
    report: Report,
    pair: ScoredPair,
    judgement: Judgement,
    canvas: Canvas,
    thresholds: Thresholds,
    misfit: ScoredPair | None = None,
) -> str:
    """Return why two claims are one fact or not, and the verdict that there is or would be between them.

    `misfit` are two claims of their facts that keep the facts apart, where the two alone would be one.
    """
    return write(_parts(report, _Told(pair, judgement, misfit), canvas, thresholds), canvas)


def fact_of(report: Report, ref: str) -> Fact | None:
    """Return the fact that a statement belongs to."""
    return next((fact for fact in report.facts if ref in fact.statements), None)


def _parts(report: Report, told: _Told, canvas: Canvas, thresholds: Thresholds) -> Iterator[Text]:
    pair, statements = told.pair, statements_by_ref(report)
    both = [statements[pair.left], statements[pair.right]]
    facts = [fact_of(report, ref) for ref in (pair.left, pair.right)]
    together = facts[0] is not None and facts[0] == facts[1]
    result = "one fact" if together else "not matched"
    yield from paragraph(canvas, ink(canvas, f"{pair.left} and {pair.right}: {result}", "bold"))
    for line in _fact_words(told, facts, together):
        yield from paragraph(canvas, ink(canvas, line), 2)
    yield from title("What they say")
    for each in both:
        yield from draw_claim(each, report, "", canvas)
    if ranges := list(draw_ranges([(f"{as_told(each)}, {each.source.id}", each) for each in both], None, canvas)):
        yield from title("Ranges")
        yield from ranges
    yield from title("How well they match")
    yield from draw_waterfall(pair, thresholds, canvas)
    if not together:
        yield from title("What would have to change")
        for line in _change_words(pair, both, thresholds):
            yield from paragraph(canvas, ink(canvas, line), 2)
    yield from title("The verdict between them" if together else "The verdict there would be between them")
    yield from _verdict(told.judgement, canvas)


def _fact_words(told: _Told, facts: list[Fact | None], together: bool) -> Iterator[str]:
    """Yield what keeps the two apart, and what they speak of."""
    pair, misfit = told.pair, told.misfit
    names = [f"{fact.label} [{fact.id}]" if fact else "no fact" for fact in facts]
    if not together and misfit and facts[0]:
        beside_left = misfit.left if misfit.left in facts[0].statements else misfit.right
        yield why_by_others(pair, misfit, beside_left)
    elif not together:
        yield why_apart(pair)
    elif pair.ruled:
        yield f"{pair.ruled}."
    yield f"Both speak of {names[0]}." if together else f"One speaks of {names[0]}, the other of {names[1]}."


def _change_words(pair: ScoredPair, both: list[Statement], thresholds: Thresholds) -> Iterator[str]:
    """Yield what keeps the two apart, and what could bring them together."""
    if pair.ruled:
        yield "The decision would have to be withdrawn in decisions.yaml."
        return
    if needed := what_would_change(pair):
        yield needed
    against = [f"{each.field} ({bits_words(each.bits)})" for each in speaking_against(pair)]
    if against:
        yield f"What speaks against them: {', '.join(against)}."
    for left, right in (both, both[::-1]):
        if missing := [name for name in STATED if getattr(left, name) and not getattr(right, name)]:
            yield f"{right.ref} does not say its {' and '.join(missing)}; where the source does, the claim should."
    if pair.weight < thresholds.sure:
        yield f"They lack {thresholds.sure - pair.weight:.1f} bits to be surely the same."
    yield "Whoever knows better can say so in decisions.yaml, with “same” and both ids."


def _verdict(judgement: Judgement, canvas: Canvas) -> list[Text]:
    line = Text()
    line.append(verdict_words(judgement.verdict, judgement.unsure, canvas), STYLES[judgement.verdict])
    return paragraph(
        canvas, line.append_text(ink(canvas, f": {judgement.reason} [{judgement.rule}, by {judgement.field}]")), 2
    )
