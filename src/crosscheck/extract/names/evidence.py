"""What speaks for a name being a person's, a place's or an organisation's: its own words, and the words beside it."""

from dataclasses import dataclass, field

from crosscheck.extract.article import NameKind
from crosscheck.extract.names.pieces import Piece
from crosscheck.extract.names.words import NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at

SURE, STRONG, FAIR, WEAK, HINT = 6.0, 4.0, 2.0, 1.0, 0.5
"""How much a sign weighs; the kind with the most weight over the whole article has the name."""
OLDEST = 120
_WEIGHTLESS = (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION)


@dataclass(slots=True)
class Evidence:
    """What was found for one name over an article; `plain` counts mentions where no sentence's
    beginning asks for a capital, `spoke` those before a verb of saying.
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
    last = words[-1]
    head = head_word(words, book)
    if piece.known is not None:
        evidence.add(NameKind.PLACE, STRONG)
    if piece.title:
        evidence.add(NameKind.PERSON, STRONG)
    if len(words) > 1 and (head in book.org_heads or last in book.legal or head in book.conjoined):
        evidence.add(NameKind.ORGANISATION, SURE)
    elif len(words) > 1 and (last in book.place_heads or head in book.place_heads):
        evidence.add(NameKind.PLACE, SURE)
    elif len(words) > 1 and words[0] in book.place_openers:
        evidence.add(NameKind.PLACE, FAIR)
    if len(words) > 1 and words[0] in book.org_openers:
        evidence.add(NameKind.ORGANISATION, STRONG)
    if len(words) == 1 and is_acronym(piece, tokens, book):
        evidence.add(NameKind.ORGANISATION, FAIR)
    if words[0] in book.given:
        evidence.add(NameKind.PERSON, FAIR if len(words) > 1 else WEAK)
    if len(words) > 2 and last in book.suffixes:
        evidence.add(NameKind.PERSON, FAIR)
    if _initials(piece, tokens):
        evidence.add(NameKind.PERSON, FAIR)


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
        2 <= len(raw) <= 7
        and raw[:-1].isupper()
        and raw.isalpha()
        and raw[-1:].isupper()
        and raw.lower() not in book.not_acronyms
    )


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
    before = tokens[at].text if at >= 0 and tokens[at].end <= tokens[piece.first].start else ""
    if before in book.bounds:
        evidence.add(NameKind.PLACE, FAIR)
        at -= 1
        before = text_at(tokens, at)
    if before in book.within and text_at(tokens, at - 1) in book.before_in:
        evidence.add(NameKind.ORGANISATION, STRONG)
    elif not piece.possessive and before in book.prepositions:
        evidence.add(NameKind.PLACE, FAIR)
    elif before in book.weak:
        evidence.add(NameKind.PLACE, HINT)
    elif before in book.of:
        before_of = text_at(tokens, at - 1)
        if before_of in book.generic:
            evidence.add(NameKind.PLACE, SURE)
        elif before_of in book.before_of:
            evidence.add(NameKind.PLACE, FAIR)
    elif before in book.definite:
        if piece.known is None:
            evidence.add(NameKind.ORGANISATION, WEAK)
    elif before in book.org_before and tokens[at].raw[1:] == before[1:]:
        evidence.add(NameKind.ORGANISATION, STRONG)
    elif before in book.roles and tokens[at].raw == before:
        evidence.add(NameKind.PERSON, STRONG)


def _weigh_behind(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook, verbs: frozenset[str]) -> None:
    at = piece.last
    behind = text_at(tokens, at)
    if piece.tail:
        if text_at(tokens, at + 1) in book.based:
            evidence.add(NameKind.PLACE, FAIR)
        return
    if piece.possessive:
        if behind in book.org_behind:
            evidence.add(NameKind.ORGANISATION, FAIR)
        return
    if behind == ",":
        _weigh_comma(piece, evidence, tokens, book)
    elif behind in book.generic:
        evidence.add(NameKind.PLACE, STRONG)
    elif behind in book.behind_place:
        evidence.add(NameKind.PLACE, FAIR)
    elif behind in book.org_behind:
        evidence.add(NameKind.ORGANISATION, FAIR)
    elif behind in book.behind_person:
        evidence.add(NameKind.PERSON, FAIR)
    elif behind in verbs:
        evidence.spoke += 1
    elif behind == "(" and text_at(tokens, at + 2) == ")" and tokens[at + 1].kind is Kind.NUMBER:
        evidence.add(NameKind.PERSON, FAIR)


def _weigh_comma(piece: Piece, evidence: Evidence, tokens: Tokens, book: NameBook) -> None:
    """Add what follows behind a comma: an age, a role, what the town lies in."""
    at = piece.last + 1
    word = text_at(tokens, at)
    if at < len(tokens) and tokens[at].kind is Kind.NUMBER and text_at(tokens, at + 1) in (",", "-", "."):
        if word.isdecimal() and int(word) <= OLDEST and not glued(tokens, at):
            evidence.add(NameKind.PERSON, SURE)
        return
    if word in book.behind_person:
        evidence.add(NameKind.PERSON, FAIR)
        return
    known = book.atlas.longest(tokens, at)
    if known and known[0].holds_towns and at < len(tokens) and tokens[at].raw[0].isupper():
        evidence.add(NameKind.PLACE, FAIR)
        return
    for i in range(at, min(at + 6, len(tokens))):
        text = tokens[i].text
        if text in ",.;" or text in book.of or text in book.for_ or text in book.prepositions:
            break
        if tokens[i].raw == text and text in book.roles | book.titles:
            evidence.add(NameKind.PERSON, STRONG)
            return
        if tokens[i].raw == text and text in book.generic and text_at(tokens, i + 1) not in book.roles:
            evidence.add(NameKind.PLACE, FAIR)
            return
        if tokens[i].raw == text and text in book.org_before:
            if text_at(tokens, i + 1) not in book.roles:
                evidence.add(NameKind.ORGANISATION, STRONG)
            return
