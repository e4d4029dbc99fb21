"""The names of an article.

There is no list of all names, so what a name names is weighed over the whole article: one mention in a clear context
decides the others. A short form stands for the fullest one that the article has.
"""

from bisect import bisect_right

from msgspec import Struct, field

from crosscheck.extract.article import Article, NameKind, NameMention
from crosscheck.extract.names.acronyms import introduce
from crosscheck.extract.names.containing import containers
from crosscheck.extract.names.evidence import Evidence, head_word, weigh_context, weigh_words
from crosscheck.extract.names.pieces import Piece, cut_run
from crosscheck.extract.names.runs import find_runs
from crosscheck.extract.names.words import FAIR, STRONG, SURE, WEAK, NameBook, name_book, owner_of
from crosscheck.extract.speech.words import speech_book
from crosscheck.grammar.quantities.tokens import Kind, text_at

Key = tuple[str, ...]
_MOST_WORDS = 4
"""Words of a person's name, where nothing but capitals tells it."""


class Naming(Struct):
    """What is known of the names of an article while they are decided."""

    article: Article
    book: NameBook
    pieces: list[Piece]
    full: dict[Key, Key]
    evidence: dict[Key, Evidence] = field(default_factory=dict)
    kinds: dict[Key, NameKind] = field(default_factory=dict)
    names: dict[Key, str] = field(default_factory=dict)
    small: frozenset[str] = frozenset()


def find_names(article: Article) -> tuple[NameMention, ...]:
    """Return the proper names of an article, in the order of the text."""
    book = name_book(article.lexicon)
    runs = find_runs(article, book)
    if not runs:
        return ()
    tokens = article.tokens
    pieces = [piece for run in runs for piece in cut_run(run, tokens, book)]
    pieces, full = introduce(pieces, tokens, book)
    naming = Naming(article, book, pieces, full)
    naming.small = frozenset(token.text for token in tokens if token.raw == token.text and token.kind is Kind.WORD)
    _weigh(naming)
    for key, evidence in naming.evidence.items():
        naming.kinds[key] = _kind(key, evidence, naming)
    return _mentions(naming)


def _weigh(naming: Naming) -> None:
    """Collect the evidence for every name over the whole article, and its written form."""
    article, book, tokens = naming.article, naming.book, naming.article.tokens
    verbs = speech_book(article.lexicon).plain_verbs
    dateline = frozenset(word.lower() for word in article.dateline.replace(",", " ").split())
    for piece in naming.pieces:
        evidence = naming.evidence.get(piece.words)
        if evidence is None:
            evidence = naming.evidence[piece.words] = Evidence()
            naming.names[piece.words] = _written(piece, article)
            weigh_words(piece, evidence, tokens, book)
        elif piece.title:
            evidence.add(NameKind.PERSON, FAIR)
        evidence.mentions += 1
        evidence.plain += not piece.initial
        weigh_context(piece, evidence, tokens, book, verbs)
        if _opens_dateline(piece, article) or (dateline and dateline.issuperset(piece.words)):
            evidence.add(NameKind.PLACE, SURE)


def _opens_dateline(piece: Piece, article: Article) -> bool:
    """Whether a name in capitals opens a paragraph and a bracket or a dash follows ("PORTO (Reuters) -")."""
    tokens = article.tokens
    if (
        piece.first != article.blocks[article.sentences[piece.sentence].block].first
        or not tokens[piece.first].raw.isupper()
    ):
        return False
    return text_at(tokens, piece.last) in ("(", "–", "-", ",") and len(tokens[piece.first].raw) > 2


def _written(piece: Piece, article: Article) -> str:
    """Return a name as it is to be written: without its possessive, and not all in capitals."""
    if piece.known is not None:
        return piece.known.name
    words = owner_of(article.words(piece.first, piece.last))
    if words.isupper() and _opens_dateline(piece, article):
        return words.title()
    return words


def _kind(key: Key, evidence: Evidence, naming: Naming) -> NameKind:
    """Return what a name names, by the weight of its evidence; several capitals without any are a person's."""
    book = naming.book
    kind, weight = evidence.best()
    if key in naming.full.values():
        return NameKind.ORGANISATION
    if (head_word(key, book) in book.things and weight < SURE) or key[0] in book.things_before:
        return NameKind.OTHER
    if len(key) == 1 and key[0] in book.org_heads and weight < SURE:
        return NameKind.ORGANISATION
    if any(word[0].isdigit() for word in key):
        return NameKind.ORGANISATION if weight > FAIR and kind is NameKind.ORGANISATION else NameKind.OTHER
    if weight >= WEAK and not (len(key) > 1 and evidence.spoke >= weight and kind is NameKind.ORGANISATION):
        return kind
    if 1 < len(key) <= _MOST_WORDS and not _is_said_small(key, naming):
        return NameKind.PERSON
    if evidence.spoke:
        return NameKind.ORGANISATION
    if len(key) == 1 and key[0] in book.org_heads:
        return NameKind.ORGANISATION
    return kind if weight > 0 else NameKind.OTHER


def _is_said_small(key: Key, naming: Naming) -> bool:
    """Whether a word of a name is a common noun, by the lexicon or as the text has it in small letters."""
    book = naming.book
    return any((word in naming.small or word in book.common) and word not in book.particles for word in key)


# ── Short forms ───────────────────────────────────────────────────────────────────────────────────────────────────────


class Fuller(Struct):
    """For a word of a fuller name, the names that it may be short for, with the places of their first mention."""

    persons: dict[str, list[tuple[int, Key]]] = field(default_factory=dict)
    given: dict[str, list[tuple[int, Key]]] = field(default_factory=dict)
    organisations: dict[str, list[tuple[int, Key]]] = field(default_factory=dict)
    heads: dict[str, list[tuple[int, Key]]] = field(default_factory=dict)


def _fuller(naming: Naming) -> Fuller:
    found = Fuller()
    seen: set[Key] = set()
    for piece in naming.pieces:
        key = piece.words
        if key in seen and naming.kinds[key] is not NameKind.ORGANISATION:
            continue
        kind = naming.kinds[key]
        if len(key) > 1 and kind is NameKind.PERSON:
            last = key[-2] if key[-1] in naming.book.suffixes and len(key) > 2 else key[-1]
            found.persons.setdefault(last, []).append((piece.first, key))
            found.given.setdefault(key[0], []).append((piece.first, key))
        elif len(key) > 1 and kind is NameKind.ORGANISATION:
            if key not in seen:
                found.organisations.setdefault(key[0], []).append((piece.first, key))
            found.heads.setdefault(head_word(key, naming.book), []).append((piece.first, key))
        seen.add(key)
    return found


def _latest(entries: list[tuple[int, Key]], position: int) -> Key:
    """Return the entry last mentioned before a position, else the first."""
    at = bisect_right(entries, position, key=lambda entry: entry[0])
    return entries[max(0, at - 1)][1]


def _resolve(piece: Piece, naming: Naming, fuller: Fuller) -> tuple[Key, NameKind]:
    """Return the words and the kind of the fullest form of a name."""
    key, kind, book = piece.words, naming.kinds[piece.words], naming.book
    if key in naming.full:
        return naming.full[key], NameKind.ORGANISATION
    entries = fuller.persons.get(key[-1])
    told = kind is NameKind.ORGANISATION and naming.evidence[key].scores[kind] > 0
    if entries and not told:
        if len(key) == 1:
            place_like = kind is NameKind.PLACE and (
                piece.known is not None or naming.evidence[key].scores[NameKind.PLACE] >= STRONG
            )
            if (
                piece.title
                or not place_like
                or text_at(naming.article.tokens, piece.last) in speech_book(naming.article.lexicon).plain_verbs
            ):
                return _latest(entries, piece.first), NameKind.PERSON
        elif kind is NameKind.PERSON:
            longer = [
                entry for entry in entries[:_MOST_LOOKED_AT] if len(entry[1]) > len(key) and _within(key, entry[1])
            ]
            return (longer[0][1] if longer else key), kind
    if len(key) == 1 and kind is not NameKind.PLACE and not told and key[0] in fuller.given:
        return _latest(fuller.given[key[0]], piece.first), NameKind.PERSON
    if (
        len(key) == 1
        and key[0] in book.org_heads
        and key[0] in fuller.heads
        and text_at(naming.article.tokens, piece.first - 1) in book.definite
    ):
        return _latest(fuller.heads[key[0]], piece.first), NameKind.ORGANISATION
    if kind in (NameKind.OTHER, NameKind.ORGANISATION) or (len(key) == 1 and kind is NameKind.PERSON):
        shorter = {
            full
            for _, full in fuller.organisations.get(key[0], ())[:_MOST_LOOKED_AT]
            if len(full) > len(key) and full[: len(key)] == key
        }
        if len(shorter) == 1:
            return shorter.pop(), NameKind.ORGANISATION
    return key, kind


_MOST_LOOKED_AT = 8
"""Fuller names that are compared with a short one."""


def _within(short: Key, full: Key) -> bool:
    """Whether the words of a name stand in a fuller one in this order; an initial stands for its word."""
    rest = iter(full)
    return all(any(word == one or (len(one) == 1 and word.startswith(one)) for word in rest) for one in short)


# ── Mentions ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _mentions(naming: Naming) -> tuple[NameMention, ...]:
    fuller = _fuller(naming)
    resolved = [(piece, *_resolve(piece, naming, fuller)) for piece in naming.pieces]
    places = [piece for piece, key, kind in resolved if kind is NameKind.PLACE and key == piece.words]
    kept = _kept_kinds(places, naming)
    names = {key: name + kept.get(key, "") for key, name in naming.names.items()}
    within = containers(places, names, naming.article.tokens, naming.book)
    found: list[NameMention] = []
    for piece, key, kind in resolved:
        if not _is_name(piece, key, kind, naming):
            continue
        name = names.get(key) or naming.article.words(piece.first, piece.last)
        if kind is NameKind.PLACE and key in within:
            name = f"{name}, {within[key]}"
        found.append(
            NameMention(
                piece.first, piece.last, kind, name, piece.sentence, piece.title if kind is NameKind.PERSON else ""
            )
        )
    return tuple(found)


def _kept_kinds(places: list[Piece], naming: Naming) -> dict[Key, str]:
    """Return the small words behind a place that part it from a town of its name (" province")."""
    tokens = naming.article.tokens
    kept: dict[Key, str] = {}
    for piece in places:
        word = text_at(tokens, piece.last)
        if _may_keep(piece) and word in naming.book.kept and piece.words[-1] not in naming.book.place_heads:
            kept.setdefault(piece.words, f" {word}")
    return kept


def _may_keep(piece: Piece) -> bool:
    return not piece.possessive and (piece.known is None or piece.known.region)


def _is_name(piece: Piece, key: Key, kind: NameKind, naming: Naming) -> bool:
    """Whether a piece is a name at all, and no common word that begins a sentence, or a time's."""
    if kind is NameKind.PLACE and text_at(naming.article.tokens, piece.last) in naming.book.clock:
        return False
    if len(piece.words) > 1 or key != piece.words or piece.known is not None or piece.title:
        return True
    word, evidence, book = piece.words[0], naming.evidence[key], naming.book
    if word in book.not_acronyms or len(word) < 2:
        return False
    if word in book.commons:
        return not piece.initial and evidence.plain > 0 and word in book.org_heads
    if not evidence.plain:
        told = naming.article.tokens[piece.first].raw
        if told.isupper():
            return True
        if word in book.dictionary or (word.endswith(book.endings) and not evidence.spoke):
            return False
        if word in naming.small or word in book.org_heads or (word.endswith("s") and kind is not NameKind.PLACE):
            return False
        return evidence.spoke > 0 or evidence.best()[1] >= WEAK
    return not (piece.initial and word in naming.small)
