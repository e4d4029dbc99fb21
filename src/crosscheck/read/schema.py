"""The file formats as types: every key that a person may write, with the words that explain it.

msgspec converts by these types and makes the JSON Schemas from them; what single values may be is in `forms`.
"""

from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta, Struct

from crosscheck.model.claim import Modality, Part
from crosscheck.model.fail_on import FailOn
from crosscheck.model.source_kind import SourceKind
from crosscheck.read.forms import ClaimId, Date, Figure, Language, Rate, Sha256, SomeWords, SourceId, Start, Url, Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Entry(Struct, kw_only=True, forbid_unknown_fields=True):
    """What all mappings of the formats have in common: no keys but the declared ones, and a name for messages."""

    noun: ClassVar[str] = "a mapping"


Version = Annotated[
    Literal[1],
    Meta(
        description="The version of the format.",
        examples=["1"],
        extra={"code": "unknown-version", "must": "1", "hint": "Write “version: 1”."},
    ),
]


class SettingsEntry(Entry, kw_only=True):
    """Settings of the project."""

    noun: ClassVar[str] = "the settings"
    language: Annotated[Language | None, Meta(description="The language of sources that name none.")] = None
    fail_on: Annotated[FailOn | None, Meta(description="The least grave verdict that makes a run fail.")] = None
    rates: Annotated[
        list[Rate] | None, Meta(description="Rates at which money is compared, such as “1 USD = 0.92 EUR”.")
    ] = None


class SourceEntry(Entry, kw_only=True):
    """A published text or dataset."""

    noun: ClassVar[str] = "a source"
    id: Annotated[SourceId, Meta(description="Its name in this project.", examples=["gazette-2019-06-10"])]
    publisher: Annotated[
        SomeWords | None, Meta(description="Who published it, where the text says so.", examples=["Reuters"])
    ] = None
    title: Annotated[Words | None, Meta(description="Its headline.")] = None
    published: Annotated[Date | None, Meta(description="When it was published, as an EDTF date.")] = None
    language: Annotated[Language | None, Meta(description="Its language, as a BCP 47 tag.")] = None
    kind: Annotated[SourceKind | None, Meta(description="What sort of text it is.")] = None
    url: Annotated[Url | None, Meta(description="Where it was published.")] = None
    author: Annotated[Words | None, Meta(description="Who wrote it.")] = None
    text: Annotated[Words | None, Meta(description="The path of a copy of it inside the project folder.")] = None
    sha256: Annotated[Sha256 | None, Meta(description="The SHA-256 of that copy's bytes.")] = None
    derived_from: Annotated[
        Words | None, Meta(description="The source (its id), agency or outlet that this one reprints or rewrites.")
    ] = None
    note: Annotated[Words | None, Meta(description="Anything worth knowing about it.")] = None


_SOURCES = Meta(description="The sources.", examples=["[{id: gazette-2019-06-10, publisher: The Gazette}]"])


class SourcesFile(Entry, kw_only=True):
    """The file sources.yaml of a crosscheck project."""

    noun: ClassVar[str] = "sources.yaml"
    version: Version
    settings: Annotated[SettingsEntry | None, Meta(description="Settings of the project.")] = None
    aliases: Annotated[
        list[list[SomeWords]] | None, Meta(description="Rows of names that mean one person, place or thing.")
    ] = None
    places: Annotated[
        dict[SomeWords, SomeWords] | None, Meta(description="Each place with the place that it lies in.")
    ] = None
    events: Annotated[
        dict[SomeWords, Date] | None, Meta(description="Each event that times may name, with its EDTF date.")
    ] = None
    sources: Annotated[list[SourceEntry] | None, _SOURCES] = None


class LoneSourcesFile(SourcesFile, kw_only=True):
    """The same where no sources.jsonl stands beside it, so that all sources must stand in it."""

    sources: Annotated[list[SourceEntry], _SOURCES]


class QuoteEntry(Entry, kw_only=True):
    """The few words that carry the value, and where they stand."""

    noun: ClassVar[str] = "a quote"
    exact: Annotated[SomeWords, Meta(description="The words exactly as the text has them.", examples=["about 500"])]
    start: Annotated[Start | None, Meta(description="How many characters of the text stand before them.")] = None
    prefix: Annotated[Words | None, Meta(description="What stands directly before them.")] = None
    suffix: Annotated[Words | None, Meta(description="What stands directly behind them.")] = None


class ValueEntry(Entry, kw_only=True):
    """A value given outright: figures, or words of a stated kind."""

    noun: ClassVar[str] = "a value"
    amount: Annotated[Figure | None, Meta(description="The figure.")] = None
    lower: Annotated[Figure | None, Meta(description="The least it may be.")] = None
    upper: Annotated[Figure | None, Meta(description="The most it may be.")] = None
    unit: Annotated[Words | None, Meta(description="What is counted or measured.")] = None
    quantity: Annotated[Words | None, Meta(description="Words to be read as a figure.")] = None
    time: Annotated[Words | None, Meta(description="Words to be read as a date.")] = None
    name: Annotated[Words | None, Meta(description="Words to be read as a name.")] = None
    place: Annotated[Words | None, Meta(description="Words to be read as a place.")] = None
    truth: Annotated[Words | None, Meta(description="Words to be read as yes or no.")] = None
    text: Annotated[Words | None, Meta(description="Words to be compared as they are.")] = None


class ClaimEntry(Entry, kw_only=True):
    """What the source says, in the checker's words."""

    noun: ClassVar[str] = "a claim"
    id: Annotated[ClaimId, Meta(description="Its name, once in its source.", examples=["killed-total"])]
    claim: Annotated[
        SomeWords,
        Meta(description="What is claimed, in a sentence of your own.", examples=["Police killed fourteen people."]),
    ]
    property: Annotated[SomeWords, Meta(description="What is said of the subject.", examples=["killed"])]
    subject: Annotated[Words | None, Meta(description="Who or what the claim is about.")] = None
    value: Annotated[
        Words | int | ValueEntry | None, Meta(description="The answer, as the source words it; or given outright.")
    ] = None
    group: Annotated[Words | None, Meta(description="Who is counted, where it is not the subject.")] = None
    place: Annotated[Words | None, Meta(description="The place that it holds for.")] = None
    time: Annotated[Words | None, Meta(description="The time that it holds for: a date, or the source's words.")] = None
    as_of: Annotated[Words | None, Meta(description="The state of knowledge: by when it was counted.")] = None
    event: Annotated[Words | None, Meta(description="The event that it belongs to.")] = None
    said_by: Annotated[Words | None, Meta(description="Whom the source credits with it.")] = None
    method: Annotated[Words | None, Meta(description="How it was found out.")] = None
    modality: Annotated[Modality | None, Meta(description="How it stands to what happened.")] = None
    quote: Annotated[
        Words | QuoteEntry | None, Meta(description="The few words of the source that carry the value.")
    ] = None
    part: Annotated[Part | None, Meta(description="Where in the source it stands.")] = None
    corrects: Annotated[
        Words | None, Meta(description="The earlier figure that the source takes back with this one, or “yes”.")
    ] = None
    note: Annotated[Words | None, Meta(description="Anything worth knowing about it.")] = None


SourceName = Annotated[Words, Meta(description="The id of the source.", examples=["gazette-2019-06-10"])]


class ClaimsFile(Entry, kw_only=True):
    """A file of claims of one source."""

    noun: ClassVar[str] = "a claims file"
    source: SourceName
    claims: Annotated[
        list[ClaimEntry],
        Meta(description="The claims.", examples=["[{id: held, claim: Police held 500., property: detained}]"]),
    ]
    checks: Annotated[
        list[SomeWords] | None, Meta(description="Arithmetic over claim ids, such as “jailed + released == charged”.")
    ] = None
    extracted: Annotated[
        dict[ClaimId, SomeWords] | None,
        Meta(description="What `crosscheck extract` wrote, by claim; it knows by it what a person changed."),
    ] = None


class ClaimLine(ClaimEntry, kw_only=True):
    """What the source says, in the checker's words: one line of a JSON Lines file of claims."""

    source: SourceName


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schemas (2020-12) of the files, and of a line of those in JSON Lines, by name."""
    from msgspec.json import schema

    from crosscheck.read.baseline_schema import BaselineFile  # only a project with such files pays for them otherwise
    from crosscheck.read.decision_schema import DecisionsFile

    files = {
        "sources": SourcesFile,
        "source-line": SourceEntry,
        "claims": ClaimsFile,
        "claim-line": ClaimLine,
        "decisions": DecisionsFile,
        "baseline": BaselineFile,
    }
    return {name: {"$schema": DIALECT} | _as_an_editor_sees(schema(file)) for name, file in files.items()}


def _as_an_editor_sees(node: Any) -> Any:  # noqa: ANN401 (JSON)
    """Let words look like numbers or truth values, as `value: 500` and `value: true` do to an editor's YAML reader."""
    if isinstance(node, list):
        return [_as_an_editor_sees(item) for item in node]
    if not isinstance(node, dict):
        return node
    widened = {key: _as_an_editor_sees(item) for key, item in node.items()}
    if widened.get("type") == "string" and "properties" not in widened:
        widened["type"] = ["string", "number", "boolean"]
    return widened
