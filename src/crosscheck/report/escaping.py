r"""Text from sources made safe to show: nothing that a terminal, a log or a reader's eye could be misled by.

Every renderer passes every word that is not its own through `visible` (or, for JSON, `escape_json`). Control
characters, terminal escapes, bidirectional overrides and invisible characters are shown as `\x1b`, `\u202e`.
Markup of the table library needs no escaping here: it is only ever given ready-made text, never markup.
"""

import re
import unicodedata

_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""Characters that end a line or jump: one space, so that a text can neither forge a line nor break a table."""

_IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
"""Letters and marks without a shape of their own (Unicode, Default_Ignorable_Code_Point); the others are in Cf."""

_SUSPECT = re.compile(f"[^ -~]|[{_IGNORABLE}]")
_INVISIBLE = re.compile(f"[{_IGNORABLE}]")

# Python compiles these when they are first used: a table needs none of them.
_JSON_UNSAFE = (
    f"[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    f"\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    f"\U000e0001-\U000e007f{_IGNORABLE}]"
)
_JSON_BEYOND_ASCII = "[^\x00-\x7e]"
_LONE_SURROGATE = "[\ud800-\udfff]"


def visible(text: str, encoding: str = "utf-8") -> str:
    r"""Return `text` in one line, with everything that is not plainly visible spelled out.

    >>> print(visible("5\x1b[31m00\u202e [bold]x[/]"))
    5\x1b[31m00\u202e [bold]x[/]
    >>> print(visible("two\r\nlines — café", "ascii"))
    two lines \u2014 caf\xe9
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _SUSPECT.sub(_spell_out, _BREAKS.sub(" ", text))
    return shown if encoding == "utf-8" else shown.encode(encoding, "backslashreplace").decode(encoding)


def escape_json(encoded: str, ascii_only: bool = False) -> str:
    r"""Return a JSON text with what is not plainly visible written as JSON escapes; its meaning is the same.

    >>> print(escape_json('"a\u202eb"'))
    "a\u202eb"
    """
    if encoded.isascii() and "\x7f" not in encoded:
        return encoded
    return re.sub(_JSON_BEYOND_ASCII if ascii_only else _JSON_UNSAFE, _json_escape, encoded)


def well_formed(text: str) -> str:
    """Return `text` with surrogates that have lost their partner replaced, as no encoding can carry them."""
    return text if text.isascii() else re.sub(_LONE_SURROGATE, "\ufffd", text)


def _spell_out(match: re.Match[str]) -> str:
    character = match[0]
    if (character.isprintable() or unicodedata.category(character) == "Zs") and not _INVISIBLE.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
