"""What `explain` shows of one fact: the sentence, every claim, the ranges, who agrees, and how it was put together."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from rich.text import Text

from crosscheck.model.finding import GRAVITY, Fact, Judgement, Report, Verdict
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.statement import Statement
from crosscheck.report.accepted import NOUNS
from crosscheck.report.canvas import Canvas
from crosscheck.report.history import timeline_title
from crosscheck.report.marks import STYLES, verdict_words
from crosscheck.report.said import By, camp_letter, camps_of, statements_by_ref
from crosscheck.report.terminal.claim_lines import draw_claim
from crosscheck.report.terminal.decided import draw_decisions
from crosscheck.report.terminal.lines import entry, ink, paragraph, write
from crosscheck.report.terminal.range_lines import draw_ranges
from crosscheck.report.terminal.standing import draw_standing
from crosscheck.report.terminal.timeline_lines import draw_timeline
from crosscheck.report.terminal.waterfall import Thresholds, draw_waterfall, result_words
from crosscheck.report.why import why_apart
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words

MOST_CLAIMS, FEW_CLAIMS = 60, 3
"""Claims of a fact up to which all are shown; of more as many are shared among the camps, at least some of each."""

MOST_WATERFALLS, FEW_WATERFALLS = 6, 3
"""Links up to which each is shown field by field, and how many of more; `explain CLAIM CLAIM` shows any other."""

ANY_PAIR = "explain CLAIM CLAIM shows any of them, --format json has all"

MOST_LINKS = 12
"""Links that are named; of more, how many there are."""

MOST_PAIRS = {Verdict.CONFLICT: 24, Verdict.UPDATE: 12}
FEW_PAIRS = 6
"""Pairs of one verdict that are told, the gravest two verdicts first; of more, how many there are."""


def render_fact(report: Report, fact: Fact, canvas: Canvas, thresholds: Thresholds) -> str:
    """Return all that is known of a fact, and why."""
    return write(_parts(report, fact, canvas, thresholds), canvas)


def title(words: str) -> list[Text]:
    """Return the title of a section, set off from what stands before it."""
    return [Text(), Text(words, style="bold")]


def _parts(report: Report, fact: Fact, canvas: Canvas, thresholds: Thresholds) -> Iterator[Text]:
    statements = statements_by_ref(report)
    verdict = Text(verdict_words(fact.verdict, fact.unsure, canvas), style=STYLES[fact.verdict])
    label = Text().append_text(ink(canvas, fact.label, "bold")).append_text(ink(canvas, f" [{fact.id}]", "dim"))
    yield from entry(canvas, verdict, label)
    if fact.explanation:
        yield from paragraph(canvas, ink(canvas, fact.explanation, "italic"), 2)
    if fact.accepted:
        words = f"This {NOUNS[fact.verdict.value]} stands in baseline.yaml, so it fails no run."
        yield from paragraph(canvas, Text(words), 2)
    for line in _not_compared(report, fact, statements):
        yield from paragraph(canvas, ink(canvas, f"Not all were compared: {line}.", "dim"), 2)
    shown = _shown(fact)
    if decided := list(draw_decisions(report, fact, statements, canvas)):
        yield from title("What a person decided")
        yield from decided
    yield from title("What the sources say")
    yield from _claims(shown, statements, report, canvas)
    left_out = len(fact.statements) - len(shown.statements)
    if left_out:
        words = f"and {count_words(left_out, 'more claim')}, also left out of ranges and growth; --format json has all"
        yield from paragraph(canvas, Text(words, style="dim"), 2)
    consensus = fact.consensus.interval if fact.consensus and fact.consensus.origins > 1 else None
    if ranges := list(draw_ranges(list(_named(shown, statements)), consensus, canvas)):
        yield from title("Ranges")
        yield from ranges
    if timeline := list(draw_timeline(shown, statements, canvas)):
        yield from title(timeline_title(fact, statements))
        yield from timeline
    if standing := list(draw_standing(report, fact, canvas)):
        yield from title("Who stands behind it")
        yield from standing
    yield from _judgements(fact, canvas)
    yield from _links(fact.links, thresholds, canvas)
    yield from _see_also(report, fact, thresholds, canvas)


def _shown(fact: Fact) -> Fact:
    """Return a fact of very many claims with the first few of each camp, and with the history of these alone."""
    if len(fact.statements) <= MOST_CLAIMS:
        return fact
    few = max(FEW_CLAIMS, MOST_CLAIMS // len(camps_of(fact)))
    camps = tuple(camp[:few] for camp in camps_of(fact))
    kept = frozenset(ref for camp in camps for ref in camp)
    return replace(
        fact,
        statements=tuple(ref for ref in fact.statements if ref in kept),
        camps=camps,
        history=tuple(moment for moment in fact.history if moment.statement in kept),
    )


def _not_compared(report: Report, fact: Fact, statements: By) -> Iterator[str]:
    """Yield what was left out of comparing among such claims as these; each line begins with what it is about."""
    members = [statements[ref] for ref in fact.statements]
    asked = {f"“{each.property.label}”" for each in members}
    things = {each.place.label for each in members if each.place}
    things |= {name.label for each in members for name in (each.event, each.subject) if name}
    about = {f"“{fact.label}”", *asked, *(f"{one} of {thing}" for one in asked for thing in things)}
    for line in report.uncompared:
        if line.rpartition(": ")[0] in about:
            yield line


def _named(fact: Fact, statements: By) -> Iterator[tuple[str, Statement]]:
    """Yield the fact's statements by camp, each with the name that its range is drawn under."""
    camps = camps_of(fact)
    for index, camp in enumerate(camps):
        for ref in camp:
            letter = f"{camp_letter(index)} " if len(camps) > 1 else ""
            yield f"{letter}{as_told(statements[ref])}, {statements[ref].source.id}", statements[ref]


def _claims(fact: Fact, statements: By, report: Report, canvas: Canvas) -> Iterator[Text]:
    camps = camps_of(fact)
    for index, camp in enumerate(camps):
        for ref in camp:
            letter = camp_letter(index) if len(camps) > 1 else ""
            yield from draw_claim(statements[ref], report, letter, canvas)


def _judgements(fact: Fact, canvas: Canvas) -> Iterator[Text]:
    if not fact.judgements:
        return
    yield from title("Pair by pair")
    for verdict in GRAVITY:
        pairs = [each for each in fact.judgements if each.verdict is verdict]
        most = MOST_PAIRS.get(verdict, FEW_PAIRS)
        shown = pairs if len(pairs) <= most + 1 else pairs[:most]  # to say "1 more" takes as much room as to show it
        for each in shown:
            yield from _judgement(each, canvas)
        if more := len(pairs) - len(shown):
            line = Text().append(verdict_words(verdict, False, canvas), STYLES[verdict])
            yield from paragraph(canvas, line.append(f"  {count_words(more, 'more pair')}", "dim"), 2)


def _judgement(each: Judgement, canvas: Canvas) -> Iterator[Text]:
    line = Text().append(verdict_words(each.verdict, each.unsure, canvas), STYLES[each.verdict])
    line.append_text(ink(canvas, f"  {each.left} and {each.right}"))
    yield from paragraph(canvas, line.append_text(ink(canvas, f" [{each.rule}, by {each.field}]", "dim")), 2)
    yield from paragraph(canvas, ink(canvas, each.reason), 4)


def _links(links: Iterable[ScoredPair], thresholds: Thresholds, canvas: Canvas) -> Iterator[Text]:
    """Yield why the claims were put together, strongest link first."""
    strongest = sorted(links, key=lambda link: -link.weight)
    if strongest:
        yield from title("Why these are one fact")
    in_full = len(strongest) if len(strongest) <= MOST_WATERFALLS else FEW_WATERFALLS
    shown = strongest if len(strongest) <= MOST_LINKS + 1 else strongest[:MOST_LINKS]
    for index, link in enumerate(shown):
        yield from paragraph(canvas, ink(canvas, f"{link.left} and {link.right}"), 2)
        if index < in_full:
            yield from draw_waterfall(link, thresholds, canvas)
        else:
            yield from paragraph(canvas, ink(canvas, result_words(link, thresholds)), 4)
    if rest := strongest[len(shown) :]:
        words = f"and {len(rest):,} more pairs, of {rest[-1].weight:.1f} to {rest[0].weight:.1f} bits; {ANY_PAIR}"
        yield from paragraph(canvas, Text(words, style="dim"), 2)


def _see_also(report: Report, fact: Fact, thresholds: Thresholds, canvas: Canvas) -> Iterator[Text]:
    refs = set(fact.statements)
    pairs = [pair for pair in report.see_also if pair.left in refs or pair.right in refs]
    if not pairs:
        return
    yield from title("See also")
    for pair in pairs:
        words = f"{pair.left} and {pair.right}: {result_words(pair, thresholds)}"
        yield from paragraph(canvas, ink(canvas, words), 2)
        yield from paragraph(canvas, ink(canvas, why_apart(pair), "dim"), 4)
