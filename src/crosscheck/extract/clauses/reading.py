"""One sentence read as clauses: its phrases, and for each verb its subject and its object.

Read by whoever needs to know who did what: the figures of a sentence, and facts without a figure. What is asked for is
found in the few phrases around a verb and kept, so reading stays linear in the sentence.
"""

from collections.abc import Sequence

from crosscheck.extract.article import Article, FigureMention, Sentence
from crosscheck.extract.clauses.phrases import cut
from crosscheck.extract.clauses.row import Phrase, Row, Sort
from crosscheck.extract.clauses.spans import mark_figures
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import words_of

REACH = 24
"""Phrases that are walked over to find a subject, at most."""
_STOPS = frozenset({Sort.BREAK, Sort.SUB, Sort.REL, Sort.CONJ, Sort.COMMA, Sort.OPEN, Sort.CLOSE})


class Clauses:
    """The phrases of a sentence; positions of tokens count from the sentence's first."""

    def __init__(self, row: Row) -> None:
        phrases = cut(row)
        self.tokens, self.words = row.tokens, row.words
        self._figure, self._ends = row.figure, row.ends
        self.phrases = list(phrases)
        self._subjects: dict[int, int] = {}
        self.holding = {figure: k for k, phrase in enumerate(phrases) for figure in phrase.figures}
        _close_open_verbs(self)

    def figure_span(self, index: int) -> tuple[int, int]:
        """Return the tokens of a figure itself, without its noun."""
        first = self._figure.index(index) if index in self._figure else -1
        return (first, self._ends[first]) if first >= 0 else (-1, -1)

    def is_figure(self, token: int) -> bool:
        """Whether a token belongs to a figure."""
        return self._figure[token] >= 0

    def at(self, k: int) -> Phrase | None:
        """Return phrase `k`, `None` outside the sentence."""
        return self.phrases[k] if 0 <= k < len(self.phrases) else None

    def sort(self, k: int) -> Sort:
        """Return what phrase `k` is; what lies outside the sentence breaks it off."""
        return self.phrases[k].sort if 0 <= k < len(self.phrases) else Sort.BREAK

    def text(self, k: int) -> str:
        """Return the look-up form of the word that phrase `k` is told by."""
        return self.tokens[self.phrases[k].head].text if 0 <= k < len(self.phrases) else ""

    def verb(self, k: int) -> Verb | None:
        """Return the verb of phrase `k`, `None` where it is no verb group."""
        return self.phrases[k].verb if 0 <= k < len(self.phrases) else None

    def skip(self, k: int, step: int, *sorts: Sort) -> int:
        """Return the first phrase from `k` on, in steps of `step`, that is of none of these sorts."""
        while 0 <= k < len(self.phrases) and self.phrases[k].sort in sorts:
            k += step
        return k

    def subject(self, k: int) -> int:
        """Return the noun phrase that is the subject of the verb at `k`, -1 where there is none."""
        found = self._subjects.get(k)
        if found is None:
            found = self._subjects[k] = self._find_subject(k)
        return found

    def object(self, k: int) -> int:
        """Return the noun phrase right behind the verb at `k`, -1 where there is none."""
        j = self.skip(k + 1, 1, Sort.ADV)
        if self.sort(j) is not Sort.NOUN:
            return -1
        following = self.verb(self.skip(j + 1, 1, Sort.ADV))
        return -1 if following is not None and following.finite else j

    def _find_subject(self, k: int) -> int:
        j, steps = k - 1, 0
        while j >= 0 and steps < REACH:
            steps += 1
            sort = self.phrases[j].sort
            if sort in (Sort.ADV, Sort.TIME, Sort.ADJ):
                j -= 1
            elif sort is Sort.NOUN:
                before = self.skip(j - 1, -1, Sort.ADV)
                if self._is_object_of_gerund(before):
                    j = before - 1
                elif self.sort(before) is not Sort.PREP or (before == 0 and j == k - 1):
                    return j
                else:
                    j = before - 1
            elif sort is Sort.PREP:
                j -= 1
            elif sort is Sort.VERB:
                found = self._through_verb(j, k)
                if found != -2:
                    return found
                j -= 1
            elif sort is Sort.REL:
                j = self.skip(j - 1, -1, Sort.COMMA, Sort.PREP)
            elif sort is Sort.CONJ:
                return self._shared(j)
            elif sort in (Sort.COMMA, Sort.CLOSE):
                opening = self._opening(j)
                if opening < 0:
                    return self._shared(j)
                j = opening - 1
            else:
                return -1
        return -1

    def _is_object_of_gerund(self, k: int) -> bool:
        verb = self.verb(k)
        return verb is not None and verb.tense is Tense.GERUND

    def _through_verb(self, j: int, k: int) -> int:
        """Return -2 to walk on over a participle or an infinitive; one of these shares the subject of the verb before."""
        verb, own = self.phrases[j].verb, self.phrases[k].verb
        if verb is not None and not verb.finite:
            return -2
        return self.subject(j) if own is not None and not own.finite else -1

    def _opening(self, k: int) -> int:
        """Return the comma or bracket that opens what the one at `k` closes, -1 for none."""
        want = Sort.COMMA if self.phrases[k].sort is Sort.COMMA else Sort.OPEN
        for j in range(k - 1, max(-1, k - 1 - REACH), -1):
            sort = self.phrases[j].sort
            if sort is want:
                return j if j else -1
            if sort in (Sort.BREAK, Sort.SUB):
                return -1
        return -1

    def _shared(self, k: int) -> int:
        """Return the subject of the last finite verb before `k`, which a verb joined to it shares."""
        for j in range(k - 1, max(-1, k - 1 - REACH), -1):
            verb = self.phrases[j].verb
            if verb is not None:
                return self.subject(j)
            if self.phrases[j].sort in (Sort.BREAK, Sort.SUB):
                return -1
        return -1


def _close_open_verbs(clauses: Clauses) -> None:
    """Decide for each bare past form whether it is one, or a participle of the noun before it."""
    done = False
    for k, phrase in enumerate(clauses.phrases):
        verb = phrase.verb
        if verb is None:
            done = done and phrase.sort not in _STOPS
            continue
        if verb.voice is Voice.OPEN:
            verb = verb._replace(voice=_voice(clauses, k, verb, done=done))
            clauses.phrases[k] = phrase._replace(verb=verb)
        done |= verb.finite


def _voice(clauses: Clauses, k: int, verb: Verb, *, done: bool) -> Voice:
    words = clauses.words.sets
    behind = clauses.skip(k + 1, 1, Sort.ADV)
    if clauses.sort(behind) is Sort.NOUN:
        return Voice.ACTIVE
    if verb.base in words["actors"] or verb.base in words["speech"]:
        return Voice.ACTIVE
    before = clauses.sort(k - 1)
    if before not in (Sort.NOUN, Sort.CLOSE, Sort.ADV, Sort.TIME, Sort.CONJ, Sort.REL):
        return Voice.REDUCED
    if done or _finite_ahead(clauses, k + 1):
        return Voice.REDUCED
    return Voice.ACTIVE if verb.base in words["level"] or before is Sort.REL else Voice.OPEN


def _finite_ahead(clauses: Clauses, k: int) -> bool:
    for j in range(k, min(k + REACH, len(clauses.phrases))):
        verb = clauses.phrases[j].verb
        if verb is not None and verb.finite:
            return True
        if clauses.phrases[j].sort in _STOPS:
            return False
    return False


def read_clauses(article: Article, sentence: Sentence, figures: Sequence[tuple[int, FigureMention]] = ()) -> Clauses:
    """Read the clauses of a sentence; `figures` are those in it, each with its index in the article."""
    words = words_of(article.lexicon)
    tokens = article.tokens[sentence.first : sentence.last]
    figure, ends = mark_figures(tokens, sentence.first, figures, words)
    return Clauses(Row(tokens, figure, ends, words))
