"""The typed lexicon of a language, read from its YAML file.

A language is one file, `<language>.yaml`, on top of `und.yaml`, which holds what needs no language (digits, signs,
currency codes, SI symbols). A language without a file is read with `und.yaml` alone.
"""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from crosscheck.lexicons.calendar import Calendar
from crosscheck.lexicons.figures import Figures
from crosscheck.lexicons.vocabulary import Vocabulary

FOLDER = Path(__file__).parent
ROOT = "und"

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays the words that were written


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
    """Return the codes of the languages that have a file of their own, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != ROOT))


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon for a language tag (`en`, `en-GB`); for an unknown language what needs no language."""
    code, _, region = language.lower().partition("-")
    layers = [FOLDER / f"{ROOT}.yaml"]
    if code in languages():
        layers.append(FOLDER / f"{code}.yaml")
    merged: object = {}
    for path in layers:
        merged = _merge(merged, yaml.load(path.read_text("utf-8"), _Loader))  # noqa: S506 (a BaseLoader makes strings)
    return msgspec.convert(_merge(merged, {"language": code, "region": region.upper()}), Lexicon, strict=False)


def _merge(under: object, over: object) -> object:
    """Lay `over` on `under`: mappings and lists grow, anything else is replaced."""
    if isinstance(under, dict) and isinstance(over, dict):
        return under | {key: _merge(under.get(key), value) for key, value in over.items()}
    if isinstance(under, list) and isinstance(over, list):
        return under + over
    return over
