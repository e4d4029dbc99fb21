"""Drafts are merged into a file that a person has worked on: what a person did stays, to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.model.claim import Claim, Quote
from crosscheck.model.layout import File
from crosscheck.model.location import Location
from crosscheck.read.layouts import read_layout
from crosscheck.read.verifying import claims_faults
from crosscheck.write.matching import Known
from crosscheck.write.merging import merge
from crosscheck.write.new_files import new_claims


def claim(name, value="5", start=0, **fields):
    quote = Quote(f"{value} people", start)
    return Claim(
        name, name, "a", f"{value} people: {name}.", "detained", value, Location("", 1, 1), quote=quote, **fields
    )


HELD, HURT, FREED = claim("held", "5", 10), claim("hurt", "6", 40), claim("freed", "7", 80)


def merged(text, *drafts, elsewhere=()):
    there = File("claims/a.yaml", text.replace("\r\n", "\n"), text)
    layout = read_layout(there.text, "claims")
    after, done = merge(there, layout, drafts, elsewhere)
    assert not claims_faults(after, layout.items)
    return after, done


@pytest.fixture
def drafted():
    return new_claims("a", [HELD, HURT])


def test_the_same_again_changes_nothing(drafted):
    after, done = merged(drafted, HELD, HURT)
    assert after == drafted
    assert (done.unchanged, done.new, done.updated, done.edited) == (("held", "hurt"), (), (), ())


def test_what_is_new_is_put_behind_the_last(drafted):
    after, done = merged(drafted, HELD, FREED, HURT)
    assert done.new == ("freed",)
    assert after.index("- id: freed") > after.index("- id: hurt")
    assert merged(after, HELD, FREED, HURT)[0] == after


def test_a_claim_of_its_own_is_brought_up_to_date(drafted):
    after, done = merged(drafted, replace(HELD, place="Porto"), HURT)
    assert done.updated == ("held",)
    assert "    place: Porto\n" in after
    assert after.replace("    place: Porto\n", "").partition("extracted")[0] == drafted.partition("extracted")[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("property: detained", "property: arrested"),
        ("property: detained", "property: detained # sure?"),
        ("    property: detained\n", "    property: detained\n    # asked the police\n"),
        ("    property: detained\n", "    property: detained\n    place: Oslo\n"),
        ("value: 5", "value: '5'"),
        ("- id: held", "- id: arrested"),
    ],
)
def test_a_changed_claim_is_left_alone(drafted, old, new):
    mine = drafted.replace(old, new, 1)
    after, done = merged(mine, replace(HELD, place="Porto"), HURT)
    assert after == mine
    assert done.edited == ("arrested" if "arrested" in new and "id" in new else "held",)
    assert done.new == ()


def test_comments_and_blank_lines_around_claims_are_kept(drafted):
    mine = drafted.replace("  - id: hurt", "\n  # The second\n\n  - id: hurt").replace("source: a", "source: a  # A")
    after, done = merged(mine, replace(HELD, place="Porto"), HURT, FREED)
    assert (done.updated, done.unchanged, done.new) == (("held",), ("hurt",), ("freed",))
    assert "\n\n  # The second\n\n  - id: hurt" in after
    assert "source: a  # A" in after


@pytest.mark.parametrize(
    "note",
    [
        "extracted:   # x\n    held: 0\n    # y\n    hurt: 1 # z\n# end\n",
        "extracted: {held: 0, hurt: 1} # x\n",
        "extracted:\n",
        "extracted: {}\n",
    ],
)
def test_the_note_is_brought_up_to_date_and_no_more(note):
    mine = f"source: a\n{note}claims: []\n"
    after, _ = merged(mine, FREED)
    assert read_layout(after, "claims").record.values["freed"].words
    for line in note.splitlines():
        assert line.rstrip("}\n").partition("} #")[0] in after
    assert merged(after, FREED)[0] == after


def test_a_claim_that_was_taken_out_stays_out(drafted):
    start, end = drafted.index("  - id: hurt"), drafted.index("\nextracted")
    mine = drafted[:start] + drafted[end:]
    for drafts in ([HELD, HURT], [HELD, replace(HURT, place="Porto")], [HURT, HELD]):
        after, done = merged(mine, *drafts)
        assert after == mine
        assert done.removed == ("hurt",)


def test_all_claims_can_be_taken_out(drafted):
    mine = "source: a\nclaims: []\n\n" + drafted[drafted.index("extracted") :]
    after, done = merged(mine, HELD, HURT)
    assert (after, done.removed) == (mine, ("held", "hurt"))
    after, done = merged(mine, HELD, HURT, FREED)
    assert (done.new, done.removed) == (("freed",), ("held", "hurt"))


def test_a_moved_quote_is_the_same_claim(drafted):
    after, done = merged(drafted, replace(HELD, id="else", quote=Quote("5 people", 99)), HURT)
    assert done.updated == ("held",)
    assert "start: 99" in after
    assert "else" not in after


def test_what_the_text_has_no_longer_stays_and_is_told(drafted):
    after, done = merged(drafted, HURT)
    assert (after, done.gone) == (drafted, ("held",))


def test_a_new_claim_never_takes_the_id_of_another(drafted):
    other = replace(claim("held", "9", 500), property="released")
    after, done = merged(drafted, HELD, HURT, other)
    assert done.new == ("held-2",)
    again, done = merged(after, HELD, HURT, other)
    assert again == after
    assert done.unchanged == ("held", "hurt", "held-2")


def test_a_numbered_claim_that_was_taken_out_stays_out(drafted):
    other = replace(claim("held", "9", 500), property="released")
    after, _ = merged(drafted, HELD, HURT, other)
    start, end = after.index("  - id: held-2"), after.index("\nextracted")
    mine = after[:start] + after[end:]
    again, done = merged(mine, HELD, HURT, other)
    assert (again, done.removed) == (mine, ("held-2",))


def test_claims_of_a_person_are_none_of_ours():
    quote = "{exact: 6 people, start: 40}"
    mine = f"source: a\nclaims:\n  - id: mine\n    claim: c\n    property: p\n    quote: {quote}\nchecks: []\n"
    after, done = merged(mine, HELD, HURT)
    assert (done.new, done.edited, done.gone) == (("held",), ("mine",), ())
    assert after.startswith(mine.partition("checks")[0])
    assert "\nchecks: []\n" in after


def test_claims_in_other_files_of_the_source_are_not_drafted_again(drafted):
    known = Known("mine", "detained", "7 people", 80)
    after, done = merged(drafted, HELD, HURT, FREED, elsewhere=[known])
    assert (after, done.edited) == (drafted, ("mine",))


@pytest.mark.parametrize(
    "mine",
    [
        "source: a\nclaims: [{id: x, claim: c, property: p}]\n",
        "{source: a, claims: [{id: x, claim: c, property: p}]}\n",
        "{source: a, claims: []}",
        "source: a\nclaims: []",
        "claims:\n- id: x\n  claim: >\n    long\n    words\n\n  property: p\nsource: a",
        "---\nsource: a\nclaims:\n  - {id: x, claim: c, property: p}\n...\n",
        "source: a\r\nclaims:\r\n  - id: x\r\n    claim: c\r\n    property: p\r\n",
        "source: a\nclaims:\n  - property: p\n    claim: c\n    id: x   \n  # end\n",
    ],
)
def test_any_layout_can_be_added_to_and_then_stays(mine):
    after, done = merged(mine, HELD, HURT)
    assert done.new == ("held", "hurt")
    assert ("\n" in after.replace("\r\n", "")) == ("\n" in mine.replace("\r\n", ""))
    again, done = merged(after, HELD, HURT)
    assert again == after
    assert done.unchanged == ("held", "hurt")
    later, done = merged(after, replace(HELD, place="Porto"), HURT, FREED)
    assert (done.updated, done.new) == (("held",), ("freed",))
    assert merged(later, replace(HELD, place="Porto"), HURT, FREED)[0] == later


DRAFTS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["a1", "a2", "b"]),
        st.sampled_from(["5", "6", "about 7"]),
        st.integers(0, 5).map(lambda n: 10 * n),
        place=st.sampled_from(["", "Oslo", "x: y"]),
    ),
    max_size=5,
    unique_by=(lambda each: each.id, lambda each: each.quote),
)


@given(DRAFTS, DRAFTS, DRAFTS)
def test_any_two_runs_give_one_claim_for_each_draft_and_a_third_changes_nothing(first, second, third):
    text = new_claims("a", first)
    for drafts in (second, third, third):
        before = text
        text, done = merged(text, *drafts)
        told = (*done.new, *done.updated, *done.unchanged, *done.edited, *done.removed)
        assert len(told) == len(drafts)
        assert done.removed == done.edited == ()
        ids = [item.fields["id"].words for item in read_layout(text, "claims").items]
        assert len(set(ids)) == len(ids)
        assert set(told) | set(done.gone) <= set(ids)
    assert text == before
