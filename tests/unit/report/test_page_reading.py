"""What the page is filtered by, links to and leaves out."""

import re

from lxml import html
from msgspec.structs import replace
from page_made import page, words
from report_builder import exactly, fact, report, sample, source, statement, view

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding, Verdict
from crosscheck.model.location import Location
from crosscheck.report.page.page import render_page


def test_filters_wait_for_script_and_name_what_can_be_chosen():
    [form] = page().xpath("//form[@role='search']")
    assert "hidden" in form.attrib
    assert form.xpath(".//select[@name='source']/option/@value") == ["", "daily", "wire", "ngo"]
    assert form.xpath(".//select[@name='place']/option/@value") == ["", "Almaty", "Kazakhstan"]
    assert form.xpath(".//*[@role='status']/@aria-live") == ["polite"]


def test_facts_carry_what_they_are_filtered_by():
    [held] = page().xpath("//article[@id='fact-held']")
    assert (held.get("data-s"), held.get("data-from"), held.get("data-to")) == ("0 1 2", "2019-06-09", "2019-06-12")
    assert "data-open" in held.attrib
    [where] = page().xpath("//article[@id='fact-where']")
    assert "data-from" not in where.attrib


def test_nothing_of_the_page_is_fetched_and_nothing_runs_but_its_script():
    dom = page()
    assert dom.xpath("//@src") == []
    assert dom.xpath("//link/@href") == ["data:,"]
    assert [
        name for each in dom.iter() if isinstance(each.tag, str) for name in each.attrib if re.match("on|style$", name)
    ] == []
    assert len(dom.xpath("//script")) == len(dom.xpath("//style")) == 1


def test_legend_explains_every_verdict_and_the_rules_named():
    legend = page().xpath("//section[@id='legend']")[0]
    assert [words(each)[2:] for each in legend.xpath(".//dl[@class='verdicts']//dt")] == [
        each.value for each in Verdict
    ]


def test_thousands_of_faults_and_findings_are_counted():
    where = Location("claims/ngo.yaml", 30, 5)
    faults = tuple(Diagnostic("x", Level.WARNING, f"fault {at}", "", where) for at in range(1600))
    findings = tuple(Finding("arithmetic", Level.ERROR, f"sum {at}", where) for at in range(1400))
    dom = html.document_fromstring(render_page(view(replace(sample(), findings=findings), diagnostics=faults)))
    assert "Faults of the input 1,600" in words(dom.xpath("//section[@id='faults']")[0])
    assert "1,100 more are in the JSON report." in words(dom.xpath("//section[@id='faults']")[0])
    assert len(dom.xpath("//section[@id='findings']/article")) == 200
    assert "1,200 more, no graver than these" in words(dom.xpath("//section[@id='findings']")[0])


def test_other_languages_are_named_where_they_stand():
    other = source("daily", language="kk")
    made = report([statement("a", "daily", exactly(5), source=other), statement("b", "wire", exactly(6))], [])
    made = replace(made, facts=(fact("held", Verdict.CONFLICT, [["a"], ["b"]]),))
    assert page(made).xpath("//p[@class='said']/bdi/@lang") == ["kk"]


def test_what_is_too_long_for_a_line_is_counted():
    claims = [statement(f"c{at}", f"paper{at}", exactly(at)) for at in range(20)]
    apart = fact("apart", Verdict.CONFLICT, [[each.ref] for each in claims])
    together = fact("together", Verdict.UPDATE, [[each.ref for each in claims]])
    items = page(report(claims, [apart, together])).xpath("//section[@id='decide']/ul/li")
    assert "and 12 more camps" in words(items[0])
    assert "and 16 more" in words(items[1])


def test_a_claim_without_a_quote_leads_to_its_source():
    of = source("daily", url="https://daily.example/held")
    made = report([statement("a", "daily", exactly(5), source=of), statement("b", "wire", exactly(6))], [])
    made = replace(made, facts=(fact("held", Verdict.CONFLICT, [["a"], ["b"]]),))
    [out] = page(made).xpath("//article//a[@class='out']")
    assert (out.get("href"), words(out)) == (
        "https://daily.example/held",
        "Open the source (Daily, opens a new tab)",
    )


def test_no_id_of_a_fact_is_that_of_another_part():
    made = sample()
    named = ("a", "a-h", "h-a", "grid-a", "a-grid", "list", "main")
    facts = tuple(replace(each, id=name) for each, name in zip(made.facts, named, strict=True))
    ids = page(replace(made, facts=facts, findings=())).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_an_order_that_was_chosen_is_not_called_gravest_first():
    made = sample()
    assert "gravest first" in words(page(made).xpath("//section[@id='facts']/p[@class='lead']")[0])
    turned = html.document_fromstring(render_page(view(made, facts=made.facts[::-1])))
    assert "gravest" not in words(turned.xpath("//section[@id='facts']/p[@class='lead']")[0])


def test_a_heading_tells_its_verdict_to_who_listens():
    assert words(page().xpath("//article[@id='fact-where']/header/h3")[0]) == "conflict: Where he spoke from #"
