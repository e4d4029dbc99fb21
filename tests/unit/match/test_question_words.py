"""The words of a claim that ask, without those that answer."""

from crosscheck.match.question_words import question_words


def test_words_of_the_value_and_figures_are_left_out(desk):
    told = "Riot police held fourteen marchers near the old mill in Porto, 14 in all."
    held = desk.statement(told, property="detained", value="fourteen", place="Porto")
    words = question_words(held)
    assert {"riot", "mill"} <= words
    assert not {"fourteen", "14", "porto"} & words


def test_a_name_that_answers_is_left_out(desk):
    won = desk.statement("Ada Berg won the vote.", property="winner", value="Ada Berg")
    assert not {"ada", "berg"} & question_words(won)


def test_another_answer_leaves_the_same_words(desk):
    told = "The pier was shut because of {}."
    asked = {"property": "why the pier was shut"}
    storm = desk.statement(told.format("storms"), value="storms", **asked)
    debts = desk.statement(told.format("old debts"), value="old debts", **asked)
    assert question_words(storm) == question_words(debts)
