import json
import subprocess
import sys

import pytest
from cli_projects import environment

from crosscheck import __version__


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(run, option):
    done = run(option)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"crosscheck {__version__}\n", "")


def test_the_version_among_other_words(run):
    assert run("--version", "check").stdout == f"crosscheck {__version__}\n"


def test_every_command_has_help(run):
    done = run("--help")
    assert done.returncode == 0
    for command in ("check", "explain", "rules", "schema", "init", "demo"):
        assert f"\n  {command} " in done.stdout
        assert run(command, "-h").stdout.startswith(f"Usage: crosscheck {command} ")


def test_an_unknown_command_ends_with_2(run):
    done = run("chekc")
    assert (done.returncode, done.stdout) == (2, "")
    assert "check" in done.stderr


def test_rules_are_listed(run):
    done = run("rules")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert any(line.startswith("values-conflict ") and " error " in line for line in lines)
    assert len({line.split()[0] for line in lines}) == len(lines)


def test_a_rule_has_a_manual_page(run):
    done = run("rules", "values-conflict")
    assert done.returncode == 0
    assert done.stdout.startswith("values-conflict (error)\n\n")
    assert "Example: conflict" in done.stdout


def test_an_unknown_rule_ends_with_2(run):
    done = run("rules", "value-conflict")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'values-conflict'" in done.stderr


@pytest.mark.parametrize("file", ["sources", "source-line", "claims", "claim-line", "decisions", "baseline"])
def test_schemas_are_json(run, file):
    every = json.loads(run("schema").stdout)
    assert list(every) == ["sources", "source-line", "claims", "claim-line", "decisions", "baseline"]
    assert json.loads(run("schema", file).stdout) == every[file]
    assert "2020-12" in every[file]["$schema"]


def test_an_unknown_schema_ends_with_2(run):
    assert run("schema", "rules").returncode == 2


def test_a_new_project_passes_check(run, tmp_path):
    folder = tmp_path / "new" / "story"
    done = run("init", folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert (folder / "claims" / "example.yaml").is_file()
    checked = run("check", folder)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "✓ agree" in checked.stdout


def test_init_overwrites_nothing(run, tmp_path):
    (tmp_path / "sources.yaml").write_text("mine")
    done = run("init", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "exists already" in done.stderr
    assert (tmp_path / "sources.yaml").read_text() == "mine"
    assert not (tmp_path / "claims").exists()


@pytest.mark.parametrize("name", ["file", "x" * 5000])
def test_init_says_what_it_cannot_write(run, tmp_path, name):
    (tmp_path / "file").write_text("")
    done = run("init", tmp_path / name)
    assert done.returncode == 2
    assert "error:" in done.stderr
    assert "internal" not in done.stderr


def test_the_demo_needs_nothing_and_shows_every_verdict(run, tmp_path):
    done = run("demo", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for verdict in ("conflict", "update", "scope", "compatible", "agree", "uncorroborated"):
        assert f" {verdict}" in done.stdout
    assert "1 origin" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_demo_is_json_as_well(run):
    summary = json.loads(run("demo", "--format", "json").stdout)["summary"]
    assert all(summary["verdicts"].values())


@pytest.mark.parametrize("args", [("check",), ("explain", "gazette-killed"), ("rules",), ("schema",)], ids=str)
def test_a_closed_standard_output_is_wrong_usage(agreeing, args):
    command = [sys.executable, "-m", "crosscheck", *args]
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *command],
        cwd=agreeing,
        env=environment(),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "error: standard output is closed\n")


def test_a_file_is_no_project_folder(run, agreeing):
    done = run("check", "sources.yaml", cwd=agreeing)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("sources.yaml:1:1: error: sources.yaml is a file, not a folder\n")
    told = json.loads(run("check", "sources.yaml", "-f", "json", cwd=agreeing).stdout)["diagnostics"]
    assert [(each["code"], each["file"]) for each in told] == [("no-folder", "sources.yaml")]
    done = run("init", "sources.yaml", cwd=agreeing)
    assert done.returncode == 2
    assert "'sources.yaml' is a file, not a folder" in done.stderr
