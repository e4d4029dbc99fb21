"""What docs/claimreview.md shows is what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_projects import environment

from crosscheck.read.linked import bodies, bounds
from crosscheck.report.published import claim_review, web_annotations

PAGE = (Path(__file__).parents[2] / "docs" / "claimreview.md").read_text("utf-8")
FILES = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
CLAIMS = re.findall(r"```yaml\n(source: (\S+)\n.*?)```", PAGE, re.DOTALL)
SHOWN = re.findall(r"```\n\$ crosscheck import (\S+)\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    for (name, _), text in zip(SHOWN, FILES, strict=True):
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_page_shows_what_is_said_and_written(folder):
    for name, shown in SHOWN:
        done = subprocess.run(
            [sys.executable, "-m", "crosscheck", "import", name],
            cwd=folder,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stderr == shown
    for words, source_id in CLAIMS:
        written = (folder / "claims" / f"{source_id}.yaml").read_text("utf-8")
        assert written.partition("\n")[2].partition("\nextracted:")[0] == words


def test_the_records_shown_are_json():
    assert [type(json.loads(text)) for text in FILES] == [dict, dict]


@pytest.mark.parametrize("key", bodies.KEYS)
def test_every_key_of_a_body_is_documented(key):
    assert f"`{key}`" in PAGE


@pytest.mark.parametrize("figure", [bounds.MOST_BYTES, bounds.MOST_RECORDS, bodies.LONGEST_WORDS])
def test_the_bounds_are_documented(figure):
    assert f"{figure:,}" in PAGE


def test_what_is_written_is_documented():
    assert f"{web_annotations.AROUND} characters" in PAGE
    assert web_annotations.SOURCE in PAGE
    assert f"`{claim_review.DRAFT}`" in PAGE
