r"""JSON as sites write it: one value or several behind one another, with comments, stray commas or junk around them.

Figures stay the words that were written: no float rounds a rating. Where the objects of a list stand is kept, so that a
record has its line. One value that is no JSON does not spoil those in other lines.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from crosscheck.read.linked.bounds import MOST_FAULTY

LISTS = frozenset(("@graph", "dataFeedElement", "items", "rows", "claims"))
"""Keys of a whole document whose lists hold records."""

_DECODER = json.JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=str)
_GAP = re.compile(r"[\s;,\ufeff]*")
_BLANK = re.compile(r"[\s\ufeff]*")
_BEGINS_LINE = re.compile(r"\n[ \t]*(?=[\[{])")

_STRING = r'("(?:[^"\\]|\\.)*+"?)'
_REMARK = re.compile(rf"{_STRING}|/\*(?:[^*]|\*(?!/))*+(?:\*/)?|//[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>", re.DOTALL)
"""A string, which is kept; or a comment, or a mark that hides a script from old browsers."""

_COMMA = re.compile(rf"{_STRING}|,(?=\s*+[}}\]])", re.DOTALL)
"""A string, which is kept; or a comma that nothing follows."""


class Parsed(NamedTuple):
    """A value, where it begins, and where the objects in it begin, by their identity."""

    value: object
    start: int
    places: dict[int, int]


class Faulty(NamedTuple):
    """Why there is no value, and where; `is_rest` tells words behind a value."""

    why: str
    start: int
    is_rest: bool = False
    is_deep: bool = False


def read_values(text: str) -> list[Parsed | Faulty]:
    """Return the values of a text in their order, and what of it is none.

    >>> [one.value for one in read_values('{"a": 1, /* one */} ;')]
    [{'a': '1'}]
    """
    found = list(_values(text))
    if not any(isinstance(each, Faulty) for each in found):
        return found
    mended = _COMMA.sub(_blanked, _REMARK.sub(_blanked, text))
    others = [list(_values(mended))] if mended != text else []
    if "&quot;" in text:
        others.append(list(_values(unescape(text))))
    return min((found, *others), key=_badness)


def _blanked(odd: re.Match[str]) -> str:
    """Return a string as it is, and blanks for anything else, so that all keeps its place."""
    return odd[1] or " " * len(odd[0])


def _badness(found: list[Parsed | Faulty]) -> tuple[int, int]:
    bad = sum(isinstance(each, Faulty) for each in found)
    return (bad, bad - len(found))


def _values(text: str) -> Iterator[Parsed | Faulty]:
    at, faulty = _BLANK.match(text).end(), 0  # type: ignore[union-attr]
    has_value = False
    while at < len(text) and faulty < MOST_FAULTY:
        places: dict[int, int] = {}
        try:
            if has_value and text[at] not in "{[":
                yield Faulty("there are words behind the JSON that are none", at, is_rest=True)
                return
            value, end = _value(text, at, places)
        except RecursionError:
            yield Faulty("it is nested deeper than anything means", at, is_deep=True)
            return
        except json.JSONDecodeError as error:
            faulty += 1
            yield Faulty(f"it is not JSON here: {error.msg[:1].lower()}{error.msg[1:]}", error.pos)
            found = _BEGINS_LINE.search(text, at)
            if found is None or "\n" in text[at : error.pos].strip():
                return
            if faulty == MOST_FAULTY:
                yield Faulty("there are more such places than are listed; nothing behind here was read", found.end())
            at = found.end()
            continue
        yield Parsed(value, at, places)
        has_value = True
        at = _GAP.match(text, end).end()  # type: ignore[union-attr]


def _value(text: str, at: int, places: dict[int, int]) -> tuple[object, int]:
    if text[at] == "[":
        return _list(text, at, places)
    return _mapping(text, at, places) if text[at] == "{" else _DECODER.raw_decode(text, at)


def _item(text: str, at: int, places: dict[int, int]) -> tuple[object, int]:
    value, end = _DECODER.raw_decode(text, at)
    if isinstance(value, dict):
        places[id(value)] = at
    return value, end


def _list(text: str, at: int, places: dict[int, int]) -> tuple[object, int]:
    values: list[object] = []
    at = _after(text, at + 1)
    if text.startswith("]", at):
        return values, at + 1
    while True:
        value, end = _item(text, at, places)
        values.append(value)
        at = _after(text, end)
        if text.startswith("]", at):
            return values, at + 1
        at = _expect(text, at, ",", "Expecting ',' delimiter")


def _mapping(text: str, at: int, places: dict[int, int]) -> tuple[object, int]:
    mapping: dict[str, object] = {}
    places[id(mapping)] = at
    at = _after(text, at + 1)
    if text.startswith("}", at):
        return mapping, at + 1
    while True:
        if not text.startswith('"', at):
            raise json.JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
        key, end = _DECODER.raw_decode(text, at)
        at = _expect(text, _after(text, end), ":", "Expecting ':' delimiter")
        in_list = key in LISTS and text.startswith("[", at)
        mapping[key], end = _list(text, at, places) if in_list else _item(text, at, places)
        at = _after(text, end)
        if text.startswith("}", at):
            return mapping, at + 1
        at = _expect(text, at, ",", "Expecting ',' delimiter")


def _after(text: str, at: int) -> int:
    return _BLANK.match(text, at).end()  # type: ignore[union-attr]


def _expect(text: str, at: int, sign: str, why: str) -> int:
    if not text.startswith(sign, at):
        raise json.JSONDecodeError(why, text, at)
    return _after(text, at + 1)
