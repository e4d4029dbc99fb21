"""A program that runs STAY on a cluster and prints the answers: `SCHEDULER|local FOLDER STORE RUN…`, a run as `a,b`."""

import sys
from pathlib import Path

from cluster_stages import STAY

from crosscheck.engines.making import make_engine
from crosscheck.engines.store import Store


def main():
    scheduler, folder, store, *runs = sys.argv[1:]
    address = None if scheduler == "local" else scheduler
    try:
        with make_engine("dask", 2, scheduler=address, store=Store(Path(store), 1 << 20)) as engine:
            for run in runs:
                for answer in engine.run(STAY, folder.encode(), run.encode().split(b",")):
                    print(answer.decode(), flush=True)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
