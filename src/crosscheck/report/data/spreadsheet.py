"""CSV and TSV: a row for each claim of each fact, so that a filter or a pivot table needs nothing else.

CSV is RFC 4180 and begins with a byte order mark: without one Excel takes UTF-8 for the code page of its machine, and
what reads CSV for data (pandas, DuckDB, csvkit, sqlite-utils) passes over it. TSV is IANA's text/tab-separated-values,
without a mark, for `cut` and `awk`. No cell is one that a spreadsheet would run.
"""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Fact
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.flat_claims import Flat, Member, members_of, qualifier_cells, settled, value_cells
from crosscheck.report.said import statements_by_ref
from crosscheck.report.severity import severity
from crosscheck.report.view import View
from crosscheck.wording.values import plain

COLUMNS = (
    *("verdict", "severity", "settled", "unsure", "fact", "camp", "source", "publisher", "published"),
    *("said", "amount", "lower", "upper", "unit", "hedge", "change", "kind", "date"),
    *("place", "time", "as_of", "group", "event", "said_by", "method", "modality", "standing"),
    *("quote", "text", "explanation", "origins", "url", "fact_id", "claim_id", "file", "line"),
)
"""What was found, then who says what, then what bounds it, then the words, then what to look it up by."""

NOT_CHECKED = "not checked"
"""The verdict in the rows of input that could not be used: none that a fact can have."""

BYTE_ORDER_MARK = "\ufeff"

_FORMULA = "=+\\-@＝＋－＠﹦﹢﹣﹫"  # OWASP, CSV Injection; with the small forms of Unicode (Small Form Variants)
_CELL_BEGINS = re.compile(f'(?:^|[,;|"])[\\s,;|"\']*(?P<formula>[{_FORMULA}]?)')
_SEPARATORS = frozenset(",;|")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def render_csv(view: View, canvas: Canvas) -> str:
    """Return the claims of the facts that are shown; of input that could not be used, what is wrong with it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row.get(key), canvas) for key in COLUMNS] for row in _rows(view))
    return (BYTE_ORDER_MARK if canvas.is_unicode else "") + out.getvalue()


def render_tsv(view: View, canvas: Canvas) -> str:
    """Return the same rows; as TSV knows no quoting, no cell begins with what a spreadsheet takes for such."""
    rows = [[_unquoted(_cell(row.get(key), canvas)) for key in COLUMNS] for row in _rows(view)]
    return "".join("\t".join(cells) + "\n" for cells in (COLUMNS, *rows))


def inert(words: str) -> str:
    """Return words that no spreadsheet runs as a formula, also where one splits cells at another separator.

    An apostrophe stands before what would begin a formula; a plain number is none.

    >>> inert("=1+1"), inert("-3"), inert("twelve; =1+1"), inert("a well-known 5 - 3")
    ("'=1+1", '-3', "twelve; '=1+1", 'a well-known 5 - 3')
    """
    return words if _NUMBER.fullmatch(words) else _CELL_BEGINS.sub(_defuse, words)


def _defuse(match: re.Match[str]) -> str:
    formula = match["formula"]
    before = match[0][: len(match[0]) - len(formula)]
    begins = match.start() == 0 or before.endswith('"') or not _SEPARATORS.isdisjoint(before)
    return f"{before}'{formula}" if formula and begins else match[0]


def _cell(held: Flat, canvas: Canvas) -> str:
    if held is None:
        return ""
    if isinstance(held, Decimal):
        return plain(held)
    return inert(canvas.show(held)) if isinstance(held, str) else str(held)


def _unquoted(cell: str) -> str:
    return f"'{cell}" if cell.startswith('"') else cell


def _rows(view: View) -> Iterator[dict[str, Flat]]:
    if view.report is None:
        yield from (_fault_row(each) for each in view.diagnostics)
        return
    statements = statements_by_ref(view.report)
    for fact in view.facts:
        for member in members_of(fact):
            yield _claim_row(fact, member, statements[member.ref])


def _claim_row(fact: Fact, member: Member, statement: Statement) -> dict[str, Flat]:
    claim, source = statement.claim, statement.source
    return {
        "verdict": fact.verdict.value,
        "severity": severity(fact),
        "settled": settled(fact),
        "unsure": "yes" if fact.unsure else "no",
        "fact": fact.label,
        "camp": member.camp,
        "source": source.id,
        "publisher": source.publisher,
        "published": source.published,
        **value_cells(statement),
        **qualifier_cells(statement),
        "standing": member.standing,
        "quote": claim.quote.exact if claim.quote else None,
        "text": claim.text,
        "explanation": fact.explanation,
        "origins": fact.origins,
        "url": source.url,
        "fact_id": fact.id,
        "claim_id": claim.ref,
        "file": claim.location.path,
        "line": claim.location.line,
    }


def _fault_row(fault: Diagnostic) -> dict[str, Flat]:
    return {
        "verdict": NOT_CHECKED,
        "severity": fault.level.value,
        "explanation": f"{fault.code}: {fault.message}. {fault.hint}".strip(),
        "file": fault.location.path,
        "line": fault.location.line,
    }
