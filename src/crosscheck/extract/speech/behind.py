"""The noun phrase behind a reporting verb or a preposition ("according to")."""

from crosscheck.extract.article import NameKind
from crosscheck.extract.speech.sentence import View
from crosscheck.extract.speech.sources import Source, source_of
from crosscheck.grammar.quantities.tokens import Kind

LONGEST = 28
"""Tokens of the longest noun phrase for a source."""
BREAKS = frozenset(';:.!?"()[]–')


def source_behind(view: View, start: int) -> Source | None:
    """Return the noun phrase that begins at `start` as a source, `None` where there is none."""
    book = view.book
    i = start
    while i < view.last and i - start < LONGEST:
        name = view.name(i)
        if name is None and (_closes(view, i) or (i > start and _ends_phrase(view, i))):
            break
        i = max(name.last, i + 1) if name is not None else i + 1
    while i > start and any(view.text(i - 1) in words for words in (book.of, book.determiners, book.inside)):
        i -= 1
    if i == start:
        return None
    name = (view.name(i + 1) or view.name(i + 2)) if view.text(i) == "," else None
    led = name is not None and (name.first == i + 1 or (name.first == i + 2 and name.title != ""))
    if name is not None and led and name.kind is NameKind.PERSON and view.name(i - 1) is None:
        return Source(start, name.last, name.name, name)
    return source_of(view, start, i)


def _closes(view: View, i: int) -> bool:
    """Whether a sign, a quote or another clause ends any phrase at `i`."""
    text = view.text(i)
    return (
        i in view.quoted or text in BREAKS or text == "," or (text in view.book.joining and not _joins_behind(view, i))
    )


def _ends_phrase(view: View, i: int) -> bool:
    """Whether the word at `i` goes no more with the noun before it."""
    book, text = view.book, view.text(i)
    if text in book.subordinators or text in book.relatives or text in book.times or view.tokens[i].kind is Kind.NUMBER:
        return True
    if text in book.inside:
        return not is_made(view, i - 1)
    if text in book.between:
        return text not in book.determiners
    return view.is_verb(i) and not is_made(view, i)


def is_made(view: View, i: int) -> bool:
    """Whether a participle belongs to the noun before it ("figures released by", "economists polled by")."""
    book = view.book
    behind = view.text(i + 1)
    if view.text(i) in book.made and (behind in book.made_by or behind in book.times or behind in book.inside):
        return True
    return behind in book.by and view.text(i).endswith(book.participle)


def _joins_behind(view: View, i: int) -> bool:
    """Whether "and" goes on with the source: a noun follows, and no verb soon behind it."""
    near = range(i + 1, min(i + 5, view.last))
    return i + 1 < view.last and not any(view.is_verb(j) or view.tokens[j].kind is Kind.NUMBER for j in near)
