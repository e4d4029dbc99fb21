"""What stands before the words of a line: bullets, list numbers, and the times of a live blog."""

from crosscheck.extract.layout.wording import LayoutWords
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued

BULLETS = frozenset("•◦▪▫·‣●○■□◆◇►▶➤➔→✓✔★☆»-–—*+>")
_BEHIND_NUMBERS = frozenset(".)/")
_CLOSED = {"(": ")", "[": "]"}
_SEPARATORS = frozenset("-–—:|•·.")


def behind_marker(tokens: Tokens, first: int, last: int) -> int:
    """Return the index behind a bullet or a list number, `first` where there is none.

    A number of a list stands in front of a stop or a bracket, and never touches the words: "1.5" and "5-day" are none.
    """
    head = tokens[first]
    if head.raw in BULLETS:
        return first + 1 if first + 1 < last and not glued(tokens, first + 1) else first
    end = first
    if head.raw in _CLOSED and first + 2 < last and _is_label(tokens, first + 1):
        end = first + 3 if tokens[first + 2].raw == _CLOSED[head.raw] else first
    elif first + 1 < last and glued(tokens, first + 1) and _is_label(tokens, first):
        letter = head.kind is Kind.WORD
        end = first + 2 if tokens[first + 1].raw in (")" if letter else _BEHIND_NUMBERS) else first
    return end if end < last and end > first and not glued(tokens, end) else first


def _is_label(tokens: Tokens, i: int) -> bool:
    """Tell whether a token numbers an item: up to three digits, or a letter."""
    token = tokens[i]
    return len(token.text) <= (3 if token.text.isdigit() else 1) and token.kind in (Kind.NUMBER, Kind.WORD)


def behind_stamp(tokens: Tokens, first: int, last: int, words: LayoutWords) -> int:
    """Return the index behind a time of day that opens a line of a live blog, `first` where there is none."""
    i = first + 1 if tokens[first].raw in _CLOSED else first
    end, marked = _behind_clock(tokens, i, last, words)
    if end == i:
        return first
    if i > first:
        if end == last or tokens[end].raw != _CLOSED[tokens[first].raw]:
            return first
        end, marked = end + 1, True
    while end < last and tokens[end].raw in _SEPARATORS:
        end, marked = end + 1, True
    if end == last:
        return end
    follows = tokens[end]
    opens = follows.kind is not Kind.WORD or follows.raw[0].isupper()
    return end if marked and opens and follows.kind is not Kind.NUMBER else first


def _behind_clock(tokens: Tokens, i: int, last: int, words: LayoutWords) -> tuple[int, bool]:
    """Return the index behind "14:32 GMT", "10.15am" or "5 p.m.", and whether more than the figures says it is one."""
    if i >= last or tokens[i].kind is not Kind.NUMBER:
        return i, False
    hour, _, minutes = tokens[i].text.partition(".")
    if not (hour.isdigit() and int(hour) < 25 and len(hour) < 3 and (not minutes or len(minutes) == 2)):
        return i, False
    end = i + 1
    colons = 0
    while (
        end + 1 < last and tokens[end].raw == ":" and len(tokens[end + 1].text) == 2 and tokens[end + 1].text.isdigit()
    ):
        end, colons = end + 2, colons + 1
    marked = False
    if end < last and (behind := words.days.clock.at(words.line(tokens, end, min(end + 4, last)), 0)) is not None:
        end, marked = end + behind[1], True
        end += end < last and tokens[end].raw == "." and tokens[end - 1].text == "m"
    if not colons and not marked:
        return i, False
    if end < last and tokens[end].text in words.days.zones:
        end, marked = end + 1, True
    return end, marked or (colons > 0 and end == last)
