"""Who or what is counted, read from a noun phrase: its head noun in the lexicon's tree of groups.

What narrows a head ("young protesters", "officers from the north") makes a group within it. What takes the group away
("former officers") leaves only what the head lies within. Two heads joined ("men and women") lie within what both do.
"""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import KnownGroup, split_words
from crosscheck.model.statement import Group
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

_CACHED = 32_768
_LONGEST_WORDING = 4
PEOPLE = "people"
"""The key of the group that all groups of persons lie in."""
_MOST_LETTERS, _MOST_WORDS = 1000, 60
"""How much is read of a group; more name none, and reading must not take long whatever is written."""

Stems = tuple[str, ...]


class GroupIndex(Struct, frozen=True, eq=False):
    """The lexicon's groups, by the stems of their wordings."""

    groups: Mapping[str, Group]
    wordings: Mapping[Stems, str]
    spelled: frozenset[str]
    before: Mapping[str, str]
    fillers: frozenset[str]
    privative: frozenset[str]
    links: frozenset[str]
    of: frozenset[str]
    either: frozenset[str]


@lru_cache(maxsize=8)
def group_index(book: Wordbook) -> GroupIndex:
    """Compile the lexicon's groups."""
    words, grammar = book.words.groups, book.words.grammar
    stem = book.stemmer.stem
    known = {**words.known, **dict.fromkeys(split_words(words.peoples), KnownGroup(within=PEOPLE))}
    apart = [frozenset(split_words(row)) for row in words.apart]
    wordings: dict[Stems, str] = {}
    before: dict[str, str] = {}
    for key, group in known.items():
        for wording in (key, *split_words(group.words)):
            wordings.setdefault(_stem_all(wording.split(), book), key)
        before |= {stem(word): key for word in split_words(group.before)}
    return GroupIndex(
        groups={key: _known_group(key, known, apart) for key in known},
        wordings=wordings,
        spelled=frozenset(word for key, one in known.items() for word in _last_words(key, one)),
        before=before,
        fillers=_single_words(words.fillers) | _single_words(words.amounts) | book.stemmer.stops,
        privative=_single_words(words.privative),
        links=frozenset(split_words(grammar.links)) | _single_words(words.behind),
        of=frozenset(split_words(grammar.of)),
        either=frozenset(split_words(grammar.either)),
    )


def _single_words(words: str) -> frozenset[str]:
    return frozenset(word for entry in split_words(words) for word in entry.split())


def _last_words(key: str, group: KnownGroup) -> tuple[str, ...]:
    wordings = (key, *split_words(group.words), *split_words(group.before))
    return tuple(wording.split()[-1] for wording in wordings)


def names_members(word: str, book: Wordbook) -> bool:
    """Whether a folded word is as the lexicon has it, and so speaks of members: "schools", but not "school"."""
    return word in group_index(book).spelled


def _stem_all(tokens: list[str], book: Wordbook) -> Stems:
    return tuple(book.stemmer.stem(word) for word in tokens)


def _known_group(key: str, known: Mapping[str, KnownGroup], apart: list[frozenset[str]]) -> Group:
    within = _ancestors(key, known)
    own = {key, *within}
    others = {other for row in apart for member in row & own for other in row - {member}}
    return Group(key, key, within, tuple(sorted(others - own)))


def _ancestors(key: str, known: Mapping[str, KnownGroup]) -> tuple[str, ...]:
    found: list[str] = []
    nearest = list(split_words(known[key].within))
    while nearest:
        following: list[str] = []
        for one in nearest:
            if one in known and one not in found and one != key:
                found.append(one)
                following += split_words(known[one].within)
        nearest = following
    return tuple(found)


@lru_cache(maxsize=_CACHED)
def read_group(words: str, vocabulary: Vocabulary) -> Group | None:
    """Read who or what is counted; `None` where no word names a group."""
    index = group_index(vocabulary.book)
    tokens = _tokens(words[:_MOST_LETTERS])[:_MOST_WORDS]
    group, behind = _read_whole(tokens, vocabulary, index), list[str]()
    if group is None:
        phrase, behind = _head_phrase(tokens, index)
        group = _read_joined(phrase, vocabulary, index)
    return None if group is None else _labelled(group, " ".join(words.split()), vocabulary, behind)


def declared_group(words: str, vocabulary: Vocabulary) -> Group | None:
    """Read a group that a person declared; one in words that nobody knows still bounds what is counted."""
    group = read_group(words, vocabulary)
    if group is not None or not fold(words[:_MOST_LETTERS]):
        return group
    stems = [vocabulary.stemmer.stem(word) for word in _tokens(words[:_MOST_LETTERS])[:_MOST_WORDS]]
    return Group(f"={' '.join(stems)}", " ".join(words.split()), opaque=True)


def _tokens(words: str) -> list[str]:
    """Return folded words; a figure that a hyphen ties to words is one with them, and no amount: "12-year-old"."""
    tokens: list[str] = []
    for word in words.split():
        parts = fold(word).split()
        tokens += ["".join(parts)] if len(parts) > 1 and any(map(str.isdigit, word)) else parts
    return tokens


def _read_whole(tokens: list[str], vocabulary: Vocabulary, index: GroupIndex) -> Group | None:
    """Return the group that all the words name together: "members of the press"."""
    start = 0
    while start < len(tokens) and not index.wordings.get(_stem_all(tokens[start:], vocabulary.book)):
        if not _is_amount(tokens[start], index):
            return None
        start += 1
    return index.groups[index.wordings[_stem_all(tokens[start:], vocabulary.book)]] if start < len(tokens) else None


def _head_phrase(tokens: list[str], index: GroupIndex) -> tuple[list[str], list[str]]:
    """Return the words that end in the head, and those behind that narrow it.

    Behind an amount the head follows "of": "five of the officers". In "chief of police" it does not.
    """
    start = 0
    while start < len(tokens) - 1 and tokens[start] not in index.of and _is_amount(tokens[start], index):
        start += 1
    for position, token in enumerate(tokens):
        if position < start and token not in index.of:
            continue
        if token in index.of and position and all(_is_amount(word, index) for word in tokens[:position]):
            return _head_phrase(tokens[position + 1 :], index)
        if token in index.links or token in index.of:
            return tokens[:position], tokens[position + 1 :]
    return tokens, []


def _read_joined(phrase: list[str], vocabulary: Vocabulary, index: GroupIndex) -> Group | None:
    """Read "men and women"; where one side is no group by itself, the last head stands for all ("oil and gas men")."""
    parts = _either(phrase, index)
    groups = [_read_phrase(part, vocabulary, index) for part in parts]
    found = [group for group in groups if group is not None]
    if len(found) == len(groups) and all(part[-1] in index.spelled for part in parts[:-1]):
        return _union(found) if found else None
    return _read_phrase(phrase, vocabulary, index)


def _is_amount(word: str, index: GroupIndex) -> bool:
    return word in index.fillers or word.replace(".", "").isdigit()


def _either(phrase: list[str], index: GroupIndex) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in phrase:
        if word in index.either:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _read_phrase(tokens: list[str], vocabulary: Vocabulary, index: GroupIndex) -> Group | None:
    stems = [vocabulary.stemmer.stem(word) for word in tokens]
    for length in range(min(_LONGEST_WORDING, len(stems)), 0, -1):
        key = index.wordings.get(tuple(stems[-length:]))
        if key is not None:
            return _narrowed(index.groups[key], tokens[:-length], stems[:-length], index)
    return None


def _narrowed(head: Group, tokens: list[str], stems: list[str], index: GroupIndex) -> Group:
    """Return the group that is left of `head` once the words before it are heard; "people" before it says nothing."""
    said = [not _is_amount(word, index) for word in tokens]
    said = [
        told and index.wordings.get((stem,)) not in head.within[-1:] for told, stem in zip(said, stems, strict=True)
    ]
    words = [(word, stem) for word, stem, told in zip(tokens, stems, said, strict=True) if told]
    if not words:
        return head
    key = " ".join((*(stem for _, stem in words), head.key))
    if any(word in index.privative for word, _ in words):
        return Group(key, key, head.within[-1:], ())
    more = [index.groups[index.before[stem]] for _, stem in words if stem in index.before]
    more = [one for one in more if one.key not in (head.key, *head.within) and _root(one) == _root(head)]
    if len(words) == len(more) == 1 and head.key == PEOPLE:
        return more[0]
    within = tuple(
        dict.fromkeys((head.key, *(one.key for one in more), *head.within, *(a for m in more for a in m.within)))
    )
    apart = tuple(sorted({*head.apart, *(other for one in more for other in one.apart)} - {key, *within}))
    return Group(key, key, within, apart)


def _root(group: Group) -> str:
    return group.within[-1] if group.within else group.key


def _union(groups: list[Group]) -> Group:
    """Return the group that holds all of several."""
    keys = sorted({group.key for group in groups})
    if len(keys) == 1:
        return groups[0]
    shared = [key for key in groups[0].within if all(key in group.within for group in groups[1:])]
    apart = set.intersection(*(set(group.apart) for group in groups)) - set(keys)
    return Group(" + ".join(keys), " + ".join(keys), tuple(shared), tuple(sorted(apart)))


def _labelled(group: Group, label: str, vocabulary: Vocabulary, behind: list[str]) -> Group:
    """Return `group` in the words as written, narrowed by what follows ("officers from the north")."""
    rest = [vocabulary.stemmer.stem(word) for word in behind if not vocabulary.stemmer.is_stop(word)]
    if not rest:
        return Group(group.key, label, group.within, group.apart)
    return Group(f"{group.key} ({' '.join(rest)})", label, (group.key, *group.within), group.apart)
