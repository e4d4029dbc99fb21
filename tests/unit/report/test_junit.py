import re

import junitparser
import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from problem_reports import WAIVER, bad_input, found, hostile, many, settled, words
from report_builder import report, sample, view

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.report.canvas import Canvas
from crosscheck.report.services.junit import render_junit

HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff]")


def read(shown, canvas=None):
    return junitparser.JUnitXml.fromstring(render_junit(shown, canvas or Canvas()).encode())


def cases(shown):
    return {case.name: case for suite in read(shown) for case in suite}


def case_of(shown, fact="where"):
    return next(case for name, case in cases(shown).items() if name.endswith(f"[{fact}]"))


def outcome(case):
    return case.result[0]._tag if case.result else "passed"


def test_each_fact_is_a_case_and_agreement_passes():
    shown = view(found())
    facts = next(suite for suite in read(shown) if suite.name == "facts")
    assert [case.name.rpartition(" ")[2] for case in facts] == [f"[{fact.id}]" for fact in found().facts]
    assert outcome(case_of(shown, "day")) == "passed"
    assert outcome(case_of(shown, "where")) == "failure"


def test_a_failure_tells_the_sentence_the_camps_and_the_place():
    case = case_of(view(found(), place="desk"))
    (failure,) = case.result
    assert failure.message == "Daily says London, Wire says France, of the same day."
    assert failure.type == "conflict"
    assert failure.text.splitlines()[0] == "error: conflict"
    assert "A London (daily)" in failure.text
    assert "error: values-conflict at desk/claims/wire.yaml:12:5: One says London" in failure.text
    assert case._elem.get("file") == "desk/claims/wire.yaml"
    assert case._elem.get("line") == "12"


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        (FailOn.NEVER, set()),
        (FailOn.CONFLICT, {"where"}),
        (FailOn.UPDATE, {"where", "killed"}),
        (FailOn.SCOPE, {"where", "killed", "held"}),
    ],
)
def test_what_fails_the_run_fails_its_case(fail_on, failing):
    shown = view(found(), fail_on=fail_on)
    facts = {each.id: outcome(case_of(shown, each.id)) for each in found().facts}
    assert {name for name, came in facts.items() if came == "failure"} == failing
    assert set(facts.values()) <= {"failure", "passed"}


def test_what_does_not_fail_is_output_with_its_severity():
    case = case_of(view(found()), "killed")
    assert outcome(case) == "passed"
    assert case.system_out.startswith("warning: update\nWire's 16 is a later count.")


@pytest.mark.parametrize(
    ("how", "said"),
    [("waived", WAIVER.reason), ("ruled", "daily-where is right"), ("accepted", "The baseline accepts it.")],
)
def test_what_is_settled_is_skipped_with_the_reason(how, said):
    case = case_of(view(settled(how)))
    assert outcome(case) == "skipped"
    assert said in case.result[0].message
    assert read(view(settled(how))).skipped == 1


def test_findings_of_no_fact_are_cases_of_their_own():
    made = found()
    alone = next(each for each in made.findings if each.rule == "arithmetic")
    others = tuple(each for each in made.findings if each is not alone)
    name = "arithmetic: 3 + 4 is not 8."
    came = {
        "fails": outcome(cases(view(made))[name]),
        "never": outcome(cases(view(made, fail_on=FailOn.NEVER))[name]),
        "waived": outcome(cases(view(replace(made, findings=(*others, replace(alone, waiver=WAIVER)))))[name]),
        "accepted": outcome(cases(view(replace(made, findings=(*others, replace(alone, accepted=True)))))[name]),
    }
    assert came == {"fails": "failure", "never": "passed", "waived": "skipped", "accepted": "skipped"}


def test_a_least_severity_hides_nothing_that_fails_the_run():
    shown = view(found(), [], fail_on=FailOn.UPDATE, least=Level.ERROR, hidden=found().facts)
    assert {name.rpartition(" ")[2]: outcome(case) for name, case in cases(shown).items() if "[" in name} == {
        "[where]": "failure",
        "[killed]": "failure",
    }


def test_a_finding_of_no_fact_that_fails_the_run_is_not_hidden_either():
    made = found()
    alone = replace(next(each for each in made.findings if each.rule == "arithmetic"), level=Level.WARNING)
    shown = view(replace(made, findings=(alone,)), [], fail_on=FailOn.UPDATE, least=Level.ERROR)
    assert {name: outcome(case) for name, case in cases(shown).items()} == {
        "arithmetic: 3 + 4 is not 8.": "failure",
        "The project can be read": "passed",
    }


def test_bad_input_is_an_error():
    suite = next(iter(read(bad_input())))
    assert (suite.name, suite.tests, suite.errors) == ("input", 1, 1)
    (case,) = suite
    assert case.name == "unknown-key: Unknown key 'vaule'."
    assert "Did you mean 'value'?" in case.result[0].text
    assert case._elem.get("file") == "claims/wire.yaml"


def test_a_warning_about_the_input_fails_nothing():
    case = cases(view(sample()))["unread-value: Cannot read the value 'umpteen'."]
    assert outcome(case) == "passed"
    assert "Write the figure." in case.system_out


def test_an_empty_report_still_has_a_test():
    read_back = read(view(report([], [])))
    assert (read_back.tests, read_back.failures, read_back.errors) == (1, 0, 0)


def test_counts_are_those_of_the_cases():
    shown = view(settled("waived"), fail_on=FailOn.UPDATE)
    total = read(shown)
    told = (total.tests, total.failures, total.skipped, total.errors)
    again = read(shown)
    again.update_statistics()
    assert told == (again.tests, again.failures, again.skipped, again.errors)
    assert told[:3] == (9, 2, 1)


def test_cases_alike_are_told_apart():
    made = found()
    twins = replace(made, findings=(made.findings[-1],) * 3)
    names = [name for name in cases(view(twins)) if name.startswith("arithmetic")]
    assert names == ["arithmetic: 3 + 4 is not 8.", *(f"arithmetic: 3 + 4 is not 8. ({n})" for n in (2, 3))]


def test_very_many_are_all_there():
    assert read(many(25_001, Level.ERROR)).failures == 25_001


def test_cases_of_two_projects_are_two():
    classes = {place: case_of(view(found(), place=place)).classname for place in ("", "stories/flood", "stories/fire")}
    assert classes == {
        "": "crosscheck.facts",
        "stories/flood": "crosscheck.stories.flood.facts",
        "stories/fire": "crosscheck.stories.fire.facts",
    }


def test_the_project_names_its_suites():
    assert [suite.name for suite in read(view(found(), place="desk"))] == [
        "desk: facts",
        "desk: findings",
        "desk: input",
    ]


def test_any_canvas_carries_every_character():
    written = render_junit(view(found()), Canvas(encoding="ascii"))
    assert written.isascii()
    assert read(view(found()), Canvas(encoding="ascii")).tests == read(view(found())).tests
    assert render_junit(view(found()), Canvas()) == render_junit(view(found()), Canvas())


@settings(deadline=None, max_examples=50)
@given(words)
def test_hostile_words_leave_it_well_formed(said):
    root = read(hostile(said))._elem
    assert {each.tag for each in root.iter()} <= {
        *("testsuites", "testsuite", "testcase", "failure", "skipped", "system-out")
    }
    told = [text for each in root.iter() for text in (each.text or "", *each.attrib.values())]
    assert not [text for text in told if HIDDEN.search(text)]
    assert read(hostile(said)).tests == read(view(found())).tests
