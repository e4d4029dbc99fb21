"""What other packages find in a phrase, brought to one form; a peer that is not installed says so."""

import importlib
import logging
import re
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple


class Find(NamedTuple):
    """A figure that a peer found; `low` and `high` only where it gave a range or an uncertainty.

    `hedge` is one of the model's words for it, or the peer's sign.
    """

    amount: Decimal
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    hedge: str = ""


Reader = Callable[[str], list[Find]]


class Peer(NamedTuple):
    """A package by name and a function that makes its reader (an `ImportError` where it is missing)."""

    name: str
    make: Callable[[], Reader]


def quantulum3() -> Reader:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its optional classifier is not installed
        parser = importlib.import_module("quantulum3.parser")

    def read(phrase: str) -> list[Find]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [_quantulum_find(found) for found in parser.parse(phrase)]

    return read


def _quantulum_find(found: object) -> Find:
    amount = Decimal(str(found.value))  # type: ignore[attr-defined]
    unit = found.unit.name  # type: ignore[attr-defined]
    slack = found.uncertainty  # type: ignore[attr-defined]
    unit = "" if unit == "dimensionless" else "percent" if unit == "percentage" else unit
    if slack is None:
        return Find(amount, unit)
    return Find(amount, unit, amount - Decimal(str(slack)), amount + Decimal(str(slack)))


def text2num() -> Reader:
    numbers = importlib.import_module("text_to_num")

    def read(phrase: str) -> list[Find]:
        plain = numbers.alpha2digit(phrase, "en")  # its digits are what it read; a caller would look for them so
        return [Find(Decimal(figure.replace(",", ""))) for figure in _DIGITS.findall(plain)]

    return read


_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def recognizers_text() -> Reader:
    plain = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    readers = [plain.recognize_percentage, plain.recognize_ordinal, plain.recognize_number]
    readers += [units.recognize_currency, units.recognize_dimension, units.recognize_age, units.recognize_temperature]

    def read(phrase: str) -> list[Find]:
        results = [result for reader in readers for result in reader(phrase, "en-us")]
        return [find for result in results for find in _recognizers_find(result)]

    return read


def _recognizers_find(result: object) -> Iterator[Find]:
    resolution = getattr(result, "resolution", None) or {}
    value, unit = str(resolution.get("value") or ""), str(resolution.get("unit") or "")
    try:
        amount = Decimal(value.rstrip("%").replace(",", ""))
    except InvalidOperation:
        return
    yield Find(amount, "percent" if value.endswith("%") else unit)


def cqe() -> Reader:
    """Return CQE's reader; the small English model of spaCy goes by several names."""
    numbers = importlib.import_module("locale")
    numbers.setlocale = lambda *_: ""  # it asks for en_US.UTF-8, which few machines have, and reads digits by it
    numbers.atof = lambda digits, *_: float(digits.replace(",", ""))
    module = importlib.import_module("CQE.CQE")
    logging.disable(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module.load_spacy = importlib.import_module("spacy").load
        names = importlib.import_module("spacy.util").get_installed_models()
        parser = module.CQE(spacy_model=next((name for name in names if name.startswith("en_core_web_sm")), ""))

    def read(text: str) -> list[Find]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [_cqe_find(found) for found in parser.parse(text) or []]

    return read


def _cqe_find(found: object) -> Find:
    value, unit, change = found.value, found.unit.norm_unit, found.change.change  # type: ignore[attr-defined]
    unit = "percent" if unit == "percentage" else str(unit or "").replace(" per ", "/")
    if hasattr(value, "lower"):
        low, high = Decimal(str(value.lower)), Decimal(str(value.upper))
        return Find(low, unit, low, high, change)
    return Find(Decimal(str(value.value)), unit, hedge=change)


PEERS = (
    Peer("quantulum3", quantulum3),
    Peer("text2num", text2num),
    Peer("recognizers-text", recognizers_text),
    Peer("CQE", cqe),
)


def installed() -> Iterator[tuple[str, Reader]]:
    """Yield the peers that are installed with their readers; name the others as missing."""
    for peer in PEERS:
        try:
            yield peer.name, peer.make()
        except (ImportError, OSError) as missing:
            print(f"{peer.name:18}not installed ({missing}): see bench/requirements.txt")
