"""A figure at its place: the clauses of its sentence, the wordings around it, and the words for who is counted."""

from typing import NamedTuple

from crosscheck.extract.article import FigureMention
from crosscheck.extract.clauses.reading import Clauses
from crosscheck.extract.clauses.row import Phrase, Sort
from crosscheck.extract.clauses.verbs import Verb
from crosscheck.extract.clauses.words import ADJ, DET, HYPHEN, NAME, NOUN, NUM, POSS, PRON, TIME
from crosscheck.extract.counted.roles import PERSON, RoleTable
from crosscheck.extract.counted.wordings import Match, Wordings
from crosscheck.model.value import Quantity, QuantityKind

LONGEST_SUBJECT = 9
"""Tokens that a subject has at most; what comes first narrows least and is left out."""


class Found(NamedTuple):
    """What a pattern makes of a figure; `at` is the phrase that governs it, -1 for none, `known` tells a lexicon's property."""

    property: str
    subject: str
    at: int
    known: bool = True


class Site(NamedTuple):
    """A figure in its sentence; `k` is its noun phrase, `first` and `last` its own tokens."""

    mention: FigureMention
    clauses: Clauses
    k: int
    first: int
    last: int
    matches: dict[int, Match]
    wordings: Wordings
    roles: RoleTable

    @property
    def quantity(self) -> Quantity:
        """The figure itself."""
        return self.mention.quantity

    @property
    def phrase(self) -> Phrase:
        """The noun phrase that the figure stands in."""
        return self.clauses.phrases[self.k]

    @property
    def counts(self) -> bool:
        """Whether the figure counts things or people, or says how large a share of them."""
        return self.quantity.kind in (QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.RATIO)

    @property
    def has_noun(self) -> bool:
        """Whether the figure's own phrase goes on to a noun behind it."""
        return self.phrase.head >= self.last

    @property
    def left(self) -> int:
        """The phrase before the figure's, adverbs and what joins it to other figures' phrases left out."""
        return self.clauses.skip(self.k - 1, -1, Sort.ADV)

    @property
    def right(self) -> int:
        """The phrase behind the figure's, adverbs left out."""
        return self.clauses.skip(self.k + 1, 1, Sort.ADV)

    @property
    def of(self) -> int:
        """The noun phrase behind "of", -1 where there is none."""
        return of_behind(self.clauses, self.k)

    def settle(self, key: str) -> str:
        """Return the property that the figure has under a wording of `key`, "" for none."""
        return self.roles.settle(key, self.quantity) if key else ""

    def noun_key(self, k: int) -> str:
        """Return the property that the head of the noun phrase `k` is a wording of, "" for none."""
        phrase = self.clauses.at(k)
        if phrase is None:
            return ""
        match = self.matches.get(phrase.head)
        return match.key if match else ""

    def verb_key(self, k: int) -> str:
        """Return the property that the verb of phrase `k` is a wording of, with the words behind it if need be."""
        verb = self.clauses.verb(k)
        match = self.matches.get(verb.head) if verb else None
        return match.key if match else ""

    def verb(self, k: int) -> Verb | None:
        """Return the verb of phrase `k`."""
        return self.clauses.verb(k)


def of_behind(clauses: Clauses, k: int) -> int:
    """Return the noun phrase that "of" joins to phrase `k`, -1 for none."""
    words = clauses.words.sets["of"]
    if (
        clauses.sort(k + 1) is Sort.PREP
        and clauses.text(k + 1) in words
        and clauses.sort(k + 2) in (Sort.NOUN, Sort.TIME)
    ):
        return k + 2
    return -1


def words_of_phrase(clauses: Clauses, k: int, first: int = -1) -> str:
    """Return the words of noun phrase `k` without determiners and figures, from token `first` on."""
    phrase = clauses.phrases[k]
    start = max(phrase.first, first)
    kept: list[int] = []
    words = clauses.words
    for j in range(start, phrase.last):
        token = clauses.tokens[j]
        mask = words.mask(token)
        if not kept and (mask & (DET | POSS | NUM | HYPHEN) or token.text in words.sets["more"]) and j < phrase.head:
            continue
        kept.append(j)
    kept = kept[-LONGEST_SUBJECT:]
    return spelled(clauses, kept[0], kept[-1] + 1) if kept else ""


def spelled(clauses: Clauses, first: int, last: int) -> str:
    """Return the words from token `first` up to `last` as written; a common noun that opens the sentence in small letters."""
    parts: list[str] = []
    for j in range(first, last):
        token = clauses.tokens[j]
        glued = j > first and clauses.tokens[j - 1].end == token.start
        raw = token.raw
        if j == 0 and clauses.words.mask(token) & (NOUN | ADJ) and token.text in clauses.words.masks:
            raw = token.text
        parts.append(raw if glued or not parts else " " + raw)
    return "".join(parts).removesuffix("'s").removesuffix("’s")


def is_vague(clauses: Clauses, k: int) -> bool:
    """Whether phrase `k` says no more than "them", "others" or "the rest"."""
    phrase = clauses.phrases[k]
    token = clauses.tokens[phrase.head]
    return token.text in clauses.words.sets["others"] or bool(clauses.words.mask(token) & PRON)


def counted_words(site: Site) -> str:
    """Return who or what the figure counts, in the words of its phrase, "" where it leaves them out."""
    clauses, phrase = site.clauses, site.phrase
    if site.has_noun and not is_vague(clauses, site.k):
        return words_of_phrase(clauses, site.k, site.last)
    of = site.of
    if of >= 0 and not is_vague(clauses, of):
        return words_of_phrase(clauses, of) if clauses.phrases[of].sort is Sort.NOUN else ""
    return ""


def thing_words(clauses: Clauses, k: int) -> str:
    """Return the words of noun phrase `k` with what "of" joins to it: "residents of the valley"."""
    if k < 0 or is_vague(clauses, k):
        return ""
    words = words_of_phrase(clauses, k)
    of = of_behind(clauses, k)
    if of >= 0 and not clauses.phrases[of].figures and clauses.phrases[of].sort is Sort.NOUN:
        return f"{words} of {words_of_phrase(clauses, of)}" if words else ""
    return words


def is_person(site: Site) -> bool:
    """Whether the figure counts people."""
    return site.quantity.unit == PERSON


__all__ = [
    "NAME", "TIME", "Found", "Site", "counted_words", "is_person", "is_vague", "of_behind", "spelled", "thing_words",
    "words_of_phrase",
]  # fmt: skip
