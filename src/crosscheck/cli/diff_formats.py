"""A difference in the format that was asked for, to where it goes; each format imports only what it needs."""

from pathlib import Path

from crosscheck.cli.files import write_file
from crosscheck.cli.options import DiffFormat
from crosscheck.cli.terminal import fail, file_canvas, stdout_canvas, write_out
from crosscheck.model.fail_on import FailOn
from crosscheck.model.recorded import Difference
from crosscheck.report.canvas import Canvas

BY_ENDING = {".json": DiffFormat.JSON, ".md": DiffFormat.MARKDOWN, ".txt": DiffFormat.TABLE}
"""The format that a file's name stands for."""


def chosen_format(asked: DiffFormat | None, output: Path | None) -> DiffFormat:
    """Return the format to write; a file whose name tells none ends the command."""
    if asked or output is None:
        return asked or DiffFormat.TABLE
    by_name = BY_ENDING.get(output.suffix.lower())
    if by_name is None:
        known = ", ".join(BY_ENDING)
        fail(f"cannot tell the format of '{output}' by its ending", f"Add --format, or end it in one of {known}.")
    return by_name


def write_difference(
    difference: Difference, names: tuple[str, str], fail_on: FailOn, shape: DiffFormat, output: Path | None
) -> None:
    """Write a difference to a file, or to the standard output."""
    words = _render(difference, names, fail_on, shape, file_canvas() if output else stdout_canvas())
    if output:
        write_file(output, words)
    else:
        write_out(words)


def _render(difference: Difference, names: tuple[str, str], fail_on: FailOn, shape: DiffFormat, canvas: Canvas) -> str:
    if shape is DiffFormat.JSON:
        from crosscheck.report.differences.difference_json import render_difference_json

        return render_difference_json(difference, *names, fail_on, ascii_only=not canvas.is_unicode)
    if shape is DiffFormat.MARKDOWN:
        from crosscheck.report.differences.difference_markdown import render_difference_markdown

        return render_difference_markdown(difference, *names, fail_on, canvas)
    from crosscheck.report.differences.difference_lines import render_difference

    return render_difference(difference, *names, canvas)
