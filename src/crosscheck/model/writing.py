"""What a run of extraction is going to write, and what it does with the claims that are already there."""

from msgspec import Struct

from crosscheck.model.diagnostic import Diagnostic


class Merged(Struct, frozen=True):
    """How the claims of one source came together.

    `edited` are those that a person changed or wrote, `removed` those that a person took out and that stay out, `gone`
    those whose figure the text has no longer; each by its id.
    """

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Writing(Struct, frozen=True):
    """Files by their path in the project with their whole new content; what stays as it is has no entry.

    `merged` says for each draft how its claims came together, `None` for one of which nothing is written. `refused`
    says why of documents, at their paths; `faults` what is wrong with the project, at paths inside it.
    """

    files: tuple[tuple[str, bytes], ...]
    merged: tuple[Merged | None, ...]
    refused: tuple[Diagnostic, ...]
    faults: tuple[Diagnostic, ...]
