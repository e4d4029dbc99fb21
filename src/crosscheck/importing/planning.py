"""Records to drafts, and drafts to the files to write: the same way into a project as that of `extract`."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from crosscheck.drafting import plan_into, read_begun
from crosscheck.importing.annotations import Marks
from crosscheck.importing.reviews import take_review
from crosscheck.importing.shelf import Shelf
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Draft
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.record import Annotated, Record, Reviewed, Taken
from crosscheck.model.writing import Writing
from crosscheck.read.folder import CLAIMS
from crosscheck.read.limits import MOST_FILES


class Import(Struct, frozen=True):
    """What records come to: a draft for each source, and what became of each record; or what is wrong with the project.

    `there` are the claims (`source/id`) that the project has already; they were not drafted again.
    """

    project: Project | None
    drafts: tuple[Draft, ...]
    taken: tuple[Taken, ...]
    faults: tuple[Diagnostic, ...] = ()
    there: tuple[str, ...] = ()


def draft_records(folder: Path, records: Sequence[Record], asked_id: str = "") -> Import:
    """Return the drafts of records for a project; `asked_id` is the source that annotations are of, if told."""
    project, broken = read_begun(folder)
    if broken:
        return Import(None, (), (), broken)
    usual = (project.settings if project else Settings()).language
    shelf = Shelf(project.sources, project.claims) if project else Shelf(())
    marks = Marks(shelf, project, asked_id, usual)
    taken = [_take(record, shelf, marks, usual) for record in records]
    drafts = [
        Draft(Document(each.name, Media.TEXT, ""), each.source, tuple(each.claims.values()), (), (), 0, imported=True)
        for each in shelf.gathered.values()
        if each.claims
    ]
    there = dict.fromkeys(name for each in taken if each.there for name in each.claims)
    return Import(project, tuple(drafts), tuple(taken), there=tuple(there))


def plan_import(folder: Path, made: Import) -> Writing:
    """Return what to write for an import; nothing where there would be more files than are read."""
    writing = plan_into(folder, made.project, [(draft, True) for draft in made.drafts])
    there = {claim.location.path for claim in made.project.claims} if made.project else set()
    files = there | {name for name, _ in writing.files if name.startswith(CLAIMS)}
    if len(files) <= MOST_FILES:
        return writing
    message = f"{CLAIMS}/ would have {len(files):,} files; {MOST_FILES:,} are the most that are read"
    fault = Diagnostic("too-large", Level.ERROR, message, "Import fewer records at a time.", Location(CLAIMS, 1, 1))
    return Writing((), (None,) * len(made.drafts), (), (*writing.faults, fault))


def _take(record: Record, shelf: Shelf, marks: Marks, usual: str) -> Taken:
    if isinstance(record.content, Reviewed):
        return take_review(shelf, record, record.content, usual)
    if isinstance(record.content, Annotated):
        return marks.take(record, record.content)
    return Taken(record, why=record.why)
