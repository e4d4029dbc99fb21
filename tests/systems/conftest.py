"""A real Chromium, and pages written by the real command; a test that opens one fails if it did what it should not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from page_story import STORY, UNUSABLE

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), *filter(None, sys.path)))}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
PROJECTS = {"story": STORY, "unusable": UNUSABLE}
OWN = ("data:", "about:")


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def render(project: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "crosscheck", "check", str(project), "-o", str(target)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    assert target.exists(), done.stderr
    return target


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> Path:
    """A folder with a page for each of the projects."""
    folder = tmp_path_factory.mktemp("pages")
    for name, files in PROJECTS.items():
        render(write(folder / name, files), folder / f"{name}.html")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def show(chromium, pages) -> Iterator[Callable]:
    """Open a page by its name, with what stands behind the # and settings of the browser."""
    contexts, misdeeds = [], []

    def show(name: str = "story", fragment: str = "", width: int = 1280, **settings):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: misdeeds.append(said.text))
        page.on("pageerror", lambda error: misdeeds.append(str(error)))
        page.on("dialog", lambda dialog: (misdeeds.append(dialog.message), dialog.dismiss()))
        allowed = (pages / f"{name}.html").as_uri()
        page.on("request", lambda sent: misdeeds.append(sent.url) if not sent.url.startswith((allowed, *OWN)) else None)
        page.goto(allowed + fragment)
        return page

    yield show
    for context in contexts:
        context.close()
    assert misdeeds == []
