"""Annotations of a GitHub workflow: commands in its log, worst first, no more than GitHub shows.

GitHub drops silently what is beyond ten of a level in a step, so that the tenth says what else there is. The lines that
are no commands close the log; nothing of the sources stands in them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.model.diagnostic import Level
from crosscheck.report.canvas import Canvas
from crosscheck.report.services.results import Result, results_of
from crosscheck.report.summary import closing_lines, ending_line
from crosscheck.report.view import View
from crosscheck.wording.said import shortened
from crosscheck.wording.values import count_words

COMMAND = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
"""The command of each level (GitHub docs, workflow commands)."""

MOST = 10
"""Annotations of a level that GitHub shows of a step (actions/toolkit, problem matchers, limitations)."""

LONGEST_TITLE = 255
"""Characters of a title (GitHub REST API, check runs, annotations)."""

LONGEST = 4_000
"""Characters of a message, well within the 64 KB that are shown (as above)."""

MOST_FILES = 10
"""Files that are named as holding the rest."""


def render_github(view: View, canvas: Canvas) -> str:
    """Return one command for each open problem, then what the run came to."""
    found = [each for each in results_of(view) if each.is_open]
    commands = [line for level in COMMAND for line in _of_level([r for r in found if r.level is level], level, canvas)]
    return "".join(f"{line}\n" for line in (*commands, *_closing(view)))


def _closing(view: View) -> list[str]:
    if view.report is None:
        return ["The input could not be used."]
    return [*closing_lines(view.report), ending_line(view.report, view.frame.fail_on)]


def escape_data(text: str) -> str:
    r"""Return text as the message of a command.

    >>> escape_data("50 %\n::error::x")
    '50 %25%0A::error::x'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Return text as a property of a command.

    >>> escape_property("killed: people, Oslo")
    'killed%3A people%2C Oslo'
    """
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _of_level(found: Sequence[Result], level: Level, canvas: Canvas) -> Iterator[str]:
    shown = found if len(found) <= MOST else found[: MOST - 1]
    for result in shown:
        place = result.location
        title = f"{result.title} ({result.rule})" if result.title else result.rule
        at = {"file": place.path, "line": str(place.line), "col": str(place.column)}
        yield _command(level, at | {"title": title}, result.text, canvas)
    if rest := found[len(shown) :]:
        words = f"They stand in {_files(rest)}. The step's summary and the report have them all."
        yield _command(level, {"title": f"{count_words(len(rest), f'more {COMMAND[level]}')}"}, words, canvas)


def _command(level: Level, properties: dict[str, str], message: str, canvas: Canvas) -> str:
    shown = {
        name: shortened(canvas.show(words), LONGEST_TITLE) if name == "title" else canvas.show(words)
        for name, words in properties.items()
    }
    listed = ",".join(f"{name}={escape_property(words)}" for name, words in shown.items())
    return f"::{COMMAND[level]} {listed}::{escape_data(shortened(canvas.show(message), LONGEST))}"


def _files(rest: Sequence[Result]) -> str:
    """Return the files that results stand in, those with the most first."""
    counts = sorted(Counter(each.location.path for each in rest).items(), key=lambda item: (-item[1], item[0]))
    named = [f"{path} ({count:,})" for path, count in counts[:MOST_FILES]]
    more = f" and {count_words(len(counts) - MOST_FILES, 'more file')}" if len(counts) > MOST_FILES else ""
    return f"{', '.join(named)}{more}"
