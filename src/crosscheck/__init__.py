"""crosscheck: where sources agree, where they conflict, and why."""

__version__ = "0.1.0"
