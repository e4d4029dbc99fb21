import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import exactly, fact, sample, source, statement, view
from report_builder import report as make_report

from crosscheck.model.claim import Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Judgement, Reprint, Verdict
from crosscheck.model.location import Location
from crosscheck.report.data.sqlite_file import render_sqlite

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
WORD = Decision(
    Ruling.RIGHT, ("daily/daily-where", "wire-where"), "", Location("decisions.yaml", 2, 5), reason="Seen.", owner="ana"
)


def ask(shown, question, *values):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(render_sqlite(shown))
        return connection.execute(question, values).fetchall()


def tables(shown):
    return [name for (name,) in ask(shown, "SELECT name FROM sqlite_master WHERE type = 'table'") if "_fts" not in name]


def counts(shown):
    return {name: ask(shown, f'SELECT count(*) FROM "{name}"')[0][0] for name in tables(shown)}  # noqa: S608


def test_all_that_was_found_is_there(report):
    assert counts(view(report)) == {
        "run": 1,
        "origins": 3,
        "sources": 3,
        "rules": 6,
        "decisions": 0,
        "facts": 7,
        "claims": 13,
        "fact_claims": 13,
        "judgements": 1,
        "findings": 2,
        "finding_claims": 1,
        "decision_claims": 0,
        "see_also": 1,
        "reprints": 0,
        "uncompared": 0,
        "diagnostics": 1,
    }


def decided(report):
    ruled = replace(report.facts[0], ruling=WORD, judgements=(judged("daily-where", "wire-where", Verdict.CONFLICT),))
    alone = Finding("lonely", Level.NOTE, "One.", Location("a", 1, 1), "", ("ngo-share", "daily-day"), WORD)
    return replace(report, facts=(ruled, *report.facts[1:]), decisions=(WORD,), findings=(*report.findings, alone))


def judged(left, right, verdict):
    return Judgement(left, right, verdict, "values-conflict", "value", "So it is.")


SHOWN = {
    "all": view(sample()),
    "no fact": view(sample(), ()),
    "one fact": view(sample(), sample().facts[3:4]),
    "decided": view(decided(sample())),
    "one decided": view(decided(sample()), decided(sample()).facts[:1]),
    "bad input": view(None, diagnostics=sample().diagnostics),
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_every_link_leads_somewhere(shown):
    assert ask(shown, "PRAGMA foreign_key_check") == []
    assert ask(shown, "PRAGMA integrity_check") == [("ok",)]


def test_bad_input_has_the_same_tables_and_says_so(report):
    shown = view(None, diagnostics=report.diagnostics)
    assert tables(shown) == tables(view(report))
    assert {name for name, count in counts(shown).items() if count} == {"run", "diagnostics"}
    assert ask(shown, "SELECT failed, exit_code FROM run") == [(1, 2)]
    assert ask(shown, "SELECT code, level, file, line FROM diagnostics") == [
        ("unread-value", "warning", "claims/wire.yaml", 9)
    ]


def test_the_run_says_how_it_ended(report):
    asked = "SELECT version, schema_version, fail_on, failed, exit_code, facts, shown, settled FROM run"
    assert ask(view(report), asked) == [("1.2.3", 1, "conflict", 1, 1, 7, 7, 0)]
    assert ask(view(report), "PRAGMA user_version") == [(1,)]


def test_a_fact_is_told_with_its_consensus_as_numbers(report):
    asked = (
        "SELECT verdict, severity, origins, sources, consensus_lower, high, typeof(high) FROM facts WHERE id = 'held'"
    )
    assert ask(view(report), asked) == [("scope", "note", 3, 3, 450, 1100, "integer")]


def test_the_order_of_the_facts_is_kept(report):
    backwards = report.facts[::-1]
    found = ask(view(report, backwards), "SELECT id FROM facts ORDER BY rank")
    assert found == [(fact.id,) for fact in backwards]


def test_figures_sort_as_figures(report):
    asked = "SELECT id, amount FROM claims WHERE amount > 15 ORDER BY amount DESC"
    assert ask(view(report), asked) == [
        ("ngo-held", 1000),
        ("daily-held", 500),
        ("wire-held", 500),
        ("ngo-share", 70.96),
        ("wire-killed", 16),
    ]


def test_what_is_not_known_is_null_and_not_empty(report):
    assert ask(view(report), "SELECT amount, place, quote FROM claims WHERE id = 'wire-unread'") == [(None, None, None)]
    assert ask(view(report), "SELECT settled, ruling FROM facts WHERE id = 'held'") == [(None, None)]


def test_the_conflicts_are_a_table_of_who_says_what(report):
    assert ask(view(report), "SELECT about, camp, source, said FROM conflicts") == [
        ("Where he spoke from", "A", "daily", "London"),
        ("Where he spoke from", "B", "wire", "France"),
    ]


def test_how_often_a_source_stood_alone_agreed_or_conflicted():
    said = [statement(f"{by}-{at}", by, exactly(at)) for at in (1, 2, 3) for by in ("daily", "wire")]
    alone = [statement("ngo-4", "ngo", exactly(4)), statement("ngo-5", "ngo", exactly(4))]
    same, other = judged("daily-1", "wire-1", Verdict.AGREE), judged("daily-2", "wire-2", Verdict.CONFLICT)
    again = judged("ngo-4", "ngo-5", Verdict.AGREE)
    facts = [
        fact("one", Verdict.AGREE, [["daily-1", "wire-1"]], judgements=(same,)),
        fact("two", Verdict.CONFLICT, [["daily-2"], ["wire-2"]], judgements=(other,)),
        fact("three", Verdict.UNCORROBORATED, [["daily-3"]]),
        fact("four", Verdict.UNCORROBORATED, [["ngo-4", "ngo-5"]], judgements=(again,)),
    ]
    shown = view(make_report([*said, *alone], facts))
    asked = "SELECT source, facts, alone, agreed, differed, conflicted FROM by_source"
    assert ask(shown, asked) == [("daily", 3, 1, 1, 0, 1), ("wire", 2, 0, 1, 0, 1), ("ngo", 1, 1, 0, 0, 0)]


def test_a_decision_leads_to_its_claims_and_from_its_fact(report):
    shown = view(decided(report))
    assert ask(shown, "SELECT settled, ruling FROM facts WHERE id = 'where'") == [("ruled", 1)]
    assert ask(shown, "SELECT name, owner, reason FROM decisions") == [
        ("right: daily/daily-where, wire-where", "ana", "Seen.")
    ]
    assert ask(shown, "SELECT claim, position FROM decision_claims ORDER BY position") == [
        ("daily-where", 1),
        ("wire-where", 2),
    ]


def test_claims_that_findings_and_pairs_name_are_there_though_their_fact_is_not_shown():
    shown = SHOWN["one fact"]
    assert ask(shown, "SELECT id FROM claims ORDER BY id") == [("daily-hurt",), ("ngo-hurt",), ("wire-killed",)]
    assert ask(shown, "SELECT why FROM see_also") == [("They may be one fact, but 4 days apart.",)]


def test_reprints_and_what_was_not_compared_are_there():
    both = [statement("a", "daily", None), statement("b", "wire", None, source=source("wire"))]
    made = make_report(both, [], reprints=(Reprint("wire", "daily", 0.5, "so it was"),), uncompared=("too many",))
    assert ask(view(made), 'SELECT "source", "of", "share" FROM reprints') == [("wire", "daily", 0.5)]
    assert ask(view(made), "SELECT words FROM uncompared") == [("too many",)]


@pytest.mark.parametrize(
    ("words", "found"), [("police", ["daily-held"]), ("london", ["daily-where"]), ("ministry*", []), ("nowhere", [])]
)
def test_claims_are_searched_in_full_text(report, words, found):
    asked = "SELECT id FROM claims WHERE rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)"
    assert [name for (name,) in ask(view(report), asked, words)] == found


def test_a_search_needs_no_accents():
    made = make_report([statement("a", "daily", None, text="Seen in Qostanaý and Zürich")], [])
    made = replace(made, facts=(fact("f", Verdict.UNCORROBORATED, [["a"]]),))
    assert ask(view(made), "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'zurich qostanay'") == [(1,)]


def test_the_same_report_gives_the_same_bytes():
    assert render_sqlite(view(decided(sample()))) == render_sqlite(view(decided(sample())))


HOSTILE = "'); DROP TABLE facts;--\x00\x1b[2J\u202e\ud800"


def test_hostile_text_is_text():
    made = statement(HOSTILE, "daily", exactly(5, HOSTILE), text=HOSTILE, quote=Quote(HOSTILE))
    shown = view(make_report([made], [fact("f", Verdict.UNCORROBORATED, [[HOSTILE]], label=HOSTILE)]))
    ((name,),) = ask(shown, "SELECT name FROM facts")
    assert name == r"'); DROP TABLE facts;--\x00\x1b[2J\u202e\ud800"
    assert ask(shown, "SELECT count(*) FROM fact_claims") == [(1,)]


@settings(max_examples=25)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=20))
def test_any_text_goes_in(words):
    made = statement("a", "daily", exactly(5, words), text=words, quote=Quote(words))
    shown = view(make_report([made], [fact("f", Verdict.UNCORROBORATED, [["a"]], label=words)]))
    ((text,),) = ask(shown, "SELECT text FROM claims")
    assert not set(text or "") & set("\x1b\x00\u202e\u200b\n")


def test_every_table_and_view_is_documented(report):
    section = re.search(r"^## SQLite\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)[1]
    views = [name for (name,) in ask(view(report), "SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == 2
    assert [name for name in (*tables(view(report)), *views) if f"`{name}`" not in section] == []
