"""The map names what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAP = (ROOT / "docs" / "architecture.md").read_text("utf-8")
SRC = ROOT / "src" / "crosscheck"
ROWS = re.findall(r"^\| (`\w+.*?) \| ((?:`[\w/.]+\.py`(?:, )?(?:, over `judge/rules/`)?)+) \|$", MAP, re.MULTILINE)
HOMES = [
    (name, re.findall(r"`([\w/.]+\.py)`", files)) for names, files in ROWS for name in re.findall(r"`(\w+)", names)
]


def test_the_map_has_its_functions():
    assert len(HOMES) > 20


@pytest.mark.parametrize(("name", "files"), HOMES, ids=[name for name, _ in HOMES])
def test_a_function_stands_in_one_of_the_files_named_beside_it(name, files):
    folder = Path(files[0]).parent
    homes = [SRC / (file if "/" in file else folder / file) for file in files]
    assert any(re.search(rf"^def {name}\b", home.read_text("utf-8"), re.MULTILINE) for home in homes)
