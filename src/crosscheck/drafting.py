"""The flow of `extract`: a document to a draft, drafts into a project's files. Stages meet here and in `pipeline`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.drafts.drafting import make_draft
from crosscheck.extract.drafts.languages import Tongue
from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import Claim
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.document import Document
from crosscheck.model.draft import Draft, Wish
from crosscheck.model.layout import File
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.writing import Merged, Writing
from crosscheck.read.faults import Trouble
from crosscheck.read.folder import CLAIMS
from crosscheck.read.layouts import read_file, read_layout
from crosscheck.read.listing import SOURCES
from crosscheck.read.project import read_project
from crosscheck.read.snapshots import place_snapshot
from crosscheck.read.verifying import claims_faults, sources_faults
from crosscheck.write.matching import Known
from crosscheck.write.merging import merge
from crosscheck.write.new_files import new_claims, new_sources
from crosscheck.write.source_list import add_sources, with_empty_list


def extract_document(document: Document, wish: Wish, tongue: Tongue) -> Draft:
    """Return what a document says as claims, with the entry of its source."""
    findings = extract(document, load_lexicon(tongue.language))
    return make_draft(findings, wish, tongue.language, tongue.guessed)


def plan_writing(folder: Path, drafts: Sequence[tuple[Draft, bool]]) -> Writing:
    """Return what to write for drafts, each with whether its id was given; nothing at all into a broken project."""
    project, broken = read_begun(folder)
    if broken:
        return Writing((), (None,) * len(drafts), (), broken)
    return plan_into(folder, project, drafts)


def read_begun(folder: Path) -> tuple[Project | None, tuple[Diagnostic, ...]]:
    """Return the project, `None` where it is still to begin, and what makes it one that nothing is written into."""
    project, faults = read_project(folder)
    return project, tuple(fault for fault in faults if fault.level is Level.ERROR and fault.code not in ABSENT)


def plan_into(folder: Path, project: Project | None, drafts: Sequence[tuple[Draft, bool]]) -> Writing:
    """Return the same for a project that was read."""
    claims: dict[str, list[Claim]] = {}
    ids = {draft.source.id for draft, _ in drafts}
    for claim in project.claims if project else ():
        if claim.source_id in ids:
            claims.setdefault(claim.source_id, []).append(claim)
    entries = {source.id: source for source in project.sources} if project else {}
    plan = _Plan(folder.resolve(), entries, claims, {}, [], [], [])
    merged = tuple(plan.take(draft, named) for draft, named in drafts)
    plan.take_sources()
    if plan.faults:
        merged = (None,) * len(drafts)
    return Writing(plan.in_order(), merged, tuple(plan.refused), tuple(plan.faults))


def as_project(drafts: Sequence[Draft]) -> Project:
    """Return drafts as if they stood in a project by themselves, each claim under a `ref` that no other has."""
    counts = Counter(claim.id for draft in drafts for claim in draft.claims)
    claims = [
        replace(claim, ref=claim.id if counts[claim.id] == 1 else f"{claim.source_id}/{claim.id}")
        for draft in drafts
        for claim in draft.claims
    ]
    return Project(".", Settings(), tuple(draft.source for draft in drafts), tuple(claims))


def as_yaml(drafts: Sequence[Draft]) -> str:
    """Return drafts as the files that they would be in a new project, one behind the other."""
    parts = [new_sources([draft.source for draft in drafts])]
    parts += [new_claims(draft.source.id, draft.claims, with_record=False, by=_command(draft)) for draft in drafts]
    return "---\n".join(parts)


ABSENT = frozenset(("no-folder", "no-sources-file", "no-claims"))
"""Faults of a project that only say that it is still to begin."""


class _Plan(Struct):
    """The files to write, gathered draft by draft."""

    root: Path
    entries: dict[str, Source]
    claims: dict[str, list[Claim]]
    files: dict[str, bytes]
    sources: list[Source]
    refused: list[Diagnostic]
    faults: list[Diagnostic]

    def take(self, draft: Draft, named: bool) -> Merged | None:
        """Plan the text and the claims of a draft; `None` where they cannot be put into the project."""
        try:
            return self._take(draft, named)
        except Trouble as trouble:
            location = Location(draft.document.name, *trouble.mark)
            self.refused.append(Diagnostic(trouble.code, Level.ERROR, trouble.message, trouble.hint, location))
            return None

    def _take(self, draft: Draft, named: bool) -> Merged:
        source = draft.source
        if any(other.id == source.id for other in self.sources):
            message = f"another of these files has the id “{source.id}” as well"
            raise Trouble("duplicate-id", message, "Read them one by one, each with an --id.")
        entry = self.entries.get(source.id)
        raw = draft.document.text.encode("utf-8", "replace")
        place = None if draft.imported else place_snapshot(self.root, entry, source, raw, named)
        if place and entry and entry.location.path != SOURCES:
            _check_listed(entry, place.path, source.sha256)
        path, content, merged = self._claims(draft)
        if place and place.is_new:
            self.files[place.path] = raw
        if content is not None:
            self.files[path] = content
        self.sources.append(source)
        return merged

    def _claims(self, draft: Draft) -> tuple[str, bytes | None, Merged]:
        source_id = draft.source.id
        path, command = f"{CLAIMS}/{source_id}.yaml", _command(draft)
        file = read_file(self.root, path)
        elsewhere = self._elsewhere(source_id, path)
        if file is None and not elsewhere:
            new = new_claims(source_id, draft.claims, by=command)
            _refuse(claims_faults(new, ()), path)
            return path, new.encode(), Merged(new=tuple(claim.id for claim in draft.claims))
        if file is None:
            file = File(path, empty := new_claims(source_id, (), by=command), empty)
        layout = read_layout(file.text, "claims")
        if layout is None or layout.fields["source"].words != source_id:
            message = f"“{path}” holds the claims of another source"
            raise Trouble("other-source", message, "Rename that file, or give another --id.")
        content, merged = merge(file, layout, draft.claims, elsewhere, by_id=draft.imported)
        _refuse(claims_faults(content, layout.items), path)
        return path, None if content == _whole(file) else content.encode(), merged

    def _elsewhere(self, source_id: str, path: str) -> list[Known]:
        return [
            Known(c.id, c.property, c.quote.exact if c.quote else "", c.quote.start if c.quote else None)
            for c in self.claims.get(source_id, ())
            if c.location.path != path
        ]

    def take_sources(self) -> None:
        """Plan sources.yaml; without it nothing is written."""
        try:
            content = self._sources() if self.sources else None
        except Trouble as trouble:
            self.files.clear()
            location = Location(SOURCES, *trouble.mark)
            self.faults.append(Diagnostic(trouble.code, Level.ERROR, trouble.message, trouble.hint, location))
            return
        if content is not None:
            self.files[SOURCES] = content.encode()

    def _sources(self) -> str | None:
        elsewhere = {each.id for each in self.entries.values() if each.location.path != SOURCES}
        sources = [source for source in self.sources if source.id not in elsewhere]
        file = read_file(self.root, SOURCES)
        if file is None:
            return new_sources(sources)
        if not sources:
            return None
        layout = read_layout(file.text, "sources")
        if layout is None:  # all sources stand in sources.jsonl
            file = with_empty_list(file, "sources")
            layout = read_layout(file.text, "sources")
        if layout is None:
            raise _odd_layout(SOURCES)
        content = add_sources(file, layout, sources)
        _refuse(sources_faults(content, layout.items), SOURCES)
        return None if content == _whole(file) else content

    def in_order(self) -> tuple[tuple[str, bytes], ...]:
        """Return the files so that none names what is not there yet: the texts, their sources, the claims."""
        return tuple(
            sorted(self.files.items(), key=lambda file: (file[0].startswith(CLAIMS), file[0] == SOURCES, file[0]))
        )


def _check_listed(entry: Source, path: str, sha256: str) -> None:
    """Stop where an entry of a file that is never written into would have to be brought up to date."""
    if (entry.text, entry.sha256.lower()) != (path, sha256):
        message = f"“{entry.id}” stands in {entry.location.path}, which is not written into, without this text"
        raise Trouble("odd-layout", message, f'Give it there: "text": "{path}", "sha256": "{sha256}"')


def _command(draft: Draft) -> str:
    return "import" if draft.imported else "extract"


def _whole(file: File) -> str:
    return ("\ufeff" if file.mark else "") + file.raw


def _refuse(faulty: bool, path: str) -> None:
    """Stop where what would be written does not read back with all that was there: no file is ever broken."""
    if faulty:
        raise _odd_layout(path)


def _odd_layout(path: str) -> Trouble:
    message = f"“{path}” is laid out in a way into which nothing can be put"
    return Trouble("odd-layout", message, "Write its list with a line for each key, each item behind a dash.")
