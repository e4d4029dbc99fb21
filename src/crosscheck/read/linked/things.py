"""Things of JSON-LD, asked leniently: by any spelling of a key; one value or a list; words, an object, a reference."""

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.read.documents.bounds import MOST_AUTHORS
from crosscheck.read.documents.metadata import plain_words
from crosscheck.read.linked.addresses import safe_address

Thing = Mapping[str, object]

By = Mapping[str, Thing]
"""The things of a document by their `@id`."""

PREFIXES = ("", "schema:", "https://schema.org/", "http://schema.org/")
"""What may stand before a key of schema.org."""


def get(thing: Thing, key: str) -> object:
    """Return what a thing has under a key of schema.org, `None` if nothing."""
    return next((thing[name] for prefix in PREFIXES if (name := prefix + key) in thing), None)


def listed(value: object) -> Sequence[object]:
    """Return a value's items: those of a list or of JSON-LD's `@list` and `@set`, else the value itself."""
    if isinstance(value, dict) and (inner := value.get("@list", value.get("@set"))) is not None:
        value = inner
    return value if isinstance(value, list) else [] if value is None else [value]


def types_of(thing: Thing) -> tuple[str, ...]:
    """Return the types of a thing by their last names.

    >>> types_of({"@type": ["http://schema.org/ClaimReview", "schema:Review"]})
    ('ClaimReview', 'Review')
    """
    kinds = listed(thing.get("@type", thing.get("type")))
    return tuple(_last_name(kind) for kind in kinds if isinstance(kind, str))


def _last_name(kind: str) -> str:
    return kind.strip().rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]


def things_in(value: object) -> list[Thing]:
    """Return the objects among a value's items."""
    return [each for each in listed(value) if isinstance(each, dict)]


def resolved(value: object, by_id: By) -> list[Thing]:
    """Return the objects among a value's items, a bare reference as the thing that it names."""
    return [_followed(each, by_id) for each in things_in(value)]


def _followed(thing: Thing, by_id: By) -> Thing:
    name = thing.get("@id")
    return by_id.get(name, thing) if len(thing) == 1 and isinstance(name, str) else thing


def words(value: object) -> str:
    """Return the first words among a value's items, plain and on one line; "" if there are none."""
    for each in listed(value):
        inner = each.get("@value") if isinstance(each, dict) else each
        if plain := plain_words(inner):
            return plain
    return ""


def names(value: object, by_id: By) -> str:
    """Return the names of persons or organisations, however they are given.

    >>> names([{"@type": "Person", "name": "Ana Diaz"}, "Ben Ito"], {})
    'Ana Diaz, Ben Ito'
    """
    found = {name.casefold(): name for each in listed(value) if (name := _name(each, by_id)) and "://" not in name}
    return ", ".join(list(found.values())[:MOST_AUTHORS])


def _name(one: object, by_id: By) -> str:
    if not isinstance(one, dict):
        return plain_words(one)
    thing = _followed(one, by_id)
    return next((name for key in ("name", "legalName", "alternateName") if (name := words(get(thing, key)))), "")


def addresses(value: object, by_id: By) -> Iterator[str]:
    """Yield the http(s) addresses among a value's items: given as words, or as a thing's `url` or `@id`."""
    for each in listed(value):
        if isinstance(each, dict):
            thing = _followed(each, by_id)
            found = [one for key in ("url", "sameAs") for one in listed(get(thing, key))]
            candidates = [*found, thing.get("@value"), thing.get("@id"), thing.get("id")]
        else:
            candidates = [each]
        yield from dict.fromkeys(address for one in candidates if (address := safe_address(one)))
