"""What `crosscheck baseline` tells: what was taken out and shortened, what is new, and what the file accepts now."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from crosscheck.model.baseline import ACCEPTABLE, AcceptedFact, AcceptedFinding, Baseline, Renewal
from crosscheck.report.accepted import accepted_words
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.lines import entry, ink, paragraph, write

LAPSED = "which a decision let stand that is over: confirm it, or take it out of decisions.yaml"
"""Why something is not accepted although it was asked for."""

MOST_ADDED = 20
"""Entries up to which what is added is named; a first baseline of an archive has thousands."""


def render_renewal(renewal: Renewal, takes_new: bool, is_check: bool, canvas: Canvas, is_first: bool = False) -> str:
    """Return what became of a baseline, or what would where it is only checked; `is_first` where there was none."""
    return write(_lines(renewal, takes_new, is_check, canvas, is_first), canvas)


def _lines(renewal: Renewal, takes_new: bool, is_check: bool, canvas: Canvas, is_first: bool) -> Iterator[Text]:
    yield from _named("gone", "green", renewal.removed, canvas)
    yield from _named("shorter", "green", renewal.cut, canvas)
    if takes_new:
        yield from _named("added", "dim", renewal.added[:MOST_ADDED], canvas)
        if len(renewal.added) > MOST_ADDED:
            yield Text(f"  {canvas.pick('…', '...')} and {len(renewal.added) - MOST_ADDED:,} more")
    else:
        yield from _named("new", "bold red", renewal.added, canvas)
    for words in renewal.lapsed:
        yield from entry(canvas, Text("open", "bold red"), ink(canvas, words))
    closing = _first_closing(renewal) if is_first and is_check else _closing(renewal, takes_new, is_check)
    if renewal.lapsed:
        closing += f"; {len(renewal.lapsed):,} open, {LAPSED}"
    yield from paragraph(canvas, Text(closing))


def _named(word: str, style: str, entries: Iterable[AcceptedFact | AcceptedFinding], canvas: Canvas) -> Iterator[Text]:
    for each in entries:
        words, what = (each.label, gravest_of(each)) if isinstance(each, AcceptedFact) else (each.message, each.rule)
        yield from entry(canvas, Text(word, style), ink(canvas, words).append_text(ink(canvas, f" [{what}]", "dim")))


def _first_closing(renewal: Renewal) -> str:
    """Return what to say where a baseline is asked for that was never begun."""
    facts = tuple(each for each in renewal.added if isinstance(each, AcceptedFact))
    findings = tuple(each for each in renewal.added if isinstance(each, AcceptedFinding))
    if not renewal.added:
        return "there is no baseline.yaml, and nothing that it would accept"
    has = accepted_in(Baseline(facts, findings))
    return f"there is no baseline.yaml; “crosscheck baseline” begins one that accepts {has}"


def _closing(renewal: Renewal, takes_new: bool, is_check: bool) -> str:
    has = accepted_in(renewal.baseline)
    accepts = "would accept" if is_check and (renewal.removed or renewal.cut) else "accepts"
    if has or renewal.removed:
        words = f"baseline.yaml {accepts} {has or 'nothing any more'}"
    else:
        words = "there is nothing to accept"
    if takes_new or not renewal.added:
        return words
    new = f"{len(renewal.added):,} {'is' if len(renewal.added) == 1 else 'are'}"
    return f"{words}; {new} new and not in it (--accept-new puts them in)"


def gravest_of(fact: AcceptedFact) -> str:
    """Return the gravest verdict that an entry accepts, in a word."""
    return min((claim.verdict for claim in fact.claims), key=ACCEPTABLE.index).value


def accepted_in(baseline: Baseline) -> str:
    """Return in words how much a baseline accepts, "" where that is nothing."""
    return accepted_words([gravest_of(fact) for fact in baseline.facts], len(baseline.findings))
