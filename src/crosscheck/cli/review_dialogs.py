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

from crosscheck.cli.review_prompts import Prompt
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


class Form(ModalScreen["str | None"]):
    """What an answer needs, all of it in view; it closes when the answer was taken, or with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", priority=True, show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, title: str, prompts: Sequence[Prompt], answered: Answered, above: Text | None = None) -> None:
        super().__init__()
        self._title, self._prompts, self._answered, self._above = title, prompts, answered, above

    def compose(self) -> ComposeResult:
        """Lay the form out."""
        with Vertical(classes="page filling"):
            if self._above:
                with VerticalScroll():
                    yield Static(self._above, classes="text")
            if self._title:
                yield Static(Text(self._title, "bold"), classes="prompt")
            for number, prompt in enumerate(self._prompts):
                yield Static(Text(prompt.words), classes="prompt")
                yield Input(prompt.given, id=f"field-{number}", select_on_focus=True)
            yield Static(id="said", classes="said")
            yield Static("Enter goes on and keeps · Esc leaves it", classes="foot", markup=False)

    def on_mount(self) -> None:
        """Begin with the first field."""
        self.query_one("#field-0", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field, or keep the answer."""
        event.stop()
        number = int((event.input.id or "field-0").removeprefix("field-"))
        if number + 1 < len(self._prompts):
            self.query_one(f"#field-{number + 1}", Input).focus()
            return
        outcome = self._answered(self._words())
        if isinstance(outcome, str):
            self.dismiss(outcome)
            return
        words = " ".join(filter(None, (outcome.message, outcome.hint)))
        self.query_one("#said", Static).update(Text(Canvas().show(words)))
        self.query_one("#field-0", Input).focus()

    def _words(self) -> dict[Field, str]:
        values = (self.query_one(f"#field-{number}", Input).value for number in range(len(self._prompts)))
        return {prompt.field: value for prompt, value in zip(self._prompts, values, strict=True)}

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
