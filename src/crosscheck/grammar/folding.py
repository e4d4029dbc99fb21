"""Text made comparable: letters of every script to plain ones, words to stems, spellings of one sound to one.

Owner of anyascii. Three steps, each coarser than the one before: `fold` (same letters), `fold_words` (same content
words), `skeleton` (same name in another transliteration). A skeleton keeps its vowels, in classes: dropping them all
would make Niger and Nigeria, or Hassan and Hussein, one.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from crosscheck.lexicons.vocabulary import Vocabulary, split_words

_CACHED = 65536
_WORTH_KEEPING = 64
"""Characters up to which a text is likely to come again: a name, not a sentence."""

_TICKS = b"'`"
_ASCII_WORDS = bytes(
    ord(letter.lower()) if (letter := chr(code)).isalnum() or letter == "." else ord(" ") for code in range(128)
).ljust(256)
"""ASCII in small letters, with a space for all that is in no word; a point may be in one, as in 70.96."""
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʽʾʿ´`′ʹˈ"))
_WORDS = re.compile(r"[a-z0-9]+(?:\.[0-9]+)*")
_BEFORE_LETTERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bال(?=\w{3})"), "al "),  # the Arabic article
    (re.compile("ο[υύ]"), "ou"),  # ELOT 743, as the next three
    (re.compile(r"\bγι(?=[αάεέοό])"), "y"),
    (re.compile(r"\bμπ"), "b"),
    (re.compile(r"\bντ"), "d"),
    (re.compile("ъ(?![еёюя])"), "a"),  # Bulgarian; in Russian it stands before these vowels alone
)
_VIETNAMESE = re.compile("[Ạ-ỹăơưĂƠƯ]")
_BEFORE_ANYASCII = {
    # Serbian and Croatian đ is written dj without diacritics; in Vietnamese it is d (see _to_ascii).
    ord("đ"): "dj",
    ord("ə"): "a",  # Azerbaijani: Əliyev is Aliyev abroad
    # anyascii leaves out alef; as a vowel it keeps the consonants of an Arabic name apart from the article's.
    ord("ا"): "a",
    ord("أ"): "a",
    ord("إ"): "i",
    ord("آ"): "a",
}


def fold(text: str) -> str:
    """Return the words of `text` in plain small letters and digits, one space between them.

    >>> fold("Recep Tayyip ERDOĞAN")
    'recep tayyip erdogan'
    >>> fold("Касым-Жомарт Токаев")
    'kasym zhomart tokaev'
    >>> fold("O’Brien's 70.96")
    'obriens 70.96'
    """
    return _fold_once(text) if len(text) <= _WORTH_KEEPING else " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text that is not likely to come again; only words with foreign letters are kept."""
    if text.isascii():
        plain = text.encode("ascii").translate(_ASCII_WORDS, _TICKS).decode("ascii").rstrip(" .")
        return _WORDS.findall(plain) if "." in plain else plain.split()
    if "đ" in text or "Đ" in text:
        return _any_words(text)  # all of a text shows what this letter is in it (see `plain_d`)
    found: list[str] = []
    for is_ascii, run in groupby(text.split(" "), str.isascii):
        if is_ascii:
            found += words_of(" ".join(run))
        else:
            for part in run:
                found += _words_once(part) if len(part) <= _WORTH_KEEPING else _any_words(part)
    return found


def _any_words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)
    return _WORDS.findall(text if text.isascii() else _to_ascii(text))


@lru_cache(maxsize=_CACHED)
def _words_once(text: str) -> tuple[str, ...]:
    return tuple(_any_words(text))


@lru_cache(maxsize=_CACHED)
def _fold_once(text: str) -> str:
    return " ".join(words_of(text))


def _to_ascii(text: str) -> str:
    from anyascii import anyascii  # costs 30 ms to import, and most claims do not need it

    text = plain_d(unicodedata.normalize("NFC", text))
    for pattern, replacement in _BEFORE_LETTERS:
        text = pattern.sub(replacement, text)
    return anyascii(text.translate(_BEFORE_ANYASCII)).casefold().translate(_APOSTROPHES)


def plain_d(text: str) -> str:
    """Return `text` with d for đ where its letters show it to be Vietnamese: Đặng is Dang, but Đoković is Djoković."""
    return text.replace("đ", "d").replace("Đ", "D") if _VIETNAMESE.search(text) else text


# ── Stems ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_SHORTEST_STEM = 3
_VOWELS = frozenset("aeiouy")


class Stemmer:
    """Cuts endings as a language's `grammar` says; what it leaves need not be a word, only the same for all forms."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        grammar = vocabulary.grammar
        self._passes = tuple(_endings(one) for one in grammar.endings)
        self._doubled = tuple(letter * 2 for letter in grammar.doubled)
        self._irregular = dict(_pair(entry) for entry in split_words(grammar.irregular))
        self.stops = frozenset(fold(word) for word in split_words(grammar.stops))
        self._known: dict[str, str] = {}
        self._content = _Content(self)

    def stem(self, word: str) -> str:
        """Return the stem of a folded word."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _CACHED:
                self._known.clear()
            known = self._known[word] = self._cut(word)
        return known

    def content_words(self, text: str) -> tuple[str, ...]:
        """Return the stems of the words of `text` that are no stop words."""
        return tuple(filter(None, map(self._content.__getitem__, words_of(text))))

    def is_stop(self, word: str) -> bool:
        """Whether a folded word carries no content."""
        return word in self.stops

    def _cut(self, word: str) -> str:
        known = self._irregular.get(word, "")
        if known == word or not word.isalpha():
            return word
        word = known or word
        for endings in self._passes:
            if word.endswith(endings.all):
                word = self._cut_once(word, endings)
        return word

    def _cut_once(self, word: str, endings: "_Endings") -> str:
        old, new = next(pair for pair in endings.pairs if word.endswith(pair[0]))
        stem = word[: -len(old)]
        if old == new or len(stem) + len(new) < _SHORTEST_STEM or _VOWELS.isdisjoint(stem):
            return word
        if not new and stem.endswith(self._doubled):
            return stem[:-1]
        return stem + new


class _Content(dict[str, str]):
    """The stems of words, "" for one that carries no content; a word is cut when it is first asked for."""

    def __init__(self, stemmer: Stemmer) -> None:
        super().__init__()
        self._stemmer = stemmer

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHED:
            self.clear()
        found = self[word] = "" if self._stemmer.is_stop(word) else self._stemmer.stem(word)
        return found


def _pair(entry: str) -> tuple[str, str]:
    left, _, right = entry.partition(" ")
    return left, right


class _Endings(NamedTuple):
    """One pass over the endings of words, longest first."""

    all: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def _endings(line: str) -> _Endings:
    pairs = ((old, new.strip("-")) for old, new in map(_pair, split_words(line)))
    longest_first = tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
    return _Endings(tuple(old for old, _ in longest_first), longest_first)


# ── Skeletons ─────────────────────────────────────────────────────────────────────────────────────────────────────────
# Sources: BGN/PCGN, ISO 9, ALA-LC and the German, French and Polish press romanisations of Cyrillic; BGN/PCGN and DIN
# 31635 for Arabic; the Kazakh Latin alphabet of 2021; DIN 5007-2 (ae, oe, ue for German umlauts). In a skeleton `x`
# stands for sh, `c` for ch, `j` for zh and dzh.

_CONTEXTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^x", "s"),  # pinyin and Xavier
        (r"x", "ks"),
        (r"(?<=[aeiouy])j(?=e[vw]|[^aeiouy]|$)", "y"),  # German and Slavic j: Nazarbajew, Sergej; not Beijing
        (r"(?<=[lrstv])j(?=[aeou])(?!an$)|j(?=uk$)", "y"),  # Kiseljow, Tatjana; not Benjamin, Serikjan
        (r"^ch(?=[lr])|(?<![ts])ch(?=[mt])", "k"),  # Christ, Chruschtschow, Achmed
        (r"(?<=i)c$", "ch"),  # South Slavic -ić
        (r"c(?=[eiy])(?!ch)", "s"),
        (r"qu(?=[ei])", "k"),  # Enrique; not Qum
        (r"gu(?=[ei])", "g"),  # French and Spanish hard g: Serguei
        (r"(?<=o)h(?=[mn])", ""),  # John, Jon; Böhm, Bohm
        (r"iyeh$", "iya"),
        (r"mme$", "m"),  # British programme
        (r"(?<=[aeou])h$", ""),  # Arabic tā marbūṭa: Abdullah, Abdulla
    )
)

_DIGRAPHS = {
    "schtsch": "x", "chtch": "x", "shch": "x", "stsch": "x",
    "tzh": "tj", "dzh": "j", "dsch": "j", "dj": "j", "zh": "j",
    "tsch": "c", "tch": "c", "tsh": "c", "ch": "c", "cz": "c",
    "sch": "x", "sh": "x",
    "kh": "k", "gh": "g", "dh": "d", "bh": "b", "th": "t", "ph": "f", "ck": "k", "q": "k",
    "ts": "z", "tz": "z", "c": "k", "w": "v",
}  # fmt: skip

_VOWEL_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=.{2})(?<=[^aeiouy])[iy][eo](?:v|f+)(?=a?$)", "ev"),  # -iev, -yov, -jow after a consonant
        (r"(?<=[xcj])o(?:v|f+)(?=a?$)", "ev"),  # ё after a sibilant: Gorbatschow
        (r"(?<=.{2})([eo])f+$", r"\1v"),  # Smirnoff
        (r"(?<=[aeiou])[yi](?=[ea])(?!a$)", ""),  # Tokayev, Tokaev
        (r"^[iy]e", "e"),  # Yeltsin, Eltsin
        (r"(?<=[^aeiou])yo(?=[^aeiouy])", "e"),  # ё: Fyodor, Fedor
        (r"(?<=[^aeiouy])[ae][iy]+$", "ei"),  # Sergei, Sergey; Tigray is not Tigre
        (r"aa", "a"),
        (r"ae", "e"),  # Tokaev; Qaeda, Qaida
        (r"oe", "o"),  # Schroeder
        (r"ou|oo|ue|uu", "u"),
        (r"[ae][iy]+(?=.)", "e"),  # Hussein, Husayn
        (r"ee+", "i"),
        (r"[iy]+e?(?=[^aeiou]|$)|y", "i"),  # Kyiv, Kiev, Київ
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=_CACHED)
def skeleton(part: str) -> str:
    """Return what is left of a folded part of a name when the ways of transliterating a sound are made one.

    >>> {skeleton(fold(part)) for part in ("Tokayev", "Toqaev", "Tokaev", "Токаев", "Tokajew")}
    {'tokev'}
    >>> skeleton("zhanaozen") == skeleton("janaozen")
    True
    >>> skeleton("niger") == skeleton("nigeria")
    False
    """
    if not part.isalpha():
        return part
    sound = part
    for pattern, replacement in _CONTEXTS:
        sound = pattern.sub(replacement, sound)
    sound = _DIGRAPH.sub(_one_sound, sound)
    for pattern, replacement in _VOWEL_RULES:
        sound = pattern.sub(replacement, sound)
    return sound or part


def _one_sound(match: re.Match[str]) -> str:
    return _DIGRAPHS[match.group()]


_DIGRAPH = re.compile("|".join(sorted(_DIGRAPHS, key=len, reverse=True)))
