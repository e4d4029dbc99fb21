"""A view in the format that was asked for; each format imports only what it needs."""

from collections.abc import Iterator

from msgspec import Struct

from crosscheck.cli.options import Format
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout
from crosscheck.report.view import View

Rendered = str | bytes | Iterator[str]
"""A report: as text, whole or in parts, or as SQLite, which is none."""


class Style(Struct, frozen=True):
    """What may be chosen about a table; of `top` 0 all facts are shown."""

    layout: Layout = Layout.AUTO
    brief: bool = False
    top: int = 0


def render(view: View, chosen: Format, canvas: Canvas, style: Style) -> Rendered:
    """Return a view in a format; SQLite is the one that is no text, JSON Lines the one that comes line by line."""
    if chosen is Format.TABLE:
        return _table(view, canvas, style)
    if chosen in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV, Format.SQLITE):
        return _data(view, chosen, canvas)
    if chosen in (Format.SARIF, Format.JUNIT, Format.GITHUB, Format.GITLAB):
        return _problems(view, chosen, canvas)
    return _pages(view, chosen, canvas)


def _table(view: View, canvas: Canvas, style: Style) -> str:
    """Return the table; of input that could not be used its faults, so that no old table passes for a new one."""
    if view.report is None:
        from crosscheck.report.terminal.diagnostics import render_diagnostics

        return render_diagnostics(view.diagnostics, canvas, view.frame.place or ".")
    from crosscheck.report.terminal.table import TableStyle, render_table

    table = TableStyle(style.layout, style.brief, view.frame.fail_on, style.top)
    return render_table(view.report, view.facts, canvas, table)


def _data(view: View, chosen: Format, canvas: Canvas) -> Rendered:
    """Return what other programs read on: all there is, in rows or in records."""
    if chosen is Format.JSON:
        from crosscheck.report.data.json_data import render_json

        return render_json(view, canvas)
    if chosen is Format.JSONL:
        from crosscheck.report.data.json_lines import render_json_lines

        return render_json_lines(view, canvas)
    if chosen is Format.SQLITE:
        from crosscheck.report.data.sqlite_file import render_sqlite

        return render_sqlite(view)
    from crosscheck.report.data.spreadsheet import render_csv, render_tsv

    return render_csv(view, canvas) if chosen is Format.CSV else render_tsv(view, canvas)


def _problems(view: View, chosen: Format, canvas: Canvas) -> str:
    """Return what services for code list: problems at places."""
    if chosen is Format.SARIF:
        from crosscheck.report.services.sarif import render_sarif

        return render_sarif(view, canvas)
    if chosen is Format.JUNIT:
        from crosscheck.report.services.junit import render_junit

        return render_junit(view, canvas)
    if chosen is Format.GITHUB:
        from crosscheck.report.services.github import render_github

        return render_github(view, canvas)
    from crosscheck.report.services.gitlab import render_gitlab

    return render_gitlab(view, canvas)


def _pages(view: View, chosen: Format, canvas: Canvas) -> str:
    """Return what people read elsewhere, and what they publish."""
    if chosen is Format.HTML:
        from crosscheck.report.page.page import render_page

        return render_page(view)
    if chosen in (Format.MARKDOWN, Format.SUMMARY):
        from crosscheck.report.markdown.report import render_markdown, render_summary

        return render_markdown(view, canvas) if chosen is Format.MARKDOWN else render_summary(view, canvas)
    if chosen is Format.CLAIMREVIEW:
        from crosscheck.report.published.claim_review import render_claim_review

        return render_claim_review(view, canvas)
    from crosscheck.report.published.web_annotations import render_annotations

    return render_annotations(view, canvas)
