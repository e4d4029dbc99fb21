"""Names of Arabic make, written so that what stands joined in one stands joined in the other.

The article goes before its noun with a space, a hyphen or nothing (Al Hassan, el-Hassan, Alhassan), and "servant of"
before a name of God in as many ways, its article given up to the sound that follows (Abd al-Rahman, Abdul Rahman,
Abdurrahman). See ALA-LC romanization, Arabic, and ISO 233: each joins and parts them in its own way.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from crosscheck.model.value import Name

Part = tuple[str, str]
"""A folded part and its skeleton."""

_ARTICLES = ("al", "el")
_OPENINGS = frozenset({*_ARTICLES, "ab"})
_JOINED_FROM = 5
"""Letters of a word that may hold an article: Aldin."""

_SERVANT = re.compile(r"abd(?:[aeiou]+(?:l|([rsnztd])(?=\1))?)?")
"""Servant, with the article behind it, whole or given up to a doubled letter."""
_ABD = "abd"
_ALONE = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdur", "abdus", "abdun", "abduz"})
_MARK = re.compile(r"[\s‐‑-]+")


def may_be_joined(parts: tuple[Part, ...]) -> bool:
    """Return whether a part begins with what may be an article or "servant of"."""
    return any([part[:2] in _OPENINGS for part, _ in parts])


@lru_cache(maxsize=4096)
def join_articles(name: Name, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts of a name, each with the article before it and with "servant of" before it, written one way.

    Only what the label has before a part is joined to it: of Lina no Alina is made.
    """
    behind = _behind_articles(name.label)
    joined: list[Part] = []
    servant = False
    for part in parts:
        if servant:
            joined[-1] = joined[-1][0] + part[0], joined[-1][1] + part[1]
        else:
            joined.append(_of_servant(part) if part[0].startswith(_ABD) else _with_article(part, behind))
        servant = part[0] in _ALONE and not servant
    return tuple(joined)


def _of_servant(part: Part) -> Part:
    """Return a part that begins with "servant of" without its article; what is left of Abdullah is not cut."""
    word, sound = part
    if word in _ALONE:
        return _ABD, _ABD
    match = _SERVANT.match(word)
    if match is None or match.end() >= len(word) - 1:
        return part
    vowels, rest = match[0][len(_ABD) :].strip("lrsnztd"), word[match.end() :]
    whole = match[0].endswith("l") and not rest.startswith("l")
    return _ABD + rest, _ABD + sound[len(_ABD) + bool(vowels) + whole :]


def _with_article(part: Part, behind: frozenset[str]) -> Part:
    word, sound = part
    if word in behind:
        return _ARTICLES[0] + word, _ARTICLES[0] + sound
    if word.startswith(_ARTICLES) and len(word) >= _JOINED_FROM and sound.startswith(_ARTICLES):
        return _ARTICLES[0] + word[2:], _ARTICLES[0] + sound[2:]
    return part


def _behind_articles(label: str) -> frozenset[str]:
    """Return the words of a label that an article stands before, without marks on their letters."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", label) if not unicodedata.combining(letter))
    return frozenset(word for article, word in pairwise(_MARK.split(plain.casefold())) if article in _ARTICLES)
