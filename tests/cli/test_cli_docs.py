import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
COMMANDS = [
    "check",
    "extract",
    "explain",
    "review",
    "diff",
    "baseline",
    "import",
    "rules",
    "schema",
    "init",
    "demo",
    "cache",
]


def section(command):
    return re.search(rf"^## {command}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(run, command):
    options = re.findall(r"^  (-.*?)(?:  |$)", run(command, "--help").stdout, re.MULTILINE)
    assert options
    for option in options:
        names = re.findall(r"(?<!\w)--?[a-z][a-z-]*", option)
        assert names
        for name in set(names) - {"-h", "--help"}:
            assert f"`{name}" in section(command), name
        for choice in re.findall(r"[a-z]+", option.partition("<")[2]):
            assert choice in section(command)


def test_every_command_is_documented(run):
    listed = re.findall(r"^  ([a-z]+)  ", run("--help").stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == COMMANDS
    for command in listed:
        assert f"[`{command}`](#{command})" in PAGE


def test_the_options_of_the_program_itself_are_documented(run):
    for name in re.findall(r"--[a-z-]+", run("--help").stdout.partition("Commands:")[0]):
        assert name in PAGE


def test_every_exit_code_is_documented():
    from crosscheck.cli.exits import Exit

    for code in Exit:
        assert f"| {code.value} |" in PAGE


@pytest.mark.parametrize(
    "variable", ["COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "CROSSCHECK_CACHE", "CROSSCHECK_DEBUG"]
)
def test_every_variable_is_documented(variable):
    assert f"| `{variable}` |" in PAGE
