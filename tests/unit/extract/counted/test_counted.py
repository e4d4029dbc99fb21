"""What is read of figures beyond one sentence: speech, pronouns, and texts that no one would write."""

from hypothesis import given, settings
from hypothesis import strategies as st
from test_prose_counted import LEXICON, article_of, figure_at, marked

from crosscheck.extract.article import Article, Counted, FigureMention, NameKind, NameMention, PassedOver, Speech
from crosscheck.extract.counted.reading import read_counted
from crosscheck.extract.counted.roles import roles_of
from crosscheck.extract.counted.wordings import wordings_of
from crosscheck.grammar.quantities.reading import read_quantity_at
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.model.claim import Modality
from crosscheck.model.value import Quantity

WORDS = [
    token.text
    for token in tokenize(
        "12 three dozens 5% killed injured of them the people were and or , ( ) to from rose toll 40 others who said "
        "police years aged 24 in $5m for up down dead no one a by with at than more . percent was not is be re -"
    )
]


def read_with(text, names=(), speech=()):
    plain, spans = marked(text)
    article = article_of(plain)
    return read_counted(article, tuple(figure_at(article, span) for span in spans), names, speech)


def figures_of(article: Article) -> tuple[FigureMention, ...]:
    found, i = [], 0
    for index, sentence in enumerate(article.sentences):
        i = max(i, sentence.first)
        while i < sentence.last:
            read = read_quantity_at(article.tokens, i, LEXICON)
            if read and i < read[1] <= sentence.last and isinstance(read[0], Quantity):
                found.append(FigureMention(i, read[1], read[0], -1, index))
                i = read[1]
            else:
                i += 1
    return tuple(found)


def test_speech_gives_its_modality_where_the_clause_has_none():
    speech = (Speech(0, 6, "police", quoted=True, modality=Modality.ALLEGED),)
    (counted,) = read_with("[12 people] were killed there.", speech=speech)
    assert isinstance(counted, Counted)
    assert counted.modality is Modality.ALLEGED


def test_the_clause_outweighs_the_speech_around_it():
    speech = (Speech(0, 7, "police", quoted=True, modality=Modality.ALLEGED),)
    (counted,) = read_with("[12 people] could have died there.", speech=speech)
    assert isinstance(counted, Counted)
    assert counted.modality is Modality.FEARED


def test_a_pronoun_is_the_last_person_named():
    names = (NameMention(0, 2, NameKind.PERSON, "Ana Diaz", 0),)
    (counted,) = read_with("Ana Diaz left. She was fined [$500].", names=names)
    assert counted == Counted("fine", "Ana Diaz")


def test_its_is_the_last_thing_told_of():
    told = read_with("Nordwind has [9,000 employees]. Its profit fell to [€12m].")
    assert [(one.property, one.subject) for one in told if isinstance(one, Counted)] == [
        ("employees", "Nordwind"),
        ("profit", "Nordwind"),
    ]


def test_what_is_passed_over_says_why():
    told = read_with("There are [three reasons] and [two questions].")
    assert all(isinstance(one, PassedOver) and one.why for one in told)


def test_every_property_of_the_roles_is_one_of_the_lexicon():
    roles, keys = roles_of("en"), wordings_of("en").keys
    invented = {"altitude", "rank", "members", "goals", "subscribers", "customers"}
    assert set(roles.takes) | set(roles.subjects) | roles.people_only | roles.havers <= keys | invented | {"saved"}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=50))
def test_any_words_are_read_without_fail(words):
    article = article_of(" ".join(words))
    figures = figures_of(article)
    told = read_counted(article, figures, (), ())
    assert len(told) == len(figures)
    assert all(one.property if isinstance(one, Counted) else one.why for one in told)
