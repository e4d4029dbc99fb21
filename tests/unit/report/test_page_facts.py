"""One fact on the page."""

from datetime import date

from msgspec.structs import replace
from page_made import changed, page, words
from report_builder import about, days, exactly, fact, report, sample, source, statement

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Moment, Standing, Verdict
from crosscheck.model.location import Location
from crosscheck.report.consensus_words import consensus_lines
from crosscheck.report.said import statements_by_ref

ELECTION = date(2019, 6, 9)


HELD_TEXT = "Police held around 500 people on Sunday.\n\nNobody was hurt."


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
