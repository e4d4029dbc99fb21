"""A project whose sources stand in sources.jsonl: what is written into it, and what git has of it."""

import json
import subprocess
from hashlib import sha256

import pytest
from cli_projects import AGREEING

ARTICLE = "Police detained 12 people in Oslo on 1 May 2021, the ministry said.\n"
HEAD = "version: 1\nsettings: {fail_on: update} # of the desk"
LINES = [
    {"id": "gazette", "publisher": "The Gazette", "published": "2021-05-02", "text": "old/gazette.txt"},
    {"id": "herald", "publisher": "The Herald", "published": "2021-05-02"},
]


@pytest.fixture
def folder(project):
    lines = "".join(json.dumps(line) + "\n" for line in LINES)
    more = {"sources.yaml": HEAD, "sources.jsonl": lines, "old/gazette.txt": "", "march.txt": ARTICLE}
    return project(AGREEING | more)


def test_a_new_source_goes_into_sources_yaml_and_the_rest_stays(run, folder):
    before = (folder / "sources.jsonl").read_bytes()
    done = run("extract", "march.txt", cwd=folder)
    assert done.returncode == 0, done.stderr
    text = (folder / "sources.yaml").read_text("utf-8")
    assert text.startswith(f"{HEAD}\nsources:\n  - id: march\n")
    assert (folder / "sources.jsonl").read_bytes() == before
    listed = json.loads(run("check", "-f", "json", cwd=folder).stdout)["sources"]
    assert [source["id"] for source in listed] == ["march", "gazette", "herald"]


def test_a_source_that_would_have_to_change_there_is_refused_with_what_to_write(run, folder):
    done = run("extract", "march.txt", "--id", "herald", cwd=folder)
    digest = sha256(ARTICLE.encode()).hexdigest()
    assert done.returncode == 2
    assert "“herald” stands in sources.jsonl, which is not written into, without this text" in done.stderr
    assert f'"text": "texts/herald.txt", "sha256": "{digest}"' in " ".join(done.stderr.split())
    assert not (folder / "texts").exists()
    assert (folder / "sources.yaml").read_text("utf-8") == HEAD


def test_a_source_that_has_this_text_there_gets_its_claims(run, folder):
    (folder / "texts").mkdir()
    (folder / "texts" / "herald.txt").write_text(ARTICLE)
    told = LINES[1] | {"text": "texts/herald.txt", "sha256": sha256(ARTICLE.encode()).hexdigest()}
    (folder / "sources.jsonl").write_text(json.dumps(LINES[0]) + "\n" + json.dumps(told) + "\n")
    done = run("extract", "march.txt", "--id", "herald", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "id: detained-12" in (folder / "claims" / "herald.yaml").read_text("utf-8")
    assert (folder / "sources.yaml").read_text("utf-8") == HEAD


def test_git_has_the_file_and_the_texts_that_it_names(run, folder):
    (folder / "old" / "gazette.txt").write_text("Nobody was killed.")
    quoted = (folder / "claims" / "gazette.yaml").read_text("utf-8") + '    quote: "23"\n'
    (folder / "claims" / "gazette.yaml").write_text(quoted, "utf-8")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@a.example"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *words], cwd=folder, check=True)
    (folder / "old" / "gazette.txt").write_text("The police said 23.")
    done = run("diff", "HEAD", ".", "-f", "json", cwd=folder)
    assert "quote-not-found" in done.stdout, done.stderr
    assert "unknown-source" not in done.stderr
