import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from crosscheck.engines.store import CHECK_SIZE, Amount, Store

KEYS = [f"{number:02x}" * 32 for number in range(40)]


def entries(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "CACHEDIR.TAG")


def used(folder, key, seconds):
    """Say when an entry was used last."""
    os.utime(folder / key[:2] / key[2:], (seconds, seconds))


def test_what_is_put_can_be_got_by_another_store(tmp_path):
    Store(tmp_path / "new" / "store", 1000).put(KEYS[0], b"data")
    store = Store(tmp_path / "new" / "store", 1000)
    assert store.get(KEYS[0]) == b"data"
    assert store.get(KEYS[1]) is None
    assert store.trouble is None


@pytest.mark.parametrize("data", [b"", b"\0" * 100_000])
def test_any_bytes_are_kept_as_they_are(tmp_path, data):
    store = Store(tmp_path, 1 << 20)
    store.put(KEYS[0], data)
    assert store.get(KEYS[0]) == data
    assert store.size() == (1, len(data) + CHECK_SIZE)


def test_names_are_digests_in_folders_and_nobody_else_may_read(tmp_path):
    store = Store(tmp_path / "store", 1000)
    store.put(KEYS[1], b"secret")
    (path,) = entries(tmp_path)
    assert path == tmp_path / "store" / "01" / ("01" * 31)
    assert [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent, path.parents[1])] == [0o600, 0o700, 0o700]
    assert (tmp_path / "store" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda content: content[:-1],
        lambda content: content[:CHECK_SIZE],
        lambda content: content + b"\n",
        lambda content: bytes([content[0] ^ 1]) + content[1:],
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    ],
    ids=["emptied", "truncated", "no data", "longer", "other check", "other data"],
)
def test_a_spoilt_entry_is_a_miss_and_written_anew(tmp_path, spoil):
    store = Store(tmp_path, 1000)
    store.put(KEYS[0], b"data")
    (path,) = entries(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    assert store.get(KEYS[0]) is None
    store.put(KEYS[0], b"data")
    assert store.get(KEYS[0]) == b"data"


def test_a_folder_in_an_entrys_place_is_a_miss_and_told(tmp_path):
    store = Store(tmp_path, 1000)
    (tmp_path / "00" / KEYS[0][2:]).mkdir(parents=True)
    assert store.get(KEYS[0]) is None
    store.put(KEYS[0], b"data")
    assert store.trouble is not None
    assert entries(tmp_path) == []


def test_what_was_not_used_for_longest_goes_first(tmp_path):
    store = Store(tmp_path, 10 * (84 + CHECK_SIZE))
    for age, key in enumerate(KEYS[:10]):
        store.put(key, bytes(84))
        used(tmp_path, key, 1_000_000 + age)
    assert store.sweep() == (0, 0)
    assert store.get(KEYS[0]) is not None  # used now, so it is not the oldest any more
    store.put(KEYS[10], bytes(84))
    assert store.sweep() == (2, 200)
    assert [store.get(key) is not None for key in KEYS[:11]] == [True, False, False, *[True] * 8]
    assert store.size() == (9, 900)


def test_a_sweep_with_nothing_written_reads_nothing(tmp_path):
    Store(tmp_path, 1000).put(KEYS[0], bytes(800))
    assert Store(tmp_path, 10).sweep() == (0, 0)
    assert Store(tmp_path, 10).size().files == 1


def test_the_bound_is_kept_within_a_long_run(tmp_path):
    store = Store(tmp_path, 1000)
    for key in KEYS:
        store.put(key, bytes(100))
        assert store.size().bytes <= 2 * 1000 + 2 * (100 + CHECK_SIZE) * 10
    store.sweep()
    assert store.size().bytes <= 1000
    assert store.get(KEYS[-1]) == bytes(100)


def test_an_entry_larger_than_the_bound_does_not_stay(tmp_path):
    store = Store(tmp_path, 100)
    store.put(KEYS[0], bytes(200))
    assert store.size() == (0, 0)


def test_a_half_written_file_goes_when_nobody_writes_it_any_more(tmp_path):
    store = Store(tmp_path, 1000)
    store.put(KEYS[0], b"data")
    old, new = (tmp_path / "00" / f"{KEYS[0][2:]}.{name}.part" for name in ("old", "new"))
    old.write_bytes(b"da")
    new.write_bytes(b"da")
    now = new.stat().st_mtime
    os.utime(old, (now - 4000, now - 4000))
    assert store.sweep() == (1, 2)
    assert entries(tmp_path) == [tmp_path / "00" / KEYS[0][2:], new]


def test_clear_removes_all_entries_and_nothing_of_anyone_else(tmp_path):
    store = Store(tmp_path, 1000)
    for key in KEYS[:3]:
        store.put(key, b"data")
    foreign = [tmp_path / "notes.txt", tmp_path / "00" / "notes.txt", tmp_path / "more" / KEYS[0][2:]]
    for path in foreign:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    assert store.clear() == Amount(3, 3 * (4 + CHECK_SIZE))
    assert entries(tmp_path) == sorted(foreign)
    assert store.size() == (0, 0)
    assert {path.name for path in tmp_path.iterdir()} == {"00", "more", "notes.txt"}
    assert store.clear() == (0, 0)


def test_a_store_that_never_was_has_nothing(tmp_path):
    store = Store(tmp_path / "none", 1000)
    assert (store.get(KEYS[0]), store.size(), store.clear(), store.sweep()) == (None, (0, 0), (0, 0), (0, 0))
    assert list(tmp_path.iterdir()) == []


def test_a_store_cleared_by_another_run_goes_on(tmp_path):
    store = Store(tmp_path, 1000)
    store.put(KEYS[0], b"data")
    Store(tmp_path, 1000).clear()
    store.put(KEYS[0], b"data")
    assert (store.get(KEYS[0]), store.trouble) == (b"data", None)


def test_a_place_that_cannot_be_written_is_told_once_and_what_is_there_is_read(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "store", 1000)
    store.put(KEYS[0], b"data")
    trouble = store.trouble
    store.put(KEYS[1], b"data")
    assert store.trouble is trouble
    assert trouble is not None
    assert trouble.code == "store-unwritable"
    assert "Not a directory" in trouble.message
    assert "goes on without" in trouble.hint
    assert store.get(KEYS[0]) is None


NO_ROOM = """
import resource, sys
from pathlib import Path
from crosscheck.engines.store import Store
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
store = Store(Path(sys.argv[1]), 1000)
store.put("00" * 32, b"small")
store.put("01" * 32, bytes(200))
print(store.trouble.message)
"""
"""No file of this program grows beyond 100 bytes: what a full disk is to a writer."""


def test_where_there_is_no_room_nothing_half_written_stays(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, tmp_path],
        env={"PYTHONPATH": str(Path(__file__).parents[3] / "src")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "File too large" in done.stdout
    assert entries(tmp_path) == [tmp_path / "00" / KEYS[0][2:]]
    assert Store(tmp_path, 1000).get(KEYS[0]) == b"small"


def test_many_threads_and_sweeps_at_once_lose_no_whole_entry(tmp_path):
    faults = []

    def use(store):
        for _ in range(5):
            for key in KEYS:
                store.put(key, key.encode())
                got = store.get(key)
                if got not in (None, key.encode()):
                    faults.append(got)
            store.sweep()

    stores = [Store(tmp_path, 1500) for _ in range(4)]
    threads = [threading.Thread(target=use, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert [store.trouble for store in stores] == [None] * 4
    assert not list(tmp_path.rglob("*.part"))
