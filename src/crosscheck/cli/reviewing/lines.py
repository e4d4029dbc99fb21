"""Review line by line: a key and Enter, in a terminal or from a pipe, so that it can be scripted.

What stands behind a key answers what would be asked next: `r 2 the hospital confirmed it`.
"""

import sys

from crosscheck.cli.exits import Exit
from crosscheck.cli.reviewing.prompts import Prompt, prompt_of
from crosscheck.cli.reviewing.reviewer import login_name
from crosscheck.cli.reviewing.session import Session
from crosscheck.cli.running import tell_faults
from crosscheck.cli.terminal import stdout_canvas, write_error, write_out
from crosscheck.model.decision import Ruling
from crosscheck.model.question import Refusal
from crosscheck.report.questions.question_view import draw_question
from crosscheck.report.questions.review_words import (
    KEYS,
    draw_earlier,
    draw_help,
    draw_history,
    draw_keys,
    empty_words,
    left_words,
    progress_words,
)
from crosscheck.report.said import statements_by_ref
from crosscheck.report.terminal.lines import ink, paragraph, write
from crosscheck.review.forms import Field, offered

RULING_OF = {key: ruling for ruling, (key, _) in KEYS.items()}
NEXT = ("", ".", "next", "skip")
LONGEST_LINE = 100_000
"""Characters of a line that are read at once; what is longer is no answer."""


class _Ended(Exception):
    """Nothing more is said: the pipe is empty, or Ctrl-D was pressed."""


def run_lines(session: Session) -> int:
    """Ask until all is decided or the person leaves; return the exit code."""
    talk = _Talk(session)
    try:
        talk.run()
    except _Ended:
        pass
    except KeyboardInterrupt:
        write_error(f"\n{left_words(session.left, session.decided, session.unsure)}\n")
        return Exit.INTERRUPTED
    talk.say(left_words(session.left, session.decided, session.unsure))
    return Exit.UNUSABLE if talk.refused and not talk.is_terminal else Exit.CLEAN


class _Talk:
    """A conversation in lines."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._canvas = stdout_canvas()
        self.is_terminal = bool(sys.stdin) and sys.stdin.isatty()
        self.refused = False
        if not session.reviewer and not self.is_terminal:
            session.reviewer = login_name()  # a script is not asked who it is

    def say(self, words: str) -> None:
        """Write a line of ours, which may hold words of sources."""
        write_out(write(paragraph(self._canvas, ink(self._canvas, words)), self._canvas))

    def run(self) -> None:
        """Ask one question after the other."""
        while True:
            self._session.refresh()
            if self._session.faults:
                self._wait_for_repair()
            elif not self._show():
                session = self._session
                if not (session.passed or session.decided or session.report.project.decisions):
                    return
                if not self._at_the_end():
                    return
            elif not self._listen():
                return

    def _wait_for_repair(self) -> None:
        tell_faults(self._session.faults)
        self.say(
            "The project cannot be read just now; what was decided is kept. Correct it, then press Enter; q quits."
        )
        if self._read("> ").strip().lower() in ("q", "quit"):
            raise _Ended

    def _show(self) -> bool:
        """Show the question that is asked now, or why there is none."""
        session, canvas = self._session, self._canvas
        question = session.question
        if question is None:
            for line in empty_words(session.agenda.tally, session.decided, session.passed):
                self.say(line)
            return False
        rule = canvas.pick("─", "-") * 3
        self.say(f"{rule} {progress_words(session.number, session.total, question.topic, canvas)} {rule}")
        before = list(draw_earlier(session.earlier(), statements_by_ref(session.report), canvas))
        write_out(write(draw_question(question, session.report, canvas, before), canvas))
        self._show_keys()
        return True

    def _show_keys(self) -> None:
        question = self._session.question
        if question:
            write_out(write(draw_keys(offered(question), self._canvas), self._canvas))

    def _at_the_end(self) -> bool:
        """Return whether to go on where no question is left but those that were passed over."""
        key, _, rest = self._read("b back, z undo, h history, q quit > ").strip().partition(" ")
        if key in (*NEXT, "q", "quit"):
            return False
        self._move(key, rest)
        return True

    def _listen(self) -> bool:
        """Take lines until another question is to be shown; return whether to go on."""
        while True:
            typed = self._read("> ").strip()
            key, _, rest = typed.partition(" ")
            if key in ("q", "quit"):
                return False
            if key in NEXT:
                self._session.pass_over()
                return True
            if self._answered(key, rest.strip()) if key.lower() in RULING_OF else self._move(key, rest):
                return True

    def _move(self, key: str, rest: str) -> bool:
        """Do what a key does that answers nothing; return whether another question is to be shown."""
        session, canvas = self._session, self._canvas
        if key == "z":
            return self._told(session.undo())
        if key == "b":
            refusal = session.back()
            return self._told(refusal) if refusal else True
        if key == "y":
            write_out(session.why(canvas))
        elif key == "h":
            return self._history(rest)
        elif key == "?":
            write_out(write(draw_help(canvas), canvas))
        else:
            self._told(Refusal(f"“{key}” is no key.", "? shows the keys."))
        return False

    def _history(self, rest: str) -> bool:
        """Show who decided what, and withdraw one of them if its number is given."""
        decisions = self._session.history()
        write_out(write(draw_history(decisions, statements_by_ref(self._session.report), self._canvas), self._canvas))
        if not decisions:
            return False
        number = rest.strip() or self._read("Withdraw which? A number; empty: none > ").strip()
        return self._told(self._session.withdraw(number)) if number else False

    def _answered(self, key: str, rest: str) -> bool:
        """Ask for what an answer needs, and keep it; return whether it was."""
        session, question = self._session, self._session.question
        ruling = RULING_OF[key.lower()]
        if question is None or ruling not in offered(question):
            return self._told(Refusal(f"“{key}” is no answer to this question.", "The keys above are."))
        words: dict[Field, str] = {}
        fields = list(session.fields(ruling, reasoned=key.isupper()))
        if Field.WHICH in fields:
            words |= _numbers(rest)
            rest = rest[len(words.get(Field.WHICH, "")) :].strip()
        if rest:
            words[Field.BECAUSE] = rest
        for field in fields:
            if not self._filled(field, ruling, words):
                self.say("Nothing decided.")
                return False
        return self._told(session.answer(ruling, words))

    def _filled(self, field: Field, ruling: Ruling, words: dict[Field, str]) -> bool:
        """Ask for one field until it is right; return whether it was answered, or need not be."""
        question = self._session.question
        while question:
            if field not in words:
                over = self._session.over(words) if field is Field.OVER else ()
                prompt = prompt_of(field, ruling, question, login_name(), over)
                words[field] = self._asked(prompt)
                if prompt.needed and not words[field]:
                    return False
            fault = self._session.fault(field, ruling, words)
            if fault is None:
                return True
            self._told(fault)
            del words[field]
        return False

    def _asked(self, prompt: Prompt) -> str:
        given = f" [{prompt.given}]" if prompt.given else ""
        return self._read(f"{prompt.words}{given} > ").strip() or prompt.given

    def _told(self, outcome: str | Refusal) -> bool:
        """Say what came of a key; return whether anything did."""
        if isinstance(outcome, str):
            self.say(outcome)
            return True
        self.refused = True
        self.say(" ".join(filter(None, (outcome.message, outcome.hint))))
        return False

    def _read(self, prompt: str) -> str:
        write_out(self._canvas.show(prompt))
        line = sys.stdin.buffer.readline(LONGEST_LINE) if sys.stdin else b""
        typed = line.decode("utf-8", "replace")
        if not self.is_terminal:  # what is written shows the whole conversation
            write_out(f"{self._canvas.show(typed.rstrip())}\n")
        if not line:
            raise _Ended
        return typed


def _numbers(words: str) -> dict[Field, str]:
    """Return the numbers that words begin with, as they stand there."""
    taken: list[str] = []
    for word in words.split(" "):
        if not (word.strip(",").isdecimal() and word.isascii()):
            break
        taken.append(word)
    return {Field.WHICH: " ".join(taken)} if taken else {}
