"""What review says beside its questions: the keys, how far it is, why nothing is left, and who decided what when."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.question import Tally, Topic
from crosscheck.report.canvas import Canvas
from crosscheck.report.said import By
from crosscheck.report.terminal.lines import Lines, entry, ink, paragraph
from crosscheck.report.told import told
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_said, capital, in_quotes
from crosscheck.wording.values import count_words, day_words

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
    (
        "r",
        "One figure is right. You name it, and of more than two claims those that it is right over; else over "
        "what clashes with it, never over what is of another scope.",
    ),
    ("w", "What is found may stand. It needs a reason, and may hold until a day."),
    ("u", "You have looked and cannot tell. It is kept, and asked again only with --unsure."),
    ("z", "Takes back the last decision of this session."),
    ("y", "Shows why: how the claims were matched, and how they were judged."),
    ("Enter", "Goes on without an answer; b goes back to what was passed over."),
    ("h", "Shows who decided what and when, and withdraws what no longer holds."),
    ("q", "Ends. Everything decided is in decisions.yaml already."),
)
CAPITALS = "A capital letter (S, N, O, U) asks for a reason as well, which is kept beside the decision."

MOST_FAILING = 5
"""Things that make the run fail that are told one by one."""

MOST_NAMED = 10
"""Claims of a decision that are named."""

TITLES: dict[Topic, str] = {
    Topic.CONFLICT: "conflict",
    Topic.FINDING: "finding",
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
    elif tally.failing:
        lines.append("No question is left, but not all is settled.")
    else:
        lines.append("Nothing is left to decide.")
    if decided:
        lines.append(f"{count_words(decided, 'decision')} made in this session; all of them are in decisions.yaml.")
    if tally.claims:
        lines.append(_state(tally))
    if tally.failing:
        lines.append(f"“crosscheck check” still fails, on {count_words(len(tally.failing), 'thing')} not asked here:")
        lines += [f"- {words}" for words in tally.failing[:MOST_FAILING]]
        if len(tally.failing) > MOST_FAILING:
            lines.append(f"- and {len(tally.failing) - MOST_FAILING:,} more")
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


def left_words(left: int, decided: int, unsure: int = 0) -> str:
    """Return the closing line.

    >>> left_words(3, 2, 1)
    '2 decisions kept in decisions.yaml, 1 of them unsure; 3 questions left.'
    """
    kept = f"{count_words(decided, 'decision')} kept in decisions.yaml" if decided else "Nothing decided"
    doubt = f", {unsure} of them unsure" if unsure and decided > unsure else ", unsure" if unsure else ""
    return f"{kept}{doubt}; {count_words(left, 'question') if left else 'no question'} left."


def kept_words(decision: Decision) -> str:
    """Return what was kept, with the claims that it is about."""
    if decision.ruling is Ruling.UNSURE:
        return "Kept as unsure: it decides nothing, and “--unsure” asks it again."
    return f"Kept: {decided_words(decision)}. {_about(decision)}"


def unsettled_words(decision: Decision, why: str) -> str:
    """Return that what was kept does not settle its question, and why."""
    reason = why or "other claims of the fact still clash."
    return f"Kept, but not settled, and “crosscheck check” still asks: {reason} {_about(decision)}"


def _about(decision: Decision) -> str:
    """Return the claims of a decision; the others, where the first stands against them."""
    lead = {Ruling.RIGHT: "Right over", Ruling.SPLIT: "Apart from"}.get(decision.ruling)
    return f"{lead} {_row_of(decision.claims[1:])}." if lead else f"Claims: {_row_of(decision.claims)}."


def _row_of(claims: Sequence[str]) -> str:
    more = f" and {len(claims) - MOST_NAMED:,} more" if len(claims) > MOST_NAMED else ""
    return f"{', '.join(claims[:MOST_NAMED])}{more}"


def draw_earlier(decisions: Sequence[tuple[Decision, str]], statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield what was decided on a question that is open again: who, when, what, and what the claims said then."""
    for decision, state in decisions:
        line = ink(canvas, f"{_told_then(decision)}.").append_text(ink(canvas, f" {state}".rstrip(), "yellow"))
        yield from entry(canvas, Text("before", "dim"), line)
        if decision.said and (state or _has_changed(decision, statements)):
            yield from entry(canvas, Text("then", "dim"), ink(canvas, f"{_then(decision, statements)}."))


def _told_then(decision: Decision) -> str:
    """Return what was decided, with the figure that was found right as it was then."""
    if decision.ruling is Ruling.UNSURE:
        return _doubt_words(decision)
    first, then = decision.claims[0], dict(decision.said)
    known = decision.ruling is Ruling.RIGHT and first in then
    words = decided_words(decision, f"{first} ({in_quotes(then[first])})" if known else first)
    return words if decision.owner else capital(words)


def _doubt_words(decision: Decision) -> str:
    """Return that somebody has looked and could not tell."""
    on = f" on {day_words(date.fromisoformat(decision.decided))}" if decision.decided else ""
    reason = decision.reason.rstrip().removesuffix(".")
    return f"{decision.owner or 'A person'} could not tell{on}{f': {reason}' if reason else ''}"


def _has_changed(decision: Decision, statements: By) -> bool:
    return any(ref not in statements or as_said(statements[ref]) != then for ref, then in decision.said)


def _then(decision: Decision, statements: By) -> str:
    """Return what the claims of a decision said when it was made, and what they say now if that is something else."""
    words = []
    for ref, then in decision.said[:MOST_NAMED]:
        now = as_said(statements[ref]) if ref in statements else ""
        changed = f" (now {in_quotes(now)})" if now and now != then else "" if now else " (gone)"
        words.append(f"{ref} said {in_quotes(then)}{changed}")
    more = f" and {len(decision.said) - MOST_NAMED:,} more" if len(decision.said) > MOST_NAMED else ""
    return f"{', '.join(words)}{more}"


def draw_keys(rulings: Sequence[Ruling], canvas: Canvas) -> Lines:
    """Return the keys that answer, and those that lead elsewhere."""
    return [*paragraph(canvas, _row([KEYS[each] for each in rulings])), *paragraph(canvas, _row(MOVES))]


def _row(keys: Sequence[tuple[str, str]]) -> Text:
    row = Text()
    for key, words in keys:
        row.append("  " if row else "").append(key, "bold cyan").append(f" {words}")
    return row


def draw_manual(rule: str, manual: str, canvas: Canvas) -> Iterator[Text]:
    """Yield what a rule looks for: the prose of its page as paragraphs, its examples as they stand."""
    yield Text(rule, "bold")
    for passage in manual.strip().split("\n\n"):
        yield Text()
        lines = passage.splitlines()
        prose = not lines[0].startswith("Example")
        for line in [" ".join(lines)] if prose else lines:
            yield from paragraph(canvas, ink(canvas, line))


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
        words = _doubt_words(decision) if decision.ruling is Ruling.UNSURE else told(decision, statements)
        line = ink(canvas, f"{words}.")
        line.append_text(ink(canvas, f" [{', '.join(decision.claims)}]", "dim"))
        if state:
            line.append_text(ink(canvas, f" {state}", "yellow"))
        yield from entry(canvas, Text(f"{number}", "bold cyan"), line, 2)
