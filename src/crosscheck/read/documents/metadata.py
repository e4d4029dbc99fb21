"""What a document tells of itself, made fit to be kept: words without markup, dates in EDTF, language tags."""

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct

from crosscheck.grammar.dates.reading import read_time
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Unread
from crosscheck.read.dates import date_fault
from crosscheck.read.documents.bounds import LONGEST_METADATA, MOST_AUTHORS
from crosscheck.read.documents.plain import BREAKS, UNSEEN
from crosscheck.read.forms import EDTF

_TAG = re.compile(r"</?[A-Za-z][^<>]*+>")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_ISO = re.compile(r"(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?)(?:[T ]+\d.*)?)?)?", re.ASCII | re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}\D?.{0,6})?", re.ASCII)
_CLOCK = re.compile(r"(?:[\s,|·–-]+(?:[^\W\d]{1,3}\s+)?)\d{1,2}:\d\d.*", re.DOTALL)
_WEB = re.compile(r"https?://[^\s<>\"]+")
_PLACEHOLDERS = ("0000", "0001", "1900-01-01", "1970-01-01")
"""What sites write for a date that they do not have."""


class Metadata(Struct, frozen=True):
    """What is known of where a document comes from; "" where it does not say."""

    title: str = ""
    byline: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def plain_words(words: object) -> str:
    r"""Return words on one line, without tags, entities and what cannot be seen; "" for what is no words.

    >>> plain_words("Storm &amp;  flood\n<b>kill 12</b>")
    'Storm & flood kill 12'
    """
    if not isinstance(words, str):
        return ""
    cut = words[: 4 * LONGEST_METADATA]
    if "&" in cut:
        cut = unescape(unescape(cut))
    cut = " ".join(UNSEEN.sub("", BREAKS.sub(" ", _TAG.sub("", cut))).split())
    return cut if len(cut) <= LONGEST_METADATA else cut[: LONGEST_METADATA - 1] + "…"


def language_tag(words: object) -> str:
    """Return a language tag as BCP 47 writes it, "" for what is none.

    >>> [language_tag(tag) for tag in ("en_us", "pt-BR", "zh-Hans-cn", "English (UK)")]
    ['en-US', 'pt-BR', 'zh-Hans-CN', '']
    """
    tag = plain_words(words).replace("_", "-").partition(".")[0]
    if not _LANGUAGE.fullmatch(tag):
        return ""
    code, *parts = tag.split("-")
    return "-".join((code.lower(), *(part.upper() if len(part) == 2 else part for part in parts)))


def web_address(words: object) -> str:
    """Return a whole http(s) address, "" for what is none."""
    address = unescape(words.strip()) if isinstance(words, str) else ""
    return address if len(address) <= LONGEST_METADATA and _WEB.fullmatch(address) else ""


def date_of(words: object, language: str = "") -> str:
    """Return a date in EDTF, "" for what is none; of a time of day, the day as it is written there.

    >>> [date_of(words) for words in ("2019-06-09T23:30:00-05:00", "20190609T1200Z", "Sun, 09 Jun 2019 10:00:00 GMT")]
    ['2019-06-09', '2019-06-09', '2019-06-09']
    >>> [date_of(words) for words in ("9 June 2019", "2019-13-40", "yesterday", "1970-01-01")]
    ['2019-06-09', '', '', '']
    """
    written = plain_words(words)[:100]
    if found := _ISO.fullmatch(written) or _COMPACT.fullmatch(written):
        edtf = "-".join(part.zfill(2) for part in found.groups() if part)
    else:
        edtf = _date_in_words(_CLOCK.sub("", written), language)
    if not re.match(EDTF, edtf) or date_fault(edtf) or edtf.startswith(_PLACEHOLDERS):
        return ""
    return edtf


def _date_in_words(words: str, language: str) -> str:
    if not any(c.isdigit() for c in words):
        return ""
    time = read_time(words, load_lexicon(language or "en"))
    return "" if isinstance(time, Unread) else time.edtf


def names_of(words: Iterable[object]) -> str:
    """Return the names of authors in one line, each once, without addresses of pages and of mail.

    >>> names_of(["Ana Diaz", "ana diaz", "https://example.org/ana"])
    'Ana Diaz'
    """
    names: dict[str, str] = {}
    for word in words:
        name = plain_words(word).strip(" ,;|·[]")
        if name and "://" not in name and "@" not in name:
            names.setdefault(name.casefold(), name)
    return ", ".join(list(names.values())[:MOST_AUTHORS])
