"""What every format makes of this repository's own project, as files that a person reads when they change.

`python tests/golden` writes them anew, `tests/test_golden.py` compares. Nothing in them hangs on the machine: no clock,
no path from outside the repository, no version.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from crosscheck.cli.options import Format
from crosscheck.cli.rendering import Rendered, Style, render
from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.pipeline import check, rule_pages
from crosscheck.report.canvas import Canvas
from crosscheck.report.view import Frame, make_view

GOLDEN = {
    "report.txt": Format.TABLE,
    "report.json": Format.JSON,
    "report.jsonl": Format.JSONL,
    "report.csv": Format.CSV,
    "report.tsv": Format.TSV,
    "report.sql": Format.SQLITE,
    "report.sarif": Format.SARIF,
    "report.junit.xml": Format.JUNIT,
    "report.github.txt": Format.GITHUB,
    "report.gitlab.json": Format.GITLAB,
    "report.md": Format.MARKDOWN,
    "report.summary.md": Format.SUMMARY,
    "report.html": Format.HTML,
    "report.claimreview.json": Format.CLAIMREVIEW,
    "report.annotations.json": Format.ANNOTATIONS,
}
"""The file of each format."""

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


def write() -> dict[str, bytes]:
    """Return the content of each file; to be called in the repository's root."""
    report = check(Path()).report
    assert report is not None
    frame = Frame(version="0", rules=rule_pages(), fail_on=FailOn.CONFLICT, place="")
    view = make_view(report, report.facts, report.diagnostics, frame, Level.NOTE)
    return {name: _bytes(render(view, chosen, Canvas(), Style())) for name, chosen in GOLDEN.items()}


def _bytes(content: Rendered) -> bytes:
    content = "".join(content) if isinstance(content, Iterator) else content
    return content.encode() if isinstance(content, str) else _dump(content).encode()


def _dump(database: bytes) -> str:
    """Return tables, views and rows as SQL; the bytes of a database differ with the version of SQLite."""
    lines = []
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        listed = connection.execute("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        for name, kind, made in listed:
            if "_fts_" in name:
                continue  # how a version of SQLite keeps what it searches
            lines.append(f"{made};")
            if kind == "table" and not name.endswith("_fts"):
                rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()  # noqa: S608
                lines += [f'INSERT INTO "{name}" VALUES ({", ".join(map(_literal, row))});' for row in rows]  # noqa: S608
    return "\n".join(lines) + "\n"


def _literal(held: str | int | float | None) -> str:
    if isinstance(held, str):
        return "'" + held.replace("'", "''") + "'"
    return "NULL" if held is None else str(held)
