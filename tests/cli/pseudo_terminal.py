"""A program in a real pseudo terminal, its screen drawn by pyte: type keys, wait for words, look."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pyte
from cli_projects import environment

PATIENCE = 30
"""Seconds after which what is waited for counts as missing; reached only by a test that fails."""

PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
ENTER, ESCAPE, BACKSPACE, CTRL_C, CTRL_D = "\r", "\x1b", "\x7f", "\x03", "\x04"


class Terminal:
    """`crosscheck` in a terminal of so many columns and lines."""

    def __init__(self, *args: object, columns: int = 80, lines: int = 24, cwd: Path | None = None, **changes: str):
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self._head, tail = pty.openpty()
        self.resize(columns, lines)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "crosscheck", *map(str, args)],
            cwd=cwd,
            env=environment(**{"TERM": "xterm-256color", **changes}),
            stdin=tail,
            stdout=tail,
            stderr=tail,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(tail)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self.hang_up()

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal as large as that; the kernel tells the program."""
        self._screen.resize(lines, columns)
        fcntl.ioctl(self._head, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def type(self, keys: str) -> None:
        """Type keys."""
        os.write(self._head, keys.encode())

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait(self, *words: str, gone: str = "", until: Callable[[], bool] = lambda: True) -> str:
        """Read until all these words stand on the screen, `gone` no longer does, and `until` holds; return the screen.

        Words that are broken into two lines count as one passage.
        """
        deadline = time.monotonic() + PATIENCE
        while not self._shows(words) or (gone and self._shows([gone])) or not until():
            if not self._read(deadline):
                raise AssertionError(f"{words} did not come:\n{self.text}")
        return self.text

    def _shows(self, words: Iterable[str]) -> bool:
        flat = " ".join(self.text.split())
        return all(each in flat for each in words)

    def ended(self) -> int:
        """Read until the program has ended; return its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        return self._process.wait(PATIENCE)

    def hang_up(self) -> None:
        """Close the terminal, as a closed window does."""
        if self._head >= 0:
            os.close(self._head)
            self._head = -1

    def gone(self) -> int:
        """Return the exit code after the terminal was closed."""
        return self._process.wait(PATIENCE)

    def _read(self, deadline: float) -> bool:
        """Read what has come; return whether the terminal is still there."""
        ready, _, _ = select.select([self._head], [], [], max(0, deadline - time.monotonic()))
        try:
            came = os.read(self._head, 65_536) if ready else b""
        except OSError:  # the program has gone
            came = b""
        self.raw += came
        self._stream.feed(came)
        return bool(came)
