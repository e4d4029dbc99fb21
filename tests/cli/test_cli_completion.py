import pytest
from cli_projects import CONFLICTING


@pytest.fixture
def complete(run):
    """Ask as bash does: the words typed so far, the last one being completed."""

    def ask(*words, cwd):
        done = run(
            cwd=cwd,
            _CROSSCHECK_COMPLETE="complete_bash",
            COMP_WORDS="\n".join(("crosscheck", *words)).replace("\n", " "),
            COMP_CWORD=str(len(words)),
        )
        assert done.returncode == 0
        assert done.stderr == ""
        return done.stdout.split()

    return ask


def test_commands_and_options(complete, conflicting):
    assert complete("ex", cwd=conflicting) == ["extract", "explain"]
    assert "--fail-on" in complete("check", "--f", cwd=conflicting)


def test_ids_of_claims_and_facts(complete, conflicting):
    assert complete("explain", "gaz", cwd=conflicting) == ["gazette-killed"]
    assert len(complete("explain", "killed", cwd=conflicting)) == 1
    assert {"gazette-killed", "herald-killed", "herald-cost"} < set(complete("explain", "", cwd=conflicting))


def test_ids_of_the_folder_that_is_named(complete, conflicting, tmp_path):
    assert complete("explain", "-C", str(conflicting), "herald-k", cwd=tmp_path) == ["herald-killed"]


def test_ids_of_sources(complete, conflicting):
    assert complete("check", "--source", "", cwd=conflicting) == ["gazette", "herald"]


def test_ids_of_rules(complete, conflicting):
    assert complete("rules", "values-c", cwd=conflicting) == ["values-conflict"]


def test_verdicts_one_after_another(complete, conflicting):
    assert complete("check", "--only", "co", cwd=conflicting) == ["compatible", "conflict"]
    assert complete("check", "--only", "conflict,sc", cwd=conflicting) == ["conflict,scope"]


def test_choices(complete, conflicting):
    assert complete("check", "--layout", "c", cwd=conflicting) == ["columns", "camps"]


@pytest.mark.parametrize("words", [["explain", ""], ["check", "--source", ""]])
def test_a_broken_or_missing_project_is_met_with_silence(complete, broken, tmp_path, words):
    assert complete(*words, cwd=tmp_path) == []
    assert complete("explain", "", cwd=broken) == []


def test_a_project_that_is_no_folder_is_met_with_silence(complete, tmp_path):
    (tmp_path / "file").write_text("")
    assert complete("explain", "-C", "file", "", cwd=tmp_path) == []


def test_a_large_project_is_not_read_while_somebody_waits(complete, project):
    folder = project(CONFLICTING | {"claims/large.yaml": "#" + " " * 4_000_000})
    assert complete("explain", "", cwd=folder) == []


def test_nothing_is_offered_that_a_shell_would_have_to_quote(complete, project):
    sources = CONFLICTING["sources.yaml"] + '  - {id: "gazette;reboot", publisher: X, title: Y, kind: news}\n'
    assert not [each for each in complete("check", "-s", "", cwd=project({"sources.yaml": sources})) if ";" in each]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_can_be_shown(run, shell, tmp_path):
    done = run(_CROSSCHECK_COMPLETE=f"source_{shell}", HOME=str(tmp_path))
    assert done.returncode == 0
    assert "_CROSSCHECK_COMPLETE" in done.stdout
