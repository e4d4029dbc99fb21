"""Who is meant by the words to whom a figure is credited: an institution, who speaks for it, a person, or nobody told.

A minister, a spokeswoman and a statement speak for their institution; a senator and a professor for themselves. A voice
that is not named ("witnesses", "officials") may be another one in every outlet, so that the outlet itself vouches for
it. What the words mean stands in the lexicon; those of all languages are known at once, for the checker wrote them.
"""

import re
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.grammar.folding import Stemmer, fold, skeleton
from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.vocabulary import Vocabulary, split_words
from crosscheck.model.value import Name

_CACHED = 16384
_LONGEST = 200
"""Characters of a speaker's name that are read."""

_WORD = re.compile(r"[^\s,;:()\[\]\"“”„«»/]+")
_POSSESSIVE = re.compile(r"['’ʼ]s?$", re.IGNORECASE)
_SHORTEST_CAPITALS = 2
_DIGITS_OF_A_YEAR = 4


class Voice(Struct, frozen=True, cache_hash=True):
    """An institution by the stems of its `words` and the one that says what it is (`head`), and a person of it.

    A `generic` one is not named: "police", "the fire service"; another's name is `named`, as written. `core` are the
    stems up to the head, in their order. Without words and person nobody is told.
    """

    words: frozenset[str] = frozenset()
    head: str = ""
    generic: bool = False
    person: Name | None = None
    core: tuple[str, ...] = ()
    named: str = ""

    @property
    def is_told(self) -> bool:
        """Whether somebody is meant who would be the same in another outlet."""
        return bool(self.words) or self.person is not None


NOBODY = Voice()


class _Token(Struct, frozen=True):
    """A word as written, its stem, and whether it begins with a capital."""

    word: str
    stem: str
    capital: bool


class _Book(Struct, frozen=True):
    """The lists of the lexicon, by stems."""

    stemmer: Stemmer
    articles: frozenset[str]
    stops: frozenset[str]
    anonymous: frozenset[str]
    fillers: frozenset[str]
    mandates: frozenset[str]
    offices: dict[str, str]
    holders: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    titles: frozenset[str]
    organs: frozenset[str]
    legal_forms: frozenset[str]
    platforms: frozenset[str]


@cache
def _book() -> _Book:
    found = [load_section(code, Vocabulary) for code in languages()]
    stemmer = Stemmer(found[0])

    def stems(*lists: str) -> frozenset[str]:
        entries = (entry for words in lists for entry in split_words(words))
        return frozenset(stemmer.stem(word) for entry in entries for word in fold(entry).split())

    offices = (entry.partition(" ") for each in found for entry in split_words(each.voices.offices))
    return _Book(
        stemmer=stemmer,
        articles=frozenset(entry for each in found for entry in split_words(each.grammar.articles)),
        stops=frozenset(fold(entry) for each in found for entry in split_words(each.grammar.stops)),
        anonymous=stems(*(each.voices.anonymous for each in found)),
        fillers=stems(*(each.voices.fillers for each in found)),
        mandates=stems(*(each.voices.mandates for each in found)),
        offices={stemmer.stem(office): stemmer.stem(body) for office, _, body in offices},
        holders=stems(*(each.voices.holders for each in found)),
        bodies=stems(*(each.voices.bodies for each in found)),
        documents=stems(*(each.voices.documents for each in found)),
        titles=frozenset(
            stemmer.stem(title) for each in found for title in split_words(each.names.titles) if " " not in title
        ),
        organs=stems(*(each.names.organs for each in found)),
        legal_forms=frozenset(fold(entry) for each in found for entry in split_words(each.names.legal_forms)),
        platforms=frozenset(fold(entry) for each in found for entry in split_words(each.voices.platforms)),
    )


@lru_cache(maxsize=_CACHED)
def read_voice(label: str) -> Voice:
    """Return who is meant by the words to whom a figure is credited.

    >>> sorted(read_voice("interior minister Ana Diaz").words), read_voice("interior minister Ana Diaz").person.parts
    (['interior', 'ministry'], ('ana', 'diaz'))
    >>> read_voice("local residents").is_told
    False
    """
    name, comma, behind = label[:_LONGEST].partition(",")
    if comma and _is_apposition(name, behind):
        office = _read(behind)
        return replace(office, person=office.person or _whole_name(name))
    return _read(label[:_LONGEST])


@lru_cache(maxsize=_CACHED)
def read_document(method: str) -> Voice:
    """Return the document that a figure is taken from: one that is named ("WHO report", "2021 census"), else nobody.

    >>> read_document("count by hand").is_told, read_document("the 2021 census").is_told
    (False, True)
    """
    book = _book()
    tokens = _tokens(method[:_LONGEST], book)
    named = [token for at, token in enumerate(tokens) if _is_named(token, at)]
    if not named or not any(token.stem in book.documents for token in tokens):
        return NOBODY
    return _institution([each for each in tokens if each.stem not in book.mandates], book)


@lru_cache(maxsize=_CACHED)
def words_of_outlet(label: str) -> frozenset[str]:
    """Return the stems of an outlet's or institution's name, without articles and legal forms.

    >>> words_of_outlet("The Northport Herald Ltd") == words_of_outlet("Northport Herald")
    True
    """
    book = _book()
    words = [word for word in fold(label[:_LONGEST]).split() if word not in book.articles | book.legal_forms]
    stems = frozenset(book.stemmer.stem(word) for word in words if word not in book.stops)
    return stems or frozenset(words) or frozenset({label.casefold()})


def is_platform(publisher: str) -> bool:
    """Whether a publisher prints the words of others, so that nothing on it is its own."""
    return " ".join(fold(publisher[:_LONGEST]).split()) in _book().platforms


def without_article(label: str) -> str:
    """Return a speaker's name as it stands in a list: "the police" is "police"."""
    first, _, rest = label.strip().partition(" ")
    return rest.strip() if rest.strip() and first.casefold() in _book().articles else label.strip()


def name_of(words: str) -> Name:
    """Return a proper name from words that no reader of names has seen: a publisher's."""
    book = _book()
    parts = tuple(word for word in fold(words[:_LONGEST]).split() if word not in book.articles)
    return Name(without_article(words), parts, tuple(skeleton(part) for part in parts), proper=True)


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _tokens(text: str, book: _Book) -> list[_Token]:
    """Return the words, small ones ("of", "the") with an empty stem; capitals keep WHO apart from who."""
    tokens = []
    for word in _WORD.findall(text):
        bare = _POSSESSIVE.sub("", word)
        folded = fold(bare)
        if not folded:
            continue
        in_capitals = len(bare) >= _SHORTEST_CAPITALS and bare.isupper()
        is_small = folded in book.stops and not in_capitals
        stem = "" if is_small else book.stemmer.stem(folded)
        stem = book.offices.get(stem, stem)
        if folded not in book.articles:
            tokens.append(_Token(word, stem, bare[0].isupper()))
    return tokens


def _read(text: str) -> Voice:
    book = _book()
    tokens = _tokens(text, book)
    last = max((at for at, token in enumerate(tokens) if _goes_before_a_name(token, book)), default=None)
    person: Name | None = None
    speaks_for_itself = False
    if last is not None:
        behind = tokens[last + 1 :]
        named = _leading_name(behind, book)
        if named:
            person = _name(named)
            speaks_for_itself = not _has_mandate(tokens[last], book)
            tokens = [*tokens[: last + 1], *behind[len(named) :]]
    if speaks_for_itself:
        return Voice(person=person)
    found = _institution(_without_mandates(tokens, book), book)
    if not person and _is_anonymous(tokens, found, book):
        return NOBODY
    if person and found.head in book.anonymous:
        return Voice(person=person)
    return replace(found, person=person)


def _goes_before_a_name(token: _Token, book: _Book) -> bool:
    return _has_mandate(token, book) or token.stem in book.titles


def _has_mandate(token: _Token, book: _Book) -> bool:
    return token.stem in book.mandates or token.stem in book.holders or token.stem in book.offices.values()


def _leading_name(tokens: list[_Token], book: _Book) -> list[_Token]:
    """Return the person's name that `tokens` begin with: capitals, and no word of an institution."""
    named: list[_Token] = []
    for token in tokens:
        if not token.stem or not token.capital:
            break
        if token.stem in book.bodies | book.mandates | book.organs:
            return []
        named.append(token)
    return named


def _without_mandates(tokens: list[_Token], book: _Book) -> list[_Token]:
    return [token for token in tokens if token.stem not in book.mandates and token.stem not in book.fillers]


def _institution(tokens: list[_Token], book: _Book) -> Voice:
    """Return what is left when those who speak are gone; its head stands before "of", "for" or "in"."""
    while tokens and not tokens[0].stem:
        tokens = tokens[1:]
    kept = [token for token in tokens if token.stem]
    if not kept:
        return NOBODY
    before = next((at for at, token in enumerate(tokens) if not token.stem), len(tokens))
    stems = tuple(token.stem for token in kept)
    generic = all(stem in book.bodies for stem in stems) or not any(token.capital for token in kept)
    core = tuple(token.stem for token in tokens[:before])
    named = "" if generic else " ".join(token.word for token in tokens)
    return Voice(frozenset(stems), core[-1], generic, None, core, named)


def _is_anonymous(tokens: list[_Token], found: Voice, book: _Book) -> bool:
    """Whether nobody is named: witnesses, or officials of a country, which has many."""
    if not found.words or found.head in book.anonymous:
        return True
    content = [token for token in tokens if token.stem]
    is_official = content[-1].stem in book.mandates and content[-1].stem in book.fillers
    named = sum(token.capital for token in content[:-1])
    return is_official and not found.words & book.bodies and named < _SHORTEST_CAPITALS


def _is_named(token: _Token, at: int) -> bool:
    letters = token.word
    is_year = len(letters) == _DIGITS_OF_A_YEAR and letters.isdecimal()
    return is_year or (token.capital and (at > 0 or letters.isupper()))


def _is_apposition(name: str, behind: str) -> bool:
    """Whether an office stands behind a name: "Ana Diaz, the interior minister"."""
    book = _book()
    before, after = _tokens(name, book), _tokens(behind, book)
    known = book.bodies | book.mandates | book.anonymous
    told = [token for token in after if _goes_before_a_name(token, book) or token.stem in book.anonymous]
    return bool(before and told) and all(token.capital and token.stem not in known for token in before)


def _whole_name(text: str) -> Name | None:
    tokens = [token for token in _tokens(text, _book()) if token.stem and token.stem not in _book().titles]
    return _name(tokens) if tokens else None


def _name(tokens: list[_Token]) -> Name:
    words = " ".join(token.word for token in tokens)
    parts = tuple(part for token in tokens for part in fold(_POSSESSIVE.sub("", token.word)).split())
    return Name(words, parts, tuple(skeleton(part) for part in parts), proper=True)
