"""A figure at its place: the clauses of its sentence, the wordings around it, and the words for who is counted."""

from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from crosscheck.extract.article import FigureMention
from crosscheck.extract.clauses.reading import Clauses
from crosscheck.extract.clauses.row import Phrase, Sort
from crosscheck.extract.clauses.verbs import Verb, Voice
from crosscheck.extract.clauses.words import ADJ, DET, HYPHEN, NOUN, NUM, PART, POSS, PRON
from crosscheck.extract.counted.roles import PERSON, RoleTable
from crosscheck.extract.counted.wordings import Match, Wordings
from crosscheck.model.value import Quantity, QuantityKind

LONGEST_SUBJECT = 9
"""Tokens that a subject has at most; what comes first narrows least and is left out."""


class Found(NamedTuple):
    """What a pattern makes of a figure.

    `at` is the phrase that governs it, -1 for none; `known` tells a property of the lexicon from words of the text,
    `told` that these say what turns the verb round ("did not vote").
    """

    property: str
    subject: str
    at: int
    known: bool = True
    told: bool = False


class Site(Struct, frozen=True, eq=False, dict=True):
    """A figure in its sentence; `k` is its noun phrase, `first` and `last` its own tokens."""

    mention: FigureMention
    clauses: Clauses
    k: int
    first: int
    last: int
    matches: dict[int, Match]
    wordings: Wordings
    roles: RoleTable

    @cached_property
    def quantity(self) -> Quantity:
        """The figure itself."""
        return self.mention.quantity

    @cached_property
    def phrase(self) -> Phrase:
        """The noun phrase that the figure stands in."""
        return self.clauses.phrases[self.k]

    @cached_property
    def counts(self) -> bool:
        """Whether the figure counts things or people, or says how large a share of them."""
        kind = self.quantity.kind
        if kind is QuantityKind.COUNT or not self.has_noun:
            return kind in (QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.RATIO)
        tokens, words = self.clauses.tokens, self.clauses.words.sets["percent"]
        return kind is QuantityKind.PERCENT and not any(tokens[j].text in words for j in range(self.first, self.last))

    @cached_property
    def has_noun(self) -> bool:
        """Whether the figure's own phrase goes on to a noun behind it."""
        return self.phrase.head >= self.last

    @cached_property
    def left(self) -> int:
        """The phrase before the figure's, adverbs and what joins it to other figures' phrases left out."""
        clauses = self.clauses
        k = clauses.skip(self.base - 1, -1, Sort.ADV)
        if clauses.sort(k) is Sort.NOUN and clauses.text(k) in clauses.words.sets["totals"] and self._is_bare(k):
            k = clauses.skip(k - 2, -1, Sort.ADV)
        if clauses.sort(k) is Sort.CONJ and clauses.text(k - 1) in clauses.words.sets["margins"]:
            k = clauses.skip(k - 2, -1, Sort.ADV)
        return k

    def _is_bare(self, k: int) -> bool:
        """Whether a noun stands alone behind a preposition: "on average"."""
        phrase = self.clauses.phrases[k]
        return phrase.last - phrase.first == 1 and self.clauses.sort(k - 1) is Sort.PREP

    @cached_property
    def base(self) -> int:
        """The phrase that stands for the figure's in its clause: "a total" of "a total of 600 workers"."""
        clauses, k = self.clauses, self.k
        total = clauses.text(k - 1) in clauses.words.sets["of"] and clauses.text(k - 2) in clauses.words.sets["totals"]
        return k - 2 if total else k

    @cached_property
    def right(self) -> int:
        """The phrase behind the figure's, adverbs left out."""
        return self.clauses.skip(self.k + 1, 1, Sort.ADV)

    @cached_property
    def of(self) -> int:
        """The noun phrase behind "of", -1 where there is none."""
        return of_behind(self.clauses, self.k)

    def settle(self, key: str, *, changed: bool = False) -> str:
        """Return the property that the figure has under a wording of `key`, "" for none; `changed` tells a change."""
        return self.roles.settle(key, self.quantity, changed=changed) if key else ""

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
        return match.verb_key if match else ""

    def settle_verb(self, key: str) -> str:
        """Return the property that the figure has by a verb; "held 12 meetings" detains nobody."""
        if self.quantity.kind is QuantityKind.PERCENT and not self.counts and key in self.roles.subjects:
            return ""
        if key in self.roles.people_only and not self.may_be_people:
            return ""
        return self.settle(key)

    @cached_property
    def may_be_people(self) -> bool:
        """Whether the figure counts people, households, or what is not named."""
        if self.quantity.unit == PERSON or not self.counts:
            return True
        words = counted_words(self).split()
        return not words or words[-1].lower() in self.roles.people

    def verb(self, k: int) -> Verb | None:
        """Return the verb of phrase `k`."""
        return self.clauses.verb(k)


def of_behind(clauses: Clauses, k: int) -> int:
    """Return the noun phrase that "of" joins to phrase `k`, -1 for none."""
    words = clauses.words.sets["of"]
    if clauses.text(k + 1) in clauses.words.sets["worth"] and clauses.text(k + 2) in words:
        return k + 3 if clauses.sort(k + 3) is Sort.NOUN else -1
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
        if clauses.is_figure(j) and not (kept and clauses.tokens[j - 1].end == token.start):
            kept = []
            continue
        if not kept and mask & (DET | POSS | NUM | HYPHEN) and not (mask & DET and j == phrase.head):
            continue
        if not kept and token.text in words.sets["more"] and j < phrase.head:
            continue
        kept.append(j)
    kept = kept[-LONGEST_SUBJECT:]
    return spelled(clauses, kept[0], kept[-1] + 1) if kept else ""


def spelled(clauses: Clauses, first: int, last: int) -> str:
    """Return the words from token `first` up to `last` as written, a common noun at the start in small letters."""
    parts: list[str] = []
    for j in range(first, last):
        token = clauses.tokens[j]
        glued = j > first and clauses.tokens[j - 1].end == token.start
        raw = token.raw
        if j == 0 and _is_common(clauses):
            raw = token.text
        parts.append(raw if glued or not parts else " " + raw)
    return "".join(parts).removesuffix("'s").removesuffix("’s")


def _is_common(clauses: Clauses) -> bool:
    """Whether the word that opens a sentence is no name: a word of the lexicon, or a plural, no capital behind it."""
    token, words = clauses.tokens[0], clauses.words
    if len(clauses.tokens) > 1 and clauses.tokens[1].raw[:1].isupper():
        return False
    listed = token.text in words.masks or token.text in words.commons
    return listed or token.text.endswith(words.plural) or token.text in words.sets["others"]


def is_vague(clauses: Clauses, k: int) -> bool:
    """Whether phrase `k` says no more than "them", "others" or "the rest"."""
    phrase = clauses.phrases[k]
    token = clauses.tokens[phrase.head]
    return token.text in clauses.words.sets["others"] or bool(clauses.words.mask(token) & PRON)


def counted_words(site: Site) -> str:
    """Return who or what the figure counts, in the words of its phrase, "" where it leaves them out."""
    clauses = site.clauses
    if site.has_noun and not is_vague(clauses, site.k):
        return words_of_phrase(clauses, site.k, site.last)
    of = site.of
    if of >= 0 and not is_vague(clauses, of) and not _is_quality(clauses, of):
        return words_of_phrase(clauses, of) if clauses.phrases[of].sort is Sort.NOUN else ""
    return ""


def is_whole(site: Site) -> bool:
    """Whether the figure is the whole that another is a part of: "46 of its 390 shops"."""
    clauses = site.clauses
    definite = clauses.words.mask(clauses.tokens[site.phrase.first]) & (DET | POSS)
    owned = clauses.tokens[max(site.phrase.first, site.first - 1)].text.endswith(("'s", "’s"))
    of = clauses.text(site.k - 1) in clauses.words.sets["of"]
    before = clauses.at(site.k - 2)
    if of and before is not None and before.figures and clauses.is_figure(before.head) and site.has_noun:
        return True  # "88 of 102 lorries"
    parted = of and site.first > site.phrase.first
    return parted and bool(definite or owned) and site.has_noun


def of_quality(site: Site) -> bool:
    """Whether the figure counts those named by what befell them: "six of the accused"."""
    return site.of >= 0 and not is_vague(site.clauses, site.of) and _is_quality(site.clauses, site.of)


def _is_quality(clauses: Clauses, k: int) -> bool:
    """Whether a phrase names people by what befell them: "the injured", "the dead"."""
    mask = clauses.words.mask(clauses.tokens[clauses.phrases[k].head])
    return bool(mask & (PART | ADJ)) and not mask & NOUN


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
    """Whether the figure counts people, as far as its unit or the lexicon's groups tell."""
    if site.quantity.unit == PERSON or site.quantity.kind is not QuantityKind.COUNT or not site.has_noun:
        return site.quantity.unit == PERSON
    return site.clauses.text(site.k) in site.roles.people


def opens_clause(site: Site) -> bool:
    """Whether a verb right behind says something of those counted: "the survey found 45 percent had savings"."""
    of = site.of if site.of >= 0 else site.k
    behind = site.clauses.skip(of + 1, 1, Sort.ADV)
    verb = site.verb(behind)
    return site.left >= 0 and verb is not None and verb.finite and site.clauses.subject(behind) in (site.k, site.base)


def does_to_other(site: Site, k: int) -> bool:
    """Whether a wording of noun and verb is read into a verb that has another object: "300 homes lost power"."""
    verb = site.verb(k)
    match = site.matches.get(verb.head) if verb is not None and verb.voice is Voice.ACTIVE else None
    return match is not None and match.first <= site.phrase.head < match.last and site.clauses.object(k) >= 0
