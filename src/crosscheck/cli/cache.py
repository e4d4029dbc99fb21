"""`crosscheck cache`: where finished work is kept, how much of it there is, and clearing it."""

from enum import StrEnum
from typing import Annotated

import typer

from crosscheck.cli.options import CacheOption


class Action(StrEnum):
    """What can be done with what is kept."""

    SHOW = "show"
    CLEAR = "clear"


def cache(
    action: Annotated[Action, typer.Argument(help="Say what is kept, or remove all of it.")] = Action.SHOW,
    cache: CacheOption = None,
) -> None:
    """Show or clear the finished work that large runs keep, so that a second run costs only what has changed."""
    from crosscheck.cli.machinery import MOST_KEPT, cache_folder
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.engines.store import Store
    from crosscheck.wording.values import count_words

    folder = cache_folder(cache)
    store = Store(folder, MOST_KEPT)
    amount = store.clear() if action is Action.CLEAR else store.size()
    done = "removed" if action is Action.CLEAR else "kept"
    files = count_words(amount.files, "file")
    write_out(f"{files} {done}, {amount.bytes:,} bytes, in {stdout_canvas().show(str(folder))}\n")
