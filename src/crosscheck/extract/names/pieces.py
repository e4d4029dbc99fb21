"""Runs cut into names: titles and nationalities taken off, "Texas Governor Ana Diaz" made a place and a person."""

from dataclasses import dataclass

from crosscheck.extract.names.runs import Run, is_capital
from crosscheck.extract.names.words import Known, NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens


@dataclass(slots=True)
class Piece:
    """A name as it stands in the text, while it is not known what it names.

    `words` are its words in small letters, by which its mentions are known to be of one name.
    """

    first: int
    last: int
    sentence: int
    initial: bool
    words: tuple[str, ...]
    known: Known | None = None
    title: str = ""
    tail: bool = False
    possessive: bool = False


def cut_run(run: Run, tokens: Tokens, book: NameBook) -> list[Piece]:
    """Return the names in a run, in the order of the text; none where it holds only titles or a nationality."""
    first, last = run.first, run.last
    if run.known is not None:
        return [_piece(run, first, last, tokens, known=run.known)]
    before: list[Piece] = []
    titled = _behind_titles(tokens, first, last, book)
    if titled > first:
        if titled == last:
            return (
                []
                if all(owner_of(tokens[i].text) in book.titles for i in _words(tokens, first, last))
                else _plain(run, tokens, book)
            )
        before = _before_title(run, first, titled, tokens, book)
    elif titled == first:
        first = _behind_people(tokens, first, last, book)
        if first == last:
            return []
    start = titled if titled > first else first
    title = (
        " ".join(tokens[i].raw for i in range(run.first, titled) if tokens[i].kind is Kind.WORD)
        if titled > run.first
        else ""
    )
    piece = _piece(run, start, last, tokens, title=title)
    if start != run.first:
        piece.initial = False
    return [*before, piece]


def _plain(run: Run, tokens: Tokens, book: NameBook) -> list[Piece]:
    first = _behind_people(tokens, run.first, run.last, book)
    return [_piece(run, first, run.last, tokens)] if first < run.last else []


def _piece(run: Run, first: int, last: int, tokens: Tokens, *, known: Known | None = None, title: str = "") -> Piece:
    words = tuple(owner_of(tokens[i].text) for i in _words(tokens, first, last))
    ends = last == run.last
    return Piece(
        first,
        last,
        run.sentence,
        run.initial and first == run.first,
        words,
        known,
        title,
        ends and run.tail,
        ends and run.possessive,
    )


def _words(tokens: Tokens, first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if tokens[i].kind is not Kind.SIGN]


def _behind_titles(tokens: Tokens, first: int, last: int, book: NameBook) -> int:
    """Return the index behind the titles that open a run, `first` where it has none or is no person's name."""
    end = first
    for i in range(first, last):
        text = tokens[i].text
        if text in book.of or text in book.for_:
            return first if end == first or i > end else first
        if owner_of(text) in book.titles and is_capital(tokens, i):
            end = i + 1
            if end < last and tokens[end].text == ".":
                end += 1
    if end == first:
        return first
    rest = [tokens[i].text for i in range(end, last) if tokens[i].kind is Kind.WORD]
    if rest and (
        owner_of(rest[-1]) in book.org_heads
        or owner_of(rest[-1]) in book.place_heads
        or owner_of(rest[-1]) in book.things
    ):
        return first
    return end


def _behind_people(tokens: Tokens, first: int, last: int, book: NameBook) -> int:
    """Return the index behind the nationality that opens a run, unless an organisation has it in its name."""
    i = first
    while i < last:
        found = book.folk.longest(tokens, i)
        if found is not None and found[1] <= last:
            i = found[1]
        elif owner_of(tokens[i].text) in book.peoples:
            i += 1
        else:
            break
        if i < last and tokens[i].text == "-":
            i += 1
    if i < last and i > first:
        headed = any(
            owner_of(tokens[k].text) in (book.org_heads | book.things | book.legal | book.place_heads)
            for k in range(i, last)
        )
        return first if headed else i
    return i


def _before_title(run: Run, first: int, last: int, tokens: Tokens, book: NameBook) -> list[Piece]:
    """Return the place or the organisation that goes before a title ("Texas Governor", "Interior Ministry Spokesman")."""
    known = book.atlas.longest(tokens, first)
    if (
        known
        and known[1] < last
        and all(is_capital(tokens, i) or tokens[i].kind is Kind.SIGN for i in range(first, known[1]))
    ):
        return [_piece(run, first, known[1], tokens, known=known[0])]
    for i in range(last - 1, first, -1):
        if tokens[i].text in book.org_heads and tokens[i].text not in book.titles:
            return [_piece(run, first, i + 1, tokens)]
    return []
