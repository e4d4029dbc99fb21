"""What lets the page run nothing but its own script, and how its parts come in."""

import base64
import hashlib
import html
import re

from hypothesis import given
from hypothesis import strategies as st
from report_builder import sample, view

from crosscheck.report.page.anchors import anchors
from crosscheck.report.page.document import policy
from crosscheck.report.page.page import render_page

PAGE = render_page(view(sample()))


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policies(page: str) -> dict[str, str]:
    [content] = re.findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return dict(each.strip().split(" ", 1) for each in html.unescape(content).split(";"))


def test_nothing_is_allowed_but_what_is_named():
    told = policies(PAGE)
    assert told["default-src"] == told["base-uri"] == told["form-action"] == "'none'"
    assert told["img-src"] == "data:"
    assert "unsafe" not in str(told)


def test_style_and_script_are_allowed_by_the_hash_of_what_is_there():
    told = policies(PAGE)
    [style], [script] = re.findall("<style>(.*?)</style>", PAGE, re.S), re.findall("<script>(.*?)</script>", PAGE, re.S)
    assert told["style-src"] == digest(style)
    assert told["script-src"] == digest(script)


def test_another_script_has_another_policy():
    assert policy("a", "b") != policy("a", "c")


def test_policy_stands_before_what_it_is_for():
    assert PAGE.index("Content-Security-Policy") < PAGE.index("<style>") < PAGE.index("<script>")


def test_page_says_what_it_is_in_its_first_bytes():
    assert PAGE.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')


@given(st.lists(st.text()))
def test_ids_of_elements_are_safe_unique_and_one_for_each(ids):
    made = anchors("fact", ids)
    assert set(made) == set(ids)
    assert len(set(made.values())) == len(made)
    assert all(re.fullmatch("fact-[A-Za-z0-9._-]*", each) for each in made.values())


@given(st.from_regex("[a-z0-9][a-z0-9._-]{0,99}", fullmatch=True))
def test_an_id_that_is_safe_is_kept(fact_id):
    assert anchors("fact", [fact_id]) == {fact_id: f"fact-{fact_id}"}
