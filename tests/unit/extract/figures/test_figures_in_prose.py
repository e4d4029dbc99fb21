"""The pass over figures: tokens of hedge and noun, what covers them, hostile text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.article import Article, FigureMention, NameKind, NameMention, PassedOver, TimeMention
from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.layout.reading import lay_out
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Direction, QuantityKind


def article_of(text: str, language: str = "en") -> Article:
    return lay_out(Document("text", Media.TEXT, text), load_lexicon(language))


def figures_of(text: str) -> list[tuple[str, FigureMention]]:
    article = article_of(text)
    return [(article.words(figure.first, figure.last), figure) for figure in find_figures(article, (), ())[0]]


def passed_of(text: str) -> list[tuple[str, str]]:
    article = article_of(text)
    return [(article.words(item.first, item.last), item.why) for item in find_figures(article, (), ())[1]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turnout was 77.4 percent.", ["77.4 percent"]),
        ("They arrested about a further 20 men.", ["about a further 20 men"]),
        ("The toll stood at around 300.", ["around 300"]),
        ("He talked about two brothers.", ["two brothers"]),
        ("It went up to 60 from 45.", ["60", "45"]),
        ("Nearly all of the 40 seats were filled.", ["40 seats"]),
        ("Police counted 12, at least three of them armed.", ["12", "at least three"]),
        ("“500” people came, ‘dozens’ of them on foot.", ["500” people", "dozens"]),
        ("It has 250 workers[3] and 40* machines.", ["250 workers", "40* machines"]),
        ("They hold 40\u00a0prisoners of war.", ["40 prisoners"]),
        ("A crew of 12 and 30 guests were aboard.", ["12", "30 guests"]),
    ],
)
def test_a_figure_begins_with_its_hedge_and_ends_with_its_noun(text: str, words: list[str]) -> None:
    assert [found for found, _ in figures_of(text)] == words


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("More than 500 riot police officers from the capital came.", ["officers"]),
        ("Two thirds of the registered voters stayed away.", ["voters"]),
        ("23 of the 40 passengers survived.", ["passengers", "passengers"]),
        ("13 received sentences.", [""]),
        ("24 were released.", [""]),
        ("It lost half its staff.", ["staff"]),
        ("The ship held 40,000 tons of wheat.", ["wheat"]),
    ],
)
def test_the_head_is_the_counted_noun(text: str, heads: list[str]) -> None:
    article = article_of(text)
    found = find_figures(article, (), ())[0]
    assert [article.tokens[figure.head].raw if figure.head >= 0 else "" for figure in found] == heads


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Prices rose by 12 percent.", Direction.UP),
        ("Output fell 3 percent.", Direction.DOWN),
        ("Prices rose to 12 dollars.", None),
        ("It raised $5m.", None),
    ],
)
def test_a_change_is_known_to_the_value(text: str, change: Direction | None) -> None:
    assert [figure.quantity.change for _, figure in figures_of(text)] == [change]


def test_an_old_and_a_new_level_are_two_figures() -> None:
    assert [words for words, _ in figures_of("The number rose from 52 to 60 people.")] == ["52", "60 people"]
    assert [words for words, _ in figures_of("Jobs for from four to seven people.")] == ["from four to seven people"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("One person died.", True),
        ("One man said so.", False),
        ("The shots killed one.", True),
        ("Only one shop opened.", True),
        ("Four men and one woman came.", True),
        ("One of the injured later died.", True),
        ("One of the reasons is fear.", False),
        ("On the one hand it rained.", False),
    ],
)
def test_one_is_a_count_of_an_event(text: str, taken: bool) -> None:
    assert any(figure.quantity.amount == 1 for _, figure in figures_of(text)) is taken


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It burned down in 1994.", "is a year"),
        ("They won 3-1.", "is a score"),
        ("See https://example.org/a/500.", "is part of a web address, a handle or a file name"),
        ("Call 0800 555 0199.", "is part of a telephone number or a code"),
        ("Take Route 66.", "is a label"),
        ("The second man fled.", "tells an order, not how many"),
        ("It is news for you: subscribe for only $5 a month, she said.", "is a price put to the reader"),
        ("The Photon 11 is out.", "is part of a name"),
        ("It was over three days later.", "says when, not how long"),
    ],
)
def test_a_number_that_is_none_is_passed_over_with_the_reason(text: str, why: str) -> None:
    assert not figures_of(text)
    assert why in [reason for _, reason in passed_of(text)]


def test_what_a_date_covers_is_left_to_it() -> None:
    article = article_of("Back in 2011 500 people came.")
    time = TimeMention(1, 3, None, 0)
    figures, passed = find_figures(article, (time,), ())
    assert [article.words(figure.first, figure.last) for figure in figures] == ["500 people"]
    assert passed == ()


def test_a_sentence_of_years_is_a_figure_although_a_date_covers_it() -> None:
    article = article_of("He was sentenced to five years in prison.")
    figures, _ = find_figures(article, (TimeMention(4, 6, None, 0),), ())
    assert [figure.quantity.kind for figure in figures] == [QuantityKind.DURATION]


def test_a_number_inside_a_name_is_part_of_it() -> None:
    article = article_of("The Orion 12 capsule landed.")
    name = NameMention(1, 3, NameKind.OTHER, "Orion 12", 0)
    assert find_figures(article, (), (name,)) == ((), (PassedOver(2, 3, "is part of a name"),))


PARTS = """
a an the one two both no some many few several dozens of half third hundred million and or to from between at least
about more than up by rose fell in over for 5 12 500 1,200 70.96 2019 9.30 % $ € - – . , : ( ) [ 1 ] ' " “ ” @ # / 6-4
km years days old people killed voters won votes score June Monday a.m. Boeing No.
per cent points twice doubled were who
"""
TEXTS = st.lists(st.sampled_from(PARTS.split()), max_size=25).flatmap(
    lambda parts: st.sampled_from((" ".join(parts), "".join(parts)))
)


@given(st.one_of(TEXTS, st.text(max_size=120)), st.sampled_from(("en", "de", "xx")))
def test_any_text_is_read_and_no_number_twice(text: str, language: str) -> None:
    article = article_of(text, language)
    figures, passed = find_figures(article, (), ())
    covered = [j for item in (*figures, *passed) for j in range(item.first, item.last)]
    assert len(covered) == len(set(covered))
    assert all(figure.first < figure.last for figure in figures)
    spoken = {j for sentence in article.sentences for j in range(sentence.first, sentence.last)}
    numbers = {j for j in spoken if article.tokens[j].kind is Kind.NUMBER}
    assert numbers <= set(covered)


@pytest.mark.parametrize("part", ["12, ", "one and ", "5-", "from 5 to ", "a ", "no one ", "$", "“5” ", "the past 3 "])
def test_long_rows_are_walked_through(part: str) -> None:
    article = article_of(part * 3000)
    figures, passed = find_figures(article, (), ())
    assert len(figures) + len(passed) <= len(article.tokens)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[31m evil[0m and 12 men came.", ["12 men"]),
        ("[1;31m evil and 12 men came.", ["12 men"]),
        ("It cost “[31m euros]” to build.", ["31m euros"]),
        ("The film cost 31m euros.", ["31m euros"]),
    ],
)
def test_what_is_left_of_a_colour_for_a_terminal_is_no_figure(text: str, words: list[str]) -> None:
    assert [found for found, _ in figures_of(text)] == words
