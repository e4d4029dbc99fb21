"""Whether a quote stands in its source's text, to the letter: a look-alike is never taken for it."""

from typing import NamedTuple

from crosscheck.model.claim import Quote


class QuoteFault(NamedTuple):
    """Why a quote is none, as the end of a sentence that begins with the quote; whether its words stand elsewhere."""

    why: str
    moved: bool = False


def text_has_changed(raw: bytes, digest: str) -> bool:
    """Tell whether a text's bytes have another SHA-256 than the one that was noted."""
    from hashlib import sha256  # only a project with texts pays for it

    return sha256(raw).hexdigest() != digest.lower()


def quote_fault(quote: Quote, text: str) -> QuoteFault | None:
    """Return what is wrong with a quote, `None` if it stands where it should.

    >>> quote_fault(Quote("about 500", start=9), "They held about 500 people.").why
    'is at start: 10, not at start: 9'
    """
    words = quote.prefix + quote.exact + quote.suffix
    if quote.start is None:
        if words in text:
            return None
        if quote.exact in text:
            return QuoteFault("is not between its prefix and suffix")
        return QuoteFault("is not")
    begin = quote.start - len(quote.prefix)
    if begin >= 0 and text.startswith(words, begin):
        return None
    found = text.find(words)
    if found < 0:
        return quote_fault(Quote(quote.exact, None, quote.prefix, quote.suffix), text)
    again = " and elsewhere" if text.find(words, found + 1) >= 0 else ""
    return QuoteFault(f"is at start: {found + len(quote.prefix)}{again}, not at start: {quote.start}", moved=True)
