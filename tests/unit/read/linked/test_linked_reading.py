import json

import pytest

from crosscheck.model.diagnostic import Level
from crosscheck.read.linked import reading
from crosscheck.read.linked.reading import read_records

REVIEW = {"@type": "ClaimReview", "claimReviewed": "The world is flat", "url": "https://checker.example/flat"}


def read(value, name="a.json"):
    raw = (
        value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else json.dumps(value).encode()
    )
    return read_records(raw, name)


def page(*blocks):
    tags = (f'<script type="application/ld+json">\n{each}\n</script>' for each in blocks)
    return "<!doctype html>\n" + "\n".join(tags)


@pytest.mark.parametrize(
    "value",
    [
        REVIEW,
        [REVIEW],
        [{key: value for key, value in REVIEW.items() if key != "@type"}],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "NewsArticle", "review": [REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        REVIEW | {"@type": ["Review", "http://schema.org/ClaimReview"]},
        {"@type": "schema:ClaimReview", "schema:claimReviewed": "The world is flat", "schema:url": REVIEW["url"]},
        [
            {
                "@type": ["https://schema.org/ClaimReview"],
                "https://schema.org/claimReviewed": [{"@value": "The world is flat"}],
                "https://schema.org/url": [{"@id": REVIEW["url"]}],
            }
        ],
    ],
)
def test_a_review_is_found_however_it_is_nested(value):
    records, faults = read(value)
    assert [(each.kind, each.name, each.number) for each in records] == [("ClaimReview", "The world is flat", 1)]
    assert records[0].content.review.work.url == "https://checker.example/flat"
    assert faults == ()


def test_bad_json_in_one_block_of_a_page_does_not_spoil_the_others():
    records, faults = read(page('{"@type": "ClaimReview",, }', json.dumps(REVIEW)), "page.html")
    assert [each.location.line for each in records] == [6]
    assert [(each.code, each.level, each.location.line) for each in faults] == [("bad-json", Level.ERROR, 3)]


def test_records_of_lines_have_their_lines():
    lines = [json.dumps(REVIEW), "", '{"@type": }', json.dumps({"@type": "Claim", "text": "Snow is black"})]
    records, faults = read("\n".join(lines), "a.jsonl")
    assert [(each.number, each.location.line, each.kind) for each in records] == [
        (1, 1, "ClaimReview"),
        (2, 4, "Claim"),
    ]
    assert [(each.code, each.location.line) for each in faults] == [("bad-json", 3)]


def test_elements_of_a_feed_that_hold_nothing_are_records_that_say_so():
    items = [{"@type": "DataFeedItem", "item": []}, {"@type": "DataFeedItem", "item": [{"@type": "MediaReview"}]}]
    feed = json.dumps({"@type": "DataFeed", "dataFeedElement": [*items, {"item": REVIEW}]}, indent=1)
    records, _ = read(feed)
    assert [each.why.partition(",")[0] for each in records] == [
        "it holds no ClaimReview",
        "it reviews a picture or a film",
        "",
    ]
    assert [each.location.line for each in records] == sorted(each.location.line for each in records)
    assert len({each.location.line for each in records}) == 3


def test_a_claim_that_a_review_refers_to_is_no_record_of_its_own():
    claim = {"@id": "#c", "@type": "Claim", "author": "Jo", "text": "other words"}
    records, _ = read({"@graph": [claim, REVIEW | {"itemReviewed": {"@id": "#c"}}]})
    assert [(each.kind, each.content.claimant) for each in records] == [("ClaimReview", "Jo")]


def test_a_search_of_google_s_tools_is_read():
    review = {
        "publisher": {"name": "Checker", "site": "checker.example"},
        "url": "https://checker.example/flat",
        "title": "No, it is not",
        "reviewDate": "2020-03-12T00:00:00Z",
        "textualRating": "Falsch",
        "languageCode": "de",
    }
    claim = {
        "text": "The world is flat",
        "claimant": "Jo",
        "claimDate": "2020-03-02T00:00:00Z",
        "claimReview": [review],
    }
    records, _ = read({"claims": [claim], "nextPageToken": "x"})
    content = records[0].content
    assert (content.claimant, content.made, content.language) == ("Jo", "2020-03-02", "de")
    assert (content.review.rating.words, content.review.work.publisher) == ("Falsch", "Checker")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-file"),
        (b"PK\x03\x04rest", "not-a-document"),
        (b"\x00\x01\x02\x03" * 50, "not-a-document"),
        (b"<!doctype html><p>nothing", "no-records"),
        (b"{}", ""),
        (b'{"rows": [], "total": 0}', "no-records"),
        (b"once upon a time", "bad-json"),
    ],
)
def test_what_holds_no_records_is_told(raw, code):
    records, faults = read(raw)
    assert [each.code for each in faults] == ([code] if code else [])
    assert bool(records) == (not code)


def test_a_page_says_what_its_json_ld_is_about():
    _, faults = read(page('{"@type": "WebPage"}'), "page.html")
    assert "WebPage" in faults[0].message


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_is_no_matter(mark):
    assert len(read(mark + json.dumps(REVIEW).encode())[0]) == 1


def test_utf_16_is_read():
    assert len(read(json.dumps(REVIEW | {"claimReviewed": "Größe"}, ensure_ascii=False).encode("utf-16"))[0]) == 1


def test_more_records_than_the_bound_are_told(monkeypatch):
    monkeypatch.setattr(reading, "MOST_RECORDS", 3)
    records, faults = read([REVIEW] * 5)
    assert len(records) == 3
    assert [each.code for each in faults] == ["too-large"]
