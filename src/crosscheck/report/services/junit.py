"""JUnit XML, as GitLab, Jenkins and Azure DevOps read it: a test case for each fact, so that a green run has tests.

A case fails where it makes the run fail, and is skipped where a person or the baseline lets it stand; what was found
besides is the output of a case that passes. Cases come in three suites, by where they come from: `facts`, `findings`
(of no fact) and `input`. A case is known from run to run by its class, made of the project's place and the suite, and
by its name, a fact's label and id.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.report.canvas import Canvas
from crosscheck.report.escaping import visible
from crosscheck.report.services.junit_cases import Case, Outcome, fact_cases, finding_cases, input_cases
from crosscheck.report.services.results import results_of
from crosscheck.report.view import View

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


class Suite(Struct, frozen=True):
    """Cases of one kind."""

    name: str
    cases: tuple[Case, ...]


def render_junit(view: View, canvas: Canvas) -> str:
    """Return the view as test suites; where not all can be written on the canvas, as character references."""
    results = results_of(view)
    suites = (
        Suite("facts", tuple(fact_cases(view, results))),
        Suite("findings", tuple(finding_cases(view, results))),
        Suite("input", tuple(input_cases(results))),
    )
    root = ET.Element("testsuites", {"name": "crosscheck"} | _counts([case for each in suites for case in each.cases]))
    for suite in suites:
        if suite.cases:
            root.append(_suite_element(suite, view.frame.place))
    ET.indent(root)
    written = ET.tostring(root, encoding="utf-8" if canvas.is_unicode else "us-ascii").decode()
    return f"{DECLARATION}\n{written}\n"


def _suite_element(suite: Suite, place: str) -> ET.Element:
    """Return a suite; in a repository of several projects its name says which one it is of."""
    name = visible(f"{place}: {suite.name}" if place else suite.name)
    element = ET.Element("testsuite", {"name": name} | _counts(suite.cases))
    kind = ".".join(("crosscheck", *filter(None, place.split("/")), suite.name))
    for case in _told_apart(suite.cases):
        element.append(_case_element(case, visible(kind)))
    return element


def _case_element(case: Case, kind: str) -> ET.Element:
    attributes = {"name": visible(case.name), "classname": kind}
    if case.location:
        attributes |= {"file": visible(case.location.path), "line": str(case.location.line)}
    element = ET.Element("testcase", attributes)
    text = "\n".join(visible(line) for line in case.lines)
    if case.outcome is Outcome.PASSED:
        if text:
            ET.SubElement(element, "system-out").text = text
        return element
    told = {"message": visible(case.message)}
    if case.outcome is not Outcome.SKIPPED:
        told["type"] = visible(case.type)
    ET.SubElement(element, case.outcome.value, told).text = text
    return element


def _counts(cases: Iterable[Case]) -> dict[str, str]:
    outcomes = [case.outcome for case in cases]
    return {
        "tests": str(len(outcomes)),
        "failures": str(outcomes.count(Outcome.FAILED)),
        "errors": str(outcomes.count(Outcome.ERROR)),
        "skipped": str(outcomes.count(Outcome.SKIPPED)),
    }


def _told_apart(cases: Iterable[Case]) -> Iterator[Case]:
    """Yield cases of which no two have one name, as services take those for one test."""
    seen: dict[str, int] = {}
    for case in cases:
        number = seen[case.name] = seen.get(case.name, 0) + 1
        yield case if number == 1 else replace(case, name=f"{case.name} ({number})")
