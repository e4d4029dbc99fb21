"""A project as git has it at some revision: its files, laid into a folder that is gone when it has been read.

Only what a check reads is taken from git, file by file (`cat-file`), so that nothing in the repository's attributes
leaves a file out or rewrites it. git is run without a shell; no revision can pass for one of its options.
"""

import os
import shlex
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from posixpath import basename, dirname, join, normpath

from msgspec import Struct

from crosscheck.read.faults import Trouble, shown
from crosscheck.read.folder import CLAIMS, SOURCE_LINES
from crosscheck.read.limits import MOST_FILES
from crosscheck.read.project import read_text_paths

BESIDE = ("sources.yaml", *SOURCE_LINES, "decisions.yaml", "baseline.yaml")
"""What a project has beside its claims."""

FILE, LINK = ("100644", "100755", "100664"), "120000"
"""Modes of what a tree of git holds; a tree (a folder) or a commit (a submodule) is neither."""

OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells a hook of its own repository, by which it would not look where the project lies."""

MOST_LINKS = 10
"""Links that are followed from one to the next."""

TWO_WORDS = "Name the revisions apart (diff main HEAD), or MAIN...BRANCH alone for what a branch changes."
OLD_CLONE = (
    "This clone has only the newest commits: run “git fetch --unshallow”, or let your CI fetch them (fetch-depth: 0)."
)


class Revision(Struct, frozen=True):
    """A commit that was named, and the project's folder in its repository ("" where it is the root)."""

    name: str
    commit: str
    folder: Path
    place: str

    def path(self, path: str) -> str:
        """Return the path of a project's file as git names it."""
        return f"{self.name}:{join(self.place, path)}"

    def has_folder(self) -> bool:
        """Whether the project's folder was there."""
        return _git(self.folder, "cat-file", "-e", f"{self.commit}:{self.place}").returncode == 0

    @contextmanager
    def checked_out(self) -> Iterator[Path]:
        """Lay the project's files into a folder for as long as they are read."""
        import tempfile

        with tempfile.TemporaryDirectory(prefix="crosscheck-") as name:
            folder = Path(name).resolve()
            tree = _Tree(self)
            _lay_out(folder, tree.project())
            _lay_out(folder, tree.texts(read_text_paths(folder)))
            yield folder


def _lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def merge_base(first: str, second: str, folder: Path) -> str:
    """Return the commit from which two revisions went apart."""
    commits = [_found(name, folder) for name in (first, second)]
    base = _git(commits[0].folder, "merge-base", *(each.commit for each in commits))
    if base.returncode:
        raise _trouble(f"{shown(first)} and {shown(second)} have no common commit", OLD_CLONE)
    return base.stdout.decode().strip()


def find_revision(name: str, folder: Path, must: bool = True) -> Revision | None:
    """Return the commit that a word names in the repository of `folder`; a `Trouble` says why none, if it `must`."""
    try:
        return _found(name, folder)
    except Trouble:
        if must:
            raise
        return None


def _found(name: str, folder: Path) -> Revision:
    if not name or name.startswith("-") or not name.isprintable():
        raise _trouble(f"{shown(name)} is no revision", "A revision does not begin with “-”.")
    folder, below = _there(folder)
    place = _git(folder, "rev-parse", "--show-prefix")
    if b"dubious ownership" in place.stderr:
        why = "git does not read this repository, as it belongs to another user"
        raise _trouble(why, f"If you trust it: git config --global --add safe.directory {_root_of(folder)}")
    if place.returncode:
        hint = "To compare revisions, run it in the project's repository, or name the project with -C."
        why = f"cannot be looked up as a revision: {_words(place.stderr)}"
        raise _trouble(f"{shown(name)} is no file and no folder, and {why}", hint)
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode:
        is_shallow = _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        hint = OLD_CLONE if is_shallow else "“git log --oneline” lists commits, “git branch -a” branches."
        hint = TWO_WORDS if ".." in name else hint
        raise _trouble(f"{shown(name)} is no file, no folder and no revision of this repository", hint)
    prefix = place.stdout.decode(errors="surrogateescape").rstrip("\n")
    return Revision(name, found.stdout.decode().strip(), folder, join(prefix, below).rstrip("/"))


def _there(folder: Path) -> tuple[Path, str]:
    """Return the nearest folder that is there, for git to start in, and the way from it to the one that is meant."""
    here = folder.absolute()
    missing: list[str] = []
    while not here.is_dir() and here != here.parent:
        missing.insert(0, here.name)
        here = here.parent
    return (here, "/".join(missing)) if missing else (folder, "")


def _root_of(folder: Path) -> str:
    """Return the repository that a folder lies in, as git is to be told of it."""
    here = folder.resolve()
    root = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
    return shlex.quote(str(root))


def _trouble(message: str, hint: str = "") -> Trouble:
    return Trouble("bad-revision", message, hint)


class _Entry(Struct, frozen=True):
    mode: str
    blob: str


class _Tree:
    """The project's folder in a commit."""

    def __init__(self, revision: Revision) -> None:
        self._revision = revision
        self._entries = self._listed()

    def project(self) -> dict[str, bytes]:
        """Return the files that a check reads, by their paths; all but the texts."""
        claims = self._entries.get(CLAIMS)
        if claims:
            kind = "a link" if claims.mode == LINK else "a submodule" if claims.mode == "160000" else "a file"
            raise _trouble(f"“{CLAIMS}” is {kind} there; a revision is read only where it is a folder")
        beside = [name for name in BESIDE if name in self._entries]
        listed = [path for path in self._entries if dirname(path) == CLAIMS and not basename(path).startswith(".")]
        if len(listed) > MOST_FILES:
            raise _trouble(f"there are more than {MOST_FILES:,} files in “{CLAIMS}”, the most that are read")
        return self._contents([*beside, *listed])

    def texts(self, named: Iterable[str]) -> dict[str, bytes]:
        """Return the texts that sources name, as far as they are there."""
        return self._contents(sorted({normpath(path) for path in named} & self._entries.keys()))

    def _listed(self) -> Mapping[str, _Entry]:
        """Return all entries below the folder, by their paths in it."""
        tree = f"{self._revision.commit}:{self._revision.place}"
        done = self._run("ls-tree", "-r", "-z", "--full-tree", tree)
        if done.returncode and b"Not a valid object name" not in done.stderr:
            raise _trouble(f"git does not list its files: {_words(done.stderr)}")
        if done.returncode:
            return {}  # there was no such folder then; that it has no sources.yaml is told when it is read
        entries = {}
        for line in done.stdout.split(b"\0"):
            if line:
                head, _, path = line.partition(b"\t")
                mode, _, blob = head.decode().split(" ")
                name = path.decode(errors="surrogateescape")
                if not {"", ".", ".."} & set(name.replace("\\", "/").split("/")):  # what no honest tree has
                    entries[name] = _Entry(mode, blob)
        return entries

    def _contents(self, paths: list[str]) -> dict[str, bytes]:
        """Return what stands in files; of a link what it leads to inside the folder."""
        wanted = {path: entry for path in paths if (entry := self._followed(path))}
        asked = "".join(f"{entry.blob}\n" for entry in wanted.values()).encode()
        return dict(zip(wanted, self._blobs(asked, len(wanted)), strict=True)) if wanted else {}

    def _followed(self, path: str) -> _Entry | None:
        for _ in range(MOST_LINKS):
            entry = self._entries.get(path)
            if entry is None or entry.mode in FILE:
                return entry
            if entry.mode != LINK:
                return None
            (target,) = self._blobs(f"{entry.blob}\n".encode(), 1)
            path = normpath(join(dirname(path), target.decode(errors="surrogateescape")))
        return None

    def _blobs(self, asked: bytes, count: int) -> list[bytes]:
        done = self._run("cat-file", "--batch", given=asked)
        found, rest = [], done.stdout
        while rest and not done.returncode:
            head, _, rest = rest.partition(b"\n")
            size = head.rpartition(b" ")[2]
            if not size.isdigit():
                break
            found.append(rest[: int(size)])
            rest = rest[int(size) + 1 :]
        if len(found) < count:
            why = _words(done.stderr) or "the repository has not all of its files"
            raise _trouble(f"git does not give its files: {why}")
        return found

    def _run(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _git(self._revision.folder, *words, given=given)


def _git(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Return what git says of the repository that a folder lies in, whatever one a hook was started for."""
    around = {name: value for name, value in os.environ.items() if name not in OF_A_HOOK} | {"LC_ALL": "C"}
    command = ["git", "-C", str(folder), *words]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=around)  # noqa: S603
    except FileNotFoundError:
        raise _trouble(
            "revisions are read by git, which is not installed", "Compare two JSON reports instead."
        ) from None
    except OSError as error:
        raise _trouble(f"git cannot be run: {error.strerror or error}") from None


def _words(said: bytes) -> str:
    """Return the first line of what git said, without the word that all of them begin with."""
    first = said.decode(errors="replace").strip().partition("\n")[0]
    return first.removeprefix("fatal: ")
