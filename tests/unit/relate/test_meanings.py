"""Two questions by what their words mean: the golden table, and the algebra of the relation."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Meaning
from crosscheck.normalise.concepts import read_meaning
from crosscheck.normalise.vocabulary import Vocabulary, wordbook
from crosscheck.relate.meanings import relate_meanings

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "meanings.yaml").read_text("utf-8"))
ENGLISH = Vocabulary(load_lexicon("en"), wordbook("en"), load_lexicon("en"))


def meaning_of(question: str) -> Meaning:
    asked, _, about = question.partition("|")
    return read_meaning(asked.strip(), (about.strip(),) if about else (), (), ENGLISH)


@pytest.mark.parametrize(("left", "right"), CASES["same"])
def test_other_words_for_a_question(left: str, right: str) -> None:
    assert relate_meanings(meaning_of(left), meaning_of(right)) is Relation.SAME


@pytest.mark.parametrize(("left", "right"), CASES["different"])
def test_questions_that_stay_apart(left: str, right: str) -> None:
    assert relate_meanings(meaning_of(left), meaning_of(right)) is not Relation.SAME


def test_the_table_has_more_look_alikes_than_pairs_that_are_the_same() -> None:
    assert len(CASES["different"]) >= len(CASES["same"]) > 100


CONCEPTS = st.frozensets(st.sampled_from(["price", "bread", "core", "killed", "police", "by"]), max_size=3)
MEANINGS = st.builds(Meaning, CONCEPTS, CONCEPTS)


@given(MEANINGS)
def test_a_question_is_itself(one: Meaning) -> None:
    assert relate_meanings(one, one) is (Relation.SAME if one.asks else Relation.UNKNOWN)


TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


@given(MEANINGS, MEANINGS)
def test_the_order_does_not_matter(one: Meaning, other: Meaning) -> None:
    relation = relate_meanings(one, other)
    assert relate_meanings(other, one) is TURNED.get(relation, relation)
