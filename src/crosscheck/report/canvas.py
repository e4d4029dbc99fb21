"""What a report is drawn on: how wide it is, whether it has colours, what it can show.

`cli.terminal` looks at the real terminal and makes one; renderers take it as an argument and never look themselves.
"""

from msgspec import Struct

from crosscheck.report.escaping import visible


class Canvas(Struct, frozen=True):
    """A medium for text; `width` is `None` where lines may be as long as their content (a pipe, a file)."""

    width: int | None = None
    colour: bool = False
    encoding: str = "utf-8"

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be written."""
        return self.encoding.startswith("utf")

    def show(self, text: str) -> str:
        """Return `text` as it may safely be written here, in one line."""
        return visible(text, self.encoding)

    def can_show(self, text: str) -> bool:
        """Whether `text` can be written here as it is."""
        try:
            text.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def pick(self, drawn: str, plain: str) -> str:
        """Return `drawn`, or `plain` (in ASCII) where the encoding does not have it."""
        return drawn if self.can_show(drawn) else plain
