"""An archive in columns gives the very pairs, and the very words, that its outlines give one by one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.match.blocking import find_candidates
from crosscheck.match.columns import candidates
from crosscheck.match.columns.candidates import find_candidates_in
from crosscheck.match.columns.packing import pack
from crosscheck.match.outlines import ask_apart, count_apart, lie_apart, mean_one, outline_of
from crosscheck.match.ranks import owners

MANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],  # a desk may be used again
)

ASKED = ("killed", "injured", "hospitalised", "detained", "price of bread", "bread price", "colour of the flag")
PLACES = ("", "Porto", "Braga", "Lyon", "Portugal", "France", "Grimsmoor", "Lower Grimsmoor")
SUBJECTS = ("", "people", "police officers", "protesters", "women", "Ada Berg", "Berg", "dock strike")
EVENTS = ("", "dock strike", "2021 dock strike", "Grimsmoor mill fire")
TIMES = ("", "2021-05-01", "2021-05-02", "2021-05-20", "2021-05", "about 3 May 2021", "before 2021-05-02")
VALUES = ("1", "412", "4,120", "about 400", "green", "Ada Berg")
TOLD = ("2021-05-02", "2021-05-09", None)
SAID = ("", "A heron nests on the mast.", "The heron left the mast at night.", "Bread was dear at night.")


@st.composite
def claims(draw):
    fields = {"property": draw(st.sampled_from(ASKED)), "value": draw(st.sampled_from(VALUES))}
    for field, given_ in (("place", PLACES), ("subject", SUBJECTS), ("event", EVENTS), ("time", TIMES)):
        if words := draw(st.sampled_from(given_)):
            fields[field] = words
    return fields | {"claim": draw(st.sampled_from(SAID)), "published": draw(st.sampled_from(TOLD))}


def outlines_of(desk, drawn):
    return [outline_of(statement) for statement in desk.statements(*drawn)]


def in_shards(outlines, homes, **sizes):
    """Return what columns give where `homes` says in which shard each outline is, the last ones first."""
    order = sorted(range(len(outlines)), key=lambda position: (homes[position], -position))
    shards = [
        pack([outlines[position] for position in order if homes[position] == home]) for home in sorted(set(homes))
    ]
    starts, right, uncompared = find_candidates_in(shards, order, **sizes)
    pairs = zip(owners(starts).tolist(), right.tolist(), strict=True)
    return tuple(pair for pair in pairs if not told_apart(*(outlines[at] for at in pair))), uncompared


def told_apart(one, other):
    """Whether two outlines are told apart at a glance: outlines given one by one are, and then are no candidates."""
    if one.asked != other.asked and ask_apart(one.asked, other.asked) and not mean_one(one.meaning, other.meaning):
        return True
    return any(
        None not in things and things[0] != things[1] and apart(*things)
        for things, apart in (((one.place, other.place), lie_apart), ((one.group, other.group), count_apart))
    )


@MANY
@given(st.data(), st.lists(claims(), min_size=2, max_size=60), st.integers(1, 6), st.integers(2, 30))
def test_columns_give_the_pairs_and_the_words_of_outlines(desk, data, drawn, window, large):
    outlines = outlines_of(desk, drawn)
    homes = data.draw(st.lists(st.integers(0, 4), min_size=len(drawn), max_size=len(drawn)))
    found = in_shards(outlines, homes, window=window, large=large, jobs=data.draw(st.integers(1, 2)))
    assert found == find_candidates(outlines, window, large)


@MANY
@given(
    claims(),
    st.lists(st.sampled_from(SUBJECTS), min_size=30, max_size=90),
    st.integers(1, 9),
    st.sampled_from((7, 50, candidates.BAND)),
    st.integers(1, 2),
)
def test_a_hot_block_is_cut_alike(desk, hot, subjects, window, band, jobs):
    outlines = outlines_of(desk, [hot | ({"subject": subject} if subject else {}) for subject in subjects])
    homes = [len(subject) % 3 for subject in subjects]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "BAND", band)
        found = in_shards(outlines, homes, window=window, large=20, jobs=jobs)
    assert found == find_candidates(outlines, window, 20)
    keys = max(len(outline.home) + len(outline.guest) for outline in outlines)
    assert len(found[0]) <= 2 * len(subjects) * window * keys


def test_the_sizes_of_windows_are_the_same_where_none_is_given(desk):
    outlines = outlines_of(desk, [{"property": "killed", "value": "1", "place": "Porto", "time": "2021-05-01"}] * 130)
    found = in_shards(outlines, [0] * 65 + [1] * 65)
    assert found == find_candidates(outlines)
    assert found[1]


@pytest.mark.parametrize(("large", "is_split"), [(32, True), (33, False)])
def test_a_block_is_split_by_who_is_counted_from_the_same_size_on(desk, large, is_split):
    killed = {"property": "killed", "value": "1", "place": "Porto"}
    writers = [killed | {"subject": "journalists", "time": time} for time in ("2021-05", "2021-05-28")]
    others = [killed | {"subject": "women", "time": f"2021-05-{day:02}"} for day in range(2, 27)]
    outlines = outlines_of(desk, [*[writers[0]] * 4, *others, *[writers[1]] * 4])
    found = in_shards(outlines, [0, 1, 2] * 11, window=7, large=large)
    assert found == find_candidates(outlines, 7, large)
    assert ((0, 32) in found[0]) is is_split


def test_a_thing_that_comes_in_many_shards_is_one(desk):
    drawn = [{"property": "detained", "value": "1", "event": "dock strike", "place": place} for place in PLACES[1:]]
    outlines = outlines_of(desk, drawn * 3)
    assert in_shards(outlines, list(range(len(outlines)))) == find_candidates(outlines)


@pytest.mark.parametrize("shards", [[], [pack([])], [pack([]), pack([])]])
def test_nothing_has_no_candidates(shards):
    starts, right, uncompared = find_candidates_in(shards, [])
    assert (starts.tolist(), right.tolist(), uncompared) == ([0], [], ())


def test_a_shard_without_claims_changes_nothing(desk):
    outlines = outlines_of(desk, [{"property": "killed", "value": "1", "place": "Porto"}] * 3)
    starts, right, _ = find_candidates_in([pack([]), pack(outlines[:2]), pack([]), pack(outlines[2:])], [0, 1, 2])
    assert list(zip(owners(starts).tolist(), right.tolist(), strict=True)) == [(0, 1), (0, 2), (1, 2)]
