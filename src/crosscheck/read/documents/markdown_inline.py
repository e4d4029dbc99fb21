"""The markup inside the paragraphs of Markdown: links, pictures, emphasis, tags, comments, entities, notes.

One walk from mark to mark; each kind of mark is bounded by characters that it cannot hold, so that nothing is looked at
again and again.
"""

import re
from collections.abc import Collection, Generator, Iterator
from html import unescape

Patch = tuple[int, int, str]
"""From, to, and the words to put first; the rest of the stretch becomes blank."""

_MARK = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<comment><!--)"
    r"|(?P<raw><(?:script|style)\b)"
    r"|(?P<tag></?[A-Za-z][^<>]*+>)"
    r"|(?P<note>\[\^[^\[\]\s]{1,100}\]:?)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<emphasis>\*+|_+|~~+|`+)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<code>\{[%{:][^{}\n]*+\}{1,2})"
    r"|(?P<gap>\n[ \t\r]*+\n)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\)))?\s*+\)"
)
_REFERENCE = re.compile(r"[ ]?\[([^\[\]\n]{0,200})\]")
_END_OF = {"comment": re.compile("-->"), "raw": re.compile(r"</(?:script|style)\s*+>", re.IGNORECASE)}


def inline_patches(text: str, start: int, end: int, labels: Collection[str]) -> Iterator[Patch]:
    """Yield what is blank between two offsets; `labels` are those that the file defines links for, in small letters."""
    opened: list[tuple[int, int]] = []
    endless: set[str] = set()
    at = start
    while found := _MARK.search(text, at, end):
        at = found.end()
        kind = found.lastgroup
        if kind == "open":
            opened.append(found.span())
        elif kind == "gap":
            opened.clear()
            at -= 1
        elif kind == "close":
            if opened:
                at = yield from _close(text, opened.pop(), found.span(), end, labels)
        elif kind in ("comment", "raw"):
            at = _end_of_hidden(text, found, end, endless)
            yield found.start(), at, ""
        elif kind == "emphasis":
            if _is_emphasis(text, *found.span()):
                yield *found.span(), ""
        else:
            yield _patch_of(kind, found)


def _patch_of(kind: str | None, found: re.Match[str]) -> Patch:
    if kind == "escape":
        return found.start(), found.start() + 1, ""
    if kind == "entity":
        character = unescape(found[0])
        return *found.span(), character if len(character) == 1 else found[0]
    return *found.span(), ""


def _close(
    text: str, opening: tuple[int, int], closing: tuple[int, int], end: int, labels: Collection[str]
) -> Generator[Patch, None, int]:
    """Blank what a pair of brackets is, if it is a link or a picture; return where to read on."""
    at = closing[1]
    picture = opening[1] - opening[0] == 2
    if target := _TARGET.match(text, at, end):
        at = target.end()
    elif reference := _REFERENCE.match(text, at, end):
        label = reference[1] or text[opening[1] : min(closing[0], opening[1] + 1000)]
        if label.casefold() not in labels:
            return at
        at = reference.end()
    elif closing[0] - opening[1] > 999 or text[opening[1] : closing[0]].casefold() not in labels:
        return at
    if picture:
        yield opening[0], at, ""
    else:
        yield *opening, ""
        yield closing[0], at, ""
    return at


def _end_of_hidden(text: str, found: re.Match[str], end: int, endless: set[str]) -> int:
    """Return where a comment, a script or a style ends; one that is never closed is its mark alone.

    `endless` remembers what was looked for in vain, so that it is not looked for again.
    """
    kind = found.lastgroup or ""
    closing = None if kind in endless else _END_OF[kind].search(text, found.end(), end)
    if closing:
        return closing.end()
    endless.add(kind)
    return found.end()


def _is_emphasis(text: str, start: int, end: int) -> bool:
    """Whether a run of `*`, `_`, `~~` or backticks is markup: it touches a word, and a `_` is not inside one."""
    before = text[start - 1 : start] or " "
    after = text[end : end + 1] or " "
    if text[start] == "`":
        return True
    if before.isspace() and after.isspace():
        return False
    inside = before.isalnum() and after.isalnum()
    if text[start] == "_":
        return not inside
    return not (inside and before.isdigit() and after.isdigit())
