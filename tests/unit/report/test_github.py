import re

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from problem_reports import bad_input, found, hostile, many, settled, words
from report_builder import report, sample, view

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.report.canvas import Canvas
from crosscheck.report.services.github import escape_data, escape_property, render_github

COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<message>.*)")
PROPERTIES = {"file", "line", "col", "title"}


def decoded(text):
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(shown, canvas=None):
    """Return what the runner reads: the lines that begin with "::" (or hold "##["), parsed as it parses them."""
    lines = render_github(shown, canvas or Canvas()).splitlines()
    found = []
    for line in lines:
        assert line.startswith("::") or "##[" not in line
        if line.lstrip().startswith("::"):
            match = COMMAND.fullmatch(line)
            assert match, line
            properties = dict(each.split("=", 1) for each in match["properties"].split(","))
            read = {name: decoded(value) for name, value in properties.items()}
            found.append((match["name"], read, decoded(match["message"])))
    return found


def test_an_annotation_stands_at_its_line():
    name, properties, message = commands(view(found(), place="desk"))[1]
    assert name == "error"
    assert message == "One says London, the other France."
    assert properties == {
        "file": "desk/claims/wire.yaml",
        "line": "12",
        "col": "5",
        "title": "Where he spoke from (values-conflict)",
    }


def test_the_worst_comes_first_and_every_level_has_its_command():
    names = [name for name, _, _ in commands(view(found()))]
    assert names == ["error", "error", "warning", "notice"]


@pytest.mark.parametrize("how", ["waived", "ruled", "accepted"])
def test_what_is_settled_is_not_annotated(how):
    assert len(commands(view(settled(how)))) == len(commands(view(found()))) - 1


def test_a_fact_that_fails_without_a_finding_is_annotated():
    told = commands(view(sample(), fail_on=FailOn.SCOPE))
    assert ("notice", "Held on election day (scope)") in [(name, properties["title"]) for name, properties, _ in told]


def test_ten_of_a_level_are_shown_and_no_more():
    assert [properties["title"] for _, properties, _ in commands(many(10))] == ["arithmetic-fails"] * 10


def test_the_tenth_says_how_many_more_there_are_and_where():
    told = commands(many(25_001))
    assert len(told) == 10
    name, properties, message = told[-1]
    assert name == "warning"
    assert properties == {"title": "24,992 more warnings"}
    assert message.startswith("They stand in claims/1.yaml (12,500), claims/0.yaml (12,492). ")


def test_each_level_has_its_own_ten():
    warnings, errors = many(12), many(12, Level.ERROR)
    both = replace(warnings, findings=(*warnings.findings, *errors.findings))
    assert [name for name, _, _ in commands(both)] == ["error"] * 10 + ["warning"] * 10


def test_files_beyond_ten_are_counted():
    spread = many(40)
    findings = tuple(
        replace(each, location=replace(each.location, path=f"claims/{n:02}.yaml"))
        for n, each in enumerate(spread.findings)
    )
    _, _, message = commands(replace(spread, findings=findings))[-1]
    assert "and 21 more files" in message


def test_bad_input_is_annotated_with_what_to_do():
    ((name, properties, message),) = commands(bad_input())
    assert (name, properties["title"]) == ("error", "unknown-key (input)")
    assert message == "Unknown key 'vaule'. Did you mean 'value'?"


def test_a_clean_run_says_so_and_annotates_nothing():
    written = render_github(view(report([], [])), Canvas())
    assert commands(view(report([], []))) == []
    assert written.startswith("0 facts")


def test_a_title_keeps_githubs_limit():
    made = found()
    long = replace(made.facts[0], label="word " * 200)
    titles = [each["title"] for _, each, _ in commands(view(replace(made, facts=(long, *made.facts[1:]))))]
    assert max(len(title) for title in titles) <= 255


def test_ascii_only_and_the_same_bytes():
    assert render_github(view(found()), Canvas(encoding="ascii")).isascii()
    assert render_github(view(found()), Canvas()) == render_github(view(found()), Canvas())


@settings(deadline=None, max_examples=50)
@given(words)
def test_hostile_words_make_no_command_of_their_own(said):
    told = commands(hostile(said))
    assert [name for name, _, _ in told] == ["error", "error", "warning", "notice"]
    assert all(each.keys() == PROPERTIES for _, each, _ in told)
    assert all(each["line"] == "4" for _, each, _ in told)


@settings(deadline=None, max_examples=50)
@given(words)
def test_escapes_are_undone_by_the_runner(said):
    assert decoded(escape_property(said)) == said
    assert decoded(escape_data(said)) == said
    assert not set("\r\n:,") & set(escape_property(said))
