"""Faults of the input as people and editors read them: `path:line:column: error: message`, and what to do."""

from collections.abc import Iterable

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.report.canvas import Canvas
from crosscheck.wording.values import place_words


def render_diagnostics(diagnostics: Iterable[Diagnostic], canvas: Canvas, root: str = ".") -> str:
    """Return each diagnostic in one line, its remedy in a second; paths lead there from where `root` does.

    >>> from crosscheck.model.diagnostic import Level
    >>> from crosscheck.model.location import Location
    >>> fault = Diagnostic("unknown-key", Level.ERROR, "unknown key 'tilte'", "Did you mean 'title'?",
    ...                    Location("sources.yaml", 4, 5))
    >>> print(render_diagnostics([fault], Canvas()), end="")
    sources.yaml:4:5: error: unknown key 'tilte'
      hint: Did you mean 'title'?
    """
    return "".join(_lines(each, canvas, root) for each in diagnostics)


def _lines(diagnostic: Diagnostic, canvas: Canvas, root: str) -> str:
    place = canvas.show(place_words(diagnostic.location, root))
    first = f"{place}: {diagnostic.level.value}: {canvas.show(diagnostic.message)}\n"
    return f"{first}  hint: {canvas.show(diagnostic.hint)}\n" if diagnostic.hint else first
