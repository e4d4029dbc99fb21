"""Countries, capitals and regions with the adjectives and peoples that go with them.

The atlas tells a place's name from any other; it is no gazetteer, so towns are told by their context.
"""

import msgspec


class Land(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"names": "as"}):
    """A country or region: further names, adjectives and peoples (`folk`), capital, and what it lies in.

    Each is a list of words parted by commas. Names with full stops are written without them ("US").
    """

    names: str = ""
    folk: str = ""
    capital: str = ""
    within: str = ""


class Atlas(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The places that a reader of news knows without being told.

    `countries` and `regions` (continents, states, provinces, seas) map the name to write to what is known of it;
    `wide` are parts of the world larger than a country. `languages` are no names of places or people.
    """

    countries: dict[str, Land] = {}
    regions: dict[str, Land] = {}
    wide: dict[str, Land] = {}
    languages: str = ""
