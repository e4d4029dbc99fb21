"""A program that runs the stage STAY over payloads and prints the answers: `ENGINE FOLDER STORE PAYLOAD…`."""

import sys
from pathlib import Path

from engine_stages import STAY

from crosscheck.engines.making import make_engine
from crosscheck.engines.store import Store


def main():
    name, folder, store, *payloads = sys.argv[1:]
    try:
        with make_engine(name, 2, store=Store(Path(store), 1 << 20)) as engine:
            for answer in engine.run(STAY, folder.encode(), (payload.encode() for payload in payloads)):
                print(answer.decode(), flush=True)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
