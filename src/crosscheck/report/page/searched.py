"""What a fact is found by besides the words that are seen: words of other scripts, in plain Latin letters.

"Сапаров" is found by "saparov", as the names are compared: letters are made plain in the same way.
"""

import re
from collections.abc import Iterable

from crosscheck.grammar.folding import fold

_OTHER_LETTERS = re.compile(r"[^\W\d_]*[^\x00-\u024f\W\d_][^\W\d_]*")
"""Words with a letter of another script than the Latin one; accents are taken off in the browser."""

MOST = 4000
"""Characters of such words that a fact is found by."""


def latin_words(texts: Iterable[str]) -> str:
    """Return the words of other scripts, each once, in plain small letters.

    >>> latin_words(["Ерлан Сапаров (Čadek) 23", "Сапаров"])
    'erlan saparov'
    """
    found = dict.fromkeys(word for text in texts for word in _OTHER_LETTERS.findall(text))
    return " ".join(dict.fromkeys(filter(None, map(fold, found))))[:MOST]
