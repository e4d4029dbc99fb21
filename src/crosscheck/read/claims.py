"""Claims as declared, to the model's: values given outright, ids told apart, quotes checked against texts."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from sys import intern

from msgspec.structs import replace

from crosscheck.model.claim import Claim, GivenValue, Modality, Part, Quote
from crosscheck.model.location import Location
from crosscheck.model.project import Misquote
from crosscheck.model.value import ValueKind
from crosscheck.read.faults import Faults, Mark, Path, Trouble, shown, suggestion
from crosscheck.read.folder import LINES_ENDINGS, SOURCE_LINES
from crosscheck.read.limits import MOST_CLAIMS
from crosscheck.read.quotes import quote_fault
from crosscheck.read.schema import ClaimEntry, QuoteEntry, ValueEntry

At = Callable[[Path], Mark]
"""Where a value of one claim stands: the way to it begins at the claim."""

FIGURES = ("lower", "amount", "upper")
"""The figures of a value given outright, in the order that they must ascend in."""

KINDS = tuple(kind.value for kind in ValueKind)
"""The kinds that words given outright may be named as."""

CLAIM, FACT_CHECK = "claim", "fact-check"
"""The properties of words of which `import` knows no figure, and of a rating: none of these lacks a value."""


class ClaimBook:
    """Gathers the claims of all files.

    `declared` are the ids of sources.yaml, `None` where it could not be read and so no source is called unknown.
    `texts` holds the text of each source that has one. `listed_in` are the files that list sources, the one that new
    ones go into last.
    """

    def __init__(self, declared: tuple[str, ...] | None, texts: Mapping[str, str]) -> None:
        self._declared = None if declared is None else frozenset(declared)
        self.listed_in: tuple[str, ...] = ("sources.yaml",)
        self._texts = texts
        self._claims: list[Claim] = []
        self._count = 0
        self._places: dict[str, dict[str, Location]] = {}
        self.misquotes: list[Misquote] = []

    def check_source(self, source_id: str, faults: Faults, mark: Mark) -> None:
        """Tell of a source that no file of sources lists."""
        if self._declared is not None and source_id not in self._declared:
            hint = suggestion(source_id, self._declared) or self._where_to_add(faults.path)
            files = " or ".join(self.listed_in)
            faults.add("unknown-source", f"{shown(source_id)} is not the id of a source in {files}", hint, mark)

    def _where_to_add(self, path: str) -> str:
        """Return the hint for a source that is not listed; claims in lines may have been written without theirs."""
        if len(self.listed_in) > 1 or not path.endswith(LINES_ENDINGS):
            return f"Add it to {self.listed_in[-1]}."
        return f"Add it to {self.listed_in[-1]}, or let extract write the sources too: --sources {SOURCE_LINES[0]}"

    def add(self, entry: ClaimEntry, source_id: str, at: At, faults: Faults) -> None:
        """Take in one claim, and tell what is wrong with it."""
        location = Location(faults.path, *at(()))
        places = self._places.setdefault(source_id, {})
        first = places.setdefault(entry.id, location)
        if first is not location:
            message = f"{shown(entry.id)} is already the id of another claim of this source, at {first}"
            faults.add("duplicate-id", message, "Give one of the two another id.", at(("id",)))
            return
        if self._count >= MOST_CLAIMS:
            raise Trouble(
                "too-large", f"there are more than {MOST_CLAIMS:,} claims, the most that are read", "Split it."
            )
        quote = _quote(entry.quote)
        self._check_quote(quote, entry.id, source_id, at, faults.path)
        self._count += 1
        self.keep(_claim(entry, source_id, quote, _value(entry, quote, at, faults), location))

    def keep(self, claim: Claim) -> None:
        """Hold a claim for `claims`; a book of very many puts it elsewhere."""
        self._claims.append(claim)

    def _check_quote(self, quote: Quote | None, claim_id: str, source_id: str, at: At, path: str) -> None:
        text = self._texts.get(source_id) if quote else None
        if quote and text is not None and (fault := quote_fault(quote, text)):
            location = Location(path, *at(("quote",)))
            self.misquotes.append(Misquote(source_id, claim_id, quote.exact, *fault, location))

    def shared_ids(self) -> frozenset[str]:
        """Return the ids that several sources give to claims of theirs."""
        once: set[str] = set()
        shared: set[str] = set()
        for ids in self._places.values():
            shared.update(once.intersection(ids))
            once.update(ids)  # in place, unlike `|=` with a view of keys: there may be very many sources
        return frozenset(shared)

    def claims(self, sources: frozenset[str]) -> Sequence[Claim]:
        """Return the claims of the given sources, each under a `ref` that no other claim has."""
        shared = self.shared_ids()
        return tuple(
            replace(claim, ref=f"{claim.source_id}/{claim.id}") if claim.id in shared else claim
            for claim in self._claims
            if claim.source_id in sources
        )


def _claim(
    entry: ClaimEntry, source_id: str, quote: Quote | None, value: str | GivenValue | None, location: Location
) -> Claim:
    return Claim(
        id=entry.id,
        ref=entry.id,
        source_id=intern(source_id),
        text=entry.claim,
        property=intern(entry.property),
        value=value,
        location=location,
        subject=intern(entry.subject or ""),
        group=entry.group or "",
        place=intern(entry.place or ""),
        time=intern(entry.time or ""),
        as_of=entry.as_of or "",
        event=entry.event or "",
        said_by=entry.said_by or "",
        method=entry.method or "",
        modality=entry.modality or Modality.ASSERTED,
        quote=quote,
        note=entry.note or "",
        part=entry.part or Part.BODY,
        corrects=entry.corrects or "",
    )


def _quote(entry: str | QuoteEntry | None) -> Quote | None:
    if not entry:
        return None
    if isinstance(entry, str):
        return Quote(entry)
    return Quote(entry.exact, entry.start, entry.prefix or "", entry.suffix or "")


def _value(entry: ClaimEntry, quote: Quote | None, at: At, faults: Faults) -> str | GivenValue | None:
    """Return the value as declared; the quote's words stand in for one that is not."""
    if isinstance(entry.value, ValueEntry):
        return _given_value(entry.value, at, faults)
    if entry.value not in (None, ""):
        return str(entry.value)
    if quote:
        return quote.exact
    if entry.property in (CLAIM, FACT_CHECK):
        return None
    hint = "Add “value:” with the words that answer it, or “quote:”; without them it is compared with nothing."
    faults.add("no-value", f"the claim {shown(entry.id)} has neither a value nor a quote", hint, at(()))
    return None


def _given_value(entry: ValueEntry, at: At, faults: Faults) -> GivenValue | None:
    """Return the figures, or the words of the one kind that is named."""
    figures = {name: Decimal(figure) for name in FIGURES if (figure := getattr(entry, name)) is not None}
    kinds = [kind for kind in KINDS if getattr(entry, kind)]
    mark = at(("value",))
    if not figures and not kinds:
        hint = "Write “value: {amount: 500, unit: person}”, or the words as they stand: “value: about 500”."
        faults.add("empty-value", "this value gives neither a figure nor words", hint, mark)
    elif len(kinds) > 1 or (kinds and (figures or entry.unit)):
        names = ", ".join(name for name in (*FIGURES, "unit", *KINDS) if getattr(entry, name))
        hint = "Give figures (amount, lower, upper, unit), or words of one kind (such as “place: London”)."
        faults.add("mixed-value", f"this value mixes {names}", hint, mark)
    elif list(figures.values()) != sorted(figures.values()):
        hint = "“lower” is the least that it may be, “upper” the most."
        faults.add("crossed-bounds", "the figures are not in ascending order: lower, amount, upper", hint, mark)
    elif kinds:
        return GivenValue(kind=ValueKind(kinds[0]), words=getattr(entry, kinds[0]))
    else:
        return GivenValue(figures.get("amount"), figures.get("lower"), figures.get("upper"), entry.unit or "")
    return None
