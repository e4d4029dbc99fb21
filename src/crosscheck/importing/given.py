"""The keys of a claim that an annotation gives, judged by the rules of the file format: what breaks one is left out."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from crosscheck.extract.drafts.quotes import clean
from crosscheck.model.claim import Claim, GivenValue, Modality, Part
from crosscheck.model.value import ValueKind

WORDS = ("property", "subject", "group", "place", "time", "as_of", "event", "said_by", "method", "corrects")
"""Keys with words."""

FIGURES = ("lower", "amount", "upper")

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_FIGURE = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def given_claim(claim: Claim, fields: Mapping[str, str]) -> tuple[Claim, tuple[str, ...]]:
    """Return a claim with the keys that are given, and in words which of them could not be used."""
    bad: list[str] = []
    words: dict[str, Any] = {key: clean(fields[key]) for key in WORDS if key in fields}
    claim = replace(claim, **words)
    if "note" in fields:
        claim = replace(claim, note=" ".join(filter(None, (clean(fields["note"]), claim.note))))
    name = fields.get("id", "")
    if name and not _ID.fullmatch(name):
        bad.append("an id that ids may be")
    elif name:
        claim = replace(claim, id=name)
    claim = _with_choices(claim, fields, bad)
    value = _value(fields, bad)
    return (replace(claim, value=value) if value is not None else claim), tuple(bad)


def _with_choices(claim: Claim, fields: Mapping[str, str], bad: list[str]) -> Claim:
    modality, part = fields.get("modality", "").lower(), fields.get("part", "").lower()
    if modality in tuple(Modality):
        claim = replace(claim, modality=Modality(modality))
    elif modality:
        bad.append(f"a modality that is one ({', '.join(Modality)})")
    if part in tuple(Part):
        claim = replace(claim, part=Part(part))
    elif part:
        bad.append(f"a part that is one ({', '.join(Part)})")
    return claim


def _value(fields: Mapping[str, str], bad: list[str]) -> str | GivenValue | None:
    """Return the value: words, words of a kind, or figures; of several the first that is sound."""
    if "value" in fields:
        return clean(fields["value"])
    given = {key.partition(".")[2]: clean(words) for key, words in fields.items() if key.startswith("value.")}
    kinds = [key for key in given if key in tuple(ValueKind)]
    if kinds:
        return GivenValue(kind=ValueKind(kinds[0]), words=given[kinds[0]])
    figures = {key: given[key] for key in FIGURES if key in given}
    if not given:
        return None
    if not figures or not all(_FIGURE.fullmatch(figure) for figure in figures.values()):
        bad.append("a value in plain digits")
        return None
    ends = {key: Decimal(figure) for key, figure in figures.items()}
    if list(ends.values()) != sorted(ends.values()):
        bad.append("a value whose lower, amount and upper ascend")
        return None
    return GivenValue(ends.get("amount"), ends.get("lower"), ends.get("upper"), given.get("unit", ""))
