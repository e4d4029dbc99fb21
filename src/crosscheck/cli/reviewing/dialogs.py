"""What is laid over the screen of review: pages to read, and forms for what an answer needs (textual)."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from crosscheck.cli.reviewing.prompts import Prompt
from crosscheck.model.question import Refusal
from crosscheck.report.canvas import Canvas
from crosscheck.review.forms import Field

Answered = Callable[[dict[Field, str]], "str | Refusal"]


def joined(lines: Iterable[Text]) -> Text:
    """Return lines as one text."""
    return Text("\n").join(lines)


class Page(ModalScreen[None]):
    """Words to read: why, help, an empty history."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        with Vertical(classes="page reading"):
            with VerticalScroll():
                yield Static(self._text, classes="text")
            yield Static("Arrows scroll · Esc closes", classes="foot", markup=False)

    def on_key(self, event: Key) -> None:
        """Close at any key that does not scroll."""
        if event.key in ("escape", "enter") or event.character:
            event.stop()
            self.dismiss()


class Line(Input):
    """The one line that is typed into: what is typed ahead of the next prompt comes to it in order."""

    def __init__(self, entered: Callable[[], None]) -> None:
        super().__init__()
        self._entered = entered

    def on_key(self, event: Key) -> None:
        """Take what was typed at once; a binding would, only after the keys that are waiting."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self._entered()


class Form(ModalScreen["str | None"]):
    """What an answer needs, one prompt after the other; it closes when the answer was taken, or with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", priority=True, show=False),
        Binding("up", "before", show=False),
    ]

    def __init__(self, title: str, prompts: Sequence[Prompt], answered: Answered, above: Text | None = None) -> None:
        super().__init__()
        self._title, self._prompts, self._answered, self._above = title, prompts, answered, above
        self._values = [prompt.given for prompt in prompts]
        self._at = 0
        self._line = Line(self._enter)

    def compose(self) -> ComposeResult:
        """Lay the form out."""
        with Vertical(classes="page filling"):
            if self._above:
                with VerticalScroll():
                    yield Static(self._above, classes="text")
            yield Static(id="asked", classes="prompt")
            yield self._line
            yield Static(id="said", classes="said")
            yield Static("Enter goes on · ↑ goes back · Esc leaves it", classes="foot", markup=False)

    def on_mount(self) -> None:
        """Begin with the first prompt."""
        self._ask()

    def _ask(self) -> None:
        """Show what was answered so far and the prompt that is next."""
        lines = [Text(self._title, "bold")] if self._title else []
        for prompt, value in zip(self._prompts[: self._at], self._values, strict=False):
            lines.append(Text(f"{prompt.words} ", "dim").append(Canvas().show(value) or "-", "bold"))
        self.query_one("#asked", Static).update(joined([*lines, Text(self._prompts[self._at].words)]))
        self._line.value = self._values[self._at]
        self._line.action_select_all()  # what is typed takes its place
        self._line.focus()

    def _enter(self) -> None:
        """Go to the next prompt, or keep the answer."""
        if self._at >= len(self._prompts):
            return
        self._values[self._at] = self._line.value
        self.query_one("#said", Static).update("")
        if self._at + 1 < len(self._prompts):
            self._at += 1
            self._ask()
            return
        outcome = self._answered(
            {prompt.field: value for prompt, value in zip(self._prompts, self._values, strict=True)}
        )
        if isinstance(outcome, str):
            self._at = len(self._prompts)
            self.dismiss(outcome)
            return
        words = " ".join(filter(None, (outcome.message, outcome.hint)))
        self.query_one("#said", Static).update(Text(Canvas().show(words)))
        self._at = 0
        self._ask()

    def action_before(self) -> None:
        """Go back to the prompt before."""
        if 0 < self._at < len(self._prompts):
            self._values[self._at] = self._line.value
            self._at -= 1
            self._ask()

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
