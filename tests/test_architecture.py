"""What keeps the house one to live in: small files, small functions, no drawers, and nothing but cli sees the world."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "crosscheck"
FILES = sorted(SRC.rglob("*.py"))
DRAWERS = {"util", "utils", "helper", "helpers", "misc", "common"}
THE_WORLD = {"os", "sys", "time", "subprocess", "socket", "urllib", "random", "shutil", "getpass", "platform", "locale"}
LONGEST_FILE = 350
LONGEST_FUNCTION = 50


def functions(tree: ast.AST):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SRC)))
def test_file_and_functions_are_small(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= LONGEST_FILE
    long = {
        f.name: f.end_lineno - f.lineno + 1
        for f in functions(ast.parse(text))
        if f.end_lineno - f.lineno >= LONGEST_FUNCTION
    }
    assert "cli" in path.parts or long == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SRC)))
def test_no_drawer_and_no_wide_function(path):
    assert path.stem not in DRAWERS
    wide = [f.name for f in functions(ast.parse(path.read_text("utf-8"))) if len(f.args.args) > 6]
    assert wide == [] or "cli" in path.parts


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if "cli" not in path.parts and path.name != "__main__.py"],
    ids=lambda path: str(path.relative_to(SRC)),
)
def test_only_cli_sees_the_world(path):
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        (node.module or "").split(".")[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    allowed = {"sys"} if "read" in path.parts or "normalise" in path.parts else set()  # sys.intern
    assert imported & THE_WORLD <= allowed


def test_today_is_asked_for_in_one_place():
    asked = [
        path.name
        for path in FILES
        if any(word in path.read_text("utf-8") for word in ("date.today", "datetime.now", ".utcnow"))
    ]
    assert asked == ["projects.py"]
