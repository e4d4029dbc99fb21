"""The reports of a run to where they go: all files or none, then the standard output."""

from collections.abc import Iterator, Sequence
from itertools import islice

from crosscheck.cli.files import Content, write_files
from crosscheck.cli.options import Format
from crosscheck.cli.rendering import Rendered, Style, render
from crosscheck.cli.targets import Target
from crosscheck.cli.terminal import file_canvas, stdout_canvas, write_error, write_out
from crosscheck.report.summary import unshown_words
from crosscheck.report.view import View

LINES = 500
"""Lines of a long report that go to the standard output together."""


def write_targets(view: View, targets: Sequence[Target], style: Style) -> None:
    """Write each report. Where the input could not be used there is no table to show: stderr has told its faults."""
    to_files = [(target.path, target.format) for target in targets if target.path]
    write_files((path, _encoded(render(view, format_, file_canvas(), style))) for path, format_ in to_files)
    for target in targets:
        if target.path is None and (view.report or target.format is not Format.TABLE):
            text = render(view, target.format, stdout_canvas(), style)
            for part in _in_pieces(text) if isinstance(text, Iterator) else [text]:
                write_out(part if isinstance(part, str) else part.decode())


def tell_unshown(view: View, targets: Sequence[Target]) -> None:
    """Say on stderr why the run fails, if the table leaves all of it out."""
    if view.report is None or not any(target.format is Format.TABLE for target in targets):
        return
    if words := unshown_words(view.report, view.facts, view.frame.fail_on):
        write_error(f"{words}\n")


def _in_pieces(lines: Iterator[str]) -> Iterator[str]:
    """Yield lines, many at a time: each piece goes out at once."""
    while piece := "".join(islice(lines, LINES)):
        yield piece


def _encoded(content: Rendered) -> Content:
    if isinstance(content, Iterator):
        return (part.encode("utf-8", "backslashreplace") for part in content)
    return content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
