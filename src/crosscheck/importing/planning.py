"""Records to drafts, and drafts to the files to write: the same way into a project as that of `extract`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.drafting import plan_into, read_begun
from crosscheck.importing.annotations import Marks
from crosscheck.importing.reviews import take_review
from crosscheck.importing.shelf import Shelf
from crosscheck.model.claim import Claim
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Draft
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.record import Annotated, Record, Reviewed, Taken
from crosscheck.model.writing import Writing
from crosscheck.read.folder import CLAIMS
from crosscheck.read.limits import MOST_FILES


@dataclass(frozen=True, slots=True)
class Import:
    """What records come to: a draft for each source, and what became of each record; or what is wrong with the project.

    `there` is how many claims the project has already under other ids; they were not drafted again.
    """

    project: Project | None
    drafts: tuple[Draft, ...]
    taken: tuple[Taken, ...]
    faults: tuple[Diagnostic, ...] = ()
    there: int = 0


def draft_records(folder: Path, records: Sequence[Record], asked_id: str = "") -> Import:
    """Return the drafts of records for a project; `asked_id` is the source that annotations are of, if told."""
    project, broken = read_begun(folder)
    if broken:
        return Import(None, (), (), broken)
    usual = (project.settings if project else Settings()).language
    shelf = Shelf(project.sources if project else ())
    marks = Marks(shelf, project.texts if project else {}, asked_id, usual)
    taken = [_take(record, shelf, marks, usual) for record in records]
    known = _quoted(project.claims if project else ())
    drafts, there = [], dict[str, str]()
    for gathered in shelf.gathered.values():
        claims = []
        for claim in gathered.claims.values():
            name = known.get(_place(claim), claim.id)
            if name == claim.id:
                claims.append(claim)
            else:
                there[f"{claim.source_id}/{claim.id}"] = f"{claim.source_id}/{name}"
        if claims:
            document = Document(gathered.name, Media.TEXT, "")
            drafts.append(Draft(document, gathered.source, tuple(claims), (), (), 0, imported=True))
    named = tuple(replace(each, claims=tuple(there.get(name, name) for name in each.claims)) for each in taken)
    return Import(project, tuple(drafts), named, there=len(there))


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


Place = tuple[str, str, str, int | None]


def _quoted(claims: Sequence[Claim]) -> dict[Place, str]:
    """Return the ids of the claims that quote something, by what they say of which words."""
    return {_place(claim): claim.id for claim in claims if claim.quote and claim.quote.start is not None}


def _place(claim: Claim) -> Place:
    quote = claim.quote
    return (claim.source_id, claim.property, quote.exact, quote.start) if quote else (claim.source_id, "", "", None)
