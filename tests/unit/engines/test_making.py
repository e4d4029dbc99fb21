import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.engines.making import make_engine
from crosscheck.engines.tls import Tls
from crosscheck.engines.trouble import EngineTrouble

SRC = Path(__file__).parents[3] / "src"

STARTED = """
import sys
from crosscheck.engines.making import make_engine
with make_engine({name!r}, 2) as engine:
    print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("name", "unneeded"),
    [
        ("serial", {"multiprocessing", "concurrent.futures", "importlib.metadata", "tempfile", "logging", "msgspec"}),
        ("processes", {"importlib.metadata", "msgspec", "crosscheck.engines.stamp"}),
        ("dask", {"distributed", "dask", "tornado"}),  # a cluster of our own is not started before there is work
    ],
)
def test_an_engine_imports_only_what_it_needs(name, unneeded):
    done = subprocess.run(
        [sys.executable, "-c", STARTED.format(name=name)],
        env={"PYTHONPATH": str(SRC)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    modules = set(done.stdout.split())
    assert "crosscheck.engines.making" in modules
    assert modules & unneeded == set()


@pytest.mark.parametrize("address", ["", "host", "host:8786", "http://host:8786", "tcp://host", "tcp://ho st:8786"])
def test_what_is_no_address_is_told(address):
    with pytest.raises(EngineTrouble, match="is no address of a scheduler") as caught:
        make_engine("dask", scheduler=address).__enter__()
    assert caught.value.code == "scheduler-address"
    assert "tcp://HOST:PORT" in caught.value.hint


@pytest.mark.parametrize("address", ["tcp://host:8786", "tls://host:8786"])
def test_keys_go_with_tls_and_tls_with_keys(address, tmp_path):
    tls = Tls(tmp_path, tmp_path, tmp_path) if address.startswith("tcp") else None
    with pytest.raises(EngineTrouble, match=f"'{address}' (takes no keys|needs certificates)") as caught:
        make_engine("dask", scheduler=address, tls=tls).__enter__()
    assert caught.value.code == "scheduler-keys"


def test_keys_that_cannot_be_read_are_told(tmp_path):
    present = tmp_path / "ca.pem"
    present.touch()
    tls = Tls(present, tmp_path / "none.pem", present)
    with pytest.raises(EngineTrouble, match=r"none\.pem': No such file"):
        make_engine("dask", scheduler="tls://host:8786", tls=tls).__enter__()


@pytest.mark.parametrize("missing", ["distributed", "cryptography"])
def test_a_cluster_without_its_packages_tells_what_to_install(missing, tmp_path):
    """A module that raises what Python raises where there is none stands in for a package that is not there."""
    (tmp_path / "distributed.py").touch()
    (tmp_path / f"{missing}.py").write_text(f"raise ModuleNotFoundError('No module', name={missing!r})")
    code = "from crosscheck.engines.connecting import require_distributed\nrequire_distributed()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": os.pathsep.join((str(SRC), str(tmp_path)))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    last = done.stderr.splitlines()[-1]
    assert f"a cluster needs the package {missing} (pip install 'crosscheck-claims[scale]')" in last
