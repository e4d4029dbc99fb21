"""Capitalised runs: the words that may be one name, found in one walk over the tokens.

A run goes on over particles, initials, hyphens, and the small words inside organisations; it ends behind a possessive.
"""

from typing import NamedTuple

from crosscheck.extract.article import Article, BlockKind
from crosscheck.extract.names.words import Known, NameBook, owner_of
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, tokenize

_MOST_PARTICLES = 3
LONGEST = 16
"""Tokens of the longest name; more capitals in a row are no name."""
_SHOUTED = 0.6
"""The share of capitalised words from which on a heading is in title case, whose capitals tell nothing."""
_FEWEST = 4
"""Words that a headline has at least."""
_OPENING = frozenset('"“«„‘([-–—:•*·')


class Run(NamedTuple):
    """The tokens of what may be a name. `initial` tells a capital that the beginning of the sentence asks for.

    `known` is the place of the atlas that the run is, `tail` tells a hyphen and a small word behind ("Geneva-based").
    """

    first: int
    last: int
    sentence: int
    initial: bool
    known: Known | None = None
    tail: bool = False
    possessive: bool = False


def find_runs(article: Article, book: NameBook) -> list[Run]:
    """Return the runs of an article in the order of the text."""
    tokens = article.tokens
    runs: list[Run] = []
    for number, sentence in enumerate(article.sentences):
        capitals = [i for i in range(sentence.first, sentence.last) if is_capital(tokens, i)]
        if not capitals or is_shouted(article, number, capitals):
            continue
        end = sentence.first
        for i in capitals:
            if i >= end and not _is_money(tokens, i, book):
                run = _run_at(tokens, i, (sentence.first, sentence.last), number, book)
                if run is not None:
                    runs.append(run)
                    end = run.last
    return runs


def is_capital(tokens: Tokens, i: int) -> bool:
    """Whether a token is a word with a capital in it.

    A capital later in a word counts too (iPhone), an ordinal or a contraction's small letter does not.
    """
    token = tokens[i]
    if token.kind is not Kind.WORD or token.raw == token.text:
        return False
    return token.raw[0].isupper() or any(char.isupper() for char in token.raw[1:3])


def _is_money(tokens: Tokens, i: int, book: NameBook) -> bool:
    """Whether a capitalised word is the code of a currency beside a figure, or opens its sign ("NOK 40", "US$40")."""
    if tokens[i].raw not in book.currencies:
        return False
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    if any(token.kind is Kind.NUMBER for token in beside):
        return True
    return i + 1 < len(tokens) and tokens[i + 1].raw == "$"


def is_shouted(article: Article, number: int, capitals: list[int]) -> bool:
    """Whether a sentence is a headline in title case or all in capitals, so that its capitals tell nothing."""
    tokens, sentence = article.tokens, article.sentences[number]
    long = [i for i in range(sentence.first, sentence.last) if len(tokens[i].raw) > 3 and tokens[i].kind is Kind.WORD]
    if len(long) < _FEWEST:
        return False
    if all(tokens[i].raw.isupper() for i in long):
        return True
    if article.blocks[sentence.block].kind not in (BlockKind.HEADLINE, BlockKind.HEADING):
        return False
    written = set(capitals)
    return sum(i in written for i in long) > _SHOUTED * len(long)


def _run_at(tokens: Tokens, i: int, bounds: tuple[int, int], number: int, book: NameBook) -> Run | None:
    """Return the run that begins at token `i`, without words that no name begins with."""
    first, end = bounds
    initial = _opens(tokens, i, first)
    while not _begins_name(tokens, i, book):
        i += 1
        initial = False
        if i >= end or not is_capital(tokens, i) or _is_money(tokens, i, book):
            return None
    known = book.atlas.longest(tokens, i)
    known = None if known and not tokens[i].raw[0].isupper() else known
    last = min(_extend(tokens, i, min(end, i + LONGEST), book), end)
    whole = _atlas_at(tokens, i, last, known, book)
    if whole is not None:
        last = whole[1]
    start = _with_particles(tokens, i, first, book)
    owns = owner_of(tokens[last - 1].raw) != tokens[last - 1].raw
    tail = last < end - 1 and tokens[last].text == "-" and glued(tokens, last) and glued(tokens, last + 1)
    return Run(start, last, number, initial, whole[0] if whole else None, tail, owns)


def _begins_name(tokens: Tokens, i: int, book: NameBook) -> bool:
    """Whether a name can begin with the capitalised word at `i`."""
    if tokens[i].text not in book.openers and not is_date(tokens, i, book):
        return True
    known = book.atlas.longest(tokens, i)
    if known and known[1] > i + 1:
        return True
    raw = tokens[i].raw
    return len(raw) > 1 and raw.isupper() and tokens[i].text not in book.never


def _opens(tokens: Tokens, i: int, first: int) -> bool:
    """Whether the beginning of a sentence or a quote asks for the capital at `i`."""
    return i == first or tokens[i - 1].raw in _OPENING


def is_date(tokens: Tokens, i: int, book: NameBook) -> bool:
    """Whether a capitalised word is of the calendar, or another that names nobody."""
    word = tokens[i].text
    if word in book.never:
        return not (len(word) == 1 and i + 1 < len(tokens) and tokens[i + 1].text == "." and word != "i")
    if word not in book.months:
        return False
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    named = i + 1 < len(tokens) and is_capital(tokens, i + 1)
    return not named or any(token.kind is Kind.NUMBER or token.text in book.dated for token in beside)


def _atlas_at(
    tokens: Tokens, i: int, last: int, known: tuple[Known, int] | None, book: NameBook
) -> tuple[Known, int] | None:
    """Return the place of the atlas that a run is, with the end of its tokens."""
    dotted = _dotted(tokens, i, last)
    if dotted:
        found = book.atlas.longest(tokenize(dotted.lower()), 0)
        return (found[0], last) if found else None
    if known is None:
        if owner_of(tokens[last - 1].raw) != tokens[last - 1].raw:
            return _owning(tokens, i, last, book)
        return None
    place, end = known
    small = (book.and_, book.of, book.definite)
    for j in range(i, end):
        if (
            not is_capital(tokens, j)
            and tokens[j].kind is Kind.WORD
            and not any(tokens[j].text in words for words in small)
        ):
            return None
    if place.shortened and (i == 0 or tokens[i - 1].text != ","):
        return None
    shouted = place.shouted and not tokens[i].raw.isupper()
    if shouted or not (end >= last or (end == last - 1 and tokens[last - 1].text == ".")):
        return None
    return place, max(end, last)


def _owning(tokens: Tokens, i: int, last: int, book: NameBook) -> tuple[Known, int] | None:
    """Return the place of the atlas that a run with a possessive is."""
    words = " ".join(tokens[j].text for j in range(i, last))
    row = tokenize(owner_of(words))
    found = book.atlas.longest(row, 0)
    return (found[0], last) if found and found[1] == len(row) else None


def _dotted(tokens: Tokens, i: int, last: int) -> str:
    """Return "US" for U.S., "" for what is no row of single letters with full stops."""
    letters = [tokens[j].raw for j in range(i, last) if tokens[j].text != "."]
    dots = last - i - len(letters)
    if dots and len(letters) > 1 and all(len(owner_of(letter)) == 1 for letter in letters):
        return "".join(map(owner_of, letters))
    return ""


# ── How far a run goes ────────────────────────────────────────────────────────────────────────────────────────────────


def _extend(tokens: Tokens, i: int, end: int, book: NameBook) -> int:
    """Return the index behind the run that begins at `i`."""
    j = i + 1
    while j < end:
        last = tokens[j - 1]
        if owner_of(last.raw) != last.raw and not (is_capital(tokens, j) and _owns_inside(tokens, i, j, book)):
            break
        step = _step(tokens, i, j, end, book)
        if not step:
            break
        j = step
    return j


def _owns_inside(tokens: Tokens, i: int, j: int, book: NameBook) -> bool:
    """Whether the possessive before `j` is part of a name ("People's Party", "St. Luke's Hospital")."""
    if tokens[j - 1].text in book.owners:
        return True
    return j - i > 1 and tokens[i].text in book.saints and tokens[j].text in book.org_heads


def _step(tokens: Tokens, i: int, j: int, end: int, book: NameBook) -> int:
    """Return the index behind what goes on with the run at `j`, 0 where nothing does."""
    token = tokens[j]
    if token.kind is Kind.WORD:
        if is_capital(tokens, j):
            return 0 if is_date(tokens, j, book) else j + 1
        return _over_small_words(tokens, i, j, end, book)
    if token.kind is Kind.NUMBER:
        headed = tokens[j - 1].text in book.number_heads
        return j + 1 if headed or (glued(tokens, j) and tokens[j - 1].kind is Kind.WORD) else 0
    if token.text == ".":
        return _over_stop(tokens, j, end, book)
    if token.text == "-" and glued(tokens, j) and glued(tokens, j + 1):
        return _over_hyphen(tokens, j, end)
    if token.text == "&" and j + 1 < end and is_capital(tokens, j + 1):
        return j + 2
    return 0


def _over_stop(tokens: Tokens, j: int, end: int, book: NameBook) -> int:
    """Take the full stop of an initial or an abbreviation."""
    word = owner_of(tokens[j - 1].raw)
    if not glued(tokens, j):
        return 0
    follows = j + 1 < end and is_capital(tokens, j + 1)
    if len(word) == 1:
        chained = j >= 2 and tokens[j - 2].text == "." and glued(tokens, j - 1)
        if follows and not (chained and tokens[j + 1].text in book.openers):
            return j + 1
        return j + 1 if chained else 0
    return j + 1 if word.lower() in book.abbreviations and (follows or word.lower() in book.legal) else 0


def _over_hyphen(tokens: Tokens, j: int, end: int) -> int:
    """Take a hyphen before a capital or a number, and one before small words that another capital follows."""
    if len(tokens[j - 1].raw) == 1 and j + 1 < end and len(tokens[j + 1].raw) > 2:
        return 0
    if j + 1 < end and (is_capital(tokens, j + 1) or tokens[j + 1].kind is Kind.NUMBER):
        return j + 2
    k = j
    for _ in range(_MOST_PARTICLES):
        if (
            k + 2 < end
            and tokens[k].text == "-"
            and glued(tokens, k)
            and tokens[k + 1].kind is Kind.WORD
            and tokens[k + 2].text == "-"
        ):
            k += 2
            if k + 1 < end and is_capital(tokens, k + 1) and glued(tokens, k + 1):
                return k + 2
    return 0


def _over_small_words(tokens: Tokens, i: int, j: int, end: int, book: NameBook) -> int:
    word = tokens[j].text
    if word in book.closing:
        return j + 1
    if word in book.particles:
        k = j
        while k < end and k - j < _MOST_PARTICLES and (tokens[k].text in book.particles or tokens[k].text in "-'’"):
            k += 1
        return k + 1 if k < end and is_capital(tokens, k) else 0
    k = j + 1
    while k < end and k <= j + 1 and tokens[k].text in book.definite:
        k += 1
    if k >= end or not is_capital(tokens, k) or is_date(tokens, k, book):
        return 0
    if word in book.of:
        return k + 1 if _has(tokens, i, j, book.of_heads) or _in_title(tokens, j, book) else 0
    if (word in book.for_ or word in book.of) and i and tokens[i - 1].text in book.org_before and i == j - 1:
        return k + 1
    if word in book.for_:
        return k + 1 if _has(tokens, i, j, book.for_heads) else 0
    if word in book.within:
        return k + 1 if k == j + 1 and _has(tokens, i, j, book.for_) and book.atlas.longest(tokens, k) else 0
    return k + 1 if word in book.and_ and _joins(tokens, i, j, end, book) else 0


def _in_title(tokens: Tokens, j: int, book: NameBook) -> bool:
    """Whether the word before "of" at `j` opens a title ("Secretary of State", "Minister of Health")."""
    return tokens[j - 1].text in book.titles and (
        book.title_phrases.longest(tokens, j - 1) is not None or tokens[j + 1].text in book.fields
    )


def _has(tokens: Tokens, first: int, last: int, words: frozenset[str]) -> bool:
    return any(tokens[k].text in words for k in range(first, last))


def _joins(tokens: Tokens, i: int, j: int, end: int, book: NameBook) -> bool:
    """Whether "and" joins halves of one name: behind "Ministry of", or before the head that both share."""
    if tokens[j + 1].text in book.definite:
        return False
    behind_head = _has(tokens, i, j, book.of | book.for_) and _has(tokens, i, j, book.of_heads)
    k = j + 1
    while k < end and is_capital(tokens, k):
        k += 1
    headed = any(tokens[m].text in book.org_heads for m in range(j + 1, k))
    if behind_head:
        return not headed and tokens[j + 1].text not in book.titles and book.atlas.longest(tokens, j + 1) is None
    return (
        j == i + 1
        and k - j > 2
        and owner_of(tokens[k - 1].text) in book.conjoined
        and book.atlas.longest(tokens, i) is None
    )


def _with_particles(tokens: Tokens, i: int, first: int, book: NameBook) -> int:
    """Return where a run begins with the small particle before it ("al-Bashir", "van Dijk")."""
    if i - 2 >= first and tokens[i - 1].text == "-" and glued(tokens, i) and glued(tokens, i - 1):
        return i - 2 if tokens[i - 2].text in book.leading else i
    if i - 1 >= first and tokens[i - 1].raw in book.leading and tokens[i - 1].raw in book.particles:
        return i - 1
    return i
