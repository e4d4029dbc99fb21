"""Who stands behind a fact: its camps by name, what most origins hold, low and high, and what was not counted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.text import Text

from crosscheck.model.finding import Consensus, Fact, Report
from crosscheck.model.interval import Interval
from crosscheck.model.value import Quantity
from crosscheck.report.canvas import Canvas
from crosscheck.report.said import By, camp_letter, camps_of, reprint_words, statements_by_ref
from crosscheck.report.terminal.lines import ink, paragraph
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words, figure_words, interval_words, quantity_words

INDENT = 2
MOST_LISTED = 8
"""Claims that are named in one line; of more, how many there are."""


def draw_standing(report: Report, fact: Fact, canvas: Canvas) -> Iterator[Text]:
    """Yield how many stand behind the fact, who, and what most of them hold; nothing where one claim is all."""
    if len(fact.statements) < 2:
        return
    statements = statements_by_ref(report)
    camps, origins = count_words(len(camps_of(fact)), "camp"), count_words(fact.origins, "independent origin")
    claims = count_words(len(fact.statements), "claim")
    yield from paragraph(canvas, Text(f"{claims} in {camps}, from {origins}"), INDENT)
    yield from _camps(fact, statements, canvas)
    if fact.consensus:
        for words in _consensus_lines(fact, fact.consensus, statements):
            yield from paragraph(canvas, ink(canvas, words), INDENT)
    yield from _reprints(report, fact, statements, canvas)


def _camps(fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield each camp by who stands behind it, with what is said in it."""
    several = len(fact.behind) > 1
    for index, (behind, camp) in enumerate(zip(fact.behind, camps_of(fact), strict=False)):
        said = list(dict.fromkeys(as_told(statements[ref]) for ref in camp))
        words = Text().append(f"{camp_letter(index)} " if several else "", "bold")
        words.append_text(ink(canvas, f"{behind}: {_listed(said)}"))
        yield from paragraph(canvas, words, INDENT)


def _consensus_lines(fact: Fact, consensus: Consensus, statements: By) -> Iterator[str]:
    figures = [value for ref in fact.statements if isinstance(value := statements[ref].value, Quantity)]

    def say(interval: Interval[Decimal]) -> str:
        return quantity_words(interval, figures[0]) if figures else interval_words(interval, figure_words)

    held = f"{consensus.origins} of {count_words(fact.origins, 'origin')}"
    as_many = f", and so is {_listed([say(each) for each in consensus.rivals])}" if consensus.rivals else ""
    ends = f"; lowest {figure_words(consensus.low)}, highest {figure_words(consensus.high)}"
    yield f"{say(consensus.interval)} is held by {held}{as_many}{ends if consensus.low < consensus.high else ''}"
    for heading, refs in (
        ("Outside it", consensus.outside),
        ("Open-ended, so not counted", consensus.open_ended),
        ("Said anew or overtaken since, so not counted", consensus.superseded),
    ):
        if refs:
            yield f"{heading}: {_listed([f'{as_told(statements[ref])} ({ref})' for ref in refs])}"


def _reprints(report: Report, fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield which of the texts behind the fact repeat each other, with the words that they share."""
    sources = {statements[ref].source.id for ref in fact.statements}
    for each in report.reprints:
        if {each.source, each.of} <= sources:
            yield from paragraph(canvas, ink(canvas, reprint_words(each)), INDENT)


def _listed(words: Sequence[str]) -> str:
    more = f" and {len(words) - MOST_LISTED:,} more" if len(words) > MOST_LISTED else ""
    return f"{', '.join(words[:MOST_LISTED])}{more}"
