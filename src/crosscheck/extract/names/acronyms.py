"""Acronyms that a text introduces: "Organisation for Press Freedom (OPF)", "OPF (Organisation for Press Freedom)"."""

from crosscheck.extract.names.evidence import is_acronym
from crosscheck.extract.names.pieces import Piece
from crosscheck.extract.names.runs import is_capital
from crosscheck.extract.names.words import NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens, text_at

_MOST_WORDS_A_LETTER = 3


def introduce(
    pieces: list[Piece], tokens: Tokens, book: NameBook
) -> tuple[list[Piece], dict[tuple[str, ...], tuple[str, ...]]]:
    """Return the names with those that an acronym spells out made whole, and for each acronym the words of its name."""
    found: list[Piece] = []
    full: dict[tuple[str, ...], tuple[str, ...]] = {}
    for piece in pieces:
        bracketed = text_at(tokens, piece.first - 1) == "(" and text_at(tokens, piece.last) == ")"
        if not bracketed or piece.first < 2:
            found.append(piece)
            continue
        if is_acronym(piece, tokens, book):
            _spell_out(piece, found, full, tokens, book)
        elif len(piece.words) > 1 and found and found[-1].last == piece.first - 1:
            short = found[-1]
            if is_acronym(short, tokens, book) and _spells(short.words[0], piece.words):
                full.setdefault(short.words, piece.words)
        found.append(piece)
    return found, full


def _spell_out(
    piece: Piece, found: list[Piece], full: dict[tuple[str, ...], tuple[str, ...]], tokens: Tokens, book: NameBook
) -> None:
    """Find the name that a bracketed acronym stands for right before it, and make it one piece."""
    letters = piece.words[0]
    end = piece.first - 1
    start = _spelt_from(letters, end, tokens)
    if start < 0:
        before = found[-1] if found and found[-1].last == end else None
        if (
            before is not None
            and len(before.words) > 1
            and before.known is None
            and not before.title
            and _headed(before, book)
        ):
            full.setdefault(piece.words, before.words)
        return
    while found and found[-1].last > start:
        found.pop()
    words = tuple(owner_of(tokens[i].text) for i in range(start, end) if tokens[i].kind is not Kind.SIGN)
    found.append(Piece(start, end, piece.sentence, False, words))
    full.setdefault(piece.words, words)


def _headed(piece: Piece, book: NameBook) -> bool:
    return any(word in book.org_heads for word in piece.words)


def _spelt_from(letters: str, end: int, tokens: Tokens) -> int:
    """Return the token from which the words up to `end` begin with these letters, -1 where none do.

    Small words may be left out.
    """
    at = len(letters) - 1
    i = end - 1
    stop = max(0, end - _MOST_WORDS_A_LETTER * len(letters))
    while i >= stop and at >= 0:
        token = tokens[i]
        if token.kind is Kind.WORD:
            if token.text[0] == letters[at]:
                at -= 1
                if at < 0:
                    return i if is_capital(tokens, i) else -1
            elif is_capital(tokens, i):
                return -1
        elif token.text not in "-&,'.":
            return -1
        i -= 1
    return -1


def _spells(letters: str, words: tuple[str, ...]) -> bool:
    """Whether letters are the initials of words, some of which may be left out.

    >>> _spells("opf", ("organisation", "for", "press", "freedom"))
    True
    """
    rest = iter(words)
    return all(any(word[0] == letter for word in rest) for letter in letters)
