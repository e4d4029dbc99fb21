"""A saved or fetched page as its article and what it tells of it."""

import re

from crosscheck.read.documents.encodings import decode_text
from crosscheck.read.documents.html_article import read_article
from crosscheck.read.documents.html_metadata import read_head, read_page_metadata
from crosscheck.read.documents.html_page import parse_page, remove_furniture, remove_unseen
from crosscheck.read.documents.metadata import Metadata
from crosscheck.read.faults import Faults, Trouble

HEAD_BYTES = 4096
"""Bytes in which a page says its encoding; browsers look at 1,024 (HTML, section 13.2.3.2)."""

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)


def read_html(raw: bytes, name: str, charset: str, faults: Faults) -> tuple[str, Metadata]:
    """Return the text of a page's article and what the page tells of it."""
    declared = _CHARSET.search(raw[:HEAD_BYTES].replace(b"\x00", b""))
    page = decode_text(raw, charset or (declared[1].decode("ascii", "replace") if declared else ""), faults)
    if page is None:
        raise Trouble("not-a-document", "this file is no HTML", "Open it in a browser, and save the page again.")
    root = parse_page(page, faults)
    window = "".join(title.text_content() for title in root.findall("head/title")[:1])
    described, told, known = read_head(root, page, name)
    remove_unseen(root)
    metadata = read_page_metadata(root, described, told, known, window)
    remove_furniture(root)
    return read_article(root, metadata.title), metadata
