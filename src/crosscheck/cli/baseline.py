"""`crosscheck baseline`: what stands in a project is accepted, so that only what is new fails a run."""

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.exits import Exit
from crosscheck.model.fail_on import FailOn


def baseline(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    accept_new: Annotated[
        bool, typer.Option("--accept-new", help="Accept also what is new since the baseline was written.")
    ] = False,
    because: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; noted in a first baseline, else beside what is added.")
    ] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 if the file would change or a run fails.")
    ] = False,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="What counts as failing. [default: as sources.yaml says]")
    ] = None,
) -> None:
    """Accept what stands in baseline.yaml, so that only what is new fails a run.

    A baseline that is there only shrinks, unless --accept-new is given. Ends with 1 if what is new fails.
    """
    from crosscheck.cli.projects import read_outcome
    from crosscheck.cli.putting import put
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.judge.baseline_renewal import renew
    from crosscheck.model.baseline import BASELINE
    from crosscheck.report.summary import fails
    from crosscheck.report.terminal.baseline_lines import render_renewal
    from crosscheck.write.baseline import render_baseline

    report = read_outcome(folder).report
    if report is None:
        raise typer.Exit(Exit.UNUSABLE)
    is_first = report.project.baseline is None
    takes_new = accept_new or (is_first and not check)
    renewal = renew(report, takes_new, because)
    content = render_baseline(renewal.baseline).encode()
    if not check and not (is_first and not renewal.added) and content != _written(folder / BASELINE):
        put(folder, [(BASELINE, content)])
    write_out(render_renewal(renewal, takes_new, check, stdout_canvas(), is_first))
    is_stale = check and (renewal.removed or renewal.cut)
    is_failing = (not takes_new or renewal.lapsed) and fails(report, fail_on or report.project.settings.fail_on)
    raise typer.Exit(Exit.FINDINGS if is_stale or is_failing else Exit.CLEAN)


def _written(path: Path) -> bytes | None:
    """Return what a file holds, `None` where there is none."""
    return path.read_bytes() if path.is_file() else None
