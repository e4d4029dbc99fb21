"""`python bench [NAME ...]`: every bench, or those that are named, each with its own table.

What stands behind the names is for the last of them: `python bench scale 1000 10000 --jobs 2`. The peers stand in
`requirements.txt`, those of `scale` in `requirements-scale.txt`; one that is not installed is named as missing.
"""

import importlib
import sys
from itertools import takewhile

BENCHES = ("phrases", "prose", "articles", "startup", "formats", "extraction", "scale", "cluster")


def main() -> None:
    names = list(takewhile(BENCHES.__contains__, sys.argv[1:]))
    given = sys.argv[1 + len(names) :]
    if given and not names:
        raise SystemExit(f"no bench is called {given[0]!r}; there are: {', '.join(BENCHES)}")
    for place, name in enumerate(names or BENCHES):
        if place:
            print()
        sys.argv[1:] = given if names and place == len(names) - 1 else []
        importlib.import_module(name).main()


if __name__ == "__main__":
    main()
