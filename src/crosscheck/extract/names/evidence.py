"""What speaks for a name being a person's, a place's or an organisation's: its own words, and the words beside it."""

from msgspec import Struct, field

from crosscheck.extract.article import NameKind
from crosscheck.extract.names.pieces import Piece
from crosscheck.extract.names.words import FAIR, STRONG, SURE, WEAK, NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at

OLDEST = 120
_WEIGHTLESS = (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION)


class Evidence(Struct):
    """What was found for one name over an article.

    `plain` counts mentions where no sentence's beginning asks for a capital, `spoke` those before a verb of saying.
    """

    scores: dict[NameKind, float] = field(default_factory=lambda: dict.fromkeys(_WEIGHTLESS, 0.0))
    mentions: int = 0
    plain: int = 0
    spoke: int = 0

    def add(self, kind: NameKind, weight: float) -> None:
        """Add a sign for a kind."""
        self.scores[kind] += weight

    def best(self) -> tuple[NameKind, float]:
        """Return the kind that most speaks for, with its weight; a tie goes to the person, then the place."""
        kind = max(_WEIGHTLESS, key=lambda one: self.scores[one])
        return kind, self.scores[kind]


def weigh_words(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook) -> None:
    """Add what the words of a name themselves say."""
    words = piece.words
    if piece.known is not None:
        evidence.add(NameKind.PLACE, STRONG)
    if piece.title:
        evidence.add(NameKind.PERSON, STRONG)
    if words[0] in book.given:
        evidence.add(NameKind.PERSON, FAIR if len(words) > 1 else WEAK)
    if len(words) == 1:
        shaped = is_acronym(piece, tokens, book) or _has_inner_capital(tokens[piece.first].raw, book)
        evidence.add(NameKind.ORGANISATION, FAIR * shaped)
        evidence.add(NameKind.ORGANISATION, SURE * (words[0] in book.org_names))
        return
    sign = _sign_inside(words, book)
    if sign is not None:
        evidence.add(*sign)
    if words[0] in book.org_openers:
        evidence.add(NameKind.ORGANISATION, STRONG)
    if _initials(piece, tokens) or (len(words) > 2 and words[-1] in book.suffixes):
        evidence.add(NameKind.PERSON, FAIR)


def _sign_inside(words: tuple[str, ...], book: NameBook) -> tuple[NameKind, float] | None:
    """Return what the head of a name of several words tells."""
    head, last = head_word(words, book), words[-1]
    if head in book.org_heads or last in book.legal or head in book.conjoined:
        return NameKind.ORGANISATION, SURE
    if last in book.place_heads or head in book.place_heads:
        return NameKind.PLACE, SURE
    return (NameKind.PLACE, FAIR) if words[0] in book.place_openers else None


def head_word(words: tuple[str, ...], book: NameBook) -> str:
    """Return the word that says what a name names: the last before "of" or "for"."""
    for index, word in enumerate(words):
        if index and (word in book.of or word in book.for_):
            return words[index - 1]
    return words[-1]


def is_acronym(piece: Piece, tokens: Tokens, book: NameBook) -> bool:
    """Whether a name is a row of capitals that stands for an organisation."""
    raw = owner_of(tokens[piece.last - 1].raw) if piece.last - piece.first == 1 else ""
    return (
        2 <= len(raw) <= _LONGEST_ACRONYM and raw.isupper() and raw.isalpha() and raw.lower() not in book.not_acronyms
    )


_LONGEST_ACRONYM = 7
"""Letters; longer words in capitals are set so for other reasons."""


def _has_inner_capital(raw: str, book: NameBook) -> bool:
    """Whether a capital stands inside a word, as in brands (YouTube) and not in family names (MacDonald)."""
    return not raw.isupper() and any(char.isupper() for char in raw[1:]) and not raw.lower().startswith(book.clans)


def _initials(piece: Piece, tokens: Tokens) -> bool:
    """Whether an initial stands inside the name ("John F. Keane")."""
    return any(
        tokens[i].text == "." and len(tokens[i - 1].raw) == 1 and len(tokens[i + 1].raw) > 1
        for i in range(piece.first + 1, piece.last - 1)
    )


def weigh_context(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook, verbs: frozenset[str]) -> None:
    """Add what the words beside a mention say."""
    _weigh_before(piece, evidence, tokens, book)
    _weigh_behind(piece, evidence, tokens, book, verbs)


def _weigh_before(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook) -> None:
    at = piece.first - 1
    before = text_at(tokens, at)
    if before in book.bounds:
        evidence.add(NameKind.PLACE, FAIR)
        at -= 1
        before = text_at(tokens, at)
    before_that = text_at(tokens, at - 1)
    if before in book.of:
        weight = SURE if before_that in book.generic else FAIR if before_that in book.before_of else 0
        evidence.add(NameKind.PLACE, weight)
    elif before in book.within and before_that in book.before_in:
        evidence.add(NameKind.ORGANISATION, STRONG)
    elif before in book.prepositions:
        short = piece.known is None and is_acronym(piece, tokens, book)
        evidence.add(NameKind.PLACE, 0 if piece.possessive or short else FAIR)
    elif before in book.definite:
        evidence.add(NameKind.ORGANISATION, WEAK if piece.known is None else 0)
    else:
        sign = book.signs_before.get(before)
        if sign is not None and (tokens[at].raw == before or sign[0] is not NameKind.PERSON):
            evidence.add(*sign)


def _weigh_behind(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook, verbs: frozenset[str]) -> None:
    at = piece.last
    behind = text_at(tokens, at)
    if piece.tail:
        evidence.add(NameKind.PLACE, FAIR * (text_at(tokens, at + 1) in book.based))
    elif piece.possessive:
        evidence.add(NameKind.ORGANISATION, FAIR * (behind in book.org_behind))
        evidence.add(NameKind.PLACE, WEAK * (behind in book.owned))
    elif behind == ",":
        _weigh_comma(evidence, tokens, at + 1, book)
    elif behind in book.signs_behind:
        evidence.add(*book.signs_behind[behind])
    elif behind in verbs:
        evidence.spoke += 1
    elif behind == "(" and text_at(tokens, at + 2) == ")" and tokens[at + 1].kind is Kind.NUMBER:
        evidence.add(NameKind.PERSON, FAIR)


def _weigh_comma(evidence: Evidence, tokens: Tokens, at: int, book: NameBook) -> None:
    """Add what follows behind a comma, from token `at` on: an age, a role, what the town lies in."""
    word = text_at(tokens, at)
    if not word:
        return
    if tokens[at].kind is Kind.NUMBER:
        aged = text_at(tokens, at + 1) in (",", "-", ".") and word.isdecimal() and int(word) <= OLDEST
        evidence.add(NameKind.PERSON, SURE if aged and not glued(tokens, at) else 0)
        return
    known = book.atlas.longest(tokens, at) if tokens[at].raw[0].isupper() else None
    if word in book.behind_person:
        evidence.add(NameKind.PERSON, FAIR)
    elif known and known[0].holds_towns:
        evidence.add(NameKind.PLACE, FAIR)
    else:
        _weigh_apposition(evidence, tokens, at, book)


def _weigh_apposition(evidence: Evidence, tokens: Tokens, at: int, book: NameBook) -> None:
    """Add what the noun behind a comma tells ("Ana Diaz, head of", "Bududa, a town in", "Toveda, the carmaker")."""
    for i in range(at, min(at + _APPOSITION, len(tokens))):
        text = tokens[i].text
        if text in ",.;" or text in book.of or text in book.for_ or text in book.prepositions:
            return
        if tokens[i].raw != text:
            continue
        if text in book.roles or text in book.titles:
            evidence.add(NameKind.PERSON, STRONG)
            return
        grouped = text in book.org_before
        if (grouped or text in book.generic) and text_at(tokens, i + 1) not in book.roles:
            evidence.add(*((NameKind.ORGANISATION, STRONG) if grouped else (NameKind.PLACE, FAIR)))
            return
        if grouped:
            return


_APPOSITION = 6
"""Tokens behind a comma in which the noun is looked for that says what a name names."""
