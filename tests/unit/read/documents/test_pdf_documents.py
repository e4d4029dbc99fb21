import pytest
from pdf_builder import lines, make_pdf

from crosscheck.model.document import Media
from crosscheck.read.documents import bounds, pdf_pieces
from crosscheck.read.documents.reading import read_document, snapshot_of

LEFT = [
    "The ferry left at noon with 241 people on it,",
    "and the coastguard said that it took on no wa-",
    "ter. Crews found twenty-",
    "five bodies, two of them of chil-",
    "dren, by midnight on Wednesday in the bay of",
    "Lindal. What followed took more than an hour",
]
RIGHT = [
    "and went on in the dark. Some 1,200 people",
    "stood on the quay while the last boats came",
    "in, the harbour master told the paper on the",
    "telephone.",
    "    The operator will pay 40,000 kroner to each",
    "of the families.",
]
FIRST = (
    "The ferry left at noon with 241 people on it, and the coastguard said that it took on no water. Crews found"
    " twenty-five bodies, two of them of children, by midnight on Wednesday in the bay of Lindal. What followed took"
    " more than an hour and went on in the dark. Some 1,200 people stood on the quay while the last boats came in, the"
    " harbour master told the paper on the telephone."
)
SECOND = "The operator will pay 40,000 kroner to each of the families."


def two_columns(y=600):
    return lines(60, y, LEFT) + lines(320, y, RIGHT)


def read(pdf):
    document, diagnostics = read_document(pdf, "a.pdf")
    assert diagnostics == ()
    return document


def by_rows(page):
    return sorted(page, key=lambda item: (-item[1], item[0]))


def from_below(page):
    return sorted(page, key=lambda item: item[1])


@pytest.mark.parametrize("drawn", [list, by_rows, from_below], ids=["in order", "by rows", "from below"])
def test_two_columns_are_read_one_after_the_other(drawn):
    document = read(make_pdf([drawn(two_columns())]))
    assert document.text == f"{FIRST}\n\n{SECOND}\n"
    assert document.media is Media.PDF


@pytest.mark.parametrize("drawn", [list, by_rows], ids=["in order", "by rows"])
def test_a_headline_across_the_columns_comes_first_and_is_the_title(drawn):
    headline = [(60, 680, "Ferry fire leaves fourteen dead off the coast", 20), (60, 640, "By Ana Diaz", 9)]
    document = read(make_pdf([drawn(headline + two_columns())]))
    assert document.text == f"Ferry fire leaves fourteen dead off the coast\n\nBy Ana Diaz\n\n{FIRST}\n\n{SECOND}\n"
    assert document.title == "Ferry fire leaves fourteen dead off the coast"


def test_one_column_goes_on_from_page_to_page():
    pages = [lines(72, 700, [*LEFT, "that day."]), lines(72, 700, RIGHT)]
    pages[0][-1:] = []
    document = read(make_pdf(pages))
    assert document.text == f"{FIRST}\n\n{SECOND}\n"


def test_paragraphs_stand_apart():
    page = lines(72, 700, ["Twelve were held in the city of Arden,", "police said."])
    page += lines(72, 664, ["Two were freed on the day after it,", "a judge said."])
    text = read(make_pdf([page])).text
    assert text == (
        "Twelve were held in the city of Arden, police said.\n\nTwo were freed on the day after it, a judge said.\n"
    )


def test_running_heads_and_feet_and_numbers_of_pages_are_dropped():
    pages = [
        [
            (72, 770, "The Harbour Post"),
            (480, 770, f"Page {number} of 3"),
            *lines(72, 700, [f"On day {number} there were {number}00 people here.", "They left."]),
            *lines(72, 500, ["A last paragraph of the page."]),
            (300, 20, f"- {number} -"),
        ]
        for number in (1, 2, 3)
    ]
    text = read(make_pdf(pages)).text
    assert "Post" not in text
    assert "Page" not in text
    assert "- 2 -" not in text
    for number in (1, 2, 3):
        assert f"On day {number} there were {number}00 people here. They left." in text


def test_the_number_of_a_lone_page_is_dropped_and_another_figure_is_not():
    page = lines(72, 700, ["Twelve were held in the city of Arden.", "Two were freed."])
    assert read(make_pdf([[*page, (300, 20, "1")]])).text == "Twelve were held in the city of Arden. Two were freed.\n"
    assert read(make_pdf([[*page, (300, 20, "17")]])).text.endswith("17\n")


def test_the_rows_of_a_table_stand_on_a_line_each():
    table = [
        (x, y, words)
        for y, row in (
            (600, ("Group", "Aboard", "Ashore")),
            (588, ("Crew", "22", "0")),
            (576, ("Guests", "9", "8")),
        )
        for x, words in zip((72, 250, 400), row, strict=True)
    ]
    text = read(make_pdf([[*lines(72, 700, ["This is what the company has counted so far."]), *table]])).text
    assert text.endswith("far.\n\nGroup | Aboard | Ashore\nCrew | 22 | 0\nGuests | 9 | 8\n")


def test_items_stand_on_a_line_each():
    page = lines(72, 700, ["The demands are these:", "1. A rise of 5 % from May on", "2. Two days off", "• Bread"])
    assert read(make_pdf([page])).text == (
        "The demands are these:\n\n1. A rise of 5 % from May on\n2. Two days off\n• Bread\n"
    )


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("it hit the harbour in Novem-", "ber", "November"),
        ("the families of ninety-", "three people", "ninety-three people"),
        ("a well-known man and a well-", "known boat", "well-known boat"),
        ("in the season of 2018-", "2019 alone", "2018-2019 alone"),
        ("a firm of Anglo-", "American owners", "Anglo-American owners"),
        ("the harbour -", "and the town", "harbour - and"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(upper, lower, joined):
    page = lines(72, 700, [f"It is said that {upper}", f"{lower} and so on, with more words."])
    assert joined in read(make_pdf([page])).text


def test_what_stands_on_its_side_is_no_text():
    page = [*lines(72, 700, ["Twelve were held in the city of Arden."]), (30, 200, "preprint 77", 8, "0 1 -1 0")]
    assert read(make_pdf([page])).text == "Twelve were held in the city of Arden.\n"


@pytest.mark.parametrize(
    ("keys", "matrix"), [("/Rotate 90", "0 1 -1 0"), ("/Rotate 180", "-1 0 0 -1"), ("/Rotate 270", "0 -1 1 0")]
)
def test_a_turned_page_is_read_as_it_is_shown(keys, matrix):
    step = {"/Rotate 90": (12, 0), "/Rotate 180": (0, 12), "/Rotate 270": (-12, 0)}[keys]
    words = ["Twelve were held in the city", "of Arden on Friday night."]
    page = [(300 + n * step[0], 400 + n * step[1], text, 10, matrix) for n, text in enumerate(words)]
    assert read(make_pdf([page], page_keys=keys)).text == "Twelve were held in the city of Arden on Friday night.\n"


@pytest.mark.parametrize(
    ("info", "field", "told"),
    [
        ("/Title (Storm kills twelve in the north)", "title", "Storm kills twelve in the north"),
        ("/Title (Microsoft Word - storm 3 final.docx)", "title", ""),
        ("/Title (storm_kills_twelve.pdf)", "title", ""),
        ("/Author (Ana Diaz)", "author", "Ana Diaz"),
        ("/Author (adiaz)", "author", ""),
        ("/Author (C:\\\\Users\\\\ana diaz)", "author", ""),
        ("/CreationDate (D:20210317224000+01'00')", "published", "2021-03-17"),
        ("/CreationDate (D:20210318)", "published", ""),
        ("/CreationDate (D:99999999)", "published", ""),
        ("/CreationDate (17 March)", "published", ""),
        ("/ModDate (D:20210317)", "published", ""),
    ],
)
def test_the_file_is_believed_only_where_it_is_likely(info, field, told):
    page = lines(72, 700, ["Lindal, 17 March 2021. Twelve people were killed."])
    assert getattr(read(make_pdf([page], info=info)), field) == told


def test_the_language_of_the_catalogue_is_taken():
    assert read(make_pdf([two_columns()], catalog="/Lang (en-GB)")).language == "en-GB"


LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<41><41>]"
SOUND = make_pdf([two_columns()])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (make_pdf([two_columns()], trailer=LOCKED), "locked-pdf"),
        (b"%PDF-1.7\n", "broken-pdf"),
        (SOUND[:300], "broken-pdf"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "broken-pdf"),
        (make_pdf([]), "broken-pdf"),
        (make_pdf([[]]), "no-article"),
        (make_pdf([[(72, 700, "  ")]]), "no-article"),
    ],
    ids=["locked", "empty", "cut", "zeros", "no pages", "no text", "blanks"],
)
def test_a_pdf_without_text_is_told(raw, code):
    document, diagnostics = read_document(raw, "a.pdf")
    assert document is None
    assert [(one.code, bool(one.hint)) for one in diagnostics] == [(code, True)]


@pytest.mark.parametrize("at", range(0, len(SOUND), 97))
def test_damage_is_no_crash(at):
    raw = SOUND[:at] + b"\xff%9" + SOUND[at + 3 :]
    document, diagnostics = read_document(raw, "a.pdf", media=Media.PDF)
    assert document is not None or diagnostics


def test_pages_and_characters_past_the_bounds_are_told(monkeypatch):
    monkeypatch.setattr(pdf_pieces, "MOST_PDF_PAGES", 2)
    monkeypatch.setattr(pdf_pieces, "MOST_PAGE_CHARACTERS", 20)
    page = lines(72, 700, ["Twelve people were killed in the night."])
    document, diagnostics = read_document(make_pdf([page] * 3), "a.pdf")
    assert document.text.count("Twelve people were") == 2
    assert {one.code for one in diagnostics} == {"cut-short"}
    assert "3 pages" in " ".join(one.message for one in diagnostics)
    assert bounds.MOST_PDF_PAGES > 2


def test_the_snapshot_is_the_text():
    document = read(make_pdf([two_columns()]))
    assert snapshot_of(document).decode() == document.text
    assert "\r" not in document.text


def test_pages_that_unpack_to_too_much_are_told():
    page = lines(72, 700, ["Twelve people were killed in the night."])
    assert read(make_pdf([page], repeat=1)).text == "Twelve people were killed in the night.\n"
    assert "Twelve people" in read(make_pdf([page], repeat=300)).text
    document, diagnostics = read_document(make_pdf([page], repeat=600_000), "a.pdf")
    assert document is None
    assert [one.code for one in diagnostics] == ["too-large"]


def test_what_a_browser_prints_into_the_corners_of_a_page_is_dropped():
    page = lines(60, 700, [f"line {n} of the story goes on" for n in range(20)])
    corners = [(20, 780, "3/14/22, 8:34 AM"), (280, 780, "Flood in Arden"), (20, 12, "https://echo.example/flood?x=1")]
    text = read(make_pdf([[*corners, *page, (580, 12, "1/1")]])).text
    assert "8:34" not in text
    assert "Flood in Arden" not in text
    assert "echo.example" not in text
    assert text.startswith("line 0")
    assert text.rstrip().endswith("line 19 of the story goes on")
