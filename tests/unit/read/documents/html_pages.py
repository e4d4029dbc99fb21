"""Small pages for the tests of web pages."""

from crosscheck.read.documents.reading import read_document

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
