"""The file decisions.yaml as types: every key that a person or a tool may write, with the words that explain it."""

from typing import Annotated, ClassVar

from msgspec import Meta

from crosscheck.read.forms import END, SomeWords, Words
from crosscheck.read.schema import Entry, Version

ClaimName = Annotated[
    str,
    Meta(
        pattern=rf"^(?:[a-z0-9][a-z0-9._-]{{0,99}}/)?[A-Za-z0-9][A-Za-z0-9._-]{{0,99}}{END}",
        extra={
            "code": "bad-id",
            "must": "the id of a claim, or source/id",
            "hint": "For example gazette-2019-06-10/killed-total.",
        },
    ),
]
RuleName = Annotated[
    str,
    Meta(
        pattern=rf"^[a-z0-9][a-z0-9-]{{0,99}}{END}",
        extra={"code": "bad-id", "must": "the id of a rule", "hint": "“crosscheck rules” lists them."},
    ),
]
Day = Annotated[
    str,
    Meta(
        pattern=rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{END}",
        extra={"code": "bad-date", "must": "a day, written year-month-day", "hint": "For example 2026-11-20."},
    ),
]
Fingerprint = Annotated[
    str,
    Meta(
        pattern=rf"^[0-9a-f]{{16}}{END}",
        extra={
            "code": "bad-fingerprint",
            "must": "16 hexadecimal digits",
            "hint": "Remove it, and “crosscheck check” tells the one to write.",
        },
    ),
]


class DecisionEntry(Entry, kw_only=True):
    """What a person decided: one of same, not_same, split, right, waive and unsure."""

    noun: ClassVar[str] = "a decision"
    same: Annotated[list[ClaimName] | None, Meta(description="Claims that speak of one fact.")] = None
    not_same: Annotated[list[ClaimName] | None, Meta(description="Claims of which no two speak of one fact.")] = None
    split: Annotated[ClaimName | None, Meta(description="A claim that speaks of another fact than “out_of”.")] = None
    out_of: Annotated[
        list[ClaimName] | None,
        Meta(description="The claims that it was split from.", examples=["[gazette/killed, herald/dead]"]),
    ] = None
    right: Annotated[ClaimName | None, Meta(description="The claim that is right.")] = None
    over: Annotated[list[ClaimName] | None, Meta(description="The claims that it was weighed against.")] = None
    waive: Annotated[list[ClaimName] | None, Meta(description="Claims between which what is found may stand.")] = None
    rule: Annotated[RuleName | None, Meta(description="The one rule whose findings are waived.")] = None
    unsure: Annotated[list[ClaimName] | None, Meta(description="Claims that somebody could not decide on.")] = None
    because: Annotated[SomeWords | None, Meta(description="Why.", examples=["the ministry has confirmed both"])] = None
    by: Annotated[SomeWords | None, Meta(description="Who decided it, and answers for it.", examples=["ana"])] = None
    date: Annotated[Day | None, Meta(description="The day on which it was decided.")] = None
    expires: Annotated[Day | None, Meta(description="The last day on which it holds.")] = None
    withdrawn: Annotated[Day | None, Meta(description="The day on which it was taken back.")] = None
    fingerprint: Annotated[
        Fingerprint | None, Meta(description="What the claims said when it was decided; a change reopens it.")
    ] = None
    said: Annotated[
        dict[ClaimName, Words] | None, Meta(description="The same for the reader: each claim with its value then.")
    ] = None


class DecisionsFile(Entry, kw_only=True):
    """The file decisions.yaml of a crosscheck project."""

    noun: ClassVar[str] = "decisions.yaml"
    version: Version
    decisions: Annotated[list[DecisionEntry] | None, Meta(description="The decisions, in any order.")] = None
