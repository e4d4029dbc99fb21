"""Runs of `review` line by line, with the keys that a person would type."""

import subprocess
import sys

import yaml
from cli_projects import CONFLICTING, SOURCES, environment

SOURCE = "  - {{id: {0}, publisher: The {1}, title: March, published: 2021-05-02, kind: news}}\n"
THREE = CONFLICTING | {
    "sources.yaml": SOURCES + SOURCE.format("courier", "Courier"),
    "claims/courier.yaml": CONFLICTING["claims/gazette.yaml"].replace("gazette", "courier").replace("23", "60"),
}

HURT = """\
  - id: {source}-hurt
    claim: {words} people were injured.
    subject: people
    property: injured
    value: "{words}"
    place: Oslo
    time: 2021-05-01
"""

TWICE = CONFLICTING | {
    "claims/gazette.yaml": CONFLICTING["claims/gazette.yaml"] + HURT.format(source="gazette", words="3"),
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"] + HURT.format(source="herald", words="8"),
}


def review(folder, typed, *options, by="ana", **changes):
    """Type lines into a review of the folder."""
    who = ("--by", by) if by else ()
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", "review", str(folder), *who, *options],
        input=typed.encode("utf-8", "surrogateescape"),
        env=environment(**changes),
        capture_output=True,
        check=False,
    )


def decided(folder):
    """Return the decisions of the file, without what is made of the claims."""
    written = yaml.safe_load((folder / "decisions.yaml").read_text("utf-8"))
    return [
        {key: value for key, value in each.items() if key not in ("date", "fingerprint", "said")}
        for each in written["decisions"]
    ]
