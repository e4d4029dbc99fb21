import shutil
import sys
from pathlib import Path

import pytest

import crosscheck
from crosscheck.engines.stamp import code_stamp, differences, digest_of_files

PACKAGE = Path(crosscheck.__file__).parent


@pytest.fixture
def package(tmp_path):
    return Path(shutil.copytree(PACKAGE / "lexicons", tmp_path / "package"))


def test_it_names_what_answers_depend_on():
    stamp = code_stamp()
    assert stamp.startswith(
        f"crosscheck {crosscheck.__version__}, Python {sys.version_info[0]}.{sys.version_info[1]}, "
    )
    assert "msgspec " in stamp
    assert "rapidfuzz " in stamp
    assert stamp.endswith(f"code {digest_of_files(PACKAGE)}")


def test_the_same_files_elsewhere_are_the_same(package):
    assert digest_of_files(package) == digest_of_files(PACKAGE / "lexicons")


def test_what_python_makes_of_files_does_not_count(package):
    before = digest_of_files(package)
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__" / "new.cpython-311.pyc.123").write_bytes(b"half")
    assert digest_of_files(package) == before


@pytest.mark.parametrize("name", ["lexicon.py", "en/figures.yaml"])
def test_a_changed_file_is_another_code(package, name):
    before = digest_of_files(package)
    (package / name).write_bytes((package / name).read_bytes() + b"\n")
    assert digest_of_files(package) != before


def test_a_new_a_moved_and_a_missing_file_are_other_codes(package):
    digests = [digest_of_files(package)]
    (package / "new.yaml").write_bytes(b"")
    digests.append(digest_of_files(package))
    (package / "new.yaml").rename(package / "en" / "new.yaml")
    digests.append(digest_of_files(package))
    (package / "en" / "figures.yaml").unlink()
    digests.append(digest_of_files(package))
    assert len(set(digests)) == 4


def test_differences_are_told_by_their_names():
    assert (
        differences("crosscheck 1, Python 3.11, code a", "crosscheck 1, Python 3.12, code b") == "Python 3.12, code b"
    )
