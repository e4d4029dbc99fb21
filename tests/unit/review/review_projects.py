"""Small projects, read and judged for real: what is open depends on all of the stages."""

from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 22)
SOURCES = "version: 1\nsources:\n" + "".join(
    f"  - {{id: {each}, publisher: The {each.title()}, published: 2021-05-02}}\n"
    for each in ("gazette", "herald", "courier")
)


def killed(words: str, **changes: str) -> str:
    fields = {
        "id": "killed",
        "claim": f"{words} people were killed.",
        "subject": "people",
        "property": "killed",
        "value": words,
        "place": "Oslo",
        "time": "2021-05-01",
    } | changes
    return "  - {" + ", ".join(f"{key}: '{value}'" for key, value in fields.items() if value) + "}\n"


def write(folder: Path, decisions: str = "", **claims: str) -> Path:
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    (folder / "sources.yaml").write_text(SOURCES, "utf-8")
    for source, words in claims.items():
        (folder / "claims" / f"{source}.yaml").write_text(f"source: {source}\nclaims:\n{words}", "utf-8")
    if decisions:
        (folder / "decisions.yaml").write_text(f"version: 1\ndecisions:\n{decisions}", "utf-8")
    return folder
