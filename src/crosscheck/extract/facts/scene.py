"""One sentence with its names, dates and clauses; all positions are those of the article's tokens."""

from bisect import bisect_right
from collections.abc import Container, Mapping

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.clauses.reading import Clauses, read_clauses
from crosscheck.extract.clauses.row import Phrase, Sort
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import ADV, DET, NEG, POSS, PRON
from crosscheck.extract.counted.modality import modality_at
from crosscheck.extract.facts.nouns import Noun, is_passive, is_person
from crosscheck.extract.facts.verb_words import Sense, VerbKey, VerbTable
from crosscheck.extract.facts.view import View
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Modality

MOST_WORDS = 9
"""Words of a subject; what is longer is no name for anything that another text could have."""

REACH = 6
"""Phrases behind a verb in which its date or place stands."""


class Scene(View):
    """A sentence; its clauses are read when they are first asked for."""

    _clauses: Clauses | None = None
    _starts: list[int] | None = None

    @property
    def clauses(self) -> Clauses:
        """The clauses of the sentence."""
        if self._clauses is None:
            self._clauses = read_clauses(self.article, self.sentence)
        return self._clauses

    def head_of(self, noun: Noun) -> int:
        """Return the token of the word that a noun phrase is told by."""
        return next((i for i in range(noun.first, noun.last) if self.text(i) == noun.head), noun.last - 1)

    def is_definite(self, noun: Noun) -> bool:
        """Whether the word before a noun phrase tells that it is known: "the", "its", "all"."""
        before = self.text(noun.first - 1)
        known = before in self.book.sets["definite"] or before in self.book.sets["whole"]
        return known or bool(self.mask(noun.first - 1) & POSS)

    def is_none(self, noun: Noun) -> bool:
        """Whether "no" before a noun phrase makes its clause say the contrary ("no force was used")."""
        return self.text(noun.first - 1) in self.book.sets["negations"]

    def is_one(self, noun: Noun) -> bool:
        """Whether a noun phrase speaks of one that is known."""
        return self.is_definite(noun) or self.text(noun.first - 1).endswith("'s")

    def subject(self, k: int) -> Noun | None:
        """Return the subject of verb phrase `k`; of a bare participle behind a comma the noun before it.

        "He" is the one person whom the sentence before names, a description the person named in apposition to it.
        """
        found = self.clauses.subject(k)
        if found < 0:
            found = self._nearest(k)
        noun = self.noun(found) if found >= 0 else None
        if noun is None:
            return self._pronoun(found)
        return self._apposed(found, noun)

    def _pronoun(self, k: int) -> Noun | None:
        """Return whom "he" or "she" stands for."""
        phrase = self.clauses.at(k) if k >= 0 else None
        if phrase is None or self.before is None or self.text(self.first + phrase.head) not in self.book.sets["he"]:
            return None
        if any(name.kind is NameKind.PERSON and name.first < self.first + phrase.first for name in self.names):
            return None
        at = self.first + phrase.head
        return Noun(at, at + 1, self.before.name, self.text(at), self.before)

    def _apposed(self, k: int, noun: Noun) -> Noun:
        """Return the person named behind a description and a comma ("the ship's captain, Marco Bellini,")."""
        if noun.name is not None or self.clauses.sort(k + 1) is not Sort.COMMA:
            return noun
        inner = self.noun(k + 2)
        if inner is None or not is_person(inner) or self.clauses.sort(k + 3) is not Sort.COMMA:
            return noun
        return inner

    def object(self, k: int) -> Noun | None:
        """Return the object of verb phrase `k`; a noun that also names a time ("the march") may be one."""
        found = self.clauses.object(k)
        if found < 0:
            found = self.clauses.skip(k + 1, 1, Sort.ADV)
            phrase = self.clauses.at(found)
            timed = phrase is not None and phrase.sort is Sort.TIME
            if phrase is None or not timed or self.text(self.first + phrase.head) not in self.book.occasions:
                return None
        return self.noun(found)

    def _nearest(self, k: int) -> int:
        """Return the noun right before a verb, or before the comma that a participle stands behind, -1 for none."""
        verb = self.clauses.verb(k)
        j = self.clauses.skip(k - 1, -1, Sort.ADV)
        if verb is not None and verb.voice is Voice.REDUCED and self.clauses.sort(j) is Sort.COMMA:
            j -= 1
        phrase = self.clauses.at(j)
        if phrase is None or phrase.sort not in (Sort.NOUN, Sort.TIME):
            return -1
        timed = phrase.sort is Sort.TIME and self.text(self.first + phrase.head) not in self.book.occasions
        return -1 if timed or self.clauses.sort(j - 1) is Sort.PREP else j

    # ── Noun phrases ──────────────────────────────────────────────────────────────────────────────────────────────────

    def noun(self, k: int) -> Noun | None:
        """Return phrase `k` as a noun with the "of" behind it; `None` for a pronoun, a figure, or what is no noun."""
        phrase = self.clauses.at(k)
        if phrase is None or phrase.sort not in (Sort.NOUN, Sort.TIME) or phrase.figures:
            return None
        first, last = self.first + phrase.first, self.first + phrase.last
        head = self.first + phrase.head
        return self._noun(first, last, head)

    def noun_from(self, i: int) -> Noun | None:
        """Return the noun phrase that begins at token `i`."""
        phrase = self._phrase_at(i)
        if phrase is None or phrase.sort is not Sort.NOUN or phrase.figures:
            return None
        return self._noun(i, self.first + phrase.last, self.first + phrase.head)

    def _phrase_at(self, i: int) -> Phrase | None:
        """Return the phrase that a token belongs to."""
        if self._starts is None:
            self._starts = [phrase.first for phrase in self.clauses.phrases]
        found = self.clauses.at(bisect_right(self._starts, i - self.first) - 1)
        return found if found is not None and i - self.first < found.last else None

    def _noun(self, first: int, last: int, head: int) -> Noun | None:
        while first < last and (self.mask(first) & (DET | POSS | ADV) and not self.name_at(first)):
            first += 1
        if first >= last or (self.mask(head) & PRON and not self.name_at(head)):
            return None
        dated = self.date_at(first)
        first = dated.last if dated is not None and dated.last <= head else first
        before = self.name_at(first)
        first = before.first if before is not None else first
        last = self._with_of(last)
        name = self.name_at(last - 1) or self.name_at(head)
        if name is not None and name.last >= last and name.first <= first:
            return Noun(name.first, name.last, name.name, self.text(head), name)
        if name is not None and name.last > last:
            last = min(name.last, self.last)
        words = self.said(first, last)
        if last - first > MOST_WORDS or not words:
            return None
        if name is None or name.last != last:
            name = before if self._only_says_what(before, last) else None
        return Noun(first, last, words, self.text(head), name)

    def _only_says_what(self, name: NameMention | None, last: int) -> bool:
        """Whether behind a name stands nothing but a word for what it is ("the Red Dawn group")."""
        return name is not None and name.last == last - 1 and self.text(name.last) in self.book.office.unnamed

    def said(self, first: int, last: int) -> str:
        """Return words as they would stand inside a sentence, without quotation marks and possessive."""
        words = self.article.words(first, last).strip("\"“”‘’' ")
        for ending in ("'s", "’s"):
            words = words.removesuffix(ending)
        opens = first == self.first and self.name_at(first) is None
        return words[:1].lower() + words[1:] if opens and words[1:2].islower() else words

    def _with_of(self, last: int) -> int:
        """Return the end of a phrase with the "of" phrase behind it, whose name it may need to be told by."""
        of = self.book.sets["of"]
        inner = self.name_at(last)
        if inner is not None and inner.first < last:
            return min(inner.last, self.last)
        if self.text(last) not in of:
            return last
        i = last + 1
        while i < self.last and i < last + MOST_WORDS:
            name = self.name_at(i)
            if name is not None and name.first == i:
                return min(name.last, self.last)
            mask = self.mask(i)
            if self.tokens[i].kind is not Kind.WORD or mask & NEG:
                return last
            phrase = self._phrase_at(i)
            if phrase is None or phrase.sort is not Sort.NOUN or phrase.figures:
                return last
            end = phrase.last + self.first
            return min(end, self.last)
        return last

    # ── Verbs ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def key_of(self, verb: Verb, table: Container[VerbKey]) -> tuple[VerbKey, int] | None:
        """Return the longest entry of a table that a verb and the words behind it are, and the token behind it."""
        if verb.base not in self.book.verbs.bases:
            return None
        end = self.first + verb.head + 1
        for size in (3, 2, 1, 0):
            key = (verb.base, *(self.text(end + n) for n in range(size)))
            if "" not in key[1:] and key in table:
                return key, end + size
        return None

    def sense_of(self, verb: Verb, table: VerbTable) -> tuple[Mapping[VerbKey, Sense], tuple[VerbKey, int] | None]:
        """Return what a verb tells by its voice; a bare past form ("opened") may be either."""
        if not is_passive(verb):
            found = self.key_of(verb, table.does)
            if found is not None or verb.voice is not Voice.OPEN:
                return table.does, found
        return table.done, self.key_of(verb, table.done)

    def modality(self, k: int, verb: Verb) -> Modality | None:
        """Return how a clause stands to what happened, denial left out; `None` where its verb leaves it open."""
        if not self.book.sets["denying"].isdisjoint(verb.leads):
            return Modality.DENIED
        found = modality_at(self.clauses, k, k, self.article.lexicon.language, casualty=False)
        if found is Modality.DENIED:
            open_ = verb.modal or any(lead in ("fail", "refuse") for lead in verb.leads)
            return None if open_ else Modality.ASSERTED
        if found is Modality.FORECAST and verb.tense is Tense.FUTURE and not verb.leads:
            found = Modality.PLANNED  # "will take place": a forecast of figures, a plan of events
        if found in (Modality.CONDITIONAL, Modality.FEARED, Modality.FORECAST) or self._is_wished(k):
            return None
        return found

    def _is_wished(self, k: int) -> bool:
        """Whether what a clause tells is only hoped, asked for or thought: "whether", "hope that"."""
        for j in range(k - 1, max(-1, k - 1 - 2 * REACH), -1):
            phrase = self.clauses.phrases[j]
            if phrase.sort is Sort.BREAK:
                return False
            if phrase.sort is Sort.SUB and self.text(self.first + phrase.head) in self.book.sets["open"]:
                return True
            if phrase.verb is not None and phrase.verb.base in self.book.sets["wishing"]:
                return True
        return False

    def behind(self, k: int) -> tuple[int, int]:
        """Return the tokens behind verb phrase `k` that still belong to it: up to the next clause."""
        start = self.first + self.clauses.phrases[k].last
        end = self.last
        for phrase in self.clauses.phrases[k + 1 : k + 1 + 2 * REACH]:
            stops = phrase.sort in (Sort.SUB, Sort.REL, Sort.BREAK, Sort.COMMA, Sort.CONJ)
            if stops or (phrase.verb is not None and phrase.verb.finite):
                end = self.first + phrase.first
                break
        inside = self.date_at(end - 1)
        return start, max(end, inside.last) if inside else end
