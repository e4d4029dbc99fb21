"""What a decision is bound to: a fingerprint of what its claims say, the same on every machine and in every run.

It is made of the words of the claims, not of what they were taken to mean: a new version that understands more words
does not reopen what a person decided.
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from crosscheck.model.claim import Claim, GivenValue

DIGITS = 16
"""Hexadecimal digits: 64 bits, so that no two of a million decisions are alike by chance."""

BOUND = ("property", "subject", "group", "place", "time", "as_of", "event", "said_by", "method", "modality", "corrects")
"""What beside the value could change a person's judgement; the sentence, the quote and the note only tell it."""


def fingerprint_of(claims: Iterable[Claim]) -> str:
    """Return 16 hexadecimal digits that change when a claim's value or scope does; order does not matter."""
    lines = sorted("\0".join(_parts(claim)) for claim in claims)
    return hashlib.sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:DIGITS]


def _parts(claim: Claim) -> list[str]:
    """Return the words that count, in which line breaks and the form of accents make no difference."""
    words = [claim.source_id, claim.id, _value(claim.value), *(str(getattr(claim, name)) for name in BOUND)]
    return [unicodedata.normalize("NFC", " ".join(each.split())) for each in words]


def _value(value: str | GivenValue | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    figures = " ".join(map(_figure, (value.lower, value.amount, value.upper)))
    return f"{value.kind or 'figures'}: {figures} {value.unit} {value.words}"


def _figure(figure: Decimal | None) -> str:
    return "-" if figure is None else f"{figure.normalize():f}"
