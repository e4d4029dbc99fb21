from pathlib import Path

import pytest
import typer

from crosscheck.cli.options import Format
from crosscheck.cli.targets import BY_ENDING, Target, read_targets


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("report.json", Format.JSON),
        ("report.sarif.json", Format.SARIF),
        ("out/Report.HTML", Format.HTML),
        ("junit.xml", Format.JUNIT),
        ("facts.sqlite3", Format.SQLITE),
        ("notes.md", Format.MARKDOWN),
    ],
)
def test_the_ending_of_a_file_tells_its_format(name, written):
    assert read_targets(Path(name), None, []) == (Target(written, Path(name)),)


def test_a_format_that_is_named_wins_over_the_ending():
    path = Path("gl-code-quality-report.json")
    assert read_targets(path, Format.GITLAB, []) == (Target(Format.GITLAB, path),)


def test_the_table_is_shown_beside_the_reports_that_are_written():
    targets = read_targets(None, None, ["html=a=b.html", "sarif=x.sarif"])
    assert targets == (
        Target(Format.TABLE),
        Target(Format.HTML, Path("a=b.html")),
        Target(Format.SARIF, Path("x.sarif")),
    )


@pytest.mark.parametrize(
    ("output", "asked", "reports"),
    [
        (Path("report"), None, []),
        (Path("report.docx"), None, []),
        (None, Format.SQLITE, []),
        (None, None, ["html"]),
        (None, None, ["html="]),
        (None, None, ["=a.html"]),
        (None, None, ["hmtl=a.html"]),
        (Path("a.json"), None, ["sarif=./a.json"]),
        (None, None, ["json=a", "sarif=a"]),
    ],
)
def test_what_cannot_be_meant_ends_the_command(output, asked, reports, capsys):
    with pytest.raises(typer.Exit) as ended:
        read_targets(output, asked, reports)
    assert ended.value.exit_code == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_longer_ending_comes_before_one_that_it_ends_in():
    endings = list(BY_ENDING)
    late = [
        (early, late)
        for at, early in enumerate(endings)
        for late in endings[at + 1 :]
        if late != early and late.endswith(early)
    ]
    assert late == []
