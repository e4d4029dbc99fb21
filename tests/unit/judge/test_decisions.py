"""What a person's word does to facts, findings and the run, as an editor would expect it."""

import pytest
from decided_projects import fingerprint, killed, of_decisions, run, write_project

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.pipeline import check
from crosscheck.report.summary import fails

APART = {"gazette/killed": killed("23"), "herald/killed": killed("41")}
THREE = APART | {"wire/killed": killed("52")}
RIGHT = {"right": "gazette/killed", "over": ["herald/killed"], "because": "The hospital says so.", "by": "ana"}
WAIVE = {"waive": ["gazette/killed", "herald/killed"], "because": "Both are early.", "by": "desk"}
BOTH = ("gazette/killed", "herald/killed")


@pytest.fixture
def bound(tmp_path):
    """Return a decision with the fingerprint that it has over APART, or over other claims."""

    def bind(decision, claims=APART, names=BOTH):
        return decision | {"fingerprint": fingerprint(tmp_path / "bound", claims, *names)}

    return bind


def only_fact(report):
    (fact,) = report.facts
    return fact


def test_a_ruled_conflict_reads_conflict_and_fails_no_run(tmp_path, bound):
    report = run(tmp_path, APART, [bound(RIGHT)]).report
    fact = only_fact(report)
    assert fact.verdict is Verdict.CONFLICT
    assert (fact.ruling.owner, fact.ruling.reason) == ("ana", "The hospital says so.")
    assert not fails(report, FailOn.UPDATE)
    assert [finding.waiver for finding in report.findings] == [fact.ruling]


def test_without_a_decision_it_fails(tmp_path):
    report = run(tmp_path, APART).report
    assert only_fact(report).ruling is None
    assert fails(report, FailOn.CONFLICT)


def test_a_new_claim_against_the_ruled_figure_reopens_it(tmp_path, bound):
    report = run(tmp_path, THREE, [bound(RIGHT)]).report
    assert only_fact(report).ruling is None
    assert fails(report, FailOn.CONFLICT)
    ((rule, message),) = of_decisions(report)
    assert rule == "decision-outdated"
    assert message.startswith("wire/killed says “52”, which was not weighed; this is open again: ana decided ")


def test_a_new_claim_that_agrees_with_it_does_not(tmp_path, bound):
    report = run(tmp_path, APART | {"wire/killed": killed("23")}, [bound(RIGHT)]).report
    assert only_fact(report).ruling.owner == "ana"
    assert of_decisions(report) == []
    assert not fails(report, FailOn.CONFLICT)


GROWN = {
    "gazette/killed": killed("26", as_of="2021-05-04"),
    "herald/killed": killed("99", as_of="2021-05-04"),
    "wire/killed": killed("12", as_of="2021-05-01"),
    "star/killed": killed("17", as_of="2021-05-02"),
}
"""Two figures in conflict, and two that both have overtaken."""

UPDATED = {name: GROWN[name] for name in ("gazette/killed", "wire/killed", "star/killed")}


def test_updates_that_were_not_weighed_leave_a_ruling_on_the_conflict_alone(tmp_path, bound):
    report = run(tmp_path, GROWN, [bound(RIGHT, GROWN)]).report
    fact = only_fact(report)
    assert Verdict.UPDATE in {each.verdict for each in fact.judgements}
    assert (fact.verdict, fact.ruling.owner) == (Verdict.CONFLICT, "ana")
    assert of_decisions(report) == []
    assert not fails(report, FailOn.CONFLICT)


def test_an_unbound_ruling_is_told_to_weigh_what_conflicts_with_it(tmp_path):
    ((_, message),) = of_decisions(run(tmp_path, GROWN, [{"right": "gazette/killed"}]).report)
    assert "write “over: [herald/killed]” and " in message


def test_in_an_update_each_figure_that_was_overtaken_is_weighed(tmp_path):
    half = [{"right": "gazette/killed", "over": ["star/killed"]}]
    whole = [{"right": "gazette/killed", "over": ["star/killed", "wire/killed"]}]
    assert only_fact(run(tmp_path / "half", UPDATED, half).report).ruling is None
    assert only_fact(run(tmp_path / "whole", UPDATED, whole).report).ruling is not None


def test_a_waived_conflict_waits_for_no_update(tmp_path, bound):
    report = run(tmp_path, GROWN, [bound(WAIVE, GROWN)]).report
    assert only_fact(report).waiver.owner == "desk"
    assert not fails(report, FailOn.CONFLICT)


def test_what_is_waived_does_not_hide_what_is_as_grave(tmp_path, bound):
    further = GROWN | {"post/killed": killed("61", as_of="2021-05-04")}
    assert fails(run(tmp_path / "conflict", further, [bound(WAIVE, further)]).report, FailOn.CONFLICT)
    update = [WAIVE | {"waive": ["gazette/killed", "wire/killed"]}]
    assert fails(run(tmp_path / "update", UPDATED, update).report, FailOn.UPDATE)
    waived_update = [WAIVE | {"waive": ["gazette/killed", "wire/killed", "star/killed"]}]
    assert fails(run(tmp_path / "graver", GROWN, waived_update).report, FailOn.CONFLICT)


def test_a_changed_value_reopens_a_ruling_and_the_change_is_told(tmp_path, bound):
    said = {"said": {"gazette/killed": "23", "herald/killed": "41"}}
    report = run(tmp_path, APART | {"herald/killed": killed("45")}, [bound(RIGHT | said)]).report
    assert fails(report, FailOn.CONFLICT)
    ((rule, message),) = of_decisions(report)
    assert rule == "decision-outdated"
    assert message.startswith("herald/killed says “45” now (“41” then); this is open again: ana decided that ")
    new = report.findings[-1].message.partition("write “fingerprint: ")[2][:16]
    again = run(tmp_path, APART | {"herald/killed": killed("45")}, [RIGHT | {"fingerprint": new}]).report
    assert of_decisions(again) == []
    assert not fails(again, FailOn.CONFLICT)


def test_a_changed_scope_reopens_it_too(tmp_path, bound):
    said = {"said": {"gazette/killed": "23", "herald/killed": "41"}}
    changed = APART | {"herald/killed": killed("41", said_by="the mayor")}
    ((rule, message),) = of_decisions(run(tmp_path, changed, [bound(RIGHT | said)]).report)
    assert rule == "decision-outdated"
    assert message.startswith("What gazette/killed and herald/killed hold for has changed, though not their values;")


def test_two_rulings_that_do_not_know_of_each_other_settle_nothing(tmp_path):
    rulings = [{"right": "gazette/killed"}, {"right": "herald/killed"}]
    report = run(tmp_path, APART, rulings).report
    assert only_fact(report).ruling is None
    assert fails(report, FailOn.CONFLICT)
    assert [rule for rule, _ in of_decisions(report)] == ["decision-outdated"] * 2


def test_rulings_add_up_and_the_last_is_shown(tmp_path):
    rulings = [RIGHT | {"date": "2026-11-20"}, RIGHT | {"over": ["wire/killed"], "by": "ben", "date": "2026-11-21"}]
    report = run(tmp_path, THREE, rulings).report
    assert only_fact(report).ruling.owner == "ben"
    assert not fails(report, FailOn.CONFLICT)


def test_what_an_unbound_ruling_tells_to_write_binds_it(tmp_path):
    report = run(tmp_path, APART, [{"right": "gazette/killed"}]).report
    ((rule, message),) = of_decisions(report)
    assert rule == "decision-unbound"
    assert "write “over: [herald/killed]” and “fingerprint: " in message
    written = {"over": ["herald/killed"], "fingerprint": message.partition("fingerprint: ")[2][:16]}
    again = run(tmp_path, APART, [{"right": "gazette/killed"} | written]).report
    assert of_decisions(again) == []
    assert only_fact(again).ruling is not None


def test_a_waived_conflict_fails_no_run(tmp_path, bound):
    report = run(tmp_path, APART, [bound(WAIVE)]).report
    fact = only_fact(report)
    assert (fact.verdict, fact.waiver.owner, fact.ruling) == (Verdict.CONFLICT, "desk", None)
    assert [(finding.rule, finding.waiver.owner) for finding in report.findings] == [("values-conflict", "desk")]
    assert not fails(report, FailOn.UPDATE)


def test_a_waiver_of_another_rule_waives_nothing_and_says_so(tmp_path, bound):
    report = run(tmp_path, APART, [bound(WAIVE | {"rule": "shared-origin"})]).report
    assert fails(report, FailOn.CONFLICT)
    words = "shared-origin finds nothing between gazette/killed and herald/killed that this could waive."
    assert of_decisions(report) == [("decision-unused", words)]


def test_a_waiver_of_one_pair_leaves_the_others(tmp_path, bound):
    report = run(tmp_path, THREE, [bound(WAIVE)]).report
    fact = only_fact(report)
    assert fact.waiver is None
    assert fails(report, FailOn.CONFLICT)
    (finding,) = report.findings
    assert finding.waiver is None
    assert "wire/killed" in finding.statements
    assert "52" in finding.message


def test_waivers_of_all_pairs_add_up(tmp_path):
    pairs = [["gazette/killed", "herald/killed"], ["gazette/killed", "wire/killed"], ["herald/killed", "wire/killed"]]
    report = run(tmp_path, THREE, [WAIVE | {"waive": pair} for pair in pairs]).report
    assert not fails(report, FailOn.CONFLICT)
    assert {rule for rule, _ in of_decisions(report)} == {"decision-unbound"}


@pytest.mark.parametrize(("today", "failing"), [("2026-11-22", False), ("2026-11-23", True)])
def test_an_expired_waiver_no_longer_binds(tmp_path, bound, today, failing):
    waiver = bound(WAIVE | {"expires": "2026-11-22", "date": "2026-11-01"})
    report = run(tmp_path, APART, [waiver], today=today).report
    assert fails(report, FailOn.CONFLICT) is failing
    words = (
        "This decision has expired and is not followed: desk decided on 1 November 2026 that this may stand "
        "(until 22 November 2026): Both are early."
    )
    assert of_decisions(report) == [("decision-expired", words)] * failing


def test_a_sum_that_fails_can_be_waived(tmp_path):
    claims = {"gazette/a": killed("3", group="men"), "gazette/b": killed("9", place="Bergen", group="women")}
    waiver = {"waive": ["gazette/a", "gazette/b"], "rule": "arithmetic-fails", "because": "It rounds.", "by": "desk"}
    assert fails(run(tmp_path / "one", claims, checks=["a == b"]).report, FailOn.CONFLICT)
    report = run(tmp_path / "two", claims, [waiver], checks=["a == b"]).report
    assert not fails(report, FailOn.CONFLICT)
    assert [f.waiver.owner for f in report.findings if f.rule == "arithmetic-fails"] == ["desk"]


def test_same_joins_what_would_be_barred(tmp_path, bound):
    claims = {"gazette/killed": killed("23", place="Oslo, Norway"), "herald/killed": killed("23", place="Lyon, France")}
    assert len(run(tmp_path / "before", claims).report.facts) == 2
    decision = bound({"same": list(BOTH), "by": "ana", "because": "Lyon is a slip."}, claims)
    report = run(tmp_path / "after", claims, [decision]).report
    fact = only_fact(report)
    assert fact.statements == BOTH
    assert [link.ruled for link in fact.links] == ["ana decided that these are one fact: Lyon is a slip"]
    assert of_decisions(report) == []


@pytest.mark.parametrize(
    "decision", [{"not_same": list(BOTH)}, {"split": "herald/killed", "out_of": ["gazette/killed"]}]
)
def test_not_same_parts_what_would_match_and_asks_no_more(tmp_path, decision):
    report = run(tmp_path, APART, [decision]).report
    assert [fact.verdict for fact in report.facts] == [Verdict.UNCORROBORATED] * 2
    assert report.see_also == ()
    assert not fails(report, FailOn.CONFLICT)


def test_a_claim_that_is_gone_is_a_note_and_breaks_nothing(tmp_path):
    outcome = run(tmp_path, APART, [{"same": ["gazette/killed", "herald/dead"]}, WAIVE | {"waive": ["x/y"]}])
    assert outcome.diagnostics == ()
    assert of_decisions(outcome.report) == [
        ("decision-unused", "there is no claim “herald/dead”, so this decision is not followed."),
        ("decision-unused", "there is no claim “x/y”, so this decision is not followed."),
    ]


def test_an_id_that_several_claims_have_names_none(tmp_path):
    ((_, message),) = of_decisions(run(tmp_path, APART, [WAIVE | {"waive": ["killed"]}]).report)
    assert message.startswith("“killed” is the id of several claims (gazette/killed, herald/killed)")


def test_a_short_id_and_a_long_one_name_the_same_claim(tmp_path, bound):
    claims = {"gazette/one": killed("23"), "herald/two": killed("41")}
    short = bound({"same": ["one", "two"]}, claims, ("gazette/one", "herald/two"))
    long = short | {"same": ["gazette/one", "herald/two"]}
    assert of_decisions(run(tmp_path, claims, [short, long]).report) == []


@pytest.mark.parametrize("kept", [{"withdrawn": "2026-11-21"}, {"expires": "2026-11-21"}])
def test_what_is_taken_back_or_over_contradicts_nothing(tmp_path, kept):
    decisions = [{"same": list(BOTH)} | kept, {"not_same": list(BOTH)}]
    assert len(run(tmp_path, APART, decisions).report.facts) == 2


def test_unsure_changes_nothing_and_is_no_finding(tmp_path):
    report = run(tmp_path, APART, [{"unsure": [*BOTH, "gone/away"], "by": "ben"}]).report
    assert of_decisions(report) == []
    assert fails(report, FailOn.CONFLICT)
    assert report.decisions == ()


def test_one_claim_is_enough_for_a_finding_about_one(tmp_path):
    claims = {"gazette/killed": killed("23", quote="23 people died")}
    waiver = {"waive": ["gazette/killed"], "rule": "quote-not-found", "because": "The page was cut.", "by": "desk"}
    folder = write_project(tmp_path, claims, [waiver])
    (folder / "gazette.txt").write_text("Many people died.\n")
    sources = folder / "sources.yaml"
    sources.write_text(sources.read_text().replace("publisher: Gazette", "publisher: Gazette\n  text: gazette.txt"))
    found = {finding.rule: finding.waiver for finding in check(folder).report.findings}
    assert found["quote-not-found"].owner == "desk"


@pytest.mark.parametrize(
    ("rule", "hint"), [("values-conflit", " Did you mean “values-conflict”?"), ("no-such-thing-at-all", "")]
)
def test_a_waiver_of_a_rule_that_is_not_there_is_a_warning(tmp_path, rule, hint):
    report = run(tmp_path, APART, [WAIVE | {"rule": rule}]).report
    (warning,) = [each for each in report.findings if each.rule == "decision-unused"]
    assert warning.level is Level.WARNING
    assert warning.message == f"There is no rule “{rule}”, so this waives nothing.{hint}"


def test_a_sum_that_a_declared_check_tells_of_is_not_told_again(tmp_path):
    of = {"place": "Oslo", "time": "2021-05-01"}
    people = {"men": "7", "women": "8", "people": "20"}
    claims = {
        f"gazette/{who}": {"claim": "C.", "subject": who, "property": "killed", "value": n} | of
        for who, n in people.items()
    }
    rules = [each.rule for each in run(tmp_path / "alone", claims).report.findings]
    assert rules == ["parts-do-not-add-up"]
    told = run(tmp_path / "declared", claims, checks=["men + women == people"]).report.findings
    assert [each.rule for each in told] == ["arithmetic-fails"]
