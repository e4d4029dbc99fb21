"""Which of the voices that speak of one thing are one: spellings, offices and their holders, who speaks for whom.

A voice is joined with another when both are the same institution or person; the shorter of two names ("the ministry",
"Diaz") only where just one longer name is there that it can stand for. What is joined gets the fullest name.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

from msgspec import Struct

from crosscheck.judge.voices import NOBODY, Voice, name_of, read_document, read_voice, without_article, words_of_outlet
from crosscheck.model.source import SourceKind
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name
from crosscheck.relate.names import NameLevel, compare_names

_CACHED = 8192

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
    distinct = sorted(set(speakers.values()), key=_order)
    parent = {speaker: speaker for speaker in distinct}

    def find(speaker: Speaker) -> Speaker:
        while parent[speaker] is not speaker:
            speaker = parent[speaker]
        return speaker

    for one, other in combinations(distinct, 2):
        if find(one) is not find(other) and _are_one(one, other):
            parent[find(other)] = find(one)
    for short in sorted(distinct, key=lambda each: (-_length(each), _order(each))):
        homes = {id(find(full)): find(full) for full in distinct if _is_part(short, full)}
        homes.pop(id(find(short)), None)
        if len(homes) == 1:
            parent[find(short)] = homes.popitem()[1]
    names = _names({speaker: find(speaker) for speaker in distinct})
    return {ref: names[find(speaker)] for ref, speaker in speakers.items()}


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


def _are_one(one: Speaker, other: Speaker) -> bool:
    if one.outlet is not None and other.outlet is not None:
        return one.outlet == other.outlet
    if one.voice.words and one.voice.words == other.voice.words:
        return True
    return any(compare_names(left, right) in ONE_NAME for left in one.names for right in other.names)


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


def _names(homes: Mapping[Speaker, Speaker]) -> dict[Speaker, str]:
    """Return for each origin its name; one that another origin has too is told apart by a number."""
    members: dict[Speaker, list[Speaker]] = {}
    for speaker, home in homes.items():
        members.setdefault(home, []).append(speaker)
    names: dict[Speaker, str] = {}
    for home, voices in sorted(members.items(), key=lambda item: _order(item[0])):
        label, number = min(voices, key=_fitness).label, 2
        name = label
        while name in names.values():
            name, number = f"{label} ({number})", number + 1
        names[home] = name
    return names


def _fitness(speaker: Speaker) -> tuple[bool, bool, int, int, bool, str]:
    """Return what orders the names of one origin: the outlet's own, else the institution's, fullest, then shortest."""
    words = len(speaker.voice.words) or max((len(name.parts) for name in speaker.names), default=0)
    one_of_many = speaker.voice.person is not None and bool(speaker.voice.words)
    return (speaker.outlet is None, one_of_many, -words, len(speaker.label), speaker.label[:1].isupper(), speaker.label)
