"""Decisions into decisions.yaml: what is written reads back, and nothing else in the file changes."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.layout import File
from crosscheck.model.location import Location
from crosscheck.read.decisions import read_decisions
from crosscheck.read.faults import Faults
from crosscheck.read.files import decode
from crosscheck.read.layouts import read_layout
from crosscheck.write.decisions import add_decision, take_out, withdraw

AT = Location("decisions.yaml", 1, 1)
WRITTEN = """\
# The desk's.
version: 1
decisions:  # by claim
  # about the fire
  - same: [b/one, c/two]   # sure
    because: Both count the fire's dead.
    # ask again in May
  - not_same: [d/one, e/two]

  - {waive: [k/x, m/y], because: early, by: desk}
# the end
"""


def made(first="a/x", *others, ruling=Ruling.SAME, **changes):
    return Decision(ruling, (first, *(others or ("z/last",))), "", AT, **changes)


def file_of(raw: str, mark: bool = False) -> File:
    return File("decisions.yaml", raw.replace("\r\n", "\n"), raw, mark)


def read(content: str):
    faults = Faults("decisions.yaml")
    text = decode(content.encode("utf-8"), faults)
    found = read_decisions(text, faults)
    assert faults.diagnostics() == ()
    return [(each.ruling, each.claims, each.reason, each.owner, each.withdrawn, each.said) for each in found]


def add(raw: str, decision: Decision, mark: bool = False) -> str:
    file = file_of(raw, mark)
    firsts = [claims[0] for _, claims, *_ in read(raw)]
    return add_decision(file, read_layout(file.text, "decisions"), firsts, decision)


def added_lines(before: str, after: str) -> list[str]:
    """Return the lines that came in; all others must still be there, in their order."""
    left, new = before.splitlines(keepends=True), []
    for line in after.splitlines(keepends=True):
        if left and line.rstrip("\r\n") == left[0].rstrip("\r\n"):
            left.pop(0)
        else:
            new.append(line)
    assert left == []
    return new


@pytest.mark.parametrize(
    ("first", "behind"),
    [
        ("a/x", "decisions:  # by claim\n"),
        ("b/zero", "    # ask again in May\n"),
        ("d/zzz", "  - not_same: [d/one, e/two]\n"),
        ("z/x", "  - {waive: [k/x, m/y], because: early, by: desk}\n"),
    ],
)
def test_a_block_goes_by_its_first_claim(first, behind):
    after = add(WRITTEN, made(first, owner="ana"))
    lines = [line for line in after.splitlines(keepends=True) if line.strip()]
    assert lines[lines.index(behind) + 1] == f"  - same: [{first}, z/last]\n"
    assert added_lines(WRITTEN, after)
    assert sorted(read(after)) == sorted([*read(WRITTEN), (Ruling.SAME, (first, "z/last"), "", "ana", "", ())])


@pytest.mark.parametrize(
    ("raw", "after"),
    [
        ("version: 1\n", "version: 1\ndecisions:\n  - same: [a/x, z/last]\n"),
        ("version: 1", "version: 1\ndecisions:\n  - same: [a/x, z/last]\n"),
        ("decisions: # none\nversion: 1\n", "decisions: # none\n  - same: [a/x, z/last]\nversion: 1\n"),
        ("version: 1\ndecisions: ~\n", "version: 1\ndecisions:\n  - same: [a/x, z/last]\n"),
        ("version: 1\ndecisions: []  # none\n", "version: 1\ndecisions:  # none\n  - same: [a/x, z/last]\n"),
        ("{version: 1, decisions: []}\n", "{version: 1, decisions: [{same: [a/x, z/last]}]}\n"),
        (
            "version: 1\ndecisions: [{same: [b/x, c/x]}]\n",
            "version: 1\ndecisions: [{same: [a/x, z/last]}, {same: [b/x, c/x]}]\n",
        ),
        (
            "version: 1\ndecisions:\n- same: [A, B]\n",
            "version: 1\ndecisions:\n- same: [A, B]\n- same: [a/x, z/last]\n",
        ),
        (
            "version: 1\r\ndecisions:\r\n  - same: [A, B]\r\n",
            "version: 1\r\ndecisions:\r\n  - same: [A, B]\r\n  - same: [a/x, z/last]\r\n",
        ),
    ],
    ids=["no list", "no line end", "nothing", "null", "brackets", "all in braces", "flow", "no indent", "CRLF"],
)
def test_the_file_keeps_its_way_of_writing(raw, after):
    assert add(raw, made()) == after


def test_a_byte_order_mark_stays():
    after = add("version: 1\ndecisions:\n  - same: [A, B]\n", made(), mark=True)
    assert after.encode().startswith(codecs.BOM_UTF8)
    assert after.count("\ufeff") == 1


def test_a_new_file_says_what_it_is():
    after = add_decision(None, None, (), made(owner="ana"))
    assert after.startswith("# ")
    assert read(after) == [(Ruling.SAME, ("a/x", "z/last"), "", "ana", "", ())]


@pytest.mark.parametrize(
    ("raw", "index"),
    [(WRITTEN, 0), (WRITTEN, 1), (WRITTEN, 2), ("version: 1\ndecisions: [{same: [a, b]}, {same: [c, d]}]\n", 1)],
)
def test_what_is_withdrawn_stays_for_the_record(raw, index):
    file = file_of(raw)
    after = withdraw(file, read_layout(raw, "decisions"), index, "2026-11-22")
    expected = [(*each[:4], "2026-11-22" if at == index else "", each[5]) for at, each in enumerate(read(raw))]
    assert read(after) == expected
    assert len(after) > len(raw)


def last(found, written):
    """Return the place of the last of several that are alike: a new one goes behind them."""
    return len(found) - 1 - found[::-1].index(written)


NAMES = st.from_regex(r"[a-z][a-z0-9.-]{0,4}/[A-Za-z][A-Za-z0-9_]{0,4}", fullmatch=True)
HARD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")), max_size=30)
REASONS = st.one_of(
    HARD, st.sampled_from(["a: b", "x #y", "- z", "'", '"', "null", "~", "1 : 2", "{a", "[b]", "*c", "é"])
)


@st.composite
def decisions(draw):
    ruling = draw(st.sampled_from(list(Ruling)))
    claims = tuple(draw(st.lists(NAMES, min_size=2, max_size=4, unique=True)))
    reason = " ".join(draw(REASONS).split())
    return Decision(
        ruling,
        claims,
        draw(st.sampled_from(["", "0123456789abcdef", "0000000000000000", "1234567890123e45"])),
        AT,
        reason=reason or ("r" if ruling is Ruling.WAIVED else ""),
        owner=" ".join(draw(REASONS).split()) or "o",
        decided="2026-11-22",
        said=tuple((name, draw(HARD)) for name in claims),
    )


LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(decisions(), min_size=1, max_size=5), LINE_ENDS, st.booleans(), st.booleans())
def test_every_decision_reads_back_and_all_else_stays(made_ones, end, marked, apart):
    raw = WRITTEN.replace("\n\n", "\n") if not apart else WRITTEN
    raw = raw.replace("\n", end)
    for decision in made_ones:
        before = read(raw)
        after = add(raw, decision, marked)
        content = after.removeprefix("\ufeff")
        written = (decision.ruling, decision.claims, decision.reason, decision.owner, "", decision.said)
        assert sorted(map(repr, read(content))) == sorted(map(repr, [*before, written]))
        assert added_lines(raw, content)
        file = file_of(content, marked)
        index = last(read(content), written)
        assert take_out(file, read_layout(file.text, "decisions"), index) == ("\ufeff" if marked else "") + raw
        raw = content


@settings(max_examples=100, deadline=None)
@given(st.lists(decisions(), min_size=1, max_size=6))
def test_a_file_of_ours_stays_in_the_order_of_first_claims(made_ones):
    raw = add_decision(None, None, (), made_ones[0])
    for decision in made_ones[1:]:
        raw = add(raw, decision)
    firsts = [claims[0] for _, claims, *_ in read(raw)]
    assert firsts == sorted(firsts)


@settings(max_examples=60, deadline=None)
@given(decisions(), decisions())
def test_between_brackets_it_goes_in_and_out(one, other):
    raw = "version: 1\ndecisions: [{same: [b/x, c/x]}, {same: [m/x, n/x], by: o}]  # two\n"
    after = add(add(raw, one), other)
    assert len(read(after)) == 4
    written = (other.ruling, other.claims, other.reason, other.owner, "", other.said)
    file = file_of(after)
    index = last(read(after), written)
    assert take_out(file, read_layout(after, "decisions"), index) == add(raw, one)
