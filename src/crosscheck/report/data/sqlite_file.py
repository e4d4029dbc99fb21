"""SQLite: the report as tables that lead to each other, for Datasette and for whoever asks in SQL.

The bytes are the same for the same report and the same version of SQLite. Text is shown as everywhere: what is not
plainly visible is spelled out. For input that could not be used all tables are there and empty, but `run` and
`diagnostics`.
"""

import sqlite3
from contextlib import closing, suppress
from decimal import Decimal

from crosscheck.report.data.json_data import SCHEMA_VERSION
from crosscheck.report.data.sqlite_rows import Row, rows_of
from crosscheck.report.data.sqlite_tables import INDEXES, SEARCH, TABLES, VIEWS
from crosscheck.report.escaping import visible
from crosscheck.report.view import View
from crosscheck.wording.values import plain


def render_sqlite(view: View) -> bytes:
    """Return the database's bytes."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        for table, rows in rows_of(view).items():
            for row in rows:
                _insert(connection, table, row)
        connection.executescript(INDEXES + VIEWS + f"PRAGMA user_version = {SCHEMA_VERSION};")
        with suppress(sqlite3.OperationalError):  # an SQLite that was built without FTS5: all but the search is there
            connection.executescript(SEARCH)
        return connection.serialize()


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    cells = [_cell(held) for held in row.values()]
    connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', cells)  # noqa: S608 (names of ours)


def _cell(held: str | int | float | Decimal | None) -> str | int | float | None:
    if isinstance(held, Decimal):
        return plain(held)  # the column is numeric, which makes a number of it
    return visible(held) or None if isinstance(held, str) else held
