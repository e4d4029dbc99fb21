"""Plain values to the types of `schema`, with every fault told in plain words and at its place.

msgspec converts a value whole, which is fast, but tells only the first fault. So a value that does not convert is taken
apart, its parts are converted each, and the parts that are sound are kept.
"""

from collections.abc import Mapping
from enum import EnumType
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import Meta
from msgspec.structs import FieldInfo

from crosscheck.read.faults import Faults, Path, Spot, shown, suggestion
from crosscheck.read.limits import LONGEST_WORDS
from crosscheck.read.schema import Entry

Kind = Any
"""A type as msgspec takes it: a class, or `Annotated`, or a union of those."""

SHAPES: dict[type, tuple[str, str]] = {
    str: ("words", "not-text"),
    list: ("a list", "not-a-list"),
    dict: ("keys with values", "not-a-mapping"),
}
"""What a plain value may be, what that is called, and the fault where it is wanted and something else is there."""

SHAPE_HINTS = {
    "not-text": "Words with brackets, braces or colons go in quotation marks.",
    "not-a-list": "Begin each item on a line of its own with “- ”.",
    "not-a-mapping": "Write it as “key: value”, each on a line of its own.",
}
"""What to do about each."""

COMMA_HINT = "If it belongs to the words before it: words with a comma go in quotation marks inside {…}."
"""What to do about an unknown key with nothing behind it: `{exact: 14 killed, 3 hurt}` has the key “3 hurt”."""


class Conversion:
    """Converts the values of one file. What cannot be used comes back as `None`."""

    def __init__(self, spot: Spot, faults: Faults) -> None:
        self.spot = spot
        self.faults = faults

    def convert(self, plain: object, kind: Kind, path: Path = ()) -> Any:  # noqa: ANN401 (an instance of `kind`)
        """Return the value as its type, or as much of it as is sound; nothing once there are too many faults."""
        if self.faults.overflowed:
            return None
        try:
            return msgspec.convert(plain, kind, strict=False)
        except msgspec.ValidationError:
            pass
        alternatives = _alternatives(kind)
        fitting = next((bare for bare in alternatives if _shape(bare) is type(plain)), None)
        if fitting is None:
            self._misshapen(plain, _shape(alternatives[0]), path, _extra(kind))
            return None
        if isinstance(plain, list):
            (item_kind,) = get_args(fitting)
            return [self.convert(item, item_kind, (*path, index)) for index, item in enumerate(plain)]
        if isinstance(plain, dict) and get_origin(fitting) is dict:
            return self._mapping(plain, get_args(fitting)[1], path)
        if isinstance(plain, dict):
            return self._struct(plain, fitting, path)
        self._wrong_words(str(plain), fitting, _extra(kind), path)
        return None

    def fields(self, plain: object, struct: type[Entry], path: Path = (), whole: bool = True) -> dict[str, Any]:
        """Return the values of a mapping by key, `None` where one is not sound.

        Tell of unknown keys and, if nothing of the mapping was left out before, of missing ones.
        """
        if not isinstance(plain, dict):
            self._misshapen(plain, dict, path, {})
            return {}
        known = _fields(struct)
        for key in plain:
            if key not in known and not self.faults.overflowed:
                self._unknown_key(key, plain[key], struct, path)
        if whole:
            for name, field in known.items():
                if field.required and plain.get(name) is None:
                    self._missing_key(field, path)
        there = {name: plain[name] for name in known if plain.get(name) is not None}
        return {name: self.convert(value, known[name].type, (*path, name)) for name, value in there.items()}

    def _struct(self, plain: dict[str, object], struct: type[Entry], path: Path) -> Entry | None:
        """Return the whole mapping or nothing: what one faulty part makes of the others is not known."""
        known = _fields(struct)
        parts = self.fields(plain, struct, path)
        lacking = any(field.required and name not in parts for name, field in known.items())
        return None if lacking or plain.keys() - known.keys() or None in parts.values() else struct(**parts)

    def _mapping(self, plain: dict[str, object], kind: Kind, path: Path) -> dict[str, Any]:
        converted = {key: self.convert(value, kind, (*path, key)) for key, value in plain.items()}
        return {key: value for key, value in converted.items() if value is not None}

    def _misshapen(self, plain: object, wanted: type, path: Path, extra: Mapping[str, str]) -> None:
        called, code = SHAPES[wanted]
        if plain is None:
            code = "missing-key" if path else "empty-file"
            self._add(code, f"{_label(path)} is empty", "Fill it, or remove it.", path)
        else:
            message = f"{_label(path)} must be {extra.get('must', called)}, not {SHAPES[type(plain)][0]}"
            self._add(code, message, SHAPE_HINTS[code], path)

    def _wrong_words(self, words: str, kind: Kind, extra: Mapping[str, str], path: Path) -> None:
        what = f"{_label(path)} is {shown(words)}"
        if len(words) > LONGEST_WORDS:
            message = f"{_label(path)} has {len(words):,} characters; at most {LONGEST_WORDS:,} are read"
            self._add("too-long", message, "Perhaps a quotation mark is missing; else shorten it.", path)
        elif isinstance(kind, EnumType):
            choices = list(map(str, kind))
            message = f"{what}, which is none of {', '.join(choices)}"
            self._add("unknown-choice", message, suggestion(words, choices) or "Choose one of them.", path)
        else:
            must = extra["must"]
            blank = extra["code"] == "empty-text"
            message = f"{_label(path)} is empty" if blank else f"{what}; it must be {must}"
            self._add(extra["code"], message, extra["hint"], path)

    def _unknown_key(self, key: str, value: object, struct: type[Entry], path: Path) -> None:
        known = _fields(struct)
        hint = suggestion(key, known) or (f"The keys are {', '.join(known)}." if value is not None else COMMA_HINT)
        mark = self.spot.at((*path, key), True)
        self.faults.add("unknown-key", f"{shown(key)} is not a key of {struct.noun}", hint, mark)

    def _missing_key(self, field: FieldInfo, path: Path) -> None:
        example = next(str(meta.examples[0]) for meta in _metas(field.type) if meta.examples)
        hint = f"Add it, for example “{field.name}: {example}”."
        mark = self.spot.at((*path, field.name), True)
        self.faults.add("missing-key", f"“{field.name}” is missing, or nothing stands behind it", hint, mark)

    def _add(self, code: str, message: str, hint: str, path: Path) -> None:
        self.faults.add(code, message, hint, self.spot.at(path))


@cache
def _fields(struct: type[Entry]) -> dict[str, FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _label(path: Path) -> str:
    """Return what a value is called in a message.

    >>> _label(("claims", 2)), _label(("claims", 2, "quote"))
    ('item 3 of “claims”', '“quote”')
    """
    if not path:
        return "this file"
    last = path[-1]
    return shown(last) if isinstance(last, str) else f"item {last + 1} of {_label(path[:-1])}"


def _alternatives(kind: Kind) -> list[Any]:
    """Return the bare types of a union, or the one of anything else, `None` left out."""
    origin: Any = get_origin(kind)
    if origin is Annotated:
        return _alternatives(get_args(kind)[0])
    if origin in (Union, UnionType):
        return [bare for part in get_args(kind) for bare in _alternatives(part) if bare is not type(None)]
    return [kind]


def _metas(kind: Kind) -> list[Meta]:
    """Return the annotations of a type and of all alternatives in it."""
    origin: Any = get_origin(kind)
    if origin is Annotated:
        inner, *metas = get_args(kind)
        return [*metas, *_metas(inner)]
    if origin in (Union, UnionType):
        return [meta for part in get_args(kind) for meta in _metas(part)]
    return []


def _extra(kind: Kind) -> Mapping[str, str]:
    return next((meta.extra for meta in _metas(kind) if meta.extra), {})


def _shape(bare: Any) -> type:  # noqa: ANN401 (a type of any sort)
    """Return which of str, list and dict a type is written as."""
    if get_origin(bare) is list:
        return list
    if get_origin(bare) is dict:
        return dict
    return dict if isinstance(bare, type) and issubclass(bare, Entry) else str
