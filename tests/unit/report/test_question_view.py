from datetime import date

import pytest
from msgspec.structs import replace
from report_builder import days, exactly, fact, name, pair, report, source, statement

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Verdict
from crosscheck.model.linkage import Comparison, Outcome, ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.question import Question, Tally, Topic
from crosscheck.report.canvas import Canvas
from crosscheck.report.questions.question_card import quote_in_context
from crosscheck.report.questions.question_view import MOST_CARDS, draw_question
from crosscheck.report.questions.review_words import draw_earlier, draw_history, empty_words
from crosscheck.report.said import statements_by_ref
from crosscheck.report.terminal.lines import write

TEXT = "word " * 60 + "police held 500 people on Sunday " + "more " * 60


def made(count=2, *, camps=None, topic=Topic.CONFLICT, see_also=(), **changes):
    refs = [f"claim-{number}" for number in range(1, count + 1)]
    statements = [
        statement(ref, f"source{number}", exactly(number * 100), said_by=name("Ministry"), **changes)
        for number, ref in enumerate(refs, 1)
    ]
    camps = camps or [[ref] for ref in refs]
    one = fact(
        "held", Verdict.CONFLICT, camps, explanation="They differ.", links=(pair("claim-1", "claim-2", weight=3),)
    )
    whole = report(statements, [one], see_also=see_also)
    question = Question(topic, tuple(refs), "held", tuple(map(tuple, camps)), refs[-1] if topic is Topic.WEAK else "")
    return question, whole


def shown(question, whole, **canvas):
    return write(draw_question(question, whole, Canvas(**canvas)), Canvas(**canvas))


def test_claims_stand_side_by_side_where_there_is_room():
    question, whole = made()
    lines = shown(question, whole, width=80).splitlines()
    assert any("What source1 says" in line and "What source2 says" in line for line in lines)
    assert all(len(line) <= 80 for line in lines)
    assert all("source2" not in line for line in shown(question, whole, width=60).splitlines() if "source1" in line)


def test_the_sentence_the_figures_the_speaker_and_the_date_are_there():
    question, whole = made(published=days(date(2019, 6, 10)))
    text = shown(question, whole)
    for words in (
        "✗ conflict",
        "They differ.",
        "100",
        "200, exactly as said",
        "Ministry",
        "10 June 2019",
        "source1/claim-1",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("topic", "asked"),
    [
        (Topic.CONFLICT, "Which is right"),
        (Topic.UPDATE, "Did the figure change"),
        (Topic.SCOPE, "Do they speak of the same, and can both be true?"),
        (Topic.WEAK, "Does claim 2 belong to the others?"),
    ],
)
def test_each_topic_asks_its_question(topic, asked):
    assert asked in shown(*made(topic=topic))


def test_a_weak_link_is_told_with_its_weight():
    text = shown(*made(topic=Topic.WEAK))
    assert "little ties claim-2 to claim-1 (3.0 bits, though 4 days apart)" in text


def test_a_pair_says_what_speaks_for_it_and_against():
    comparisons = (
        Comparison("place", "same", 6, "both name Almaty"),
        Comparison("time", "far", -2, "they are 4 days apart"),
        Comparison("story", "counted", -5, "place and event go together"),
    )
    possible = ScoredPair("claim-1", "claim-2", comparisons, 0.5, Outcome.POSSIBLE)
    _, whole = made(see_also=(possible,))
    text = shown(Question(Topic.POSSIBLE, ("claim-1", "claim-2")), whole)
    assert "? possibly the same" in text
    assert "Both name Almaty. But they are 4 days apart." in text
    assert "Do these two speak of one fact?" in text


def test_camps_are_named_where_several_claims_share_one():
    text = shown(*made(3, camps=[["claim-1", "claim-2"], ["claim-3"]]))
    assert text.count("camp A") == 2
    assert text.count("camp B") == 1
    assert "camp" not in shown(*made(2))


def test_of_very_many_claims_the_first_are_shown():
    text = shown(*made(MOST_CARDS + 5), width=140)
    assert "… and 5 more, numbered on in the order in which y shows them" in text
    assert f"What source{MOST_CARDS} says" in text
    assert f"What source{MOST_CARDS + 1} says" not in text


def quoted(quote, text=""):
    return quote_in_context(statement("held", "daily", exactly(500), quote=quote), text, Canvas()).plain


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        (Quote("500 people", TEXT.index("500")), TEXT, "word police held »500 people« on Sunday more"),
        (Quote("500 people"), TEXT, "word police held »500 people« on Sunday more"),
        (Quote("500 people", 3), TEXT, "»500 people«"),
        (Quote("500 people", prefix="held ", suffix=" on"), "", "held »500 people« on"),
        (Quote("500 people"), "", "»500 people«"),
        (Quote("500 people", 0), "500 people", "»500 people«"),
        (Quote("[b]\u202e500"), "", "»[b]\\u202e500«"),
    ],
)
def test_a_quote_stands_in_its_context(quote, text, expected):
    found = quoted(quote, text)
    assert expected in found
    assert len(found) < 300


def test_a_context_is_cut_between_words():
    found = quoted(Quote("500 people", TEXT.index("500")), TEXT)
    assert found.startswith("… word ")
    assert found.endswith("more …")


def test_in_ascii_everything_can_be_written():
    question, whole = made(quote=Quote("café", 0))
    text = shown(question, whole, encoding="ascii")
    assert text.isascii()
    assert ">>caf\\xe9<<" in text


def test_no_source_is_called_without_a_name():
    question, whole = made()
    nameless = [replace(each, source=source(each.source.id, publisher="")) for each in whole.statements]
    text = shown(question, report(nameless, whole.facts))
    assert "source  source1" in text


def test_the_question_says_which_claims_it_is_about():
    question, whole = made(3)
    torn = replace(question, clashes=(("claim-1", "claim-2"),))
    assert "This is about claims 1 and 2, of 3. Which is right" in shown(torn, whole)
    everyone = replace(question, clashes=(("claim-1", "claim-2"), ("claim-2", "claim-3")))
    assert "This is about claims 1 to 3. Which is right, or may all stand?" in shown(everyone, whole)


def test_a_headline_does_not_run_into_what_follows():
    text = "Ferry sinks\n\nPolice held 500 people.\nThey left.\r\n\r\nMore."
    assert quoted(Quote("500 people", text.index("500")), text) == (
        "Ferry sinks ¶ Police held »500 people«. They left. ¶ More."
    )


def test_what_was_decided_before_is_told_with_what_the_claims_said_then():
    _, whole = made()
    decision = Decision(
        Ruling.RIGHT,
        ("claim-1", "claim-2"),
        "",
        Location("decisions.yaml", 3, 5),
        reason="[b]so",
        owner="ana",
        decided="2026-11-20",
        said=(("claim-1", "90"), ("claim-2", "150"), ("claim-3", "7")),
    )
    by = statements_by_ref(whole)
    text = write(draw_earlier([(decision, "(expired)")], by, Canvas(width=200)), Canvas())
    assert "ana decided on 20 November 2026 that claim-1 (“90”) is right: [b]so. (expired)" in text
    assert "claim-1 said “90” (now “100”), claim-2 said “150” (now “200”), claim-3 said “7” (gone)." in text


def test_a_finding_is_shown_with_its_rule_its_place_and_its_sentence():
    _, whole = made(3)
    place = Location("claims/daily.yaml", 9, 3)
    found = Finding("arithmetic-fails", Level.ERROR, "1 + 1 == 3 does not hold.", place, "", ("claim-1",), None, "f1")
    question = Question(Topic.FINDING, ("claim-1",), finding="f1", rule="arithmetic-fails")
    text = shown(question, replace(whole, findings=(found,)))
    for words in ("error  arithmetic-fails", "claims/daily.yaml:9:3", "1 + 1 == 3 does not hold.", "May this stand?"):
        assert words in text


def test_the_empty_queue_tells_what_fails_still():
    tally = Tally(1, 2, 0, 0, 0, 0, tuple(f"thing {number}" for number in range(7)))
    lines = empty_words(tally, 0, 0)
    assert lines[0] == "No question is left, but not all is settled."
    assert "“crosscheck check” still fails, on 7 things not asked here:" in lines
    assert lines[-1] == "- and 2 more"
    assert empty_words(replace(tally, failing=()), 0, 0)[0] == "Nothing is left to decide."


def test_who_could_not_tell_is_told_so():
    _, whole = made()
    unsure = Decision(Ruling.UNSURE, ("claim-1", "claim-2"), "", Location("", 3, 5), owner="ana", decided="2026-11-20")
    same = replace(unsure, said=(("claim-1", "100"), ("claim-2", "200")))
    by = statements_by_ref(whole)
    told = "before  ana could not tell on 20 November 2026."
    assert write(draw_earlier([(same, "")], by, Canvas()), Canvas()) == f"{told}\n"
    changed = replace(unsure, said=(("claim-1", "90"),))
    assert write(draw_earlier([(changed, "")], by, Canvas()), Canvas()).splitlines()[1:] == [
        "then    claim-1 said “90” (now “100”)."
    ]
    assert "could not tell on 20 November 2026. [claim-1, claim-2]" in write(
        draw_history([(same, "")], by, Canvas()), Canvas()
    )
