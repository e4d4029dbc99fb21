r"""Words as YAML: plain where nothing in them means anything to YAML, in quotation marks elsewhere.

No library: what is written here is read back by one, and the tests hold the two together. Everything that cannot be
seen is written as an escape, so that a file can be read in a terminal.
"""

import re
from collections.abc import Mapping

NOTHING = frozenset(("~", "null", "Null", "NULL"))
"""Words that mean that nothing is there (YAML 1.2, core schema)."""

_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

Entry = Mapping[str, "str | int | tuple[str, ...] | Mapping[str, str | int]"]


def scalar(words: str, in_brackets: bool = False) -> str:
    r"""Return words as they stand behind a key.

    >>> print(scalar("about 500"), scalar("Police said: 500"), scalar("5\n6"), scalar("5, 6", in_brackets=True))
    about 500 'Police said: 500' "5\n6" '5, 6'
    """
    if not words.isprintable():
        return f'"{"".join(map(_escaped, words))}"'
    if _is_plain(words, in_brackets):
        return words
    return "'{}'".format(words.replace("'", "''"))


def mapping(entry: Entry) -> str:
    """Return keys with words between braces.

    >>> mapping({"exact": "about 500", "start": 284})
    '{exact: about 500, start: 284}'
    """
    return f"{{{', '.join(f'{key}: {_behind(value, in_brackets=True)}' for key, value in entry.items())}}}"


def block(entry: Entry) -> str:
    r"""Return keys with words as an item of a list, a line each, without a line end behind the last.

    >>> print(block({"id": "held", "value": "about 500"}))
    - id: held
      value: about 500
    """
    lines = [f"{key}: {_behind(value)}" for key, value in entry.items()]
    return "- " + "\n  ".join(lines)


def _behind(value: str | int | tuple[str, ...] | Mapping[str, str | int], in_brackets: bool = False) -> str:
    if isinstance(value, Mapping):
        return mapping(value)
    if isinstance(value, tuple):
        return f"[{', '.join(scalar(each, in_brackets=True) for each in value)}]"
    return str(value) if isinstance(value, int) else scalar(value, in_brackets)


def _is_plain(words: str, in_brackets: bool) -> bool:
    if not words or words in NOTHING or words[-1] in " :" or "  " in words or not words[0].isalnum():
        return False
    if ": " in words or " #" in words or (in_brackets and (_IN_BRACKETS.search(words) or ":" in words)):
        return False
    return not words.startswith(("---", "..."))


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
