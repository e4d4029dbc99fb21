"""The words by which the parts of a page are told, as data: furniture, credits, captions, datelines, sentences.

A list is one string, parted by commas; in a phrase `#` stands for any figure; case does not matter.
"""

import msgspec


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sort of page furniture: whole `lines`, what a line `starts` with, and what tells it `anywhere`.

    What comes `under` one of its lines belongs to it: `list` for a list of short lines, `rest` for all that follows.
    """

    lines: str = ""
    starts: str = ""
    anywhere: str = ""
    under: str = ""


class Appeals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs that a line asks something of the reader: no one of them tells, several together do.

    `orders` begin a sentence that asks ("subscribe"), `address` speaks to the reader or for the site, `services` are
    what is asked for. `lures` stand before a price (just $5), `per` between a price and its `terms` (a month).
    `reports` are signs of news, which speak against.
    """

    orders: str = ""
    address: str = ""
    services: str = ""
    lures: str = ""
    per: str = ""
    terms: str = ""
    reports: str = ""


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a page says who wrote, published and dated it.

    `by` opens a byline, `joiners` and `roles` may stand among its names, `behind_names` end them. `starts` and
    `anywhere` tell a credit line. `bios` are what an author is said to be in a line under the text, `is_a` what stands
    before it. `published` and `updated` open a date, `around_dates` may stand beside one. `publisher` opens a
    publisher's name, `rights` and `rights_end` stand around it.
    """

    by: str = ""
    joiners: str = ""
    behind_names: str = ""
    roles: str = ""
    starts: str = ""
    anywhere: str = ""
    bios: str = ""
    is_a: str = ""
    published: str = ""
    updated: str = ""
    around_dates: str = ""
    publisher: str = ""
    rights: str = ""
    rights_end: str = ""


class Captions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a caption begins (`starts`, kept out of its sentences), and what credits a picture (`credits`)."""

    starts: str = ""
    credits: str = ""


class Datelines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may open a text besides a place: `small` words inside a place's name, and `labels` that are no places."""

    small: str = ""
    labels: str = ""


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Short forms that end in a full stop, and what tells that a sentence ends behind them all the same.

    `titles` go before a name, `numbered` before a figure, `inside` before anything, `behind` behind a name, `clock`
    behind a time of day, of which `zones` may follow. Of `titles`, `behind` and `capital` (which go `inside`) only
    those with a capital count: "mass." is no state. `openers` are words that, with a capital, begin a sentence;
    `saying` are verbs that credit a quotation. `plain_numbers` says that a full stop behind a figure ends a sentence,
    as it does where ordinal numbers are written without one.
    """

    titles: str = ""
    numbered: str = ""
    inside: str = ""
    capital: str = ""
    behind: str = ""
    clock: str = ""
    zones: str = ""
    openers: str = ""
    saying: str = ""
    plain_numbers: bool = False


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a page of one language is told apart: `furniture` by what it is, `agencies` by the name that is kept."""

    furniture: dict[str, Furniture] = {}
    appeals: Appeals = Appeals()
    credits: Credits = Credits()
    captions: Captions = Captions()
    datelines: Datelines = Datelines()
    sentences: SentenceWords = SentenceWords()
    agencies: dict[str, str] = {}
