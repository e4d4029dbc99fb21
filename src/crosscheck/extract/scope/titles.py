"""The place that a title tells.

A title in running case names few: who is in the text by name is no place, and a name that the text has as nobody's, or
not at all, is where the story plays ("as Oakford splits over its pool").
"""

from msgspec import Struct

from crosscheck.extract.article import Article, NameKind, NameMention
from crosscheck.extract.names.runs import is_capital, is_date
from crosscheck.extract.names.words import NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at, tokenize

_SHOUTED = 0.6
"""The share of long words with a capital from which on a title's capitals tell nothing."""
_LONG = 3
"""Letters; longer words have a capital in every title that is in title case."""
_MOST_WORDS = 3
"""Words of a place that only a title names."""


def place_in_title(article: Article, names: tuple[NameMention, ...], book: NameBook) -> str:
    """Return the place that a title tells, "" where it tells none; a town goes before the land of a people."""
    tokens = tokenize(article.title)
    reader = _Reader(tokens, book, _said(names), _places(names))
    return reader.town() or reader.land()


class _Reader(Struct, frozen=True):
    """A title, with the words of persons and organisations of the text, and its places by their first words."""

    tokens: Tokens
    book: NameBook
    said: frozenset[str]
    places: dict[str, str]

    def town(self) -> str:
        """Return the first place that a title in running case names."""
        if self._is_shouted():
            return ""
        i = 0
        while i < len(self.tokens):
            end = self._run(i)
            if end == i:
                i += 1
                continue
            found = self._place(i, end)
            if found:
                return found
            i = end
        return ""

    def land(self) -> str:
        """Return the country or region that a title names, be it by its people."""
        for i in range(len(self.tokens)):
            if not self.tokens[i].raw[0].isupper():
                continue
            known = self.book.atlas.longest(self.tokens, i)
            if known is not None and not known[0].wide and not known[0].shouted:
                return known[0].name
            people = self.book.folk.longest(self.tokens, i)
            if people is not None:
                return people[0]
        return ""

    def _is_shouted(self) -> bool:
        long = [token for token in self.tokens if token.kind is Kind.WORD and len(token.raw) > _LONG]
        return sum(token.raw[0].isupper() for token in long) > _SHOUTED * len(long)

    def _run(self, i: int) -> int:
        """Return the index behind the words with capitals that begin at `i`."""
        end = i
        while end < len(self.tokens) and is_capital(self.tokens, end) and not is_date(self.tokens, end, self.book):
            end += 1
            if owner_of(self.tokens[end - 1].raw) != self.tokens[end - 1].raw:
                break
        return end

    def _place(self, first: int, end: int) -> str:
        """Return the place that a run of a title is."""
        tokens, book = self.tokens, self.book
        words = [owner_of(token.raw) for token in tokens[first:end]]
        name = " ".join(words)
        if name.lower() in self.places:
            return self.places[name.lower()]
        known = book.atlas.longest(tokens, first)
        if known is not None and known[1] == end:
            return "" if known[0].wide or known[0].shouted else known[0].name
        behind = text_at(tokens, end)
        if behind in book.place_heads and end - first <= _MOST_WORDS:
            return f"{name} {behind}"
        if behind == "-" and glued(tokens, end):
            return ""
        return name if self._is_unknown(first, end) else ""

    def _is_unknown(self, first: int, end: int) -> bool:
        """Whether a run can only be a place: in a title's midst, and nobody's name in the text."""
        tokens, book = self.tokens, self.book
        opens = first == 0 or tokens[first - 1].kind is Kind.SIGN
        if opens or end - first > _MOST_WORDS or any(token.raw.isupper() for token in tokens[first:end]):
            return False
        words = {owner_of(token.text) for token in tokens[first:end]}
        other = book.titles | book.openers | book.peoples | book.org_heads | book.things | book.given | book.org_names
        return not words & other and not words & self.said and text_at(tokens, end) not in book.things


def _said(names: tuple[NameMention, ...]) -> frozenset[str]:
    """Return the words of the names of the persons and organisations of a text."""
    kinds = (NameKind.PERSON, NameKind.ORGANISATION)
    return frozenset(word for name in names if name.kind in kinds for word in name.name.lower().split())


def _places(names: tuple[NameMention, ...]) -> dict[str, str]:
    """Return the places of a text by their first part."""
    return {name.name.split(",")[0].lower(): name.name for name in names if name.kind is NameKind.PLACE}
