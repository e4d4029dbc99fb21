"""Sentences cut into phrases, and who does what in them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.article import Article, Block, BlockKind, Sentence
from crosscheck.extract.clauses.reading import Clauses, read_clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Tense, Voice
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

WORDS = [
    token.text
    for token in tokenize(
        "police killed injured were have been the three 12 , and or of who that to in by with rose said ( ) - not will "
        "is people dead from re plans report strikes Orlov . quickly when 's cut set held being percent"
    )
]


def clauses_of(text: str, language: str = "en") -> Clauses:
    """Return the clauses of one sentence without figures."""
    tokens = tokenize(text)
    document = Document("case", Media.TEXT, text)
    block = Block(BlockKind.PARAGRAPH, 0, len(tokens))
    sentence = Sentence(0, len(tokens), 0)
    return read_clauses(Article(document, load_lexicon(language), tokens, (block,), (sentence,), None), sentence)


def verbs_of(clauses: Clauses) -> list[int]:
    return [k for k, phrase in enumerate(clauses.phrases) if phrase.sort is Sort.VERB]


def head(clauses: Clauses, k: int) -> str:
    return clauses.text(k) if k >= 0 else ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police detained the students.", [("detain", "active", "police", "students")]),
        ("The students were detained by police.", [("detain", "passive", "students", "")]),
        ("Girls detained in March left.", [("detain", "reduced", "girls", ""), ("leave", "active", "girls", "")]),
        ("A man, who hit a car, fled.", [("hit", "active", "man", "car"), ("flee", "active", "man", "")]),
        ("The boat hit a rock and sank.", [("hit", "active", "boat", "rock"), ("sink", "active", "boat", "")]),
        ("Residents of the valley fled.", [("flee", "active", "residents", "")]),
        ("A boat carrying migrants sank.", [("carry", "active", "boat", "migrants"), ("sink", "active", "boat", "")]),
        ("Officials said the dam had burst.", [("say", "active", "officials", ""), ("burst", "active", "dam", "")]),
        ("The firm plans to hire nurses.", [("hire", "active", "firm", "nurses")]),
        ("Wounded soldiers reached the camp.", [("reach", "active", "soldiers", "camp")]),
        ("The toll in the north stands at sea level.", [("stand", "active", "toll", "")]),
        ("Shelling killed the guards.", [("kill", "active", "shelling", "guards")]),
        ("The ship, carrying fuel, ran aground.", [("carry", "active", "ship", "fuel"), ("run", "active", "ship", "")]),
        ("It rained after the war began.", [("rain", "active", "it", ""), ("begin", "active", "war", "")]),
    ],
)  # fmt: skip
def test_verbs_have_their_voice_subject_and_object(text, said):
    clauses = clauses_of(text)
    read = []
    for k in verbs_of(clauses):
        verb = clauses.verb(k)
        voice = "active" if verb.voice in (Voice.ACTIVE, Voice.OPEN) else verb.voice.name.lower()
        read.append((verb.base, voice, head(clauses, clauses.subject(k)), head(clauses, clauses.object(k))))
    assert read == said


@pytest.mark.parametrize(
    ("text", "base", "leads", "modal", "negated", "tense"),
    [
        ("Prices are expected to rise.", "rise", ("expect",), "", False, Tense.PRESENT),
        ("Prices will not rise.", "rise", (), "will", True, Tense.FUTURE),
        ("The mine is due to close.", "close", ("due",), "", False, Tense.PRESENT),
        ("Dozens could have died.", "die", (), "could", False, Tense.PRESENT),
        ("The army denied killing civilians.", "kill", ("deny",), "", False, Tense.PAST),
        ("Nobody wasn't hurt.", "hurt", (), "", True, Tense.PAST),
        ("To leave is hard.", "leave", (), "", False, Tense.INFINITIVE),
    ],
)
def test_a_verb_group_tells_what_leads_it(text, base, leads, modal, negated, tense):
    clauses = clauses_of(text)
    verb = clauses.verb(verbs_of(clauses)[0])
    assert (verb.base, verb.leads, verb.modal, verb.negated, verb.tense) == (base, leads, modal, negated, tense)


def test_time_is_no_object():
    clauses = clauses_of("The guards were killed Monday in Harlow.")
    assert clauses.object(verbs_of(clauses)[0]) == -1


def test_a_prefix_does_not_hide_its_verb():
    clauses = clauses_of("The mayor was re-elected in May.")
    assert [clauses.verb(k).base for k in verbs_of(clauses)] == ["elect"]


def test_a_language_without_syntax_is_cut_into_something():
    clauses = clauses_of("12 Menschen starben.", "de")
    assert [phrase.last for phrase in clauses.phrases][-1:] == [len(clauses.tokens)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_words_are_cut_once_and_in_order(words):
    clauses = clauses_of(" ".join(words))
    ends = [(phrase.first, phrase.last) for phrase in clauses.phrases]
    assert all(first < last for first, last in ends)
    assert all(left[1] <= right[0] for left, right in pairwise(ends))
    assert all(-1 <= clauses.subject(k) < len(ends) for k in range(len(ends)))


def test_a_long_row_of_verbs_is_read():
    clauses = clauses_of("They died" + " and died" * 4000)
    assert head(clauses, clauses.subject(verbs_of(clauses)[-1])) in ("they", "")
