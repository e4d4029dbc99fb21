"""The command `crosscheck`, also as `python -m crosscheck`.

`--version` is answered before anything else is imported. What goes wrong in the program itself ends here: no traceback
but a request to report it, and exit code 3.
"""

import gc
import os
import sys

from crosscheck import __version__

INTERNAL_ERROR, INTERRUPTED = 3, 130


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        if sys.argv[1:] in (["--version"], ["-V"]):
            print(f"crosscheck {__version__}")
            return 0
        gc.disable()  # imports leave no garbage to look for; `cli.projects` turns it on again
        from crosscheck.cli.app import app

        app(prog_name="crosscheck")
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the one place that may catch everything: a bug must not look like a finding
        _report_bug(error)
        return INTERNAL_ERROR
    return 0


def _report_bug(error: Exception) -> None:
    """Say on stderr that this is our fault, and where."""
    from crosscheck.report.escaping import visible

    if os.environ.get("CROSSCHECK_DEBUG", "") not in ("", "0"):
        import traceback

        traceback.print_exception(error)
    place, trace = "", error.__traceback__
    while trace:
        place, trace = f"{trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno}", trace.tb_next
    sys.stderr.write(
        f"crosscheck: internal error: {visible(f'{type(error).__name__}: {error}')} (in {place})\n"
        "  This is a bug in crosscheck, not in your files. Please report it with the command you ran.\n"
        "  With CROSSCHECK_DEBUG=1 in the environment the whole traceback is shown.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
