"""The noun phrase before a reporting verb: its subject, over appositions, relative clauses, adverbs and days."""

from crosscheck.extract.article import NameKind
from crosscheck.extract.speech.behind import BREAKS, LONGEST, is_made, source_behind
from crosscheck.extract.speech.sentence import View, is_person
from crosscheck.extract.speech.sources import Source, source_of
from crosscheck.grammar.quantities.tokens import Kind

_SEGMENTS = 5
"""Phrases between commas that are walked over from a verb back to its subject, at most."""
_NEAR = 12
"""Tokens that are walked back to see what "and" joins, at most."""


def source_before(view: View, verb: int) -> Source | None:
    """Return the subject of the reporting verb at `verb`, `None` where nothing before it can be one."""
    end = _over_adverbs(view, verb)
    if end <= view.first or end - 1 in view.quoted:
        return None
    if view.text(end - 1) in view.book.relatives and view.name(end - 1) is None:
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
    book = view.book
    i = verb
    while i > view.first and i - 1 not in view.quoted and i - 1 not in view.name_at:
        text = view.text(i - 1)
        dated = view.tokens[i - 1].kind is Kind.NUMBER and view.text(i - 2) in book.times
        if not (dated or text in book.between or text in book.times or view.is_adverb(i - 1)):
            break
        i -= 1
    return i


def _over_apposition(view: View, end: int) -> Source | None:
    """Return the subject before "…, a nurse in Porto, said": the phrase that the ones between commas explain."""
    comma = end - 1
    for _ in range(_SEGMENTS):
        start = _segment_start(view, comma)
        if start >= comma:
            return None
        if view.text(start) in view.book.made and _leads_to_maker(view, start + 1):
            maker = source_behind(view, start + 2)
            if maker is not None:
                return maker
        if not _explains(view, start, comma) or start <= view.first:
            return _phrase_before(view, comma)
        comma = start - 1
        if view.text(comma) != ",":
            return None
    return None


def _leads_to_maker(view: View, i: int) -> bool:
    """Whether a preposition goes before who made a document ("published by", "published in Nature")."""
    return view.text(i) in view.book.made_by or (view.text(i) in view.book.made_in and view.name(i + 1) is not None)


def _segment_start(view: View, comma: int) -> int:
    """Return where the phrase begins that ends at a comma."""
    i = comma
    while i > view.first and view.text(i - 1) != "," and view.text(i - 1) not in BREAKS and i - 1 not in view.quoted:
        i -= 1
    return i


def _explains(view: View, start: int, comma: int) -> bool:
    """Whether the phrase between two commas only explains what stands before it."""
    book, opening = view.book, view.text(start)
    if view.text(start - 1) != ",":
        return False
    before, name, last = view.name(start - 2), view.name(start), view.name(comma - 1)
    if is_person(last) and last is not None and all(view.tokens[i].raw[0].isupper() for i in range(start, last.first)):
        return False
    person = before is not None and before.kind is NameKind.PERSON
    if name is not None and name.first == start:
        both_places = before is not None and before.kind is NameKind.PLACE and name.kind is NameKind.PLACE
        return both_places or (person and name.last < comma)
    if view.tokens[start].kind is Kind.NUMBER:
        return comma - start <= _LONGEST_COUNT and not any(view.is_verb(i) for i in range(start, comma))
    if opening in book.determiners:
        return _names_source(view, start - 1)
    if opening.endswith(book.participle) and view.text(start + 1) in book.by and _names_source(view, start - 1):
        return True
    if opening in book.appositive or opening in book.relatives or opening.endswith(book.gerund):
        return True
    return person and not any(view.is_verb(i) for i in range(start, comma))


_LONGEST_COUNT = 8
"""Tokens of an apposition that counts ("12 men and three women"), at most."""


def _names_source(view: View, end: int) -> bool:
    """Whether a phrase that could speak ends before `end`."""
    if view.name(end - 1) is not None:
        return True
    text = view.text(end - 1)
    return text in view.book.people or text in view.book.documents


def _phrase_before(view: View, end: int) -> Source | None:
    """Return the noun phrase that ends at `end`."""
    start = _phrase_start(view, end)
    return source_of(view, start, end) if start < end else None


def _phrase_start(view: View, end: int) -> int:
    """Return where the noun phrase begins that ends at `end`."""
    book = view.book
    i = end
    while i > view.first and end - i < LONGEST:
        j = i - 1
        name = view.name(j)
        if name is not None and j not in view.quoted:
            i = max(name.first, view.first)
            continue
        if view.text(j) in book.pronouns:
            return j if i == end else i
        if view.text(j) in book.inside:
            opens = j == view.first or view.text(j - 1) == "," or view.text(j - 1) in book.parting
            if opens or i >= end:
                named = view.name(j + 1)
                return named.last if opens and named is not None and named.last < end else i
        elif _begins_behind(view, j):
            break
        i = j
        if view.is_verb(j) and view.text(j - 1) in book.relatives:
            i = j - 1
        elif view.text(j) in book.articles and not _links(view, j - 1):
            break
    return _without_adjunct(view, i, end)


def _links(view: View, i: int) -> bool:
    """Whether the token at `i` goes on to the noun phrase behind it, as a preposition does."""
    book, text = view.book, view.text(i)
    return (
        text in book.of
        or text in book.inside
        or text in book.joining
        or text in book.made_by
        or text in book.determiners
    )


def _begins_behind(view: View, j: int) -> bool:
    """Whether a noun phrase that is walked back over begins behind the token at `j`."""
    book, text = view.book, view.text(j)
    if j in view.quoted or text in BREAKS or text == "," or text in book.subordinators:
        return True
    if text in book.joining:
        return not _joins_nouns(view, j)
    if view.is_verb(j):
        return not is_made(view, j) and view.text(j - 1) not in book.relatives
    return text in book.be or text in book.have


def _joins_nouns(view: View, i: int) -> bool:
    """Whether "and" at `i` joins two sources and not two clauses."""
    if view.text(i - 1) in (",", "") or view.text(i - 1) in view.book.subordinators:
        return False
    for j in range(i - 1, max(view.first - 1, i - _NEAR), -1):
        text = view.text(j)
        if j in view.quoted or text in BREAKS:
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
