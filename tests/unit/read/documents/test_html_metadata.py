"""What a web page tells of itself: title, authors, day, publisher, language, address."""

import json

import pytest
from html_pages import BODY, page, read


def ld(**article):
    return f"<script type='application/ld+json'>{json.dumps(article)}</script>"


SITE = "<meta property='og:site_name' content='The Echo'>"
NEWS = {"@type": "NewsArticle", "datePublished": "2019-06-09"}


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (ld(**NEWS), "2019-06-09"),
        (ld(**{"@graph": [{"@type": "WebPage", "datePublished": "2018-01-01"}, NEWS]}), "2019-06-09"),
        (ld(**{"@type": ["http://schema.org/OpinionNewsArticle", "X"], "datePublished": "2019-06-09"}), "2019-06-09"),
        (f"<script type='application/ld+json'>{json.dumps([[NEWS]])};</script>", "2019-06-09"),
        (ld(**{"@type": "NewsArticle", "dateModified": "2019-06-09"}), ""),
        (ld(**{"@type": "NewsArticle", "datePublished": "soon"}), ""),
        (ld(**{"@type": "Event", "datePublished": "2019-06-09"}), ""),
        ("<script type='application/ld+json'>{'broken'</script>", ""),
        (f"<script type='application/ld+json'>{'[' * 100_000}</script>", ""),
        ("<meta property='og:article:published_time' content='2019-06-09T23:30:00-05:00'>", "2019-06-09"),
        ("<meta property='article:published_time' content='2019-06-09T23:30Z'>", "2019-06-09"),
        ("<meta name='DC.date.issued' content='2019-06'>", "2019-06"),
        ("<meta itemprop='datePublished' content='20190609'>", "2019-06-09"),
        ("<meta property='article:modified_time' content='2019-06-09'>", ""),
        ("<meta http-equiv='last-modified' content='2019-06-09'>", ""),
        ("<link rel='canonical' href='https://a.example/2019/06/09/storm'>", "2019-06-09"),
        ("<link rel='canonical' href='https://a.example/storm-2019-06-09.html'>", "2019-06-09"),
        ("<link rel='canonical' href='https://a.example/2019/13/41/storm'>", ""),
        ("", ""),
    ],
)
def test_the_day_of_publication(head, published):
    assert read(page(head=head)).published == published


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<time datetime='2019-06-09T10:00'>x</time>", "2019-06-09"),
        ("<time>9 June 2019</time>", "2019-06-09"),
        ("<span class='post-date'>June 9, 2019 at 10:00</span>", "2019-06-09"),
        ("<time class='updated' datetime='2019-06-12'>x</time><time datetime='2019-06-09'>y</time>", "2019-06-09"),
        ("<p class='post-meta'>Posted on June 9, 2019 by Ana Diaz | 12 comments</p>", "2019-06-09"),
        ("<p class='post-meta'>Updated on June 9, 2019 by Ana Diaz</p>", ""),
        ("<p class='post-meta'>Ana Diaz, 2 of 14 June stories in 2019</p>", ""),
        ("<p class='last-updated'><time datetime='2019-06-12'>x</time></p>", ""),
        ("<time itemprop='dateModified' datetime='2019-06-12'>x</time>", ""),
    ],
)
def test_the_day_of_publication_where_only_the_page_shows_it(body, published):
    assert read(page(f"<h1>Storm</h1>{body}{BODY}")).published == published


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Storm closes schools | The Echo</title>", "", "Storm closes schools"),
        (f"<title>Storm closes schools - The Echo</title>{SITE}", "", "Storm closes schools"),
        ("<title>The Echo: Storm - four schools shut</title>", "", "The Echo: Storm - four schools shut"),
        ("<meta property='og:title' content='Storm &amp;amp; flood'>", "", "Storm & flood"),
        (f"<meta property='og:title' content='Oh'>{ld(**NEWS, headline='Storm closes')}", "", "Storm closes"),
        ("<title>Storm shuts schools in Arden | E</title>", "<h1>Storm <br>shuts schools</h1>", "Storm shuts schools"),
        (f"<title>Storm closes schools</title>{SITE}", "<h1>The Echo</h1>", "Storm closes schools"),
        ("<title>Storm <b>closes</b> \u202e schools</title>", "", "Storm closes schools"),
    ],
)  # fmt: skip
def test_the_title(head, body, title):
    assert read(page(body + BODY, head)).title == title


@pytest.mark.parametrize(
    ("head", "body", "byline", "author"),
    [
        ("", "<p class='byline'>By Ana Diaz, Reuters</p>", "By Ana Diaz, Reuters", ""),
        ("", "<p>By <a rel='author' href='/a'>Ana Diaz</a>, Reuters</p>", "By Ana Diaz, Reuters", "Ana Diaz"),
        ("", "<address>Ana Diaz in Arden</address>", "Ana Diaz in Arden", ""),
        ("", "<div><span class='author'>Ana Diaz</span><span>Echo staff</span></div>", "Ana Diaz Echo staff", ""),
        ("", "<span itemprop='author'>Ana Diaz</span>", "Ana Diaz", "Ana Diaz"),
        ("<meta name='author' content='Ana Diaz'>", "", "Ana Diaz", "Ana Diaz"),
        ("<meta name='author' content='https://a.example/ana'>", "", "", ""),
        (ld(**NEWS, author={"name": "Ana Diaz"}), "", "Ana Diaz", "Ana Diaz"),
        (ld(**NEWS, author=["Ana Diaz", {"@id": "#li"}, None]), "", "Ana Diaz", "Ana Diaz"),
        (ld(**{"@graph": [NEWS | {"author": {"@id": "#a"}}, {"@id": "#a", "name": "Li Wei"}]}), "", "Li Wei", "Li Wei"),
        ("", f"<div class='author'>{'word ' * 60}</div>", "", ""),
    ],
)  # fmt: skip
def test_the_byline_as_printed_and_the_authors(head, body, byline, author):
    document = read(page(f"<h1>Storm</h1>{body}{BODY}", head))
    assert (document.byline, document.author) == (byline, author)


@pytest.mark.parametrize(
    ("head", "attributes", "field", "told"),
    [
        (ld(**NEWS, publisher={"@type": "Organization", "name": "The Echo"}), "", "publisher", "The Echo"),
        (ld(**NEWS, publisher=[{"name": ["The Echo"]}]), "", "publisher", "The Echo"),
        ("<meta property='og:site_name' content='The &quot;Echo&quot;'>", "", "publisher", 'The "Echo"'),
        ("<meta property='og:site_name' content='https://echo.example'>", "", "publisher", ""),
        ("", "lang='en-us'", "language", "en-US"),
        ("<meta property='og:locale' content='pt_BR'>", "", "language", "pt-BR"),
        ("<meta http-equiv='Content-Language' content='de, en'>", "", "language", "de"),
        ("", "lang='{{ lang }}'", "language", ""),
        ("<meta property='og:url' content='http://a.example/x?b=1&amp;utm_id=2#c'>", "", "url", "http://a.example/x?b=1"),
        ("<link rel='canonical' href='javascript:alert(1)'>", "", "url", ""),
        ("<link rel='canonical' href='/storm'>", "", "url", ""),
        ("<!-- saved from url=(0021)https://a.example/sto -->", "", "url", "https://a.example/sto"),
    ],
)  # fmt: skip
def test_publisher_language_and_address(head, attributes, field, told):
    assert getattr(read(page(head=head, attributes=attributes)), field) == told


def test_the_address_that_it_was_fetched_from_is_kept_where_the_page_has_none():
    assert read(page(), "https://a.example/storm?fbclid=x").url == "https://a.example/storm"
