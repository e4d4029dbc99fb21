"""Records from JSON, through the importer into a folder, and back as the project reads it."""

import json
from pathlib import Path

from crosscheck.importing.planning import Import, draft_records, plan_import
from crosscheck.model.project import Project
from crosscheck.model.writing import Writing
from crosscheck.read.linked.reading import read_records
from crosscheck.read.project import read_project


def import_into(folder: Path, *values: object, asked_id: str = "") -> tuple[Import, Writing, Project | None]:
    """Import each value as a file into the folder, as the command does, and read the project."""
    records = [
        record
        for number, value in enumerate(values)
        for record in read_records(json.dumps(value).encode(), f"{number}.json")[0]
    ]
    made = draft_records(folder, records, asked_id)
    writing = plan_import(folder, made)
    for name, content in writing.files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return made, writing, read_project(folder)[0]


def review(text: str = "The world is flat", **changes: object) -> dict[str, object]:
    thing: dict[str, object] = {
        "@type": "ClaimReview",
        "url": "https://checker.example/flat",
        "datePublished": "2020-03-12",
        "claimReviewed": text,
        "inLanguage": "en",
        "author": {"@type": "Organization", "name": "Science Watch"},
        "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "Pants on fire"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Jo Bloggs"},
            "datePublished": "2020-03-02",
            "appearance": "https://news.example/flat",
        },
    }
    return thing | changes


def mark(exact: str, body: str = "", target: str = "https://gazette.example/a", **quote: object) -> dict[str, object]:
    start = quote.pop("start", None)
    selectors: list[object] = [{"type": "TextQuoteSelector", "exact": exact, **quote}]
    if start is not None:
        selectors.append({"type": "TextPositionSelector", "start": start, "end": int(str(start)) + len(exact)})
    return {"type": "Annotation", "body": body, "target": {"source": target, "selector": selectors}}
