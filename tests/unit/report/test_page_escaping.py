"""Whatever the sources say, the page is built as for harmless words: nothing of theirs becomes markup."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from msgspec.structs import replace
from report_builder import exactly, fact, name, pair, place, report, source, statement, view

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding, Judgement, Reprint, Verdict
from crosscheck.model.linkage import Outcome
from crosscheck.model.location import Location
from crosscheck.report.page.page import render_page

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</style></script></title></textarea><h1>x",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "]]>&lt;b&gt;&#60;i&#62;",
    "a\u202eb\u2066c\x1b[31m\x00\ud800\u200b",
    "two\r\nlines\u2028three",
)
HARMLESS = "plain"

texts = st.one_of(st.sampled_from(ATTACKS), st.text(min_size=1, max_size=30))


def render(said: str) -> str:
    """Return the page of a report that says `said` wherever a source, a checker or a decision may say something."""
    where = Location("claims/a.yaml", 3, 5)
    word = Decision(Ruling.RIGHT, ("a", "b"), "", where, owner=said, reason=said)
    of = source("gazette", publisher=said, title=said, published=said, author=said, note=said, language=said)
    ours = {"text": said, "words": said, "place": place(said), "said_by": name(said), "event": name(said)}
    claims = [
        statement("a", "gazette", exactly(5), source=of, quote=Quote(said, prefix=said, suffix=said), **ours),
        statement("b", "herald", exactly(6), **ours),
        statement("c", "herald", exactly(7), **ours),
    ]
    judged = Judgement("a", "b", Verdict.CONFLICT, said, said, said, slip=said)
    facts = [
        fact(
            *(said, Verdict.CONFLICT, [["a"], ["b"]]),
            label=said,
            explanation=f"{said}.",
            behind=(said, said),
            judgements=(judged,),
            ruling=word,
        ),
        fact(f"{said} alone", Verdict.UNCORROBORATED, [["c"]], label=said),
    ]
    finding = Finding(said, Level.ERROR, f"{said}!", replace(where, path=said), "", ("a",), fingerprint=said)
    made = report(claims, facts, findings=(finding,), decisions=(word,), uncompared=(said,))
    made = replace(
        made,
        see_also=(pair("a", "c", outcome=Outcome.POSSIBLE),),
        reprints=(Reprint("gazette", "herald", 0.5, said),),
        origins={"gazette": said, "herald": "herald"},
    )
    return render_page(view(made, place="desk", diagnostics=(Diagnostic("x", Level.WARNING, said, said, where),)))


def structure(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return all elements with the names of their attributes, but for those that a language or a link alone makes."""
    found = [each for each in html.document_fromstring(page).iter() if isinstance(each.tag, str)]
    return [(each.tag, tuple(sorted(set(each.attrib) - {"lang"}))) for each in found]


STRUCTURE = structure(render(HARMLESS))


@pytest.mark.parametrize("said", ATTACKS)
def test_attacks_are_words(said):
    assert structure(render(said)) == STRUCTURE


@settings(max_examples=60, deadline=None)
@given(texts)
def test_no_text_changes_the_structure(said):
    page = render(f"x{said}x")
    assert structure(page) == STRUCTURE
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


@pytest.mark.parametrize("said", ATTACKS)
def test_script_style_and_ids_are_ours(said):
    dom, plain = html.document_fromstring(render(said)), html.document_fromstring(render(HARMLESS))
    for own in ("//script/text()", "//style/text()", "//meta/@content"):
        assert dom.xpath(own) == plain.xpath(own)
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9._-]*", each) for each in dom.xpath("//@id"))
    assert all(re.match("#|data:,$", each) for each in dom.xpath("//@href"))


def test_words_are_shown_as_they_are_written():
    [label] = html.document_fromstring(render(ATTACKS[0])).xpath("//article[contains(@class,'fact')]//h3/bdi/text()")
    assert label == ATTACKS[0]


def test_what_reorders_a_line_is_spelt_out():
    assert r"a\u202eb\u2066c\x1b[31m\x00\ud800\u200b" in render(ATTACKS[8])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "https://a@b/"]
)
def test_only_addresses_of_the_web_become_links(url):
    of = source("gazette", url=url)
    made = report([statement("a", "gazette", exactly(5), source=of, quote=Quote("five"))], [])
    made = replace(made, facts=(fact("held", Verdict.UNCORROBORATED, [["a"]]),))
    assert html.document_fromstring(render_page(view(made))).xpath("//a[@class='out']") == []
