"""What `diff` compares: each side is a report that was written, a project as it is, or one as git has it.

A project is checked and its JSON report is read back, so that every side is seen through the same eyes.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import typer
from msgspec import Struct
from msgspec.structs import replace

from crosscheck.cli.choosing import Wanted
from crosscheck.cli.exits import Exit
from crosscheck.cli.projects import run
from crosscheck.cli.revisions import Revision, find_revision, merge_base
from crosscheck.cli.running import tell_faults
from crosscheck.cli.terminal import fail, write_error
from crosscheck.cli.views import view_outcome
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.location import Location
from crosscheck.model.recorded import Recorded
from crosscheck.pipeline import Outcome
from crosscheck.read.faults import Trouble, shown
from crosscheck.read.reports import MOST_BYTES, read_report
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import render_json

PIPE = "-"
HERE = "working folder"
SOURCES = "sources.yaml"
STRICTNESS = (FailOn.NEVER, FailOn.CONFLICT, FailOn.UPDATE, FailOn.SCOPE)


class Side(Struct, frozen=True):
    """One side: what it is called, what is recorded, and what makes its project's runs fail, if it is one."""

    name: str
    recorded: Recorded
    fail_on: FailOn | None = None


class _Read(Struct, frozen=True):
    """A side, or `None`, and what is wrong with it at places that name the side.

    `is_absent` tells that the project's folder is not there at all: before it was begun, or after it was taken out.
    """

    side: Side | None
    faults: tuple[Diagnostic, ...]
    is_absent: bool = False


def apart(old: str, new: str, folder: Path) -> tuple[str, str]:
    """Return the words for both sides: of `A...B` alone the commit from which B was branched off A, and B."""
    first, dots, second = old.partition("...")
    if new or not dots or not first or _is(Path(old).exists):
        return old, new or str(folder)
    try:
        return merge_base(first, second or "HEAD", folder), second or "HEAD"
    except Trouble as trouble:
        tell_faults([_fault(old, trouble.code, trouble.message, trouble.hint)])
        raise typer.Exit(Exit.UNUSABLE) from None


def stricter(old: FailOn | None, new: FailOn | None) -> FailOn:
    """Return by which of two settings more fails: who loosens the new one is judged by the old."""
    return max((each for each in (old, new) if each), key=STRICTNESS.index, default=FailOn.CONFLICT)


def changed_gate(old: FailOn | None, new: FailOn | None) -> tuple[FailOn, FailOn] | None:
    """Return both settings where they differ."""
    return (old, new) if old and new and old is not new else None


def read_sides(old: str, new: str, folder: Path) -> tuple[Side, Side]:
    """Return both sides; where either cannot be used, all that is wrong with both is told, and the command ends."""
    if old == new == PIPE:
        fail("only one side can come through a pipe", "Name a file for the other.")
    found = [_read(words, folder) for words in (old, new)]
    before, after = _filled((old, new), found)
    if before is None or after is None:
        tell_faults([fault for each in found for fault in each.faults])
        raise typer.Exit(Exit.UNUSABLE)
    tell_faults(found[1].faults)  # what is doubtful in the old one is past
    for side in (before, after):
        if not side.recorded.is_whole:
            shows = f"{len(side.recorded.facts):,} of {side.recorded.facts_in_all:,} facts"
            write_error(f"warning: {shown(side.name)} shows {shows}; what it leaves out looks new or gone\n")
    return before, after


def _filled(words: tuple[str, str], found: list[_Read]) -> tuple[Side | None, Side | None]:
    """Return both sides; of two, one whose folder is not there at all has no facts."""
    sides = [each.side for each in found]
    for number, (name, became) in enumerate(((words[0], "new"), (words[1], "gone"))):
        if found[number].is_absent and sides[1 - number]:
            write_error(f"note: there is no such project in {shown(name)}: everything is {became}\n")
            return (Side(name, Recorded()), sides[1]) if number == 0 else (sides[0], Side(name, Recorded()))
    return sides[0], sides[1]


def _read(words: str, folder: Path) -> _Read:
    """Return what a word on the command line stands for: what is there wins over what git knows."""
    path = Path(words)
    if words == PIPE:
        return _report("stdin", sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b"")
    is_folder = _is(path.is_dir)
    if _is(path.exists) and not is_folder:  # also what a shell puts in a command's place: <(crosscheck check -f json)
        return _from_file(path)
    is_project = _is((path / SOURCES).exists)
    if is_project or path == folder:
        return _checked(path, HERE if path == Path() else words)
    try:
        revision = find_revision(words, folder, must=not is_folder)
        return _from_git(revision) if revision else _checked(path, words)
    except Trouble as trouble:
        return _Read(None, (_fault(words, trouble.code, trouble.message, trouble.hint),))


def _from_file(path: Path) -> _Read:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"this report cannot be opened: {error.strerror or error}"
        return _Read(None, (_fault(str(path), "cannot-open", message, "Check who may read it."),))
    return _report(str(path), raw)


def _report(name: str, raw: bytes) -> _Read:
    try:
        return _Read(Side(name, read_report(raw)), ())
    except Trouble as trouble:
        return _Read(None, (_fault(name, trouble.code, trouble.message, trouble.hint, *trouble.mark),))


def _from_git(revision: Revision) -> _Read:
    """Return a project as it was; places in it are told as git names them."""
    with revision.checked_out() as place:
        found = _checked(place, revision.name, revision.name)
        is_absent = not any(place.iterdir()) and not revision.has_folder()
    faults = tuple(_in_revision(fault, revision) for fault in found.faults)
    return replace(found, faults=faults, is_absent=is_absent)


def _checked(folder: Path, name: str, as_of: str = "") -> _Read:
    """Return what a check of a project comes to."""
    outcome = run(folder)
    faults = outcome.diagnostics
    if not as_of and str(folder) != ".":
        faults = tuple(replace(each, location=_below(folder, each.location)) for each in faults)
    if outcome.report is None:
        return _Read(None, faults, is_absent=not as_of and not _is(folder.exists))
    return _Read(Side(name, _recorded(outcome, folder), outcome.report.project.settings.fail_on), faults)


def _recorded(outcome: Outcome, folder: Path) -> Recorded:
    return read_report(render_json(view_outcome(outcome, folder, Wanted()), Canvas()).encode())


def _below(folder: Path, location: Location) -> Location:
    if location.path == str(folder):
        return location
    return replace(location, path=str(folder / location.path))


def _in_revision(fault: Diagnostic, revision: Revision) -> Diagnostic:
    return replace(fault, location=replace(fault.location, path=revision.path(fault.location.path)))


def _fault(name: str, code: str, message: str, hint: str, line: int = 1, column: int = 1) -> Diagnostic:
    return Diagnostic(code, Level.ERROR, message, hint, Location(name, line, column))


def _is(look: Callable[[], bool]) -> bool:
    """Return what a look at a path says; a name that no file can have is none."""
    try:
        return look()
    except (OSError, ValueError):
        return False
