from crosscheck.model.claim import Claim
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Draft
from crosscheck.model.location import Location
from crosscheck.model.record import Record, Taken
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.writing import Merged, Writing
from crosscheck.report.canvas import Canvas
from crosscheck.report.drafts.import_summary import MOST_LISTED, render_import

PLACE = Location("feed.json", 3, 1)


def taken(number=1, *, why="", lacks=(), unchecked=False):
    record = Record(Location("feed.json", number + 2, 1), number, "ClaimReview", f"Claim {number}")
    return Taken(record, () if why else (f"gazette/a{number}",), lacks, why, unchecked)


def draft():
    claim = Claim("a", "a", "gazette", "A.", "killed", None, PLACE)
    source = Source("gazette", "", "", "", "en", SourceKind.NEWS, PLACE)
    return Draft(Document("feed.json", Media.TEXT, ""), source, (claim,), (), (), 0, imported=True)


def told(records, writing=None, **options):
    return render_import(records, [draft()], writing, Canvas(), **options).splitlines()


def test_the_counts_come_first_and_make_up_all_records():
    records = [taken(1), taken(2, lacks=("a rating",)), taken(3, why="it is a reply"), taken(4)]
    assert told(records)[0] == "feed.json: 4 records: 2 taken, 1 taken with something missing, 1 refused"


def test_what_is_not_whole_is_named_with_its_line():
    records = [taken(1), taken(2, lacks=("a rating", "who claimed it")), taken(3, why="it is a reply")]
    assert told(records)[1:3] == [
        "  3. line 5: ClaimReview “Claim 3”: refused: it is a reply",
        "  2. line 4: ClaimReview “Claim 2”: gazette/a2; lacks a rating, who claimed it",
    ]


def test_verbose_names_every_record():
    lines = told([taken(number) for number in range(1, MOST_LISTED + 10)], verbose=True)
    assert sum(" line " in line for line in lines) == MOST_LISTED + 9


def test_very_many_are_counted_by_reason():
    lines = told([taken(number, why="it is a reply") for number in range(1, MOST_LISTED + 2)])
    assert lines[1] == "  refused 21 (--verbose names them): 21 it is a reply"


def test_claims_without_a_value_and_quotes_not_looked_up_are_counted():
    lines = told([taken(1, unchecked=True), taken(2, unchecked=True)])
    assert "  drafted 1 claim in 1 source; 1 without a value" in lines
    assert "  not looked up 2 quotes: there is no text of gazette" in lines


def test_what_was_written_is_named():
    writing = Writing((("sources.yaml", b""),), (Merged(new=("a",), gone=("b",)),), (), ())
    assert told([taken(1)], writing)[-2:] == ["  claims  1 new", "  wrote   sources.yaml"]


def test_nothing_to_write_is_said():
    writing = Writing((), (Merged(unchanged=("a",)),), (), ())
    assert told([taken(1)], writing)[-1] == "nothing to write: all of it is there"


def test_words_of_records_are_shown_safely():
    record = Record(PLACE, 1, "Claim\x1b[31m", "a\u202eb", why="\x07")
    text = render_import([Taken(record, why="no")], [], None, Canvas())
    assert "\x1b" not in text
    assert "\\u202e" in text
