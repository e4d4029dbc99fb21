"""`crosscheck extract` as a process: what it writes, what it leaves alone, what it says."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli_projects import environment

from crosscheck.read.project import read_project

ARTICLE = """\
March in Oslo

OSLO, 2 May 2021 - Police detained 12 people in Oslo on Saturday, the interior ministry said.

About 400 people were injured.
"""


def extract(folder, *args, stdin="", **changes):
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "extract", *map(str, args)],
        cwd=folder,
        env=environment(**changes),
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    return subprocess.CompletedProcess(args, done.returncode, done.stdout.decode(), done.stderr.decode())


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "march.txt").write_text(ARTICLE)
    return tmp_path


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Return a folder in which an article was read once, and what was said."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "march.txt").write_text(ARTICLE)
    return folder, extract(folder, "march.txt", "--publisher", "The Gazette")


@pytest.fixture
def again(first, tmp_path):
    """Return a copy of that folder."""
    for name, content in contents(first[0]).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_an_empty_folder_becomes_a_project_that_can_be_checked(first, run):
    folder, done = first
    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(contents(folder)) == ["claims/march.yaml", "march.txt", "sources.yaml", "texts/march.txt"]
    assert (folder / "texts/march.txt").read_text() == ARTICLE
    project, faults = read_project(folder)
    assert faults == ()
    assert project.sources[0].publisher == "The Gazette"
    assert {claim.property for claim in project.claims} >= {"detained", "injured"}
    checked = run("check", folder)
    assert checked.returncode == 0
    assert "12 people" in checked.stdout


def test_what_was_read_is_said(first):
    said = first[1].stderr
    assert said.startswith("march.txt: ")
    for words in (
        "The Gazette",
        "language en",
        "words",
        "claims",
        "new",
        "texts/march.txt, sources.yaml, claims/march.yaml",
    ):
        assert words in said


def test_a_second_run_changes_no_byte(again):
    before = contents(again)
    done = extract(again, "march.txt")
    assert done.returncode == 0
    assert contents(again) == before
    assert "as they were" in done.stderr
    assert "nothing to write" in done.stderr


def test_what_a_person_did_stays(again):
    path = again / "claims/march.yaml"
    text = path.read_text()
    mine = text.replace("property: detained", "property: arrested  # I asked")
    start = mine.index("  - id: injured")
    mine = mine[:start] + "  # the injured: not ours\n" + mine[mine.index("\nextracted") :]
    path.write_text(mine)
    done = extract(again, "march.txt")
    assert path.read_text() == mine
    assert "1 yours, left alone" in done.stderr
    assert "1 removed by you, not brought back" in done.stderr


def test_a_corrected_article_leaves_orphans_that_check_finds(again, run):
    article = again / "march.txt"
    article.write_text("CORRECTED\n\n" + ARTICLE.replace("12 people", "15 people"))
    done = extract(again, "march.txt")
    assert done.returncode == 0
    assert (again / "texts/march.txt").read_text() == article.read_text()
    assert "1 new; 1 updated" in done.stderr
    assert "1 no longer found" in done.stderr
    report = json.loads(run("check", again, "--format", "json").stdout)
    assert [finding["rule"] for finding in report["findings"] if not finding["fact"]] == ["quote-not-found"]
    assert "detained-12" in report["findings"][-1]["claims"]
    assert report["diagnostics"] == []
    before = contents(again)
    extract(again, "march.txt")
    assert contents(again) == before


def test_another_article_under_the_same_name_is_refused(again, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "march.txt"
    other.write_text("The river rose by two metres. Some 30 homes were flooded.\n")
    before = contents(again)
    done = extract(again, other)
    assert done.returncode == 2
    assert f"{other}:1:1: error: “march” is the id of another text" in done.stderr
    assert contents(again) == before
    assert extract(again, other, "--id", "river").returncode == 0
    assert len(read_project(again)[0].sources) == 2


def test_a_changed_snapshot_is_never_overwritten(again):
    (again / "texts/march.txt").write_text("My notes.")
    before = contents(again)
    done = extract(again, "march.txt", "--id", "march")
    assert done.returncode == 2
    assert "holds another text" in done.stderr
    assert contents(again) == before


def test_a_bad_file_does_not_keep_the_others_back(folder):
    (folder / "ёлка и 2 кота.txt").write_text("Twelve people were killed in Oslo.")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = extract(folder, "march.txt", "none.txt", "picture.txt", "ёлка и 2 кота.txt")
    assert done.returncode == 2
    project, faults = read_project(folder)
    assert faults == ()
    assert [source.id for source in project.sources] == ["march", "elka-i-2-kota"]
    assert done.stderr.count("error:") == 2
    assert "none.txt:1:1: error: this file cannot be read: no such file or directory" in done.stderr


def test_a_private_address_is_not_fetched(folder):
    done = extract(folder, "https://127.0.0.1/page")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("https://127.0.0.1/page:1:1: error: “https://127.0.0.1/page” was not fetched")
    assert sorted(contents(folder)) == ["march.txt"]


def test_what_comes_through_a_pipe_is_read(folder):
    assert extract(folder, "-", "--id", "wire", stdin=ARTICLE).returncode == 0
    assert (folder / "texts/wire.txt").read_text() == ARTICLE
    assert extract(folder, "-").returncode == 2


def test_what_comes_through_a_pipe_is_named_by_its_day_and_headline(folder):
    assert extract(folder, "-", stdin=ARTICLE).returncode == 0
    assert (folder / "claims/2021-05-02-march-in-oslo.yaml").exists()


def test_an_address_of_another_kind_is_told(folder):
    done = extract(folder, "ftp://files.example/page.html")
    assert done.returncode == 2
    assert "Addresses begin with http:// or https://." in done.stderr


def test_an_interrupted_run_leaves_nothing(folder):
    before = contents(folder)
    os.mkfifo(folder / "slow.txt")
    args = [sys.executable, "-m", "crosscheck", "extract", "march.txt", "slow.txt"]
    process = subprocess.Popen(args, cwd=folder, env=environment(), stderr=subprocess.PIPE)
    with (folder / "slow.txt").open("wb") as slow:  # opens once the other end is being read
        slow.write(b"Police detained")
        slow.flush()
        process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert (process.returncode, said) == (130, b"")
    assert contents(folder) == before


def test_a_broken_project_is_told_and_left_alone(folder):
    (folder / "sources.yaml").write_text("version: 1\nsources:\n\t- id: a\n")
    before = contents(folder)
    done = extract(folder, "march.txt")
    assert done.returncode == 2
    assert "sources.yaml:3:1: error: words may not begin with" in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize(
    "sources",
    [
        "# mine\nversion: 1\nsources: []   # none yet\n",
        "version: 1\r\nsources:\r\n- id: a   # first\r\n  title: A\r\n# end",
        "{version: 1, sources: [{id: a}]}",
        "sources: [{id: a, title: 'x, y'}]\nversion: 1\naliases:\n  - [A, B]",
    ],
)
def test_an_entry_is_added_to_any_sources_file(folder, sources):
    (folder / "sources.yaml").write_bytes(sources.encode())
    assert extract(folder, "march.txt").returncode == 0
    after = (folder / "sources.yaml").read_bytes().decode()
    project, faults = read_project(folder)
    assert faults == ()
    assert [source.id for source in project.sources][-1] == "march"
    for words in ("# mine", "# none yet", "# first", "# end", "'x, y'", "- [A, B]"):
        assert (words in after) == (words in sources)


def test_a_project_elsewhere_is_begun(folder):
    assert extract(folder, "march.txt", "--project", "stories/march").returncode == 0
    assert (folder / "stories/march/claims/march.yaml").exists()
    assert not (folder / "claims").exists()


@pytest.mark.parametrize("name", ["claims", "texts", "sources.yaml", "claims/march.yaml"])
def test_nothing_is_written_through_a_link_out_of_the_folder(folder, tmp_path_factory, name):
    outside = tmp_path_factory.mktemp("outside")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).symlink_to(outside if "." not in name else outside / "none.yaml")
    assert extract(folder, "march.txt").returncode == 2
    assert list(outside.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(folder):
    (folder / "claims").write_text("a file")
    before = contents(folder)
    done = extract(folder, "march.txt")
    assert done.returncode == 2
    assert "error" in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--published", "9 June"], "it is not written year first"),
        (["--published", "2021-02-30"], "there is no 2021-02-30 in the calendar"),
        (["--id", "A b"], "'A b' is no id"),
        (["--language", "English"], "is no code of a language"),
        (["--url", "example.org"], "does not begin with http"),
        (["-o", "a.txt"], "cannot tell the format"),
        (["-o", "a.json", "--format", "yaml"], "is written as json, not as yaml"),
        (["--id", "x", "other.txt"], "--id is of one source"),
        (["--kind", "gossip"], "gossip"),
    ],
)
def test_wrong_usage_is_told(folder, args, said):
    done = extract(folder, "march.txt", *args)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(contents(folder)) == ["march.txt"]


def test_hostile_text_is_spelled_out(folder):
    text = (
        "\x1b]0;x\x07\x1b[31mPolice\u202e detained \x1b[1m12 people\x1b[0m in \u2066Oslo, said A\x00nn [bold]B[/bold]."
    )
    (folder / "bad.txt").write_text(f"{text}\n\n{{x: [\n")
    done = extract(folder, "bad.txt", "--title", "a: b # c\x1b[2J")
    assert done.returncode == 0
    assert "\x1b" not in done.stderr
    project, faults = read_project(folder)
    assert [fault for fault in faults if fault.level == "error"] == []
    assert project.misquotes == ()
    assert project.claims
    for args in (["--show"], ["--stdout"], ["--format", "json"], ["--format", "jsonl"]):
        shown = extract(folder, "bad.txt", *args, FORCE_COLOR="0")
        assert shown.returncode == 0
        assert not {character for character in shown.stdout if not character.isprintable()} - {"\n"}


def test_quiet_says_nothing(folder):
    done = extract(folder, "march.txt", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_numbers_not_taken_are_named(folder):
    (folder / "codes.txt").write_text("\n".join(f"The form is numbered 555-013{digit}." for digit in range(9)))
    assert "--verbose names them" in extract(folder, "codes.txt", "--stdout").stderr
    said = extract(folder, "codes.txt", "--stdout", "--verbose").stderr
    assert said.count("    555-013") == 9
    assert "line 9)" in said


def test_a_missing_day_of_publication_is_asked_for(folder):
    (folder / "when.txt").write_text("Police held 12 people on Wednesday and 30 people on Thursday.")
    assert "give --published to resolve 2 dates" in extract(folder, "when.txt", "--stdout").stderr
    done = extract(folder, "when.txt", "--stdout", "--published", "2021-05-07")
    assert "--published" not in done.stderr
    assert "time: 2021-05-05" in done.stdout


def test_a_language_that_is_not_known_is_said(folder):
    (folder / "fuego.txt").write_text(
        "El fuego obligó a evacuar a 300 vecinos de dos pueblos del valle, según los bomberos. " * 3
    )
    done = extract(folder, "fuego.txt")
    assert "language not known" in done.stderr
    assert "not known; --language names it: only digits" in done.stderr
    assert read_project(folder)[0].sources[0].language == "und"
    assert Path(folder / "claims/fuego.yaml").exists()
