"""What tells the proper names of running text: the words in, before and behind them, by kind.

Loaded only where articles are read. A list of words is one string with commas, as in `vocabulary.py`. Titles, legal
forms and particles of names are in the vocabulary; countries and peoples in the atlas.
"""

import msgspec


class Joints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Small words that may stand inside a name.

    `particles` stand between or before capitals ("de", "bin"), those of `leading` also open a name. `of` and `for` join
    what follows to a name whose head is one of `of_heads` or `for_heads`, `and` two halves of such a name, `within`
    what a name with `for` is bounded by ("Cooperation in Europe"). A name runs on behind a possessive of `owners`
    ("People's Party"), and over a number behind one of `number_heads` ("Flight 12"). `abbreviations` keep their full
    stop; `conjoined` close a name of two halves ("Food and Drug Administration").
    """

    particles: str = ""
    leading: str = ""
    of: str = ""
    for_: str = msgspec.field(default="", name="for")
    and_: str = msgspec.field(default="", name="and")
    within: str = ""
    of_heads: str = ""
    for_heads: str = ""
    owners: str = ""
    number_heads: str = ""
    abbreviations: str = ""
    closing: str = ""
    saints: str = ""
    conjoined: str = ""


class PersonWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a person.

    `titles` stand before a name in capitals or small letters, as do `title_phrases`; `fields` follow "Minister of".
    `roles` stand before one in small letters ("farmer Ali Khan"), `verbs` begin a sentence before one ("Said Ali
    Khan"). `feminine` and `masculine` words and `given` names tell who is meant by "she". `behind` follow a person
    ("who"), `suffixes` close a name ("Jr"), `clans` begin one with a capital inside.
    """

    titles: str = ""
    title_phrases: str = ""
    verbs: str = ""
    fields: str = ""
    roles: str = ""
    feminine: str = ""
    masculine: str = ""
    given_feminine: str = ""
    given_masculine: str = ""
    behind: str = ""
    suffixes: str = ""
    clans: str = ""


class OrganisationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells an organisation: words in its name (`heads`, `openers`), small words `before` it and `behind` it.

    `names` are known, such as those of platforms; `before_in` go with "in" before one ("shares in").
    `bodies` behind an adjective are organisations ("the European space agency"), which act anywhere.
    `not_acronyms` are words in capitals that are none.
    """

    heads: str = ""
    names: str = ""
    openers: str = ""
    before: str = ""
    before_in: str = ""
    behind: str = ""
    bodies: str = ""
    not_acronyms: str = ""


class PlaceContext(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a place.

    `heads` close a place's name in capitals ("Almaty Region"), `openers` begin one ("Lake"). `generic` are the same in
    small letters, before "of" or behind the name; `sites` are places that a town has ("airport"), `kept` those
    small words that stay with the name, since a town may have it too ("Hatay province"). `prepositions` stand
    right before a place, those of `weak` before other names too; `bounds` are words between the two ("southern").
    `before_of` are what a place has ("residents of"), `behind` likewise ("Porto residents"), `based` behind a hyphen,
    `owned` behind a possessive ("Narvia's parliament"). `clock` behind a name make it a time's ("Pacific time").
    """

    heads: str = ""
    openers: str = ""
    generic: str = ""
    sites: str = ""
    kept: str = ""
    prepositions: str = ""
    weak: str = ""
    bounds: str = ""
    before_of: str = ""
    behind: str = ""
    based: str = ""
    owned: str = ""
    clock: str = ""


class SceneWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a place is to a figure, told by the words around it.

    `at` stand before the place of an event, `away` before one that something comes from or goes to, `beside` before one
    that the event is near or a part of. `breaks` behind a comma, and `parting` anywhere, part clauses; `joining` make
    a list. `compared` open what a figure is only compared with. `whole` mean the country that the text is about
    ("nationwide"), `everywhere` the world. `origins` behind a place say that somebody is from there ("a Tokyo
    analyst"), `seated` before one likewise ("based in"). `lines` are long things, which a town beside places better.
    `portions` in small letters make a place a part of it ("northern"), `relatives` open a clause that only explains.
    `ledger` tell a company's books or a game, whose figures have no place. `sites` close the names of places that a
    town has, as those of `PlaceContext` do ("Castle Street"). `skies` are places without a name off the earth.
    `states` before "of" make a name a country's; `national` tell a story of a whole country ("referendum").
    """

    at: str = ""
    away: str = ""
    beside: str = ""
    breaks: str = ""
    parting: str = ""
    joining: str = ""
    compared: str = ""
    whole: str = ""
    origins: str = ""
    seated: str = ""
    lines: str = ""
    everywhere: str = ""
    ledger: str = ""
    sites: str = ""
    skies: str = ""
    states: str = ""
    national: str = ""
    portions: str = ""
    relatives: str = ""


class Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words around and inside names.

    `never` are written with a capital and name nobody (days, months); `openers` are small words, which no name begins
    with; `commons` are words that alone at the beginning of a sentence name nobody. `months` may be words too ("may"),
    `dated` beside one shows that it is no word. `things` close the names of events and works ("Cup"), `things_before`
    open them ("Hurricane"). `definite` is the article that hints at an organisation, `articles` are all. A word
    with one of the `endings` that only begins a sentence names nobody ("Thanking").
    """

    never: str = ""
    openers: str = ""
    commons: str = ""
    months: str = ""
    things: str = ""
    things_before: str = ""
    definite: str = ""
    articles: str = ""
    dated: str = ""
    endings: str = ""
    joints: Joints = Joints()
    persons: PersonWords = PersonWords()
    organisations: OrganisationWords = OrganisationWords()
    places: PlaceContext = PlaceContext()
    scenes: SceneWords = SceneWords()
