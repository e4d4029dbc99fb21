"""Sources, camps and people on the page."""

import sqlite3
from contextlib import closing

from msgspec.structs import replace
from page_made import page, words
from report_builder import exactly, fact, report, sample, statement, view

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Outcome
from crosscheck.model.location import Location
from crosscheck.report.data.sqlite_file import render_sqlite
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.sources import source_rows


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
