"""`crosscheck check`: where the sources of a project agree, where they conflict, and why."""

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.options import (
    USUAL_TOP,
    Brief,
    CacheOption,
    EngineOption,
    FormatOption,
    Jobs,
    LayoutOption,
    LeastOption,
    NoCache,
    Only,
    Reports,
    Scheduler,
    SortOption,
    Sources,
    TlsCa,
    TlsCert,
    TlsKey,
    Top,
)
from crosscheck.model.fail_on import FailOn
from crosscheck.report.choices import Layout, Sort


def check(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    format: FormatOption = None,  # noqa: A002 (the option's name)
    only: Only = None,
    source: Sources = None,
    min_severity: LeastOption = None,
    layout: LayoutOption = Layout.AUTO,
    sort: SortOption = Sort.GRAVITY,
    brief: Brief = False,
    top: Top = USUAL_TOP,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="The least grave verdict that makes the run fail. [default: as sources.yaml says]"),
    ] = None,
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Show and fail also what baseline.yaml accepts.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file; its ending tells the format."),
    ] = None,
    report: Reports = None,
    jobs: Jobs = None,
    engine: EngineOption = None,
    scheduler: Scheduler = "",
    tls_ca: TlsCa = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    cache: CacheOption = None,
    no_cache: NoCache = False,
) -> None:
    """Show where the sources agree, where they conflict, and why.

    Ends with exit code 1 if any fact is as grave as --fail-on, whether it is shown or not.
    """
    from crosscheck.cli.choosing import Wanted, read_verdicts
    from crosscheck.cli.machinery import read_machinery
    from crosscheck.cli.targets import read_targets

    targets = read_targets(output, format, report or [])  # wrong usage is told before anything heavy is imported
    verdicts = read_verdicts(only or [])
    asked = read_machinery(jobs, (engine, scheduler), (tls_ca, tls_cert, tls_key), cache, no_cache)

    from crosscheck.cli.inputs import spare_inputs
    from crosscheck.cli.projects import read_outcome
    from crosscheck.cli.rendering import Style
    from crosscheck.cli.views import view_outcome
    from crosscheck.cli.writing import tell_unshown, write_targets
    from crosscheck.report.summary import fails

    spare_inputs(folder, targets)
    outcome = read_outcome(folder, not no_baseline, asked, {target.format for target in targets})
    view = view_outcome(outcome, folder, Wanted(verdicts, tuple(source or ()), sort, min_severity), fail_on)
    write_targets(view, targets, Style(layout, brief, top))
    tell_unshown(view, targets)
    if outcome.report is None:
        raise typer.Exit(Exit.UNUSABLE)
    raise typer.Exit(Exit.FINDINGS if fails(outcome.report, view.frame.fail_on) else Exit.CLEAN)
