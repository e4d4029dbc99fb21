"""Links to a source at the very words that were quoted: URL fragments for text directives (WICG, Scroll to Text).

`#:~:text=prefix-,start,end,-suffix`, each part percent-encoded with "-", "," and "&", which mean something there. A
browser matches whole words only, and forgets the directive where the page has changed: the page opens all the same.
"""

import re

_LINKABLE = re.compile(r"https?://[^\s/?#\\@]+(?:[/?#]\S*)?", re.IGNORECASE)
"""Addresses that become links: of the web, and none that shows one host before an @ and leads to another."""

_UNSAFE_IN_URL = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\[\]]")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
_WORD = re.compile(r"\w")

LONGEST_EXACT = 160
"""Characters up to which a quote is given whole; of a longer one its first and last words."""

CONTEXT_WORDS = 4
SURE_WORDS = 3
"""Words from which a quote is taken to stand once on its page; what is shorter goes with the words around it."""


def link(url: str) -> str:
    """Return an address that may be followed, "" where it may not: only http and https are.

    >>> link("https://herald.example/held"), link("javascript:alert(1)"), link("https://bank.example@evil.example/")
    ('https://herald.example/held', '', '')
    """
    url = url.strip()
    return _UNSAFE_IN_URL.sub(_encode_match, url) if _LINKABLE.fullmatch(url) else ""


def link_to_text(url: str, exact: str, before: str = "", after: str = "") -> str:
    """Return the link to `exact` in the page at `url`, between the words before and after it.

    >>> link_to_text("https://herald.example/held", "about 500 people - or more")
    'https://herald.example/held#:~:text=about%20500%20people%20%2D%20or%20more'
    >>> link_to_text("https://herald.example/#top", "500", "Police held", "people, they said")
    'https://herald.example/#top:~:text=Police%20held-,500,-people%2C%20they%20said'
    """
    address = link(url)
    directive = _directive(exact, before, after)
    if not address or not directive or ":~:" in address:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span widened to whole words, as a browser finds no part of one.

    >>> text = "Fourteen demonstrators died"
    >>> text[slice(*whole_words(text, 0, 20))]
    'Fourteen demonstrators'
    """
    while 0 < start < len(text) and _WORD.match(text[start - 1]) and _WORD.match(text[start]):
        start -= 1
    while 0 < end < len(text) and _WORD.match(text[end]) and _WORD.match(text[end - 1]):
        end += 1
    return start, end


def _directive(exact: str, before: str, after: str) -> str:
    words = exact.split()
    if not words or not _WORD.search(exact):
        return ""
    if "\n" in exact.strip() or len(exact) > LONGEST_EXACT:
        return f"{_encode(words[:CONTEXT_WORDS])},{_encode(words[-CONTEXT_WORDS:])}"
    prefix, suffix = before.split()[-CONTEXT_WORDS:], after.split()[:CONTEXT_WORDS]
    if len(words) >= SURE_WORDS:
        prefix, suffix = [], []
    return (f"{_encode(prefix)}-," if prefix else "") + _encode(words) + (f",-{_encode(suffix)}" if suffix else "")


def _encode(words: list[str]) -> str:
    return _percent(" ".join(words))


def _encode_match(match: re.Match[str]) -> str:
    return _percent(match[0])


def _percent(text: str) -> str:
    return "".join(
        chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in text.encode("utf-8", errors="replace")
    )
