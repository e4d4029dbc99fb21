"""`crosscheck baseline` as a process: a build that starts on an archive of old conflicts."""

import json

import pytest
from cli_projects import AGREEING, CLAIM, CONFLICTING

ELSEWHERE = "\n".join(CLAIM.splitlines()[2:]).replace("Oslo", "Bergen").replace("{source}-killed", "{source}-there")
MORE = CONFLICTING | {
    "claims/gazette.yaml": CONFLICTING["claims/gazette.yaml"] + ELSEWHERE.format(source="gazette", words="7") + "\n",
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"] + ELSEWHERE.format(source="herald", words="90") + "\n",
}


@pytest.fixture
def begun(project, run):
    """Return a project with conflicts and a baseline that accepts them, and write files into it."""
    folder = project(CONFLICTING)
    assert run("baseline", cwd=folder, RUN="begun").returncode == 0
    return folder, project


def test_a_first_baseline_lets_the_next_run_pass_and_shows_what_stands(project, run):
    folder = project(CONFLICTING)
    assert run("check", cwd=folder).returncode == 1
    begun = run("baseline", "--because", "The archive: up to 2026", cwd=folder)
    assert (begun.returncode, begun.stderr) == (0, "")
    assert begun.stdout.splitlines()[-1] == "baseline.yaml accepts 1 conflict"
    assert "because: 'The archive: up to 2026'" in (folder / "baseline.yaml").read_text("utf-8")
    after = run("check", cwd=folder, RUN="after")
    assert after.returncode == 0
    assert "○ baseline" in after.stdout
    assert "1 conflict stands in the baseline" in after.stdout
    explained = run("explain", "gazette-killed", cwd=folder)
    assert "This conflict stands in baseline.yaml, so it fails no run." in explained.stdout
    facts = json.loads(run("check", "-f", "json", cwd=folder).stdout)["facts"]
    assert {fact["verdict"]: fact["accepted"] for fact in facts} == {"conflict": True, "uncorroborated": False}


def test_without_the_baseline_the_run_fails(begun, run):
    folder, _ = begun
    assert run("check", cwd=folder).returncode == 0
    left_out = run("check", "--no-baseline", cwd=folder)
    assert left_out.returncode == 1
    assert "baseline" not in left_out.stdout


def test_a_second_baseline_changes_no_byte(begun, run):
    folder, _ = begun
    before = (folder / "baseline.yaml").read_bytes()
    assert run("baseline", cwd=folder, RUN="second").returncode == 0
    assert (folder / "baseline.yaml").read_bytes() == before
    assert run("baseline", "--check", cwd=folder).returncode == 0


def test_what_is_new_is_named_and_refused_until_it_is_asked_for(begun, run):
    folder, project = begun
    before = (folder / "baseline.yaml").read_bytes()
    project(MORE)
    refused = run("baseline", cwd=folder, RUN="refused")
    assert refused.returncode == 1
    assert "new" in refused.stdout
    assert "Bergen" in refused.stdout
    assert "baseline.yaml accepts 1 conflict; 1 is new and not in it" in refused.stdout
    assert (folder / "baseline.yaml").read_bytes() == before
    assert run("check", cwd=folder, RUN="refused").returncode == 1
    accepted = run("baseline", "--accept-new", "--because", "Closed.", cwd=folder)
    assert accepted.returncode == 0
    assert "added" in accepted.stdout
    assert "    because: Closed." in (folder / "baseline.yaml").read_text("utf-8")
    assert run("check", cwd=folder, RUN="accepted").returncode == 0


def test_what_is_new_fails_only_where_a_run_would(begun, run):
    folder, project = begun
    project(MORE)
    assert run("baseline", "--fail-on", "never", cwd=folder).returncode == 0


def test_a_settled_conflict_leaves_a_note_and_the_next_baseline_takes_it_out(begun, run):
    folder, project = begun
    project(AGREEING)
    told = run("check", cwd=folder, RUN="settled")
    assert told.returncode == 0
    assert "baseline.yaml:5:5" in told.stdout
    assert "[baseline-stale]" in told.stdout
    before = (folder / "baseline.yaml").read_bytes()
    checked = run("baseline", "--check", cwd=folder, RUN="settled")
    assert checked.returncode == 1
    assert "gone" in checked.stdout
    assert (folder / "baseline.yaml").read_bytes() == before
    shrunk = run("baseline", cwd=folder, RUN="settled")
    assert shrunk.returncode == 0
    assert "baseline.yaml accepts nothing any more" in shrunk.stdout
    assert "fact" not in (folder / "baseline.yaml").read_text("utf-8").partition("version")[2]
    assert "baseline" not in run("check", cwd=folder, RUN="shrunk").stdout
    project(CONFLICTING)
    assert run("check", cwd=folder, RUN="again").returncode == 1


def test_checking_writes_nothing_where_there_is_no_baseline(project, run):
    folder = project(CONFLICTING)
    checked = run("baseline", "--check", cwd=folder)
    assert checked.returncode == 1
    assert not (folder / "baseline.yaml").exists()


def test_where_nothing_stands_nothing_is_written(agreeing, run):
    done = run("baseline", cwd=agreeing)
    assert (done.returncode, done.stdout) == (0, "there is nothing to accept\n")
    assert not (agreeing / "baseline.yaml").exists()


def test_input_that_cannot_be_used_is_told_and_nothing_is_written(broken, run):
    done = run("baseline", cwd=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert "claims/herald.yaml:7:5: error:" in done.stderr
    assert not (broken / "baseline.yaml").exists()


def test_a_broken_baseline_ends_a_run_at_its_place_and_is_not_written_over(project, run):
    folder = project(CONFLICTING | {"baseline.yaml": "version: 1\nfacts:\n<<<<<<< ours\n"})
    for command in ("check", "baseline"):
        done = run(command, cwd=folder)
        assert done.returncode == 2
        assert done.stderr.startswith("baseline.yaml:3:1: error:")
    assert (folder / "baseline.yaml").read_text("utf-8").endswith("ours\n")


def test_a_link_out_of_the_project_is_not_written_through(project, run, tmp_path):
    folder = project(CONFLICTING)
    (tmp_path / "other.yaml").write_text("version: 1\n", "utf-8")
    (folder / "baseline.yaml").symlink_to(tmp_path / "other.yaml")
    assert run("baseline", "--accept-new", cwd=folder).returncode == 2
    assert (tmp_path / "other.yaml").read_text("utf-8") == "version: 1\n"


def test_a_folder_elsewhere_is_named(project, run, tmp_path):
    folder = project(CONFLICTING)
    assert run("baseline", folder, cwd=tmp_path).returncode == 0
    assert (folder / "baseline.yaml").exists()
