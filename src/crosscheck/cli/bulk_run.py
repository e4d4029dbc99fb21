"""A run of `extract` over many documents: each is drafted when it is asked for, and what is wrong is told at once."""

from collections import Counter
from collections.abc import Generator, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.cli.bulk_progress import shown_progress
from crosscheck.cli.documents import Told
from crosscheck.cli.found import Found, find_files, has_many
from crosscheck.cli.item_workers import Asked, draft_all
from crosscheck.cli.items import Known, each_item
from crosscheck.cli.running import collect_seldom, tell_faults
from crosscheck.cli.terminal import stderr_canvas, write_error
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.draft import Draft, Wish
from crosscheck.model.location import Location
from crosscheck.model.project import Project
from crosscheck.read.faults import printable, shown
from crosscheck.read.limits import MOST_FAULTS

THERE = "documents that are there already, unchanged"


class Wanted(Struct, frozen=True):
    """What the caller asks for of all documents."""

    files: Sequence[str]
    told: Told
    wish: Wish
    usual: str
    jobs: int = 1
    is_quiet: bool = False
    is_verbose: bool = False

    @property
    def is_told_each(self) -> bool:
        """Whether each document is told of: of very many, only in sum."""
        return not self.is_quiet and (self.is_verbose or not has_many(self.files))


class Run:
    """One run over many documents. `is_sound` is false once one could not be read; `faults` are those told first."""

    def __init__(self, wanted: Wanted, spared: frozenset[str] = frozenset()) -> None:
        self.wanted = wanted
        self.passed: Counter[str] = Counter()
        self.is_sound = True
        self.faults: list[Diagnostic] = []
        self.claims = 0
        self.found: list[Found] = find_files(wanted.files, spared, self.passed)

    def drafts(self, ids: "Ids", known: Known = frozenset()) -> Generator[Draft, None, None]:
        """Yield the draft of each document that can be read; tell of the others, and count them."""
        collect_seldom()
        with shown_progress(self.found, self.wanted.is_quiet) as advance:
            wanted = self.wanted
            asked = Asked(wanted.told, wanted.wish, wanted.usual, known)
            for step, drafted in draft_all(each_item(self.found, self.passed), asked, wanted.jobs):
                self.tell(step.faults)
                if drafted:
                    self.tell(drafted.faults)
                    self.passed[THERE] += drafted.is_known
                    draft = drafted.draft and ids.settled(drafted.draft, drafted.is_captured)
                    if isinstance(draft, Diagnostic):
                        self.tell((draft,))
                    elif draft:
                        yield draft
                advance(step.read, step.name)

    def tell(self, faults: Sequence[Diagnostic]) -> None:
        """Tell what is wrong, and note whether anything could not be read."""
        tell_faults(faults)
        self.faults += faults[: MOST_FAULTS - len(self.faults)]
        self.is_sound &= all(fault.level is not Level.ERROR for fault in faults)

    def tell_passed(self) -> None:
        """Say what was passed over."""
        listed = [f"{what} ({count:,})" for what, count in sorted(self.passed.items()) if count]
        if listed and not self.wanted.is_quiet:
            write_error(f"passed over: {stderr_canvas().show(', '.join(listed))}\n")


class Ids:
    """The ids of sources, each of one document: pages that would share one are told apart by their addresses."""

    def __init__(self, project: Project | None) -> None:
        sources = project.sources if project else ()
        self._by_url = {source.url: source.id for source in sources if source.url}
        self._owners = {source.id: source.url for source in sources}
        self._taken: set[str] = set()

    def settled(self, draft: Draft, is_captured: bool) -> Draft | Diagnostic:
        """Return a draft under the id that is its own; a fault where that is another document's of this run."""
        if is_captured:
            draft = self._by_address(draft)
        if draft.source.id in self._taken:
            location = Location(printable(draft.document.name), 1, 1)
            message = f"another of these files has the id {shown(draft.source.id)} as well"
            hint = "Read them one by one, each with an --id."
            return Diagnostic("duplicate-id", Level.ERROR, message, hint, location)
        self._taken.add(draft.source.id)
        return draft

    def _by_address(self, draft: Draft) -> Draft:
        source = draft.source
        known = self._by_url.get(source.url)
        if known is None and (source.id in self._taken or self._owners.get(source.id, source.url) != source.url):
            known = f"{source.id[:80]}-{sha256(source.url.encode()).hexdigest()[:8]}"
        if known is None or known == source.id:
            return draft
        text = source.text.replace(source.id, known)
        claims = tuple(replace(claim, source_id=known) for claim in draft.claims)
        return replace(draft, source=replace(source, id=known, text=text), claims=claims)


def gather(wanted: Wanted) -> tuple[list[Draft], tuple[Diagnostic, ...]]:
    """Return the drafts of all documents, and what is wrong with these, which is told as well."""
    run = Run(wanted)
    drafts = list(run.drafts(Ids(None)))
    run.tell_passed()
    return drafts, tuple(run.faults)
