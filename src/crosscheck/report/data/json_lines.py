"""JSON Lines: the JSON report with a record a line, for programs that read as they go and for `grep` and `jq`.

The first record is of the type `report` and has the version of the shape; the last is of the type `summary`, so that a
file that was cut off is noticed. What a record holds is what the JSON report has of it.
"""

from collections.abc import Iterator

from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import SCHEMA_VERSION, report_data, write_line
from crosscheck.report.data.json_values import Json
from crosscheck.report.view import View

TYPES = {
    "sources": "source",
    "claims": "claim",
    "facts": "fact",
    "findings": "finding",
    "diagnostics": "diagnostic",
    "see_also": "see_also",
    "reprints": "reprint",
    "summary": "summary",
}
"""The type of a record by the key that the JSON report has it under, in the order of the lines."""


def render_json_lines(view: View, canvas: Canvas) -> Iterator[str]:
    r"""Yield the report a record a line; for input that could not be used its diagnostics, between the same two lines.

    >>> from crosscheck.report.view import Frame
    >>> next(render_json_lines(View(None, (), (), (), Frame("1")), Canvas()))
    '{"type":"report","schema_version":1}\n'
    """
    return (write_line(each, ascii_only=not canvas.is_unicode) for each in _records(view))


def _records(view: View) -> Iterator[Json]:
    yield {"type": "report", "schema_version": SCHEMA_VERSION}
    data = report_data(view)
    for key, name in TYPES.items():
        held = data[key]
        for record in held if isinstance(held, Iterator) else [held]:
            yield {"type": name, **record}
