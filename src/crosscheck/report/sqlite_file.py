"""SQLite: tables for Datasette."""

from crosscheck.report.view import View


def render_sqlite(view: View) -> bytes:
    """Return the database's bytes."""
    raise NotImplementedError(view)
