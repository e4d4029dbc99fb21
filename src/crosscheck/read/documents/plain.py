"""Plain text: read exactly as it stands, and masked where it holds what cannot be seen."""

import re

BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Characters that end a line without being a line feed."""

UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
"""Characters that are no words: controls, marks of direction and order, spaces of no width, no characters at all."""


def mask_unseen(text: str) -> str:
    r"""Return a text of the same length with only line feeds as line ends, and blanks for what cannot be seen.

    >>> mask_unseen("Twelve\r\nheld\x00")
    'Twelve \nheld '
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return UNSEEN.sub(" ", BREAKS.sub("\n", text))
