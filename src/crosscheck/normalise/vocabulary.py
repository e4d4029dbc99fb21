"""All that reading a project's words needs to know: its language, and what it declares about names and places.

Plain data, compared by identity, so that the readers beside this file can cache by it: words repeat, and each is read
once. A gazetteer, when one is added, goes into `places`, which asks nothing of where an entry came from.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

from msgspec import Struct, field

from crosscheck.grammar.folding import Stemmer
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon
from crosscheck.lexicons.vocabulary import Vocabulary as Words
from crosscheck.model.claim import Claim
from crosscheck.model.project import Project

_KEPT = 16
"""Vocabularies that are kept: those of the languages of a project or two."""

_ABBREVIATED = re.compile(r"((?:[^\W\d_][^\s()]*\s+){2,8})\(([^\W\d_]{2,8})\)")


class Wordbook(Struct, frozen=True, eq=False):
    """The words of a language whose meaning is known, and its stems; one for all vocabularies of that language."""

    words: Words
    stemmer: Stemmer


class Vocabulary(Struct, frozen=True, eq=False):
    """The languages of a source and of the project, and the project's names.

    `lexicon` is the source's: figures and dates are as it writes them. `book` and `own` are the project's, since
    properties, groups and qualifiers are the checker's words. Each row of `aliases` names one thing; `places` maps a
    place to what it lies in, `events` an event to its date in EDTF; all in the words as written.
    """

    lexicon: Lexicon
    book: Wordbook
    own: Lexicon
    aliases: tuple[tuple[str, ...], ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        """The words whose meaning is known."""
        return self.book.words

    @property
    def stemmer(self) -> Stemmer:
        """What cuts words to stems."""
        return self.book.stemmer


@cache
def wordbook(language: str) -> Wordbook:
    """Return the words of a language."""
    words = load_lexicon(language).vocabulary
    return Wordbook(words, Stemmer(words))


Aliases = tuple[tuple[str, ...], ...]
"""Rows of names, each row of one thing."""

Abbreviations = dict[str, set[str]]
"""What each abbreviation is said to stand for; those of two parts of a project are joined by the union of each."""


def make_vocabulary(project: Project, language: str = "", aliases: Aliases | None = None) -> Vocabulary:
    """Return the vocabulary for a project's sources in a language, the project's own where none is given.

    `aliases` are those of `all_aliases`, for whoever has found the abbreviations of all claims before. The same
    words give the same vocabulary, so that what was read by it once need not be read again.
    """
    own = project.settings.language
    if aliases is None:
        aliases = all_aliases(project.aliases, find_abbreviations(project.claims))
    return _vocabulary(language or own, own, aliases, tuple(project.places.items()), tuple(project.events.items()))


@lru_cache(maxsize=_KEPT)
def _vocabulary(
    language: str, own: str, aliases: Aliases, places: tuple[tuple[str, str], ...], events: tuple[tuple[str, str], ...]
) -> Vocabulary:
    lexicon = load_lexicon(language)
    return Vocabulary(lexicon, wordbook(own), load_lexicon(own), aliases, dict(places), dict(events))


def find_abbreviations(claims: Iterable[Claim]) -> Abbreviations:
    """Return the long forms that claims abbreviate, as in "Democratic Choice of Kazakhstan (DVK)".

    An abbreviation begins as its name does.
    """
    found: Abbreviations = {}
    for claim in claims:
        for words in (claim.subject, claim.said_by, claim.event, claim.place):
            if "(" not in words:
                continue
            match = _ABBREVIATED.fullmatch(words.strip())
            if match and match[2].isupper() and match[1][0].casefold() == match[2][0].casefold():
                found.setdefault(match[2], set()).add(match[1].strip())
    return found


def all_aliases(declared: Aliases, found: Mapping[str, Collection[str]]) -> Aliases:
    """Return the rows of aliases that were declared, and those of abbreviations; one that stands for two is none."""
    return (*declared, *((min(names), short) for short, names in sorted(found.items()) if len(names) == 1))
