"""Who stands behind a fact: its camps by name, what most origins hold, low and high, and what was not counted."""

from collections.abc import Iterator

from rich.text import Text

from crosscheck.model.finding import Fact, Report
from crosscheck.report.canvas import Canvas
from crosscheck.report.consensus_words import consensus_lines, listed
from crosscheck.report.said import By, camp_letter, camps_of, reprint_words, statements_by_ref
from crosscheck.report.terminal.lines import ink, paragraph
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words

INDENT = 2


def draw_standing(report: Report, fact: Fact, canvas: Canvas) -> Iterator[Text]:
    """Yield how many stand behind the fact, who, and what most of them hold; nothing where one claim is all."""
    if len(fact.statements) < 2:
        return
    statements = statements_by_ref(report)
    camps, origins = count_words(len(camps_of(fact)), "camp"), count_words(fact.origins, "independent origin")
    claims = count_words(len(fact.statements), "claim")
    yield from paragraph(canvas, Text(f"{claims} in {camps}, from {origins}"), INDENT)
    yield from _camps(fact, statements, canvas)
    for words in consensus_lines(fact, statements):
        yield from paragraph(canvas, ink(canvas, words), INDENT)
    yield from _reprints(report, fact, statements, canvas)


def _camps(fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield each camp by who stands behind it, with what is said in it."""
    several = len(fact.behind) > 1
    for index, (behind, camp) in enumerate(zip(fact.behind, camps_of(fact), strict=False)):
        said = list(dict.fromkeys(as_told(statements[ref]) for ref in camp))
        words = Text().append(f"{camp_letter(index)} " if several else "", "bold")
        words.append_text(ink(canvas, f"{behind}: {listed(said)}"))
        yield from paragraph(canvas, words, INDENT)


def _reprints(report: Report, fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield which of the texts behind the fact repeat each other, with the words that they share."""
    sources = {statements[ref].source.id for ref in fact.statements}
    for each in report.reprints:
        if {each.source, each.of} <= sources:
            yield from paragraph(canvas, ink(canvas, reprint_words(each)), INDENT)
