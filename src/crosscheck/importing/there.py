"""Which claim of the project an annotation repeats: one of the same source that says the same of the same words.

Where a quote of the project says no `start`, its place is the one at which it stands in the text. A claim that is there
already is left as its owner wrote it, and is not written a second time, as its source would then agree with itself.
"""

import re
from collections.abc import Iterable, Mapping

from crosscheck.grammar.folding import fold
from crosscheck.model.claim import Claim, GivenValue, Quote
from crosscheck.read.linked.anchoring import alike

_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


class There:
    """The claims of a project that quote something, ready to be looked up."""

    def __init__(self, claims: Iterable[Claim], texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._by_words: dict[tuple[str, str], list[Claim]] = {}
        self._ids = set[tuple[str, str]]()
        for claim in claims:
            self._ids.add((claim.source_id, claim.id))
            if claim.quote:
                self._by_words.setdefault((claim.source_id, alike(claim.quote.exact)), []).append(claim)

    def same(self, claim: Claim) -> str:
        """Return the id of the claim that one repeats, "" if it is new or was imported before under its own id."""
        if not claim.quote or (claim.source_id, claim.id) in self._ids:
            return ""
        return next((each.id for each in self._quoting(claim.source_id, claim.quote) if _says(each, claim)), "")

    def named(self, source_id: str, claim_id: str, quote: Quote) -> str:
        """Return the id of the claim that has it and quotes the same words, wherever they stand; "" if none does."""
        there = self._by_words.get((source_id, alike(quote.exact)), ())
        return next((each.id for each in there if each.id == claim_id), "")

    def _quoting(self, source_id: str, quote: Quote) -> Iterable[Claim]:
        """Yield the claims that quote the same words at the same place, as far as their places are known."""
        text = self._texts.get(source_id)
        for each in self._by_words.get((source_id, alike(quote.exact)), ()):
            start = _place(each.quote, text) if each.quote else None
            if start == quote.start or (text is None and None in (start, quote.start)):
                yield each


def _place(quote: Quote, text: str | None) -> int | None:
    if quote.start is not None or text is None:
        return quote.start
    whole = quote.prefix + quote.exact + quote.suffix
    found = text.find(whole)
    return None if found < 0 or text.find(whole, found + 1) >= 0 else found + len(quote.prefix)


def _says(there: Claim, new: Claim) -> bool:
    """Whether two claims on the same words say the same: of the same property, and no other value."""
    if fold(there.property) != fold(new.property):
        return False
    return new.value is None or there.value == new.value or _words(there) == _words(new) or _figures(there, new)


def _figures(there: Claim, new: Claim) -> bool:
    """Whether both values are told with the same figures ("23", "23 people")."""
    figures = _FIGURE.findall(_words(there))
    return bool(figures) and figures == _FIGURE.findall(_words(new))


def _words(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, GivenValue):
        figures = (value.lower, value.amount, value.upper)
        return value.words or " ".join(str(each) for each in figures if each is not None)
    return value or ""
