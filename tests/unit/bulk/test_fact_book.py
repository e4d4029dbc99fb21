import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from crosscheck.bulk.answers import BucketAnswer, FactAnswer, FactHead, OrderHead, read_bucket
from crosscheck.bulk.buckets import Judged, Reduced
from crosscheck.bulk.fact_book import NOTHING, FactBook
from crosscheck.judge.facts import number_ids
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import GRAVITY, Fact, Finding
from crosscheck.model.location import Location

FACTS = st.lists(
    st.tuples(st.sampled_from(GRAVITY), st.booleans(), st.integers(1, 3), st.sampled_from(["a", "a\0", "b"])),
    max_size=30,
)


def judged(number, verdict, unsure, origins, label):
    """Return a fact of two statements, with a finding; its slug is its label's first letter."""
    refs = (f"c{number:02}", f"d{number:02}")
    fact = Fact(label[0], label, verdict, unsure, refs, (refs,), origins, None, (), (), "", "")
    order = (GRAVITY.index(verdict), unsure, -2, -origins, label, refs)
    finding = Finding("rule", Level.ERROR, f"of {refs[0]}", Location("f", 1, 1), label[0], refs)
    return Judged(order, fact, (finding,), (), (f"in part {number}",), Raw(NOTHING))


@given(FACTS, st.randoms(use_true_random=False))
def test_facts_stand_as_if_all_were_held(facts, chance):
    told = [judged(number, *each) for number, each in enumerate(facts)]
    chance.shuffle(told)
    refs = sorted(ref for each in told for ref in each.fact.statements)
    book = FactBook(refs.index)
    for each in read_bucket(msgspec.msgpack.encode(Reduced(tuple(told), (), ()))).judged:
        book.take(each)
    book.settle()
    ordered = sorted(told, key=lambda each: each.order)
    ids = number_ids([(each.fact.id, each.fact.statements) for each in ordered])
    assert [(fact.id, fact.statements) for fact in book.facts] == [
        (own, each.fact.statements) for own, each in zip(ids, ordered, strict=True)
    ]
    assert [(each.fact, each.message) for each in book.findings] == [
        (own, each.findings[0].message) for own, each in zip(ids, ordered, strict=True)
    ]
    assert book.uncompared == tuple(words for each in ordered for words in each.uncompared)
    assert book.verdicts() == {verdict: sum(each.fact.verdict is verdict for each in told) for verdict in GRAVITY}


def test_what_the_driver_reads_lies_where_workers_put_it():
    assert BucketAnswer.__struct_fields__ == Reduced.__struct_fields__
    assert FactAnswer.__struct_fields__ == Judged.__struct_fields__
    heads = FactHead.__struct_fields__
    assert heads == Fact.__struct_fields__[: len(heads)]
    assert OrderHead.__struct_fields__ == ("verdict", "unsure", "sources", "origins", "label")
