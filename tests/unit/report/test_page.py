"""The page as a whole, read back with a parser: what stands on it, in which order, and that nothing on it dangles."""

import copy
import itertools
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from report_builder import about, days, exactly, fact, pair, report, sample, source, statement, view

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding, Judgement, Moment, Reprint, Standing, Verdict
from crosscheck.model.linkage import Outcome
from crosscheck.model.location import Location
from crosscheck.model.project import FailOn
from crosscheck.report.consensus_words import consensus_lines
from crosscheck.report.data.sqlite_file import render_sqlite
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.page import render_page
from crosscheck.report.page.sources import source_rows
from crosscheck.report.said import statements_by_ref

BLOCKS = ("p", "li", "div", "td", "th", "tr", "h2", "h3", "h4", "dt", "dd", "section")
ELECTION = date(2019, 6, 9)
HELD_TEXT = "Police held around 500 people on Sunday.\n\nNobody was hurt."


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


def test_camps_say_who_stands_behind_them_and_what_is_said():
    made = changed("held", behind=("Interior Ministry, Wire", "Ngo"))
    camps = page(made).xpath("//article[@id='fact-held']//div[@class='camp']")
    assert [words(each.xpath("p[@class='behind']")[0]) for each in camps] == ["A Interior Ministry, Wire", "B Ngo"]
    assert camps[0].xpath(".//p[@class='said']/bdi/text()") == ["around 500", "roughly 500"]
    assert "citing Interior Ministry" in words(camps[0])


def test_what_all_claims_share_is_told_once():
    [standing] = page().xpath("//article[@id='fact-held']/p[@class='standing']")
    assert words(standing) == "3 claims in 2 camps, 3 independent origins"
    made = report(
        [
            statement("a", "gazette", exactly(5), time=days(ELECTION)),
            statement("b", "herald", exactly(6), time=days(ELECTION)),
        ],
        [fact("held", Verdict.CONFLICT, [["a"], ["b"]])],
    )
    article = page(made).xpath("//article")[0]
    assert words(article.xpath("p[@class='standing']")[0]).endswith("All speak of: time 9 June 2019")
    assert article.xpath(".//li//p[@class='scope']") == []


def test_agreement_on_one_origin_is_marked():
    assert "1 origin" in words(page().xpath("//article[@id='fact-day']/header")[0])
    assert "1 origin" not in words(page().xpath("//article[@id='fact-hurt']/header")[0])


def test_quotes_stand_in_their_context_with_the_figure_marked():
    daily = source("daily", url="https://daily.example/held", language="en-GB", text="texts/daily.txt")
    claims = [
        statement("a", "daily", about(500, "around 500"), quote=Quote("around 500 people", 12), source=daily),
        statement("b", "wire", exactly(700)),
    ]
    made = report(claims, [fact("held", Verdict.CONFLICT, [["a"], ["b"]])])
    made = replace(made, project=replace(made.project, texts={"daily": HELD_TEXT}))
    [quote] = page(made).xpath("//article//blockquote")
    assert words(quote) == "Police held around 500 people on Sunday."
    assert quote.xpath("string(.//mark)") == "around 500"
    assert quote.get("lang") == "en-GB"
    [out] = page(made).xpath("//article//a[@class='out']")
    assert out.get("href") == "https://daily.example/held#:~:text=around%20500%20people"
    assert set(out.get("rel").split()) == {"noreferrer", "noopener"}


def test_a_quote_without_a_text_stands_alone_in_quotation_marks():
    [quote] = page().xpath("//article[@id='fact-held']//blockquote")
    assert words(quote) == "“around 500”"


def test_ranges_are_a_table_that_reads_without_the_drawing():
    rows = page().xpath("//article[@id='fact-held']//table[contains(@class,'forest')]/tbody/tr")
    assert [words(each.xpath("th")[0]) for each in rows] == [
        "A around 500 Interior Ministry in Daily",
        "A roughly 500 Wire",
        "B around 1,000 (9 to 12 June 2019) Ngo",
    ]
    assert words(rows[0].xpath("td")[1]) == "450 to 550 not excluded: 400 to 600"
    assert all(
        svg.get("aria-hidden") == "true"
        for svg in page().xpath("//*[local-name()='svg'][not(ancestor::*[local-name()='svg'])]")
    )


def test_consensus_is_told_in_words():
    told = words(page().xpath("//article[@id='fact-held']/ul[@class='consensus']")[0])
    made = sample()
    held = next(each for each in made.facts if each.id == "held")
    assert f"{next(consensus_lines(held, statements_by_ref(made)))}." in told
    assert "Outside it: “around 1,000” (Ngo)." in told


def test_history_is_told_with_its_standing():
    moments = (
        Moment("daily-killed", "2019-06-09", Standing.SUPERSEDED),
        Moment("wire-killed", "2019-06-10", Standing.CURRENT),
    )
    made = changed("killed", history=moments)
    dated = {"daily-killed": days(ELECTION), "wire-killed": days(ELECTION.replace(day=10))}
    made = replace(made, statements=tuple(replace(s, as_of=dated.get(s.ref)) for s in made.statements))
    [article] = page(made).xpath("//article[@id='fact-killed']")
    rows = [words(each) for each in article.xpath(".//table[@class='moments']/tbody/tr")]
    assert rows == ["9 June 2019 Fourteen Daily ○ superseded", "10 June 2019 16 Wire ● current"]
    assert "How the figure grew" in article.xpath("h4/text()")
    assert len(article.xpath(".//*[local-name()='svg'][@class='chart']//*[local-name()='circle']")) == 2


def test_pairs_are_folded():
    [pairs] = page().xpath("//article[@id='fact-held']/details[@class='pairs']")
    assert "open" not in pairs.attrib
    assert "One figure covers 9 June, the other 9 to 12 June." in words(pairs)


def test_what_a_person_decided_is_told():
    word = Decision(
        Ruling.RIGHT, ("daily-where",), "", Location("decisions.yaml", 3, 5), owner="ana", reason="She asked."
    )
    made = replace(changed("where", ruling=word), decisions=(word,))
    told = words(page(made).xpath("//article[@id='fact-where']/div[@class='decided']")[0])
    assert "ana decided that daily-where (“London”) is right: She asked. [daily-where; decisions.yaml:3:5]" in told


def test_failed_arithmetic_shows_its_figures():
    made = sample()
    sums = Finding(
        "arithmetic",
        Level.ERROR,
        "3 + 4 is not 8.",
        Location("claims/ngo.yaml", 30, 5),
        "",
        ("ngo-hurt",),
        fingerprint="ab12",
    )
    [article] = page(replace(made, findings=(sums,))).xpath("//section[@id='findings']/article")
    assert article.get("id") == "finding-ab12"
    assert article.xpath(".//p[@class='said']/bdi/text()") == ["three"]
    assert "claims/ngo.yaml:30:5" in words(article)


def test_places_of_files_lead_from_the_root_of_the_repository():
    assert "desk/flood/claims/ngo.yaml:30:5" in words(page(place="desk/flood").xpath("//section[@id='findings']")[0])


def test_what_one_source_alone_tells_is_folded_by_source():
    groups = page().xpath("//section[@id='alone']/details")
    assert [words(each.xpath("summary")[0]) for each in groups] == ["Wire 1", "Ngo 1"]
    assert all("open" not in each.attrib for each in groups)
    assert page().xpath("//section[@id='alone']//li/@data-v") == ["uncorroborated"] * 2


def judged(left, right, verdict, **changes):
    return Judgement(left, right, verdict, "values-conflict", "value", "So it is.", **changes)


def counted_sources():
    """Two papers that meet, a third that meets itself alone, and a fourth that prints the text of the first."""
    said = [statement(f"{by}-{at}", by, exactly(at)) for at in (1, 2) for by in ("daily", "wire")]
    said += [statement(f"ngo-{at}", "ngo", exactly(4)) for at in (4, 5)]
    said += [statement("copy-3", "copy", exactly(3)), statement("daily-3", "daily", exactly(3))]
    facts = [
        fact("one", Verdict.AGREE, [["daily-1", "wire-1"]], judgements=(judged("daily-1", "wire-1", Verdict.AGREE),)),
        fact(
            "two",
            Verdict.CONFLICT,
            [["daily-2"], ["wire-2"]],
            judgements=(judged("daily-2", "wire-2", Verdict.CONFLICT),),
        ),
        fact("four", Verdict.AGREE, [["ngo-4", "ngo-5"]], judgements=(judged("ngo-4", "ngo-5", Verdict.AGREE),)),
        fact("three", Verdict.AGREE, [["copy-3", "daily-3"]], judgements=(judged("copy-3", "daily-3", Verdict.AGREE),)),
    ]
    return report(said, facts, origins={"copy": "daily"})


def test_a_source_agrees_with_others_only():
    made = counted_sources()
    rows = source_rows(Lookup(view(made), made))
    assert {each.id: (each.alone, each.agreed, each.differed, each.conflicted) for each in rows} == {
        "daily": (1, 1, 0, 1),
        "wire": (0, 1, 0, 1),
        "ngo": (1, 0, 0, 0),
        "copy": (1, 0, 0, 0),
    }


def test_sources_are_counted_as_in_the_database(tmp_path):
    made = counted_sources()
    path = tmp_path / "report.db"
    path.write_bytes(render_sqlite(view(made)))
    with closing(sqlite3.connect(path)) as database:
        asked = "SELECT source, alone, agreed, differed, conflicted FROM by_source ORDER BY source"
        counted = database.execute(asked).fetchall()
    rows = source_rows(Lookup(view(made), made))
    assert counted == sorted((each.id, each.alone, each.agreed, each.differed, each.conflicted) for each in rows)


def test_sources_are_counted_and_not_scored():
    dom = page(counted_sources())
    [ngo] = dom.xpath("//section[@id='sources']//tbody/tr[@id='source-ngo']")
    numbers = {each.get("data-name"): words(each) for each in ngo.xpath("td")}
    assert [numbers[key] for key in ("Claims", "Alone", "Agreed", "Differed", "Conflicted")] == [
        "2",
        "1",
        "0",
        "0",
        "0",
    ]
    assert "no score" in words(dom.xpath("//section[@id='sources']")[0])


def test_figures_of_another_scope_stand_behind_the_rivals():
    said = [statement(each, each, exactly(at)) for at, each in enumerate(("daily", "wire", "ngo"))]
    judgements = (
        judged("daily", "wire", Verdict.SCOPE),
        judged("daily", "ngo", Verdict.CONFLICT),
        judged("ngo", "wire", Verdict.SCOPE),
    )
    made = report(said, [fact("held", Verdict.CONFLICT, [["daily"], ["wire"], ["ngo"]], judgements=judgements)])
    dom = page(made)
    camps = [words(each) for each in dom.xpath("//article[@id='fact-held']//p[@class='behind']")]
    assert [each.partition(" ")[0] for each in camps] == ["A", "C", "B"]
    assert [each.endswith("another scope") for each in camps] == [False, False, True]
    [line] = dom.xpath("//ul[@class='decide']//p[@class='saids']")
    assert words(line).endswith("B 1 Wire another scope")


def test_a_scope_that_is_not_sure_is_a_rival():
    said = [statement(each, each, exactly(at)) for at, each in enumerate(("daily", "wire", "ngo"))]
    judgements = (judged("daily", "wire", Verdict.SCOPE, unsure=True), judged("daily", "ngo", Verdict.CONFLICT))
    made = report(said, [fact("held", Verdict.CONFLICT, [["daily"], ["wire"], ["ngo"]], judgements=judgements)])
    assert "another scope" not in words(page(made).xpath("//article[@id='fact-held']")[0])


def unsure_of(*claims, **changes):
    told = {"owner": "ana", "decided": "2024-05-06", "reason": "No list yet."} | changes
    return Decision(Ruling.UNSURE, claims, "", Location("decisions.yaml", 3, 5), **told)


def test_who_was_unsure_is_told_at_the_fact_and_in_the_list():
    made = sample()
    word = unsure_of("daily/daily-where", "wire-where")
    made = replace(made, project=replace(made.project, decisions=(word,)))
    dom = page(made)
    told = words(dom.xpath("//article[@id='fact-where']/div[@class='decided']")[0])
    assert "Looked at by ana on 6 May 2024: unsure (No list yet)." in told
    [item] = dom.xpath("//ul[@class='decide']/li[@data-for='fact-where']")
    assert "looked at by ana on 6 May 2024: unsure (No list yet)" in words(item)
    assert "unsure" not in words(dom.xpath("//article[@id='fact-held']")[0])


def test_who_was_unsure_of_a_possible_pair_is_told_there():
    made = sample()
    [both] = [{each.left, each.right} for each in made.see_also if each.outcome is Outcome.POSSIBLE]
    made = replace(made, project=replace(made.project, decisions=(unsure_of(*sorted(both)),)))
    [card] = page(made).xpath("//section[@id='apart']//ul[@class='apart']/li")
    assert "Looked at by ana on 6 May 2024" in words(card)


def test_what_was_withdrawn_is_not_told():
    made = sample()
    word = unsure_of("daily-where", "wire-where", withdrawn="2024-05-07")
    dom = page(replace(made, project=replace(made.project, decisions=(word,))))
    assert "looked at" not in words(dom.xpath("//article[@id='fact-where']")[0])


def test_names_of_other_scripts_are_found_by_plain_letters():
    said = [statement("a", "daily", exactly(3), text="Ерлан Сапаров"), statement("b", "wire", exactly(4))]
    made = report(said, [fact("held", Verdict.CONFLICT, [["a"], ["b"]])])
    [article] = page(made).xpath("//article[@id='fact-held']")
    assert article.get("data-latin") == "erlan saparov"
    assert page().xpath("//article[@id='fact-held']")[0].get("data-latin") == ""


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
