from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.references import rings

NODES = st.sampled_from("abcdefgh")


@given(st.dictionaries(NODES, NODES))
def test_every_ring_is_found_once(edges):
    found = list(rings(edges))
    for ring in found:
        assert ring[0] == ring[-1]
        assert [edges[node] for node in ring[:-1]] == list(ring[1:])
    in_rings = [node for ring in found for node in ring[:-1]]
    assert len(in_rings) == len(set(in_rings))
    for node in edges:
        walked = set()
        at = node
        while at in edges and at not in walked:
            walked.add(at)
            at = edges[at]
        assert at not in edges or at in in_rings


def test_a_long_chain_is_walked_in_one_go():
    chain = {str(number): str(number + 1) for number in range(100_000)}
    assert list(rings(chain)) == []
    assert len(*rings(chain | {"100000": "0"})) == 100_002
