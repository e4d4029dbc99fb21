"""Faults of the input as people and editors read them: `path:line:column: error: message`, and what to do."""

from collections.abc import Iterable

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.report.canvas import Canvas


def render_diagnostics(diagnostics: Iterable[Diagnostic], canvas: Canvas) -> str:
    """Return each diagnostic in one line, its remedy in a second.

    >>> from crosscheck.model.diagnostic import Level
    >>> from crosscheck.model.location import Location
    >>> fault = Diagnostic("unknown-key", Level.ERROR, "unknown key 'tilte'", "Did you mean 'title'?",
    ...                    Location("sources.yaml", 4, 5))
    >>> print(render_diagnostics([fault], Canvas()), end="")
    sources.yaml:4:5: error: unknown key 'tilte'
      hint: Did you mean 'title'?
    """
    return "".join(_lines(each, canvas) for each in diagnostics)


def _lines(diagnostic: Diagnostic, canvas: Canvas) -> str:
    first = f"{canvas.show(str(diagnostic.location))}: {diagnostic.level.value}: {canvas.show(diagnostic.message)}\n"
    return f"{first}  hint: {canvas.show(diagnostic.hint)}\n" if diagnostic.hint else first
