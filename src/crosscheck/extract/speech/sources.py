"""What a noun phrase names as a source: a person, an organisation, who made a document, or a group in its own words."""

from typing import NamedTuple

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.speech.sentence import View, is_person
from crosscheck.grammar.quantities.tokens import Kind


class Source(NamedTuple):
    """The tokens of a noun phrase, and the speaker it names; `person` is the name of who speaks, if somebody does."""

    first: int
    last: int
    speaker: str
    person: NameMention | None = None
    organisation: bool = False
    pronoun: str = ""
    plural: bool = False


def source_of(view: View, first: int, last: int) -> Source | None:
    """Return the speaker that a noun phrase names."""
    while first < last and _leads(view, first, last):
        first += 1
    if first >= last:
        return None
    if last - first == 1 and view.name(first) is None and view.text(first) in view.book.pronouns:
        return Source(first, last, "", pronoun=view.book.pronouns[view.text(first)])
    maker = _maker(view, first, last)
    if maker is not None:
        return maker
    person = _person(view, first, last)
    if person is not None:
        return Source(first, last, person.name, person)
    return _group(view, first, last)


def _leads(view: View, i: int, last: int) -> bool:
    """Whether a word only leads a noun phrase: an article, a conjunction, an adverb at the beginning."""
    book, text = view.book, view.text(i)
    if view.name(i) is not None:
        return False
    if text in book.determiners or text in book.joining or text in book.subordinators:
        return True
    if view.tokens[i].kind is Kind.SIGN:
        return True
    return i + 1 < last and (text in book.between or text in book.times or text in book.prepositions)


def owns(view: View, name: NameMention) -> bool:
    """Whether a name has a possessive."""
    return view.tokens[name.last - 1].raw[-2:] in ("'s", "’s") or view.text(name.last) == "'"


def _names_in(view: View, first: int, last: int) -> list[NameMention]:
    """Return the names of a phrase."""
    return [name for i in range(first, last) if (name := view.name(i)) is not None and name.first == i]


def _person(view: View, first: int, last: int) -> NameMention | None:
    """Return the person that a noun phrase names: one that owns nothing and that nothing else is of."""
    book = view.book
    found: NameMention | None = None
    for name in _names_in(view, first, last):
        if not is_person(name) or owns(view, name) or name.last > last or view.text(name.first - 1) in book.of:
            continue
        behind = view.text(name.last)
        headed = name.last == last or behind in book.of or behind in book.inside or behind in book.joining
        if headed and (found is None or view.text(name.first - 1) not in book.joining):
            found = name
    return found


# ── Documents ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _maker(view: View, first: int, last: int) -> Source | None:
    """Return who made the document that a phrase names ("figures released by the ministry", "the bank's survey")."""
    head = head_of(view, first, last)
    name = view.name(head)
    if view.text(head) not in view.book.documents or (name is not None and name.first < head):
        return None
    for i in range(head + 1, last - 1):
        text = view.text(i)
        if text in view.book.made_by or (text in view.book.made_in and view.name(i + 1) is not None):
            return source_of(view, i + 1, last)
    return _owner(view, first, head, last)


def _owner(view: View, first: int, head: int, last: int) -> Source | None:
    """Return whose document it is by the words before it: a name, a possessive, a noun for those who are quoted."""
    named = _names_in(view, first, head)
    if named and named[-1].kind in (NameKind.ORGANISATION, NameKind.PERSON):
        name = named[-1]
        return Source(first, last, name.name, name if is_person(name) else None, name.kind is NameKind.ORGANISATION)
    book = view.book
    for i in range(head - 1, first - 1, -1):
        if view.tokens[i].raw[-2:] in ("'s", "’s") or (
            view.text(i) in book.people and view.text(i) not in book.adjectives
        ):
            return Source(first, last, phrase_words(view, first, i + 1), organisation=True)
    return None


def head_of(view: View, first: int, last: int) -> int:
    """Return the head of a noun phrase: its last word before "of", "for", "in" or a participle."""
    book = view.book
    for i in range(first + 1, last):
        text = view.text(i)
        if view.name(i) is not None:
            continue
        if view.text(i + 1) in book.by and text.endswith(book.participle):
            return i - 1
        if (
            text in book.of
            or text in book.inside
            or text in book.by
            or (text in book.made and text not in book.documents)
        ):
            return i - 1
    return last - 1


# ── Groups ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _group(view: View, first: int, last: int) -> Source | None:
    """Return the speaker of a phrase that names no person."""
    head = head_of(view, first, last)
    name = view.name(head)
    if name is not None:
        return _named(view, first, last, name)
    if view.text(head) in view.book.voices:
        spoken = _spoken_for(view, first, head, last)
        if spoken is not None:
            return spoken._replace(first=first, last=last)
    if view.text(head) in view.book.prepositions or _is_amount(view, first, head):
        return None  # "up from $40 million announced in May"
    compared = head + 1 < last and view.text(head + 1) in view.book.subordinators
    if compared or not view.is_word(head) or view.is_verb(head) or view.text(first) in view.book.relatives:
        return None
    words = phrase_words(view, first, _end_of_words(view, head, last))
    plural = view.text(head) in view.book.plurals or view.text(head).endswith(view.book.plural)
    return Source(first, last, words, organisation=not plural, plural=plural) if words else None


def _is_amount(view: View, first: int, head: int) -> bool:
    """Whether a phrase is a figure that counts nobody who could speak."""
    if view.text(head) in view.book.people or view.text(head) in view.book.voices:
        return False
    return any(view.tokens[i].kind is Kind.NUMBER for i in range(first, head + 1)) and not view.book.plurals & {
        view.text(head)
    }


def _end_of_words(view: View, head: int, last: int) -> int:
    """Return how far a phrase says who speaks: over "of" and "for", and over "at" before an organisation."""
    book = view.book
    i = head + 1
    while i < last:
        name = view.name(i + 1) or view.name(i + 2)
        led = (
            name is not None
            and name.kind is NameKind.ORGANISATION
            and (view.text(i) in book.of or view.text(i) in book.inside)
        )
        if not led and view.text(i) not in book.whose:
            break
        i += 1
        while i < last and view.text(i) not in book.inside and view.text(i) not in book.of:
            named = view.name(i)
            i = named.last if named is not None else i + 1
    return min(i, last)


def _named(view: View, first: int, last: int, name: NameMention) -> Source:
    organisation = name.kind is NameKind.ORGANISATION or name.kind is NameKind.PLACE
    if name.first == first or all(
        view.text(i) in view.book.determiners or view.name(i) is not None for i in range(first, name.first)
    ):
        return Source(first, last, name.name, organisation=organisation)
    if view.text(name.first - 1) in view.book.people or organisation or name.kind is NameKind.OTHER:
        return Source(first, last, name.name, organisation=organisation)
    return Source(first, last, phrase_words(view, first, last))


def _spoken_for(view: View, first: int, head: int, last: int) -> Source | None:
    """Return whom a spokesman speaks for: behind "for" or "of", or before his word where that can speak for itself."""
    for i in range(head + 1, last - 1):
        if view.text(i) in view.book.of:
            return source_of(view, i + 1, last)
    if head > first and (view.name(head - 1) is not None or view.text(head - 1) in view.book.people):
        return source_of(view, first, head)
    return None


def phrase_words(view: View, first: int, last: int) -> str:
    """Return a phrase in small letters at its beginning, without articles and possessives."""
    words = view.article.words(first, last)
    if words[-2:] in ("'s", "’s"):
        words = words[:-2]
    token = view.tokens[first]
    if (
        view.name(first) is None
        and token.raw[:1].isupper()
        and token.raw[1:].islower()
        and not _kept_capital(view, first)
    ):
        words = words[:1].lower() + words[1:]
    return words


def _kept_capital(view: View, i: int) -> bool:
    """Whether a capital that opens no name stays: "Kenyan police", "Interior Ministry"."""
    return i != view.first and view.tokens[i].raw[0].isupper()
