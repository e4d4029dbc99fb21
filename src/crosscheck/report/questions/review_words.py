"""What review says beside its questions: the keys, how far it is, why nothing is left, and who decided what when."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.question import Tally, Topic
from crosscheck.report.canvas import Canvas
from crosscheck.report.said import By
from crosscheck.report.terminal.lines import Lines, entry, ink, paragraph
from crosscheck.report.told import told
from crosscheck.wording.values import count_words

KEYS: dict[Ruling, tuple[str, str]] = {
    Ruling.SAME: ("s", "same fact"),
    Ruling.NOT_SAME: ("n", "not the same"),
    Ruling.SPLIT: ("o", "split out"),
    Ruling.RIGHT: ("r", "is right"),
    Ruling.WAIVED: ("w", "may stand"),
    Ruling.UNSURE: ("u", "unsure"),
}
"""The key of each answer, and the words beside it."""

MOVES = (
    ("y", "why"),
    ("Enter", "next"),
    ("b", "back"),
    ("z", "undo"),
    ("h", "history"),
    ("?", "help"),
    ("q", "quit"),
)

HELP = (
    ("s", "They speak of one fact. It joins them, also against the weights."),
    ("n", "They do not speak of one fact. Of more than two claims you name those that no two of are the same: 1 3."),
    ("o", "One claim is another fact than the others; you name it."),
    ("r", "One figure is right. You name it, and of more than two claims those that it is right over."),
    ("w", "What is found may stand. It needs a reason, and may hold until a day."),
    ("u", "You have looked and cannot tell. It is kept, and asked again only with --unsure."),
    ("z", "Takes back the last decision of this session."),
    ("y", "Shows why: how the claims were matched, and how they were judged."),
    ("Enter", "Goes on without an answer; b goes back to what was passed over."),
    ("h", "Shows who decided what and when, and withdraws what no longer holds."),
    ("q", "Ends. Everything decided is in decisions.yaml already."),
)
CAPITALS = "A capital letter (S, N, O, U) asks for a reason as well, which is kept beside the decision."

TITLES: dict[Topic, str] = {
    Topic.CONFLICT: "conflict",
    Topic.UPDATE: "update",
    Topic.SCOPE: "scope",
    Topic.POSSIBLE: "possibly the same",
    Topic.WEAK: "weakly linked",
}


def progress_words(number: int, total: int, topic: Topic, canvas: Canvas) -> str:
    """Return how far the review is.

    >>> progress_words(3, 12, Topic.CONFLICT, Canvas())
    '3 of 12 · conflict'
    """
    return f"{number:,} of {total:,} {canvas.pick('·', '-')} {TITLES[topic]}"


def empty_words(tally: Tally, decided: int, passed: int) -> list[str]:
    """Return why there is nothing to ask, and what could be."""
    lines: list[str] = []
    if not tally.claims:
        lines.append(
            "There are no claims to compare. Write them into claims/, or draft them with “crosscheck extract”."
        )
    elif passed:
        lines.append(f"No question is left but {count_words(passed, 'question')} passed over: b goes back.")
    else:
        lines.append("Nothing is left to decide.")
    if decided:
        lines.append(f"{count_words(decided, 'decision')} made in this session; all of them are in decisions.yaml.")
    if tally.claims:
        lines.append(_state(tally))
    if tally.unsure:
        lines.append(f"{count_words(tally.unsure, 'question')} left as unsure: “--unsure” asks them again.")
    if tally.others:
        lines.append(f"{count_words(tally.others, 'question')} left out by --only, --source or --fact.")
    return lines


def _state(tally: Tally) -> str:
    """Return what there is, in one line."""
    made = f"{count_words(tally.facts, 'fact')} of {count_words(tally.claims, 'claim')}"
    settled = f"{count_words(tally.settled, 'verdict')} settled by a person" if tally.settled else ""
    decided = f"{count_words(tally.decided, 'decision')} on what is one fact" if tally.decided else ""
    return "; ".join(filter(None, (made, settled or "no verdict settled by a person", decided)))


def left_words(left: int, decided: int) -> str:
    """Return the closing line.

    >>> left_words(3, 1)
    '1 decision kept in decisions.yaml; 3 questions left.'
    """
    kept = f"{count_words(decided, 'decision')} kept in decisions.yaml" if decided else "Nothing decided"
    return f"{kept}; {count_words(left, 'question') if left else 'no question'} left."


def draw_keys(rulings: Sequence[Ruling], canvas: Canvas) -> Lines:
    """Return the keys that answer, and those that lead elsewhere."""
    return [*paragraph(canvas, _row([KEYS[each] for each in rulings])), *paragraph(canvas, _row(MOVES))]


def _row(keys: Sequence[tuple[str, str]]) -> Text:
    row = Text()
    for key, words in keys:
        row.append("  " if row else "").append(key, "bold cyan").append(f" {words}")
    return row


def draw_help(canvas: Canvas) -> Iterator[Text]:
    """Yield what each key does."""
    yield Text("Keys", "bold")
    for key, words in HELP:
        yield from entry(canvas, Text(key, "bold cyan"), Text(words), 2)
    yield from paragraph(canvas, Text(CAPITALS), 2)


def draw_history(decisions: Sequence[tuple[Decision, str]], statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield who decided what when, numbered, each with the word for what became of it."""
    if not decisions:
        yield Text("Nobody has decided anything yet.")
        return
    yield Text("Decided so far", "bold")
    for number, (decision, state) in enumerate(decisions, 1):
        line = ink(canvas, f"{told(decision, statements)}.")
        line.append_text(ink(canvas, f" [{', '.join(decision.claims)}]", "dim"))
        if state:
            line.append_text(ink(canvas, f" {state}", "yellow"))
        yield from entry(canvas, Text(f"{number}", "bold cyan"), line, 2)
