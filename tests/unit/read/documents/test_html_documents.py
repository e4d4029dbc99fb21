import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.document import Media
from crosscheck.read.documents import html_page
from crosscheck.read.documents.reading import read_document, snapshot_of

CASES = Path(__file__).parents[3] / "cases" / "documents"
BODY = (
    "<p>The council of Arden closed four schools on Monday after the storm, and 1,200 pupils stayed at home.</p>"
    "<p>Two of the schools will open again on Thursday, the head of the council told reporters at noon.</p>"
)
"""Two paragraphs, enough for an article."""


def read(html, name="page.html", **told):
    document, diagnostics = read_document(html.encode() if isinstance(html, str) else html, name, **told)
    assert diagnostics == ()
    return document


def page(body=BODY, head="", attributes=""):
    return f"<!doctype html><html {attributes}><head>{head}</head><body><article>{body}</article></body></html>"


def in_article(extra):
    """Return the text of the two paragraphs with something between them."""
    first, second = BODY.split("</p>", 1)
    return read(page(f"{first}</p>{extra}{second}")).text


def test_the_article_of_a_page_and_nothing_else():
    document = read((CASES / "wire_page.html").read_bytes())
    assert document.text.split("\n\n") == [
        "Ferry fire off Port Lindal leaves 14 dead",
        "PORT LINDAL (Reuters) - A fire on the ferry Aurelia killed 14 people on Wednesday, the coastguard said, and 37"
        " were still missing when night fell.",
        "Crews brought 212\xa0passengers ashore by midnight. “We counted them twice,” harbour master Ole Brandt said,"
        " adding that the ship had room for 320.",
        "Smoke over the Aurelia on Wednesday. Photo: Ida Holm",
        "What is known",
        "• The fire began in the engine room at about 16:20.\n• Six of the dead were members of the crew.",
        "Aboard the Aurelia\nGroup | Aboard | Ashore\nPassengers | 241 | 212\nCrew | 22 | 0",
        "The operator, Lindal Line, said it would pay 40,000 kroner to each family. It has run the route since 1987.",
        "“Nobody told us where the boats were,” said Mia Lund, 34.",
        "Reporting by Ana Diaz; Editing by Tom Reed\n",
    ]
    assert (document.media, document.masked) == (Media.HTML, "")


def test_what_a_page_tells_of_its_article():
    document = read((CASES / "wire_page.html").read_bytes())
    assert document.title == "Ferry fire off Port Lindal leaves 14 dead"
    assert (document.byline, document.author, document.publisher) == (
        "By Ana Diaz, Reuters",
        "Ana Diaz",
        "The Harbour Post",
    )
    assert (document.published, document.language) == ("2021-03-17", "en-GB")
    assert document.url == "https://harbourpost.example/2021/03/ferry-fire?id=7"


def test_the_posts_of_a_live_page_are_kept_in_their_order():
    document = read((CASES / "live_blog.html").read_bytes())
    words = ["three days of rain", "Dam holds", "40 centimetres", "Evacuations", "3,200", "450 beds", "First deaths"]
    assert sorted(words, key=document.text.index) == words
    assert (document.published, document.title) == ("2022-11-05", "Live: Floods in the Orr valley")
    assert "Weather" not in document.text


def test_a_brief_report_is_found():
    document = read((CASES / "short_page.html").read_bytes())
    assert "Police held 12 people after the cup match in Arden on Saturday night." in document.text.split("\n\n")[-1]
    assert document.byline == "By Li Wei"
    assert [word for word in ("Home", "Copyright", "555", "Echo") if word in document.text] == []


def test_a_page_without_paragraphs_is_read_by_its_line_breaks():
    document = read((CASES / "plain_divs.html").read_bytes())
    paragraphs = document.text.split("\n\n")
    assert paragraphs[0] == document.title == "Ministry of Health: Statement on the outbreak"
    assert paragraphs[1].endswith("in the Sund district.")
    assert paragraphs[-1].startswith("Vaccination teams reached 4,700 households between 3 and 9 February 2020, and")


@pytest.mark.parametrize(
    "extra",
    [
        "<script>var n = 'XX 5'</script>",
        "<style>p::after { content: 'XX 5' }</style>",
        "<noscript>XX 5</noscript>",
        "<template><p>XX 5</p></template>",
        "<!-- XX 5 -->",
        "<p hidden>XX 5 people.</p>",
        "<p style='color:red; DISPLAY : none'>XX 5 people.</p>",
        "<p style='visibility:hidden'>XX 5 people.</p>",
        "<p aria-hidden='true'>XX 5 people.</p>",
        "<div hidden><div><p>XX 5 people.</p></div></div>",
        "<p class='visually-hidden'>XX 5 people.</p>",
        "<p><del>XX 5 people.</del></p>",
        "<nav><p>XX 5 people.</p></nav>",
        "<div role='dialog'><p>XX 5 people.</p></div>",
        "<div class='newsletter-signup'><p>XX for 5 dollars a month.</p></div>",
        "<div id='cookie-banner'><p>XX 5 cookies.</p></div>",
        "<aside class='article__related'><p>XX 5 people.</p></aside>",
        "<div class='share-buttons'>XX 5</div>",
        "<p><a href='/x'>Read also: XX leaves 5 people dead in the north</a></p>",
        "<p>Read also: <a href='/x'>XX leaves 5 people dead in the north</a></p>",
        "<ul><li><a href='/x'>XX leaves 5 people dead</a></li><li><a href='/y'>XX was 6 years ago</a></li></ul>",
        "<button>XX 5</button>",
        "<svg><text>XX 5</text></svg>",
        "<img alt='XX 5' src='a.png'>",
        "<textarea>XX 5</textarea>",
    ],
)
def test_what_is_not_seen_or_not_of_the_article_is_no_text(extra):
    text = in_article(extra)
    assert "XX" not in text
    assert "1,200 pupils" in text
    assert "on Thursday" in text


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("<p>Reporting by Ana Diaz; Editing by Tom Reed</p>", "Reporting by Ana Diaz; Editing by Tom Reed"),
        ("<p>(Reuters) - XX 5 people fell ill.</p>", "(Reuters) - XX 5 people fell ill."),
        ("<h2>XX heading</h2>", "\n\nXX heading\n\n"),
        ("<ul><li>XX five.</li><li>YY six.</li></ul>", "\n\n• XX five.\n• YY six.\n\n"),
        ("<ol><li>XX <b>five</b>.<ul><li>YY.</li></ul></li></ol>", "• XX five.\n• YY."),
        ("<blockquote><p>XX &ldquo;five&rdquo;</p></blockquote>", "\n\nXX “five”\n\n"),
        ("<p>XX one<br>two<br><br>three</p>", "XX one\n\ntwo\n\nthree"),
        ("<p>XX\n   one\n two</p>", "XX one two"),
        (
            "<p>XX 10<sup>6</sup>, 5 km<sup>2</sup>, CO<sub>2</sub>, the 5<sup>th</sup></p>",
            "XX 10⁶, 5 km², CO₂, the 5th",
        ),
        ("<p>XX said<sup><a href='#n1'>12</a></sup>.</p>", "XX said."),
        ("<p>XX 1&nbsp;200 and 3\u2009400 and 5\u202f600</p>", "XX 1\xa0200 and 3\u2009400 and 5\u202f600"),
        ("<p>XX demon&shy;strators, 5&#8203;00, a&#8238;b</p>", "XX demonstrators, 500, ab"),
        ("<p>XX \U000f00a0 &#x1F525; &amp;lt; &lt;b&gt;</p>", "XX 🔥 &lt; <b>"),
        ("<p>XX <a href='/x'>the ministry</a>'s <i>count</i> of 5</p>", "XX the ministry's count of 5"),
        ("<p><a href='/x'>The ministry said that XX people were held in the north.</a></p>", "XX people were held"),
        ("<p>Source: <a href='/x'>XX Ministry</a></p>", "Source: XX Ministry"),
        ("<figure><img src='a'><figcaption>XX by the sea</figcaption></figure>", "\n\nXX by the sea\n\n"),
        ("<p class='share-price'>The XX share rose by 5 % to 70.</p>", "The XX share rose by 5 %"),
        (
            "<table><tr><th>XX</th><th>Votes</th></tr><tr><td>A</td><td><p>5</p></td></tr><tr><td></td><td>6</td></tr></table>",
            "XX | Votes\nA | 5\n6",
        ),
    ],
)
def test_what_is_of_the_article_is_kept(extra, words):
    assert words in in_article(extra)


def test_the_page_itself_is_no_furniture_whatever_it_is_called():
    html = f"<html><body class='has-sidebar'><div class='subscribe paywall'>{BODY}</div></body></html>"
    assert "1,200 pupils" in read(html).text
    html = (
        f"<html><body><div aria-hidden='true'><article>{BODY}</article></div><div role='dialog'>XX</div></body></html>"
    )
    assert "1,200 pupils" in read(html).text


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


CYRILLIC = "<p>Полиция задержала двенадцать человек на площади, сообщил суд.</p>" * 3


@pytest.mark.parametrize(
    ("meta", "codec", "charset"),
    [
        ("<meta charset=windows-1251>", "cp1251", ""),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r", ""),
        ("", "cp1251", "windows-1251"),
        ("<meta charset='iso-8859-1'>", "utf-8", ""),
        ("<meta charset='utf-16'>", "utf-8", "rot13"),
        ("<meta charset='utf-8'>", "utf-16", ""),
    ],
)
def test_encodings_and_lies_about_them(meta, codec, charset):
    raw = page(CYRILLIC, meta).encode(codec)
    assert "задержала двенадцать" in read(raw, charset=charset).text


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        page("<p>Hi.</p>"),
        page("<script>document.write('<p>Twelve people were held in the city of Arden.</p>')</script>"),
        "<!doctype html>",
        page("<ul>" + "<li><a href='/a'>Twelve people were held</a></li>" * 9 + "</ul>"),
    ],
)
def test_a_page_without_an_article_is_told(html):
    document, diagnostics = read_document(html.encode(), "a.html")
    assert document is None
    assert [one.code for one in diagnostics] == ["no-article"]


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<span>a", "<b><i>", "<table><tr><td>", "<ul><li>", "<p a='", "&amp;", "<a ", "<!--", "</", "&#x"],
)
def test_a_mark_repeated_without_end_is_no_crash(piece):
    html = f"<html><body><article>{BODY}{piece * (100_000 // len(piece))}"
    document, diagnostics = read_document(html.encode(), "a.html")
    assert document is not None or diagnostics


def test_what_is_nested_too_deep_is_left_out_and_told():
    html = page(BODY + "<div>" * 5000 + "<p>deep</p>")
    document, diagnostics = read_document(html.encode(), "a.html")
    assert [one.code for one in diagnostics] == ["cut-short"]
    assert "1,200 pupils" in document.text


def test_a_page_of_too_many_elements_is_told(monkeypatch):
    monkeypatch.setattr(html_page, "MOST_ELEMENTS", 100)
    _, diagnostics = read_document(page(BODY + "<p>a</p>" * 200).encode(), "a.html")
    assert [one.code for one in diagnostics] == ["too-large"]


def test_entities_of_xml_are_not_expanded():
    bomb = "<!DOCTYPE html [<!ENTITY a 'XXXX'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
    text = read(f"{bomb}<html><body><article>{BODY}<p>So &b; and &f; it is said.</p></article></body></html>").text
    assert "XXXX" not in text


PIECES = [
    "<p>", "</p>", "<table>", "<td>", "<sup>", "2", "<li>", "<br>", "<figure>", "<figcaption>", "<a href='#'>", "</a>",
    "text of it ", "\x00", "\ud800", "&nbsp;", "<h1>", "<article>", "<main>", "<aside>", "<time datetime='", "<script>",
    "</script>", "é", "<pre>", "<dl><dt>", "<blockquote>", "<svg>", "<head>", "</body>",
]  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_tree_breaks_the_reader(pieces):
    raw = f"<html><body>{BODY}{''.join(pieces)}".encode(errors="surrogatepass")
    document, diagnostics = read_document(raw, "a.html", media=Media.HTML)
    assert document is not None or diagnostics
    assert document is None or snapshot_of(document).decode() == document.text


def test_the_same_page_gives_the_same_document():
    raw = (CASES / "wire_page.html").read_bytes()
    assert read(raw) == read(raw)
