"""How running text tells facts without figures: offices, verbs of events and acts, nouns for events.

Loaded by `extract` only. A list of words is one string with commas, as in `vocabulary.py`. A language without this
section tells no such facts.
"""

import msgspec


class Offices(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """Words for offices, and what stands around them.

    `alone` are held by one person of a country or town, and told without it too; `bodies` only together with whom they
    are held for; `modified` are offices only with one of the `modifiers` before them ("health officer"), which make any
    office one that may be told alone. `resolved` are those whose body may be the one told before. `portfolios` stand
    before `minister`. `before` are part of an office ("former"). `called` gives the property where it is not the
    office's own words. `nouns` are words for whom an office is held, `unnamed` those that only point back ("the
    company"). `links` lead to whom it is held for ("of"), `towards` to what else ("ambassador to Chile"). `heading` are
    verbs of who holds it, with the property, `appointing` and `swearing` those that give it, `leading` are words that
    may stand between a name and its office, `honorifics` between an office and the name.
    """

    alone: str = ""
    bodies: str = ""
    modified: str = ""
    modifiers: str = ""
    resolved: str = ""
    minister: str = ""
    portfolios: str = ""
    before: str = ""
    called: dict[str, str] = {}
    nouns: str = ""
    unnamed: str = ""
    links: str = ""
    heading: dict[str, str] = {}
    appointing: str = ""
    being: str = ""
    honorifics: str = ""
    is_: str = msgspec.field(default="", name="is")
    swearing: str = ""
    who: str = ""
    towards: str = ""
    leading: str = ""
    as_: str = msgspec.field(default="", name="as")


class Speaking(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """Words for where someone spoke: `from_` may stand right before the place, `told` only behind whom they told.

    Behind `away` a name may stand in place of an audience: "speaking with Harbour Radio from Oslo".
    """

    from_: str = msgspec.field(default="", name="from")
    told: str = ""
    said: str = ""
    audiences: str = ""
    inside: str = ""
    away: str = ""


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """Forms of verbs that tell a property; a particle may follow ("called off").

    `does` stand behind their subject ("resigned"), `done` in the passive or before their object ("banned"). `of` says
    what the property is of: a `person` with a name, an `event`, a `measure` or any `thing`. `not_` are forms that say
    the contrary.
    """

    does: str = ""
    done: str = ""
    of: str = "thing"
    not_: str = msgspec.field(default="", name="not")


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False, rename={"words": "as"}):
    """A sort of event: nouns for it, the name to write being its key. `verbs` tell it without a noun.

    `implied` are properties whose figures belong to it where nothing else is told.
    """

    words: str = ""
    verbs: str = ""
    implied: str = ""
    as_said: bool = False


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """The telling words of one language.

    `dates`, `places` and `names` map a property to the verbs behind which its value stands; `election` is the property
    for the date of an election. `near` are prepositions kept in a place's value. `contests` are what one wins,
    `holders` nouns for one person who is named ("the suspect, named as"). `truths` map a property to its verbs.
    `contested` acts are told as "force used". `measures` are what is approved or signed. `eventful` are properties
    whose figures come of an event.

    Of events, `namers` stand before a name of their own ("Hurricane Odile"), those `akin` may stand for one another
    once one is named, `other_times` before a noun tell another event of its sort. `event_links` lead to the event of a
    figure, `only` maps properties to the sorts that alone have them, `ballots` are sorts that have no others.
    `behind_events` are nouns of which an event's is only a part ("fire service"). `before_verbs` and `behind_verbs`
    make a verb of it, `year_links` lead to its year. What is `figurative` before a verb of an event only crashes or
    sinks in a manner of speaking ("shares").
    """

    offices: Offices = Offices()
    speaking: Speaking = Speaking()
    dates: dict[str, Verbs] = {}
    election: str = ""
    date: str = ""
    places: dict[str, Verbs] = {}
    epicentres: str = ""
    publications: str = ""
    dated_on: str = ""
    sites: str = ""
    polls: str = ""
    headquarters: str = ""
    based: str = ""
    whole: str = ""
    inside: str = ""
    near: str = ""
    by_agent: dict[str, str] = {}
    he: str = ""
    winner: str = ""
    winning: str = ""
    contests: str = ""
    successor: str = ""
    succeeding: str = ""
    responsibility: str = ""
    claiming: str = ""
    responsible_for: str = ""
    occasions: str = ""
    holders: str = ""
    naming: str = ""
    truths: dict[str, Verbs] = {}
    free_and_fair: str = ""
    unauthorised: dict[str, str] = {}
    outlawed: dict[str, str] = {}
    """Adjectives before the name of a body, and what they say of it."""
    contested: str = ""
    that: str = ""
    denying: str = ""
    denied_of: str = ""
    open: str = ""
    wishing: str = ""
    accessible: str = ""
    living: dict[str, str] = {}
    measures: str = ""
    events: dict[str, Event] = {}
    namers: str = ""
    akin: str = ""
    other_times: str = ""
    eventful: str = ""
    no_events: str = ""
    """Phrases that hold the noun of an event and tell none ("opened fire")."""
    event_links: str = ""
    ballots: str = ""
    only: dict[str, str] = {}
    behind_events: str = ""
    before_verbs: str = ""
    behind_verbs: str = ""
    year_links: str = ""
    figurative: str = ""
