import codecs
import sys
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.document import Media
from crosscheck.read.documents.reading import read_document, snapshot_of
from crosscheck.read.faults import Faults
from crosscheck.read.files import decode_bytes
from crosscheck.read.quotes import text_has_changed

WORDS = "Zwölf Menschen – darunter 3 Kinder – starben.\r\nDer Schaden: 1 200 €.\r\n"
CYRILLIC = "Полиция задержала двенадцать человек на площади.\nСуд оштрафовал троих из них.\n" * 4
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def codes(diagnostics):
    return [diagnostic.code for diagnostic in diagnostics]


@pytest.mark.parametrize("text", [WORDS, CYRILLIC, "十二人が死亡した。\n"])
@pytest.mark.parametrize("codec", BOMS)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(text, codec):
    document, diagnostics = read_document(BOMS[codec] + text.encode(codec), "a.txt")
    assert (document.text, diagnostics) == (text, ())


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [WORDS, CYRILLIC, "Twelve were held."])
def test_text_without_a_mark_is_read_exactly(text, codec):
    document, diagnostics = read_document(text.encode(codec), "a.txt")
    assert (document.text, document.media, diagnostics) == (text, Media.TEXT, ())


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (WORDS, "cp1252"),
        ("The café’s owner paid £5 – “too much”.", "cp1252"),
        (CYRILLIC, "cp1251"),
        (CYRILLIC, "koi8-r"),
        ("Policja zatrzymała dwanaście osób, a sąd ukarał trzy z nich grzywną. Żona rannego złożyła skargę.", "cp1250"),
    ],
)
def test_an_encoding_that_is_not_stated_is_guessed_and_told(text, codec):
    document, diagnostics = read_document(text.encode(codec), "a.txt")
    assert document.text == text
    assert codes(diagnostics) == ["guessed-encoding"]
    assert codec in diagnostics[0].message


@pytest.mark.parametrize("charset", ["windows-1251", "Windows-1251", " cp1251 ", '"cp1251"'])
def test_a_stated_encoding_is_followed(charset):
    document, diagnostics = read_document("Суд".encode("cp1251"), "a.txt", charset=charset)
    assert (document.text, diagnostics) == ("Суд", ())


@pytest.mark.parametrize("charset", ["iso-8859-1", "rot13", "base64", "idna", "utf-7", "x" * 10_000, "\x00", "zip"])
def test_a_stated_encoding_that_lies_is_not(charset):
    assert read_document(WORDS.encode(), "a.txt", charset=charset)[0].text == WORDS


def test_a_stray_byte_does_not_spoil_the_rest():
    raw = (WORDS * 5).encode() + b"\xff end"
    document, diagnostics = read_document(raw, "a.txt")
    assert document.text == WORDS * 5 + "\ufffd end"
    assert codes(diagnostics) == ["bad-bytes"]


def test_japanese_mail_is_read_where_it_says_so():
    text = "十二人が死亡した。"
    assert read_document(text.encode("iso2022_jp"), "a.txt", charset="ISO-2022-JP")[0].text == text


def test_what_cannot_be_seen_stays_in_the_text_and_is_blank_in_the_mask():
    text = "Twelve\r\nheld\x00 at\x1b[31m \u202e500\u200f\u2028now\rthen\x0c"
    document, _ = read_document(text.encode(), "a.txt")
    assert document.text == text
    assert document.words == "Twelve \nheld  at [31m  500 \nnow\nthen\n"


def test_nothing_is_masked_where_there_is_nothing_to_mask():
    assert read_document(b"70 % von 1 200\n", "a.txt")[0].masked == ""


@given(st.text(min_size=1))
def test_any_text_comes_back_to_the_letter(text):
    raw = text.encode(errors="surrogatepass")
    document, diagnostics = read_document(raw, "a.txt")
    if document is None:
        assert diagnostics
    else:
        assert len(document.words) == len(document.text)
        snapshot = snapshot_of(document)
        assert decode_bytes(snapshot, Faults("a.txt")) == document.text
        assert not text_has_changed(snapshot, sha256(snapshot).hexdigest())


@given(st.binary())
def test_no_bytes_break_the_reader(raw):
    for name in ("a.txt", "a.md"):
        document, diagnostics = read_document(raw, name)
        assert document is not None or diagnostics
        assert document is None or snapshot_of(document)


@pytest.mark.parametrize(
    ("raw", "code", "says"),
    [
        (b"", "empty-file", "empty"),
        (b" \r\n\t", "empty-file", "empty"),
        (codecs.BOM_UTF8 + b"\x0b", "empty-file", "no words"),
        (b"PK\x03\x04\x14\x00", "not-a-document", "Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not-a-document", "old Office"),
        (b"{\\rtf1 Twelve}", "not-a-document", "Rich Text"),
        (b"\x89PNG\r\n\x1a\n", "not-a-document", "picture"),
        (b"\x1f\x8b\x08", "not-a-document", "gzip"),
        (b"From: <Saved by Blink>\r\nSubject: A\r\n B\r\nMIME-Version: 1.0\r\n", "not-a-document", "MHTML"),
        (b"<?xml version='1.0'?><rss/>", "not-a-document", "XML"),
        (bytes(range(256)) * 4, "not-a-document", "neither"),
        (b"\x01\x02\x03\x04" * 30, "not-a-document", "neither"),
        (b"a" * (4 * 1024 * 1024 + 1), "too-large", "4,194,304 bytes"),
        (b"a" * (16 * 1024 * 1024 + 1), "too-large", "16,777,216 bytes"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_is_no_text_is_told(raw, code, says):
    document, diagnostics = read_document(raw, "a.txt")
    assert document is None
    assert codes(diagnostics) == [code]
    assert says in diagnostics[0].message
    assert diagnostics[0].hint


def test_the_caller_knows_the_language_best():
    document, _ = read_document(b"---\nlang: fr\n---\nDouze.", "a.md", language="de_AT")
    assert document.language == "de-AT"
    assert read_document(b"Douze.", "a.txt", language="no such language")[0].language == ""


def test_the_address_is_kept():
    assert read_document(b"Twelve.", "https://example.org/a.txt")[0].url == "https://example.org/a.txt"
    assert read_document(b"Twelve.", "notes/a.txt")[0].url == ""


@pytest.mark.parametrize(
    ("package", "raw", "what"),
    [
        ("lxml", b"<!doctype html><p>Twelve were held.", "HTML"),
        ("trafilatura", b"<!doctype html><p>Twelve were held.", "HTML"),
        ("pypdfium2", b"%PDF-1.7", "PDF"),
    ],
)
def test_without_the_extra_what_to_install_is_told(monkeypatch, package, raw, what):
    monkeypatch.setitem(sys.modules, package, None)
    document, diagnostics = read_document(raw, "a")
    assert document is None
    assert codes(diagnostics) == ["missing-extra"]
    assert what in diagnostics[0].message
    assert "pip install 'crosscheck-claims[extract]'" in diagnostics[0].hint


def test_without_the_extra_an_encoding_is_taken_for_that_of_western_europe(monkeypatch):
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    document, diagnostics = read_document(CYRILLIC.encode("cp1251"), "a.txt")
    assert document.text.encode("cp1252") == CYRILLIC.encode("cp1251")
    assert "cp1252" in diagnostics[0].message
