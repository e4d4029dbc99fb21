"""Whatever is written, names, speech and places are found without fault, in order and inside the text."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.scope.places import read_places
from crosscheck.extract.speech.finding import find_speech
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

VOCABULARY = """
police said Police Maria Lopes , . : ; " “ ” ' ’ ( ) - – — the The of for and in at near from to who Porto Portugal
Kenya Kenya's Kenyan U . S . WHO (WHO) Ministry Bank University Party Minister President Dr . Mr St . al - de van 12
34 2019 $ % killed died were was by according to citing told adding , said report showed put at town city province
county "It was" he she it they He She It They while but
"""
WORDS = VOCABULARY.split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join) | st.text(max_size=60)


@given(TEXTS, st.sampled_from(("en", "de", "xx")))
def test_names_speech_and_places_stay_inside_the_text(text: str, language: str) -> None:
    article = lay_out(Document("a.txt", Media.TEXT, text), load_lexicon(language))
    names = find_names(article)
    speech = find_speech(article, names)
    places = read_places(article, names, speech)
    end = 0
    for name in names:
        sentence = article.sentences[name.sentence]
        assert end <= name.first < name.last
        assert sentence.first <= name.first
        assert name.last <= sentence.last
        assert name.name
        end = name.last
    for part in speech:
        assert 0 <= part.first < part.last <= len(article.tokens)
        assert part.speaker
    assert all(
        isinstance(places.at(sentence.first, sentence.first + 1, number), str)
        for number, sentence in enumerate(article.sentences)
    )
