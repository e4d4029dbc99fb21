"""A name's words read into the parts it is compared by.

What stands beside a name is peeled off by the words of the lexicon: titles, occupations, legal forms, particles. Each
part gets a role, so that comparing needs no language: a number, a qualifier ("South"), what follows "of", a word
that only organisations bear. Capitals tell a name from a noun phrase, in scripts that have them.
"""

import re
import unicodedata
from functools import lru_cache

from crosscheck.grammar.folding import fold, plain_d, skeleton
from crosscheck.model.value import Name
from crosscheck.normalise.name_words import NameWords, name_words
from crosscheck.normalise.vocabulary import Vocabulary

_CACHED = 32_768
_SPELT = 4_096
"""Names that are kept as they are spelt: one is asked for several times while its place is read, and then no more."""
_LONGEST_NAME = 500
"""Code points read of a name; more is no name, and reading must not take long whatever is written."""

_QUOTES = re.compile('["“”„«»‹›]')
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s?(?=\s|$|,)", re.IGNORECASE)
_WORD = re.compile(r"[^\s/,;–—]+")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?")
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|\.)?")
_ABBREVIATION = re.compile(r"[^\W\d_]{2,8}")
_MOST_INVERTED = 3
"""Words on each side of a comma up to which "Last, First" is a person's name turned round."""


@lru_cache(maxsize=_CACHED)
def read_name(words: str, vocabulary: Vocabulary) -> Name:
    """Read a name or a noun phrase.

    Where nothing is left once the titles are gone, they are the name: "the president".
    """
    name = spell_name(words, vocabulary)
    alias = find_alias(name, vocabulary)
    return Name(name.label, name.parts, name.skeletons, name.proper, alias, name.roles) if alias else name


def find_alias(name: Name, vocabulary: Vocabulary) -> str:
    """Return the key of the alias row that a name stands in, else ""."""
    return _aliases(vocabulary).get(alias_key(name), "")


def alias_key(name: Name) -> tuple[str, ...]:
    """Return what two names share that an alias row holds to be one; the order of their parts does not count."""
    return tuple(sorted(name.skeletons))


@lru_cache(maxsize=8)
def _aliases(vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    """Return the key of its alias row for every name in one; rows that share a name are one row."""
    found: dict[tuple[str, ...], str] = {}
    for row in vocabulary.aliases:
        keys = [key for member in row if (key := alias_key(spell_name(member, vocabulary)))]
        if not keys:
            continue
        joined = {found[key] for key in keys if key in found}
        row_key = min(joined, default=" ".join(keys[0]))
        found |= {key: row_key for key, old in found.items() if old in joined}
        found |= dict.fromkeys(keys, row_key)
    return found


@lru_cache(maxsize=_SPELT)
def spell_name(words: str, vocabulary: Vocabulary, *, titled: bool = True) -> Name:
    """Read a name without asking what it is an alias of; not `titled`, it keeps what only looks like a title."""
    label = " ".join(words.split())
    known = name_words(vocabulary.book)
    tokens, bracketed = _tokens(label, known)
    proper = _is_proper(tokens, known, vocabulary)
    if not proper:
        trailing = _name_behind_occupation(tokens, known, vocabulary)
        if trailing:
            tokens, proper = trailing, True
    if not proper:
        return _phrase(label, [*tokens, *bracketed], known, vocabulary)
    tokens = _without_titles(tokens, known, vocabulary) if titled else tokens
    parts = _parts(tokens, known)
    parts += [(part, "d" if role == "d" else "q") for part, role in _parts(bracketed, known)]
    if not parts:
        return _phrase(label, tokens, known, vocabulary)
    return _name(label, parts, proper=True)


def _name(label: str, parts: list[tuple[str, str]], *, proper: bool) -> Name:
    roles = "".join(role for _, role in parts)
    folded = tuple(part for part, _ in parts)
    return Name(label, folded, tuple(skeleton(part) for part in folded), proper, "", roles if roles.strip("n") else "")


def _phrase(label: str, tokens: list[str], known: NameWords, vocabulary: Vocabulary) -> Name:
    """Return a noun phrase: its content words, and the skeletons of their stems."""
    parts: list[tuple[str, str]] = []
    behind = False
    for token in tokens:
        for word in fold(token).split():
            if word in known.links:
                behind = bool(parts)
            elif not vocabulary.stemmer.is_stop(word):
                number = _number(token, word, known)
                parts.append((number or word, "d" if number else "o" if behind else "n"))
    if not parts:
        parts = [(word, "n") for word in fold(label[:_LONGEST_NAME]).split()]
    roles = "".join(role for _, role in parts)
    stems = tuple(skeleton(vocabulary.stemmer.stem(part)) for part, _ in parts)
    return Name(label, tuple(part for part, _ in parts), stems, False, "", roles if roles.strip("n") else "")


# ── Tokens ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _tokens(label: str, known: NameWords) -> tuple[list[str], list[str]]:
    """Return the words of a name as written, and those in brackets that are no abbreviation of it."""
    text = _QUOTES.sub(" ", plain_d(unicodedata.normalize("NFKC", label[:_LONGEST_NAME])))
    bracketed: list[str] = []
    for inner in _IN_BRACKETS.findall(text):
        abbreviates = _ABBREVIATION.fullmatch(inner.strip()) and inner.strip().isupper()
        bracketed += [] if abbreviates else _split(inner, known)
    outside = _IN_BRACKETS.sub(" ", text)
    tokens = _split(_turn_round(_POSSESSIVE.sub(" ", outside), known), known)
    return (tokens, bracketed) if tokens else (_split(text.translate(_NO_BRACKETS), known), [])


_NO_BRACKETS = dict.fromkeys(map(ord, "()[]"), " ")


def _turn_round(text: str, known: NameWords) -> str:
    """Turn "Last, First" round; drop what a comma appends ("Tokayev, the president"); keep any other comma."""
    left, comma, right = text.partition(",")
    before, behind = left.split(), right.split()
    if not (comma and before and behind) or "," in right:
        return text
    folded = tuple(fold(right).split())
    if folded in known.behind or folded[:1] in known.behind:
        return f"{left} {right}"
    if not _capitalised(behind[0]):
        return left
    if len(before) <= _MOST_INVERTED and len(behind) <= _MOST_INVERTED and all(map(_capitalised, before + behind)):
        return f"{right} {left}"
    return text


def _split(text: str, known: NameWords) -> list[str]:
    tokens: list[str] = []
    for word in _WORD.findall(text):
        if _DOTTED.fullmatch(word):
            letters = word.replace(".", "")
            tokens += [letters] if letters in known.qualifiers or len(letters) > _MOST_INVERTED else list(letters)
            continue
        pieces = [piece for piece in word.replace("‐", "-").replace("‑", "-").split("-") if piece]
        while len(pieces) > 1 and fold(pieces[0]) in known.glued:
            pieces[:2] = [pieces[0] + pieces[1]]
        tokens += [
            piece.title() if word[0].isupper() and piece.islower() and len(piece) > 1 else piece for piece in pieces
        ]
    return tokens


# ── Capitals ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _capitalised(token: str) -> bool:
    """Whether a word could be a name's: any capital in it, or letters that have no case."""
    letters = [letter for letter in token if letter.isalpha()]
    return (
        not letters
        or token[0].isdigit()
        or any(letter.isupper() or not (letter.islower() or letter.isupper()) for letter in letters)
    )


def _is_proper(tokens: list[str], known: NameWords, vocabulary: Vocabulary) -> bool:
    """Whether all content words are capitalised, and they are more than one common noun that begins a sentence."""
    content = [token for token in tokens if not _is_small(token, known, vocabulary)]
    if not content or not all(_capitalised(token) for token in content):
        return False
    if not any(letter.isalpha() for token in content for letter in token):
        return False
    if len(content) == 1 and not content[0].isupper():
        word = fold(content[0])
        return len(word) > known.commons.get(vocabulary.stemmer.stem(word), 0)  # Manning is no man
    return True


def _is_small(token: str, known: NameWords, vocabulary: Vocabulary) -> bool:
    word = fold(token)
    if not word or _is_dropped(token, word, known) or word in known.links:
        return True
    return vocabulary.stemmer.is_stop(word) and not _capitalised(token)


def _is_dropped(token: str, word: str, known: NameWords) -> bool:
    """Whether a word is no part of the name it stands in."""
    if token[:1].islower() and word in known.small_particles:
        return True
    return (word in known.particles or word in known.small) and (len(word) > 1 or token.islower())


def _name_behind_occupation(tokens: list[str], known: NameWords, vocabulary: Vocabulary) -> list[str]:
    """Return the name in "Kazakh opposition leader Mukhtar Ablyazov": the capitals behind the last common noun."""
    for index in range(len(tokens) - 1, -1, -1):
        token, word = tokens[index], fold(tokens[index])
        if word in known.links or vocabulary.stemmer.is_stop(word):
            return []
        if not _capitalised(token) and not _is_dropped(token, word, known):
            rest = tokens[index + 1 :]
            described = word in known.occupations | known.former or vocabulary.stemmer.stem(word) in known.occupations
            return rest if described and _is_proper(rest, known, vocabulary) else []
    return []


# ── What stands beside a name ─────────────────────────────────────────────────────────────────────────────────────────

_LONGEST_TITLE = 4


def _without_titles(tokens: list[str], known: NameWords, vocabulary: Vocabulary) -> list[str]:
    """Drop titles before and behind a person's name, and an organisation's legal form."""
    folded = [fold(token) for token in tokens]
    end = len(tokens)
    while end > 1 and (cut := _ending(folded[:end], known.behind) if folded[end - 1] else 1):
        end -= cut
    if any(word in known.organs for word in folded[:end]):
        return tokens[:end]
    start = 0
    while start < end - 1:
        step = _title_at(tokens[start:end], folded[start:end], known, vocabulary)
        if not step or start + step >= end:
            break
        start += step
    return tokens[start:end]


def _ending(folded: list[str], phrases: frozenset[tuple[str, ...]]) -> int:
    for length in range(min(_LONGEST_TITLE, len(folded) - 1), 0, -1):
        if tuple(folded[-length:]) in phrases:
            return length
    return 0


def _title_at(tokens: list[str], folded: list[str], known: NameWords, vocabulary: Vocabulary) -> int:
    """Return how many words of a title, with what goes before it ("former", "the"), begin a name."""
    skipped = 0
    while skipped < len(folded) - 1 and (
        folded[skipped] in known.former or vocabulary.stemmer.is_stop(folded[skipped])
    ):
        skipped += 1
    for length in range(min(_LONGEST_TITLE, len(folded) - skipped), 0, -1):
        if tuple(folded[skipped : skipped + length]) in known.titles:
            shouted = tokens[skipped].isupper() and not all(token.isupper() for token in tokens)
            return 0 if shouted and len(tokens[skipped]) > 1 else skipped + length
    return 0


# ── Parts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _parts(tokens: list[str], known: NameWords) -> list[tuple[str, str]]:
    """Return each part of a name with its role; particles and stop words fall away."""
    parts: list[tuple[str, str]] = []
    behind = False
    for index, token in enumerate(tokens):
        for written in fold(token).split():
            word = known.shortened.get(written, written)
            number = _number(token, word, known, last=index == len(tokens) - 1) if index else _digits(word, known)
            ends_it = parts and index == len(tokens) - 1 and token[:1].isupper()  # Moon Jae-In
            if word in known.links and not ends_it:
                behind = bool(parts)
            elif number:
                parts.append((number, "d"))
            elif (word in known.qualifiers or token in known.qualifiers) and index < len(tokens) - 1:
                parts.append((word, "q"))
            elif not _is_dropped(token, word, known):
                parts.append((word, "o" if behind else "g" if word in known.organs else "n"))
    return parts or [(word, "n") for token in tokens for word in fold(token).split()]


def _digits(word: str, known: NameWords) -> str:
    match = _ORDINAL.fullmatch(word)
    if match:
        return match[1]
    return word if any(letter.isdigit() for letter in word) else known.ordinals.get(word, "")


def _number(token: str, word: str, known: NameWords, *, last: bool = False) -> str:
    """Return the figure that a part stands for ("5th", "Fifth", "V" of a king), "" where it is none."""
    if _ROMAN.fullmatch(token) or (last and token in ("I", "V")):
        values = [_ROMAN_DIGITS[letter] for letter in token]
        behind = (*values[1:], 0)
        return str(sum(-one if one < after else one for one, after in zip(values, behind, strict=True)))
    return _digits(word, known)
