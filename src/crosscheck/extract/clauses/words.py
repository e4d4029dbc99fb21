"""What each word of a language can be, compiled once from its lexicon: bits for a word, and the base of a verb.

A word that no list has is told by its ending; what it was found to be is kept.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct, field

from crosscheck.grammar.quantities.tokens import Kind, Token
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.syntax import Syntax, VerbWords
from crosscheck.lexicons.vocabulary import split_words

DET, POSS, PRON, REL, PREP, CONJ, SUB, ADV = (1 << n for n in range(8))
ADJ, NOUN, BE, HAVE, DO, MODAL, TO, PAST = (1 << n for n in range(8, 16))
PART, ING, THIRD, BASE, NUM, COMMA, OPEN, CLOSE = (1 << n for n in range(16, 24))
BREAK, QUOTE, HYPHEN, NEG, TIME, NAME = (1 << n for n in range(24, 30))

AUX = BE | HAVE | DO | MODAL
VERB = PAST | PART | ING | THIRD | BASE
SIGNS = COMMA | OPEN | CLOSE | BREAK | QUOTE | HYPHEN
CLOSED = DET | POSS | PRON | REL | PREP | CONJ | SUB | AUX | TO
BOUNDS = COMMA | OPEN | CLOSE | BREAK | CONJ | SUB | REL
NOMINAL = NOUN | ADJ | NAME

_SIGNS = {
    ",": COMMA,
    "(": OPEN,
    "[": OPEN,
    ")": CLOSE,
    "]": CLOSE,
    "-": HYPHEN,
    '"': QUOTE,
    "«": QUOTE,
    "»": QUOTE,
    "„": QUOTE,
}
_BREAKS = ";:–.!?…/|•"
_KEPT = 65_536


class Words(Struct, frozen=True, eq=False):
    """The words of one language by what they can be."""

    syntax: Syntax
    masks: dict[str, int]
    bases: dict[str, str]
    participles: dict[str, str]
    sets: dict[str, frozenset[str]]
    past: tuple[str, ...]
    ing: tuple[str, ...]
    adjectives: tuple[str, ...]
    adverbs: tuple[str, ...]
    numbers: frozenset[str]
    cardinals: frozenset[str]
    leads: frozenset[str]
    prefixes: frozenset[str]
    commons: frozenset[str]
    future: frozenset[str]
    past_auxiliaries: frozenset[str]
    plural: str
    closed: frozenset[str]
    known: dict[str, int] = field(default_factory=dict)

    def mask(self, token: Token) -> int:
        """Return what a token can be."""
        found = self.known.get(token.text)
        if found is None:
            if len(self.known) > _KEPT:
                self.known.clear()
            found = self.known[token.text] = self._guess(token)
        return found

    def is_name(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether the word at `k` is written as a name inside a sentence."""
        return k > 0 and tokens[k].raw[:1].isupper()

    def base(self, word: str) -> str:
        """Return the base of a form of a verb, the word itself where it is not known."""
        return self.bases.get(word) or self._plain(word)

    def _plain(self, word: str) -> str:
        for ending in (*self.past, *self.ing):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word.removesuffix(ending)
        return word

    def _guess(self, token: Token) -> int:
        word = token.text
        listed = self.masks.get(word)
        if listed is not None:
            return listed
        if token.kind is Kind.NUMBER:
            return NUM
        if token.kind is not Kind.WORD:
            return _SIGNS.get(word, BREAK if word in _BREAKS else 0)
        if word in self.cardinals:
            return NUM
        return self._by_ending(word)

    def _by_ending(self, word: str) -> int:
        if len(word) > 4:
            if word.endswith(self.past):
                return PAST | PART
            if word.endswith(self.ing):
                return ING
            if word.endswith(self.adverbs):
                return ADV
            if word.endswith(self.adjectives):
                return ADJ
        return NOUN


def words_of(lexicon: Lexicon) -> Words:
    """Return the small words and the verbs of a lexicon's language."""
    return words_of_language(lexicon.language)


@lru_cache(maxsize=8)
def words_of_language(language: str) -> Words:
    """Compile the small words and the verbs of a language."""
    lexicon = load_lexicon(language)
    syntax = load_section(lexicon.language, Syntax)
    masks: dict[str, int] = {}
    bases: dict[str, str] = {}
    participles: dict[str, str] = {}
    _add_open(masks, syntax)
    _add_verbs(masks, bases, participles, syntax)
    _add_closed(masks, syntax)
    verbs, nouns, figures = syntax.verbs, syntax.nouns, lexicon.figures
    sets = {
        name: frozenset(split_words(getattr(part, name)))
        for part in (syntax.small, verbs, nouns)
        for name in part.__struct_fields__
    }
    return Words(
        syntax=syntax,
        masks=masks,
        bases=bases,
        participles=participles,
        sets=sets,
        past=split_words(verbs.past),
        ing=split_words(verbs.ing),
        adjectives=split_words(nouns.adjective_endings),
        adverbs=split_words(figures.nouns.adverbs),
        numbers=frozenset(_number_words(lexicon)) | frozenset(_vague_words(lexicon)) - set(masks),
        cardinals=frozenset(_number_words(lexicon)) - set(masks),
        leads=frozenset(word for cues in syntax.modality.values() for word in split_words(cues.leads)),
        commons=frozenset(split_words(lexicon.vocabulary.names.commons)),
        prefixes=frozenset(split_words(lexicon.vocabulary.grammar.glued)),
        future=frozenset(split_words(syntax.modality["planned"].modals))
        if "planned" in syntax.modality
        else frozenset(),
        past_auxiliaries=frozenset(split_words(verbs.past_forms)),
        plural=figures.plural_ending or "s",
        closed=frozenset(
            word
            for words in (syntax.small.determiners, syntax.small.pronouns, syntax.small.possessives)
            for word in split_words(words)
        ),
    )


def _add(masks: dict[str, int], words: Iterable[str], mask: int) -> None:
    for word in words:
        masks[word] = masks.get(word, 0) | mask


def _add_open(masks: dict[str, int], syntax: Syntax) -> None:
    _add(masks, split_words(syntax.nouns.adjectives), ADJ)
    _add(masks, split_words(syntax.nouns.plurals), NOUN)
    _add(masks, split_words(syntax.small.times), NOUN | TIME)
    _add(masks, split_words(syntax.verbs.nouns), NOUN)


def _add_closed(masks: dict[str, int], syntax: Syntax) -> None:
    small, verbs = syntax.small, syntax.verbs
    for words, mask in (
        (small.determiners, DET),
        (small.possessives, POSS),
        (small.pronouns, PRON),
        (small.relatives, REL),
        (small.prepositions, PREP),
        (small.conjunctions, CONJ),
        (small.subordinators, SUB),
        (small.adverbs, ADV),
        (small.negations, NEG),
        (small.to, TO),
        (verbs.be, BE),
        (verbs.have, HAVE),
        (verbs.do, DO),
        (verbs.modals, MODAL),
        (verbs.negated, NEG),
    ):
        for word in split_words(words):
            masks[word] = (masks.get(word, 0) & (CLOSED | ADV | NEG | ADJ)) | mask


def _add_verbs(masks: dict[str, int], bases: dict[str, str], participles: dict[str, str], syntax: Syntax) -> None:
    verbs = syntax.verbs
    never = frozenset(split_words(verbs.never_nouns))
    for base in split_words(verbs.regular):
        past = (
            f"{base}d"
            if base.endswith("e")
            else f"{base[:-1]}ied"
            if base[-1] == "y" and base[-2] not in "aeiou"
            else f"{base}ed"
        )
        _add_forms(masks, bases, (base, past, past), verbs.doubled)
        participles[base] = f"{base}{base[-1]}ed" if _doubles(base, verbs) else past
    for entry in split_words(verbs.irregular):
        base, past, part = entry.split()
        _add_forms(masks, bases, (base, past, part), verbs.doubled)
        participles[base] = part
    for word in never:
        masks[word] = masks.get(word, 0) & ~NOUN | BASE
        third = word + "s"
        if masks.get(third, 0) & THIRD and third not in split_words(verbs.plural_nouns):
            masks[third] &= ~NOUN
    for words, base in ((verbs.be, "be"), (verbs.have, "have"), (verbs.do, "do")):
        bases |= dict.fromkeys(split_words(words), base)


def _doubles(base: str, verbs: VerbWords) -> bool:
    """Whether a verb's last letter doubles in its participle: of one syllable ("stopped"), or listed ("admitted")."""
    if base in split_words(verbs.doubling):
        return True
    syllables = sum(letter in "aeiou" for letter in base)
    ends_so = base[-1] in split_words(verbs.doubled) and base[-2] in "aeiou"
    return ends_so and syllables == 1


def _add_forms(masks: dict[str, int], bases: dict[str, str], forms: tuple[str, str, str], doubled: str) -> None:
    base, past, part = forms
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) else base
    stem = base[:-2] + "y" if base.endswith("ie") else stem
    third = (
        base + "es"
        if base.endswith(("s", "sh", "ch", "x", "z", "o"))
        else base[:-1] + "ies"
        if past.endswith("ied")
        else base + "s"
    )
    listed = [(base, BASE | NOUN), (third, THIRD | NOUN), (stem + "ing", ING), (past, PAST), (part, PART)]
    if base[-1] in split_words(doubled) and base[-2] in "aeiou":
        listed.append((f"{base}{base[-1]}ing", ING))
        listed += [(f"{base}{base[-1]}ed", PAST | PART)] if past.endswith(base + "ed") else []
    for form, mask in listed:
        bases.setdefault(form, base)
        masks[form] = masks.get(form, 0) | mask


def _number_words(lexicon: Lexicon) -> Iterable[str]:
    figures = lexicon.figures
    for listed in (figures.cardinals, figures.scales, figures.sets, figures.fractions):
        for phrase in listed:
            yield from phrase.split()
            yield from (f"{word}{figures.plural_ending}" for word in phrase.split())


def _vague_words(lexicon: Lexicon) -> Iterable[str]:
    for vague in lexicon.figures.vague.values():
        yield from (word for phrase in split_words(vague.words) for word in phrase.split())
