"""The first stage: a shard of sources with their claims to statements, and to all that a source shows by itself.

Pure, and the same wherever it runs: what it needs of the rest of the project is in `Shared`.
"""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from crosscheck.bulk.uncollected import uncollected
from crosscheck.bulk.wire import Numbered, Prepared, Shard, Shared, SourceNotes, bare, decode, encode
from crosscheck.engines.stage import Stage
from crosscheck.judge.origins import institutions_of
from crosscheck.judge.sums import find_sums
from crosscheck.judge.surveys import survey_sources
from crosscheck.match.columns.packing import pack
from crosscheck.match.columns.sheets import pack_sheet
from crosscheck.match.outlines import Outline, outline_of
from crosscheck.match.question_words import question_words
from crosscheck.model.claim import Claim
from crosscheck.model.project import Project
from crosscheck.model.statement import NO_SETTING, Statement
from crosscheck.normalise.money import convert_money, currencies_of
from crosscheck.normalise.sources import normalise_sources
from crosscheck.normalise.vocabulary import Vocabulary, make_vocabulary

_numbered = msgspec.msgpack.Decoder(list[Numbered]).decode


class Reading(Struct, frozen=True, eq=False):
    """What shards are read by, made once in each worker."""

    shared: Shared
    shared_ids: frozenset[str]
    vocabularies: dict[str, Vocabulary]

    def vocabulary(self, language: str) -> Vocabulary:
        """Return the vocabulary for sources in a language."""
        if language not in self.vocabularies:
            project = Project("", self.shared.settings, (), (), places=self.shared.places, events=self.shared.events)
            self.vocabularies[language] = make_vocabulary(project, language, self.shared.aliases)
        return self.vocabularies[language]


def prepare(shared: bytes) -> Reading:
    """Return what all shards of a run are read by."""
    read = decode(shared, Shared)
    return Reading(read, frozenset(read.shared_ids), {})


def map_shard(reading: Reading, payload: bytes) -> bytes:
    """Return a `Prepared` for a `Shard`, both as bytes."""
    with uncollected():
        return _map(reading, payload)


def _map(reading: Reading, payload: bytes) -> bytes:
    shard = decode(payload, Shard)
    sources = {source.id: source for source in shard.sources}
    found = (each for piece in shard.pieces for each in _numbered(piece) if each.claim.source_id in sources)
    numbered = sorted(found, key=lambda each: each.number)
    claims = [_named(each.claim, reading.shared_ids) for each in numbered]
    vocabularies = {each.language: reading.vocabulary(each.language) for each in shard.sources}
    statements, unread = normalise_sources(claims, shard.sources, vocabularies)
    rates, currencies = reading.shared.settings.rates, reading.shared.currencies
    given = currencies_of(statements) if rates else frozenset()
    if currencies is not None:
        statements = convert_money(statements, rates, frozenset(currencies))
    words = [question_words(each) for each in statements]
    outlines = list(map(outline_of, statements, words))
    number_at = {each.claim.location: each.number for each in numbered}
    number_of = {each.ref: entry.number for each, entry in zip(statements, numbered, strict=True)}
    return encode(
        Prepared(
            numbers=tuple(number_of.values()),
            refs=tuple(number_of),
            sources=tuple(each.source.id for each in statements),
            days=tuple(outline.day for outline in outlines),
            notes=_notes(statements),
            unread=sum(each.value is None and each.claim.value is not None for each in statements),
            diagnostics=tuple((number_at[each.location], each) for each in unread),
            sums=tuple((number_of[each.statements[0]], each) for each in find_sums(statements, ())),
            surveys=tuple((source, survey_sources(own)) for source, own in _by_source(statements).items()),
            currencies=given,
            columns=_outlined(outlines, reading.shared.packed),
            sheet=pack_sheet(statements, words) if reading.shared.packed else b"",
            statements=tuple(Raw(bare(each)) for each in statements),  # last: they are bare from here on
        )
    )


MAP_SHARD = Stage("map shard", prepare, map_shard)


def _named(claim: Claim, shared_ids: frozenset[str]) -> Claim:
    """Return a claim under a `ref` that no other claim of the project has."""
    return replace(claim, ref=f"{claim.source_id}/{claim.id}") if claim.id in shared_ids else claim


def _by_source(statements: Sequence[Statement]) -> Mapping[str, list[Statement]]:
    by_source: dict[str, list[Statement]] = {}
    for statement in statements:
        by_source.setdefault(statement.source.id, []).append(statement)
    return by_source


def _notes(statements: Sequence[Statement]) -> tuple[SourceNotes, ...]:
    institutions = institutions_of(statements)
    settings = {each.source.id: each.setting for each in statements}
    return tuple(
        SourceNotes(source, settings.get(source, NO_SETTING), tuple(institutions.get(source, {}).items()))
        for source in sorted(settings)
    )


def _outlined(outlines: Sequence[Outline], packed: bool) -> bytes:
    return pack(outlines) if packed else encode(outlines)
