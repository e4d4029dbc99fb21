import re
import unicodedata
from functools import cache

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from msgspec.structs import replace
from problem_reports import HOSTILE, WAIVER, bad_input, found, hostile, many, settled, words
from report_builder import fact, report, sample, view

from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.markdown.report import MOST_BYTES, render_markdown, render_summary
from crosscheck.report.markdown.text import JOINER, row, text

OURS = {
    *("heading", "paragraph", "inline", "bullet_list", "list_item", "text", "strong", "softbreak", "code_inline"),
    *("table", "thead", "tbody", "tr", "th", "td", "text_special"),
}
"""All that a report is made of; no link, no image, no HTML, no code block, no quotation, no rule."""

LATER = re.compile(
    r"(?<![\w`])@[A-Za-z0-9]|#\d|(?<![a-z])GH-\d|:[+\-\w]+:|(?:https?|ftp)://|(?<![a-z])www\.\w|[\w.+-]+@[\w-]+",
    re.IGNORECASE,
)
"""What GitHub makes of text when Markdown is done: mentions, issues, emoji, addresses."""


def parser():
    return MarkdownIt("commonmark").enable(["table", "strikethrough", "linkify"])


MARKDOWN = parser()
MARKDOWN.options["linkify"] = True


def tokens(written):
    for token in MARKDOWN.parse(written):
        yield token
        yield from token.children or ()


def kinds(written):
    return {re.sub("_(open|close)$", "", token.type) for token in tokens(written)}


def plain(written):
    """Return what a reader sees, a line for each paragraph, heading and cell."""
    lines = []
    for token in MARKDOWN.parse(written):
        if token.type == "inline":
            lines.append("".join(child.content for child in token.children))
    return "\n".join(lines)


def rows(written):
    """Return the number of cells of each row."""
    counts, cells = [], 0
    for token in MARKDOWN.parse(written):
        if token.type == "tr_open":
            cells = 0
        cells += token.type in ("td_open", "th_open")
        if token.type == "tr_close":
            counts.append(cells)
    return counts


def headings(written):
    found_ = MARKDOWN.parse(written)
    return [
        found_[at + 1].content for at, each in enumerate(found_) if each.type == "heading_open" and each.tag == "h2"
    ]


@cache
def harmless():
    """Return the shape of the report whose words do nothing."""
    written = render_markdown(hostile("x"), Canvas())
    return rows(written), headings(written)


def test_it_opens_with_what_came_of_it():
    seen = plain(render_markdown(view(found()), Canvas()))
    assert seen.startswith("Claims cross-checked\nThe run fails (it fails on: conflict).")
    assert "✗ conflict\n1\n↑ update\n1\n◐ scope\n1" in seen


def test_what_needs_a_decision_comes_before_what_stands():
    assert headings(render_markdown(view(found()), Canvas())) == [
        *("Faults of the input", "What needs a decision", "Fact by fact", "What else was found", "What stands"),
        "Possibly one fact, kept apart",
    ]


def test_a_fact_has_its_sentence_its_camps_and_who_stands_behind_them():
    made = found()
    behind = replace(made.facts[0], behind=("the embassy", "the ministry"))
    seen = plain(render_markdown(view(replace(made, facts=(behind, *made.facts[1:]))), Canvas()))
    assert "Daily says London, Wire says France, of the same day." in seen
    assert "A the embassy: London (daily)" in seen
    assert "B the ministry: France (wire)" in seen
    assert "error values-conflict in claims/wire.yaml, line 12: One says London, the other France." in seen


@pytest.mark.parametrize(
    ("how", "said"),
    [("waived", WAIVER.reason), ("ruled", "is right"), ("accepted", "The baseline accepts it as it is")],
)
def test_what_is_settled_is_told_apart(how, said):
    written = render_markdown(view(settled(how)), Canvas())
    decisions, _, rest = plain(written).partition("Fact by fact\n")
    assert "Where he spoke from" not in decisions
    assert said in rest
    assert "Settled by a person or the baseline" in headings(written)


def test_arithmetic_and_what_was_not_compared_are_told():
    made = replace(found(), uncompared=("3 claims were left out: too common.",))
    seen = plain(render_markdown(view(made, place="desk"), Canvas()))
    assert "note shared-origin in desk/claims/daily.yaml, line 8: One origin." in seen
    assert "error arithmetic in desk/claims/ngo.yaml, line 30: 3 + 4 is not 8." in seen
    assert "3 claims were left out: too common." in seen
    assert "three (ngo-hurt) and 16 (wire-killed): They may be one fact, but 4 days apart." in seen


def test_bad_input_is_told_with_what_to_do():
    for render in (render_markdown, render_summary):
        seen = plain(render(bad_input(), Canvas()))
        assert "The input could not be used: 1 fault; nothing was compared." in seen
        assert "error unknown-key in claims/wire.yaml, line 7: unknown key 'vaule'. Did you mean 'value'?" in seen


def test_an_empty_report_is_short_and_passes():
    seen = plain(render_markdown(view(report([], [])), Canvas()))
    assert "The run passes" in seen
    assert "0 facts" in seen


def test_a_choice_of_facts_is_said_to_be_one():
    made = found()
    assert "1 of 7 facts shown here" in plain(render_markdown(view(made, made.facts[:1]), Canvas()))


def test_a_summary_of_a_small_report_is_the_whole_report():
    assert render_summary(view(found()), Canvas()) == render_markdown(view(found()), Canvas())


def test_a_summary_keeps_to_a_mebibyte_and_counts_what_it_leaves_out():
    made = sample()
    facts = tuple(
        fact(f"where-{n}", Verdict.CONFLICT, [["daily-where"], ["wire-where"]], label="é" + "x" * 800)
        for n in range(2_000)
    )
    faults = made.diagnostics * 8_000
    shown = view(replace(made, facts=(*facts, *made.facts[1:]), diagnostics=faults), fail_on=FailOn.SCOPE)
    written = render_summary(shown, Canvas())
    assert MOST_BYTES // 2 < len(written.encode()) <= MOST_BYTES
    whole = render_markdown(shown, Canvas())
    for start, noun in ((r"\| (?:error|warning|note) \|", "fact"), ("### ", "fact"), (r"- \*\*warning", "fault")):
        missing = len(re.findall(f"(?m)^{start}", whole)) - len(re.findall(f"(?m)^{start}", written))
        assert missing > 0
        assert f"{missing:,} more {noun}s left out here for want of room." in written
    assert all(line.endswith(" |") for line in written.splitlines() if line.startswith("|"))


def test_very_many_findings_are_counted():
    written = render_summary(many(25_001), Canvas())
    assert MOST_BYTES * 9 // 10 < len(written.encode()) <= MOST_BYTES
    shown = written.count("\n- **warning** arithmetic-fails")
    assert f"{25_001 - shown:,} more findings left out here for want of room." in written


def test_a_summary_in_ascii_keeps_to_a_mebibyte():
    made = sample()
    facts = tuple(replace(made.facts[0], id=f"where-{n}", label="é" * 400) for n in range(600))
    written = render_summary(view(replace(made, facts=facts)), Canvas(encoding="ascii"))
    assert MOST_BYTES // 3 < len(written) <= MOST_BYTES
    assert written.isascii()


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-1"])
def test_another_encoding_reads_the_same(encoding):
    written = render_markdown(view(found()), Canvas(encoding=encoding))
    assert written.encode(encoding).decode(encoding) == written
    assert "France" in plain(written)


def test_the_same_input_gives_the_same_bytes():
    assert render_markdown(view(found()), Canvas()) == render_markdown(view(found()), Canvas())


@pytest.mark.parametrize("said", HOSTILE, ids=ascii)
def test_each_hostile_word_is_shown_as_it_stands(said):
    """In a line, at its beginning and in a cell: what is seen is what was said, but for what cannot be seen."""
    seen = "".join(c for c in said if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn", "Zl")).strip()
    for before in ("", "- ", "### ", "word "):
        written = f"{before}{text(said)}\n"
        assert kinds(written) <= OURS
        shown = plain(written).replace("\u2060", "").removeprefix("word ").strip()
        if seen and seen == said.strip():
            assert shown == seen
    table = f"| a | b |\n| --- | --- |\n{row((text(said), 'end'))}\n"
    assert rows(table) == [2, 2]
    assert kinds(table) <= OURS


@settings(deadline=None, max_examples=50)
@given(words)
@example("".join(HOSTILE))
@example("::error::owned__bold__")
@example("@mallory #12 GH-12 :smile: https://example.org www.example.org mallory@example.org")
def test_hostile_words_stay_words(said):
    written = render_markdown(hostile(said), Canvas())
    assert kinds(written) <= OURS
    assert not LATER.search(plain(written))
    hidden = [c for c in written if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp") and c != "\n"]
    assert hidden == []
    assert (rows(written), headings(written)) == harmless()


def test_the_joiner_is_seen_in_the_file():
    assert text("@desk") == f"@{JOINER}desk"
