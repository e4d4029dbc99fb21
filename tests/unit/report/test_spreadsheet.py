import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import exactly, fact, sample, source, statement, view
from report_builder import report as make_report

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Moment, Standing, Verdict
from crosscheck.model.location import Location
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.spreadsheet import COLUMNS, NOT_CHECKED, inert, render_csv, render_tsv

WORD = Decision(Ruling.RIGHT, ("daily-where",), "", Location("decisions.yaml", 2, 5))


def rows(shown):
    text = render_csv(shown, Canvas()).removeprefix("\ufeff")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def one(said="5", **changes):
    made = statement("a", "daily", exactly(5, said), **changes)
    return view(make_report([made], [fact("f", Verdict.UNCORROBORATED, [["a"]])]))


def test_every_claim_of_every_fact_has_a_row_by_camp(report):
    held = [row for row in rows(view(report)) if row["fact_id"] == "held"]
    assert [(row["camp"], row["claim_id"]) for row in held] == [
        ("A", "daily-held"),
        ("A", "wire-held"),
        ("B", "ngo-held"),
    ]
    assert len(rows(view(report))) == len(report.statements)


def test_a_row_has_what_an_editor_asks_for(report):
    row = next(row for row in rows(view(report)) if row["claim_id"] == "daily-held")
    assert row == dict.fromkeys(COLUMNS, "") | {
        "verdict": "scope",
        "severity": "note",
        "unsure": "yes",
        "fact": "Held on election day",
        "camp": "A",
        "source": "daily",
        "publisher": "Daily",
        "published": "2019-06-10",
        "said": "around 500",
        "amount": "500",
        "lower": "450",
        "upper": "550",
        "unit": "person",
        "hedge": "approximate",
        "kind": "count",
        "place": "Almaty",
        "time": "2019-06-09",
        "said_by": "Interior Ministry",
        "modality": "asserted",
        "quote": "around 500",
        "text": "Police held around 500 people on election day.",
        "explanation": "NGO's 'around 1,000' covers several days; the others' figures cover 9 June only.",
        "origins": "3",
        "fact_id": "held",
        "claim_id": "daily-held",
        "file": "claims/daily.yaml",
        "line": "3",
    }


def test_a_date_is_there_as_a_date(report):
    row = next(row for row in rows(view(report)) if row["claim_id"] == "daily-day")
    assert (row["kind"], row["date"], row["amount"]) == ("time", "2019-06-09", "")


@pytest.mark.parametrize(
    ("word", "settled"), [({"ruling": WORD}, "ruled"), ({"waiver": WORD}, "waived"), ({"accepted": True}, "accepted")]
)
def test_what_fails_no_run_any_more_says_why(report, word, settled):
    facts = (replace(report.facts[0], **word), report.facts[1])
    assert [row["settled"] for row in rows(view(report, facts))] == [settled, settled, "", ""]


def test_an_overtaken_figure_says_so(report):
    history = (Moment("daily-killed", "2019-06-09", Standing.SUPERSEDED), Moment("wire-killed", "", Standing.CURRENT))
    updated = replace(report.facts[1], history=history)
    assert [row["standing"] for row in rows(view(report, (updated,)))] == ["superseded", "current"]


def test_only_the_facts_that_are_shown_are_there(report):
    assert {row["fact_id"] for row in rows(view(report, report.facts[:2]))} == {"where", "killed"}
    assert rows(view(report, ())) == []


def test_input_that_could_not_be_used_is_no_claim_and_no_verdict(report):
    told = rows(view(None, diagnostics=report.diagnostics))
    assert [(row["verdict"], row["file"], row["line"]) for row in told] == [(NOT_CHECKED, "claims/wire.yaml", "9")]
    assert told[0]["explanation"] == "unread-value: cannot read the value 'umpteen'. Write the figure."
    assert (told[0]["claim_id"], told[0]["fact_id"], told[0]["source"]) == ("", "", "")
    assert NOT_CHECKED not in set(Verdict)


def test_excel_is_told_the_encoding_and_awk_is_not(report):
    assert render_csv(view(report), Canvas()).startswith("\ufeffverdict,severity,")
    assert render_tsv(view(report), Canvas()).startswith("verdict\tseverity\t")
    assert render_csv(view(report), Canvas(encoding="ascii")).startswith("verdict,")


def test_lines_end_as_rfc_4180_has_it(report):
    text = render_csv(view(report), Canvas())
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == len(report.statements) + 1


def test_tsv_has_the_same_cells(report):
    lines = render_tsv(view(report), Canvas()).splitlines()
    assert [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]] == rows(view(report))


def test_a_cell_never_begins_with_a_quotation_mark_in_tsv():
    shown = one(text='"Five" were held.')
    assert dict(zip(COLUMNS, render_tsv(shown, Canvas()).splitlines()[1].split("\t"), strict=True))["text"] == (
        '\'"Five" were held.'
    )
    assert rows(shown)[0]["text"] == '"Five" were held.'


FORMULAS = [
    "=1+1",
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹦1",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u00a0=1+1",
    '"=1+1',
    "'=1+1",
    '" =1+1',
]


@pytest.mark.parametrize("words", FORMULAS, ids=repr)
@pytest.mark.parametrize("render", [render_csv, render_tsv])
def test_no_cell_is_run(words, render):
    shown = one(words, text=words, quote=Quote(words), source=source("daily", publisher=words, url=words))
    line = re.split("\r?\n", render(shown, Canvas()))[1]
    cells = line.split("\t") if render is render_tsv else next(csv.reader([line]))
    for cell in (cell for cell in cells if "1" in cell or "SUM" in cell):
        assert re.match("[\\s\"']*'[=+@＝＋－＠﹦-]|[0-9a-z]", cell), cell


@pytest.mark.parametrize("before", ["five,", "five, ", "five;", 'five";', "five|", 'five"', "five;;", "five; '"])
def test_a_formula_behind_a_separator_is_none(before):
    assert inert(f"{before}=1+1") == f"{before}'=1+1"


@pytest.mark.parametrize(
    "words", ["-3", "+5", "-3.5", "12", "a well-known fact", "5 - 3", "a=b", '"No" - he said', "me@desk.example"]
)
def test_numbers_and_ordinary_words_stay_as_they_are(words):
    assert inert(words) == words


def test_figures_below_zero_stay_figures():
    shown = one(exactly(-3).words)
    made = replace(shown.report, statements=(statement("a", "daily", exactly(-3, "-3")),))
    row = rows(replace(shown, report=made))[0]
    assert (row["said"], row["amount"], row["lower"]) == ("-3", "-3", "-3")


@given(st.text(alphabet=st.one_of(st.sampled_from("=+-@,;|\"' \t\r\n＝"), st.characters(codec=None)), max_size=30))
def test_any_text_is_one_cell_of_one_line(words):
    shown = one(words or "-", text=words, quote=Quote(words))
    csv_lines = render_csv(shown, Canvas()).split("\r\n")
    assert [len(row) for row in csv.reader(csv_lines[:-1], strict=True)] == [len(COLUMNS)] * 2
    assert [line.count("\t") for line in render_tsv(shown, Canvas()).split("\n")[:-1]] == [len(COLUMNS) - 1] * 2
    text = rows(shown)[0]["text"]
    assert re.match('[\\s",;|]*[=+@＝-]', text) is None or re.fullmatch("[+-]?[0-9]+([.][0-9]+)?", text)
    assert not set(text) & set("\x1b\u202e\u200b\x85\u2028")


@given(st.text(alphabet="=+-@,;|\"' 1x＝", max_size=30))
def test_wherever_a_spreadsheet_splits_a_cell_nothing_is_run(words):
    parts = re.split("[,;|]", inert(words))
    begun = [part for part in parts if re.match('[\\s"]*[=+@＝-]', part)]
    assert begun == [] or re.fullmatch("[+-]?1+", words)


@given(st.text(alphabet="=+-@,;|\"' 1x＝", max_size=30))
def test_only_apostrophes_are_put_in(words):
    assert inert(words).replace("'", "") == words.replace("'", "")


def test_a_long_run_of_quotes_takes_linear_time():
    words = '"' * 1_000_000 + "x"
    assert inert(words) == words


def test_the_same_report_gives_the_same_bytes():
    assert render_csv(view(sample()), Canvas()) == render_csv(view(sample()), Canvas())


def test_every_column_is_documented():
    page = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
    section = re.search(r"^## CSV and TSV\n(.*?)^## ", page, re.MULTILINE | re.DOTALL)[1]
    assert [column for column in COLUMNS if f"`{column}`" not in section] == []
