"""`crosscheck review`: what needs a person, one question at a time, kept in decisions.yaml."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import completion

if TYPE_CHECKING:
    from crosscheck.cli.reviewing.session import Session
    from crosscheck.model.finding import Report
    from crosscheck.model.question import Topic
    from crosscheck.review.agenda import Wanted


def review(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="TOPIC", help="Ask only this: conflict, finding, update, scope, possible, weak."
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            *("--source", "-s"),
            metavar="ID",
            help="Ask only of what this source says; repeatable.",
            autocompletion=completion.source_ids,
        ),
    ] = None,
    fact: Annotated[
        list[str] | None,
        typer.Option(
            "--fact",
            metavar="ID",
            help="Ask only of this fact or claim; repeatable.",
            autocompletion=completion.claim_or_fact_ids,
        ),
    ] = None,
    unsure: Annotated[bool, typer.Option("--unsure", help="Ask also what was left as unsure.")] = False,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides. [default: as git knows you]")] = "",
    lines: Annotated[
        bool, typer.Option("--lines", help="Line by line, also where a full screen could be shown.")
    ] = False,
) -> None:
    """Walk through what needs a person, and keep what is decided.

    Every decision is in decisions.yaml at once; what was decided is not asked again unless its claims change.
    """
    from crosscheck.cli.projects import read_report

    topics = _topics(only or [])
    report = read_report(folder)
    wanted = _wanted(report, topics, source or [], fact or [], unsure)

    from crosscheck.cli.reviewing.reviewer import reviewer
    from crosscheck.cli.reviewing.session import Session

    session = Session(folder, report, wanted, reviewer(by, folder))
    raise typer.Exit(_on_screen(session) if not lines and _has_screen() else _in_lines(session))


def _topics(words: list[str]) -> "frozenset[Topic]":
    from crosscheck.cli.terminal import fail, hint_at
    from crosscheck.model.question import Topic

    known = [topic.value for topic in Topic]
    named = [word.strip().lower() for each in words for word in each.split(",") if word.strip()]
    for word in named:
        if word not in known:
            fail(f"there is no topic {word!r}", hint_at(word, known) or f"There are: {', '.join(known)}.")
    return frozenset(map(Topic, named))


def _wanted(
    report: "Report", topics: "frozenset[Topic]", sources: list[str], facts: list[str], unsure: bool
) -> "Wanted":
    from crosscheck.cli.lookup import find_fact
    from crosscheck.cli.terminal import fail, hint_at
    from crosscheck.review.agenda import Wanted

    known = [source.id for source in report.project.sources]
    for word in sources:
        if word not in known:
            fail(f"there is no source {word!r}", hint_at(word, known))
    claims = {ref for typed in facts for ref in find_fact(report, typed).statements}
    return Wanted(topics, frozenset(sources), frozenset(claims), unsure)


def _has_screen() -> bool:
    """Whether a full screen can be shown: all is a terminal that can move its cursor, and textual is there."""
    import os
    import sys
    from importlib.util import find_spec

    from crosscheck.cli.terminal import DUMB_TERMINALS, stdout_canvas

    streams = (sys.stdin, sys.stdout, sys.stderr)  # textual draws on the last
    if not all(stream and stream.isatty() for stream in streams):
        return False
    plain = os.environ.get("TERM", "").lower() in ("", *DUMB_TERMINALS)
    return not plain and stdout_canvas().is_unicode and find_spec("textual") is not None


def _in_lines(session: "Session") -> int:
    from crosscheck.cli.reviewing.lines import run_lines

    return run_lines(session)


def _on_screen(session: "Session") -> int:
    from crosscheck.cli.reviewing.screen import run_screen

    return run_screen(session)
