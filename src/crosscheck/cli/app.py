"""The commands, wired: one module each, whose function's body imports what that command needs and no more."""

from typing import Annotated

import typer

from crosscheck import __version__
from crosscheck.cli.baseline import baseline
from crosscheck.cli.cache import cache
from crosscheck.cli.check import check
from crosscheck.cli.demo import demo
from crosscheck.cli.diff import diff
from crosscheck.cli.explain import explain
from crosscheck.cli.extract import extract
from crosscheck.cli.imports import import_
from crosscheck.cli.init import init
from crosscheck.cli.review import review
from crosscheck.cli.rules import rules
from crosscheck.cli.schema import schema

app = typer.Typer(
    name="crosscheck",
    help="Cross-check the claims of several sources: where they agree, where they conflict, and why.",
    epilog="Exit codes: 0 clean, 1 findings, 2 wrong usage or input, 3 a bug, 130 interrupted.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: quicker, and the same in a pipe
    pretty_exceptions_enable=False,  # what goes wrong in the program itself ends in `__main__`
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (check, extract, explain, review, diff, baseline, import_, rules, schema, init, demo, cache):
    app.command(command.__name__.rstrip("_"))(command)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.callback()
def crosscheck(
    _version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Cross-check the claims of several sources: where they agree, where they conflict, and why."""
