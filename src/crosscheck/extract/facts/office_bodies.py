"""For whom an office is held: the words before it ("Porto Mayor") or behind it ("mayor of Porto")."""

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.clauses.words import DET, NOUN, POSS, TIME
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.names.words import name_book
from crosscheck.grammar.quantities.tokens import Kind

LONGEST_BODY = 6
"""Tokens before an office that say whose it is ("the Porto fire and rescue service's")."""


def body_start(scene: Scene, end: int) -> int:
    """Return where the words before an office begin that say whose it is."""
    i = end
    while i > max(scene.first, end - LONGEST_BODY):
        if scene.text(i - 1) == "'" and i - 1 > scene.first:
            i -= 1
            continue
        name = scene.name_at(i - 1)
        if name is not None and name.kind is not NameKind.PERSON:
            i = max(name.first, scene.first)
            continue
        found = scene.book.office.bodies_before.longest_before(scene.tokens, i, scene.first)
        if found is not None:
            i = found[1]
            continue
        owner = scene.text(i - 1)
        if owner.endswith("'s") and _is_owner(scene, i):
            i -= 1
            continue
        if folk(scene, i - 1) or _is_capital(scene, i - 1, end, i):
            i -= 1
            continue
        break
    return i


def _is_capital(scene: Scene, i: int, end: int, start: int) -> bool:
    """Whether a word has a capital that the beginning of a sentence does not ask for, or the office has one as well."""
    token = scene.tokens[i] if scene.first <= i < scene.last else None
    if token is None or token.kind is not Kind.WORD or not token.raw[0].isupper() or scene.mask(i) & ~NOUN & ~TIME:
        return False
    if token.text in scene.book.office.words or token.text in scene.book.office.qualifiers:
        return False
    return i > scene.first or scene.tokens[end].raw[0].isupper() or start < end


def _is_owner(scene: Scene, end: int) -> bool:
    """Whether the words before a token are a body in the possessive ("the fire service's")."""
    row = scene.tokens[max(scene.first, end - LONGEST_BODY) : end]
    bare = (*row[:-1], row[-1]._replace(text=row[-1].text.removesuffix("'s")))
    return scene.book.office.bodies_before.longest_before(bare, len(bare), 0) is not None


def folk(scene: Scene, i: int) -> str:
    """Return the country of an adjective such as "Norwegian", "" for any other word."""
    if i < scene.first or scene.tokens[i].kind is not Kind.WORD or not scene.tokens[i].raw[0].isupper():
        return ""
    found = name_book(scene.article.lexicon).folk.longest(scene.tokens, i)
    return found[0] if found and found[1] == i + 1 else ""


def plain_body(scene: Scene, first: int, last: int) -> str:
    """Return whose an office is, from the words before it; "" for none and for what only points back."""
    if first >= last:
        return ""
    name = scene.name_at(first)
    if name is not None and name.first == first and last in (name.last, name.last + (scene.text(name.last) == "'")):
        return _innermost(name)
    if last - first == 1:
        country = folk(scene, first)
        if country:
            return country
        if scene.text(first).removesuffix("'s") in scene.book.office.unnamed and not _is_bare(scene, first):
            return ""
    kept = scene.tokens[first].raw[0].isupper() and scene.text(first) not in scene.book.office.body_words
    words = scene.article.words(first, last) if kept else scene.said(first, last)
    return words.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _innermost(name: NameMention) -> str:
    """Return a name, of a place without what it lies in ("Porto, Portugal"), which a subject is not written with."""
    return name.name.partition(",")[0] if name.kind is NameKind.PLACE else name.name


def _is_bare(scene: Scene, i: int) -> bool:
    """Whether no article stands before a word, so that it points to nothing told before."""
    return scene.text(i - 1) not in scene.book.sets["definite"] and not scene.text(i).endswith("'s")


def body_behind(scene: Scene, i: int) -> tuple[str, int] | None:
    """Return whom an office is held for behind "of", "for" or "at", and the token behind it."""
    if scene.text(i) not in scene.book.office.links:
        return None
    i += 1
    pointing = False
    while scene.mask(i) & (DET | POSS) and scene.name_at(i) is None:
        pointing |= _points(scene, i)
        i += 1
    if pointing and scene.text(i) in scene.book.office.unnamed and scene.name_at(i) is None:
        return None
    name = scene.name_at(i)
    if name is not None and name.first == i:
        if name.kind is NameKind.PERSON and scene.text(name.last) in (",", ""):
            return None
        found = scene.book.office.bodies.longest(scene.tokens, name.last)
        end = found[1] if found and found[1] <= scene.last else name.last
        return (_innermost(name) if end == name.last else scene.article.words(i, end)), end
    noun = scene.noun_from(i)
    return (noun.words, noun.last) if noun is not None else None


def _points(scene: Scene, i: int) -> bool:
    """Whether a word points back at what was told before ("the", "its")."""
    return bool(scene.mask(i) & POSS) or scene.text(i) in scene.book.sets["definite"]
