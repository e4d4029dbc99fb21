"""What of a web page is its article."""

from pathlib import Path

import pytest
from html_pages import BODY, in_article, page, read

from crosscheck.model.document import Media

CASES = Path(__file__).parents[3] / "cases" / "documents"


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
