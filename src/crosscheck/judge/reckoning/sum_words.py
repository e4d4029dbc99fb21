"""The words of sums of one language, looked up as the passes need them."""

from functools import cache

from msgspec import Struct

from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.sums import Adding, Difference, Ordered, Share, Sums, Whole
from crosscheck.lexicons.vocabulary import split_words


class Parts(Struct, frozen=True):
    """An `Adding` or a `Whole` with its lists taken apart."""

    whole: str
    parts: tuple[str, ...]
    every: bool = False
    unless: tuple[str, ...] = ()
    of: frozenset[str] = frozenset()


class SumWords(Struct, frozen=True):
    """The section `sums` of a lexicon, ready for looking up; `weekdays` begin with Monday.

    `open` and the `unless` of parts are phrases between blanks; `rest_before` begin a value ("the other 4").
    """

    roles: dict[str, tuple[str, ...]]
    adding: tuple[Parts, ...]
    wholes: tuple[Parts, ...]
    shares: tuple[Share, ...]
    differences: tuple[Difference, ...]
    dates: tuple[Ordered, ...]
    chambers: dict[str, tuple[str, ...]]
    lists: dict[str, frozenset[str]]
    open: tuple[str, ...]
    rest_before: tuple[str, ...]
    weekdays: tuple[str, ...]

    def has(self, name: str, words: str) -> bool:
        """Whether words, in whatever case, are an entry of a list."""
        return words != "" and words.strip().lower() in self.lists[name]


_LISTS = (
    *(
        "everybody",
        "anyone",
        "units",
        "rest",
        "exclusive",
        "gathering",
        "margins",
        "ends",
        "each",
        "prices",
        "numbers",
        "totals",
        "moved_to",
    ),
    *("moved_from", "yearly", "ages", "births", "deaths", "ages_at_death"),
)


@cache
def load_sum_words(code: str) -> SumWords:
    """Return what is known of sums in a language, by its code; nothing where it has no such section."""
    sums = load_section(code, Sums)
    roles: dict[str, list[str]] = {}
    for role, words in sums.roles.items():
        for phrase in split_words(words):
            roles.setdefault(phrase, []).append(role)
    lists = {name: frozenset(split_words(getattr(sums, name))) for name in _LISTS}
    adding, wholes = tuple(map(_parts, sums.adding)), tuple(map(_parts, sums.wholes))
    return SumWords(
        roles={phrase: tuple(found) for phrase, found in roles.items()},
        adding=adding,
        wholes=wholes,
        shares=tuple(sums.shares),
        differences=tuple(sums.differences),
        dates=tuple(sums.dates),
        chambers={part: split_words(wholes_of) for part, wholes_of in sums.chambers.items()},
        lists=lists,
        open=_phrases(sums.open),
        rest_before=tuple(f"{words} " for words in split_words(sums.rest) if " " in words),
        weekdays=tuple(word.lower() for word in split_words(sums.weekdays)),
    )


def _phrases(words: str) -> tuple[str, ...]:
    return tuple(f" {phrase.replace('-', ' ')} " for phrase in split_words(words))


def _parts(row: Adding | Whole) -> Parts:
    parts = split_words(row.parts)
    if isinstance(row, Adding):
        return Parts(row.whole, parts, row.every, _phrases(row.unless))
    return Parts(row.whole, parts, True, (), frozenset(split_words(row.of)))
