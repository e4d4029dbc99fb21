"""The reports of a run to where they go: all files or none, then the standard output."""

from collections.abc import Sequence

from crosscheck.cli.files import write_files
from crosscheck.cli.rendering import Style, render
from crosscheck.cli.targets import Target
from crosscheck.cli.terminal import file_canvas, stdout_canvas, write_out
from crosscheck.report.view import View


def write_targets(view: View, targets: Sequence[Target], style: Style) -> None:
    """Write each report; a file for which there is nothing to say is left as it is."""
    files = []
    for target in targets:
        if target.path and (content := _encoded(render(view, target.format, file_canvas(), style))):
            files.append((target.path, content))
    write_files(files)
    for target in targets:
        if target.path is None:
            text = render(view, target.format, stdout_canvas(), style)
            write_out(text if isinstance(text, str) else text.decode())


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
