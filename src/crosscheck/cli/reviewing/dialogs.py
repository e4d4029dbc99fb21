"""What is laid over the screen of review: pages to read, and forms for what an answer needs (textual)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar, Protocol, runtime_checkable

from msgspec import Struct
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

Words = dict[Field, str]


@runtime_checkable
class Behind(Protocol):
    """A screen that can make room at its bottom."""

    def make_room(self, height: int) -> None:
        """Leave so many lines free; none brings all back."""


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
    """The one line that is typed into: keys that come fast are taken in their order, whatever they do.

    A binding would be followed only after the letters that are waiting behind it: `keys` are followed at once, and so
    are those by which a line is edited.
    """

    EDITING: ClassVar[dict[str, str]] = {
        key: binding.action
        for binding in Input.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }

    def __init__(self, keys: Mapping[str, Callable[[], None]]) -> None:
        super().__init__()
        self._keys = keys

    async def on_key(self, event: Key) -> None:
        """Follow a key that is no letter."""
        if event.key in self._keys:
            self._keys[event.key]()
        elif event.key in self.EDITING:
            await self.run_action(self.EDITING[event.key])
        else:
            return
        event.stop()
        event.prevent_default()


class Asking(Struct, frozen=True):
    """What a form asks: its fields in order, the prompt of one as far as others are filled, and what is wrong with it.

    `answered` takes all of them, and returns what came of it.
    """

    fields: Sequence[Field]
    prompt: Callable[[Field, Words], Prompt]
    fault: Callable[[Field, Words], Refusal | None]
    answered: Callable[[Words], str | Refusal]


class Form(ModalScreen["str | None"]):
    """What an answer needs, one prompt after the other; it closes when the answer was taken, or with Esc.

    It stands at the bottom, and what is behind it makes room and can be scrolled.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", priority=True, show=False)]

    def __init__(self, title: str, asking: Asking, above: Text | None = None) -> None:
        super().__init__()
        self._title, self._asking, self._above = title, asking, above
        self._values: dict[Field, str] = {}
        self._at = 0
        keys = {"enter": self._enter, "up": self._before, "pageup": self._page_up, "pagedown": self._page_down}
        self._line = Line(keys)

    def compose(self) -> ComposeResult:
        """Lay the form out."""
        with Vertical(classes="page reading" if self._above else "page"):
            if self._above:
                with VerticalScroll(id="above", can_focus=False):
                    yield Static(self._above, classes="text")
            yield Static(id="asked", classes="prompt")
            yield self._line
            yield Static(id="said", classes="said")
            yield Static("Enter goes on · ↑ goes back · PgUp/PgDn scroll · Esc leaves it", classes="foot", markup=False)

    def on_mount(self) -> None:
        """Begin with the first prompt."""
        self.set_focus(self._line)  # at once: a key that is typed when the prompt is seen must not be lost
        self._ask()

    def on_key(self, event: Key) -> None:
        """Pass on what was typed before there was a line."""
        if self.focused is not self._line:
            event.stop()
            self.set_focus(self._line)
            self._line.post_message(Key(event.key, event.character))

    def _ask(self) -> None:
        """Show what was answered so far and the prompt that is next."""
        lines = [Text(self._title, "bold")] if self._title else []
        fields, field = self._asking.fields, self._asking.fields[self._at]
        for each in fields[: self._at]:
            words = self._asking.prompt(each, self._values).words
            lines.append(
                Text(Canvas().show(f"{words} "), "dim").append(Canvas().show(self._values[each]) or "-", "bold")
            )
        prompt = self._asking.prompt(field, self._values)
        self.query_one("#asked", Static).update(joined([*lines, Text(Canvas().show(prompt.words))]))
        self._line.value = self._values.get(field, prompt.given)
        self._line.action_select_all()  # what is typed takes its place
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        """Let what is behind end where the form begins."""
        if len(self.app.screen_stack) > 1 and isinstance(behind := self.app.screen_stack[-2], Behind):
            behind.make_room(self.query_one(".page").outer_size.height)

    def _enter(self) -> None:
        """Go to the next prompt, or keep the answer; what is wrong with a field is asked again there."""
        if self._at >= len(self._asking.fields):
            return
        field = self._asking.fields[self._at]
        self._values[field] = self._line.value
        fault = self._asking.fault(field, self._values)
        if fault is None and self._at + 1 == len(self._asking.fields):
            outcome = self._asking.answered(self._values)
            if isinstance(outcome, str):
                self._leave(outcome)
                return
            fault, self._at = outcome, 0
        elif fault is None:
            self._at += 1
        words = " ".join(filter(None, (fault.message, fault.hint))) if fault else ""
        self.query_one("#said", Static).update(Text(Canvas().show(words)))
        self._ask()

    def _before(self) -> None:
        """Go back to the prompt before."""
        if 0 < self._at < len(self._asking.fields):
            self._values[self._asking.fields[self._at]] = self._line.value
            self._at -= 1
            self._ask()

    def _page_up(self) -> None:
        self._scrolled().scroll_page_up(animate=False)

    def _page_down(self) -> None:
        self._scrolled().scroll_page_down(animate=False)

    def _scrolled(self) -> VerticalScroll:
        """Return what is read while the form is filled: its own text, or the claims behind it."""
        screen = self if self._above else self.app.screen_stack[-2]
        return screen.query_one("#above" if self._above else "#body", VerticalScroll)

    def _leave(self, outcome: str | None) -> None:
        self._at = len(self._asking.fields)
        if isinstance(behind := self.app.screen_stack[-2], Behind):
            behind.make_room(0)
        self.dismiss(outcome)

    def action_leave(self) -> None:
        """Leave without an answer."""
        self._leave(None)
