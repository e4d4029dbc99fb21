"""The SQLite file in a real Datasette, as it is: without settings, without a plugin."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), *sys.path))}
LINK = re.compile('<a href="/report/(\\w+)/[^"]+">([^<]+)</a>\xa0<em>([^<]+)</em>')
Get = Callable[[str], str]


def check(folder: Path, target: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "crosscheck", "check", folder, "--fail-on", "never", "--report", f"sqlite={target}"],
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )


def getter(database: Path) -> Get:
    def get(path: str) -> str:
        asked = [sys.executable, "-m", "datasette", database, "--get", f"/{database.stem}{path}"]
        done = subprocess.run(asked, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return get


@pytest.fixture(scope="module")
def get(tmp_path_factory) -> Get:
    target = tmp_path_factory.mktemp("datasette") / "report.db"
    check(ROOT, target)
    return getter(target)


def cells(page: str, column: str) -> list[str]:
    return [unescape(each) for each in re.findall(rf'<td class="col-{column} [^"]*">(.*?)</td>', page, re.DOTALL)]


def test_the_tables_are_listed_and_those_of_the_search_are_hidden(get):
    listed = json.loads(get(".json"))
    shown = [table["name"] for table in listed["tables"] if not table["hidden"]]
    assert {"facts", "claims", "fact_claims", "sources", "findings", "judgements", "run"} <= set(shown)
    assert [name for name in shown if "_fts" in name] == []
    assert {view["name"] for view in listed["views"]} == {"conflicts", "by_source"}


def test_facts_are_counted_by_verdict(get):
    found = json.loads(get("/facts.json?_facet=verdict&_facet=severity&_size=0"))
    verdicts = {each["value"]: each["count"] for each in found["facet_results"]["verdict"]["results"]}
    assert sum(verdicts.values()) == found["filtered_table_rows_count"] > 100
    assert verdicts["conflict"] > 0
    assert [each["value"] for each in found["facet_results"]["severity"]["results"]].count("error") == 1


def test_a_person_is_offered_those_facets(get):
    suggested = {each["name"] for each in json.loads(get("/facts.json?_size=0"))["suggested_facets"]}
    assert {"verdict", "severity"} <= suggested
    assert {"source", "hedge"} <= {each["name"] for each in json.loads(get("/claims.json?_size=0"))["suggested_facets"]}


def test_a_link_shows_what_it_leads_to(get):
    page = get("/fact_claims?_size=3")
    for column, table in (("fact", "facts"), ("claim", "claims")):
        links = [LINK.match(cell) for cell in cells(page, column)]
        assert [(link[1], link[2] != link[3]) for link in links] == [(table, True)] * 3


def test_a_fact_leads_to_its_claims_and_judgements(get):
    conflict = json.loads(get("/facts.json?verdict=conflict&_shape=array"))[0]["id"]
    page = get(f"/facts/{conflict}")
    assert f'href="/report/fact_claims?fact={conflict}"' in page
    assert f'href="/report/judgements?fact={conflict}"' in page


def test_claims_and_facts_have_a_search(get):
    for table in ("claims", "facts"):
        assert '<input id="_search"' in get(f"/{table}")
    found = json.loads(get("/claims.json?_search=london&_shape=array"))
    assert found
    assert all("london" in f"{each['said']} {each['quote']} {each['text']}".lower() for each in found)


def test_the_views_open(get):
    assert len(cells(get("/conflicts"), "explanation")) > 1
    by_source = json.loads(get("/by_source.json?_shape=array"))
    assert len(by_source) == 5
    assert all(each["alone"] <= each["facts"] for each in by_source)


def test_numbers_filter_as_numbers(get):
    found = json.loads(get("/claims.json?amount__gte=1000&_sort_desc=amount&_shape=array"))
    amounts = [each["amount"] for each in found]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[-1] >= 1000


def test_input_that_could_not_be_used_is_told(tmp_path):
    (tmp_path / "sources.yaml").write_text("version: 1\nsources:\n  - {id: gazette, nmae: x}\n", "utf-8")
    check(tmp_path, tmp_path / "bad.db")
    get = getter(tmp_path / "bad.db")
    assert json.loads(get("/run.json?_shape=array"))[0]["exit_code"] == 2
    assert len(cells(get("/diagnostics"), "message")) > 0
    assert json.loads(get("/facts.json?_shape=array")) == []


def test_hostile_text_is_inert_on_the_page(tmp_path):
    hostile = "<script>alert(1)</script>"
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text("version: 1\nsources:\n  - {id: gazette}\n", "utf-8")
    claim = (
        f"source: gazette\nclaims:\n  - id: a\n    claim: '{hostile}'\n    property: killed\n    value: '{hostile}'\n"
    )
    (tmp_path / "claims" / "gazette.yaml").write_text(claim, "utf-8")
    check(tmp_path, tmp_path / "hostile.db")
    page = getter(tmp_path / "hostile.db")("/claims")
    assert hostile not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
