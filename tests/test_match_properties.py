"""What holds of matching whatever is matched: order, strangers and answers change nothing."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.match.comparison import compare_pair
from crosscheck.match.matching import match_statements
from crosscheck.model.claim import Claim, Modality, Quote
from crosscheck.model.interval import Interval
from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Group, Property, Statement
from crosscheck.model.value import Hedge, Name, Place, Quantity, QuantityKind, Text, Time, Truth, ValueKind

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HERE = Location("claims/test.yaml", 1, 1)
FIRST_DAY = date(2021, 5, 1)


def name(label, proper=True):
    parts = tuple(label.casefold().split())
    return Name(label, parts, parts, proper)


def place(label, *around):
    return Place(name(label), label.casefold(), (*around, label.casefold()))


def figure(key, *within, cumulative=True):
    return Property(key, key, ValueKind.QUANTITY, cumulative, cumulative, True, within)


PROPERTIES = (
    figure("killed"),
    figure("injured"),
    figure("hospitalised", "injured"),
    figure("price", cumulative=False),
    Property("winner", "winner", ValueKind.NAME, False, False, True),
    Property("caus block", "cause of the blocks", None, False, False, False),
    Property("caus protest", "cause of the protests", None, False, False, False),
)
GROUPS = (
    Group("people", "people"),
    Group("police", "police", ("people",), ("marchers",)),
    Group("marchers", "marchers", ("people",), ("police",)),
)
PLACES = (place("Land"), place("Stadt", "land"), place("Dorf", "land"), place("Elsewhere"))
NAMES = (name("Ada Berg"), name("Berg"), name("Nils Holm"), name("night watch", proper=False))
EVENTS = (name("spring strike", proper=False), name("2021 spring strike", proper=False), name("Hurricane Odile"))
TOLD = (("square", "mill", "river", "bridge"), ("river", "bridge", "mill"), ("bridge", "night"), ())
ANSWERS = ("aaa", "bbb", "ccc", "ddd")
"""Words of answers, which no question has."""

days = st.integers(0, 12).map(lambda days: FIRST_DAY + timedelta(days))


def period(start, length):
    end = start + timedelta(length)
    return Time(Interval(start, end), f"{start}/{end}", f"{start} to {end}")


times = st.builds(period, days, st.sampled_from((0, 0, 0, 1, 3, 40, 400)))


@st.composite
def quantities(draw, kind=QuantityKind.COUNT, unit="person"):
    low = Decimal(draw(st.integers(0, 99)))  # a longer one that two claims share may tell that they ask the same
    held = Interval(low, low + draw(st.integers(0, 50)))
    hedge = draw(st.sampled_from(Hedge))
    return Quantity(kind, low, held, held, unit, hedge, str(low))


def whose(word):
    return name(word.title())


def where(word):
    return place(word.title())


def what(word):
    return Text(word, (word,))


def whether(word):
    return Truth(word < "c", word)


def another(value, draw):
    """Return another answer of the same kind."""
    word = draw(st.sampled_from(ANSWERS))
    if isinstance(value, Quantity):
        return draw(quantities(value.kind, value.unit))
    if isinstance(value, Time):
        return replace(draw(times), words=word)
    made = {Name: whose, Place: where, Text: what, Truth: whether}.get(type(value))
    return made(word) if made else value


values = st.one_of(
    st.none(),
    quantities(),
    quantities(QuantityKind.PERCENT, "percent"),
    st.sampled_from([make(word) for word in ANSWERS for make in (whose, where, what, whether)]),
    times,
)


def maybe(found):
    return st.sampled_from((None, *found))


@st.composite
def statement(draw, ref):
    published, value = period(draw(days), 0), draw(values)
    source = Source(draw(st.sampled_from("xyz")), "", "", published.words, "en", SourceKind.NEWS, HERE)
    quote = Quote("x", draw(st.sampled_from((None, 5, 90, 400))))
    return Statement(
        ref=ref,
        claim=Claim(ref, ref, source.id, "", "", "", HERE, quote=quote),
        source=source,
        property=draw(st.sampled_from(PROPERTIES)),
        value=value,
        subject=draw(maybe(NAMES)),
        group=draw(maybe(GROUPS)),
        place=draw(maybe(PLACES)),
        time=draw(st.one_of(st.none(), times)),
        as_of=None,
        event=draw(maybe(EVENTS)),
        said_by=draw(maybe(NAMES)),
        published=draw(maybe((published,))),
        modality=draw(st.sampled_from(Modality)),
        text_parts=tuple(draw(st.sampled_from(TOLD))) + answer_words(value),
    )


statements = st.tuples(*(statement(f"c{number}") for number in range(6)))
"""Six statements of few properties and places, so that many of them meet."""


def answer_words(value):
    return tuple(value.words.split()) if isinstance(value, Text | Truth) else ()


def answered(one, value):
    """Return the same question with another answer, in its words too."""
    asked = one.text_parts[: len(one.text_parts) - len(answer_words(one.value))]
    return replace(one, value=value, text_parts=asked + answer_words(value))


def shape(matching):
    links = [(link.left, link.right, link.weight) for cluster in matching.clusters for link in cluster.links]
    see_also = [(pair.left, pair.right, pair.weight) for pair in matching.see_also]
    return [cluster.statements for cluster in matching.clusters], links, see_also, matching.uncompared


@FEW
@given(statements, st.randoms(use_true_random=False))
def test_order_changes_nothing(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert match_statements(shuffled) == match_statements(found)


@FEW
@given(st.data())
def test_answers_change_nothing(data):
    found = data.draw(statements)
    others = [answered(one, another(one.value, data.draw)) for one in found]
    assert shape(match_statements(others)) == shape(match_statements(found))


@FEW
@given(statements, days)
def test_a_stranger_changes_no_other_cluster(found, day):
    source = Source("stranger", "", "", str(day), "en", SourceKind.NEWS, HERE)
    asked = figure("harvested")
    claim = Claim("b-stranger", "b-stranger", source.id, "", "harvested", "", HERE)
    nothing = dict.fromkeys(("value", "subject", "group", "time", "as_of", "event", "said_by", "published"))
    stranger = Statement(
        "b-stranger",
        claim,
        source,
        asked,
        place=place("Nowhere"),
        modality=Modality.ASSERTED,
        text_parts=("wheat",),
        **nothing,
    )
    before, after = match_statements(found), match_statements([*found, stranger])
    assert {c for c in after.clusters if "b-stranger" not in c.statements} == set(before.clusters)
    assert after.see_also == before.see_also


@FEW
@given(statements)
def test_every_statement_is_in_one_cluster(found):
    members = [ref for cluster in match_statements(found).clusters for ref in cluster.statements]
    assert sorted(members) == sorted(one.ref for one in found)


@FEW
@given(statements)
def test_no_cluster_holds_a_barred_pair(found):
    by_ref = {one.ref: one for one in found}
    for cluster in match_statements(found).clusters:
        for left in cluster.statements:
            for right in cluster.statements:
                assert left >= right or not compare_pair(by_ref[left], by_ref[right]).barred


@FEW
@given(statements)
def test_a_link_is_what_comparing_the_pair_alone_gives(found):
    by_ref = {one.ref: one for one in found}
    matching = match_statements(found)
    for link in (*matching.see_also, *(link for cluster in matching.clusters for link in cluster.links)):
        assert link == compare_pair(by_ref[link.left], by_ref[link.right])


@FEW
@given(statement("a"), statement("b"))
def test_comparing_does_not_mind_which_comes_first(left, right):
    assert compare_pair(left, right) == compare_pair(right, left)


@FEW
@given(statement("a"))
def test_a_statement_is_never_barred_from_its_like(one):
    assert not compare_pair(one, replace(one, ref="b", claim=replace(one.claim, ref="b"))).barred
