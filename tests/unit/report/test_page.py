"""The page as a whole: its order, its head, and what needs a decision."""

import itertools
from collections import Counter

import pytest
from msgspec.structs import replace
from page_made import changed, page, words
from report_builder import sample, view

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Finding, Verdict
from crosscheck.model.location import Location
from crosscheck.report.page.page import render_page


def test_same_input_same_bytes():
    assert render_page(view(sample())) == render_page(view(sample()))


def test_sections_stand_in_the_order_in_which_an_editor_needs_them():
    ids = [each.get("id") for each in page().xpath("//main/section")]
    assert ids == ["decide", "facts", "alone", "findings", "faults", "sources", "apart", "legend"]


def test_headings_are_in_order_and_never_skip_a_level():
    levels = [int(each.tag[1]) for each in page().xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_ids_are_unique_and_every_link_within_the_page_has_its_target():
    dom = page()
    ids = Counter(dom.xpath("//@id"))
    assert [each for each, count in ids.items() if count > 1] == []
    assert {href[1:] for href in dom.xpath("//@href") if href.startswith("#")} <= set(ids)
    assert set(" ".join(dom.xpath("//@aria-labelledby")).split()) <= set(ids)
    assert set(dom.xpath("//@for")) <= set(ids)


def test_first_stop_of_the_keyboard_skips_to_what_needs_a_decision():
    first, *_ = page().xpath("//body//a")
    assert first.get("href") == "#main"
    assert first.get("class") == "skip"


def test_every_fact_has_its_place():
    dom = page()
    for each in sample().facts:
        [element] = dom.xpath(f"//*[@id='fact-{each.id}']")
        assert element.get("data-v") == each.verdict
        assert each.label in words(element)
        assert each.explanation in words(element)


@pytest.mark.parametrize(("fact_id", "told"), [("where", "✗ conflict"), ("killed", "↑ update"), ("held", "◐ scope?")])
def test_a_verdict_is_told_by_mark_and_word(fact_id, told):
    [verdict] = page().xpath(f"//article[@id='fact-{fact_id}']/header/p[@class='verdict']")
    assert words(verdict).startswith(told)


def test_counts_lead_to_the_facts_they_count():
    counts = {words(each): each.xpath("a/@href") for each in page().xpath("//ul[@class='counts']/li")}
    assert counts["1 ✗ conflict"] == ["#fact-where"]
    assert counts["2 · uncorroborated"] == ["#alone"]


def test_what_needs_a_decision_is_on_top():
    items = page().xpath("//section[@id='decide']/ul/li")
    assert [each.xpath(".//a/@href")[0].partition("-")[0] for each in items] == ["#fact", "#fact", "#fact", "#finding"]
    assert words(items[0]).startswith(
        "✗ conflict Where he spoke from fails the run A London Daily B France Wire Daily says"
    )
    assert "3 + 4 is not 8." in words(items[3])


@pytest.mark.parametrize("settled", [{"ruling": True}, {"waiver": True}, {"accepted": True}])
def test_what_is_settled_needs_no_decision(settled):
    word = Decision(Ruling.RIGHT, ("daily-where", "wire-where"), "", Location("decisions.yaml", 3, 5), owner="ana")
    dom = page(changed("where", **{key: word if key != "accepted" else True for key in settled}))
    assert "#fact-where" not in dom.xpath("//section[@id='decide']//@href")
    [header] = dom.xpath("//article[@id='fact-where']/header")
    assert "fails the run" not in words(header)
    assert ("in the baseline" if "accepted" in settled else "settled by a person") in words(header)


def test_a_clean_scope_or_an_agreement_needs_no_decision():
    made = sample()
    kept = [each for each in made.facts if each.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)]
    dom = page(replace(made, facts=(*kept, replace(made.facts[2], unsure=False)), findings=()))
    assert dom.xpath("//section[@id='decide']/ul") == []
    assert "Nothing does" in words(dom.xpath("//section[@id='decide']")[0])


def test_why_the_run_fails():
    [outcome] = page().xpath("//p[contains(@class, 'outcome')]")
    assert words(outcome).startswith(
        "✗ This run fails on 1 fact in conflict and 1 finding that is an error; nobody has settled them. "
        "A run fails on conflicts and on findings that are errors."
    )


def test_a_finding_that_fails_the_run_says_how_it_is_decided():
    made = replace(sample(), facts=())
    sums = Finding("adds-up", Level.ERROR, "No.", Location("a.yaml", 3, 5), "", ("ngo-hurt",), fingerprint="ab12")
    dom = page(replace(made, findings=(sums,)))
    [outcome] = dom.xpath("//p[contains(@class, 'outcome')]")
    assert "This run fails on 1 finding that is an error; nobody has settled it." in words(outcome)
    [article] = dom.xpath("//section[@id='findings']/article")
    assert "fails the run" in words(article)
    assert {"crosscheck review", "- waive: [ngo-hurt]", "rule: adds-up"} <= set(article.xpath(".//code/text()"))
    [item] = dom.xpath("//ul[@class='decide']/li")
    assert "fails the run" in words(item)


def test_nothing_fails_a_run_that_never_fails():
    [outcome] = page(fail_on=FailOn.NEVER).xpath("//p[contains(@class, 'outcome')]")
    assert words(outcome) == "✓ Nothing fails this run. Runs of this project never fail."


def test_settled_and_accepted_are_counted():
    word = Decision(Ruling.WAIVED, ("daily-where",), "", Location("decisions.yaml", 3, 5))
    made = changed("where", waiver=word)
    made = replace(made, facts=tuple(replace(f, accepted=True) if f.id == "killed" else f for f in made.facts))
    assert "1 settled by a person. 1 in the baseline." in words(page(made).xpath("//p[contains(@class,'outcome')]")[0])
