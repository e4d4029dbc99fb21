"""The invented sentences of `prose_facts.yaml`: which facts without figures are read from them, and from which none."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.article import FactMention
from crosscheck.extract.extraction import extract
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import GivenValue, Modality
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Unread, ValueKind
from crosscheck.normalise.properties import read_property
from crosscheck.normalise.values import read_given
from crosscheck.normalise.vocabulary import Vocabulary, wordbook

TABLE = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_facts.yaml").read_text("utf-8"))
LEXICON = load_lexicon("en")
VOCABULARY = Vocabulary(LEXICON, wordbook("en"), LEXICON)
Row = tuple[str, str, str, str]


def facts_of(text: str) -> tuple[FactMention, ...]:
    document = Document("article.txt", Media.TEXT, text, published="2024-06-12")
    return tuple(finding.mention for finding in extract(document, LEXICON).facts)


def wanted(row: str) -> list[set[str]]:
    parts = [part.strip().strip('"') for part in row.split("|")]
    parts += [""] * (3 - len(parts)) + [Modality.ASSERTED.value] * (len(parts) < 4)
    return [{option.strip() for option in part.split(" / ")} for part in parts]


def is_right(fact: FactMention, row: str) -> bool:
    said = (fact.property, fact.subject, fact.value, fact.modality.value)
    return all(part in options for part, options in zip(said, wanted(row), strict=True))


def told(fact: FactMention) -> str:
    return f"{fact.property} | {fact.subject} | {fact.value} | {fact.modality.value}"


@pytest.mark.parametrize("case", TABLE["facts"], ids=lambda case: case[0][:60])
def test_what_a_sentence_tells(case: list[str]) -> None:
    text, *rows = case
    facts = facts_of(text)
    assert len(facts) == len(rows), [told(fact) for fact in facts]
    assert all(any(is_right(fact, row) for fact in facts) for row in rows), [told(fact) for fact in facts]


SMALL = "the of , who that was not by on in ; - ' ( is as"
LARGE = "mayor Porto Ana Sousa heads denied reports force used banned Monday Faro won election 12 June speaking from"
WORDS = st.sampled_from([*tokenize(SMALL), *tokenize(LARGE)]).map(lambda token: token.raw)


@given(st.lists(WORDS, max_size=40))
def test_any_words_are_read(words: list[str]) -> None:
    text = " ".join(words)
    size = len(tokenize(text))
    assert all(0 <= fact.first < fact.last <= size and fact.property and fact.value for fact in facts_of(text))


@pytest.mark.parametrize("text", TABLE["none"])
def test_what_tells_no_fact(text: str) -> None:
    assert [told(fact) for fact in facts_of(text)] == []


@pytest.mark.parametrize("case", TABLE["facts"], ids=lambda case: case[0][:60])
def test_facts_read_back_as_what_they_are(case: list[str]) -> None:
    for fact in facts_of(case[0]):
        kind = ValueKind(fact.kind)
        value = read_given(GivenValue(kind=kind, words=fact.value), VOCABULARY)
        asked = read_property(fact.property, VOCABULARY)
        assert not isinstance(value, Unread)
        assert kind is ValueKind.TRUTH or asked.kind in (None, kind), asked
