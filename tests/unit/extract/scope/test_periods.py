"""When each figure holds: the golden table, and what holds for any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.article import Counted, FigureMention
from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.scope.periods import find_periods
from crosscheck.extract.scope.timeline import read_timeline
from crosscheck.extract.times.finding import find_times
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.reading import read_quantity, read_quantity_at
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Quantity, Time

ENGLISH = load_lexicon("en")
TABLE = Path(__file__).parents[3] / "cases" / "prose_times.yaml"
CASES = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)["figures"]
PUBLISHED = "2024-06-13"


def figure_at(article, words):
    """Return the figure that begins with some words of the text."""
    at = article.document.text.index(words)
    first = next(number for number, token in enumerate(article.tokens) if token.start >= at)
    read, last = read_quantity_at(article.tokens, first, ENGLISH)
    if not isinstance(read, Quantity):  # "the next day 40 villages": a label only to who does not see the date
        read, last = read_quantity(words, ENGLISH), first + 1
    assert isinstance(read, Quantity)
    sentence = next(n for n, one in enumerate(article.sentences) if one.first <= first < one.last)
    return FigureMention(first, last, read, last - 1, sentence)


def periods_in(case):
    article = lay_out(Document("text", Media.TEXT, case["text"], published=case.get("published", PUBLISHED)), ENGLISH)
    figures = tuple(figure_at(article, words) for words in case["figures"])
    return dict(zip(case["figures"], find_periods(article, find_times(article), figures), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case["text"].split())[:60])
def test_reads_the_golden_table(case):
    assert periods_in(case) == {words: tuple(expected) for words, expected in case["figures"].items()}


SOME_WORDS = """14 people 60 5,000 died were killed injured on Monday Tuesday , . and said police that which who in 2019
since June 9 12 up from a day earlier compared with by as of Friday so far this year will the worst vote election strike
began over five days ; ( ) – " two after before founded has per"""


@settings(deadline=None)
@given(st.lists(st.sampled_from(str.split(SOME_WORDS)), max_size=40).map(" ".join), st.sampled_from(["", PUBLISHED]))
def test_every_period_can_be_read(text, published):
    article = lay_out(Document("text", Media.TEXT, text, published=published), ENGLISH)
    times = find_times(article)
    figures, _ = find_figures(article, times, ())
    periods = find_periods(article, times, figures)
    assert len(periods) == len(figures)
    assert all(isinstance(read_time(edtf, ENGLISH), Time) for pair in periods for edtf in pair if edtf)


@pytest.mark.parametrize("published", ["2024-06-13", "2024-06"])
def test_the_day_of_publication_is_no_period(published):
    text = "Police arrested 12 men in the port. The ministry said it had 40 boats. Turnout was 61%."
    article = lay_out(Document("text", Media.TEXT, text, published=published), ENGLISH)
    figures, _ = find_figures(article, (), ())
    assert set(find_periods(article, find_times(article), figures)) == {("", "")}


def test_a_line_with_the_day_of_the_text_is_no_event():
    case = {"text": "Wednesday, 12 June 2024\n\nPolice arrested 12 men in the port.", "figures": ["12 men"]}
    assert periods_in(case) == {"12 men": ("", "")}


def test_a_figure_known_to_be_former_takes_no_day_of_its_sentence():
    article = lay_out(Document("text", Media.TEXT, "On Monday the toll went past 26.", published=PUBLISHED), ENGLISH)
    figures = (figure_at(article, "26"),)
    times = find_times(article)
    assert find_periods(article, times, figures, (Counted("killed"),)) == (("2024-06-10", ""),)
    assert find_periods(article, times, figures, (Counted("killed", old=True),)) == (("", ""),)


@pytest.mark.parametrize(("counted", "period"), [("killed", "2024-06-10"), ("population", ""), ("hats", "2024-06-10")])
def test_what_is_counted_decides_how_far_a_day_reaches(counted, period):
    filler = "\n\n".join(["It was quiet."] * 4)
    text = f"A bus burned on Monday.\n\n{filler}\n\nIn the town 26 men."
    article = lay_out(Document("text", Media.TEXT, text, published=PUBLISHED), ENGLISH)
    figures = (figure_at(article, "26"),)
    assert find_periods(article, find_times(article), figures, (Counted(counted),)) == ((period, ""),)


def test_any_place_of_a_text_has_its_period():
    article = lay_out(
        Document("text", Media.TEXT, "The mayor resigned on Monday, aides said on Tuesday.", published=PUBLISHED),
        ENGLISH,
    )
    timeline = read_timeline(article, find_times(article), ())
    assert timeline.around(2, 3, 0) == ("2024-06-10", "2024-06-11")
