import pytest
from review_projects import TODAY

from crosscheck.model.decision import Ruling
from crosscheck.model.question import Question, Refusal, Topic
from crosscheck.review.answers import decide, fault_in, over_unless_said
from crosscheck.review.forms import OFFERED, Field, fields_of, offered

TWO = Question(Topic.CONFLICT, ("a", "b"), "f", (("a",), ("b",)))
CAMPS = (("a", "b"), ("c", "d"), ("e",))
FIVE = Question(Topic.CONFLICT, ("a", "c", "b", "d", "e"), "f", CAMPS, clashes=(("a", "c"), ("b", "c"), ("a", "d")))
SUM = Question(Topic.FINDING, ("a", "b", "c"), finding="1234", rule="arithmetic-fails")
WEAK = Question(Topic.WEAK, ("a", "b", "c"), "f", (("a", "b", "c"),), "b")
PAIR = Question(Topic.POSSIBLE, ("a", "b"))


@pytest.mark.parametrize(
    ("question", "ruling", "words", "claims"),
    [
        (PAIR, Ruling.SAME, {}, ("a", "b")),
        (PAIR, Ruling.NOT_SAME, {}, ("a", "b")),
        (TWO, Ruling.UNSURE, {}, ("a", "b")),
        (TWO, Ruling.RIGHT, {Field.WHICH: "2"}, ("b", "a")),
        (FIVE, Ruling.RIGHT, {Field.WHICH: "1"}, ("a", "c", "d")),
        (FIVE, Ruling.RIGHT, {Field.WHICH: "2"}, ("c", "a", "b")),
        (FIVE, Ruling.RIGHT, {Field.WHICH: "1", Field.OVER: "all"}, ("a", "c", "b", "d", "e")),
        (FIVE, Ruling.RIGHT, {Field.WHICH: " 5 ", Field.OVER: "3, 1"}, ("e", "b", "a")),
        (FIVE, Ruling.SPLIT, {Field.WHICH: "4"}, ("d", "a", "c", "b", "e")),
        (FIVE, Ruling.NOT_SAME, {Field.WHICH: "1 3 3"}, ("a", "b")),
        (FIVE, Ruling.WAIVED, {Field.BECAUSE: "early"}, ("a", "c", "b", "d", "e")),
        (SUM, Ruling.WAIVED, {Field.BECAUSE: "rounded"}, ("a", "b", "c")),
        (WEAK, Ruling.SPLIT, {}, ("b", "a", "c")),
        (WEAK, Ruling.SPLIT, {Field.WHICH: "3"}, ("c", "a", "b")),
    ],
)
def test_an_answer_names_its_claims(question, ruling, words, claims):
    decision = decide(question, ruling, {Field.BY: " ana ", **words}, TODAY)
    assert (decision.ruling, decision.claims) == (ruling, claims)
    assert (decision.owner, decision.decided) == ("ana", "2026-11-22")


@pytest.mark.parametrize(
    ("question", "ruling", "words", "said"),
    [
        (PAIR, Ruling.RIGHT, {Field.WHICH: "1"}, "no answer to this question"),
        (TWO, Ruling.SPLIT, {Field.WHICH: "1"}, "no answer to this question"),
        (TWO, Ruling.RIGHT, {}, "No claim was named"),
        (TWO, Ruling.RIGHT, {Field.WHICH: "3"}, "There is no claim 3"),
        (TWO, Ruling.RIGHT, {Field.WHICH: "0"}, "There is no claim 0"),
        (TWO, Ruling.RIGHT, {Field.WHICH: "²"}, "There is no claim ²"),
        (TWO, Ruling.RIGHT, {Field.WHICH: "9" * 5000}, "There is no claim 9"),
        (TWO, Ruling.RIGHT, {Field.WHICH: "1 2"}, "Name one claim"),
        (FIVE, Ruling.RIGHT, {Field.WHICH: "1", Field.OVER: "1 2"}, "not right over itself"),
        (FIVE, Ruling.RIGHT, {Field.WHICH: "5"}, "Nothing here clashes with claim 5"),
        (SUM, Ruling.RIGHT, {Field.WHICH: "1"}, "no answer to this question"),
        (FIVE, Ruling.NOT_SAME, {Field.WHICH: "2"}, "at least two claims"),
        (TWO, Ruling.WAIVED, {}, "needs a reason"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "  "}, "needs a reason"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: "soon"}, "is no day"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: "2026-02-30"}, "is no day"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: "2026-11-21"}, "is over"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: "0"}, "not from 1 to"),
        (TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: "999999"}, "not from 1 to"),
    ],
)
def test_what_cannot_be_taken_is_told(question, ruling, words, said):
    refusal = decide(question, ruling, words, TODAY)
    assert isinstance(refusal, Refusal)
    assert said in refusal.message
    assert refusal.hint


@pytest.mark.parametrize(
    ("typed", "expires"), [("", ""), ("90", "2027-02-20"), ("2027-01-31", "2027-01-31"), ("2026-11-22", "2026-11-22")]
)
def test_a_waiver_may_end(typed, expires):
    decision = decide(TWO, Ruling.WAIVED, {Field.BECAUSE: "r", Field.EXPIRES: typed}, TODAY)
    assert decision.expires == expires


@pytest.mark.parametrize("topic", list(Topic))
def test_every_question_can_be_left_open_and_that_of_a_fact_be_found_to_be_two(topic):
    rulings = offered(Question(topic, ("a", "b", "c")))
    assert rulings == OFFERED[topic]
    assert Ruling.UNSURE in rulings
    assert (Ruling.NOT_SAME in rulings) is (topic is not Topic.FINDING)
    assert Ruling.SPLIT not in offered(Question(topic, ("a", "b")))


@pytest.mark.parametrize(
    ("question", "ruling", "reasoned", "fields"),
    [
        (PAIR, Ruling.SAME, False, ()),
        (PAIR, Ruling.SAME, True, (Field.BECAUSE,)),
        (TWO, Ruling.NOT_SAME, False, ()),
        (FIVE, Ruling.NOT_SAME, False, (Field.WHICH,)),
        (TWO, Ruling.RIGHT, False, (Field.WHICH, Field.BECAUSE)),
        (FIVE, Ruling.RIGHT, False, (Field.WHICH, Field.OVER, Field.BECAUSE)),
        (FIVE, Ruling.SPLIT, True, (Field.WHICH, Field.BECAUSE)),
    ],
)
def test_only_what_is_needed_is_asked(question, ruling, reasoned, fields):
    assert fields_of(question, ruling, reasoned) == fields


def test_a_waived_finding_names_its_rule():
    assert decide(SUM, Ruling.WAIVED, {Field.BECAUSE: "rounded"}, TODAY).rule == "arithmetic-fails"
    assert decide(FIVE, Ruling.WAIVED, {Field.BECAUSE: "rounded"}, TODAY).rule == ""
    assert decide(SUM, Ruling.UNSURE, {}, TODAY).rule == ""


def test_a_finding_on_one_claim_cannot_be_left_as_unsure_which_needs_two():
    assert offered(Question(Topic.FINDING, ("a",), finding="1", rule="quote-not-found")) == (Ruling.WAIVED,)


@pytest.mark.parametrize(
    ("field", "ruling", "words", "said"),
    [
        (Field.WHICH, Ruling.RIGHT, {Field.WHICH: "9"}, "There is no claim 9"),
        (Field.WHICH, Ruling.RIGHT, {Field.WHICH: "5"}, ""),
        (Field.OVER, Ruling.RIGHT, {Field.WHICH: "5", Field.OVER: ""}, "Nothing here clashes"),
        (Field.OVER, Ruling.RIGHT, {Field.WHICH: "1", Field.OVER: "x"}, "There is no claim x"),
        (Field.EXPIRES, Ruling.WAIVED, {Field.BECAUSE: "early", Field.EXPIRES: "next week"}, "is no day"),
        (Field.EXPIRES, Ruling.WAIVED, {Field.BECAUSE: "early", Field.EXPIRES: "90"}, ""),
        (Field.BECAUSE, Ruling.WAIVED, {Field.BECAUSE: " "}, "needs a reason"),
        (Field.BECAUSE, Ruling.RIGHT, {Field.WHICH: "1", Field.BECAUSE: ""}, ""),
    ],
)
def test_what_is_wrong_with_a_field_is_told_of_that_field(field, ruling, words, said):
    refusal = fault_in(field, FIVE, ruling, words, TODAY)
    assert said in (refusal.message if refusal else "")
    assert bool(refusal) is bool(said)


def test_who_is_overruled_is_known_before_it_is_kept():
    assert over_unless_said(FIVE, {Field.WHICH: "2"}) == ("a", "b")
    assert over_unless_said(FIVE, {Field.WHICH: "5"}) == ()
    assert over_unless_said(TWO, {Field.WHICH: "1"}) == ("b",)
    assert over_unless_said(TWO, {Field.WHICH: "x"}) == ()
