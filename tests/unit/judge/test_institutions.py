"""What one process finds out of a source, another can be handed."""

import msgspec
from stated_claims import state

from crosscheck.judge.origins import InstitutionsOfSource, institutions_of, trace_origins

SAID = (
    state("daily", value="14", said_by="Ministry of the Interior of Freedonia"),
    state("weekly", value="14", said_by="the ministry"),
)
FULL = state("weekly", value="20", said_by="Interior Ministry of Freedonia")


def test_institutions_go_over_the_wire_and_come_back():
    found = institutions_of((*SAID, FULL))
    wire = msgspec.msgpack.encode(found)
    assert msgspec.msgpack.decode(wire, type=dict[str, InstitutionsOfSource]) == found
    assert {"daily", "weekly"} == set(found)


def test_origins_follow_from_what_another_process_found():
    sources = {"daily": "daily", "weekly": "weekly"}
    context = institutions_of(SAID)
    assert trace_origins(SAID, sources, context=context) == trace_origins(SAID, sources)
