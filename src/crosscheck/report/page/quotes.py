"""Quotes as the page shows them: in the words around them where a text is at hand, with the figure picked out."""

import re
from collections.abc import Mapping

from msgspec import Struct

from crosscheck.model.claim import Quote
from crosscheck.model.statement import Statement
from crosscheck.report.page.fragments import link, link_to_text, whole_words

AROUND = 150
"""Characters of the text that are shown on either side of a quote, within its paragraph."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class Quoted(Struct, frozen=True):
    """A quote in three parts, `figure` being what is marked, and the text around it.

    `is_cut_before` and `is_cut_after` tell that the paragraph goes on there. `url` leads to the words.
    """

    head: str
    figure: str
    tail: str
    before: str = ""
    after: str = ""
    is_cut_before: bool = False
    is_cut_after: bool = False
    is_in_context: bool = False
    url: str = ""


def quoted(statement: Statement, texts: Mapping[str, str]) -> Quoted | None:
    """Return a claim's quote, in its context if the source's text is there and has it; `None` without a quote."""
    quote = statement.claim.quote
    if quote is None or not quote.exact.strip():
        return None
    text = texts.get(statement.source.id, "")
    at, address = _place(quote, text), link(statement.source.url)
    head, figure, tail = _around_figure(quote.exact, statement.claim.value)
    if at is None:
        return Quoted(head, figure, tail, url=_link_by_quote(address, quote))
    end = at + len(quote.exact)
    before, is_cut_before = _before(text[:at])
    after, is_cut_after = _after(text[end:])
    url = _link_by_text(address, text, at, end)
    return Quoted(head, figure, tail, before, after, is_cut_before, is_cut_after, True, url)


def language_of(language: str) -> str:
    """Return a language as HTML takes it, "" where it is none.

    >>> language_of("pt-BR"), language_of('en" onload="')
    ('pt-BR', '')
    """
    return language if _LANGUAGE.fullmatch(language) else ""


def _place(quote: Quote, text: str) -> int | None:
    """Return where the quote stands in the text: where it says, else where it stands once."""
    if quote.start is not None and text.startswith(quote.exact, quote.start):
        return quote.start
    words = quote.prefix + quote.exact + quote.suffix
    at = text.find(words)
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    return at + len(quote.prefix)


def _around_figure(exact: str, value: object) -> tuple[str, str, str]:
    """Return what stands before the claim's value, the value, and what stands behind it; else the quote is all value.

    >>> _around_figure("held about 500 people", "about 500")
    ('held ', 'about 500', ' people')
    >>> _around_figure("not because of it", "no")
    ('', 'not because of it', '')
    """
    if not isinstance(value, str) or not value:
        return "", exact, ""
    at = exact.find(value)
    while at >= 0 and whole_words(exact, at, at + len(value)) != (at, at + len(value)):
        at = exact.find(value, at + 1)
    return (exact[:at], value, exact[at + len(value) :]) if at >= 0 else ("", exact, "")


def _before(text: str) -> tuple[str, bool]:
    paragraph = _PARAGRAPH.split(text[-4 * AROUND :])[-1]
    if len(paragraph) <= AROUND:
        return paragraph, False
    return paragraph[-AROUND:].partition(" ")[2] or paragraph[-AROUND:], True


def _after(text: str) -> tuple[str, bool]:
    paragraph = _PARAGRAPH.split(text[: 4 * AROUND], maxsplit=1)[0]
    if len(paragraph) <= AROUND:
        return paragraph, False
    return paragraph[:AROUND].rpartition(" ")[0] or paragraph[:AROUND], True


def _link_by_text(url: str, text: str, start: int, end: int) -> str:
    """Return the link to words of a text that is at hand; those around them as far as the line goes."""
    start, end = whole_words(text, start, end)
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    if start > AROUND and len(before) == AROUND:
        before = before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0]
    return link_to_text(url, text[start:end], before, after)


def _link_by_quote(url: str, quote: Quote) -> str:
    """Return the same where there is the quote alone: the ends of its prefix and suffix may be parts of words."""
    before = quote.prefix.partition(" ")[2].strip() or quote.prefix
    after = quote.suffix.rpartition(" ")[0].strip() or quote.suffix
    return link_to_text(url, quote.exact, before, after)
