"""What was not compared, and what is wrong with the input, on the page."""

from lxml import html
from msgspec.structs import replace
from page_made import page, words
from report_builder import pair, report, sample, view

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Reprint
from crosscheck.model.linkage import Outcome
from crosscheck.model.location import Location
from crosscheck.report.page.page import render_page


def test_what_was_not_compared_is_told_with_the_reason():
    [card] = page().xpath("//section[@id='apart']//ul[@class='apart']/li")
    assert (
        "They may be one fact, but 4 days apart. They could be one fact only if both spoke of the same time."
        in words(card)
    )
    assert {"#fact-hurt", "#fact-killed"} == set(card.xpath(".//@href"))


def test_thousands_that_were_not_compared_are_counted():
    pairs = tuple(pair("ngo-hurt", "wire-killed", weight=at, outcome=Outcome.POSSIBLE) for at in range(2000))
    made = replace(sample(), see_also=pairs, uncompared=tuple(f"block {at}" for at in range(90)))
    section = page(made).xpath("//section[@id='apart']")[0]
    assert len(section.xpath(".//ul[@class='apart']/li")) == 150
    assert "1,850 more pairs" in words(section)
    assert "40 more are in the JSON report" in words(section)


def test_reprints_are_told_where_both_stand_behind_a_fact():
    made = replace(sample(), reprints=(Reprint("wire", "daily", 0.54, "the very same words"),))
    told = words(page(made).xpath("//article[@id='fact-day']")[0])
    assert "wire repeats daily (54 % of the shorter text): “the very same words”." in told


def test_faults_of_the_input_stand_with_their_place_and_hint():
    [fault] = page().xpath("//section[@id='faults']//li")
    assert words(fault) == "! warning claims/wire.yaml:9:12 cannot read the value 'umpteen' Write the figure."


def test_input_that_cannot_be_used_has_a_page_of_its_faults():
    fault = Diagnostic(
        "unknown-key", Level.ERROR, "unknown key 'tilte'", "Did you mean 'title'?", Location("sources.yaml", 4, 5)
    )
    dom = html.document_fromstring(render_page(view(None, diagnostics=(fault,))))
    assert words(dom.xpath("//main//li")[0]) == "✗ error sources.yaml:4:5 unknown key 'tilte' Did you mean 'title'?"
    assert "the input could not be used" in words(dom.xpath("//h1")[0])
    assert "✗" in words(dom.xpath("//p[contains(@class,'outcome')]")[0])


def test_a_report_without_facts_is_a_page():
    dom = page(report([], []))
    assert "There is no such fact here." in words(dom.xpath("//section[@id='facts']")[0])


def test_what_is_left_out_by_choice_is_told():
    made = sample()
    dom = html.document_fromstring(render_page(view(made, facts=made.facts[:2])))
    assert "shown here: 2 of 7 facts" in words(dom.xpath("//p[@class='made']")[0])
    assert len(dom.xpath("//*[@data-v]")) == 2
