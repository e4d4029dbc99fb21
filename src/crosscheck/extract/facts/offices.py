"""Who holds what office: a name with a title, in apposition, or as its clause says.

"Porto Mayor Ana Sousa", "the mayor of Porto, Ana Sousa", "Ana Sousa, mayor of Porto", "Ana Sousa, who heads the port",
"Ana Sousa was elected mayor of Porto". What is held for a body is told only together with it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.extract.article import FactMention, NameKind, NameMention
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import POSS
from crosscheck.extract.facts.office_bodies import LONGEST_BODY, body_behind, body_start, folk, plain_body
from crosscheck.extract.facts.office_words import Office
from crosscheck.extract.facts.scene import Scene
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind

LEADING = 3
"""Tokens between an office and the comma before a name that may belong to neither."""


class Held(NamedTuple):
    """An office in the text: its tokens, its property with "former" and the like, and for whom it is held.

    `alone` may be told without a body; of one that is not, the body may stand in the sentences before it (`sought`), to
    which a word may point back (`points`: "its chairman").
    """

    first: int
    last: int
    property: str
    body: str
    alone: bool
    sought: bool = False
    points: bool = False


def find_offices(scene: Scene) -> Iterator[FactMention]:
    """Yield who holds what office in a sentence."""
    if not scene.has_office:
        return
    for name in scene.names:
        if name.kind is not NameKind.PERSON:
            continue
        for read in (_before, _in_front, _behind, _heading):
            held = _whole(scene, read(scene, name))
            if held is not None:
                yield _fact(scene, name, held)
                break
    yield from _given(scene)


def _whole(scene: Scene, held: Held | None) -> Held | None:
    """Return an office with its body, if need be the one told before; `None` where it is not told for whom it is."""
    if held is None or held.body or (held.alone and not held.sought):
        return held
    body = ""
    if held.sought:
        body = scene.bodies.before(held.first, scene.first) if held.points else scene.bodies.known(held.first)
    return held._replace(body=body) if body or held.alone else None


def _fact(scene: Scene, name: NameMention, held: Held, modality: Modality = Modality.ASSERTED) -> FactMention:
    first, last = min(name.first, held.first), max(name.last, held.last)
    return FactMention(
        first, last, ValueKind.NAME, held.property, held.body, name.name, scene.number, modality, lasting=True
    )


# ── Before a name ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _before(scene: Scene, name: NameMention) -> Held | None:
    """Return the office right before a name ("Porto Mayor Ana Sousa"), with a body behind the name if need be."""
    before = scene.book.office.before
    found = before.longest_before(scene.tokens, name.first, scene.first)
    found = found or before.longest_before(scene.tokens, _start(scene, name), scene.first)
    if found is None:
        return None
    held = _with_body_before(scene, *found, name.first)
    if held.body:
        return held
    body = body_behind(scene, name.last)
    return held._replace(body=body[0], last=max(held.last, body[1])) if body else held


def _start(scene: Scene, name: NameMention) -> int:
    """Return where a name begins with what is said before it out of courtesy ("Prof", "Sir")."""
    i = name.first
    while scene.text(i - 1) in scene.book.office.honorifics or (
        scene.text(i - 1) == "." and scene.text(i - 2) in scene.book.office.honorifics
    ):
        i -= 1
    return i


def _in_front(scene: Scene, name: NameMention) -> Held | None:
    """Return the office that a name stands behind with a comma, or "is": "the mayor of Porto, Ana Sousa"."""
    comma = _start(scene, name) - 1
    if scene.text(comma) != "," and scene.text(comma) not in scene.book.office.is_:
        return None
    found = scene.book.office.before.longest_before(scene.tokens, comma, scene.first)
    if found is not None:
        held = _with_body_before(scene, *found, comma)
        if held.body or not _is_definite(scene, held.first):
            return held if held.body else None
        return held._replace(alone=held.alone or (bool(held.property) and not held.sought))
    for i in range(comma - 2, max(scene.first, comma - 2 * LONGEST_BODY) - 1, -1):
        if scene.text(i) not in scene.book.office.links:
            continue
        found = scene.book.office.before.longest_before(scene.tokens, i, scene.first)
        body = body_behind(scene, i) if found else None
        if found and body and body[1] == comma:
            held = _with_body_before(scene, *found, i)
            return _joined(held, body)
    return None


def _with_body_before(scene: Scene, office: Office, first: int, last: int) -> Held:
    """Return an office with the words before it: "former", what it is of, and whose it is."""
    first, words, modified = _qualified(scene, office, first)
    start = body_start(scene, first)
    body = plain_body(scene, start, first)
    points = not body and (start < first or bool(scene.mask(first - 1) & POSS))
    alone = office.alone or modified
    if not (office.bare or modified):
        return Held(first, last, "", "", alone=False)
    sought = points or (office.resolved and not modified)
    return Held(start if body else first, last, words, body, alone, sought, points)


def _qualified(scene: Scene, office: Office, first: int) -> tuple[int, str, bool]:
    """Return where an office begins with "former" and the like, its property, and whether a modifier stands in it."""
    words, modified = office.property, False
    while True:
        at = first - 1
        if scene.text(at) == "-" and at - 1 >= scene.first:
            at -= 1
        text = scene.text(at)
        is_modifier = text in scene.book.office.modifiers and scene.name_at(at) is None
        if text not in scene.book.office.qualifiers and not is_modifier:
            return first, words, modified
        modified |= is_modifier
        words = f"{scene.book.office.called.get(text, text)} {words}"
        first = at


def _is_definite(scene: Scene, i: int) -> bool:
    owned = bool(scene.mask(i - 1) & POSS) or scene.text(i - 1).endswith("'s")
    return owned or scene.text(i - 1) in scene.book.sets["definite"]


# ── Behind a name ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _behind(scene: Scene, name: NameMention) -> Held | None:
    """Return the office in apposition behind a name: "Ana Sousa, the mayor of Porto"."""
    if scene.text(name.last) not in (",", "(", "–", "-"):
        return None
    i = name.last + 1
    if scene.first <= i < scene.last and scene.tokens[i].kind is Kind.NUMBER and scene.text(i + 1) == ",":
        i += 2  # the age
    held = _office_from(scene, i)
    one_of_many = scene.text(i) in scene.book.sets["articles"] and scene.text(i) not in scene.book.sets["definite"]
    return held if held is None or held.body or not one_of_many else None  # "a former mayor"


def _office_from(scene: Scene, i: int) -> Held | None:
    """Return the office that the words from token `i` on tell, with whose it is."""
    start, limit = i, min(scene.last, i + LONGEST_BODY + LEADING)
    while i < limit:
        found = scene.book.office.offices.longest(scene.tokens, i)
        if found is not None and found[1] <= scene.last:
            break
        if not _may_lead(scene, i):
            return None
        i += 1
    else:
        return None
    office, last = found
    held = _with_body_before(scene, office, i, last)
    body = body_behind(scene, last) if not held.body or scene.text(last) == scene.book.telling.offices.towards else None
    if held.first > start and not all(_may_lead(scene, at) for at in range(start, held.first)):
        return None
    return _joined(held, body) if body else held


def _may_lead(scene: Scene, i: int) -> bool:
    """Whether a word may stand between a name and its office: an article, "former", or whose it is."""
    text = scene.text(i)
    if (
        text in scene.book.office.leading
        or text in scene.book.office.qualifiers
        or text in scene.book.office.modifiers
        or folk(scene, i)
    ):
        return True
    name = scene.name_at(i)
    if name is not None and name.kind is not NameKind.PERSON:
        return True
    owned = text.removesuffix("'s")
    return owned in scene.book.office.body_words


def _joined(held: Held, body: tuple[str, int]) -> Held:
    """Return an office with whom it is held for behind it; both ends may say so ("Norway's ambassador to Chile")."""
    if held.body:
        return held
    return held._replace(body=body[0], last=max(held.last, body[1]))


def _heading(scene: Scene, name: NameMention) -> Held | None:
    """Return what a name behind "who" is told to head: "Pedro Nunes, who heads the institute"."""
    i = name.last
    if scene.text(i) == ",":
        i += 1
    if scene.text(i) != scene.book.telling.offices.who:
        return None
    office = scene.book.office.heading.get(scene.text(i + 1), "")
    if not office:
        return None
    noun = scene.noun_from(i + 2)
    if (
        noun is None
        or noun.words in scene.book.office.unnamed
        or (noun.name is None and not _is_body(scene, noun.head))
    ):
        return None
    return Held(i + 1, noun.last, office, noun.words, alone=False)


def _is_body(scene: Scene, word: str) -> bool:
    return word in scene.book.office.body_words


# ── In a clause ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _given(scene: Scene) -> Iterator[FactMention]:
    """Yield the offices that a clause gives: "was elected mayor of Porto", "is the chief executive of Alpen Rail"."""
    if not scene.has_office:
        return
    for k, phrase in enumerate(scene.clauses.phrases):
        verb = phrase.verb
        if verb is None or verb.negated or not _gives(scene, verb):
            continue
        noun = scene.subject(k)
        modality = scene.modality(k, verb)
        i = scene.first + phrase.last
        if (verb.base, scene.text(i)) in scene.book.office.swearing:
            i += 1
        i += scene.text(i) == scene.book.telling.offices.as_
        held = _office_from(scene, i)
        if noun is None or noun.name is None or noun.name.kind is not NameKind.PERSON or modality is None:
            continue
        held = _whole(scene, held)
        if held is not None:
            yield _fact(scene, noun.name, held._replace(first=min(held.first, i)), modality)


def _gives(scene: Scene, verb: Verb) -> bool:
    """Whether a verb says that its subject holds an office, or is put into one."""
    if verb.base in scene.book.office.being:
        return verb.tense is Tense.PRESENT or not verb.copula
    given = verb.base in scene.book.office.appointing or any(
        verb.base == base for base, _ in scene.book.office.swearing
    )
    return given and verb.voice in (Voice.PASSIVE, Voice.REDUCED)
