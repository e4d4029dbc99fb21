"""Markdown: the file as it stands, and masked: the same length, with blanks for what is markup and no words.

Lines are looked at here (headings, lists, tables, fences), what stands inside them in `markdown_inline`. The numbers of
a numbered list become “•”, as all marks of items do; the bars between the cells of a table stay, so that two figures
never become one. A mark that may be words ("2019. The year", "5 * 3", "[sic]") is left alone. Linear time.
"""

import re

from msgspec.structs import replace

from crosscheck.read.documents.front_matter import front_matter_end, read_front_matter
from crosscheck.read.documents.markdown_inline import Patch, inline_patches
from crosscheck.read.documents.metadata import Metadata, plain_words

BULLET = "•"

MOST_ITEMS = 999
"""The largest number that begins a list; a larger one is a figure ("2019. The year")."""

_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?=\s|$)")
_CLOSING_HASHES = re.compile(r"[ \t]#+[ \t]*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_ITEM = re.compile(r"[ \t]*([-+*]|\d{1,9}[.)])(?=[ \t]|$)(?:[ \t]+\[[ xX]\](?=[ \t]))?")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_DELIMITERS = re.compile(r"(?=[^-]*-)(?=[^|]*\|)[\s|:-]+$")
_NO_LINE_END = re.compile(r"[^\n]")
_DEFINITION = re.compile(r"[ ]{0,3}\[(?!\^)([^\[\]]{1,999})\]:[ \t]*\S")
_TITLE = re.compile(r"^(?:[ ]{0,3}#[ \t]+(\S.{0,999})|(\S.{0,999})\n=+[ \t\r]*)$", re.MULTILINE)


def mask_markdown(text: str) -> str:
    """Return a text of the same length in which what is markup is blank.

    >>> mask_markdown("## 3. **Twelve** [held](http://a.b/5)")
    '   3.   Twelve    held               '
    """
    lines = _Lines(text)
    lines.read(front_matter_end(text))
    patches = lines.patches
    for start, end in lines.prose:
        patches += inline_patches(text, start, end, lines.labels)
    return _apply(text, patches)


def read_markdown_metadata(text: str) -> Metadata:
    """Return what the front matter tells, with the first heading as the title where it tells none."""
    end = front_matter_end(text)
    told = read_front_matter(text[:end]) if end else Metadata()
    if told.title:
        return told
    heading = _TITLE.search(text, end)
    if not heading:
        return told
    return replace(told, title=plain_words(mask_markdown((heading[1] or heading[2]).rstrip(" \t#\r"))))


def _apply(text: str, patches: list[Patch]) -> str:
    """Return the text with each patch's words and blanks in its place; line ends stay, an overlap is made only once."""
    pieces: list[str] = []
    done = 0
    for start, end, words in sorted(patches):
        if end <= done:
            continue
        start, words = (start, words) if start >= done else (done, "")
        blank = _NO_LINE_END.sub(" ", text[start:end])
        pieces += [text[done:start], words, blank[len(words) :]]
        done = end
    return "".join([*pieces, text[done:]])


class _Lines:
    """The walk over the lines: what is blank whatever stands around it, and which stretches are prose."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.patches: list[Patch] = []
        self.prose: list[tuple[int, int]] = []
        self.labels: set[str] = set()
        self._fence = ""
        self._prose_from = -1
        self._open = False  # whether the line before is a paragraph that this one may go on
        self._number: int | None = None  # of the last item of a numbered list
        self._table = False

    def read(self, start: int) -> None:
        if start:
            self.patches.append((0, start, ""))
        position = start
        previous = (start, start)
        for line in self.text[start:].split("\n"):
            end = position + len(line)
            self._read_line(position, line.rstrip("\r"), previous)
            previous = (position, end)
            position = end + 1
        self._close(len(self.text))

    def _read_line(self, start: int, line: str, previous: tuple[int, int]) -> None:
        if not line and not self._fence:
            self._open = self._table = False
            return
        fence = _FENCE.match(line)
        if self._fence:
            if fence and fence[1].startswith(self._fence) and not line[fence.end() :].strip():
                self._fence = ""
                self._blank(start, start + len(line))
            return
        if fence and not (fence[1][0] == "`" and "`" in line[fence.end() :]):
            self._close(start)
            self._fence = fence[1]
            self._blank(start, start + len(line))
            self._open = self._table = False
            return
        quote = _QUOTE.match(line)
        at = quote.end() if quote else 0
        self._blank(start, start + at)
        if definition := _DEFINITION.match(line, at):
            self._close(start)
            self.labels.add(definition[1].casefold())
            self._blank(start, start + len(line))
            return
        if self._prose_from < 0:
            self._prose_from = start
        self._read_block(start, line, at, previous)

    def _read_block(self, start: int, line: str, at: int, previous: tuple[int, int]) -> None:
        rest = line[at:]
        if not rest.strip():
            self._open = self._table = False
        elif _DELIMITERS.match(rest):
            self._blank(start + at, start + len(line))
            self._bars(*previous)
            self._table, self._open = True, False
        elif _RULE.match(rest) or (self._open and _UNDERLINE.match(rest)):
            self._blank(start + at, start + len(line))
            self._open = False
        elif heading := _HEADING.match(rest):
            self._blank(start + at, start + at + heading.end())
            if closing := _CLOSING_HASHES.search(rest, max(heading.end() - 1, len(rest) - 20)):
                self._blank(start + at + closing.start(), start + len(line))
            self._open, self._number = False, None
        elif self._table and "|" in rest:
            self._bars(start + at, start + len(line))
        else:
            self._read_item(start + at, rest)

    def _read_item(self, start: int, rest: str) -> None:
        item = _ITEM.match(rest)
        if item and self._begins_item(item[1]):
            self.patches.append((start + item.start(1), start + item.end(), BULLET))
        elif not self._open and not rest[0].isspace():
            self._number = None
        self._open, self._table = True, False

    def _begins_item(self, mark: str) -> bool:
        """Whether a mark is that of an item: a number must go on a list, or begin one behind a blank line."""
        if not mark[0].isdigit():
            return True
        number = int(mark[:-1])
        if number not in (1, (self._number or 0) + 1) and (self._open or number > MOST_ITEMS):
            return False
        self._number = number
        return True

    def _bars(self, start: int, end: int) -> None:
        """Blank the bars at both ends of a row."""
        row = self.text[start:end].rstrip()
        first = start + len(row) - len(row.lstrip())
        last = start + len(row) - 1
        if row.endswith("|") and not row.endswith("\\|"):
            self._blank(last, last + 1)
        if self.text.startswith("|", first, end):
            self._blank(first, first + 1)

    def _blank(self, start: int, end: int) -> None:
        if start < end:
            self.patches.append((start, end, ""))

    def _close(self, end: int) -> None:
        """End a stretch of prose."""
        if 0 <= self._prose_from < end:
            self.prose.append((self._prose_from, end))
        self._prose_from = -1
