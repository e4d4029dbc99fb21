"""A project folder to a `Project` and a diagnostic for each thing that is wrong with its files.

Files are read in the order of their names, and nothing else is looked at: the same folder gives the same result.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.project import Check, Project, Settings
from crosscheck.read.claim_files import read_claim_file
from crosscheck.read.claims import ClaimBook
from crosscheck.read.faults import Faults, Trouble, printable
from crosscheck.read.files import decode, read_bytes, read_lines
from crosscheck.read.folder import CLAIMS, LINES_ENDINGS, SOURCE_LINES, claim_paths, find_root
from crosscheck.read.limits import MOST_YAML_BYTES
from crosscheck.read.listing import SOURCES, files_of, read_listing
from crosscheck.read.source_list import SourceList
from crosscheck.read.texts import Texts, read_texts

if TYPE_CHECKING:
    from crosscheck.model.baseline import Baseline

DECISIONS = "decisions.yaml"
BASELINE = "baseline.yaml"


MakeBook = Callable[[tuple[str, ...] | None, Mapping[str, str]], ClaimBook]
"""What makes the book that gathers the claims, of the sources' ids and texts."""


def read_project(folder: Path, make_book: MakeBook = ClaimBook) -> tuple[Project | None, tuple[Diagnostic, ...]]:
    """Return what a folder declares, and what is wrong with it; `None` where that makes no project at all."""
    with _collector_paused():
        return _read(folder, make_book)


def read_usual_language(folder: Path) -> str:
    """Return the language of a project's sources that name none; where there is no project, the usual one."""
    listed = _listed(folder)
    return (listed.settings if listed else Settings()).language


def read_input_paths(folder: Path) -> tuple[Path, ...]:
    """Return what a project is read from besides its folder of claims, whether it is there or not."""
    return tuple(folder / name for name in (SOURCES, *SOURCE_LINES, DECISIONS, BASELINE, *read_text_paths(folder)))


def read_text_paths(folder: Path) -> tuple[str, ...]:
    """Return the paths of the texts that a project's sources name."""
    listed = _listed(folder)
    return tuple(each.source.text for each in listed.sources if each.source.text) if listed else ()


def _listed(folder: Path) -> SourceList | None:
    try:
        return read_listing(find_root(folder), Faults(SOURCES))[0]
    except Trouble:
        return None


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for garbage while a large tree grows in which there is none: three times as fast."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(folder: Path, make_book: MakeBook) -> tuple[Project | None, tuple[Diagnostic, ...]]:
    faults = Faults(SOURCES)
    try:
        root = find_root(folder)
    except Trouble as trouble:
        faults.report(trouble)
        return None, faults.diagnostics()
    listed, beside = read_listing(root, faults)
    texts = read_texts(root, listed.sources) if listed else Texts({}, (), ())
    diagnostics = [*beside.diagnostics(), *texts.diagnostics]
    book = make_book(listed.declared if listed else None, texts.by_source)
    book.listed_in = files_of(root)
    checks: list[Check] = []
    for name in _paths(root, diagnostics):
        found = Faults(printable(name))
        checks += _read_claims(root, name, book, found)
        diagnostics += found.diagnostics()
    decisions, baseline = _read_decisions(root, diagnostics), _read_baseline(root, diagnostics)
    project = _project(folder, listed, book, checks, texts) if listed else None
    project = replace(project, decisions=decisions, baseline=baseline) if project else None
    if project and not project.claims and not _has_error((*faults.diagnostics(), *diagnostics)):
        hint = "Write them into claims/, in one YAML file for each source."
        faults.add("no-claims", "this project has no claims", hint)
    return project, (*faults.diagnostics(), *diagnostics)


def _has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(fault.level is Level.ERROR for fault in diagnostics)


def _paths(root: Path, diagnostics: list[Diagnostic]) -> list[str]:
    faults = Faults(CLAIMS)
    paths: list[str] = []
    try:
        paths = claim_paths(root, faults)
    except Trouble as trouble:
        faults.report(trouble)
    diagnostics += faults.diagnostics()
    return paths


def _read_claims(root: Path, name: str, book: ClaimBook, faults: Faults) -> tuple[Check, ...]:
    try:
        if name.lower().endswith(LINES_ENDINGS):
            from crosscheck.read.claim_lines import read_claim_lines  # only a project with such files pays for it

            read_claim_lines(read_lines(root, name), book, faults)
            return ()
        text = decode(read_bytes(root, name, MOST_YAML_BYTES), faults)
        return () if text is None else read_claim_file(text, book, faults)
    except Trouble as trouble:
        faults.report(trouble)
        return ()


def _read_decisions(root: Path, diagnostics: list[Diagnostic]) -> tuple[Decision, ...]:
    """Return what a person decided; most projects have no such file, and pay nothing for it."""
    faults = Faults(DECISIONS)
    decisions: tuple[Decision, ...] = ()
    if (text := _read_beside(root, DECISIONS, faults)) is not None:
        from crosscheck.read.decisions import read_decisions

        decisions = read_decisions(text, faults)
    diagnostics += faults.diagnostics()
    return decisions


def _read_baseline(root: Path, diagnostics: list[Diagnostic]) -> "Baseline | None":
    """Return what the project accepts as it stands; most have no such file either."""
    faults = Faults(BASELINE)
    baseline = None
    if (text := _read_beside(root, BASELINE, faults)) is not None:
        from crosscheck.read.baseline import read_baseline

        baseline = read_baseline(text, faults)
    diagnostics += faults.diagnostics()
    return baseline


def _read_beside(root: Path, name: str, faults: Faults) -> str | None:
    """Return the text of a file that may stand beside sources.yaml."""
    try:
        if (root / name).is_symlink() or (root / name).exists():
            return decode(read_bytes(root, name, MOST_YAML_BYTES), faults)
        other = name.removesuffix(".yaml") + ".yml"
        if (root / other).exists():
            faults.add("file-not-read", f"“{other}” is not read", f"Rename it to {name}.")
    except Trouble as trouble:
        faults.report(trouble)
    return None


def _project(folder: Path, listed: SourceList, book: ClaimBook, checks: list[Check], texts: Texts) -> Project:
    sources = tuple(each.source for each in listed.sources)
    ids = frozenset(source.id for source in sources)
    return Project(
        root=str(folder),
        settings=listed.settings,
        sources=sources,
        claims=book.claims(ids),
        aliases=listed.aliases,
        places=listed.places,
        events=listed.events,
        checks=tuple(check for check in checks if check.source_id in ids),
        misquotes=tuple(book.misquotes),
        changed_texts=texts.changed,
        texts=texts.by_source,
    )
