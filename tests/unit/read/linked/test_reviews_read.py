import pytest

from crosscheck.model.record import Rating, Work
from crosscheck.read.linked.reviews import read_claim, read_review


def review(**changes):
    thing = {
        "@type": "ClaimReview",
        "url": "https://checker.example/flat",
        "datePublished": "2016-06-22",
        "claimReviewed": "The world is flat",
        "author": {"@type": "Organization", "name": "Science Watch"},
        "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "alternateName": "False"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Organization", "name": "Square World Society"},
            "datePublished": "2016-06-20",
            "appearance": {"@type": "OpinionNewsArticle", "url": "https://news.example/flat", "headline": "Flat!"},
        },
    }
    return read_review(thing | changes, {})


def test_a_whole_review_lacks_nothing():
    read = review()
    assert read.missing == ()
    assert (read.content.text, read.content.claimant, read.content.made) == (
        *("The world is flat", "Square World Society"),
        "2016-06-20",
    )
    assert read.content.appearance == Work("https://news.example/flat", "Flat!")
    assert read.content.review.work == Work("https://checker.example/flat", "", "Science Watch", "", "2016-06-22")
    assert read.content.review.rating == Rating("False", "1", "5")


def test_what_a_review_does_not_say_is_missing():
    read = read_review({"@type": "ClaimReview", "claimReviewed": "Flat"}, {})
    assert read.missing == (
        *("who claimed it", "when it was claimed", "where it appeared", "the review's address", "who reviewed it"),
        *("when it was reviewed", "a rating"),
    )


def test_a_review_without_a_claim_is_not_taken():
    assert "claimReviewed" in review(claimReviewed=" ", itemReviewed=None).why
    assert (
        review(claimReviewed=None, itemReviewed={"@type": "Claim", "text": "It is flat"}).content.text == "It is flat"
    )


@pytest.mark.parametrize(
    ("author", "claimant"),
    [
        ("Jo Bloggs", "Jo Bloggs"),
        ({"name": "Jo &amp; Co"}, "Jo & Co"),
        ([{"name": "Jo"}, "Ana"], "Jo, Ana"),
        ([], ""),
        (7, ""),
        ({"@type": "Person"}, ""),
        ("@handle", "@handle"),
    ],
)
def test_a_claimant_may_be_given_in_many_ways(author, claimant):
    assert review(itemReviewed={"@type": "Claim", "author": author}).content.claimant == claimant


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2016-06-20T23:30:00-05:00", "2016-06-20"),
        ("2016-06", "2016-06"),
        ("20 June 2016", "2016-06-20"),
        ("2016-13-40", ""),
        ("unknown", ""),
    ],
)
def test_dates_are_read_in_many_forms(written, edtf):
    assert review(itemReviewed={"@type": "Claim", "datePublished": written}).content.made == edtf
    read = review(datePublished=written)
    assert read.content.review.work.published == edtf
    assert any("when it was reviewed" in each for each in read.missing) == (not edtf)


@pytest.mark.parametrize(
    ("item", "url", "elsewhere"),
    [
        ({"@type": "Claim", "appearance": "https://a.example/1"}, "https://a.example/1", ()),
        (
            {"@type": "Claim", "appearance": ["https://a.example/1", {"url": "https://a.example/2"}]},
            "https://a.example/1",
            ("https://a.example/2",),
        ),
        (
            {"@type": "Claim", "appearance": "https://a.example/1", "firstAppearance": {"@id": "https://a.example/0"}},
            "https://a.example/0",
            ("https://a.example/1",),
        ),
        ({"@type": "CreativeWork", "sameAs": "https://a.example/3", "author": "x"}, "https://a.example/3", ()),
        ({"@type": "Claim", "appearance": "javascript:alert(1)"}, "", ()),
        ({"@type": "Claim", "appearance": "file:///etc/passwd"}, "", ()),
        ({"@type": "Claim", "appearance": "https://a.example/\u202eevil"}, "", ()),
    ],
)
def test_where_a_claim_appeared(item, url, elsewhere):
    content = review(itemReviewed=item).content
    assert (content.appearance.url, content.elsewhere) == (url, elsewhere)


@pytest.mark.parametrize(
    ("rating", "words"),
    [({"alternateName": "Mostly false"}, "Mostly false"), ("Fake", "Fake"), ([{"name": "Falso"}], "Falso"), (None, "")],
)
def test_a_rating_stays_the_words_that_were_given(rating, words):
    assert review(reviewRating=rating).content.review.rating.words == words


def test_a_publisher_without_a_name_goes_by_its_host():
    read = review(author={"@type": "Organization", "name": "", "url": "http://www.checker.example/"})
    assert read.content.review.work.publisher == "checker.example"


def test_the_licence_of_the_record_is_kept():
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert review(sdLicense=licence).content.licence == licence
    assert review(license={"@type": "CreativeWork", "name": "CC BY"}).content.licence == "CC BY"


def test_a_claim_by_itself_has_no_review():
    read = read_claim({"@type": "Claim", "text": "<b>Snow</b> is black", "author": "Jo"}, {})
    assert (read.content.text, read.content.review) == ("Snow is black", None)
