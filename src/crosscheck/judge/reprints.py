"""Texts that repeat each other, word for word: a reprint is no second voice, however it was shortened.

Each text is cut into shingles, runs of eight words (sixteen characters in scripts without spaces), and two texts are
compared by containment: the part of the shorter one's shingles that the longer one has too, so that a shortened reprint
is found as well as a whole one. Words in quotation marks are left out, for two reporters who heard one speech print one
sentence. Everything is linear: an index from shingle to texts, where each text meets only the first few that have it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from zlib import crc32

from msgspec import Struct

from crosscheck.model.finding import Reprint
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Statement

SHINGLE = 8
"""Words in a row that two writers do not hit upon by chance (research on news reuse takes five to ten)."""

SHINGLE_OF_CHARACTERS = 16
"""Characters of a script without spaces that carry as much as eight words."""

MOSTLY = 0.5
"""Containment from which a text is a reprint: half of the shorter text word for word. Editing one word in twenty of a
copy leaves 0.6; a press release with as much of the reporter's own beside it stays below."""

AROUND_A_FIGURE = 0.2
"""Containment that is enough where a claim of each stands in the shared words: it was copied where it counts."""

NEAR, TOUCHING = 60, 3
"""Characters around a claim's quote, and shared shingles there, that make it copied (three rare ones in a row are)."""

FEWEST = 10
"""Shared shingles below which nothing is a reprint: some 17 words, less than a long sentence."""

BOILERPLATE_IN, LONGEST_BOILERPLATE = 4, 100
"""What stands in that many texts is furniture, or one story everywhere: where the rest differs and it is no longer than
that many shingles, it is taken for furniture and not counted."""

MOSTLY_ALL = 0.9
"""A text of which so much stands in many others is nothing but what they all print."""

MOST_HOLDERS = 4
"""Texts that a shingle is looked up in, the first published: the tenth print is compared with the first."""

MOST_SHINGLES = 400_000
"""Shingles of all texts together; of more, an even sample is kept, which leaves the shares as they are."""

MOST_QUOTES = 200
"""Quotes of one source that are looked at."""

LONGEST_TEXT, LONGEST_SHOWN = 400_000, 200
"""Characters of a text that are read, and of a shared passage that are shown."""

_NO_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Python compiles these when they are first used: most projects have no texts, and the three cost every start 5 ms.
_UNIT = f"[{_NO_SPACES}]|[^\\W{_NO_SPACES}]+"
_CHARACTER = f"[{_NO_SPACES}]"
_QUOTED = '“[^“”]{0,2000}”|«[^«»]{0,2000}»|„[^„“”]{0,2000}[“”]|「[^「」]{0,2000}」|"[^"\\n]{0,1000}"'


class _Text(Struct, frozen=True):
    """A text as its shingles, in the order in which they stand, with the offsets that each covers."""

    source: Source
    published: date | None
    words: str
    shingles: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]

    @property
    def age(self) -> tuple[date, bool, str]:
        """What orders texts by which can be the original: the earlier, else the agency's, else by id."""
        return (self.published or date.max, self.source.kind is not SourceKind.WIRE, self.source.id)


def find_reprints(texts: Mapping[str, str], statements: Sequence[Statement] = ()) -> tuple[Reprint, ...]:
    """Return for each text that repeats much of another the first that it repeats, by the ids of their sources.

    Only texts of sources that say something are read. The original is the earlier published; else the agency's text;
    else it is not known, and the first by id stands for it.
    """
    read = _read_texts(texts, statements)
    if len(read) < 2:
        return ()
    held = {source_id: frozenset(text.shingles) for source_id, text in read.items()}
    in_texts = Counter(shingle for own in held.values() for shingle in own)
    common = frozenset(shingle for shingle, count in in_texts.items() if count >= BOILERPLATE_IN)
    found: dict[str, Reprint] = {}
    for source_id, of in sorted(_candidates(read, held), key=lambda pair: (pair[0], read[pair[1]].age)):
        share = None if source_id in found else _share(read[source_id], read[of], held, common)
        if share is not None:
            words = _longest_shared(read[source_id], held[of])
            found[source_id] = Reprint(source_id, of, round(share, 3), words)
    return tuple(found.values())


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read_texts(texts: Mapping[str, str], statements: Sequence[Statement]) -> dict[str, _Text]:
    spoken: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.source.id in texts:
            spoken.setdefault(statement.source.id, []).append(statement)
    total = sum(min(len(texts[source_id]), LONGEST_TEXT) for source_id in spoken) // 6
    every = 1 + total // MOST_SHINGLES
    return {source_id: _read_text(texts[source_id], own, every) for source_id, own in sorted(spoken.items())}


def _read_text(words: str, statements: Sequence[Statement], every: int) -> _Text:
    """Cut a text into shingles, of which one in `every` is kept."""
    read = words[:LONGEST_TEXT]
    bare = re.sub(_QUOTED, lambda match: "\x00" * len(match[0]), read)
    units = [(match[0].casefold(), match.start(), match.end()) for match in re.finditer(_UNIT, bare)]
    length = SHINGLE_OF_CHARACTERS if 2 * len(re.findall(_CHARACTER, bare)) > len(units) else SHINGLE
    shingles, spans = [], []
    for at in range(len(units) - length + 1):
        start, end = units[at][1], units[at + length - 1][2]
        shingle = crc32("\x1f".join(unit for unit, _, _ in units[at : at + length]).encode("utf-8", "replace"))
        if shingle % every == 0 and "\x00" not in bare[start:end]:
            shingles.append(shingle)
            spans.append((start, end))
    published = statements[0].published
    quotes = sorted(
        {(q.start, q.end) for each in statements if (q := each.claim.quote) and q.start is not None and q.end}
    )
    return _Text(
        source=statements[0].source,
        published=published.span.lower if published else None,
        words=read,
        shingles=tuple(shingles),
        spans=tuple(spans),
        quotes=tuple((start, end) for start, end in quotes if start is not None and end is not None),
    )


# ── Comparing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _candidates(read: Mapping[str, _Text], held: Mapping[str, frozenset[int]]) -> set[tuple[str, str]]:
    """Return the pairs, the later text first, that share enough shingles to be looked at."""
    holders: dict[int, list[str]] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for text in sorted(read.values(), key=lambda text: text.age):
        for shingle in held[text.source.id]:
            known = holders.setdefault(shingle, [])
            shared.update((text.source.id, other) for other in known)
            if len(known) < MOST_HOLDERS:
                known.append(text.source.id)
    return {pair for pair, count in shared.items() if count >= FEWEST}


def _share(text: _Text, of: _Text, held: Mapping[str, frozenset[int]], common: frozenset[int]) -> float | None:
    """Return how much of the shorter text stands in the other, `None` where that makes no reprint."""
    ours, theirs = held[text.source.id], held[of.source.id]
    shared = ours & theirs
    smaller = min(len(ours), len(theirs))
    if len(shared) < FEWEST:
        return None
    if len(shared & common) <= LONGEST_BOILERPLATE and len(shared & common) < MOSTLY_ALL * smaller:
        shared -= common
        smaller = min(len(ours - common), len(theirs - common))
    if len(shared) < FEWEST or not smaller:
        return None
    share = len(shared) / smaller
    copied = share >= AROUND_A_FIGURE and _is_copied(text, shared) and _is_copied(of, shared)
    return share if share >= MOSTLY or copied else None


def _is_copied(text: _Text, shared: frozenset[int]) -> bool:
    """Whether the words around the quote of a claim are shared."""
    spans = [span for shingle, span in zip(text.shingles, text.spans, strict=True) if shingle in shared]
    return any(
        sum(start < behind + NEAR and end > before - NEAR for start, end in spans) >= TOUCHING
        for before, behind in text.quotes[:MOST_QUOTES]
    )


def _longest_shared(text: _Text, theirs: frozenset[int]) -> str:
    """Return the longest run of words whose shingles the other text has, cut to what can be shown."""
    best = run = (0, 0)
    last = -2
    for at, (shingle, (start, end)) in enumerate(zip(text.shingles, text.spans, strict=True)):
        if shingle in theirs:
            run = (run[0] if last == at - 1 and start < run[1] else start, end)
            last = at
            best = max(best, run, key=lambda each: each[1] - each[0])
    words = " ".join(text.words[slice(*best)].split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rsplit(' ', 1)[0]} …"
