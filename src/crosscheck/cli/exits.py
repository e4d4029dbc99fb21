"""What a run's exit code says, to a build or a shell script."""

from enum import IntEnum


class Exit(IntEnum):
    """Clean; findings at or above `--fail-on`; wrong usage, config or input; a bug; interrupted."""

    CLEAN = 0
    FINDINGS = 1
    UNUSABLE = 2
    INTERNAL = 3
    INTERRUPTED = 130
