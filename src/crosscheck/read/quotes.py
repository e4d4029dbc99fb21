"""Whether a quote stands in its source's text, to the letter: a look-alike is never taken for it."""

from crosscheck.model.claim import Quote

COPY = "Copy the words from the text exactly, with its spelling, spaces, dashes and quotation marks."


def text_has_changed(raw: bytes, digest: str) -> bool:
    """Tell whether a text's bytes have another SHA-256 than the one that was noted."""
    from hashlib import sha256  # only a project with texts pays for it

    return sha256(raw).hexdigest() != digest.lower()


def quote_fault(quote: Quote, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a quote and what to do, `None` if it stands where it should.

    >>> quote_fault(Quote("about 500", start=9), "They held about 500 people.")
    ('the quote does not stand at start: 9', 'It stands at start: 10.')
    """
    words = quote.prefix + quote.exact + quote.suffix
    if quote.start is None:
        if words in text:
            return None
        if quote.exact in text:
            return "the quote does not stand between its prefix and suffix in the text", COPY
        return "the quote does not stand in the source's text", COPY
    begin = quote.start - len(quote.prefix)
    if begin >= 0 and text.startswith(words, begin):
        return None
    found = text.find(words)
    if found < 0:
        return quote_fault(Quote(quote.exact, None, quote.prefix, quote.suffix), text)
    return f"the quote does not stand at start: {quote.start}", f"It stands at start: {found + len(quote.prefix)}."
