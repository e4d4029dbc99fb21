"""Dates in running text: the golden table, and what holds for any text."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.article import Article, Block, BlockKind, Sentence
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.times.finding import find_times
from crosscheck.extract.times.items import MOST_ITEMS
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Time

ENGLISH = load_lexicon("en")
TABLE = Path(__file__).parents[3] / "cases" / "prose_times.yaml"
CASES = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)["mentions"]
PUBLISHED = "2024-06-13"
LEADING = {"the", "in", "on", "at"}


def article(text, published=PUBLISHED):
    return lay_out(Document("text", Media.TEXT, text, published=published), ENGLISH)


def bare(words):
    """Leave out the small words that begin a date, which may or may not count as part of it."""
    parts = words.lower().split()
    while parts and parts[0] in LEADING:
        parts = parts[1:]
    return " ".join(parts).removesuffix("'s")


def found_in(text, published=PUBLISHED):
    cut = article(text, published)
    return [
        (bare(cut.words(mention.first, mention.last)), mention.time.edtf if mention.time else "")
        for mention in find_times(cut)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_finds_the_dates_of_the_golden_table(case):
    expected = [(bare(words), edtf) for words, edtf in case["times"]]
    assert found_in(case["text"], case.get("published", PUBLISHED)) == expected


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SPELLINGS = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "{iso}",
    "{day} {short}. {year}",
    "{weekday}, {day} {month} {year}",
)
FRAMES = (
    "The hall was built on {} by hand.",
    "On {}, 14 people were hurt.",
    "It burned down ({}).",
    "Said the mayor, {}",
)


def spell(day, spelling):
    month = MONTHS[day.month - 1]
    return spelling.format(
        iso=day.isoformat(), day=day.day, year=day.year, month=month, short=month[:3], weekday=WEEKDAYS[day.weekday()]
    )


@settings(deadline=None)
@given(DAYS, st.sampled_from(SPELLINGS), st.sampled_from(FRAMES))
def test_finds_any_whole_date_in_any_frame(day, spelling, frame):
    assert [edtf for _, edtf in found_in(frame.format(spell(day, spelling)), "")] == [day.isoformat()]


@settings(deadline=None)
@given(DAYS, st.sampled_from(WEEKDAYS), st.sampled_from(["met", "was hurt", "broke a leg", "said no"]))
def test_a_weekday_behind_a_past_verb_is_the_last_one(published, weekday, verb):
    ((_, edtf),) = found_in(f"The captain {verb} on {weekday}.", published.isoformat())
    found = date.fromisoformat(edtf)
    assert WEEKDAYS[found.weekday()] == weekday
    assert timedelta(0) <= published - found < timedelta(days=7)


@settings(deadline=None)
@given(DAYS, st.sampled_from(WEEKDAYS), st.sampled_from(["will meet", "is due to speak", "plans to resign"]))
def test_a_weekday_behind_a_verb_that_looks_ahead_is_the_next_one(published, weekday, verb):
    ((_, edtf),) = found_in(f"The captain {verb} on {weekday}.", published.isoformat())
    found = date.fromisoformat(edtf)
    assert WEEKDAYS[found.weekday()] == weekday
    assert timedelta(0) <= found - published < timedelta(days=7)


@settings(deadline=None)
@given(DAYS, st.integers(1, 20), st.sampled_from(["later", "earlier"]))
def test_days_later_and_earlier_count_from_the_date_before(day, count, way):
    text = f"It snowed on {spell(day, '{day} {month} {year}')}. {count} days {way} it thawed."
    moved = day + timedelta(days=count if way == "later" else -count)
    assert found_in(text, "")[1][1] == moved.isoformat()


SOME_WORDS = """9 12 2019 1,200 June May March Wednesday spring since before after between to and from – , - / ( . :
' " the of early mid end first second last next this past two few weeks day days month year quarter Q3 election vote
strike 1990s ago later earlier yesterday overnight about 13/04/2024 03/04/2024 night weekend Christmas Easter following
previous same that by as said on Tuesday will fiscal ended recent than 10:30 pm 's people s %"""
LEXICON_WORDS = st.lists(st.sampled_from(str.split(SOME_WORDS)), max_size=30).map(" ".join)


@settings(deadline=None)
@given(LEXICON_WORDS | st.text(), st.sampled_from(["", "2024", "2024-06", "2024-06-13"]))
def test_what_is_found_is_in_order_and_can_be_read_again(text, published):
    cut = article(text, published)
    mentions = find_times(cut)
    for mention in mentions:
        sentence = cut.sentences[mention.sentence]
        assert sentence.first <= mention.first < mention.last <= sentence.last
        if mention.time is None:
            assert mention.why
        else:
            again = read_time(mention.time.edtf, ENGLISH)
            assert isinstance(again, Time)
            assert again.span == mention.time.span
    assert all(one.last <= other.first for one, other in pairwise(mentions))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_what_follows_changes_no_date(case):
    published = case.get("published", PUBLISHED)
    alone = found_in(case["text"], published)
    tail = "\n\nA dog ran across the old yard and nobody cared much for it at all."
    assert found_in(case["text"] + tail * 3, published) == alone


@pytest.mark.parametrize("piece", ["May ", "9 June ", "June 9, ", "the day after the ", "2019 ", "9-", "10:", "(1984 "])
def test_reads_no_endless_phrase(piece):
    tokens = tokenize(piece * 4000)
    document = Document("text", Media.TEXT, piece * 4000)
    whole = Article(
        document, ENGLISH, tokens, (Block(BlockKind.PARAGRAPH, 0, len(tokens)),), (Sentence(0, len(tokens), 0),), None
    )
    assert all(mention.last - mention.first <= 3 * MOST_ITEMS for mention in find_times(whole))


def test_a_language_without_a_lexicon_has_printed_dates_alone():
    cut = lay_out(
        Document("text", Media.TEXT, "Xa 9 June 2019, xo 2019-06-12.", published=PUBLISHED), load_lexicon("xx")
    )
    assert [mention.time.edtf for mention in find_times(cut)] == ["2019-06-12"]
