"""Who stands behind each statement: agreement counts origins, not prints.

The origin of a statement is the speaker to whom it is credited, or the document that it names; else what its source is
derived from, followed to the end; else the source itself, under its publisher's name: two texts of one publisher are
one voice. An unnamed voice ("witnesses") is the outlet's to vouch for. Which of two speakers are one is asked within
one fact, where they speak of one thing: "police" there are one police.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.grammar.folding import fold
from crosscheck.judge.speakers import OWN_WORDS, Speaker, credited_by, join_speakers, speaker_of
from crosscheck.judge.values import Holding, compare_values
from crosscheck.judge.voices import is_platform, without_article, words_of_outlet
from crosscheck.model.finding import Reprint
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement

LONGEST_NAME = 200
"""A publisher's name longer than this does not name an origin; the source's id does. Sentences cut it earlier."""

MOST_CREDITED = 200
"""Credited statements of one original that a copy of it is held against; more in one fact are a table."""

Words = frozenset[str]


def source_origins(sources: Iterable[Source], reprints: Iterable[Reprint] = ()) -> dict[str, str]:
    """Return for each source id where its text comes from: an outlet or agency in words, else the id of a source.

    Declared lineage is followed to its end, and what a text reprints; where only one of two like texts tells where it
    is from, the other is from there too. A ring of sources (the reader refuses it) ends where it closes. Names of one
    outlet ("The Associated Press", "AP") become one.
    """
    by_id = {source.id: source for source in sources}
    printed: dict[str, str] = {}
    for reprint in sorted(reprints, key=lambda each: (each.source, -each.share, each.of)):
        one, other = reprint.source, reprint.of
        told = by_id[one].derived_from and _end(one, by_id, {}) != other
        copy, original = (other, one) if told and not by_id[other].derived_from else (one, other)
        printed.setdefault(copy, original)
    ends = {source_id: _end(source_id, by_id, printed) for source_id in by_id}
    labels = {source_id: _label(end, by_id) for source_id, end in ends.items()}
    spelt = _one_spelling(labels.values(), {source.id for source in by_id.values()})
    return {source_id: spelt[label] for source_id, label in labels.items()}


InstitutionsOfSource = dict[str, Speaker]
"""The institutions that one source names, by their words in a row: plain data, that another process can be handed."""

Institutions = Mapping[str, InstitutionsOfSource]
"""By the id of a source, the institutions that it names."""


def institutions_of(statements: Iterable[Statement]) -> dict[str, InstitutionsOfSource]:
    """Return the institutions that sources name, by source id; of each source all statements must be among these."""
    return _institutions_by_source(sorted(statements, key=lambda statement: statement.ref))


def trace_origins(
    statements: Iterable[Statement],
    sources: dict[str, str],
    together: Iterable[Sequence[str]] | None = None,
    context: Institutions | None = None,
) -> dict[str, str]:
    """Return the origin of each statement by ref.

    `together` are the refs of statements that speak of one thing, among which spellings of one speaker are found;
    without it all are taken to. No two origins of one group share a name. `context` is what `institutions_of` found in
    all that the sources say; without it, these statements are taken to be all.
    """
    by_ref = {statement.ref: statement for statement in sorted(statements, key=lambda statement: statement.ref)}
    groups = (
        [list(by_ref)] if together is None else [sorted(ref for ref in group if ref in by_ref) for group in together]
    )
    grouped = {ref for group in groups for ref in group}
    known = _institutions_by_source(by_ref.values()) if context is None else context
    origins: dict[str, str] = {}
    for group in (*groups, *([ref] for ref in by_ref if ref not in grouped)):
        origins.update(trace_together({ref: by_ref[ref] for ref in group}, sources, known))
    return origins


def trace_together(by_ref: Mapping[str, Statement], sources: Mapping[str, str], known: Institutions) -> dict[str, str]:
    """Return by ref, in whose order they come, the origins of statements that speak of one thing."""
    speakers = {ref: speaker_of(each, sources[each.source.id], known) for ref, each in by_ref.items()}
    if len(speakers) > 1:
        return join_speakers(_as_original_credits(speakers, by_ref, sources))
    return {ref: speaker.label for ref, speaker in speakers.items()}


def _as_original_credits(
    speakers: dict[str, Speaker], statements: Mapping[str, Statement], sources: Mapping[str, str]
) -> dict[str, Speaker]:
    """Give a copy that leaves out who said a figure the one speaker whom the text it comes from credits with it."""
    credited: dict[str, list[str]] = {}
    for ref, speaker in speakers.items():
        if speaker.outlet is None:
            credited.setdefault(sources[statements[ref].source.id], []).append(ref)
    if not credited:
        return speakers
    found = dict(speakers)
    for ref, speaker in speakers.items():
        own = statements[ref]
        behind = credited.get(speaker.outlet or "", [])[:MOST_CREDITED]
        if behind and words_of_outlet(own.source.publisher or own.source.id) != words_of_outlet(speaker.outlet or ""):
            holding = [each for each in behind if _holds_together(own, statements[each])]
            if len(set(join_speakers({each: speakers[each] for each in holding}).values())) == 1:
                found[ref] = speakers[holding[0]]
    return found


def _holds_together(left: Statement, right: Statement) -> bool:
    return compare_values(left.value, right.value).holding in (Holding.SAME, Holding.POSSIBLE)


def _end(source_id: str, by_id: dict[str, Source], printed: dict[str, str]) -> str:
    """Return where the text of a source comes from: the id of the first source, or an outlet in words."""
    end, seen = source_id, {source_id}
    while end in by_id:
        before = by_id[end].derived_from or printed.get(end, "")
        if not before or before in seen:
            break
        end = before
        seen.add(end)
    return end


def _label(end: str, by_id: dict[str, Source]) -> str:
    """Return what an origin is called: its publisher; on a platform, where others write, the author."""
    source = by_id.get(end)
    if source is None:
        return without_article(end)
    if is_platform(source.publisher):
        return source.author or source.id
    return source.publisher if 0 < len(source.publisher) <= LONGEST_NAME else source.id


def _one_spelling(labels: Iterable[str], ids: set[str]) -> dict[str, str]:
    """Return for each label the one that stands for it: the commonest of its spellings, then the longest."""
    counted = Counter(labels)
    by_words: dict[Words | str, list[str]] = {}
    for label in counted:
        by_words.setdefault(label if label in ids else words_of_outlet(label), []).append(label)
    full = {
        label: max(alike, key=lambda each: (counted[each], len(each), each))
        for alike in by_words.values()
        for label in alike
    }
    initials: dict[str, set[str]] = {}
    for label in full.values():
        words = fold(label).split()
        for letters in ("".join(word[0] for word in words), "".join(word[0] for word in words if word != "the")):
            if len(words) > 1:
                initials.setdefault(letters, set()).add(label)
    return {label: _spelt_out(spelt, initials) for label, spelt in full.items()}


def _spelt_out(label: str, initials: dict[str, set[str]]) -> str:
    bare = "".join(letter for letter in without_article(label) if letter.isalpha())
    known = initials.get(bare.casefold(), set()) if bare.isupper() else set()
    return next(iter(known)) if len(known) == 1 else label


def _institutions_by_source(statements: Iterable[Statement]) -> dict[str, InstitutionsOfSource]:
    """Return for each source the institutions that it names, for what it calls "the ministry" after that."""
    found: dict[str, InstitutionsOfSource] = {}
    for statement in statements:
        speaker = credited_by(statement)
        if speaker is not None and speaker.voice.words:
            found.setdefault(statement.source.id, {})[_in_a_row(speaker)] = speaker
        if statement.source.kind in OWN_WORDS and statement.source.publisher:
            own = speaker_of(statement, statement.source.publisher, {}, own=True)
            found.setdefault(statement.source.id, {})[_in_a_row(own)] = own
    return found


def _in_a_row(speaker: Speaker) -> str:
    return " ".join(sorted(speaker.voice.words))
