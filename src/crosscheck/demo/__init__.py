"""The built-in example: three invented reports of one invented flood, with every verdict in it."""

from pathlib import Path

FOLDER = Path(__file__).parent
