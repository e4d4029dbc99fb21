"""How the screen of review looks: its colours, and where what stands (textual)."""

from rich.terminal_theme import TerminalTheme
from textual.theme import Theme

THEME = Theme(
    name="crosscheck",
    primary="#5fd7ff",
    secondary="#5fd7ff",
    warning="#ffd75f",
    error="#ff8787",
    success="#87ff87",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
)
"""White on black, and colours of at least 7 to 1 on it (WCAG 2, AAA)."""

_EIGHT = [
    *((168, 168, 168), (255, 135, 135), (135, 255, 135), (255, 215, 95)),
    *((135, 175, 255), (255, 135, 255), (95, 215, 255), (255, 255, 255)),
]
COLOURS = TerminalTheme((0, 0, 0), (255, 255, 255), _EIGHT, _EIGHT)
"""The same for the eight colours that reports name."""

STYLES = """
#head { height: 1; background: $panel; color: $foreground; text-style: bold; padding: 0 1; }
#body { padding: 0 1; scrollbar-size-vertical: 1; }
#heading { height: auto; }
#ask { height: auto; padding: 0 1; text-style: bold; color: $accent; }
#cards { height: auto; grid-gutter: 0 1; grid-rows: auto; }
.card { height: auto; border: round $primary; padding: 0 1; }
#earlier { height: auto; }
#room { height: 0; }
#status { height: auto; max-height: 7; padding: 0 1; }
#status.refused { color: $error; }
#status.kept { color: $success; }
#keys { height: auto; background: $panel; padding: 0 1; }
Page { align: center middle; background: #000000 70%; }
Form { align: center bottom; background: #000000 0%; }
.page { width: 100%; max-width: 108; height: auto; max-height: 100%; border: heavy $primary; padding: 0 1;
        background: $surface; }
.page VerticalScroll { scrollbar-size-vertical: 1; }
.reading { height: 100%; }
.reading VerticalScroll { height: 1fr; }
.page .text { height: auto; }
.page Input { border: none; height: 1; padding: 0; background: #303030; }
.page .prompt { height: auto; }
.page .said { height: auto; color: $error; }
.foot { height: 1; color: $accent; }
"""
