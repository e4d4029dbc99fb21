"""Shell completion of ids: quick, and silent where a project is broken or large.

Only what needs no quoting is offered: an id is a source's word, and a shell would run what hides in it.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import typer

LARGEST = 4_000_000
"""Bytes of claims up to which a project is read while somebody waits for a completion."""

_NEEDS_NO_QUOTING = re.compile(r"[\w./@%+-]+")


def claim_or_fact_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of facts and claims that begin as typed."""

    def ids() -> Iterable[str]:
        from crosscheck.pipeline import check

        report = check(_folder(ctx)).report
        return [*(f.id for f in report.facts), *(s.ref for s in report.statements)] if report else []

    return _complete(ctx, ids, incomplete)


def source_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of sources that begin as typed."""

    def ids() -> Iterable[str]:
        from crosscheck.read.project import read_project

        project, _ = read_project(_folder(ctx))
        return [source.id for source in project.sources] if project else []

    return _complete(ctx, ids, incomplete)


def rule_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of rules that begin as typed."""

    def ids() -> Iterable[str]:
        from crosscheck.judge.rules import RULES

        return [rule.id for rule in RULES]

    return _complete(ctx, ids, incomplete)


def verdicts(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the verdicts that begin as the last one typed (`conflict,sc`)."""

    def ids() -> Iterable[str]:
        from crosscheck.model.finding import GRAVITY

        return [f"{before}{comma}{verdict.value}" for verdict in GRAVITY]

    before, comma, _ = incomplete.rpartition(",")
    return _complete(ctx, ids, incomplete)


def _complete(ctx: typer.Context, ids: Callable[[], Iterable[str]], incomplete: str) -> list[str]:
    """Return what `ids` offers and begins as typed; nothing at all where anything is wrong."""
    try:
        if _size(_folder(ctx)) > LARGEST:
            return []
        found = sorted({each for each in ids() if each.startswith(incomplete)})
    except Exception:  # a completion that fails has nothing to offer, and nowhere to say why
        return []
    return [each for each in found if _NEEDS_NO_QUOTING.fullmatch(each.replace(",", ""))]


def _folder(ctx: typer.Context) -> Path:
    return Path(ctx.params.get("folder") or ".")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in (folder / "claims").glob("*") if path.is_file())
