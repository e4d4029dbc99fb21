"""The noun phrase that names a source, beside the words that credit it, and the speaker that it stands for."""

from typing import NamedTuple

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.speech.sentence import View, is_person
from crosscheck.grammar.quantities.tokens import Kind

LONGEST = 28
"""Tokens of the longest noun phrase for a source."""
_SEGMENTS = 5
"""Phrases between commas that are walked over from a verb back to its subject, at most."""
_NEAR = 12
_BREAKS = frozenset(';:.!?"()[]–')


class Source(NamedTuple):
    """The tokens of a noun phrase, and the speaker it names; `person` is the name of who speaks, if somebody does."""

    first: int
    last: int
    speaker: str
    person: NameMention | None = None
    organisation: bool = False
    pronoun: str = ""
    plural: bool = False


# ── Left of a verb ────────────────────────────────────────────────────────────────────────────────────────────────────


def source_before(view: View, verb: int) -> Source | None:
    """Return the subject of the reporting verb at `verb`, `None` where nothing before it can be one."""
    end = _over_adverbs(view, verb)
    if end <= view.first or end - 1 in view.quoted:
        return None
    if view.text(end - 1) in view.book.relatives:
        before = end - 1
        while view.text(before - 1) == ",":
            before -= 1
        return _phrase_before(view, before) if before > view.first else None
    if view.text(end - 1) == ")":
        end = _over_brackets(view, end)
    if view.text(end - 1) == ",":
        return _over_apposition(view, end)
    return _phrase_before(view, end)


def _over_brackets(view: View, end: int) -> int:
    """Return where the brackets open that close before `end`."""
    for i in range(end - 2, max(view.first, end - _NEAR), -1):
        if view.text(i) == "(":
            return i
    return end


def _over_adverbs(view: View, verb: int) -> int:
    """Return the end of what stands before the adverbs, auxiliaries and days before a verb."""
    i = verb
    while i > view.first and i - 1 not in view.quoted:
        text = view.text(i - 1)
        if i - 1 in view.name_at:
            break
        if text in view.book.between or text in view.book.times or text.endswith("ly") and len(text) > 4:
            i -= 1
        elif view.is_time(i - 1) and view.tokens[i - 1].kind is Kind.NUMBER and view.text(i - 2) in view.book.times:
            i -= 1
        else:
            break
    return i


def _over_apposition(view: View, end: int) -> Source | None:
    """Return the subject before "…, a nurse in Porto, said": the phrase that the ones between commas explain."""
    comma = end - 1
    for _ in range(_SEGMENTS):
        start = _segment_start(view, comma)
        if start >= comma:
            return None
        if view.text(start) in view.book.made and view.text(start + 1) in view.book.made_by:
            maker = source_behind(view, start + 2)
            if maker is not None:
                return maker
        if not _explains(view, start, comma) or start <= view.first:
            return _phrase_before(view, comma)
        comma = start - 1
        if view.text(comma) != ",":
            return None
    return None


def _segment_start(view: View, comma: int) -> int:
    """Return where the phrase begins that ends at a comma."""
    i = comma
    while i > view.first and view.text(i - 1) != "," and view.text(i - 1) not in _BREAKS and i - 1 not in view.quoted:
        i -= 1
    return i


def _explains(view: View, start: int, comma: int) -> bool:
    """Whether the phrase between two commas only explains what stands before it."""
    opening = view.text(start)
    if view.text(start - 1) != ",":
        return False
    before = view.name(start - 2)
    name = view.name(start)
    if name is not None and name.first == start:
        if before is not None and before.kind is NameKind.PLACE and name.kind is NameKind.PLACE:
            return True
        return before is not None and before.kind is NameKind.PERSON and name.last < comma
    if view.tokens[start].kind is Kind.NUMBER:
        return comma - start <= 8 and not any(view.is_verb(i) for i in range(start, comma))
    if (
        opening in view.book.appositive
        or opening in view.book.determiners
        or opening.endswith("ing")
        or opening in view.book.relatives
    ):
        return not (opening in view.book.determiners and not _names_source(view, start - 1))
    return (
        before is not None and before.kind is NameKind.PERSON and not any(view.is_verb(i) for i in range(start, comma))
    )


def _names_source(view: View, end: int) -> bool:
    """Whether a phrase that could speak ends before `end`."""
    if view.name(end - 1) is not None:
        return True
    text = view.text(end - 1)
    return text in view.book.people or text in view.book.documents


def _phrase_before(view: View, end: int) -> Source | None:
    """Return the noun phrase that ends at `end`."""
    start = _phrase_start(view, end)
    return _source(view, start, end) if start < end else None


def _phrase_start(view: View, end: int) -> int:
    book = view.book
    i = end
    while i > view.first and end - i < LONGEST:
        j = i - 1
        name = view.name(j)
        if name is not None and j not in view.quoted:
            i = max(name.first, view.first)
            continue
        text = view.text(j)
        if j in view.quoted or text in _BREAKS or text == ",":
            break
        if text in book.subordinators:
            break
        if text in book.joining:
            if not _joins_nouns(view, j):
                break
        elif text in book.inside:
            opens = j == view.first or view.text(j - 1) == "," or view.text(j - 1) in view.book.parting
            if opens or i >= end:
                named = view.name(j + 1)
                return named.last if opens and named is not None and named.last < end else i
        elif view.is_verb(j) and not _made(view, j):
            if view.text(j - 1) not in book.relatives:
                break
            j -= 1
        elif text in book.be or text in book.have:
            break
        i = j
    return _without_adjunct(view, i, end)


def _made(view: View, i: int) -> bool:
    """Whether a participle belongs to a document before it ("figures released by")."""
    return view.text(i) in view.book.made and view.text(i + 1) in view.book.made_by | view.book.times | view.book.inside


def _joins_nouns(view: View, i: int) -> bool:
    """Whether "and" at `i` joins two sources and not two clauses."""
    if view.text(i - 1) in (",", "") or view.text(i - 1) in view.book.subordinators:
        return False
    for j in range(i - 1, max(view.first - 1, i - _NEAR), -1):
        text = view.text(j)
        if j in view.quoted or text in _BREAKS:
            return True
        if text in (",",) or text in view.book.subordinators:
            return j < i - 1
        if view.tokens[j].kind is Kind.NUMBER or view.is_verb(j):
            return False
    return True


def _without_adjunct(view: View, start: int, end: int) -> int:
    """Leave out a place or a time before the noun phrase that opens a clause: "In Porto police said"."""
    text = view.text(start)
    if start > view.first and (text in view.book.inside or text in view.book.of):
        return start + 1
    if text not in view.book.prepositions or start != view.first:
        return start
    i = start + 1
    name = view.name(i)
    if name is not None:
        return name.last if name.last < end else start + 1
    while i < end and (view.is_time(i) or view.text(i) in view.book.determiners):
        i += 1
    return i if i < end else start


# ── Right of a verb or a preposition ──────────────────────────────────────────────────────────────────────────────────


def source_behind(view: View, start: int) -> Source | None:
    """Return the noun phrase that begins at `start` as a source, `None` where there is none."""
    book = view.book
    i = start
    while i < view.last and i - start < LONGEST:
        name = view.name(i)
        if name is not None:
            i = max(name.last, i + 1)
            continue
        text = view.text(i)
        if i in view.quoted or text in _BREAKS or text == ",":
            break
        if i > start and (
            text in book.subordinators
            or text in book.relatives
            or text in book.between
            and text not in book.determiners
        ):
            break
        if text in book.inside and i > start:
            break
        if text in book.joining and not _joins_behind(view, i):
            break
        if i > start and view.is_verb(i) and not _made(view, i):
            break
        if view.tokens[i].kind is Kind.NUMBER and i > start:
            break
        if text in book.times and i > start:
            break
        i += 1
    while i > start and (
        view.text(i - 1) in book.of or view.text(i - 1) in book.determiners or view.text(i - 1) in book.inside
    ):
        i -= 1
    return _source(view, start, i) if i > start else None


def _joins_behind(view: View, i: int) -> bool:
    """Whether "and" goes on with the source: a noun follows, and no verb soon behind it."""
    return i + 1 < view.last and not any(
        view.is_verb(j) or view.tokens[j].kind is Kind.NUMBER for j in range(i + 1, min(i + 5, view.last))
    )


# ── What a phrase names ───────────────────────────────────────────────────────────────────────────────────────────────


def _source(view: View, first: int, last: int) -> Source | None:
    """Return the speaker that a noun phrase names."""
    while first < last and _leads(view, first, last):
        first += 1
    if first >= last:
        return None
    text = view.text(first)
    if last - first == 1 and view.name(first) is None:
        for pronoun, words in (
            ("he", view.book.he),
            ("she", view.book.she),
            ("it", view.book.it),
            ("they", view.book.they),
            ("we", view.book.we),
        ):
            if text in words:
                return Source(first, last, "", pronoun=pronoun)
    maker = _maker(view, first, last)
    if maker is not None:
        return maker
    person = _person(view, first, last)
    if person is not None:
        return Source(first, last, person.name, person)
    return _group(view, first, last)


def _leads(view: View, i: int, last: int) -> bool:
    """Whether a word only leads a noun phrase: an article, a conjunction, an adverb at the beginning."""
    text = view.text(i)
    if view.name(i) is not None:
        return False
    if text in view.book.determiners or text in view.book.joining or text in view.book.subordinators:
        return True
    if view.tokens[i].kind is Kind.SIGN:
        return True
    return i + 1 < last and (text in view.book.between or text in view.book.times or text in view.book.prepositions)


def _person(view: View, first: int, last: int) -> NameMention | None:
    """Return the person that a noun phrase names: one that owns nothing and that nothing else is of."""
    found: NameMention | None = None
    i = first
    while i < last:
        name = view.name(i)
        if name is None:
            i += 1
            continue
        owns = view.tokens[name.last - 1].raw[-2:] in ("'s", "’s") or view.text(name.last) == "'"
        if is_person(name) and not owns and view.text(name.first - 1) not in view.book.of and name.last <= last:
            headed = (
                name.last == last
                or view.text(name.last) in view.book.of
                or view.text(name.last) in view.book.inside | view.book.joining
            )
            if headed and (found is None or view.text(name.first - 1) not in view.book.joining):
                found = name
        i = max(name.last, i + 1)
    return found


def _maker(view: View, first: int, last: int) -> Source | None:
    """Return who made the document that a noun phrase names: "figures released by the ministry", "the bank's survey"."""
    head = _head(view, first, last)
    if view.text(head) not in view.book.documents or view.name(head) is not None and view.name(head).first < head:  # type: ignore[union-attr]
        return None
    for i in range(head + 1, last):
        if view.text(i) in view.book.made_by and i + 1 < last:
            if view.text(i) == "of" and view.name(i + 1) is None:
                continue
            if view.text(i) == "in" and view.name(i + 1) is None:
                continue
            return _source(view, i + 1, last)
    named = [name for i in range(first, head) if (name := view.name(i)) is not None and name.first == i]
    if named and named[-1].kind in (NameKind.ORGANISATION, NameKind.PERSON):
        name = named[-1]
        return Source(first, last, name.name, name if is_person(name) else None, name.kind is NameKind.ORGANISATION)
    owner = [i for i in range(first, head) if view.tokens[i].raw[-2:] in ("'s", "’s")]
    if owner:
        return Source(first, last, _words(view, first, owner[-1] + 1), organisation=True)
    sources = [i for i in range(first, head) if view.text(i) in view.book.people - view.book.adjectives]
    if sources:
        return Source(first, last, _words(view, first, sources[-1] + 1), organisation=True)
    return None


def _head(view: View, first: int, last: int) -> int:
    """Return the head of a noun phrase: its last word before "of", "for", "in" or a participle."""
    for i in range(first + 1, last):
        text = view.text(i)
        if view.name(i) is None and (
            text in view.book.of
            or text in view.book.inside
            or text in view.book.made
            and text not in view.book.documents
            or text == "by"
        ):
            return i - 1
    return last - 1


def _group(view: View, first: int, last: int) -> Source | None:
    """Return the speaker of a phrase that names no person."""
    head = _head(view, first, last)
    name = view.name(head)
    if name is not None:
        return _named(view, first, last, name)
    if view.text(head) in view.book.voices:
        spoken = _spoken_for(view, first, head, last)
        if spoken is not None:
            return spoken
    if not view.is_word(head):
        return None
    end = _end_of_words(view, head, last)
    words = _words(view, first, end)
    if not words:
        return None
    plural = view.text(head).endswith("s") and not view.text(head).endswith("ss") or view.text(head) == "police"
    return Source(first, last, words, organisation=not plural, plural=plural)


def _end_of_words(view: View, head: int, last: int) -> int:
    """Return how far a phrase says who speaks: over "of" and "for", and over "at" before an organisation."""
    i = head + 1
    while i < last:
        name = view.name(i + 1) or view.name(i + 2)
        if (
            view.text(i) in ("of", "for")
            or name is not None
            and name.kind is NameKind.ORGANISATION
            and view.text(i) in view.book.of | view.book.inside
        ):
            i += 1
            while i < last and view.text(i) not in view.book.inside and view.text(i) not in view.book.of:
                named = view.name(i)
                i = named.last if named is not None else i + 1
        else:
            break
    return min(i, last)


def _named(view: View, first: int, last: int, name: NameMention) -> Source:
    organisation = name.kind is NameKind.ORGANISATION or name.kind is NameKind.PLACE
    if name.first == first or all(
        view.text(i) in view.book.determiners or view.name(i) is not None for i in range(first, name.first)
    ):
        return Source(first, last, name.name, organisation=organisation)
    if view.text(name.first - 1) in view.book.people or organisation or name.kind is NameKind.OTHER:
        return Source(first, last, name.name, organisation=organisation)
    return Source(first, last, _words(view, first, last))


def _spoken_for(view: View, first: int, head: int, last: int) -> Source | None:
    """Return whom a spokesman speaks for: before his word, or behind "for" or "of"."""
    for i in range(head + 1, last):
        if view.text(i) in ("for", "of", "at", "from", "with") and i + 1 < last:
            return _source(view, i + 1, last)
    if head > first:
        return _source(view, first, head)
    return None


def _words(view: View, first: int, last: int) -> str:
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
