"""From the words of a date to its parts: which word is a month, which a number, which joins two dates.

One pass over the text, the longest phrase of the lexicon first. A word that is no part of any date ends the reading: a
phrase is a date as a whole or not at all.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.grammar.dates.numeric import SHORT_YEAR, read_numeric
from crosscheck.grammar.dates.periods import FIRST_YEAR, LAST_YEAR, Period, Undatable
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.vocabulary import split_words

_TOKEN = re.compile(
    r"(?P<numeric>\d{1,4}(?P<between>[-/.])\d{1,2}(?P=between)\d{1,4}(?:t[\d:.]{2,15}(?:z|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|(?<![\d/.-])\d{1,2}[/.]\d{4}(?!\d))"
    r"|(?P<pair>\d{4}[-/–]\d\d(?!\d)(?![-/]\d))"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?!\d)(?: ?[+-]\d{4}(?!\d))?)"
    r"|(?P<short>['’‘]\d\d(?!\d))"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)(?:['’]s\b)?|(?P<sign>[^\w\s]|_)"
)
_PLAIN = str.maketrans({"‐": "-", "‑": "-", "―": "—", "\u00ad": None, "\u200d": None})
_RUN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_DATED = re.compile(r"\d[-/.–]\d|\d{4}")
_SILENT = frozenset(".()[]\"'’‘“”«»;")
_LOOSE = frozenset(",-/")

Phrase = tuple[str, ...]


class Mark(Struct, frozen=True):
    """A part of a date: what it is, what it means, and the words that say so.

    `period` is set for a whole date, `unit` for what is counted.
    """

    part: Part
    means: str
    words: str
    period: Period | None = None
    unit: str = ""

    @property
    def number(self) -> int:
        """The meaning as a number."""
        return int(self.means)


class Sign(Struct, frozen=True):
    """A comma, a hyphen or a slash: what stands around it decides whether it joins two dates or the parts of one."""

    words: str


class _Token(Struct, frozen=True):
    kind: str
    words: str


PhraseTable = Mapping[str, tuple[tuple[Phrase, Mark], ...]]


class UnknownWord(Undatable):
    """A word that is no part of any date."""

    def __init__(self, words: str) -> None:
        super().__init__("it is no part of a date")
        self.words = words


def mark_words(words: str, calendar: Calendar, day_first: bool | None, events: PhraseTable) -> tuple[Mark | Sign, ...]:
    """Return the parts that a phrase is made of; raise `UnknownWord` at the first word that is none."""
    tokens, phrases = _tokenize(words), _table_of(calendar)
    marked: list[Mark | Sign] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "pair" and _is_inside_date(marked):
            tokens[at : at + 1] = _tokenize(" ".join(re.split(r"(\D)", tokens[at].words)))
        known = _phrase_at(tokens, at, events) or _phrase_at(tokens, at, phrases)
        length, mark = known or (1, _read_token(tokens[at], day_first))
        _add(marked, mark)
        at += length
    return tuple(mark for mark in marked if isinstance(mark, Sign) or mark.part is not Part.FILLER)


def _is_inside_date(marked: list[Mark | Sign]) -> bool:
    """Whether a year that follows belongs to the date before it, as in 9 June 2019-12 July 2019."""
    return bool(marked) and (isinstance(marked[-1], Sign) or marked[-1].part in (Part.MONTH, Part.NUMBER))


def _fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold().translate(_PLAIN)


def _tokenize(words: str) -> list[_Token]:
    found = _TOKEN.finditer(_fold(words))
    tokens = [_Token(match.lastgroup or "", match[match.lastgroup or 0]) for match in found]
    return [token for token in tokens if token.words not in _SILENT]


def make_table(marks: Iterable[tuple[str, Mark]]) -> PhraseTable:
    """Return what phrases mean, by their first word, the longest first; phrases without words are left out."""
    table: dict[str, list[tuple[Phrase, Mark]]] = {}
    for words, mark in marks:
        if phrase := tuple(token.words for token in _tokenize(words)):
            table.setdefault(phrase[0], []).append((phrase, mark))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def first_runs(calendar: Calendar, events: PhraseTable, parts: frozenset[Part]) -> frozenset[str]:
    """Return the letters, digits or sign that phrases of these parts begin with, for `may_tell`."""
    tables = (*_table_of(calendar).items(), *events.items())
    return frozenset(_RUN.findall(first)[0] for first, rows in tables if any(mark.part in parts for _, mark in rows))


def may_tell(words: str, firsts: frozenset[str]) -> bool:
    """Whether a phrase that begins in one of these ways may stand in words; a year or a date in figures always may.

    Most figures ("about 7,000") are told from dates by this alone, with no word of theirs read.
    """
    folded = _fold(words)
    return _DATED.search(folded) is not None or not firsts.isdisjoint(_RUN.findall(folded))


@cache
def _table_of(calendar: Calendar) -> PhraseTable:
    return make_table((mark.words, mark) for mark in calendar_marks(calendar))


def calendar_marks(calendar: Calendar) -> Iterator[Mark]:
    """Yield what each word of a calendar is."""
    for part, words in ((Part.NUMBER, calendar.numbers), (Part.ORDINAL, calendar.ordinals)):
        for number, word in enumerate(split_words(words), start=1):
            yield Mark(part, str(number), word)
    for part, entries in calendar.words.items():
        for entry in entries:
            for word in split_words(entry.words):
                yield Mark(part, entry.means, word)


def _phrase_at(tokens: list[_Token], at: int, table: PhraseTable) -> tuple[int, Mark] | None:
    for phrase, mark in table.get(tokens[at].words, ()):
        if phrase == tuple(token.words for token in tokens[at : at + len(phrase)]):
            return len(phrase), mark
    return None


def _read_token(token: _Token, day_first: bool | None) -> Mark | Sign:
    """Read what is no phrase of the lexicon: figures and signs."""
    match token.kind:
        case "numeric" | "pair":
            return Mark(Part.PERIOD, "", token.words, read_numeric(token.words, day_first))
        case "number":
            return _read_number(token.words)
        case "short":
            raise Undatable(SHORT_YEAR)
        case "clock":
            return Mark(Part.DAYTIME, "", token.words)
    if token.words in _LOOSE:
        return Sign(token.words)
    raise UnknownWord(token.words)


def _read_number(words: str) -> Mark:
    if len(words) == 4:
        if not FIRST_YEAR <= int(words) <= LAST_YEAR:
            raise Undatable(f"only the years {FIRST_YEAR} to {LAST_YEAR} are read as years")
        return Mark(Part.YEAR, str(int(words)), words)
    if len(words) > 4:
        raise UnknownWord(words)
    return Mark(Part.NUMBER, str(int(words)), words)


def _add(marked: list[Mark | Sign], mark: Mark | Sign) -> None:
    """Add a mark, unless it only tells what the number before it is."""
    previous = marked[-1] if marked else None
    if isinstance(mark, Sign) or mark.part not in (Part.ORDINAL_MARK, Part.HOUR_MARK):
        marked.append(mark)
    elif not isinstance(previous, Mark) or previous.part not in _MARKABLE[mark.part]:
        raise UnknownWord(mark.words)
    elif mark.part is Part.ORDINAL_MARK:
        marked[-1] = replace(previous, part=Part.ORDINAL)
    else:
        marked[-1] = replace(previous, part=Part.DAYTIME)


_MARKABLE = {
    Part.ORDINAL_MARK: (Part.NUMBER,),
    Part.HOUR_MARK: (Part.NUMBER, Part.YEAR, Part.DAYTIME),
}
"""What a mark may stand behind: 9th; 10 pm, 1700 hours, 10:30 pm."""
