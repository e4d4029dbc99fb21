"""What docs/extract.md shows is what the program does."""

import re
from pathlib import Path

import pytest
from test_extract import extract

PAGE = (Path(__file__).parents[2] / "docs" / "extract.md").read_text("utf-8")
(ARTICLE,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
CLAIMS, RECORD = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SUMMARY, VIEW = re.findall(r"```\n\$ crosscheck extract march.txt.*?\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    (folder / "march.txt").write_text(ARTICLE)
    return folder


def test_the_page_shows_what_is_shown(folder):
    assert extract(folder, "march.txt", "--show").stdout == VIEW


def test_the_page_shows_what_is_said_and_written(folder):
    assert extract(folder, "march.txt").stderr == SUMMARY
    written = (folder / "claims/march.yaml").read_text("utf-8")
    assert written.partition("\n")[2] == f"{CLAIMS}\n{RECORD}"


def test_the_page_shows_what_check_finds(folder, run):
    (folder / "march.txt").write_text(ARTICLE.replace("12 people", "15 people").replace("Twelve", "Fifteen"))
    assert extract(folder, "march.txt").returncode == 0
    (found,) = re.findall(r"```\n(warning claims/.*)\n```", PAGE)
    assert found in " ".join(run("check", cwd=folder).stdout.split())


@pytest.mark.parametrize("code", ["other-text", "other-source", "odd-layout", "duplicate-id", "cannot-open"])
def test_every_fault_of_writing_is_documented(code):
    assert f"`{code}`" in PAGE
