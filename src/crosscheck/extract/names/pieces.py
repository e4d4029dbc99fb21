"""Runs cut into names: titles and nationalities taken off, "Texas Governor Ana Diaz" made a place and a person."""

from msgspec import Struct

from crosscheck.extract.names.runs import Run, is_capital
from crosscheck.extract.names.words import Known, NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens


class Piece(Struct):
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
    if run.known is not None:
        return [_piece(run, run.first, run.last, tokens, known=run.known)]
    last = _before_number(run, tokens, book)
    if last <= run.first:
        return []
    start = _behind_titles(tokens, run.first, last, book)
    if start == run.first:
        return _untitled(run, last, tokens, book)
    if start == last:
        only = all(owner_of(tokens[i].text) in book.titles for i in _words(tokens, run.first, last))
        return [] if only else _untitled(run, last, tokens, book)
    piece = _piece(run, start, last, tokens, title=_joined(tokens, run.first, start))
    return [*_before_title(run, run.first, start, tokens, book), piece]


def _untitled(run: Run, last: int, tokens: Tokens, book: NameBook) -> list[Piece]:
    """Return the name behind a nationality, or behind a role that begins a sentence ("Farmer Ali Khan")."""
    first = _behind_people(tokens, run.first, last, book)
    if first == last:
        return []
    if run.initial and first == run.first and last - first > 1 and is_capital(tokens, first + 1):
        word = tokens[first].text
        if word in book.verbs and last - first > 2:
            return [_piece(run, first + 1, last, tokens)]
        if word in book.roles and not _is_headed(tokens, last, book):
            return [_piece(run, first + 1, last, tokens, title=tokens[first].raw)]
        if word in book.org_before and word not in book.org_heads and not _is_headed(tokens, last, book):
            return [_piece(run, first + 1, last, tokens)]
    return [_piece(run, first, last, tokens)]


def _before_number(run: Run, tokens: Tokens, book: NameBook) -> int:
    """Return where a run ends, without "Flight 212" behind an organisation's name."""
    if (
        run.last - run.first > 2
        and tokens[run.last - 1].kind is Kind.NUMBER
        and tokens[run.last - 2].text in book.number_heads
    ):
        return run.last - 2
    return run.last


def _joined(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens[i].raw for i in range(first, last) if tokens[i].kind is Kind.WORD)


def _is_headed(tokens: Tokens, last: int, book: NameBook) -> bool:
    """Whether the last word is one that organisations, places, or events have in their names."""
    word = owner_of(tokens[last - 1].text)
    return word in book.org_heads or word in book.place_heads or word in book.things or word in book.legal


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
    end = i = first
    while i < last:
        text = tokens[i].text
        phrase = book.title_phrases.longest(tokens, i)
        if phrase is not None and phrase[1] <= last:
            end = i = phrase[1]
            continue
        if text in book.of:
            if end != i:
                return first
            i += 1
            while i < last and tokens[i].text in book.fields:
                i += 1
            end = i
            continue
        if text in book.for_:
            return first
        i += 1
        if owner_of(text) in book.titles and is_capital(tokens, i - 1):
            i = end = i + (i < last and tokens[i].text == ".")
    if end == first or (end < last and _is_headed(tokens, last, book)):
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
    """Return the place or the organisation before a title ("Texas Governor", "Interior Ministry Spokesman")."""
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
