"""All that reading a project's words needs to know: its language, and what it declares about names and places.

Plain data, compared by identity, so that the readers beside this file can cache by it: words repeat, and each is read
once. A gazetteer, when one is added, goes into `places`, which asks nothing of where an entry came from.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from msgspec import Struct, field

from crosscheck.grammar.folding import Stemmer
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon
from crosscheck.lexicons.vocabulary import Vocabulary as Words
from crosscheck.model.claim import Claim
from crosscheck.model.project import Project

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


def make_vocabulary(project: Project, language: str = "") -> Vocabulary:
    """Return the vocabulary for a project's sources in a language, the project's own where none is given."""
    own = project.settings.language
    aliases = (*project.aliases, *_abbreviations(project.claims))
    return Vocabulary(
        load_lexicon(language or own), wordbook(own), load_lexicon(own), aliases, project.places, project.events
    )


def _abbreviations(claims: Iterable[Claim]) -> tuple[tuple[str, str], ...]:
    """Return the long forms that claims abbreviate, as in "Democratic Choice of Kazakhstan (DVK)".

    An abbreviation that stands for two names, or does not begin as its name does, is none.
    """
    found: dict[str, set[str]] = {}
    for claim in claims:
        for words in (claim.subject, claim.said_by, claim.event, claim.place):
            if "(" not in words:
                continue
            match = _ABBREVIATED.fullmatch(words.strip())
            if match and match[2].isupper() and match[1][0].casefold() == match[2][0].casefold():
                found.setdefault(match[2], set()).add(match[1].strip())
    return tuple((min(names), short) for short, names in sorted(found.items()) if len(names) == 1)
