"""Which of the voices that speak of one thing are one: spellings, offices and their holders, who speaks for whom.

A voice is joined with another when both are the same institution or person; the shorter of two names ("the ministry",
"Diaz") only where just one longer name is there that it can stand for. What is joined gets the fullest name.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from crosscheck.judge.voices import NOBODY, Voice, name_of, read_document, read_voice, without_article, words_of_outlet
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name
from crosscheck.relate.names import NameLevel, compare_names

_CACHED = 8192
_PAIRS_CACHED = 32768
"""The same speakers meet in all that is told of one event."""

OWN_WORDS = frozenset({SourceKind.OFFICIAL, SourceKind.NGO, SourceKind.DATASET, SourceKind.WIRE})
"""Kinds of source whose publisher speaks for itself, so that others credit it by parts of its name."""

ONE_NAME = frozenset({NameLevel.SAME, NameLevel.VARIANT, NameLevel.ACRONYM})


class Speaker(Struct, frozen=True, cache_hash=True):
    """One voice as one source has it: who is meant, the names to compare it by, and what to call it.

    `outlet` is the origin of a source that speaks for itself, `None` for a voice that it credits.
    """

    label: str
    voice: Voice
    names: tuple[Name, ...] = ()
    outlet: str | None = None
    is_body: bool = False


def speaker_of(
    statement: Statement, source: str, context: Mapping[str, Mapping[str, Speaker]], *, own: bool = False
) -> Speaker:
    """Return who stands behind a statement; `source` is where its source's text comes from.

    `context` holds the institutions that each source names. `own` asks for the source itself, whoever it credits.
    """
    credited = None if own else credited_by(statement)
    if credited is None:
        return _outlet(source or statement.source.id, statement.source.kind)
    voice = credited.voice
    named = context.get(statement.source.id, {}) if voice.generic else {}
    fuller = [each for each in named.values() if _stands_for(voice, each.voice)]
    if len({each.voice.words for each in fuller}) == 1:
        found = fuller[0]
        return Speaker(found.label, Voice(found.voice.words, found.voice.head, False, voice.person), credited.names)
    return credited


def credited_by(statement: Statement) -> Speaker | None:
    """Return whom a statement credits as its source has it, `None` where the outlet speaks for itself."""
    return _credited(statement.said_by, statement.claim.method)


def join_speakers(speakers: Mapping[str, Speaker]) -> dict[str, str]:
    """Return for each ref the name of its origin, one name for all voices that are one."""
    distinct = sorted(dict.fromkeys(speakers.values()), key=_order)
    if len(distinct) == 1:
        return dict.fromkeys(speakers, distinct[0].label)
    parent = list(range(len(distinct)))

    def find(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    alike = _Alike(distinct)
    for one, other in alike.may_be_one():
        if _are_one(distinct[one], distinct[other]) and find(one) != find(other):
            parent[find(other)] = find(one)
    shorts = [at for at, each in enumerate(distinct) if each.outlet is None]
    named = [each.outlet is None or each.is_body for each in distinct]
    for short in sorted(shorts, key=lambda at: -_length(distinct[at])):
        fuller = [full for full in alike.may_be_longer(short) if named[full]]
        homes = {find(full) for full in fuller if _is_part(distinct[short], distinct[full])}
        homes.discard(find(short))
        if len(homes) == 1:
            parent[find(short)] = homes.pop()
    names = _names(distinct, [find(at) for at in range(len(distinct))])
    place = {speaker: at for at, speaker in enumerate(distinct)}
    return {ref: names[find(place[speaker])] for ref, speaker in speakers.items()}


@lru_cache(maxsize=_CACHED)
def _credited(said_by: Name | None, method: str) -> Speaker | None:
    """Return the speaker that is credited, else the document that is named."""
    voice = read_voice(said_by.label) if said_by else NOBODY
    if said_by is None or not voice.is_told:
        label = without_article(method)
        voice = read_document(method) if label else NOBODY
        return Speaker(label, voice, _institution_names(voice)) if voice.is_told else None
    own = said_by if voice.person is None or voice.person.parts == said_by.parts else voice.person
    return Speaker(without_article(said_by.label), voice, (own, *_institution_names(voice)))


def _institution_names(voice: Voice) -> tuple[Name, ...]:
    return (name_of(voice.named),) if voice.named else ()


@lru_cache(maxsize=_CACHED)
def _outlet(label: str, kind: SourceKind) -> Speaker:
    is_body = kind in OWN_WORDS
    named = read_voice(label) if is_body else NOBODY
    voice = Voice(words_of_outlet(label), named.head, core=named.core)
    return Speaker(label, voice, (name_of(label),), label, is_body)


MOST_COMPARED = 20_000
"""Pairs of speakers of one fact up to which every credited one is compared with every other; beyond, only those that
share a word."""

MOST_SHARING = 50
"""Speakers of one fact that share a word up to which it makes them worth comparing: many are “John”."""


class _Alike:
    """Which speakers of one fact may be one, or one a longer name for another, by their places in a row."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._speakers = speakers
        self._credited = [at for at, each in enumerate(speakers) if each.outlet is None]
        self._few = len(self._credited) * len(speakers) <= MOST_COMPARED
        self._sharing = {} if self._few else _by_word(speakers)

    def may_be_one(self) -> list[tuple[int, int]]:
        """Return the pairs that are worth comparing, in their order; two outlets are one by their name alone."""
        found = {(one, other) if one < other else (other, one) for one in self._credited for other in self._beside(one)}
        first: dict[str | frozenset[str], int] = {}
        for at, each in enumerate(self._speakers):
            for known in (each.outlet, each.voice.words):
                if known and first.setdefault(known, at) != at:
                    found.add((first[known], at))
        return sorted((one, other) for one, other in found if one != other)

    def may_be_longer(self, short: int) -> Iterable[int]:
        """Return those that may have a longer name for one."""
        return self._beside(short)

    def _beside(self, one: int) -> Iterable[int]:
        if self._few:
            return range(len(self._speakers))
        words = _words(self._speakers[one])
        return {other for word in words for other in self._sharing.get(word, ())}


def _by_word(speakers: Sequence[Speaker]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, speaker in enumerate(speakers):
        for word in _words(speaker):
            found.setdefault(word, []).append(at)
    return {word: alike for word, alike in found.items() if len(alike) <= MOST_SHARING}


def _words(speaker: Speaker) -> set[str]:
    """Return the words of a speaker's names, and their initials, of which its short form may be made."""
    words = {word for name in speaker.names for word in (*name.skeletons, name.alias) if word}
    initials = {"".join(part[0] for part in name.parts if part) for name in speaker.names}
    written = {"".join(name.parts) for name in speaker.names}
    return words | speaker.voice.words | initials | written


@lru_cache(maxsize=_PAIRS_CACHED)
def _are_one(one: Speaker, other: Speaker) -> bool:
    if one.outlet is not None and other.outlet is not None:
        return one.outlet == other.outlet
    if one.voice.words and one.voice.words == other.voice.words:
        return True
    return any(compare_names(left, right) in ONE_NAME for left in one.names for right in other.names)


@lru_cache(maxsize=_PAIRS_CACHED)
def _is_part(short: Speaker, full: Speaker) -> bool:
    """Whether a shorter name can stand for a longer one: "the ministry", "Diaz"."""
    if short is full or short.outlet is not None or (full.outlet is not None and not full.is_body):
        return False
    if short.voice.generic and _stands_for(short.voice, full.voice):
        return True
    return any(
        len(left.parts) < len(right.parts) and compare_names(left, right) is NameLevel.PART
        for left in short.names
        for right in full.names
    )


def _stands_for(short: Voice, full: Voice) -> bool:
    return bool(short.words) and short.words < full.words and full.head in short.words


def _length(speaker: Speaker) -> int:
    return max((len(speaker.voice.words), *(len(name.parts) for name in speaker.names)))


def _order(speaker: Speaker) -> tuple[str, str, tuple[str, ...]]:
    return (speaker.outlet or "", speaker.label, tuple(name.label for name in speaker.names))


def _names(distinct: Sequence[Speaker], homes: Sequence[int]) -> dict[int, str]:
    """Return for each origin its name; one that another origin has too is told apart by a number."""
    members: dict[int, list[Speaker]] = {}
    for speaker, home in zip(distinct, homes, strict=True):
        members.setdefault(home, []).append(speaker)
    names: dict[int, str] = {}
    given: set[str] = set()
    numbers: dict[str, int] = {}
    for home, voices in sorted(members.items()):
        label = min(voices, key=_fitness).label if len(voices) > 1 else voices[0].label
        name, number = label, numbers.get(label, 2)
        while name in given:
            name, number = f"{label} ({number})", number + 1
        names[home] = name
        given.add(name)
        numbers[label] = number
    return names


def _fitness(speaker: Speaker) -> tuple[bool, bool, int, int, bool, str]:
    """Return what orders the names of one origin: the outlet's own, else the institution's, fullest, then shortest."""
    words = len(speaker.voice.words) or max((len(name.parts) for name in speaker.names), default=0)
    one_of_many = speaker.voice.person is not None and bool(speaker.voice.words)
    return (speaker.outlet is None, one_of_many, -words, len(speaker.label), speaker.label[:1].isupper(), speaker.label)
