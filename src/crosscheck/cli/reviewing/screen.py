"""Review on a full screen (textual): one question, its claims side by side, and the keys below.

Words of sources come to the screen as ready-made texts only, never as markup.
"""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, VerticalScroll
from textual.events import Key, Resize
from textual.screen import Screen
from textual.widgets import Static

from crosscheck.cli.exits import Exit
from crosscheck.cli.reviewing.dialogs import Asking, Form, Page, Words, joined
from crosscheck.cli.reviewing.look import COLOURS, STYLES, THEME
from crosscheck.cli.reviewing.prompts import Prompt, prompt_of
from crosscheck.cli.reviewing.reviewer import login_name
from crosscheck.cli.reviewing.session import Session
from crosscheck.cli.terminal import write_error, write_out
from crosscheck.model.decision import Ruling
from crosscheck.model.question import Question, Refusal
from crosscheck.report.canvas import Canvas
from crosscheck.report.questions.question_card import card_head, card_rows
from crosscheck.report.questions.question_view import (
    MOST_CARDS,
    ask_words,
    camp_words,
    columns_for,
    draw_heading,
    more_words,
)
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
from crosscheck.report.terminal.diagnostics import render_diagnostics
from crosscheck.review.forms import Field, offered

CANVAS = Canvas(colour=True)
RULING_OF = {key: ruling for ruling, (key, _) in KEYS.items()}
ROOM = 4
"""Cells that the frame of a page takes from its width."""

BAR = 1
"""Cells that its scroll bar takes."""

WIDEST = 104


def run_screen(session: Session) -> int:
    """Review until the person leaves; return the exit code."""
    app = ReviewApp(session)
    code = app.run()
    closing = f"{left_words(session.left, session.decided, session.unsure)}\n"
    if code == Exit.INTERRUPTED:
        write_error(closing)
        return Exit.INTERRUPTED
    if app.failure:
        raise app.failure
    write_out(closing)
    return Exit.CLEAN


class ReviewApp(App[int]):
    """The whole screen."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c,ctrl+q", "interrupt", priority=True, show=False)]
    CSS = STYLES

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.failure: Exception | None = None

    def _handle_exception(self, error: Exception) -> None:
        """Leave the screen first: a bug is told where all commands tell theirs."""
        self.failure = error
        self.exit(int(Exit.INTERNAL))

    def on_mount(self) -> None:
        """Put on the colours, and ask the first question."""
        self.register_theme(THEME)
        self.theme = THEME.name
        self.ansi_theme_dark = COLOURS
        self.push_screen(QuestionScreen(self.session))

    def action_interrupt(self) -> None:
        """Leave at once; all that was decided is kept."""
        self.exit(int(Exit.INTERRUPTED))


class QuestionScreen(Screen[None]):
    """One question."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._busy = False

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield Static(id="head")
        with VerticalScroll(id="body"):
            yield Static(id="heading")
            yield Static(id="earlier")
            yield Grid(id="cards")
        yield Static(id="ask")
        yield Static(id="status")
        yield Static(id="keys")
        yield Static(id="room")

    async def on_mount(self) -> None:
        """Show the first question."""
        await self._show()

    def on_resize(self, event: Resize) -> None:
        """Put as many claims beside each other as there is room for."""
        self._set_columns(event.size.width)

    async def on_key(self, event: Key) -> None:
        """Do what a key does; while all is judged again, none but the one that leaves."""
        character = event.character or ""
        if self._busy and character != "q":
            return
        if event.key == "enter" or character == ".":
            await self._go_on()
        elif character == "q":
            self.app.exit(int(Exit.CLEAN))
        elif character.lower() in RULING_OF:
            self._begin(RULING_OF[character.lower()], character.isupper())
        elif character == "z":
            self._take(self._session.undo())
        elif character == "b":
            refusal = self._session.back()
            self._tell(refusal or "")
            await self._show()
        elif character == "y" and self._session.question:
            self.app.push_screen(Page(Text.from_ansi(self._session.why(Canvas(self._page_width(), colour=True)))))
        elif character == "h":
            self._open_history()
        elif character == "?":
            self.app.push_screen(Page(joined(list(draw_help(Canvas(self._page_width()))))))

    async def _go_on(self) -> None:
        if self._session.faults:
            self._judge_again()
            return
        self._session.pass_over()
        self._tell("")
        await self._show()

    def _begin(self, ruling: Ruling, reasoned: bool) -> None:
        """Answer, or ask first for what the answer needs."""
        session, question = self._session, self._session.question
        if question is None:
            return
        if ruling not in offered(question):
            self._tell(Refusal("That is no answer to this question.", "The keys below are."))
            return
        fields = session.fields(ruling, reasoned)
        if not fields:
            self._take(session.answer(ruling, {}))
            return

        def prompt(field: Field, words: Words) -> Prompt:
            over = session.over(words) if field is Field.OVER else ()
            return prompt_of(field, ruling, question, login_name(), over)

        def fault(field: Field, words: Words) -> Refusal | None:
            return session.fault(field, ruling, words)

        def answered(words: Words) -> str | Refusal:
            return session.answer(ruling, words)

        self.app.push_screen(Form(KEYS[ruling][1], Asking(fields, prompt, fault, answered)), self._take)

    def make_room(self, height: int) -> None:
        """Leave lines free for a form, below which what stands there now would be hidden."""
        for name in ("#ask", "#status", "#keys"):
            self.query_one(name).display = not height
        self.query_one("#room").styles.height = height

    def _open_history(self) -> None:
        session = self._session
        decisions = session.history()
        lines = list(draw_history(decisions, statements_by_ref(session.report), Canvas(self._page_width())))
        if not decisions:
            self.app.push_screen(Page(joined(lines)))
            return
        prompt = Prompt(Field.WHICH, "Withdraw which? A number; Esc: none", needed=True)

        def answered(words: Words) -> str | Refusal:
            return session.withdraw(words[Field.WHICH])

        asking = Asking([Field.WHICH], lambda *_: prompt, lambda *_: None, answered)
        self.app.push_screen(Form("", asking, joined(lines)), self._take)

    def _take(self, outcome: str | Refusal | None) -> None:
        """Say what came of a key, and judge again if anything did."""
        if outcome is None:
            return
        self._tell(outcome)
        if isinstance(outcome, str):
            self._judge_again()

    def _tell(self, outcome: str | Refusal) -> None:
        status = self.query_one("#status", Static)
        refused = isinstance(outcome, Refusal)
        words = " ".join(filter(None, (outcome.message, outcome.hint))) if isinstance(outcome, Refusal) else outcome
        status.set_class(refused, "refused")
        status.set_class(not refused, "kept")
        status.update(Text(CANVAS.show(words)))

    def _judge_again(self) -> None:
        """Judge beside the screen, which stays alive meanwhile."""
        self._busy = True
        self.query_one("#keys", Static).update(Text("judging again …", "bold"))
        self.run_worker(self._refresh(), exclusive=True)

    async def _refresh(self) -> None:
        await asyncio.to_thread(self._session.refresh)
        await self._show()

    async def _show(self) -> None:
        """Show what is asked now."""
        self._busy = False
        session, question = self._session, self._session.question
        await self.query_one("#cards", Grid).remove_children()
        if question is None:
            self._show_end()
        else:
            self._head(progress_words(session.number, session.total, question.topic, CANVAS))
            self.query_one("#heading", Static).update(joined(draw_heading(question, session.report, CANVAS)))
            await self.query_one("#cards", Grid).mount(*self._cards(question))
            more = more_words(question, CANVAS)
            self.query_one("#ask", Static).update(joined([*more, Text(ask_words(question))]))
            before = draw_earlier(session.earlier(), statements_by_ref(session.report), Canvas(self.size.width - ROOM))
            self.query_one("#earlier", Static).update(joined(before))
            self._keys(offered(question))
        self._set_columns(self.size.width)
        body = self.query_one("#body", VerticalScroll)
        body.scroll_home(animate=False)
        body.focus()

    def _show_end(self) -> None:
        """Say why nothing is asked."""
        session = self._session
        if session.faults:
            words = render_diagnostics(session.faults, Canvas(self.size.width - ROOM), "")
            hint = "The project cannot be read just now; what was decided is kept. Correct it, then press Enter."
            lines = [Text(words), Text(hint, "bold")]
        else:
            tally = session.agenda.tally
            lines = [Text(line) for line in empty_words(tally, session.decided, session.passed)]
        self._head("nothing to ask")
        self.query_one("#earlier", Static).update("")
        self.query_one("#heading", Static).update(joined(lines))
        self.query_one("#ask", Static).update("")
        self._keys(())

    def _head(self, words: str) -> None:
        by = f" · {self._session.reviewer}" if self._session.reviewer else ""
        self.query_one("#head", Static).update(Text(CANVAS.show(f"crosscheck review · {words}{by}")))

    def _keys(self, rulings: Sequence[Ruling]) -> None:
        self.query_one("#keys", Static).update(joined([line for line in draw_keys(rulings, CANVAS) if line.plain]))

    def _cards(self, question: Question) -> list[Static]:
        statements = statements_by_ref(self._session.report)
        cards = []
        for number, ref in enumerate(question.claims[:MOST_CARDS], 1):
            table = Table.grid(padding=(0, 1, 0, 0))
            table.add_column(no_wrap=True)
            table.add_column(overflow="fold")
            for name, text in card_rows(statements[ref], self._session.report, CANVAS):
                table.add_row(Text(name, "#b2b2b2"), text)
            card = Static(Group(card_head(statements[ref], CANVAS), table), classes="card")
            camp = camp_words(question, ref)
            card.border_title = f"{number} · {camp}" if camp else f"{number}"  # our own words: a title is markup
            cards.append(card)
        return cards

    def _set_columns(self, width: int) -> None:
        grid = self.query_one("#cards", Grid)
        grid.styles.grid_size_columns = columns_for(max(1, len(grid.children)), width - ROOM)

    def _page_width(self) -> int:
        return min(WIDEST, self.size.width - ROOM - BAR)
