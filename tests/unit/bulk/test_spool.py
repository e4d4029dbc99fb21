from hypothesis import given
from hypothesis import strategies as st

from crosscheck.bulk.spool import WAITING, Spool

STEPS = st.lists(st.one_of(st.binary(max_size=40), st.just(b"x" * (WAITING + 1)), st.integers(0, 1_000)), max_size=30)


@given(STEPS)
def test_what_was_added_is_read_whatever_was_read_between(steps):
    spool, records = Spool(), []
    for step in steps:
        if isinstance(step, bytes):
            records.append(step)
            assert spool.add(step) == len(records) - 1
        elif records:
            assert spool.read(step % len(records)) == records[step % len(records)]
    assert [spool.read(number) for number in range(len(spool))] == records
