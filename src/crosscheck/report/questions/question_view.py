"""One question of review as it is shown: what it is about, the claims side by side, and what is asked."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from crosscheck.model.finding import Fact, Finding, Report, Verdict
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.question import Question, Topic
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import STYLES, verdict_words
from crosscheck.report.questions.question_card import draw_card
from crosscheck.report.said import camp_letter, statements_by_ref
from crosscheck.report.terminal.lines import GAP, Lines, beside, ink, paragraph
from crosscheck.report.terminal.table import LEVEL_STYLES
from crosscheck.report.why import why_apart
from crosscheck.wording.said import capital
from crosscheck.wording.values import place_words

STORY = "story"
"""The field that only evens out what place and event say twice: no reason for a reader."""

NARROWEST_CARD = 34
"""Cells that a claim needs beside others."""

MOST_BESIDE = 4
MOST_CARDS = 50
"""Claims that are shown; of more, the first of them, and how many there are."""

ASKS: dict[Topic, str] = {
    Topic.CONFLICT: "Which is right, or may both stand? Or do they not speak of the same?",
    Topic.FINDING: "May this stand? If not, the claims need correcting.",
    Topic.UPDATE: "Did the figure change, or do the sources not speak of the same?",
    Topic.SCOPE: "Do they speak of the same, and can both be true?",
    Topic.POSSIBLE: "Do these two speak of one fact?",
    Topic.WEAK: "Does it belong to the others?",
}


def draw_heading(question: Question, report: Report, canvas: Canvas) -> Lines:
    """Return what the question is about, and the sentence that explains."""
    fact = fact_of_question(question, report)
    finding = finding_of_question(question, report)
    if finding:
        head = Text().append(f"! {finding.level.value}", LEVEL_STYLES[finding.level])
        head.append("  ").append_text(ink(canvas, finding.rule, "bold"))
        place = place_words(finding.location, report.project.root)
        head.append_text(ink(canvas, f" [{place}]", "dim"))
        words = finding.message
    elif fact is None:
        pair = pair_of_question(question, report)
        head = Text().append("? possibly the same", "bold yellow")
        head.append("  ").append_text(ink(canvas, _labels(question, report), "bold"))
        words = _for_and_against(pair) if pair else ""
    else:
        head = Text().append(verdict_words(fact.verdict, fact.unsure, canvas), STYLES[fact.verdict])
        head.append("  ").append_text(ink(canvas, fact.label, "bold")).append_text(ink(canvas, f" [{fact.id}]", "dim"))
        words = _doubt(question, fact) if question.topic is Topic.WEAK else fact.explanation
    lines = paragraph(canvas, head)
    return lines + (paragraph(canvas, ink(canvas, words, "italic")) if words else [])


def draw_question(question: Question, report: Report, canvas: Canvas, earlier: Sequence[Text] = ()) -> Iterator[Text]:
    """Yield the whole question for a canvas on which one line follows the other; `earlier` goes below the heading."""
    yield from draw_heading(question, report, canvas)
    yield from earlier
    yield Text()
    yield from draw_cards(question, report, canvas)
    yield from draw_ask(question, canvas)


def draw_ask(question: Question, canvas: Canvas) -> Lines:
    """Return what is asked."""
    return paragraph(canvas, ink(canvas, ask_words(question), "bold"))


def ask_words(question: Question) -> str:
    """Return the question itself."""
    if question.topic is Topic.WEAK:
        return f"Does claim {question.claims.index(question.doubted) + 1} belong to the others?"
    if not question.clashes or len(question.claims) < 3:
        return ASKS[question.topic]
    count = len(question.torn)  # they come first
    which = "1 and 2" if count == 2 else f"1 to {count}"
    rest = "" if count == len(question.claims) else f", of {len(question.claims)}"
    asked = ASKS[question.topic] if count == 2 else ASKS[question.topic].replace("both", "all")
    return f"This is about claims {which}{rest}. {asked}"


def draw_cards(question: Question, report: Report, canvas: Canvas) -> Iterator[Text]:
    """Yield the claims, as many side by side as there is room for, with a blank line behind each row."""
    numbered = list(enumerate(question.claims[:MOST_CARDS], 1))
    columns = columns_for(len(numbered), canvas.width)
    width = None if canvas.width is None else (canvas.width - GAP * (columns - 1)) // columns
    narrow = Canvas(width, canvas.colour, canvas.encoding)
    statements = statements_by_ref(report)
    for at in range(0, len(numbered), columns):
        cells = [
            [*_camp_line(question, ref, canvas), *draw_card(statements[ref], report, number, narrow)]
            for number, ref in numbered[at : at + columns]
        ]
        yield from beside(cells, [width or 0] * len(cells)) if columns > 1 else cells[0]
        yield Text()
    yield from more_words(question, canvas)


def columns_for(count: int, width: int | None) -> int:
    """Return how many claims stand side by side.

    >>> columns_for(2, 80), columns_for(2, 60), columns_for(5, 140), columns_for(2, None)
    (2, 1, 3, 1)
    """
    if width is None:
        return 1
    room = max(1, min((width + GAP) // (NARROWEST_CARD + GAP), MOST_BESIDE))
    rows = -(-count // room)
    return max(1, -(-count // rows))


def camp_words(question: Question, ref: str) -> str:
    """Return which camp a claim is of, "" where each of two stands for itself."""
    if len(question.claims) < 3 or len(question.camps) < 2:
        return ""
    return next((f"camp {camp_letter(at)}" for at, camp in enumerate(question.camps) if ref in camp), "")


def more_words(question: Question, canvas: Canvas) -> Lines:
    """Return how many claims are not shown."""
    more = len(question.claims) - MOST_CARDS
    return (
        paragraph(canvas, Text(f"… and {more:,} more, numbered on in the order in which y shows them", "dim"))
        if more > 0
        else []
    )


def fact_of_question(question: Question, report: Report) -> Fact | None:
    """Return the fact that is asked about."""
    return next((fact for fact in report.facts if fact.id == question.fact), None) if question.fact else None


def finding_of_question(question: Question, report: Report) -> Finding | None:
    """Return the finding that is asked about."""
    if not question.finding:
        return None
    return next((each for each in report.findings if each.fingerprint == question.finding), None)


def pair_of_question(question: Question, report: Report) -> ScoredPair | None:
    """Return the two claims that are asked about, as they compare."""
    pairs = (pair for pair in report.see_also if pair.outcome is Outcome.POSSIBLE)
    return next((pair for pair in pairs if {pair.left, pair.right} == set(question.claims)), None)


def _labels(question: Question, report: Report) -> str:
    """Return what each of two claims is about."""
    labels = [fact.label for ref in question.claims for fact in report.facts if ref in fact.statements]
    return " / ".join(dict.fromkeys(labels))


def _for_and_against(pair: ScoredPair) -> str:
    """Return what speaks most for two claims being one fact, and what most against it."""
    telling = sorted((each for each in pair.comparisons if each.field != STORY), key=lambda each: each.bits)
    speaks = [each.reason for each in telling[:-3:-1] if each.bits > 0]
    against = [each.reason for each in telling[:2] if each.bits < 0]
    words = f"{capital('; '.join(speaks))}." if speaks else ""
    return f"{words} But {'; '.join(against)}.".strip() if against else words or why_apart(pair)


def _camp_line(question: Question, ref: str, canvas: Canvas) -> Lines:
    words = camp_words(question, ref)
    return [ink(canvas, words, "dim")] if words else []


def _doubt(question: Question, fact: Fact) -> str:
    """Return what holds the doubted claim to the fact."""
    links = [link for link in fact.links if question.doubted in (link.left, link.right)]
    if not links:
        return fact.explanation
    strongest = max(links, key=lambda link: link.weight)
    other = strongest.right if strongest.left == question.doubted else strongest.left
    against = min(strongest.comparisons, key=lambda each: each.bits, default=None)
    why = f", though {against.reason}" if against and against.bits < 0 else ""
    said = "agree" if fact.verdict is Verdict.AGREE else "allow each other"
    return f"The values {said}, but little ties {question.doubted} to {other} ({strongest.weight:.1f} bits{why})."
