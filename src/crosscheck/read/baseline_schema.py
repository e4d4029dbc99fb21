"""The file baseline.yaml as types: every key that `crosscheck baseline` writes, with the words that explain it."""

from typing import Annotated, ClassVar

from msgspec import Meta

from crosscheck.read.decision_schema import RuleName
from crosscheck.read.forms import END, SomeWords, Words
from crosscheck.read.schema import Entry, Version

CLAIM_PATTERN = rf"^[a-z0-9][a-z0-9._-]{{0,99}}/[A-Za-z0-9][A-Za-z0-9._-]{{0,99}}{END}"
FullName = Annotated[str, Meta(pattern=CLAIM_PATTERN)]
Fingerprint = Annotated[
    str,
    Meta(
        pattern=rf"^[0-9a-f]{{16}}{END}",
        extra={
            "code": "bad-fingerprint",
            "must": "16 hexadecimal digits",
            "hint": "Take the entry out; “crosscheck baseline --accept-new” writes it anew.",
        },
    ),
]
Stood = Annotated[
    str,
    Meta(
        pattern=rf"^(conflict|update|scope) [0-9a-f]{{16}}{END}",
        extra={
            "code": "bad-fingerprint",
            "must": "“conflict”, “update” or “scope” and 16 hexadecimal digits",
            "hint": "Take the claim out; “crosscheck baseline --accept-new” writes it anew.",
        },
    ),
]
Camp = dict[FullName, Stood]


class FactEntry(Entry, kw_only=True):
    """A fact whose claims may go on standing against each other."""

    noun: ClassVar[str] = "an accepted fact"
    fact: Annotated[SomeWords, Meta(description="Its label, for the reader.", examples=["killed, Oslo"])]
    camps: Annotated[
        list[Camp] | None,
        Meta(
            description="The claims, those together that do not stand against each other; each with the gravest "
            "verdict between it and one of another camp, and the fingerprint of what it says.",
            examples=[[{"gazette/killed": "conflict 9a3b9b1949571587"}, {"herald/dead": "conflict 81ab1ad0ac520ce5"}]],
        ),
    ] = None
    because: Annotated[Words | None, Meta(description="Why it was accepted.")] = None


class FindingEntry(Entry, kw_only=True):
    """A finding that may stand."""

    noun: ClassVar[str] = "an accepted finding"
    rule: Annotated[RuleName, Meta(description="The rule that found it.", examples=["parts-do-not-add-up"])]
    fingerprint: Annotated[Fingerprint, Meta(description="What it is.", examples=["5f0c91d2a7b3e846"])]
    message: Annotated[Words | None, Meta(description="What it says, for the reader.")] = None
    because: Annotated[Words | None, Meta(description="Why it was accepted.")] = None


class BaselineFile(Entry, kw_only=True):
    """The file baseline.yaml of a crosscheck project."""

    noun: ClassVar[str] = "baseline.yaml"
    version: Version
    because: Annotated[Words | None, Meta(description="Why the baseline was begun.")] = None
    facts: Annotated[list[FactEntry] | None, Meta(description="The facts that are accepted.")] = None
    findings: Annotated[list[FindingEntry] | None, Meta(description="The findings that are accepted.")] = None
