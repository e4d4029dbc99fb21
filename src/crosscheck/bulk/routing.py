"""Claims to shards while they are read: all of a source into one, so that all that it shows is known in its shard."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from zlib import crc32

from msgspec import Raw

from crosscheck.bulk.listing import Listed
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import Numbered, Shard, encode
from crosscheck.model.claim import Claim
from crosscheck.model.source import Source
from crosscheck.normalise.vocabulary import Abbreviations, find_abbreviations
from crosscheck.read.claims import ClaimBook
from crosscheck.read.folder import CLAIMS

PIECE = 128
"""Claims of a shard that wait in memory to be put away together."""

SHARD_BYTES = 400_000
"""Bytes of claims files from which another shard is made: some 2,000 claims. Smaller ones cost more to hand out than
they save when a file changes; larger ones wait for one worker at the end."""

MOST_SHARDS = 4096


def count_shards(folder: Path) -> int:
    """Return into how many shards the claims of a project folder go, by the size of their files."""
    claims = folder / CLAIMS
    size = sum(path.stat().st_size for path in claims.iterdir() if path.is_file()) if claims.is_dir() else 0
    return max(1, min(MOST_SHARDS, size // SHARD_BYTES))


class Router(ClaimBook):
    """A book of claims that puts them away shard by shard."""

    def __init__(self, declared: tuple[str, ...] | None, texts: Mapping[str, str], shards: int, spool: Spool) -> None:
        super().__init__(declared, texts)
        self._spool = spool
        self._waiting: list[list[bytes]] = [[] for _ in range(shards)]
        self._pieces: list[list[int]] = [[] for _ in range(shards)]
        self._sources: list[set[str]] = [set() for _ in range(shards)]
        self._number = 0
        self.abbreviations: Abbreviations = {}

    def keep(self, claim: Claim) -> None:
        """Put a claim away."""
        shard = crc32(claim.source_id.encode("utf-8", "surrogatepass")) % len(self._pieces)
        waiting = self._waiting[shard]
        waiting.append(encode(Numbered(self._number, claim)))
        self._sources[shard].add(claim.source_id)
        self._number += 1
        for short, names in find_abbreviations((claim,)).items():
            self.abbreviations.setdefault(short, set()).update(names)
        if len(waiting) >= PIECE:
            self._put_away(shard)

    def claims(self, sources: frozenset[str]) -> Sequence[Claim]:  # noqa: ARG002 (`shards` chooses)
        """Return nothing but how many there are: the claims are in the shards."""
        return Listed(self._number, _unread)

    def shared_ids(self) -> frozenset[str]:
        """Return the ids that several sources give to claims of theirs, once all are read; forget where each stands."""
        shared = super().shared_ids()
        self._places = {}
        return shared

    def shards(self, sources: Mapping[str, Source]) -> Iterator[bytes]:
        """Yield the shards that hold any claim of the given sources, each as bytes."""
        for shard, own in enumerate(self._sources):
            self._put_away(shard)
            listed = tuple(sources[each] for each in sorted(own) if each in sources)
            if listed:
                pieces = tuple(Raw(self._spool.read(number)) for number in self._pieces[shard])
                yield encode(Shard(listed, pieces))

    @property
    def filled(self) -> int:
        """How many shards hold anything."""
        return sum(map(bool, self._sources))

    def _put_away(self, shard: int) -> None:
        if self._waiting[shard]:
            self._pieces[shard].append(self._spool.add(encode([Raw(each) for each in self._waiting[shard]])))
            self._waiting[shard].clear()


def _unread(_: int) -> Claim:
    raise NotImplementedError("claims of an archive are read in their shards")
