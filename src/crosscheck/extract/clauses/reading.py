"""One sentence read as clauses: its phrases, and for each verb its subject and its object.

Read by whoever needs to know who did what: the figures of a sentence, and facts without a figure. What is asked for is
found in the few phrases around a verb and kept, so reading stays linear in the sentence.
"""

from collections.abc import Callable, Sequence

from crosscheck.extract.article import Article, FigureMention, Sentence
from crosscheck.extract.clauses.phrases import cut
from crosscheck.extract.clauses.row import Phrase, Row, Sort
from crosscheck.extract.clauses.spans import mark_figures
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice
from crosscheck.extract.clauses.words import PRON, words_of

REACH = 24
"""Phrases that are walked over to find a subject, at most."""
_STOPS = frozenset({Sort.BREAK, Sort.SUB, Sort.REL, Sort.CONJ, Sort.COMMA, Sort.OPEN, Sort.CLOSE})


class Clauses:
    """The phrases of a sentence; positions of tokens count from the sentence's first."""

    def __init__(self, row: Row) -> None:
        phrases = cut(row)
        self.tokens, self.words = row.tokens, row.words
        self._figure = row.figure
        self._spans: dict[int, tuple[int, int]] = {}
        for first, index in enumerate(row.figure):
            if index >= 0 and index not in self._spans:
                self._spans[index] = first, row.ends[first]
        self.phrases = list(phrases)
        self._subjects: dict[int, int] = {}
        self._read_to = 0
        self._first_finite = len(phrases)
        self.holding = {figure: k for k, phrase in enumerate(phrases) for figure in phrase.figures}
        _close_open_verbs(self)
        finite = (k for k, phrase in enumerate(self.phrases) if phrase.verb and phrase.verb.finite)
        self._first_finite = next(finite, len(phrases))

    def figure_span(self, index: int) -> tuple[int, int]:
        """Return the tokens of a figure itself, without its noun."""
        return self._spans.get(index, (-1, -1))

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
        while self._read_to <= k < len(self.phrases):  # in the order of the text: a verb may share the one before's
            if self.phrases[self._read_to].sort is Sort.VERB:
                self._subjects[self._read_to] = self._find_subject(self._read_to)
            self._read_to += 1
        return self._subjects.get(k, -1)

    def object(self, k: int) -> int:
        """Return the noun phrase right behind the verb at `k`, -1 where there is none."""
        j = self.skip(k + 1, 1, Sort.ADV)
        if self.sort(j) is not Sort.NOUN:
            return -1
        own = self.verb(k)
        if own is not None and not own.finite:
            return j
        following = self.verb(self.skip(j + 1, 1, Sort.ADV))
        return -1 if following is not None and following.finite else j

    def _find_subject(self, k: int) -> int:
        """Walk back from the verb at `k` over what stands between it and its subject."""
        j, steps = k - 1, 0
        while j >= 0 and steps < REACH:
            steps += 1
            step = _STEPS.get(self.phrases[j].sort)
            if step is None:
                return -1
            found, j = step(self, j, k)
            if found is not None:
                return found
        return -1

    def _over_word(self, j: int, _k: int) -> "_Step":
        return None, j - 1

    def _at_noun(self, j: int, k: int) -> "_Step":
        before = self.skip(j - 1, -1, Sort.ADV)
        if self._in_relative(before):
            return None, before - 2
        if self._is_object_of_gerund(before) or self.sort(before) is Sort.PREP:
            opens = self.sort(before) is Sort.PREP and self._opens_clause(before, direct=j == k - 1)
            return (j, j) if opens else (None, before - 1)
        return j, j

    def _is_name(self, k: int) -> bool:
        return self.words.is_name(self.tokens, self.phrases[k].head)

    def _in_relative(self, k: int) -> bool:
        """Whether the verb at `k` is that of a relative clause without a comma: "the quake that flattened"."""
        verb = self.verb(k)
        return verb is not None and verb.finite and self.sort(k - 1) is Sort.REL and self.sort(k - 2) is Sort.NOUN

    def _at_verb(self, j: int, k: int) -> "_Step":
        """Walk on over a participle or an infinitive; one of these shares the subject of the verb before."""
        verb, own = self.phrases[j].verb, self.phrases[k].verb
        if verb is not None and not verb.finite:
            return None, j - 1
        return (self._subjects.get(j, -1) if own is not None and not own.finite else -1), j

    def _at_relative(self, j: int, _k: int) -> "_Step":
        before = self.skip(j - 1, -1, Sort.COMMA)
        if before < j - 1 and self.sort(before) is Sort.NOUN and self._is_name(before):
            return before, before  # "the Unity Party, which fell": a name apart is never narrowed
        return None, self.skip(j - 1, -1, Sort.COMMA, Sort.PREP)

    def _at_conjunction(self, j: int, _k: int) -> "_Step":
        return self._shared(j), j

    def _at_comma(self, j: int, _k: int) -> "_Step":
        opening = self._opening(j)
        if opening >= 0:
            return None, opening - 1
        shared = self._shared(j)
        return (shared if shared >= 0 or self.sort(j - 1) is not Sort.NOUN else self._head_of(j - 1)), j

    def _is_object_of_gerund(self, k: int) -> bool:
        verb = self.verb(k)
        return verb is not None and verb.tense is Tense.GERUND

    def _head_of(self, j: int) -> int:
        """Return the noun that the prepositions before phrase `j` go back to: "the ship from Porto" is the ship."""
        for _ in range(REACH):
            if self.sort(j - 1) is not Sort.PREP or self.sort(j - 2) is not Sort.NOUN:
                break
            j -= 2
        return j

    def _opens_clause(self, k: int, *, direct: bool) -> bool:
        """Whether a preposition opens a clause: "since the war began"; the first of a sentence may be a hedge.

        Where its noun is not the one before the verb (`direct`), only behind a clause that has its verb.
        """
        if self.text(k) not in self.words.sets["subordinators"]:
            return direct and k == 0
        return direct or self._first_finite < k

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
                return self._subjects.get(j, -1)
            if self.phrases[j].sort in (Sort.BREAK, Sort.SUB):
                return -1
        return -1


_Step = tuple[int | None, int]
"""The subject, or -1 for none, or `None` to walk on, and where to."""

_STEPS: dict[Sort, Callable[[Clauses, int, int], _Step]] = {
    Sort.ADV: Clauses._over_word,
    Sort.TIME: Clauses._over_word,
    Sort.ADJ: Clauses._over_word,
    Sort.PREP: Clauses._over_word,
    Sort.NOUN: Clauses._at_noun,
    Sort.VERB: Clauses._at_verb,
    Sort.REL: Clauses._at_relative,
    Sort.CONJ: Clauses._at_conjunction,
    Sort.COMMA: Clauses._at_comma,
    Sort.CLOSE: Clauses._at_comma,
}


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
    if before is Sort.NOUN and clauses.words.mask(clauses.tokens[clauses.phrases[k - 1].head]) & PRON:
        return Voice.ACTIVE
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
        opens = clauses.phrases[j].sort is Sort.PREP and clauses.text(j) in clauses.words.sets["subordinators"]
        if opens or clauses.phrases[j].sort in _STOPS:
            return False
    return False


def read_clauses(article: Article, sentence: Sentence, figures: Sequence[tuple[int, FigureMention]] = ()) -> Clauses:
    """Read the clauses of a sentence; `figures` are those in it, each with its index in the article."""
    words = words_of(article.lexicon)
    tokens = article.tokens[sentence.first : sentence.last]
    figure, ends = mark_figures(tokens, sentence.first, figures, words)
    return Clauses(Row(tokens, figure, ends, words))
