"""What README shows is what the commands print."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_in_the_readme_is_the_one_that_check_prints(run):
    shown = re.search(r"`COLUMNS=100 crosscheck (check [^`]+)` shows them:\n\n```text\n(.*?)\n```", README, re.DOTALL)
    assert shown, "README has no table"
    result = run(*shown[1].split(), cwd=ROOT, COLUMNS="100")
    assert result.stdout.rstrip("\n") == shown[2]


def test_the_readme_explains_what_exists(run):
    asked = re.findall(r"^crosscheck (explain .+)$", README, re.MULTILINE)
    assert len(asked) == 2
    for command in asked:
        assert run(*command.split(), cwd=ROOT).returncode == 0


def test_the_readme_promises_two_commands():
    for ending in ("crosscheck check", "pytest"):
        assert re.search(rf"^pip install .*&& {ending}$", README, re.MULTILINE)
