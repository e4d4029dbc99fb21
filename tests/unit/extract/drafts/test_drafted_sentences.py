"""What a claim says, in a sentence of our own that anybody would write."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import Counted, FactMention, FigureMention, Scope
from crosscheck.extract.drafts.fact_sentences import fact_sentence
from crosscheck.extract.drafts.sentences import figure_sentence
from crosscheck.extract.findings import FactFinding, FigureFinding
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import Modality
from crosscheck.model.value import Quantity

ENGLISH = load_lexicon("en")
ROWS = yaml.safe_load((Path(__file__).parents[3] / "cases" / "drafted_sentences.yaml").read_text("utf-8"))


def sentence(words, figure="", *, of, subject="", speaker="", modality="asserted", old=False, **scope):
    quantity = read_quantity(words, ENGLISH)
    assert isinstance(quantity, Quantity)
    counted = Counted(of, subject, Modality(modality), old)
    finding = FigureFinding(FigureMention(0, 1, quantity, -1, 0), counted, Scope(**scope), speaker)
    return figure_sentence(finding, words, figure or words, ENGLISH)


@pytest.mark.parametrize(
    ("told", "said"), [(row["told"], row["said"]) for row in ROWS], ids=[row["said"] for row in ROWS]
)
def test_a_figure_is_told_in_a_plain_sentence(told, said):
    assert sentence(**told) == said


@pytest.mark.parametrize("of", ["", "\x1b[31m", "x" * 20_000, "…", "of of of"])
def test_no_words_break_a_sentence(of):
    said = sentence("26", of=of, subject=of, place=of, speaker=of)
    assert said.isprintable()
    assert len(said) <= 1_001


@pytest.mark.parametrize(
    ("mention", "said"),
    [
        (("name", "winner", "mayoral race", "Ana Diaz"), "Ana Diaz won the mayoral race."),
        (("name", "chief executive", "Acme Foods", "Ana Diaz"), "The chief executive of Acme Foods was Ana Diaz."),
        (("name", "mayor", "", "Ana Diaz"), "The mayor was Ana Diaz."),
        (("place", "speaking from", "Lena Brandt", "Oslo"), "Lena Brandt spoke from Oslo."),
        (("place", "location", "talks", "Oslo"), "The location of talks was Oslo."),
        (("time", "election date", "", "2021-05-12"), "The election took place on 12 May 2021."),
        (("time", "founding date", "firm", "1978"), "The firm was founded in 1978."),
        (("time", "deadline", "bids", "2021-05-12"), "The deadline of bids was 12 May 2021."),
        (("truth", "cancelled", "strike", "yes"), "The strike was cancelled."),
        (("truth", "cancelled", "talks", "no"), "It was not so that talks were cancelled."),
        (("truth", "road closed", "", "no"), "It was not so that the road was closed."),
        (("truth", "resigned", "Ana Diaz", "yes"), "Ana Diaz resigned."),
        (("text", "cause", "fire", "a gas leak"), "The cause of the fire was a gas leak."),
    ],
)
def test_a_fact_is_told_in_a_plain_sentence(mention, said):
    kind, of, subject, value = mention
    finding = FactFinding(FactMention(0, 1, kind, of, subject, value, 0), Scope(), "")
    assert fact_sentence(finding, ENGLISH) == said


def test_the_day_of_a_fact_is_told_once():
    mention = FactMention(0, 1, "time", "start date", "fire", "2022-07-19", 0)
    finding = FactFinding(mention, Scope(time="2022"), "")
    assert fact_sentence(finding, ENGLISH) == "The fire began on 19 July 2022."
