"""`extract` of folders and web archives into a project: written in portions, so that a stopped run goes on.

Memory holds one portion, whatever there is to read. What has been written is whole at any moment; a source that is
there with this very text is passed over by the next run.
"""

import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.bulk_run import Ids, Run, Wanted
from crosscheck.cli.drafts import tell
from crosscheck.cli.items import Known
from crosscheck.cli.putting import put
from crosscheck.cli.running import tell_faults
from crosscheck.cli.terminal import fail, write_error
from crosscheck.model.draft import Draft
from crosscheck.model.project import Project
from crosscheck.read.folder import CLAIMS
from crosscheck.read.limits import MOST_FILES
from crosscheck.wording.values import count_words

if TYPE_CHECKING:
    from crosscheck.model.writing import Writing

PORTION = 100
"""Documents that are written together."""

DOCUMENTS, FILES = "documents", "files"
TOLD = (
    ("new", "new"),
    ("updated", "updated"),
    ("unchanged", "as they were"),
    ("edited", "yours, left alone"),
    ("removed", "removed by you, not brought back"),
    ("gone", "no longer found"),
)
"""What becomes of claims, as it is said."""

SECONDS = 5.0
"""After so long what is finished is written, however little it is; or after ten times as long as writing takes."""


def write_many(folder: Path, wanted: Wanted, *, again: bool) -> bool:
    """Write the drafts of many documents into a project, and return whether all could be read and written."""
    from crosscheck.drafting import read_begun

    project, broken = read_begun(folder)
    if broken:
        tell_faults(broken, folder)
        return False
    spared = frozenset(str((folder / source.text).resolve()) for source in project.sources) if project else frozenset()
    run, writer = Run(wanted, spared), _Writer(folder, project, wanted)
    known: Known = frozenset() if again or project is None else _known(folder, project)
    with closing(run.drafts(Ids(project), known)) as drafts:
        try:
            for draft in drafts:
                writer.take(draft)
        finally:  # also where a person stops it: what is finished is written
            writer.write()
            writer.tell_sum()
    run.tell_passed()
    return run.is_sound and writer.is_sound


def _known(folder: Path, project: Project) -> Known:
    """Return the texts that are there with their claims."""
    there = {path.name.removesuffix(".yaml") for path in (folder / CLAIMS).glob("*.yaml")}
    sources = [source for source in project.sources if source.sha256 and source.id in there]
    return frozenset((source.sha256.lower(), name) for source in sources for name in (source.url, source.id) if name)


class _Writer:
    """Writes drafts in portions."""

    def __init__(self, folder: Path, project: Project | None, wanted: Wanted) -> None:
        self.is_sound = True
        self._folder = folder
        self._project = project
        self._wanted = wanted
        self._drafts: list[Draft] = []
        self._written = time.monotonic()
        self._pause = SECONDS
        self._counts: Counter[str] = Counter()
        self._files = sum(1 for _ in (folder / CLAIMS).glob("*"))

    def take(self, draft: Draft) -> None:
        """Take a draft, and write what is there if it is time."""
        self._drafts.append(draft)
        waited = time.monotonic() - self._written
        if waited >= self._pause or (len(self._drafts) >= PORTION and self._pause == SECONDS):
            self.write()

    def write(self) -> None:
        """Write what has been taken."""
        from crosscheck.drafting import plan_into

        drafts, self._drafts = self._drafts, []
        if not drafts:
            return
        began = time.monotonic()
        writing = plan_into(self._folder, self._project, [(draft, False) for draft in drafts])
        self._check_room(writing)
        put(self._folder, writing.files)
        if self._wanted.is_told_each:
            tell(drafts, writing, self._wanted.is_quiet, self._wanted.is_verbose)
        self._count(writing)
        tell_faults(writing.refused)
        tell_faults(writing.faults, self._folder)
        self.is_sound &= not (writing.refused or writing.faults)
        self._written = time.monotonic()
        self._pause = max(SECONDS, 10 * (self._written - began))

    def tell_sum(self) -> None:
        """Say what was written in all."""
        if self._wanted.is_quiet:
            return
        claims = [f"{self._counts[name]:,} {words}" for name, words in TOLD if self._counts[name]]
        files = count_words(self._counts[FILES], "file")
        documents = count_words(self._counts[DOCUMENTS], "document")
        write_error(f"read {documents}; claims: {', '.join(claims) or 'none'}; wrote {files}\n")

    def _count(self, writing: "Writing") -> None:
        merged = [each for each in writing.merged if each]
        self._counts[DOCUMENTS] += len(merged)
        self._counts[FILES] += len(writing.files)
        for name, _ in TOLD:
            self._counts[name] += sum(len(getattr(each, name)) for each in merged)

    def _check_room(self, writing: "Writing") -> None:
        claims = [name for name, _ in writing.files if name.startswith(CLAIMS)]
        self._files += sum(not (self._folder / name).exists() for name in claims)
        if self._files > MOST_FILES:
            hint = f"Write them as lines: -o {CLAIMS}/archive.jsonl --sources sources.jsonl"
            fail(f"there would be more than {MOST_FILES:,} files in {CLAIMS}/, the most that are read", hint)
