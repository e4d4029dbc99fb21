import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_projects import environment

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checker.example/licences",
    "datePublished": "2020-03-12",
    "claimReviewed": "Police detained 500 people in Lindal last year.",
    "author": {"@type": "Organization", "name": "Checker"},
    "reviewRating": {"@type": "Rating", "alternateName": "Half true"},
    "itemReviewed": {
        "@type": "Claim",
        "author": "Jo Bloggs",
        "datePublished": "2020-03-02",
        "appearance": "https://n.example/a",
    },
}
PAGE = (
    "<!doctype html><title>x</title>\n"
    '<script type="application/ld+json">{"@type": "ClaimReview", nonsense}</script>\n'
    f'<script type="application/ld+json">{json.dumps(REVIEW)}</script>\n'
)
MARK = {
    "rows": [
        {
            "uri": "https://gazette.example/a",
            "text": "property: killed\nplace: Lindal",
            "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "12 people"}]}],
        }
    ]
}


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "review.json").write_text(json.dumps(REVIEW), "utf-8")
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "marks.json").write_text(json.dumps(MARK), "utf-8")
    return tmp_path


def call(desk, *args, given=None):
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *args],
        cwd=desk,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        input=given,
        check=False,
    )


def written(desk, project="p"):
    return {path.relative_to(desk / project).as_posix() for path in (desk / project).rglob("*") if path.is_file()}


def test_a_review_is_written_and_checked(desk):
    done = call(desk, "import", "review.json", "-C", "p")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("review.json: 1 record: 1 taken\n")
    assert len(written(desk)) == 3
    checked = call(desk, "check", "p")
    assert checked.returncode == 0
    assert "500 people" in checked.stdout


def test_importing_again_changes_nothing(desk):
    call(desk, "import", "review.json", "marks.json", "-C", "p")
    before = {name: (desk / "p" / name).read_bytes() for name in written(desk)}
    done = call(desk, "import", "review.json", "marks.json", "-C", "p")
    assert done.stderr.endswith("nothing to write: all of it is there\n")
    assert {name: (desk / "p" / name).read_bytes() for name in written(desk)} == before


def test_a_bad_block_does_not_keep_the_others_from_being_read(desk):
    done = call(desk, "import", "page.html", "-C", "p")
    assert done.returncode == 2
    assert "page.html:2:61: error: it is not JSON here" in done.stderr
    assert "page.html: 1 record: 1 taken" in done.stderr
    assert "sources.yaml" in written(desk)


def test_show_writes_nothing(desk):
    done = call(desk, "import", "review.json", "-C", "p", "--show")
    assert (done.returncode, (desk / "p").exists()) == (0, False)
    assert "value: 500 people" in done.stdout


def test_quiet_says_only_what_is_wrong(desk):
    assert call(desk, "import", "review.json", "-C", "p", "-q").stderr == ""
    assert call(desk, "import", "none.json", "-C", "p", "-q").stderr.startswith("none.json:1:1: error: ")


def test_what_comes_through_a_pipe_is_read(desk):
    done = call(desk, "import", "-", "-C", "p", given=json.dumps(REVIEW))
    assert (done.returncode, len(written(desk))) == (0, 3)


def test_annotations_may_be_told_their_source(desk):
    call(desk, "import", "marks.json", "-C", "p", "--id", "gazette")
    assert "claims/gazette.yaml" in written(desk)
    done = call(desk, "import", "marks.json", "-C", "p", "--id", "../x")
    assert (done.returncode, done.stderr.partition("\n")[0]) == (2, "error: '../x' is no id")


@pytest.mark.parametrize("name", ["none.json", ".", "ftp://x.example/a", "http://127.0.0.1/a"])
def test_what_cannot_be_read_ends_with_2(desk, name):
    done = call(desk, "import", name, "-C", "p")
    assert done.returncode == 2
    assert f"{name}:1:1: error: " in done.stderr
    assert not (desk / "p").exists()


def test_into_a_broken_project_nothing_is_written(desk, broken):
    before = {path: path.read_bytes() for path in broken.rglob("*") if path.is_file()}
    done = call(desk, "import", "review.json", "-C", str(broken))
    assert done.returncode == 2
    assert {path: path.read_bytes() for path in broken.rglob("*") if path.is_file()} == before


def test_a_link_out_of_the_project_is_refused(desk):
    outside = desk / "outside"
    outside.mkdir()
    (desk / "p").mkdir()
    (desk / "p" / "claims").symlink_to(outside)
    assert call(desk, "import", "review.json", "-C", "p").returncode == 2
    assert list(outside.iterdir()) == []


def test_the_five_texts_come_back_with_the_same_verdicts(desk):
    own = str(Path(__file__).parents[2])
    call(desk, "check", own, "--report", "annotations=out.json")
    assert call(desk, "import", "out.json", "-C", "p").returncode == 0
    there, here = (json.loads(call(desk, "check", folder, "--format", "json").stdout) for folder in (own, "p"))
    graver = {fact["id"]: fact["verdict"] for fact in there["facts"] if fact["severity"] != "none"}
    quoted = {claim["id"] for claim in there["claims"] if claim["quote"]}
    assert {claim["id"] for claim in here["claims"]} == {
        ref for fact in there["facts"] if fact["severity"] != "none" for ref in fact["claims"] if ref in quoted
    }
    assert {fact["id"]: fact["verdict"] for fact in here["facts"]} == graver
