"""Pages made of reports, and their words."""

import copy

from lxml import html
from msgspec.structs import replace
from report_builder import sample, view

from crosscheck.report.page.page import render_page

BLOCKS = ("p", "li", "div", "td", "th", "tr", "h2", "h3", "h4", "dt", "dd", "section")


def page(made=None, **changes):
    return html.document_fromstring(render_page(view(made or sample(), **changes)))


def words(element) -> str:
    """Return the text as it is seen: what stands in two blocks is two words."""
    shown = copy.deepcopy(element)
    for each in shown.iter(*BLOCKS):
        each.text, each.tail = f" {each.text or ''}", f" {each.tail or ''}"
    return " ".join(shown.text_content().split())


def with_facts(*facts):
    made = sample()
    return replace(made, facts=tuple(facts))


def changed(fact_id: str, **changes):
    made = sample()
    return replace(made, facts=tuple(replace(each, **changes) if each.id == fact_id else each for each in made.facts))
