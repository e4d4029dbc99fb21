"""Every format of the repository's own project is what it was; whoever changes one reads the difference."""

import os
from difflib import unified_diff
from itertools import islice

import pytest
from golden.golden_files import FOLDER, GOLDEN, ROOT, write

SHOWN = 40
KEPT = {"__main__.py", "golden_files.py", "__pycache__", ".gitattributes"}


@pytest.fixture(scope="module")
def written():
    before = os.getcwd()  # noqa: PTH109
    os.chdir(ROOT)
    yield write()
    os.chdir(before)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_format_is_what_it_was(written, name):
    golden = (FOLDER / name).read_bytes().decode().split("\n")
    now = written[name].decode().split("\n")
    difference = list(islice(unified_diff(golden, now, name, "now", lineterm="", n=1), SHOWN))
    assert not difference, "\n".join(("`python tests/golden` writes it anew; read what changed:", *difference))


@pytest.mark.parametrize("name", GOLDEN)
def test_nothing_hangs_on_the_machine(written, name):
    assert str(ROOT).encode() not in written[name]


def test_no_file_is_left_over():
    assert {path.name for path in FOLDER.iterdir()} - KEPT == set(GOLDEN)
