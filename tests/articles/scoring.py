"""How well an extractor reads labelled articles: precision, recall and F1 of every part of a claim.

A label names the words, value, bounds, property, subject, place, time and speaker of each figure of an article; a list
holds the answers that are right. A claim is found where its words overlap the label's and its value is the label's; a
part is right where claim and label are one and this part is one of the accepted answers. What a label marks optional
counts neither way.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from crosscheck.extract.extraction import extract
from crosscheck.extract.findings import FigureFinding, Findings
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Hedge, Quantity, Time
from crosscheck.normalise.groups import read_group
from crosscheck.normalise.properties import read_property
from crosscheck.normalise.vocabulary import Vocabulary, wordbook

FOLDER = Path(__file__).parents[1] / "cases" / "articles"
PARTS = ("value", "bounds", "unit", "property", "subject", "place", "time", "speaker", "modality", "claim")
CLAIM = ("value", "bounds", "property", "subject", "place", "time", "speaker")
"""What has to be right for a claim to be right as a whole."""

EXACT = Decimal("0.000001")

Label = dict[str, Any]


@dataclass
class Tally:
    """Counts over many articles: labels, claims, and those of both that are one and right in a part."""

    labels: int = 0
    claims: int = 0
    right: Counter[str] = field(default_factory=Counter)
    noise: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def precision(self, part: str) -> float:
        """Return the share of claims that are right in a part."""
        return self.right[part] / self.claims if self.claims else 0.0

    def recall(self, part: str) -> float:
        """Return the share of labels that are found and right in a part."""
        return self.right[part] / self.labels if self.labels else 0.0

    def f1(self, part: str) -> float:
        """Return the harmonic mean of precision and recall."""
        whole = self.claims + self.labels
        return 2 * self.right[part] / whole if whole else 0.0


def read_labels(part: str) -> list[tuple[str, Label]]:
    """Return the labelled articles of a folder with their names."""
    return [(path.stem, yaml.safe_load(path.read_text("utf-8"))) for path in sorted((FOLDER / part).glob("*.yaml"))]


def score(articles: Iterable[tuple[str, Label]]) -> Tally:
    """Extract every article and count what is right."""
    tally = Tally()
    for name, label in articles:
        _score_article(name, label, tally)
    return tally


def read(label: Label) -> Findings:
    """Extract one labelled article."""
    language = str(label.get("language", "en"))
    document = Document(
        name="article.txt",
        media=Media.TEXT,
        text=label["text"],
        title=label.get("title", ""),
        publisher=label.get("publisher", ""),
        published=str(label["published"]),
        language=language,
    )
    return extract(document, load_lexicon(language))


def _score_article(name: str, label: Label, tally: Tally) -> None:
    found = read(label)
    vocabulary = _vocabulary()
    free = list(found.figures)
    text = label["text"]
    for row in label.get("claims") or ():
        start = _place_of(text, row["words"], row.get("nth", 1))
        match = _overlapping(found, free, start, start + len(row["words"]), row)
        if match is not None:
            free.remove(match)
        if row.get("optional"):
            continue
        tally.labels += 1
        if match is None:
            tally.missed.append(f"{name}: {row['words']!r}: {_why_not(found, start, start + len(row['words']))}")
            continue
        tally.claims += 1
        _judge(name, row, match, vocabulary, tally)
    for extra in free:
        tally.claims += 1
        tally.noise.append(f"{name}: {found.article.words(extra.mention.first, extra.mention.last)!r} {extra.counted}")


@cache
def _vocabulary() -> Vocabulary:
    lexicon = load_lexicon("en")
    return Vocabulary(lexicon, wordbook("en"), lexicon)


def _place_of(text: str, words: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1)
    assert at >= 0, words
    return at


def _overlapping(found: Findings, free: list[FigureFinding], start: int, end: int, row: Label) -> FigureFinding | None:
    """Return the claim at a label's words, rather one of its value."""
    tokens = found.article.tokens
    near = [
        item for item in free if tokens[item.mention.first].start < end and tokens[item.mention.last - 1].end > start
    ]
    return next((item for item in near if _value_right(row, item.mention.quantity)), near[0] if near else None)


def _why_not(found: Findings, start: int, end: int) -> str:
    """Return why nothing was taken there, as the summary tells the user."""
    tokens = found.article.tokens
    whys = [item.why for item in found.passed if tokens[item.first].start < end and tokens[item.last - 1].end > start]
    return "; ".join(whys) or "not seen"


def _judge(name: str, row: Label, item: FigureFinding, vocabulary: Vocabulary, tally: Tally) -> None:
    quantity, counted, scope = item.mention.quantity, item.counted, item.scope
    value = _value_right(row, quantity)
    right = {
        "value": value,
        "bounds": value and _bounds_right(row, quantity),
        "unit": value and _unit_of(row) == quantity.unit,
        "property": value and _property_right(row.get("property") or [], counted.property, vocabulary),
        "subject": value and _subject_right(row.get("subject") or [], counted.subject, quantity, vocabulary),
        "place": value and _place_right(row.get("place"), scope.place),
        "time": value and _time_right(row.get("time"), scope.time, vocabulary),
        "speaker": value and _speaker_right(row.get("said_by"), item.speaker),
        "modality": value and row.get("modality", "asserted") == counted.modality.value,
    }
    right["claim"] = all(right[part] for part in CLAIM)
    tally.right.update(part for part, is_right in right.items() if is_right)
    said = {
        "value": str(quantity.amount),
        "bounds": f"{quantity.hedge.value} {quantity.possible}",
        "unit": quantity.unit,
        "property": counted.property,
        "subject": counted.subject,
        "place": scope.place,
        "time": scope.time,
        "speaker": item.speaker,
        "modality": counted.modality.value,
    }
    keys = {"speaker": "said_by", "value": "amount", "bounds": "hedge"}
    for part, is_right in right.items():
        if not is_right and part != "claim" and (value or part == "value"):
            tally.wrong.append(f"{part}: {name}: {row['words']!r}: {said[part]!r} for {row.get(keys.get(part, part))}")


def _as_written(row: Label, amount: float | int | None) -> Decimal | None:
    """Return a label's figure in the base unit of its kind."""
    if amount is None:
        return None
    plain = Decimal(str(amount))
    if row.get("unit") == "share":
        return plain * 100  # a share is a percentage
    if row["kind"] not in ("measure", "duration"):
        return plain
    read_back = read_quantity(f"{plain:f} {row.get('unit', '')}", load_lexicon("en"))
    return read_back.amount if isinstance(read_back, Quantity) and read_back.amount is not None else plain


def _near(left: Decimal | None, right: Decimal | None, share: Decimal = EXACT) -> bool:
    if left is None or right is None:
        return left is right
    return abs(left - right) <= abs(right) * share


def _value_right(row: Label, quantity: Quantity) -> bool:
    amount = _as_written(row, row.get("amount"))
    if amount is not None:
        rounded = row.get("unit") == "share"  # labels write them with four places
        return _near(quantity.amount, amount, Decimal("0.001") if rounded else EXACT)
    low, high = (_as_written(row, row.get(key)) for key in ("lower", "upper"))
    if row["hedge"] == "range":
        return _near(quantity.implied.lower, low) and _near(quantity.implied.upper, high)
    if row["hedge"] == "vague" and quantity.hedge is not Hedge.VAGUE:
        return False
    return _within_twice(quantity.implied.lower, low) and _within_twice(quantity.possible.upper, high)


def _within_twice(mine: Decimal | None, theirs: Decimal | None) -> bool:
    """Whether two bounds of a vague word are within a factor of two; one left open says nothing."""
    if mine is None or theirs is None:
        return True
    return mine <= 2 * theirs and theirs <= 2 * mine


def _bounds_right(row: Label, quantity: Quantity) -> bool:
    if row["hedge"] in ("vague", "range"):
        return quantity.hedge.value == row["hedge"]
    low, high = (_as_written(row, row.get(key)) for key in ("lower", "upper"))
    return (
        quantity.hedge.value == row["hedge"]
        and (low is None or _near(quantity.possible.lower, low))
        and (high is None or _near(quantity.possible.upper, high))
    )


@cache
def _unit_named(unit: str) -> str:
    read_back = read_quantity(f"5 {unit}", load_lexicon("en"))
    return read_back.unit if isinstance(read_back, Quantity) else unit


def _unit_of(row: Label) -> str:
    unit = {"share": "percent"}.get(str(row.get("unit")), str(row.get("unit") or ""))
    if unit in ("person", "percent", "point", "") or (unit.isupper() and len(unit) == 3):
        return unit
    return _unit_named(unit)


def _property_right(accepted: list[str], said: str, vocabulary: Vocabulary) -> bool:
    """Whether a property is an accepted one: under one key, or with all the content words of one in the other."""
    mine = read_property(said, vocabulary)
    for words in accepted:
        theirs = read_property(words, vocabulary)
        if mine.key == theirs.key or words in mine.within:
            return True
        if not (mine.known and theirs.known) and _nested(_stems(said, vocabulary), _stems(words, vocabulary)):
            return True
    return False


def _nested(left: str, right: str) -> bool:
    one, other = set(left.split()), set(right.split())
    return bool(one and other) and (one <= other or other <= one)


def _subject_right(accepted: list[str | None], said: str, quantity: Quantity, vocabulary: Vocabulary) -> bool:
    if not accepted:
        return True
    if not said:
        return None in accepted or (quantity.unit == "person" and "people" in accepted)
    mine = read_group(said, vocabulary)
    for words in accepted:
        if words is None:
            continue
        theirs = read_group(words, vocabulary)
        if mine and theirs and mine.key == theirs.key:
            return True
        if _nested(_stems(said, vocabulary), _stems(words, vocabulary)):
            return True
    return False


def _stems(words: str, vocabulary: Vocabulary) -> str:
    stemmer = vocabulary.stemmer
    return " ".join(stemmer.stem(word) for word in fold(words).split() if not stemmer.is_stop(word))


def _place_right(accepted: list[str | None] | None, said: str) -> bool:
    accepted = accepted or [None]
    if not said:
        return None in accepted
    mine = fold(said.split(",")[0])
    return any(_nested(mine, fold(place.split(",")[0])) for place in accepted if place)


def _time_right(accepted: list[str | None] | None, said: str, vocabulary: Vocabulary) -> bool:
    accepted = accepted or [None]
    if not said:
        return None in accepted
    mine = read_time(said, vocabulary.lexicon)
    times = [read_time(str(time), vocabulary.lexicon) for time in accepted if time]
    return isinstance(mine, Time) and any(isinstance(time, Time) and time.span == mine.span for time in times)


def _speaker_right(accepted: list[str | None] | None, said: str) -> bool:
    accepted = accepted or [None]
    if not said:
        return None in accepted
    return any(_nested(fold(said), fold(speaker)) for speaker in accepted if speaker)
