"""The typed lexicon of a language, read from its folder.

A language is a folder, `<language>/`, with a file for each section, on top of `und/`, which holds what needs no
language (digits, signs, currency codes, SI symbols). A language without a folder is read with `und/` alone. Three
sections make the `Lexicon` that every command needs; the others, for reading articles, are loaded one by one.
"""

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from crosscheck.lexicons.calendar import Calendar
from crosscheck.lexicons.figures import Figures
from crosscheck.lexicons.plain_yaml import read_plain
from crosscheck.lexicons.vocabulary import Vocabulary

FOLDER = Path(__file__).parent
ROOT = "und"

_Section = TypeVar("_Section", bound=msgspec.Struct)


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language: how it writes figures, how it writes dates, and the words whose meaning is known.

    `region` is the `GB` of `en-GB`, "" where the tag names none.
    """

    language: str
    figures: Figures
    calendar: Calendar
    vocabulary: Vocabulary
    region: str = ""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder of their own, sorted."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/figures.yaml") if path.parent.name != ROOT))


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon for a language tag (`en`, `en-GB`); for an unknown language what needs no language."""
    code, _, region = language.lower().partition("-")
    return Lexicon(
        language=code,
        figures=load_section(code, Figures),
        calendar=load_section(code, Calendar),
        vocabulary=load_section(code, Vocabulary),
        region=region.upper(),
    )


@cache
def load_section(code: str, section: type[_Section]) -> _Section:
    """Return one section of a language, from the file named as its type; what no file says stays at its default."""
    merged: object = {}
    for folder in (ROOT, code) if code in languages() else (ROOT,):
        path = FOLDER / folder / f"{section.__name__.lower()}.yaml"
        if path.exists():
            merged = _merge(merged, read_plain(path.read_text("utf-8")))
    return msgspec.convert(merged, section, strict=False)


def _merge(under: object, over: object) -> object:
    """Lay `over` on `under`: mappings and lists grow, anything else is replaced."""
    if isinstance(under, dict) and isinstance(over, dict):
        return under | {key: _merge(under.get(key), value) for key, value in over.items()}
    if isinstance(under, list) and isinstance(over, list):
        return under + over
    return over
