import pytest

from crosscheck.model.document import Media
from crosscheck.read.documents.sniffing import media_of


@pytest.mark.parametrize(
    ("raw", "name", "stated", "media"),
    [
        (b"Twelve", "a.txt", None, Media.TEXT),
        (b"Twelve", "a", None, Media.TEXT),
        (b"Twelve", "a.2019", None, Media.TEXT),
        (b"Twelve", "a.MD", None, Media.MARKDOWN),
        (b"<p>Twelve", "a.xhtml", None, Media.HTML),
        (b"<p>Twelve", "a.txt", None, Media.TEXT),
        (b"\xef\xbb\xbf \n<!doctype HTML>", "a.txt", None, Media.HTML),
        ("\ufeff<html lang='de'>".encode("utf-16-le"), "a.txt", None, Media.HTML),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<html >", "a", None, Media.HTML),
        (b"<html>", "a.md", None, Media.MARKDOWN),
        (b"\n%PDF-1.7", "a.txt", None, Media.PDF),
        (b"%PDF-1.7", "a.html", Media.HTML, Media.PDF),
        (b"<!doctype html>", "a.pdf", Media.PDF, Media.HTML),
        (b"<!doctype html>", "https://example.org/a", Media.TEXT, Media.HTML),
        (b"Twelve", "https://example.org/", None, Media.HTML),
        (b"Twelve", "https://example.org/a.txt?b=c.html", None, Media.TEXT),
        (b"Twelve", "https://example.org/a.html", Media.TEXT, Media.TEXT),
        (b"<htmlish", "a.txt", None, Media.TEXT),
    ],
)
def test_first_bytes_then_what_is_stated_then_the_name(raw, name, stated, media):
    assert media_of(raw, name, stated) is media
