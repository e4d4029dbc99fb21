"""The pages on CI: every command in them is run, and every file in them is what its reader's schema says.

A fenced block is named by its first line, a comment with the file's name; `<!-- exit N -->` above one says how it ends.
"""

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
import yaml
from ci_desk import ROOT, Desk
from ci_projects import AGREEING, counted

DOCS = ROOT / "docs"
PAGES = ("ci-github.md", "ci-gitlab.md", "ci-shell.md")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
BLOCK = re.compile(r"(?:<!-- exit (\d+) -->\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCHEMAS = {
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    "azure-pipelines.yml": "vendor.azure-pipelines",
    ".github/workflows": "vendor.github-workflows",
}


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    page: str
    language: str
    text: str
    code: int

    @property
    def name(self) -> str:
        """The file that it shows, by the comment in its first line."""
        named = re.match(r"(?:#|//) (\S+)\n", self.text)
        return named[1] if named else ""

    @property
    def data(self):
        return yaml.load(self.text, yaml.BaseLoader)

    def __str__(self) -> str:
        return f"{self.page}:{self.name or self.text.splitlines()[0]}"


def blocks(*languages: str, name: str = "") -> list[Block]:
    found = []
    for page in PAGES:
        for code, language, text in BLOCK.findall((DOCS / page).read_text("utf-8")):
            block = Block(page, language, text, int(code or 0))
            if language in languages and name in block.name:
                found.append(block)
    assert found
    return found


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


def module(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *args], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("block", [each for name in SCHEMAS for each in blocks("yaml", name=name)], ids=str)
def test_each_pipeline_is_valid_for_its_service(block, tmp_path):
    schema = next(schema for name, schema in SCHEMAS.items() if name in block.name)
    path = tmp_path / "pipeline.yml"
    path.write_text(block.text, "utf-8")
    # Microsoft's schema has patterns that are no regular expressions under the "u" flag.
    checked = module("check_jsonschema", "--regex-variant", "nonunicode", "--builtin-schema", schema, str(path))
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("block", blocks("yaml", name=".pre-commit-config.yaml"), ids=str)
def test_each_configuration_is_valid_for_pre_commit(block, tmp_path):
    path = tmp_path / "config.yaml"
    path.write_text(block.text, "utf-8")
    checked = module("pre_commit", "validate-config", str(path))
    assert checked.returncode == 0, checked.stdout
    assert {hook["id"] for each in block.data["repos"] for hook in each["hooks"]} == {"crosscheck"}


def test_every_command_is_one_that_is_run():
    others = [each.text for each in blocks("sh") if each not in OF_ONE_REPOSITORY]
    assert [each.split()[0] for each in others] == ["python3", "pre-commit"]


def test_every_yaml_block_is_one_that_is_tested():
    known = (*SCHEMAS, ".pre-commit-config.yaml", "decisions.yaml")
    for block in blocks("yaml"):
        assert any(name in block.name for name in known), block


OF_ONE_REPOSITORY = [each for each in blocks("sh") if each.text.startswith("crosscheck ")]


@pytest.mark.parametrize("block", OF_ONE_REPOSITORY, ids=str)
def test_each_command_ends_as_the_page_says(desk, block):
    ran = desk.run(block.text)
    assert ran.returncode == block.code, ran.stdout
    assert "Traceback" not in ran.stdout
    assert "internal error" not in ran.stdout


def test_the_reports_that_a_command_names_are_written(desk):
    asked = [each for each in OF_ONE_REPOSITORY if "--report" in each.text]
    assert asked
    for block in asked:
        desk.run(block.text)
        for path in re.findall(r"--report \w+=(\S+)", block.text):
            assert (desk.folder / path).stat().st_size, path


def test_the_baseline_accepts_what_stands_and_nothing_new(desk):
    block = next(each for each in OF_ONE_REPOSITORY if "crosscheck baseline" in each.text)
    assert desk.run(block.text).returncode == 0
    assert desk.run("crosscheck check stories/flood --no-baseline").returncode == 1
    desk.write(counted("23", "58"), "stories/flood")
    assert desk.run("crosscheck check stories/flood").returncode == 1
    desk.write(counted("23", "23"), "stories/flood")
    settled = desk.run("crosscheck check stories/flood")
    assert settled.returncode == 0
    assert "baseline" in settled.stdout
    assert desk.run("crosscheck baseline stories/flood --check").returncode == 1
    assert desk.run("crosscheck baseline stories/flood && crosscheck baseline stories/flood --check").returncode == 0


def test_the_diff_names_the_new_conflict(desk):
    block = next(each for each in OF_ONE_REPOSITORY if "crosscheck diff main HEAD" in each.text)
    shown = desk.run(block.text).stdout
    assert "conflict" in shown
    assert "41" in shown


def test_a_kept_report_shows_what_has_changed_since(desk):
    block = next(each for each in OF_ONE_REPOSITORY if "yesterday.json" in each.text)
    desk.write(AGREEING, "stories/flood")
    assert desk.run(block.text).returncode == 0
    desk.write(counted("23", "58"), "stories/flood")
    changed = desk.run(block.text)
    assert changed.returncode == 1
    assert "58" in changed.stdout
    assert desk.run(block.text).returncode == 0
    desk.write({"claims/gazette.yaml": "source: [\n"}, "stories/flood")
    assert desk.run(block.text).returncode == 2
    desk.write(counted("23", "61"), "stories/flood")
    mended = desk.run(block.text)
    assert "61" in mended.stdout
    assert mended.returncode in (0, 1)


def test_the_waiver_lets_the_conflict_stand(desk):
    (block,) = blocks("yaml", name="decisions.yaml")
    desk.write({"decisions.yaml": block.text}, "stories/flood")
    assert desk.run("crosscheck check stories/flood").returncode == 0


def steps_of(block: Block, job: str = "") -> list[Mapping]:
    jobs = block.data["jobs"]
    return jobs[job or next(iter(jobs))]["steps"]


USES = [block for block in blocks("yaml", name=".github/workflows") if "uses: OWNER/crosscheck@" in block.text]


@pytest.mark.parametrize("block", USES, ids=str)
def test_workflows_use_inputs_and_outputs_that_the_action_has(block):
    for step in steps_of(block):
        if step.get("uses", "").startswith("OWNER/crosscheck@"):
            assert step.get("with", {}).keys() <= ACTION["inputs"].keys()
    assert set(re.findall(r"steps\.crosscheck\.outputs\.([\w-]+)", block.text)) <= ACTION["outputs"].keys()


def test_the_tables_list_every_input_and_output():
    page = (DOCS / "ci-github.md").read_text("utf-8")
    inputs, outputs = (part for part in re.split(r"^\| (?:input|output) \|", page, flags=re.MULTILINE)[1:3])
    rows = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
    listed = [re.findall(r"`([^`]+)`", cell) for cell in rows.findall(inputs)]
    assert [name for names in listed for name in names] == list(ACTION["inputs"])
    listed = [re.findall(r"`([^`]+)`", cell) for cell in rows.findall(outputs.split("\n## ")[0])]
    named = [name for names in listed for name in names]
    assert named[: len(ACTION["outputs"])] == list(ACTION["outputs"])


def test_the_workflow_by_hand_fails_annotates_and_writes_what_it_uploads(desk):
    (block,) = (each for each in blocks("yaml", name=".github/workflows/claims.yml") if "crosscheck check" in each.text)
    steps = steps_of(block)
    summary = desk.folder.parent / "summary.md"
    ran = desk.run_all([each["run"] for each in steps if "run" in each], GITHUB_STEP_SUMMARY=str(summary))
    assert ran.returncode == 1
    assert "::error file=stories/flood/claims/herald.yaml,line=3" in ran.stdout
    assert "41" in summary.read_text("utf-8")
    assert (desk.folder / steps[-1]["with"]["path"]).stat().st_size


def test_the_comment_on_a_pull_request_holds_the_new_conflict(desk):
    (block,) = blocks("yaml", name=".github/workflows/verdicts.yml")
    scripts = [each["run"] for each in steps_of(block) if "run" in each]
    ran = desk.run_all(scripts, GITHUB_BASE_REF="main", NUMBER="7")
    assert ran.returncode == 0, ran.stdout
    assert "gh pr comment 7 --body-file changes.md" in desk.called.read_text("utf-8")
    assert "41" in (desk.folder / "changes.md").read_text("utf-8")


GITLAB = [(name, job) for block in blocks("yaml", name=".gitlab-ci.yml") for name, job in block.data.items()]
ENDS = {"crosscheck": 1, "verdicts": 0, "pages": 0}


@pytest.mark.parametrize(("name", "job"), GITLAB, ids=[name for name, _ in GITLAB])
def test_each_job_in_gitlab_ends_as_it_should_and_writes_its_artefacts(desk, name, job):
    base = desk.run("git rev-parse main").stdout.strip()
    ran = desk.run_all(job["script"], CI_MERGE_REQUEST_DIFF_BASE_SHA=base, STORY="flood")
    assert ran.returncode == ENDS[name], ran.stdout
    kept = job.get("artifacts", {})
    for path in (*kept.get("paths", ()), *kept.get("reports", {}).values()):
        assert (desk.folder / path).exists(), path


def test_the_steps_in_azure_fail_and_write_what_they_publish(desk):
    (block,) = blocks("yaml", name="azure-pipelines.yml")
    steps = block.data["steps"]
    ran = desk.run_all([each["script"] for each in steps if "script" in each])
    assert ran.returncode == 1
    published = [each["publish"] for each in steps if "publish" in each]
    results = [each["inputs"]["testResultsFiles"] for each in steps if "testResultsFiles" in each.get("inputs", {})]
    for path in (*published, *results):
        assert (desk.folder / path).stat().st_size, path


def test_make_checks_every_story(desk):
    (block,) = blocks("make")
    (desk.folder / "Makefile").write_text(block.text, "utf-8")
    ran = desk.run("make --keep-going check")
    assert ran.returncode == 2
    assert {path.parent.name for path in desk.folder.glob("stories/*/report.html")} == {"flood", "vote"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Desk:
    """A desk with crosscheck in an environment of its own, as the first command of the page makes it."""
    desk = Desk(tmp_path_factory.mktemp("installed"))
    made = desk.run(next(each.text for each in blocks("sh") if "python3 -m venv" in each.text))
    assert made.returncode == 0, made.stdout
    return desk


def test_jenkins_gets_what_it_reads(installed):
    (block,) = blocks("groovy")
    install, check = re.findall(r"^ *sh '(.+)'$", block.text, re.MULTILINE)
    assert install.replace(" --quiet", "") == 'python3 -m venv .venv && .venv/bin/pip install "$CROSSCHECK"'
    assert installed.run(check).returncode == 1
    for path in ("crosscheck.xml", "report.html"):
        assert f"'{path}'" in block.text
        assert (installed.folder / path).stat().st_size


def test_the_line_for_cron_runs_what_is_installed(installed):
    (block,) = blocks("text")
    command = block.text.strip().partition("chronic ")[2]
    assert command
    assert installed.run(command).returncode == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target, anchor in re.findall(r"]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)", (DOCS / page).read_text("utf-8")):
        linked = (DOCS / (target or page)).read_text("utf-8")
        headings = {
            re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-")
            for each in re.findall(r"^#+ (.+)$", linked, re.MULTILINE)
        }
        assert not anchor or anchor in headings or f'id="{anchor}"' in linked, f"{target}#{anchor}"
