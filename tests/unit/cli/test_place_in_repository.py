from pathlib import Path

import pytest

from crosscheck.cli.places import place_of


def test_a_project_is_found_from_the_root_of_its_repository(tmp_path):
    project = tmp_path / "desk" / "flood"
    project.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert place_of(project) == "desk/flood"
    assert place_of(tmp_path) == ""


def test_a_work_tree_of_its_own_has_a_file_for_a_mark(tmp_path):
    (tmp_path / "flood").mkdir()
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    assert place_of(tmp_path / "flood") == "flood"


def test_a_link_leads_to_where_the_project_is(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "flood").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "flood")
    assert place_of(tmp_path / "link") == "flood"


def test_without_a_repository_the_working_directory_stands_for_it(tmp_path, monkeypatch):
    (tmp_path / "flood").mkdir()
    monkeypatch.chdir(tmp_path)
    assert place_of(Path("flood")) == "flood"
    monkeypatch.chdir(tmp_path / "flood")
    assert place_of(tmp_path) == ""


@pytest.mark.parametrize("name", ["no/such/folder", "x" * 5000, "a\0b"])
def test_a_folder_that_is_not_there_is_no_fault_of_this(name):
    assert isinstance(place_of(Path(name)), str)
