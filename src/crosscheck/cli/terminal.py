"""The terminal, or whatever stands in for it: how wide, in colour or not, in which encoding; and writing to it.

Known by its environment: COLUMNS, NO_COLOR (wins), FORCE_COLOR, TERM. A pipe has no width: nothing is cut there.
"""

import codecs
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn, TextIO

import typer

from crosscheck.cli.exits import Exit
from crosscheck.report.canvas import Canvas

DUMB_TERMINALS = ("dumb", "unknown")
USUAL_WIDTH = 80
MOST_LISTED = 12
MOST_MEANT = 3


def stdout_canvas() -> Canvas:
    """Return what can be drawn on stdout; a closed one (`>&-`) ends the command."""
    _need_stdout()
    return canvas_of(sys.stdout, os.environ)


def stderr_canvas() -> Canvas:
    """Return what can be drawn on stderr."""
    return canvas_of(sys.stderr, os.environ) if sys.stderr else Canvas()


def file_canvas() -> Canvas:
    """Return what can be drawn into a file."""
    return Canvas(_given_width(os.environ))


def canvas_of(stream: TextIO, environ: Mapping[str, str]) -> Canvas:
    """Return what can be drawn on `stream`."""
    is_terminal = stream.isatty()
    width = _given_width(environ) or (_terminal_width(stream) if is_terminal else None)
    return Canvas(width, _has_colour(is_terminal, environ), codecs.lookup(stream.encoding or "utf-8").name)


def write_out(text: str) -> None:
    """Write `text` to stdout; a reader that stops early (`| head`) changes neither output nor exit code."""
    _need_stdout()
    _write(sys.stdout, text)


def write_error(text: str) -> None:
    """Write words to people to stderr, if it is open."""
    if sys.stdout:
        sys.stdout.flush()
    if sys.stderr:
        _write(sys.stderr, text)


def fail(message: str, hint: str = "") -> NoReturn:
    """Say what was wrong with the call and end with exit code 2."""
    show = stderr_canvas().show
    write_error(f"error: {show(message)}\n" + (f"  hint: {show(hint)}\n" if hint else ""))
    raise typer.Exit(Exit.UNUSABLE)


def hint_at(word: str, known: Sequence[str]) -> str:
    """Return a hint that names what `word` may have been meant to be, else all there is if that is little.

    What begins as typed comes first, also behind the source's id (`source/id`).
    """
    from difflib import get_close_matches

    begun = [each for each in known if word and word in (each[: len(word)], each.partition("/")[2][: len(word)])]
    close = get_close_matches(word, known, n=MOST_MEANT, cutoff=0.5)
    within = [each for each in known if word and word in each]
    near = list(dict.fromkeys((*begun, *close) or within))[:MOST_MEANT]
    if near:
        return f"Did you mean {' or '.join(repr(each) for each in near)}?"
    return f"There are: {', '.join(known)}." if 0 < len(known) <= MOST_LISTED else ""


def _need_stdout() -> None:
    if sys.stdout is None:
        fail("standard output is closed")


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # so that closing the stream does not fail again
        if stream is sys.stdout and not isinstance(error, BrokenPipeError):
            fail(f"cannot write to the standard output: {error.strerror}")


def _given_width(environ: Mapping[str, str]) -> int | None:
    columns = environ.get("COLUMNS", "")
    return int(columns) if columns.isascii() and columns.isdecimal() and 0 < int(columns) < 10_000 else None


def _terminal_width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    except OSError:
        return USUAL_WIDTH


def _has_colour(is_terminal: bool, environ: Mapping[str, str]) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if forced := environ.get("FORCE_COLOR"):
        return forced not in ("0", "false")
    return is_terminal and environ.get("TERM", "").lower() not in DUMB_TERMINALS
