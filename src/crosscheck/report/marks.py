"""How a verdict looks: a mark that reads without colour, its word, and a style where there are colours."""

from crosscheck.model.finding import Fact, Verdict
from crosscheck.report.canvas import Canvas

MARKS: dict[Verdict, tuple[str, str]] = {
    Verdict.CONFLICT: ("✗", "x"),
    Verdict.UPDATE: ("↑", "^"),
    Verdict.SCOPE: ("◐", "/"),
    Verdict.COMPATIBLE: ("≈", "~"),
    Verdict.AGREE: ("✓", "="),
    Verdict.UNCORROBORATED: ("·", "."),
}
"""Each verdict's mark, and the one for media that have ASCII only."""

STYLES: dict[Verdict, str] = {
    Verdict.CONFLICT: "bold red",
    Verdict.UPDATE: "bold magenta",
    Verdict.SCOPE: "yellow",
    Verdict.COMPATIBLE: "cyan",
    Verdict.AGREE: "green",
    Verdict.UNCORROBORATED: "dim",
}


DECIDED_STYLE = "bold green"


def decided_mark(fact: Fact, canvas: Canvas) -> str:
    """Return the mark of a person's word, or of the baseline, beside a verdict, "" where there is none."""
    if fact.ruling:
        return canvas.pick("✓ ruled", "= ruled")
    if fact.waiver:
        return canvas.pick("○ waived", "o waived")
    return canvas.pick("○ baseline", "o baseline") if fact.accepted else ""


def decided_style(fact: Fact) -> str:
    """Return the style of that mark: what nobody has looked at yet is not as good as settled."""
    return DECIDED_STYLE if fact.ruling or fact.waiver else "dim"


def verdict_words(verdict: Verdict, unsure: bool, canvas: Canvas) -> str:
    """Return a verdict's mark and word, with a question mark for one that a missing qualifier could overturn.

    >>> verdict_words(Verdict.SCOPE, True, Canvas(encoding="ascii"))
    '/ scope?'
    """
    drawn = all(canvas.can_show(mark) for mark, _ in MARKS.values())
    mark = MARKS[verdict][0 if drawn else 1]
    return f"{mark} {verdict.value}{'?' if unsure else ''}"
