"""Putting items into a list of a YAML file, in the way in which the file has its list."""

import re
from collections.abc import Sequence

from crosscheck.model.layout import Layout
from crosscheck.write.edits import Edit
from crosscheck.write.yaml_words import Entry, block, mapping

INDENT = 2
"""Columns by which the dashes of a new list are indented."""

_REST_OF_LINE = re.compile(r"[^\n]*")


def additions(text: str, layout: Layout, entries: Sequence[Entry], apart: bool) -> list[Edit]:
    """Return the changes that put entries behind the last item; `apart` sets each off with a blank line."""
    if not entries:
        return []
    if layout.flow and (layout.items or layout.root_flow):
        return [_between_brackets(layout, entries)]
    indent = layout.indent if layout.items else INDENT
    gap = "\n" if apart else ""
    blocks = [indented(block(entry), indent) for entry in entries]
    if layout.items:
        at = behind_comments(text, layout.items[-1].end, layout.indent)
        return [Edit(at, at, "".join(f"\n{gap}{' ' * indent}{each}" for each in blocks))]
    words = "".join(
        f"\n{' ' * indent}{each}{gap if number < len(blocks) else ''}" for number, each in enumerate(blocks, 1)
    )
    return _instead_of_nothing(text, layout, words)


def indented(words: str, indent: int) -> str:
    """Return an item with all lines but the first moved to the right."""
    return words.replace("\n", "\n" + " " * indent)


def behind_comments(text: str, end: int, indent: int) -> int:
    """Return where the item that ends here is over: behind its line, and behind comments indented further than it."""
    at = _line_end(text, end)
    following = re.compile(rf"\n {{{indent + 1},}}#[^\n]*")
    while found := following.match(text, at):
        at = found.end()
    return at


def _line_end(text: str, at: int) -> int:
    found = _REST_OF_LINE.match(text, at)
    return found.end() if found else at


def _between_brackets(layout: Layout, entries: Sequence[Entry]) -> Edit:
    words = ", ".join(map(mapping, entries))
    if layout.items:
        return Edit(layout.items[-1].end, layout.items[-1].end, f", {words}")
    return Edit(layout.start + 1, layout.start + 1, words)


def _instead_of_nothing(text: str, layout: Layout, words: str) -> list[Edit]:
    """Take out the empty brackets, and put the items below their line, so that a comment keeps its place."""
    start = layout.start - 1 if text[layout.start - 1] == " " else layout.start
    at = _line_end(text, layout.end)
    return [Edit(start, layout.end, ""), Edit(at, at, words)]
