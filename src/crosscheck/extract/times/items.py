"""The words of a text that can be parts of a date: which token is a month, which a number, which a time of day.

Each part has a class, which the shapes of dates are written in, and a mark, which the grammar of dates reads.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.times.shapes import Shapes, compile_shapes
from crosscheck.grammar.dates.numeric import read_numeric
from crosscheck.grammar.dates.periods import FIRST_YEAR, LAST_YEAR, Undatable, day_of
from crosscheck.grammar.dates.words import Mark, Sign, calendar_marks
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at, tokenize
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

MOST_ITEMS = 24
"""No date has more parts."""

LONGEST_ABBREVIATION = 5
"""Letters of the longest short form of a month or a weekday."""

_SIGNS = {",": "comma", "-": "dash", "–": "dash", "/": "slash"}
_OWN_CLASSES = (
    "year",
    "day_number",
    "figure",
    "clock",
    "date",
    "day_ordinal",
    "kind",
    "occasion",
    "lasting",
    *_SIGNS.values(),
)
_FILLER = Mark(Part.FILLER, "", "")


class Item(Struct, frozen=True):
    """A part of a date: its class, its mark, and its tokens. `owned` tells an ending 's."""

    name: str
    mark: Mark | Sign
    first: int
    last: int
    owned: bool = False

    @property
    def part(self) -> Part | None:
        """The part that the mark is."""
        return self.mark.part if isinstance(self.mark, Mark) else None


class Table(Struct, frozen=True, eq=False):
    """What a language's words can be in a date, by their first word, the longest first; and the shapes of dates."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, Mark], ...]]
    known: frozenset[str]
    triggers: frozenset[str]
    shapes: Shapes
    timing: Timing
    day_first: bool | None
    occasions: Mapping[str, str]


_EVENTS = ("occasion", "lasting", "term", "yearly")
"""Classes of nouns that are triggers too."""

TRIGGERS = frozenset(
    {Part.MONTH, Part.WEEKDAY, Part.SEASON, Part.HOLIDAY, Part.UNIT, Part.OFFSET, Part.DAYTIME, Part.PORTION}
)
"""The parts that a date has at least one of; four digits, a printed date and an occasion are others."""


def table_of(lexicon: Lexicon) -> Table:
    """Return what the words of a language can be in a date."""
    return _table_of(lexicon.calendar, load_section(lexicon.language, Timing), lexicon.region)


@cache
def _table_of(calendar: Calendar, timing: Timing, region: str) -> Table:
    rows: dict[tuple[str, ...], tuple[str, Mark]] = {}
    for mark in calendar_marks(calendar):
        if mark.part in _LEFT_OUT:
            continue
        name = mark.part.value + ("s" if mark.part is Part.UNIT and mark.means.endswith("s") else "")
        rows[_words_of(mark.words)] = (name, mark)
    for name, words in timing.classes.items():
        for phrase in map(_words_of, split_words(words)):
            rows[phrase] = (name, rows[phrase][1] if phrase in rows else replace(_FILLER, words=" ".join(phrase)))
    occasions = dict(_occasions(timing))
    for phrase, (name, _mark) in rows.items():
        if name == "polling" and timing.occasions:
            rows[phrase] = (name, Mark(Part.FILLER, split_words(timing.occasions[0])[0], " ".join(phrase)))
    for noun, head in occasions.items():
        name = "lasting" if head in _heads(timing.lasting) else "occasion"
        rows.setdefault(_words_of(noun), (name, Mark(Part.FILLER, head, noun)))
    phrases: dict[str, list[tuple[tuple[str, ...], str, Mark]]] = {}
    for phrase, (name, mark) in rows.items():
        phrases.setdefault(phrase[0], []).append((phrase, name, mark))
    names = dict.fromkeys(
        (*_OWN_CLASSES, *(name for name, _ in rows.values()), *(part.value for part in Part), "units")
    )
    triggers = {phrase[-1] for phrase, (name, mark) in rows.items() if mark.part in TRIGGERS or name in _EVENTS}
    return Table(
        phrases={first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in phrases.items()},
        known=frozenset(word for phrase in rows for word in phrase) | frozenset(_SIGNS) | {".", ":"},
        triggers=frozenset(triggers),
        shapes=compile_shapes(tuple(names), timing.shapes, timing.readings),
        timing=timing,
        day_first=calendar.day_first.get(region),
        occasions=occasions,
    )


_LEFT_OUT = (Part.FILLER, Part.ELSEWHERE)
"""Parts of which the language's classes name the ones that running text needs."""


def _words_of(phrase: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokenize(phrase) if token.text != ".")


def _heads(groups: list[str]) -> frozenset[str]:
    return frozenset(split_words(group)[0] for group in groups)


def _occasions(timing: Timing) -> Iterator[tuple[str, str]]:
    """Yield each noun for an occasion with the first of those for the same sort of thing."""
    for group in (*timing.occasions, *timing.lasting):
        nouns = split_words(group)
        for noun in nouns:
            yield noun, nouns[0]


def is_known(tokens: Tokens, at: int, table: Table) -> bool:
    """Whether a token can be a part of a date."""
    token = tokens[at]
    return token.kind is Kind.NUMBER or token.text in table.known or _base(token.text) in table.known


def is_trigger(tokens: Tokens, at: int, table: Table) -> bool:
    """Whether a token is such as a date has at least one of."""
    token = tokens[at]
    if token.kind is Kind.NUMBER:
        return (len(token.text) == 4 and token.text.isdigit()) or token.text.count(".") == 2
    return token.text in table.triggers or (token.text.endswith("'s") and token.text[:-2] in table.triggers)


def _base(text: str) -> str:
    return text[:-2] if text.endswith("'s") else text


def items_from(tokens: Tokens, first: int, last: int, table: Table) -> list[Item]:
    """Return the parts that stand one behind the other from token `first` on, before `last`."""
    items: list[Item] = []
    at = first
    while at < last and len(items) < MOST_ITEMS:
        item = _item_at(tokens, at, last, table)
        if item is None:
            break
        items.append(item)
        at = item.last
    return items


def _item_at(tokens: Tokens, at: int, last: int, table: Table) -> Item | None:
    token = tokens[at]
    if token.kind is Kind.NUMBER:
        return _printed_date(tokens, at, last, table) or _clock(tokens, at, last, table) or _number(tokens, at, last)
    if token.text in _SIGNS:
        return Item(_SIGNS[token.text], Sign("-" if token.text == "–" else token.text), at, at + 1)
    return _phrase(tokens, at, last, table) or _kind(tokens, at, last, table)


def _kind(tokens: Tokens, at: int, last: int, table: Table) -> Item | None:
    """Read the word that tells what sort of occasion the next one names ("the presidential election")."""
    if tokens[at].kind is not Kind.WORD or not any(
        _base(text_at(tokens, i)) in table.occasions for i in (at + 1, at + 2)
    ):
        return None
    return Item("kind", _FILLER, at, at + 1) if at + 1 < last else None


def _phrase(tokens: Tokens, at: int, last: int, table: Table) -> Item | None:
    text = tokens[at].text
    for phrase, name, mark in table.phrases.get(text, ()):
        end = _end_of(tokens, at, last, phrase)
        if end:
            return Item(name, mark, at, _behind_dot(tokens, end, last, mark))
    base = _base(text)
    if base is not text:
        for phrase, name, mark in table.phrases.get(base, ()):
            if len(phrase) == 1:
                return Item(name, mark, at, at + 1, owned=True)
    return None


def _end_of(tokens: Tokens, at: int, last: int, phrase: tuple[str, ...]) -> int:
    """Return the token behind a phrase that begins at `at`, 0 where it does not; dots inside it are passed over."""
    for number, word in enumerate(phrase):
        if number and at < last and tokens[at].text == "." and glued(tokens, at):
            at += 1
        if at >= last or (tokens[at].text != word and (number < len(phrase) - 1 or _base(tokens[at].text) != word)):
            return 0
        at += 1
    return at


def _behind_dot(tokens: Tokens, end: int, last: int, mark: Mark) -> int:
    """Return the token behind the dot of an abbreviation ("Jan. 5"), where more of the sentence follows."""
    short = mark.part in (Part.MONTH, Part.WEEKDAY) and len(mark.words) <= LONGEST_ABBREVIATION
    dotted = short and end < last - 1 and tokens[end].text == "." and glued(tokens, end)
    return end + 1 if dotted else end


def _number(tokens: Tokens, at: int, last: int) -> Item | None:
    text = tokens[at].text
    if not text.isdigit() or len(text) > 4:
        return None
    number = int(text)
    behind = text_at(tokens, at + 1) if at + 1 < last and glued(tokens, at + 1) else ""
    if behind in ("st", "nd", "rd", "th") and number <= 31:
        return Item("day_ordinal", Mark(Part.ORDINAL, str(number), text), at, at + 2)
    if behind and tokens[at + 1].kind is Kind.WORD and behind != "s":
        return None
    if len(text) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        owned = behind == "'" and at + 2 < last and text_at(tokens, at + 2) == "s" and glued(tokens, at + 2)
        return Item("year", Mark(Part.YEAR, str(number), text), at, at + 3 if owned else at + 1, owned=owned)
    name = "day_number" if 1 <= number <= 31 else "figure"
    return Item(name, Mark(Part.NUMBER, str(number), text), at, at + 1)


def _clock(tokens: Tokens, at: int, last: int, table: Table) -> Item | None:
    """Read a time of day: 10:30, 5 pm, 10.30am, 1700 GMT."""
    end = at + 1
    colons = 0
    while end + 1 < last and text_at(tokens, end) == ":" and glued(tokens, end) and glued(tokens, end + 1):
        if tokens[end + 1].kind is not Kind.NUMBER or len(tokens[end + 1].text) != 2:
            break
        end += 2
        colons += 1
    text = tokens[at].text
    if len(text.replace(".", "")) > 4:
        return None
    behind = _phrase(tokens, end, last, table) if end < last and tokens[end].kind is Kind.WORD else None
    marked = behind is not None and behind.name in ("hour_mark", "zone")
    if marked and behind is not None:
        end = behind.last
        if end < last - 1 and text_at(tokens, end) == "." and glued(tokens, end) and text_at(tokens, end - 2) == ".":
            end += 1
    return Item("clock", Mark(Part.DAYTIME, "", text), at, end) if marked or colons else None


def _printed_date(tokens: Tokens, at: int, last: int, table: Table) -> Item | None:
    """Read 2019-06-09, 13/04/2024, 9.6.2019 and 2015-19."""
    text, end = tokens[at].text, at + 1
    if text.count(".") == 2 and all(field.isdigit() for field in text.split(".")):
        return _numeric(text, at, end, table)
    sign = text_at(tokens, end)
    if not text.isdigit() or len(text) > 4 or sign not in _SIGNS or sign == "," or not glued(tokens, end):
        return None
    fields = [text]
    while len(fields) < 3 and end + 1 < last and text_at(tokens, end) == sign and glued(tokens, end + 1):
        if not tokens[end + 1].text.isdigit():
            break
        fields.append(tokens[end + 1].text)
        end += 2
    if len(fields) == 3 and max(map(len, fields)) == 4:
        return _numeric(sign.replace("–", "-").join(fields), at, end, table)
    is_pair = len(fields) == 2 and len(text) == 4 and len(fields[1]) == 2 and FIRST_YEAR <= int(text) <= LAST_YEAR
    return _numeric(sign.join(fields), at, end, table) if is_pair else None


def _numeric(words: str, first: int, last: int, table: Table) -> Item:
    try:
        fields = words.split("-")
        iso = len(fields) == 3 and len(fields[0]) == 4
        period = day_of(*map(int, fields)) if iso else read_numeric(words, table.day_first)
    except (Undatable, ValueError) as fault:
        return Item("date", Mark(Part.PERIOD, str(fault), words), first, last)
    return Item("date", Mark(Part.PERIOD, "", words, period), first, last)
