"""A difference in each format: what got worse first, all there is, and hostile words inert."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from recorded_reports import fact, recorded, reports

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.model.recorded import Difference, RecordedClaim, RecordedFinding, Settled
from crosscheck.report.canvas import Canvas
from crosscheck.report.differences.difference import compare
from crosscheck.report.differences.difference_json import render_difference_json
from crosscheck.report.differences.difference_lines import render_difference
from crosscheck.report.differences.difference_markdown import MOST_BYTES, render_difference_markdown

CONFLICT = Verdict.CONFLICT
AGREEING = fact("killed", "gazette=23", "herald=23")
APART = fact("killed", "gazette=23", "herald=41", verdicts=[("gazette", "herald", CONFLICT)])
ELSEWHERE = replace(fact("hurt", "wire=5", "radio=7", verdicts=[("wire", "radio", CONFLICT)]), settled=Settled.ACCEPTED)
SUM = RecordedFinding("parts", Level.WARNING, "3 + 4 is not 8.", "claims/a.yaml:3", known="k")
OLD = recorded(AGREEING, replace(ELSEWHERE, settled=None), fact("gone-by", "wire2=1"), findings=[SUM])
NEW = recorded(APART, ELSEWHERE, fact("come", "radio2=2"))
FOUND = compare(OLD, NEW)
HOSTILE = "<img src=x>|`a`\x1b[31m\u202e\n# [x](javascript:y) @desk"


def table(found, **canvas):
    return render_difference(found, "old", "new", Canvas(**canvas))


def markdown(found, **canvas):
    return render_difference_markdown(found, "old", "new", FailOn.CONFLICT, Canvas(**canvas))


def test_the_table_says_what_got_worse_then_what_got_better_then_the_rest():
    assert table(FOUND) == (
        "Worse\n"
        "✗ conflict killed [killed] · was agree\n"
        "           herald/killed: 23 → 41\n"
        "           Why killed.\n"
        "\n"
        "Better\n"
        "✗ conflict hurt [hurt] · the baseline accepts it\n"
        "warning claims/a.yaml:3: 3 + 4 is not 8. [parts] · gone\n"
        "\n"
        "Also changed\n"
        "· uncorroborated come [come] · new\n"
        "· uncorroborated gone-by [gone-by] · gone\n"
        "\n"
        "old → new: worse: 1 fact; better: 1 fact and 1 finding; also changed: 2 facts\n"
    )


def test_a_mended_conflict_of_the_baseline_is_better_and_not_said_to_be_open_again():
    found = compare(recorded(replace(APART, settled=Settled.ACCEPTED)), recorded(AGREEING))
    told = table(found)
    assert told.startswith("Better\n✓ agree    killed [killed] · was conflict\n")
    assert "baseline" not in told


def test_json_counts_findings_as_people_are_told_of_them():
    conflict = RecordedFinding("values-conflict", Level.ERROR, "23, 41.", fact="killed", known="v", of_pair=True)
    found = compare(recorded(AGREEING), recorded(APART, findings=[conflict, SUM]))
    data = json.loads(render_difference_json(found, "old", "new", FailOn.CONFLICT))
    assert data["summary"]["findings"] == {"worse": 1, "better": 0, "other": 0}
    assert len(data["findings"]) == 2


def test_nothing_is_said_to_be_nothing():
    assert table(Difference()) == "old → new: nothing has changed\n"
    assert "nothing has changed" in markdown(Difference())


def test_it_is_drawn_in_ascii_where_there_is_nothing_else():
    assert table(FOUND, encoding="ascii").isascii()
    assert markdown(FOUND, encoding="ascii").isascii()


def test_no_line_is_wider_than_the_terminal():
    long = compare(recorded(AGREEING), recorded(replace(APART, explanation="word " * 60)))
    assert max(map(len, table(long, width=60).splitlines())) <= 60


def test_markdown_has_a_section_for_each():
    found = markdown(FOUND)
    assert re.findall(r"^## (.*)$", found, re.MULTILINE) == ["Worse", "Better", "Also changed"]
    assert "**Something new fails.**" in found
    assert "herald/killed: 23 → 41" in found


def hostile(report):
    facts = tuple(
        replace(
            each,
            label=HOSTILE,
            explanation=HOSTILE,
            claims=tuple(RecordedClaim(claim.name, HOSTILE + claim.said) for claim in each.claims),
        )
        for each in report.facts
    )
    return replace(report, facts=facts, findings=tuple(replace(each, message=HOSTILE) for each in report.findings))


@pytest.mark.parametrize("write", [table, markdown])
def test_hostile_words_stay_words(write):
    found = write(compare(hostile(OLD), hostile(NEW)))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", found)
    assert len([line for line in found.splitlines() if line.startswith("# ")]) == (write is markdown)


def test_markdown_holds_no_markup_of_others():
    found = markdown(compare(hostile(OLD), hostile(NEW)))
    assert "<img" not in found.replace("\\<", "")
    assert "](" not in found.replace("\\](", "")


def test_markdown_keeps_to_what_a_comment_may_hold_and_counts_the_rest():
    many = [
        replace(fact(f"f{n}", f"a{n}=1", f"b{n}=2", verdicts=[(f"a{n}", f"b{n}", CONFLICT)]), explanation="word " * 99)
        for n in range(400)
    ]
    found = markdown(compare(recorded(), recorded(*many)))
    assert len(found.encode()) <= MOST_BYTES
    told, left = found.count("✗ conflict"), re.search(r"^(\d+) more changes left out", found, re.MULTILINE)
    assert told + int(left[1]) == 400


@settings(max_examples=50, deadline=None)
@given(reports(), reports())
def test_json_has_every_change_and_says_what_the_exit_code_says(old, new):
    found = compare(old, new)
    data = json.loads(render_difference_json(found, "old", "new", FailOn.SCOPE))
    assert (len(data["facts"]), len(data["findings"])) == (len(found.facts), len(found.findings))
    fails = any(each["fails"] for each in (*data["facts"], *data["findings"]))
    assert data["summary"]["fails"] is fails
    assert sum(data["summary"]["facts"].values()) == len(found.facts)
    for each in data["facts"]:
        kinds = {"new": (None, dict), "split": (None, dict), "gone": (dict, None), "merged": (dict, None)}
        before, after = kinds.get(each["change"], (dict, dict))
        assert (each["old"] is None) is (before is None)
        assert (each["new"] is None) is (after is None)


def test_json_tells_the_figures_before_and_after():
    data = json.loads(render_difference_json(FOUND, "old", "new", FailOn.CONFLICT))
    change = next(each for each in data["facts"] if each["change"] == "changed" and each["claims"])
    assert [(each["old"]["said"], each["new"]["said"]) for each in change["claims"]] == [("23", "41")]
    assert (change["old"]["verdict"], change["new"]["verdict"], change["risen"]) == ("agree", "conflict", "conflict")


def test_every_key_of_json_is_in_the_page_on_the_command():
    page = (
        (Path(__file__).parents[3] / "docs" / "cli.md")
        .read_text("utf-8")
        .partition("\n## diff\n")[2]
        .partition("\n## ")[0]
    )
    data = json.loads(render_difference_json(FOUND, "old", "new", FailOn.CONFLICT))
    for part in (data, data["summary"], *data["facts"][:1], *data["findings"][:1]):
        assert [key for key in part if f"`{key}`" not in page and key not in ("risen", "fallen")] == []
    assert "`risen` or `fallen`" in page
