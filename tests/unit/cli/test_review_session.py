"""One session over a real folder: what each key does to decisions.yaml and to what is asked."""

import shutil
from datetime import date

import pytest

from crosscheck.cli.reviewing.session import Session
from crosscheck.model.decision import Ruling
from crosscheck.model.question import Refusal
from crosscheck.pipeline import check
from crosscheck.report.canvas import Canvas
from crosscheck.review.agenda import Wanted
from crosscheck.review.forms import Field

SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, published: 2021-05-02}
  - {id: herald, publisher: The Herald, published: 2021-05-02}
"""
CLAIM = """\
  - {{id: {id}, claim: {words} {id}., subject: people, property: {id}, value: '{words}', place: Oslo, time: 2021-05-01}}
"""
RIGHT = {Field.WHICH: "1"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
    for source, words in (("gazette", ("3", "23")), ("herald", ("8", "41"))):
        listed = "".join(
            CLAIM.format(id=name, words=each) for name, each in zip(("injured", "killed"), words, strict=True)
        )
        (tmp_path / "claims" / f"{source}.yaml").write_text(f"source: {source}\nclaims:\n{listed}", "utf-8")
    return tmp_path


def begin(folder, by="ana"):
    return Session(folder, check(folder, date(2026, 11, 22)).report, Wanted(), by)


def raw(folder):
    return (folder / "decisions.yaml").read_bytes()


def state(session):
    return session.number, session.total, session.decided, session.passed, session.left


def test_it_counts_what_was_done_and_what_is_left(folder):
    session = begin(folder)
    assert state(session) == (1, 2, 0, 0, 2)
    session.pass_over()
    assert state(session) == (2, 2, 0, 1, 2)
    session.answer(Ruling.UNSURE, {})
    session.refresh()
    assert session.question is None
    assert state(session) == (3, 2, 1, 1, 1)
    assert session.back() is None
    assert state(session) == (2, 2, 1, 0, 1)
    assert isinstance(session.back(), Refusal)


def test_every_step_is_undone_to_the_byte(folder):
    session = begin(folder)
    seen = []
    for ruling, words in ((Ruling.RIGHT, RIGHT), (Ruling.WAIVED, {Field.BECAUSE: "early"})):
        session.answer(ruling, words)
        session.refresh()
        seen.append(raw(folder))
    assert session.withdraw("1").startswith("Withdrawn: ana decided")
    assert b"withdrawn" in raw(folder)
    session.undo()
    assert raw(folder) == seen[1]
    session.undo()
    assert raw(folder) == seen[0]
    session.undo()
    assert not (folder / "decisions.yaml").exists()
    assert isinstance(session.undo(), Refusal)
    session.refresh()
    assert state(session) == (1, 2, 0, 0, 2)


def test_what_was_edited_since_stays_when_a_decision_is_undone(folder):
    session = begin(folder)
    session.answer(Ruling.RIGHT, RIGHT)
    (folder / "decisions.yaml").write_bytes(raw(folder) + b"# mine\n")
    session.undo()
    assert b"right" not in raw(folder)
    assert raw(folder).endswith(b"# mine\n")


def test_an_edited_decision_is_not_undone(folder):
    session = begin(folder)
    session.answer(Ruling.RIGHT, RIGHT)
    edited = raw(folder).replace(b"by: ana", b"by: ben")
    (folder / "decisions.yaml").write_bytes(edited)
    assert isinstance(session.undo(), Refusal)
    assert raw(folder) == edited


def test_a_withdrawal_is_undone_only_where_nothing_changed_since(folder):
    session = begin(folder)
    session.answer(Ruling.UNSURE, {})
    session.withdraw("1")
    (folder / "decisions.yaml").write_bytes(raw(folder) + b"# mine\n")
    assert isinstance(session.undo(), Refusal)
    assert b"withdrawn" in raw(folder)


def test_what_was_withdrawn_is_asked_again(folder):
    session = begin(folder)
    first = session.question
    session.answer(Ruling.UNSURE, {})
    session.withdraw("1")
    session.refresh()
    assert session.question.key == first.key
    assert state(session) == (1, 2, 0, 0, 2)
    assert [words.partition(" on ")[0] for _, words in session.history()] == ["(withdrawn"]


@pytest.mark.parametrize("typed", ["", "0", "2", "x", "²", "1 1", "9" * 5000])
def test_only_what_is_in_the_history_is_withdrawn(folder, typed):
    session = begin(folder)
    session.answer(Ruling.UNSURE, {})
    before = raw(folder)
    assert isinstance(session.withdraw(typed), Refusal)
    session.withdraw("1")
    assert isinstance(session.withdraw("1"), Refusal)
    session.undo()
    assert raw(folder) == before


def test_who_decides_is_asked_once(folder):
    session = begin(folder, by="")
    assert session.fields(Ruling.UNSURE) == (Field.BY,)
    session.answer(Ruling.UNSURE, {Field.BY: " noor  r "})
    assert session.fields(Ruling.UNSURE) == ()
    assert b"by: noor r\n" in raw(folder)


def test_a_refused_answer_writes_nothing_and_asks_on(folder):
    session = begin(folder)
    question = session.question
    for ruling, words in ((Ruling.RIGHT, {Field.WHICH: "9"}), (Ruling.WAIVED, {}), (Ruling.SAME, {})):
        assert isinstance(session.answer(ruling, words), Refusal)
    assert not (folder / "decisions.yaml").exists()
    assert session.question == question


def test_a_folder_that_has_gone_is_told(folder):
    session = begin(folder)
    shutil.rmtree(folder)
    assert isinstance(session.answer(Ruling.UNSURE, {}), Refusal)
    assert not folder.exists()


def test_why_is_the_whole_explanation(folder):
    assert "Why these are one fact" in begin(folder).why(Canvas())


def three(folder):
    """Let a third source say something else still."""
    sources = folder / "sources.yaml"
    sources.write_text(SOURCES + "  - {id: courier, publisher: The Courier, published: 2021-05-02}\n", "utf-8")
    words = CLAIM.format(id="killed", words="60")
    (folder / "claims" / "courier.yaml").write_text(f"source: courier\nclaims:\n{words}", "utf-8")
    return folder


def test_what_does_not_settle_is_told_and_asked_on(folder):
    session = begin(three(folder))
    question = session.question
    assert len(question.claims) == 3
    told = session.answer(Ruling.RIGHT, {Field.WHICH: "1", Field.OVER: "2"})
    assert told.startswith("Kept, but not settled, and “crosscheck check” still asks: ")
    assert question.claims[2].partition("/")[0] in told
    assert "which was not weighed" in told
    session.refresh()
    assert session.question.key == question.key
    assert state(session) == (1, 2, 1, 0, 2)
    ((decision, became),) = session.earlier()
    assert (decision.owner, became) == ("ana", "(does not settle this)")


def test_what_settles_is_what_check_lets_pass(folder):
    session = begin(three(folder))
    told = session.answer(Ruling.RIGHT, {Field.WHICH: "1"})
    assert told.startswith("Kept: ana decided on ")
    assert "Right over " in told
    session.answer(Ruling.RIGHT, RIGHT)
    session.refresh()
    assert session.question is None
    assert session.agenda.tally.failing == ()
    assert not [fact for fact in check(folder, date(2026, 11, 22)).report.facts if not fact.ruling]


def test_who_is_overruled_is_shown_with_number_and_words(folder):
    session = begin(three(folder))
    assert [words.partition(" ")[0] for words in session.over({Field.WHICH: "1"})] == ["2", "3"]
    assert any("“" in words for words in session.over({Field.WHICH: "1"}))
    assert session.over({Field.WHICH: "x"}) == []


def test_a_question_that_is_open_again_shows_what_was_decided(folder):
    session = begin(folder)
    session.answer(Ruling.RIGHT, {**RIGHT, Field.BECAUSE: "the mayor"})
    assert begin(folder).earlier() == []
    path = folder / "claims" / "herald.yaml"
    path.write_text(path.read_text("utf-8").replace("'8'", "'9'"), "utf-8")
    ((decision, became),) = begin(folder).earlier()
    assert (decision.reason, became) == ("the mayor", "(its claims have changed: open again)")
    assert ("herald/injured", "8") in decision.said


def test_the_count_stays_steady_while_answers_come_in(folder):
    session = begin(three(folder))
    seen = [(session.number, session.total)]
    for ruling in (Ruling.UNSURE, Ruling.UNSURE):
        session.answer(ruling, {})
        session.refresh()
        seen.append((session.number, session.total))
    assert seen == [(1, 2), (2, 2), (3, 2)]
    assert (session.decided, session.unsure) == (2, 2)


def test_a_field_that_is_wrong_is_told_alone(folder):
    session = begin(folder, by="")
    assert isinstance(session.fault(Field.BY, Ruling.UNSURE, {Field.BY: " "}), Refusal)
    assert isinstance(session.fault(Field.EXPIRES, Ruling.WAIVED, {Field.EXPIRES: "next week"}), Refusal)
    assert session.fault(Field.EXPIRES, Ruling.WAIVED, {Field.EXPIRES: "90"}) is None
