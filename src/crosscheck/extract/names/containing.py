"""What a place lies in, where the text says it: "Porto, Portugal", "Bududa in Uganda", "the Kazakh city of Almaty"."""

from crosscheck.extract.names.pieces import Piece
from crosscheck.extract.names.words import NameBook
from crosscheck.grammar.quantities.tokens import Tokens, text_at

_NEAR = 6
"""Tokens between a place and the words that say what it lies in, at most."""


def containers(
    places: list[Piece], names: dict[tuple[str, ...], str], tokens: Tokens, book: NameBook
) -> dict[tuple[str, ...], str]:
    """Return for the words of a place the name of what it lies in; the first that the text says counts."""
    found: dict[tuple[str, ...], str] = {}
    outer: dict[tuple[str, ...], tuple[str, ...]] = {}
    for index, piece in enumerate(places):
        if piece.words in found or (piece.known is not None and (piece.known.country or piece.known.wide)):
            continue
        behind = places[index + 1] if index + 1 < len(places) else None
        before = places[index - 1] if index else None
        if behind is not None and behind.sentence == piece.sentence and _lies_in(piece, behind, tokens, book):
            found[piece.words] = names[behind.words]
            outer[piece.words] = behind.words
        elif before is not None and before.sentence == piece.sentence and _owned_by(piece, before, tokens, book):
            found[piece.words] = names[before.words]
        else:
            land = _of_people(piece, tokens, book)
            if land:
                found[piece.words] = land
    for words, within in outer.items():
        further = found.get(within, "")
        if further and further not in (found[words], names[words]):
            found[words] = f"{found[words]}, {further}"
    return found


def _lies_in(piece: Piece, outer: Piece, tokens: Tokens, book: NameBook) -> bool:
    """Whether the place behind is said to be what a place lies in."""
    texts = [tokens[i].text for i in range(piece.last, min(outer.first, piece.last + _NEAR + 2))]
    if piece.words == outer.words or not texts or outer.first - piece.last > len(texts):
        return False
    if texts[0] in book.generic:
        texts = texts[1:]
    while texts and (texts[-1] in book.bounds or texts[-1] in book.definite):
        texts = texts[:-1]
    if texts == [","]:
        return _behind_comma(outer, tokens, book)
    words = texts[1:] if texts[:1] == [","] else texts
    if not words:
        return False
    if words[-1] in book.of:
        return len(words) > 1 and words[0] in book.articles and words[-2] in book.generic
    return words[-1] in book.within and _is_in(piece, outer, words[:-1], tokens, book)


def _is_in(piece: Piece, outer: Piece, described: list[str], tokens: Tokens, book: NameBook) -> bool:
    """Whether "in" between two places, behind what describes the first, says what it lies in."""
    if not described and piece.words[-1] in book.place_heads:
        return True
    if not _holds(outer) and (outer.possessive or not _is_district(outer, tokens, book)):
        return False
    if not described or described[-1] in book.generic:
        return True
    return described[0] in book.articles and any(word in book.generic for word in described)


def _holds(piece: Piece) -> bool:
    """Whether a place is known to hold towns."""
    return piece.known is not None and (piece.known.holds_towns or piece.known.wide)


def _is_district(piece: Piece, tokens: Tokens, book: NameBook) -> bool:
    """Whether a place is a part of a country by its words ("Harlow County", "Hatay province")."""
    return piece.words[-1] in book.place_heads or text_at(tokens, piece.last) in book.generic


def _behind_comma(outer: Piece, tokens: Tokens, book: NameBook) -> bool:
    """Whether a place right behind a comma holds the one before it ("Porto, Portugal"; "Taraz, Kenya's third city")."""
    holds = outer.known is not None and outer.known.holds_towns
    if outer.possessive:
        return holds and any(text_at(tokens, i) in book.generic for i in range(outer.last, outer.last + _NEAR))
    return holds or outer.words[-1] in book.place_heads


def _owned_by(piece: Piece, owner: Piece, tokens: Tokens, book: NameBook) -> bool:
    """Whether a place is a country's: "Turkey's Hatay province", "Kenya's coastal city of Mombasa"."""
    if not owner.possessive or owner.known is None or not owner.known.holds_towns or piece.first - owner.last > _NEAR:
        return False
    between = [tokens[i].text for i in range(owner.last, piece.first)]
    if all(word in book.bounds for word in between):
        return True
    if between[-1] in book.of or between[-1] == ",":
        return any(word in book.generic for word in between)
    return between[-1] in book.generic


def _of_people(piece: Piece, tokens: Tokens, book: NameBook) -> str:
    """Return the land of "the Kazakh city of Almaty", "" where no nationality stands before the place's kind."""
    i = piece.first - 1
    if text_at(tokens, i) in book.of:
        i -= 1
    if text_at(tokens, i) == ",":
        i -= 1
    if text_at(tokens, i) not in book.generic:
        return ""
    for j in range(i - 1, max(-1, i - 1 - _NEAR), -1):
        for start in (j - 1, j):
            found = book.folk.longest(tokens, start) if start >= 0 else None
            if found is not None and found[1] == j + 1 and tokens[start].raw[0].isupper():
                return found[0]
        if tokens[j].text in book.definite or tokens[j].text in ".,;" or tokens[j].text in book.of:
            return ""
    return ""
