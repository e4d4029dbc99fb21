"""Every format of a report of 1,000 facts: how long it takes and how large it is; and the page in a real browser.

The report is made up (`made_up.py`), the same at every run. Times are the best of the runs, of writing alone; the ratio
to JSON is what can be compared between machines. The page's lines need `playwright` and a Chromium on the PATH.
`python bench/formats.py [FACTS]`
"""

import gc
import importlib.util
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from made_up import write_project

from crosscheck.cli.options import Format
from crosscheck.cli.rendering import Style, render
from crosscheck.model.diagnostic import Level
from crosscheck.pipeline import check, rule_pages
from crosscheck.report.canvas import Canvas
from crosscheck.report.view import Frame, View, make_view

FACTS = 1_000
RUNS = 5
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
FILTER = """async (act) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const status = document.getElementById("status"), before = status.textContent, start = performance.now();
    const told = new Promise((done) => new MutationObserver(done).observe(status, { childList: true }));
    if (act === "search") {
        const field = document.getElementById("q");
        field.value = "killed";
        field.dispatchEvent(new Event("input", { bubbles: true }));
    } else document.querySelector("input[name=verdict][value=conflict]").click();
    await told;
    await painted();
    return { ms: performance.now() - start, told: status.textContent };
}"""


def main() -> None:
    """Print a table of the formats, and what the page takes in a browser."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdecimal() else FACTS
    with tempfile.TemporaryDirectory() as folder:
        view = made_up_view(Path(folder), facts)
        claims = sum(len(fact.statements) for fact in view.facts)
        print(f"Formats of a report of {len(view.facts):,} facts and {claims:,} claims, best of {RUNS}\n")
        print(f"{'format':<12}{'ms':>8}{'ratio':>8}{'bytes':>14}{'ratio':>8}")
        times, sizes = {}, {}
        for chosen in (Format.JSON, *(each for each in Format if each is not Format.JSON)):
            if (measured := measure(view, chosen)) is None:
                continue
            times[chosen], content = measured
            sizes[chosen] = len(content)
            print(
                f"{chosen:<12}{times[chosen] * 1000:>8.0f}{times[chosen] / times[Format.JSON]:>8.2f}"
                f"{sizes[chosen]:>14,}{sizes[chosen] / sizes[Format.JSON]:>8.2f}"
            )
            if chosen is Format.HTML:
                (Path(folder) / "page.html").write_bytes(content)
        print()
        print_page(Path(folder) / "page.html")


def made_up_view(folder: Path, facts: int) -> View:
    """Return the view of a made-up report."""
    write_project(folder, facts)
    report = check(folder).report
    if report is None:
        raise SystemExit("the made-up project cannot be read")
    return make_view(report, report.facts, report.diagnostics, Frame("0", rule_pages()), Level.NOTE)


def measure(view: View, chosen: Format) -> tuple[float, bytes] | None:
    """Return the best time of a format and what it writes, `None` where it is not written yet."""
    best, content = float("inf"), b""
    for _ in range(RUNS):
        gc.collect()
        start = time.perf_counter()
        try:
            written = render(view, chosen, Canvas(), Style())
        except NotImplementedError:
            return None
        best = min(best, time.perf_counter() - start)
        content = written if isinstance(written, bytes) else "".join(written).encode()
    return best, content


def print_page(path: Path) -> None:
    """Print what the page takes in Chromium; or what is missing for that."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    missing = [] if importlib.util.find_spec("playwright") else ["playwright (pip install playwright)"]
    missing += [] if browser else ["a Chromium on the PATH"]
    if missing or not path.exists():
        print(f"The page in a browser is not measured; missing: {', '.join(missing) or 'the page'}.")
        return
    runs = [dict(in_browser(path, str(browser))) for _ in range(RUNS)]
    print(f"The page in Chromium, best of {RUNS}\n")
    for name in runs[0]:
        print(f"{name:<24}{min(run[name] for run in runs):>8.0f} ms")


def in_browser(path: Path, executable: str) -> Iterator[tuple[str, float]]:
    """Yield what one visit to the page takes, in milliseconds: until it is painted, is ready, and is filtered."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(path.as_uri())
        page.evaluate(PAINTED)
        yield (
            "first contentful paint",
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
        )
        yield (
            "ready to be used",
            page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"),
        )
        yield "filter by verdict", filtered(page.evaluate, "verdict")
        page.reload()
        page.evaluate(PAINTED)
        yield "search (after 120 ms)", filtered(page.evaluate, "search")
        browser.close()


def filtered(evaluate: Callable[..., dict[str, object]], act: str) -> float:
    """Return how long it takes from an act until the page has answered it and is painted again."""
    answer = evaluate(FILTER, act)
    if "facts shown" not in str(answer["told"]):
        raise SystemExit(f"the page did not answer to {act}: {answer['told']!r}")
    return float(str(answer["ms"]))


if __name__ == "__main__":
    main()
