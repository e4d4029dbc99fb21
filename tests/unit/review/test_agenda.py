import pytest
from msgspec.structs import replace
from review_projects import TODAY, killed

from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.question import Topic
from crosscheck.review.agenda import Ground, Wanted, make_agenda
from crosscheck.reviewing import open_questions


def asked(report, **wanted):
    agenda = open_questions(report, Wanted(**wanted), TODAY)
    return [(each.topic, each.claims) for each in agenda.questions], agenda.tally


CONFLICT = (Topic.CONFLICT, ("gazette/killed", "herald/killed"))


def test_a_conflict_is_asked(judged):
    questions, tally = asked(judged(gazette=killed("23"), herald=killed("41")))
    assert questions == [CONFLICT]
    assert (tally.facts, tally.claims, tally.settled, tally.unsure, tally.others) == (1, 2, 0, 0, 0)


def test_what_agrees_is_not_asked(judged):
    questions, tally = asked(judged(gazette=killed("23"), herald=killed("23")))
    assert questions == []
    assert (tally.facts, tally.claims) == (1, 2)


@pytest.mark.parametrize(
    "settled",
    [
        "  - {right: gazette/killed, over: [herald/killed], by: ana}\n",
        "  - {waive: [gazette/killed, herald/killed], because: early, by: ana}\n",
    ],
)
def test_what_a_person_settled_is_not_asked(judged, settled):
    questions, tally = asked(judged(settled, gazette=killed("23"), herald=killed("41")))
    assert questions == []
    assert tally.settled == 1


@pytest.mark.parametrize(
    "over",
    [
        "  - {waive: [gazette/killed, herald/killed], because: early, by: ana, expires: 2026-11-21}\n",
        "  - {waive: [gazette/killed, herald/killed], because: early, by: ana, withdrawn: 2026-11-21}\n",
        "  - {right: gazette/killed, over: [herald/killed], fingerprint: 0123456789abcdef}\n",
        "  - {unsure: [gazette/killed, herald/killed], by: ana, fingerprint: 0123456789abcdef}\n",
        "  - {unsure: [gazette/killed, herald/killed], by: ana, withdrawn: 2026-11-21}\n",
        "  - {unsure: [gazette/killed, herald/killed], by: ana, expires: 2026-11-21}\n",
        "  - {unsure: [gazette/gone, herald/killed], by: ana}\n",
    ],
)
def test_what_no_longer_holds_is_asked_again(judged, over):
    questions, tally = asked(judged(over, gazette=killed("23"), herald=killed("41")))
    assert questions == [CONFLICT]
    assert (tally.settled, tally.unsure) == (0, 0)


def test_what_was_left_as_unsure_is_asked_again_only_when_wanted(judged):
    report = judged(
        "  - {unsure: [gazette/killed, herald/killed], by: ana}\n", gazette=killed("23"), herald=killed("41")
    )
    questions, tally = asked(report)
    assert (questions, tally.unsure) == ([], 1)
    questions, tally = asked(report, unsure=True)
    assert (questions, tally.unsure) == ([CONFLICT], 0)


def test_a_new_claim_makes_it_another_question(judged):
    report = judged(
        "  - {unsure: [gazette/killed, herald/killed], by: ana}\n",
        gazette=killed("23"),
        herald=killed("41"),
        courier=killed("60"),
    )
    ((topic, claims),), tally = asked(report)
    assert topic is Topic.CONFLICT
    assert sorted(claims) == ["courier/killed", "gazette/killed", "herald/killed"]
    assert tally.unsure == 0


def test_the_gravest_is_asked_first(judged):
    report = judged(
        gazette=killed("23") + killed("5", id="hurt", property="injured", as_of="2021-05-01"),
        herald=killed("41") + killed("9", id="hurt", property="injured", as_of="2021-05-02"),
    )
    questions, _ = asked(report)
    assert [topic for topic, _ in questions] == [Topic.CONFLICT, Topic.UPDATE]
    assert [topic for topic, _ in asked(report, topics=frozenset({Topic.UPDATE}))[0]] == [Topic.UPDATE]
    assert asked(report, topics=frozenset({Topic.UPDATE}))[1].others == 1


def test_an_update_that_a_person_confirmed_is_not_asked(judged):
    claims = {
        "gazette": killed("5", as_of="2021-05-01"),
        "herald": killed("9", as_of="2021-05-02"),
    }
    assert [topic for topic, _ in asked(judged(**claims))[0]] == [Topic.UPDATE]
    assert asked(judged("  - {same: [gazette/killed, herald/killed], by: ana}\n", **claims))[0] == []


def test_only_what_is_asked_for(judged):
    report = judged(gazette=killed("23"), herald=killed("41"))
    assert asked(report, sources=frozenset({"herald"}))[0] == [CONFLICT]
    questions, tally = asked(report, sources=frozenset({"courier"}))
    assert (questions, tally.others) == ([], 1)
    assert asked(report, claims=frozenset({"gazette/killed"}))[0] == [CONFLICT]
    assert asked(report, claims=frozenset({"gazette/other"}))[0] == []


def test_weak_links_are_asked_for_last_and_of_the_weakest_claim(judged):
    report = judged(gazette=killed("23"), herald=killed("23"), courier=killed("23", place=""))
    agenda = make_agenda(report, Wanted(), Ground(1000))
    (question,) = agenda.questions
    assert (question.topic, question.doubted) == (Topic.WEAK, "courier/killed")
    assert make_agenda(report, Wanted(), Ground(-1000)).questions == ()
    joined = judged(
        "  - {same: [gazette/killed, herald/killed, courier/killed], by: ana}\n",
        gazette=killed("23"),
        herald=killed("23"),
        courier=killed("23", place=""),
    )
    assert make_agenda(joined, Wanted(), Ground(1000)).questions == ()


def test_the_clash_comes_first_and_what_only_changed_or_is_of_another_scope_is_no_part_of_it(judged):
    report = judged(
        gazette=killed("at least 12") + killed("4", id="children", claim="4 children were killed.", group="children"),
        herald=killed("26"),
        courier=killed("99"),
    )
    (question,) = open_questions(report, Wanted(), TODAY).questions
    assert set(question.claims[:2]) == {"courier/killed", "herald/killed"}
    assert set(question.torn) == set(question.claims[:2])
    assert set(question.claims[2:]) == {"gazette/killed", "children"}
    assert question.rivals("herald/killed") == ("courier/killed",)
    assert question.rivals("gazette/killed") == ()


SUM = (
    killed("21")
    + killed("25", id="missing", property="missing")
    + killed("90", id="aboard", property="aboard")
    + "checks: [killed + missing == aboard]\n"
)


def test_a_failing_sum_is_asked_about_and_can_be_waived(judged):
    (question,) = open_questions(judged(gazette=SUM), Wanted(), TODAY).questions
    assert (question.topic, question.rule) == (Topic.FINDING, "arithmetic-fails")
    assert set(question.claims) == {"killed", "missing", "aboard"}
    waived = "  - {waive: [killed, missing, aboard], rule: arithmetic-fails, because: rounded, by: ana}\n"
    questions, tally = asked(judged(waived, gazette=SUM))
    assert (questions, tally.failing, tally.settled) == ([], (), 1)


def test_what_fails_and_is_not_asked_is_told(judged):
    report = judged(gazette=SUM, herald=killed("41"))
    questions, tally = asked(report, topics=frozenset({Topic.CONFLICT}))
    assert [topic for topic, _ in questions] == [Topic.CONFLICT]
    (told,) = tally.failing
    assert "does not hold" in told
    assert told.endswith("[arithmetic-fails]")
    assert asked(report)[1].failing == ()


def test_a_conflict_that_was_left_as_unsure_still_fails(judged):
    unsure = "  - {unsure: [gazette/killed, herald/killed], by: ana}\n"
    questions, tally = asked(judged(unsure, gazette=killed("23"), herald=killed("41")))
    assert questions == []
    assert [words.partition(",")[0] for words in tally.failing] == ["killed: people"]


def test_claims_that_state_nothing_are_not_asked_to_be_the_same(judged):
    report = judged(gazette=killed("23"), herald=killed("41"))
    nothing = tuple(replace(each, claim=replace(each.claim, value=None)) for each in report.statements)
    pair = ScoredPair("gazette/killed", "herald/killed", (), 1.0, Outcome.POSSIBLE)
    apart = replace(report, facts=(), findings=(), see_also=(pair,))
    assert [topic for topic, _ in asked(apart)[0]] == [Topic.POSSIBLE]
    assert asked(replace(apart, statements=(nothing[0], report.statements[1])))[0]
    assert asked(replace(apart, statements=nothing))[0] == []
