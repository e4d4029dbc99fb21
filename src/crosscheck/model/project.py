"""All that a project folder declares."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct, field

from crosscheck.model.claim import Claim
from crosscheck.model.decision import Decision
from crosscheck.model.fail_on import FailOn
from crosscheck.model.location import Location
from crosscheck.model.source import Source

if TYPE_CHECKING:
    from crosscheck.model.baseline import Baseline  # only a project that has one pays for it


class Rate(Struct, frozen=True, array_like=True):
    """How many of `to` one of `unit` is worth, as the project declares it: `1 USD = 0.92 EUR`."""

    unit: str
    to: str
    factor: Decimal


class Settings(Struct, frozen=True, array_like=True):
    """The `settings:` of sources.yaml."""

    language: str = "en"
    fail_on: FailOn = FailOn.CONFLICT
    rates: tuple[Rate, ...] = ()


class Check(Struct, frozen=True, array_like=True):
    """Arithmetic over claim ids that a person declared: `jailed + released == charged`."""

    source_id: str
    expression: str
    location: Location


class Misquote(Struct, frozen=True, array_like=True):
    """A quote that does not stand in its source's text: its words, and why it is none of the text's.

    `moved` tells that the very words stand elsewhere in the text.
    """

    source_id: str
    claim_id: str
    exact: str
    why: str
    moved: bool
    location: Location


class ChangedText(Struct, frozen=True):
    """A text that is not the one that was noted (SHA-256)."""

    source_id: str
    path: str
    location: Location


class Project(Struct, frozen=True):
    """Sources, claims and what a person declared about names and places; and what no longer stands in its texts.

    Each row of `aliases` names one thing. `places` maps a place to what it lies in, `events` the name of an event to
    its EDTF date.
    """

    root: str
    settings: Settings
    sources: tuple[Source, ...]
    claims: Sequence[Claim]
    aliases: tuple[tuple[str, ...], ...] = ()
    places: dict[str, str] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    events: dict[str, str] = field(default_factory=dict)
    misquotes: tuple[Misquote, ...] = ()
    changed_texts: tuple[ChangedText, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    baseline: "Baseline | None" = None
