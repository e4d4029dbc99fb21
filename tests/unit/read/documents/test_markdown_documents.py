import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.documents.markdown import mask_markdown
from crosscheck.read.documents.reading import read_document

MASKS = [
    ("# Storm #", "  Storm  "),
    ("###\tStorm", "   \tStorm"),
    ("#5 of the list", "#5 of the list"),
    ("Storm\n=====\nTwelve", "Storm\n     \nTwelve"),
    ("**Twelve** were _held_ and ~~nine~~ `freed`", "  Twelve   were  held  and   nine    freed "),
    ("5 * 3, 5*3, a_5_b, 2 ~ 3", "5 * 3, 5*3, a_5_b, 2 ~ 3"),
    (r"\*5\* \# \a", r" *5 *  # \a"),
    ("- one\n+ two\n* three", "• one\n• two\n• three"),
    ("1. one\n2) two\n  3. three", "•  one\n•  two\n  •  three"),
    ("- [x] done\n- [ ] not", "•     done\n•     not"),
    ("It began in\n2019. The year", "It began in\n2019. The year"),
    ("2019. The year", "2019. The year"),
    ("1. one\n\n   more\n\n2. two in\n2019. The", "•  one\n\n   more\n\n•  two in\n2019. The"),
    ("The toll is\n14. More follow", "The toll is\n14. More follow"),
    ("> Twelve\n> > dead", "  Twelve\n    dead"),
    ("---\n***\n_ _ _", "   \n   \n     "),
    ("[held](http://a.b/5 '9')", " held                   "),
    ("[held](<a 5>) [in](a_(5)_b)", " held          in          "),
    ("![map 5](a.png) 7", "                7"),
    ("[![map 5](a.png)](b) 7", "                     7"),
    ("[held][1] [1][] [1]\n\n[1]: http://a.b/5", " held      1     1 \n\n                 "),
    ("[sic] [5] (b) [a][none]", "[sic] [5] (b) [a][none]"),
    ("held[^12] now\n\n[^12]: By 5.", "held      now\n\n       By 5."),
    ("<b class='5'>held</b> <https://a.b/5> <5 m", "             held                     <5 m"),
    ("a <!-- 5\n\n6 --> b", "a       \n\n      b"),
    ("a <script>5 < 6</script> b", f"a {'':22} b"),
    ("Tom &amp; Al&nbsp;5 &bogus;", "Tom &     Al\xa0     5 &bogus;"),
    ("{% tag 5 %} {{< n 5 >}} {: .c}", "                              "),
    ("| A | 5 |\n|---|--:|\n| B\\|C | 6 |\n\n| no |", "  A | 5  \n         \n  B |C | 6  \n\n| no |"),
    ("A | 5\n--|--\nB | 6", "A | 5\n     \nB | 6"),
    ("```py 5\n*a* [b](c)\n```\n*a*", "       \n*a* [b](c)\n   \n a "),
    ("~~~~\n~~~\n5\n~~~~", "    \n~~~\n5\n    "),
    ("---\ntitle: 5\n---\n5", "   \n        \n   \n5"),
    ("+++\na = 5\n+++\n5", "   \n     \n   \n5"),
    ("---\nSaid 5.\n---", "   \nSaid 5.\n   "),
    ("# A\r\n\r\n*5*\r\n", "  A\r\n\r\n 5 \r\n"),
]


@pytest.mark.parametrize(("text", "masked"), MASKS, ids=[text[:20] for text, _ in MASKS])
def test_markup_is_blank_and_words_stay(text, masked):
    assert mask_markdown(text) == masked


@given(st.text("ab5 \n\t\r#*_~`[]()<>!-+=|\\&;:^{%}.'\"/x", max_size=80))
def test_the_mask_has_the_length_and_the_lines_of_the_text(text):
    masked = mask_markdown(text)
    assert len(masked) == len(text)
    assert [at for at, c in enumerate(masked) if c == "\n"] == [at for at, c in enumerate(text) if c == "\n"]
    assert all(m in (c, " ", "•", "&", "<", ">", '"') for c, m in zip(text, masked, strict=True))


@pytest.mark.parametrize("piece", ["[", "](", "![a](", "<!--", "<script>", "*", "`", "<a ", "[a][", "{%", "1. ", "> "])
def test_a_mark_repeated_without_end_is_read(piece):
    text = piece * (200_000 // len(piece))
    assert len(mask_markdown(text)) == len(text)


def test_text_is_the_file_and_the_front_matter_tells_of_it():
    raw = (
        "---\ntitle: 'Storm: twelve dead'\nauthors:\n  - Ana Díaz\n  - name: Li Wei\n  - ana díaz\n"
        "date: 2019-06-09T22:30:00+02:00\nlang: en_GB\npublisher: The Gazette\n"
        "canonical_url: https://example.org/storm\nbyline: By Ana Díaz, Reuters\n---\r\n# Storm\n"
    )
    document, diagnostics = read_document(raw.encode(), "storm.md")
    assert diagnostics == ()
    assert document.text == raw
    assert document.words.split() == ["Storm"]
    assert (document.title, document.author, document.byline) == (
        "Storm: twelve dead",
        "Ana Díaz, Li Wei",
        "By Ana Díaz, Reuters",
    )
    assert (document.published, document.language) == ("2019-06-09", "en-GB")
    assert (document.publisher, document.url) == ("The Gazette", "https://example.org/storm")


@pytest.mark.parametrize(
    ("front", "field", "told"),
    [
        ("date: 9 June 2019", "published", "2019-06-09"),
        ("date: June 9, 2019 10:00", "published", "2019-06-09"),
        ("date: 2019-02-30", "published", ""),
        ("date: yesterday", "published", ""),
        ("date: [a, b]", "published", ""),
        ("created: 2019-06-09", "published", ""),
        ("modified: 2019-06-09", "published", ""),
        ("source: https://example.org/a", "url", "https://example.org/a"),
        ("source: https://example.org/a", "publisher", ""),
        ("source: The Herald", "publisher", "The Herald"),
        ("url: javascript:alert(1)", "url", ""),
        ('author: ["[[Ana Diaz]]", 5]', "author", "Ana Diaz, 5"),
        ("author: {name: Ana Diaz}", "author", "Ana Diaz"),
        ("title: 'A &amp; <b>B</b>'", "title", "A & B"),
        ('title: "A \\u202eB"', "title", "A B"),
        ("title: &a [*a, *a]", "title", ""),
        ("title: [", "title", ""),
    ],
)
def test_front_matter(front, field, told):
    document, _ = read_document(f"---\n{front}\n---\nTwelve were held.".encode(), "a.md")
    assert getattr(document, field) == told


def test_front_matter_in_toml():
    raw = b'+++\ntitle = "Flood"\ndate = 2019-06-09T10:00:00Z\nauthors = ["Ana Diaz"]\n+++\nTwelve.'
    document, _ = read_document(raw, "a.md")
    assert (document.title, document.published, document.author) == ("Flood", "2019-06-09", "Ana Diaz")


@pytest.mark.parametrize("raw", ["# **Storm** hits #\n\nTwelve.", "Storm hits\n===\n\nTwelve.", "Ten.\n\n# Storm hits"])
def test_the_first_heading_is_the_title_where_nothing_else_is(raw):
    assert read_document(raw.encode(), "a.md")[0].title == "Storm hits"


def test_nested_front_matter_is_bounded():
    raw = "---\na: " + "[" * 5000 + "\n---\nTwelve were held."
    document, diagnostics = read_document(raw.encode(), "a.md")
    assert diagnostics == ()
    assert re.fullmatch(r"\s+Twelve were held\.", document.words)
