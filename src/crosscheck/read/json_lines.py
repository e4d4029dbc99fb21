"""JSON Lines: one entry a line, for those who have very many.

A line that msgspec takes and that holds nothing to look at twice is done; any other is read again, slowly, as YAML is,
so that both kinds of file have the same faults in the same words.
"""

import codecs
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import astuple

from crosscheck.read.conversion import Conversion
from crosscheck.read.faults import CONTROL, SUSPECT, Faults, Mark, Path, Trouble, shown
from crosscheck.read.files import REPLACEMENT, decode_bytes, screen_value
from crosscheck.read.limits import MOST_FAULTS, MOST_LINE_BYTES
from crosscheck.read.schema import Entry
from crosscheck.read.yaml_syntax import unresolved_merge

_REPORT = b'{"type":"report",'
"""How a report in JSON Lines begins."""

MERGED = (b"<", b"|", b"=", b">")
"""What the marks of a merge that is not resolved begin with, and no entry."""

_ESCAPED = re.compile(rb"\\(?:[bf]|u(?:00[0189]|007f|d[89a-f]|20[26]))", re.IGNORECASE)
"""Escapes of all characters that `SUSPECT` holds, and of a few others."""

_KEY = re.compile(rb'"([^"]*)"\s*:')

E = TypeVar("E", bound=Entry)


class Form(Generic[E]):
    """What the lines of a file hold, with an example for whoever wrote something else.

    `inner` are the keys behind which further entries may stand.
    """

    def __init__(self, kind: type[E], example: str, inner: Sequence[str] = ()) -> None:
        self.kind = kind
        self.example = example
        self.inner = inner
        self.decoder = msgspec.json.Decoder(kind)


class Line(Generic[E]):
    """One line of a file: the spot of the values in it."""

    def __init__(self, raw: bytes, number: int, form: Form[E], faults: Faults) -> None:
        self._raw = raw
        self._number = number
        self._form = form
        self._faults = faults

    def at(self, path: Path, key: bool = False) -> Mark:
        """Return where a value begins, or its key; as near as the line has it."""
        text = self._raw.decode(errors="replace") if path else ""
        column = end = 0
        for step in path:
            found = re.compile(rf"{re.escape(json.dumps(step, ensure_ascii=False))}\s*:\s*").search(text, end)
            if not found:
                break
            end = found.end()
            column = found.start() if key else end
        return self._number, column + 1

    def entry(self) -> E | None:
        """Return the entry, or `None` if it is not sound."""
        return self.sound() or self.convert(self.plain())

    def sound(self) -> E | None:
        """Return the entry of a line in which nothing can be wrong."""
        raw = self._raw
        if len(raw) > MOST_LINE_BYTES or (b"\\" in raw and _ESCAPED.search(raw)):
            return None
        try:
            entry = self._form.decoder.decode(raw)
            suspect = not raw.isascii() and _is_suspect(raw.decode())
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None
        return None if suspect or _may_repeat_a_key(raw, entry, self._form.inner) else entry

    def convert(self, plain: dict[str, object] | None) -> E | None:
        """Return what plain values come to; tell what is wrong with each."""
        entry = plain and Conversion(self, self._faults).convert(plain, self._form.kind)
        return entry if isinstance(entry, self._form.kind) else None

    def plain(self) -> dict[str, object] | None:
        """Return the line's values as words, `None` where it is no JSON object; tell what is wrong with it as such."""
        if len(self._raw) > MOST_LINE_BYTES:
            message = f"this line is longer than {MOST_LINE_BYTES:,} bytes, the most that are read"
            self._add("too-large", message, f"Each line holds {self._form.kind.noun}.")
            return None
        return self._plain(decode_bytes(self._raw.rstrip(), self._faults, self._number))

    def _plain(self, text: str) -> dict[str, object] | None:
        """Return the JSON object with its values as words; tell of keys that stand twice, and of hidden characters."""
        repeated: dict[str, None] = {}
        suspect: dict[str, str] = {}
        hook = partial(_plain_object, repeated, suspect)
        try:
            plain = json.loads(text, object_pairs_hook=hook, parse_float=str, parse_int=str, parse_constant=str)
        except json.JSONDecodeError as error:
            why = f"{error.msg[0].lower()}{error.msg[1:]}"
            self._add("bad-json", f"this line is not JSON here ({why})", self._form.example, error.colno)
            return None
        except RecursionError:
            self._add("too-deep", "this line is nested too deep to be read", self._form.example)
            return None
        for key in islice(repeated, MOST_FAULTS + 1):
            message = f"{shown(key)} stands twice in this line"
            self._faults.add("duplicate-key", message, "Keep one of the two.", self.at((key,), key=True))
        for key, words in islice(suspect.items(), MOST_FAULTS + 1):
            screen_value(words, self._faults, self.at((key,)))
        if isinstance(plain, dict):
            return plain
        self._add("bad-json", f"this line is not {self._form.kind.noun} in braces", self._form.example)
        return None

    def _add(self, code: str, message: str, hint: str, column: int = 1) -> None:
        self._faults.add(code, message, hint, (self._number, column))


def read_each(lines: Iterable[bytes], form: Form[E], faults: Faults) -> Iterator[Line[E]]:
    """Yield the lines that hold something; stop where there are too many faults to go on, or where `Trouble` is."""
    for number, raw in enumerate(lines, 1):
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if raw.isspace() or not raw:
            continue
        if raw[:1] in MERGED and (unmerged := unresolved_merge(raw[:20].decode(errors="replace"), number - 1)):
            raise unmerged
        if number == 1 and raw.startswith(_REPORT):
            hint = "Move it out of the project: -o report.jsonl writes it where you are, not into claims/."
            raise Trouble("own-report", "this is a report of crosscheck, and no list of claims or sources", hint)
        yield Line(raw, number, form, faults)
        if faults.overflowed:
            return


def _plain_object(
    repeated: dict[str, None], suspect: dict[str, str], pairs: list[tuple[str, object]]
) -> dict[str, object]:
    """Return a JSON object with its values as words; note its repeated keys, and values that hold hidden characters."""
    plain: dict[str, object] = {}
    for key, value in pairs:
        if key in plain:
            repeated[key] = None
        elif isinstance(value, bool):
            plain[key] = json.dumps(value)
        elif isinstance(value, str) and SUSPECT.search(value):
            suspect[key] = value
            plain[key] = CONTROL.sub(REPLACEMENT, value)
        else:
            plain[key] = value
    return plain


def _is_suspect(text: str) -> bool:
    return not text.strip("\r\n").isprintable() and SUSPECT.search(text) is not None


def _may_repeat_a_key(raw: bytes, entry: Entry, inner: Sequence[str]) -> bool:
    """Tell whether a key may stand twice in a line, of which msgspec would say nothing.

    It cannot where the line has as many colons as the entry has values, those of addresses left out, nor where all
    words before colons differ; words are found by their quotation marks, and so only where none is escaped.
    """
    values = _values(entry)
    for name in inner:
        if isinstance(part := getattr(entry, name), Entry):
            values += _values(part)
    if raw.count(b":") - raw.count(b"://") == values:
        return False
    if b'\\"' in raw:
        return True
    keys = _KEY.findall(raw)
    return len(keys) != len(set(keys)) or b"\\" in b"".join(keys)


def _values(entry: Entry) -> int:
    """Return how many keys an entry has a value for."""
    parts = astuple(entry)
    return len(parts) - parts.count(None)
