"""One review session: what is asked now, and what each key does. Both the screen and the lines are fronts of it.

Everything decided is written at once; the report is judged again before the next question, where that may be another.
"""

import io
from collections.abc import Mapping
from contextlib import redirect_stderr
from pathlib import Path

import typer
from msgspec import Struct
from msgspec.structs import replace

from crosscheck import pipeline
from crosscheck.cli.projects import today
from crosscheck.cli.putting import put
from crosscheck.judge.bond import Hold
from crosscheck.judge.rules import RULES
from crosscheck.match.weights import POSSIBLE, SURE
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Report
from crosscheck.model.question import Agenda, Key, Question, Refusal
from crosscheck.read.project import DECISIONS
from crosscheck.report.canvas import Canvas
from crosscheck.report.questions.question_view import fact_of_question
from crosscheck.report.questions.review_words import draw_manual, kept_words, unsettled_words
from crosscheck.report.said import statements_by_ref
from crosscheck.report.terminal.explanation import render_fact
from crosscheck.report.terminal.lines import write
from crosscheck.report.terminal.pair_explanation import render_pair
from crosscheck.report.terminal.waterfall import Thresholds
from crosscheck.review.agenda import Wanted
from crosscheck.review.answers import NOWHERE, decide, fault_in, over_unless_said
from crosscheck.review.forms import Field, fields_of
from crosscheck.reviewing import (
    SETTLING,
    Change,
    Entry,
    bound,
    earlier,
    history,
    open_questions,
    plan_decision,
    plan_undoing,
    plan_withdrawal,
    unsettled,
)
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_told, in_quotes

STATES = {
    Hold.GONE: "(its claims are gone)",
    Hold.EXPIRED: "(expired)",
    Hold.CHANGED: "(its claims have changed: open again)",
}
"""What became of a decision that is not followed."""

DOES_NOT_SETTLE = {Hold.BINDS: "(does not settle this)"}

MOVING = frozenset({Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT})
"""Answers that change which claims are one fact, and so what else is asked; the others settle their question alone."""


class _Step(Struct, frozen=True):
    """What was done last: a decision as it was written, for which question; without one where it was withdrawn.

    `settles` tells that the question is answered with it.
    """

    decision: Decision
    change: Change
    key: Key | None = None
    settles: bool = True


class Session:
    """A project in review."""

    def __init__(self, folder: Path, report: Report, wanted: Wanted, reviewer: str) -> None:
        self._folder, self._wanted = folder, wanted
        self.reviewer = reviewer
        self.report = report
        self.faults: tuple[Diagnostic, ...] = ()
        self._is_stale = self._is_moved = False
        self._passed: list[Key] = []
        self._steps: list[_Step] = []
        self._judged = 0
        self._asked: set[Key] = set()
        self._agenda = self._make_agenda()

    def refresh(self, whole: bool = False) -> None:
        """Judge again what was decided since; what an editor broke meanwhile is kept in `faults`.

        While other questions are open and nothing has moved them, that can wait, unless the `whole` report is needed.
        """
        if not self._is_stale or not (whole or self._is_moved or self.question is None):
            return
        outcome = pipeline.check(self._folder, today())
        self.faults = () if outcome.report else outcome.diagnostics
        if outcome.report:
            self.report, self._is_stale, self._is_moved = outcome.report, False, False
            self._judged = len(self._steps)
            self._agenda = self._make_agenda()

    def _make_agenda(self) -> Agenda:
        agenda = open_questions(self.report, self._wanted, today())
        self._asked |= {each.key for each in agenda.questions}
        return agenda

    @property
    def question(self) -> Question | None:
        """What is asked now, `None` where nothing is left or the input cannot be used."""
        return None if self.faults else next((each for each in self._open() if each.key not in self._passed), None)

    @property
    def agenda(self) -> Agenda:
        """What there is to ask at all."""
        return self._agenda

    @property
    def number(self) -> int:
        """The number of the question that is asked now."""
        return self.total - self.left + self.passed + 1

    @property
    def total(self) -> int:
        """How many questions there were at the beginning, and those that answers have brought up since."""
        return len(self._asked)

    @property
    def left(self) -> int:
        """How many questions are open."""
        return len(self._open())

    @property
    def passed(self) -> int:
        """How many of the open questions were passed over."""
        return sum(each.key in self._passed for each in self._open())

    @property
    def decided(self) -> int:
        """How many decisions were made in this session."""
        return len(self._standing())

    @property
    def unsure(self) -> int:
        """How many of them say that it cannot be told."""
        return sum(step.decision.ruling is Ruling.UNSURE for step in self._standing())

    def _open(self) -> list[Question]:
        """Return what is asked and was not answered since all was judged; "unsure" answers it for this session."""
        since = self._steps[self._judged :]
        answered = {
            step.key
            for step in self._standing()
            if step.settles and (step in since or step.decision.ruling is Ruling.UNSURE)
        }
        return [each for each in self._agenda.questions if each.key not in answered]

    def _standing(self) -> list[_Step]:
        """Return the decisions of this session that were not withdrawn in it."""
        withdrawn = {replace(step.decision, withdrawn="") for step in self._steps if step.key is None}
        return [step for step in self._steps if step.key and replace(step.decision, location=NOWHERE) not in withdrawn]

    def pass_over(self) -> None:
        """Go on without an answer."""
        if self.question:
            self._passed.append(self.question.key)

    def back(self) -> Refusal | None:
        """Go back to the question that was passed over last."""
        open_keys = {each.key for each in self._open()}
        while self._passed:
            if self._passed.pop() in open_keys:
                return None
        return Refusal("No question was passed over.", "z takes back the last decision.")

    def fields(self, ruling: Ruling, reasoned: bool = False) -> tuple[Field, ...]:
        """Return what is to be asked for an answer; who decides, once."""
        if self.question is None:
            return ()
        return (*(() if self.reviewer else (Field.BY,)), *fields_of(self.question, ruling, reasoned))

    def answer(self, ruling: Ruling, words: Mapping[Field, str]) -> str | Refusal:
        """Write a decision, and return it in words."""
        question = self.question
        if question is None:
            return Refusal("There is no question to answer.")
        by = self.reviewer or " ".join(words.get(Field.BY, "").split())
        decision = decide(question, ruling, {**words, Field.BY: by}, today())
        if isinstance(decision, Refusal):
            return decision
        decision = bound(decision, self.report)
        change = plan_decision(self._folder, decision, self.report, today())
        if isinstance(change, Refusal):
            return change
        open_still = unsettled(question, change, self.report, today()) if ruling in SETTLING else None
        if refusal := self._write(change.after):
            return refusal
        self.reviewer = by
        self._steps.append(_Step(decision, change, question.key, open_still is None))
        self._is_stale = True
        self._is_moved |= ruling in MOVING or open_still is not None
        return kept_words(decision) if open_still is None else unsettled_words(decision, open_still)

    def fault(self, field: Field, ruling: Ruling, words: Mapping[Field, str]) -> Refusal | None:
        """Return what is wrong with one field of an answer."""
        if field is Field.BY and not words[field].strip():
            return Refusal("Nobody was named.", "Say who decides.")
        return fault_in(field, self.question, ruling, words, today()) if self.question else None

    def over(self, words: Mapping[Field, str]) -> list[str]:
        """Return what a figure is right over where nothing else is said, each with its number."""
        question = self.question
        if question is None:
            return []
        statements = statements_by_ref(self.report)
        return [
            f"{question.claims.index(ref) + 1} ({in_quotes(as_told(statements[ref]))})"
            for ref in over_unless_said(question, words)
        ]

    def earlier(self) -> list[tuple[Decision, str]]:
        """Return the decisions over what is asked now that do not answer it, each with what became of it."""
        question = self.question
        entries = earlier(question, self.report, today()) if question else ()
        return [(entry.decision, _state(entry) or DOES_NOT_SETTLE.get(entry.hold, "")) for entry in entries]

    def undo(self) -> str | Refusal:
        """Take back what was done last in this session; the file is as it was, byte for byte."""
        if not self._steps:
            return Refusal("Nothing was decided in this session.", "h shows earlier decisions, and withdraws them.")
        step = self._steps[-1]
        refusal = self._restore(step)
        if refusal:
            return refusal
        self._steps.pop()
        self._judged = min(self._judged, len(self._steps))
        self._asked = {each.key for each in self._standing() if each.key}
        self._passed = [key for key in self._passed if key != step.key]
        self._is_stale = self._is_moved = True
        what = "The withdrawal" if step.key is None else "The last decision"
        return f"{what} is taken back: {decided_words(step.decision)}."

    def _restore(self, step: _Step) -> Refusal | None:
        path = self._folder / DECISIONS
        try:
            now = path.read_bytes() if path.exists() else None
            if now == step.change.after and step.change.before is None:
                path.unlink()
                return None
        except OSError as error:
            return Refusal(f"“{DECISIONS}” cannot be put back: {error.strerror or error}.")
        if now == step.change.after and step.change.before is not None:
            return self._write(step.change.before)
        if step.key is None:
            hint = "Take “withdrawn” out of it in an editor."
            return Refusal(f"“{DECISIONS}” was changed since, so the withdrawal stands.", hint)
        change = plan_undoing(self._folder, step.decision)
        return change if isinstance(change, Refusal) else self._write(change.after)

    def history(self) -> list[tuple[Decision, str]]:
        """Return all decisions with what became of each, the latest last."""
        return [(entry.decision, _state(entry)) for entry in self._history()]

    def _history(self) -> tuple[Entry, ...]:
        self.refresh(whole=True)
        return history(self.report, today())

    def withdraw(self, typed: str) -> str | Refusal:
        """Withdraw the decision with this number in the history; it stays on record."""
        entries = self._history()
        if self.faults:
            return Refusal("The project cannot be read just now.", "Correct it first.")
        words = typed.strip()
        known = words.isascii() and words.isdecimal() and len(words) < 7 and 1 <= int(words) <= len(entries)
        if not known:
            return Refusal(f"There is no decision “{words}”.", f"They are numbered from 1 to {len(entries)}.")
        entry = entries[int(words) - 1]
        if entry.decision.withdrawn:
            return Refusal("That decision is withdrawn already.")
        written = self.report.project.decisions[entry.index]
        change = plan_withdrawal(self._folder, written, today())
        if isinstance(change, Refusal):
            return change
        if refusal := self._write(change.after):
            return refusal
        self._steps.append(_Step(replace(written, withdrawn=today().isoformat(), location=NOWHERE), change))
        self._is_stale = self._is_moved = True
        return f"Withdrawn: {decided_words(written)}."

    def why(self, canvas: Canvas) -> str:
        """Return all that is known of what is asked."""
        question = self.question
        if question is None:
            return ""
        thresholds = Thresholds(SURE, POSSIBLE)
        fact = fact_of_question(question, self.report)
        if fact:
            return render_fact(self.report, fact, canvas, thresholds)
        if question.finding:
            return write(draw_manual(question.rule, _manual_of(question.rule), canvas), canvas)
        left, right = sorted(question.claims)
        pair = pipeline.compare(self.report, left, right)
        return render_pair(self.report, pair, pipeline.judge(self.report, left, right), canvas, thresholds)

    def _write(self, content: bytes) -> Refusal | None:
        """Write the file in one step; what keeps it from being written is said where the person looks."""
        said = io.StringIO()
        try:
            with redirect_stderr(said):
                put(self._folder, [(DECISIONS, content)])
        except typer.Exit:
            return Refusal(said.getvalue().partition("\n")[0].removeprefix("error: ") or "it cannot be written")
        return None


def _manual_of(rule: str) -> str:
    return next((page.manual for page in RULES if page.id == rule), "")


def _state(entry: Entry) -> str:
    if entry.decision.withdrawn:
        return f"(withdrawn on {entry.decision.withdrawn})"
    return STATES.get(entry.hold, "")
