"""`python bench [NAME ...]`: every bench, or those that are named, each with its own table.

The peers stand in `requirements.txt`; one that is not installed is named as missing.
"""

import importlib
import sys

BENCHES = ("phrases", "prose", "articles", "startup", "formats")


def main() -> None:
    names = sys.argv[1:] or BENCHES
    if unknown := [name for name in names if name not in BENCHES]:
        raise SystemExit(f"no bench is called {unknown[0]!r}; there are: {', '.join(BENCHES)}")
    del sys.argv[1:]  # what a bench of its own can be given
    for place, name in enumerate(names):
        if place:
            print()
        importlib.import_module(name).main()


if __name__ == "__main__":
    main()
