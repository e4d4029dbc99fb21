"""A shard's outlines as bytes: small, the same wherever they are made, and nothing of them lost."""

import os
import subprocess
import sys
from pathlib import Path

from crosscheck.match.columns.packing import keys_of, names_of, pack, unpack
from crosscheck.match.outlines import outline_of

HELD = {"property": "detained", "value": "1", "place": "Porto", "subject": "women", "event": "dock strike"}

MAKE = """
import sys
sys.path.insert(0, sys.argv[1])
from conftest import Desk
from crosscheck.match.outlines import outline_of
from crosscheck.match.columns.packing import pack
HELD = {"property": "detained", "value": "1", "place": "Porto", "subject": "women", "event": "dock strike"}
print(pack([outline_of(Desk().statement(**HELD))]).hex())
assert "numpy" not in sys.modules
"""


def test_words_and_names_stand_once(desk):
    outlines = [outline_of(statement) for statement in desk.statements(*[HELD] * 50)]
    shard = unpack(pack(outlines))
    one = outlines[0]
    assert shard.size == 50
    assert keys_of(shard) == [*one.home, *one.guest, *(f"\t{word}" for word in one.words)]
    assert names_of(shard) == [(one.label, one.labels)]


def test_bytes_are_the_same_in_every_process():
    run = [sys.executable, "-c", MAKE, str(Path(__file__).parent)]
    path = os.pathsep.join(sys.path)
    made = {
        subprocess.run(
            run, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}, capture_output=True, check=True
        ).stdout
        for seed in "12"
    }
    assert len(made) == 1
    assert len(next(iter(made))) > 200


def test_a_hundred_alike_take_little_more_than_one(desk):
    outlines = [outline_of(statement) for statement in desk.statements(*[HELD] * 100)]
    assert len(pack(outlines)) < 200 * 100
