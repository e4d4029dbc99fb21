"""What `extract` says of each document: what was read, how many claims it has, and what was seen and not taken."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from crosscheck.model.draft import Draft, NotTaken
from crosscheck.model.writing import Merged, Writing
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.lines import entry, ink, paragraph, write
from crosscheck.wording.values import count_words

FURNITURE = "furniture"

UNKNOWN = "und"
"""The tag of a language that could not be told (BCP 47)."""

MOST_LISTED = 8
"""Numbers not taken up to which each is named."""


def render_summary(drafts: Sequence[Draft], writing: Writing | None, canvas: Canvas, verbose: bool = False) -> str:
    """Return the words on each document, and on the files that were written."""
    lines: list[Text] = []
    for number, draft in enumerate(drafts):
        lines += _document(draft, canvas, verbose)
        if writing:
            lines += _merged(writing.merged[number], canvas)
    if writing and writing.files:
        lines += _name(canvas, "wrote", ", ".join(name for name, _ in writing.files))
    elif writing and drafts and not (writing.refused or writing.faults):
        lines.append(Text("nothing to write: all of it is there"))
    return write(lines, canvas)


def draw_document(draft: Draft, canvas: Canvas) -> list[Text]:
    """Return what was read: the name, and what is known of it."""
    source = draft.source
    known = f"language {source.language}{' (guessed)' if draft.guessed else ''}"
    language = "language not known" if source.language == UNKNOWN else known
    told = (source.title and f"“{source.title}”", source.publisher, source.published, language)
    words = ", ".join(filter(None, (*told, count_words(draft.words, "word"))))
    return paragraph(canvas, ink(canvas, draft.document.name, "bold").append_text(ink(canvas, f": {words}")))


def _document(draft: Draft, canvas: Canvas, verbose: bool) -> Iterator[Text]:
    yield from draw_document(draft, canvas)
    if draft.in_digits:
        why = f"there is no lexicon of “{draft.source.language}”"
        why = "not known; --language names it" if draft.source.language == UNKNOWN else why
        words = f"{why}: only digits, signs and names of units are read"
        yield from _name(canvas, "language", words)
    repeats = f"; {count_words(draft.repeats, 'repeat')} left out" if draft.repeats else ""
    yield from _name(canvas, "found", f"{count_words(len(draft.claims), 'claim')}{repeats}")
    yield from _passed(draft, canvas, verbose)
    yield from _set_aside(draft, canvas)
    if draft.undated:
        yield from _name(canvas, "dates", f"give --published to resolve {count_words(draft.undated, 'date')}")


def _passed(draft: Draft, canvas: Canvas, verbose: bool) -> Iterator[Text]:
    passed = _passed_in_words(draft)
    if not passed:
        return
    if verbose or len(passed) <= MOST_LISTED:
        yield from _name(canvas, "not taken", count_words(len(passed), "number"))
        for each in passed:
            line = draft.document.text.count("\n", 0, each.start) + 1
            words = ink(canvas, f"{each.words} ").append_text(ink(canvas, f"({each.why}; line {line})", "dim"))
            yield from paragraph(canvas, words, 4)
        return
    counts = Counter(each.why for each in passed)
    reasons = "; ".join(f"{count:,} {why}" for why, count in counts.most_common())
    yield from _name(canvas, "not taken", f"{count_words(len(passed), 'number')} (--verbose names them): {reasons}")


def _passed_in_words(draft: Draft) -> list[NotTaken]:
    """Return the numbers that were not taken from what was read; those of furniture are set aside with it."""
    aside = [(each.start, each.end) for each in draft.passages if each.kind == FURNITURE]
    at, passed = 0, []
    for each in draft.passed:
        while at < len(aside) and aside[at][1] <= each.start:
            at += 1
        if at == len(aside) or each.start < aside[at][0]:
            passed.append(each)
    return passed


def _set_aside(draft: Draft, canvas: Canvas) -> Iterator[Text]:
    aside = Counter(each.why or FURNITURE for each in draft.passages if each.kind == FURNITURE)
    if aside:
        reasons = "; ".join(f"{count:,} {why}" for why, count in aside.most_common())
        yield from _name(canvas, "set aside", f"{count_words(aside.total(), 'passage')} of furniture: {reasons}")


def _merged(merged: Merged | None, canvas: Canvas) -> Iterator[Text]:
    if merged is None:
        yield from _name(canvas, "claims", "not written")
        return
    told = (
        (merged.new, "new"),
        (merged.updated, "updated"),
        (merged.unchanged, "as they were"),
        (merged.edited, "yours, left alone"),
        (merged.removed, "removed by you, not brought back"),
        (merged.gone, "no longer found"),
    )
    yield from _name(canvas, "claims", "; ".join(f"{len(ids):,} {words}" for ids, words in told if ids) or "none")


def _name(canvas: Canvas, name: str, words: str) -> list[Text]:
    return entry(canvas, Text(name, "dim"), ink(canvas, words), 2)
