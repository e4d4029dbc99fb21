"""The forms of single values: which words may stand behind a key, and what to say when others do.

`Meta.extra` holds the diagnostic's `code`, what the value `must` be, and a `hint`. Figures stay strings here, so that
what was written is judged, not what a number parser made of it.
"""

from typing import Annotated

from msgspec import Meta

from crosscheck.read.limits import LONGEST_WORDS

END = r"$(?!\n)"
"""The end of the words: a bare `$` lets a closing line break pass in Python, and `\\Z` means nothing in JSON Schema."""

DAY = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?"
EDTF = rf"^(?:{DAY}(?:/(?:{DAY}|\.\.))?|\.\./{DAY}){END}"
"""The dates of EDTF (ISO 8601-2) that are read: day, month or year, about or uncertain, and spans of them."""

RATE_FIGURE = r"[0-9]{1,12}(?:\.[0-9]{1,12})?"


def _form(pattern: str, code: str, must: str, hint: str) -> Meta:
    return Meta(pattern=pattern, extra={"code": code, "must": must, "hint": hint})


Words = Annotated[str, Meta(max_length=LONGEST_WORDS)]
SomeWords = Annotated[Words, _form(r"\S", "empty-text", "words", "Write the words, or remove the key.")]
SourceId = Annotated[
    str,
    _form(
        rf"^[a-z0-9][a-z0-9._-]{{0,99}}{END}",
        "bad-id",
        "a short name of a–z, 0–9, “.”, “_” and “-”, beginning with a letter or a digit",
        "For example gazette-2019-06-10.",
    ),
]
ClaimId = Annotated[
    str,
    _form(
        rf"^[A-Za-z0-9][A-Za-z0-9._-]{{0,99}}{END}",
        "bad-id",
        "a short name of A–Z, a–z, 0–9, “.”, “_” and “-”, beginning with a letter or a digit",
        "For example killed-total.",
    ),
]
Date = Annotated[
    str,
    _form(
        EDTF,
        "bad-date",
        "a date in figures, year first",
        "Write 2019-06-09, 2019-06 or 2019; 2019-06-09/2019-06-12 for a span; 2011-12~ for “about”.",
    ),
]
Language = Annotated[
    str,
    _form(
        rf"^[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}}){{0,4}}{END}",
        "bad-language",
        "the short code of a language",
        "For example en, kk or pt-BR (BCP 47).",
    ),
]
Sha256 = Annotated[
    str,
    _form(
        rf"^[0-9A-Fa-f]{{64}}{END}",
        "bad-sha256",
        "64 hexadecimal digits",
        "Copy all that “sha256sum FILE” prints before the file's name.",
    ),
]
Url = Annotated[
    Words,
    _form(
        rf"^https?://[^\s]+{END}",
        "bad-url",
        "an address that begins with https:// or http://",
        "Copy it from the browser's address bar.",
    ),
]
Figure = Annotated[
    str,
    _form(
        rf"^-?[0-9]{{1,30}}(?:\.[0-9]{{1,30}})?{END}",
        "bad-number",
        "a figure in plain digits",
        "Write 1200 or 12.5. Words as the source has them go straight behind “value:”, without braces.",
    ),
]
Rate = Annotated[
    str,
    _form(
        rf"^ *{RATE_FIGURE} +[A-Z]{{3}} *= *{RATE_FIGURE} +[A-Z]{{3}} *{END}",
        "bad-rate",
        "a rate between two currencies",
        "Write for example 1 USD = 0.92 EUR.",
    ),
]
Start = Annotated[
    int,
    Meta(
        ge=0,
        lt=2**31,
        extra={
            "code": "bad-start",
            "must": "a whole number from 0",
            "hint": "It counts the characters of the text before the quote; you may leave it out.",
        },
    ),
]
