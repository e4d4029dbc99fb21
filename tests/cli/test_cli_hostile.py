import json
import os

import pytest
from cli_projects import CONFLICTING

HIDDEN = "x \\e[31m \\u202E \\u200B \\n2:1: error: forged \\u009B2J \\U000E0041"
MARKUP = "[bold]x[/bold] [link=http://a]b[/link] :skull: {0} %s"
FIELDS = ("claim", "subject", "property", "value", "group", "place", "time", "event", "said_by", "method", "note")
RAW = set("\x1b\x9b\u202e\u200b\U000e0041\x07\r")


def claims_with(fields):
    lines = [f'    {name}: "{words}"' for name, words in fields.items()]
    return "\n".join(["source: herald", "claims:", "  - id: herald-killed", *lines]) + "\n"


def run_all(run, folder):
    """Run every command that shows what sources say, and return what reached the terminal."""
    shown = ""
    for args in (["check", folder], ["check", folder, "-f", "json"], ["explain", "herald-killed", "-C", folder]):
        done = run(*args, COLUMNS="100")
        assert done.returncode in (0, 1, 2)
        shown += done.stdout + done.stderr
    assert not RAW & set(shown)
    assert not any(line.startswith(("2:1:", "forged")) for line in shown.splitlines())
    return shown


def test_hidden_characters_in_any_field_are_told_and_not_shown(run, project):
    folder = project(CONFLICTING | {"claims/herald.yaml": claims_with(dict.fromkeys(FIELDS, HIDDEN))})
    assert run_all(run, folder).count("claims/herald.yaml:") >= len(FIELDS)


def test_markup_in_any_field_stays_words(run, project):
    folder = project(CONFLICTING | {"claims/herald.yaml": claims_with(dict.fromkeys(FIELDS, MARKUP))})
    assert "[bold]x[/bold] [link=http://a]b[/link]" in run_all(run, folder)


@pytest.mark.parametrize("words", [HIDDEN, MARKUP], ids=["hidden", "markup"])
def test_no_field_of_a_source_reaches_the_terminal_raw(run, project, words):
    fields = ", ".join(f'{name}: "{words}"' for name in ("publisher", "title", "author", "derived_from", "note"))
    sources = CONFLICTING["sources.yaml"].replace("publisher: The Herald, title: March", fields)
    assert run_all(run, project(CONFLICTING | {"sources.yaml": sources}))


@pytest.mark.parametrize("args", [["explain"], ["check", "--only"], ["check", "-s"], ["rules"], ["check", "-o"], []])
def test_what_is_typed_is_not_echoed_raw(run, conflicting, args):
    done = run(*args, "\x1b[31m [bold]x[/bold] \u202e\nb: error: forged" + "x" * 5000, cwd=conflicting)
    assert done.returncode == 2
    assert not RAW & set(done.stdout + done.stderr)
    assert not any(line.startswith("b: error") for line in done.stderr.splitlines())


def test_a_file_name_is_not_echoed_raw(run, project):
    folder = project(CONFLICTING)
    (folder / "claims" / "a\x1b[31m\u202e.yaml").write_text("source: nobody\nclaims: []\n")
    done = run("check", folder)
    assert done.returncode == 2
    assert not RAW & set(done.stderr)
    report = run("check", folder, "-f", "json").stdout
    assert not RAW & set(report)
    assert json.loads(report)["diagnostics"]


def test_a_file_name_that_is_not_utf8_is_no_traceback(run, project):
    folder = project(CONFLICTING)
    (folder / "claims" / os.fsdecode(b"\xff\xfe.yaml")).write_text("source: nobody\nclaims: []\n")
    for args in (["check"], ["check", "-f", "json"]):
        done = run(*args, cwd=folder)
        assert done.returncode in (1, 2)
        assert "internal error" not in done.stderr
