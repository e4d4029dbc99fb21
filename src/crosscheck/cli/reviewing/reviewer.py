"""Who decides: as told, else as git knows them, else by the name of their login."""

import getpass
import os
import subprocess
from pathlib import Path

GIT = ("git", "config", "--get", "user.name")
PATIENCE = 5
"""Seconds after which git is taken not to know."""


def reviewer(told: str, folder: Path) -> str:
    """Return who decides, "" where nobody said so."""
    return _one_line(told) or _one_line(_by_git(folder))


def login_name() -> str:
    """Return the name that somebody logged in with, "" where the system has none."""
    try:
        return _one_line(getpass.getuser())
    except (KeyError, OSError):
        return ""


def _by_git(folder: Path) -> str:
    # Nothing in the project's folder is run: `git config` only reads.
    environ = os.environ | {"GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603 (the words are ours)
            GIT, cwd=folder, env=environ, capture_output=True, check=False, timeout=PATIENCE, stdin=subprocess.DEVNULL
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _one_line(words: str) -> str:
    return " ".join(words.split())
