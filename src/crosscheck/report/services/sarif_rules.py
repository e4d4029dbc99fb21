"""The rules as SARIF lists them: all of them in every run, so that a service can close what is no longer found."""

from collections.abc import Iterator

from crosscheck.model.diagnostic import Level
from crosscheck.model.rule_page import RulePage
from crosscheck.report.data.json_values import Json
from crosscheck.wording.said import shortened

MOST_DESCRIBED = 1024
"""Characters of a description (GitHub docs, SARIF support, reportingDescriptor object)."""

EXAMPLE = "Example:"
"""What an example in a manual page begins with; its claims stand indented below."""

PROBLEM = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
"""`problem.severity` (GitHub docs, SARIF support, reportingDescriptor object)."""

CERTAIN = frozenset(
    {
        "input",
        "quote-not-found",
        "text-changed",
        "decision-expired",
        "decision-outdated",
        "decision-unused",
        "decision-unbound",
    }
)
"""Rules that read off the files what they say, and weigh nothing; how often the others are right is not claimed."""


def rule_data(page: RulePage) -> Json:
    """Return a rule as a `reportingDescriptor`."""
    level = page.level or Level.NOTE  # one that only explains can still be what fails a run, as a scope does
    properties: Json = {"tags": tags_of(page), "problem.severity": PROBLEM[level]}
    if page.id in CERTAIN:
        properties["precision"] = "very-high"
    return {
        "id": page.id,
        **_name(page),
        "shortDescription": {"text": shortened(f"{page.title}.", MOST_DESCRIBED)},
        "fullDescription": {"text": shortened(" ".join(_prose(page)), MOST_DESCRIBED)},
        "help": {"text": page.manual.strip(), "markdown": "\n\n".join(_markdown(page))},
        "defaultConfiguration": {"level": level.value},
        "properties": properties,
    }


def tags_of(page: RulePage) -> list[str]:
    """Return what a rule is about, in the words that a reader would filter alerts by."""
    if page.id == "input":
        return ["input"]
    return ["decisions" if page.id.startswith("decision-") else "claims"]


def _name(page: RulePage) -> Json:
    """Return the name beside the id, as SARIF writes such; one that would only repeat the id is none (its 3.49.7)."""
    return {"name": "".join(part.capitalize() for part in page.id.split("-"))} if "-" in page.id else {}


def _blocks(page: RulePage) -> list[str]:
    return [block for block in page.manual.strip().split("\n\n") if block.strip()]


def _prose(page: RulePage) -> Iterator[str]:
    return (block for block in _blocks(page) if not block.startswith(EXAMPLE))


def _markdown(page: RulePage) -> Iterator[str]:
    """Yield the manual page in paragraphs, its examples as code."""
    for block in _blocks(page):
        first, _, rest = block.partition("\n")
        if block.startswith(EXAMPLE) and rest:
            yield first
            yield rest
        else:
            yield block
