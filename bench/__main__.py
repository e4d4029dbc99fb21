"""`python bench`: every bench, each with its own table.

The peers stand in `requirements.txt`; one that is not installed is named as missing.
"""

import importlib.util

import articles
import phrases
import prose


def main() -> None:
    phrases.main()
    print()
    prose.main()
    print()
    articles.main()
    if importlib.util.find_spec("startup"):
        print()
        importlib.import_module("startup").main()


if __name__ == "__main__":
    main()
