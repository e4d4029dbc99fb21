"""What adds up by the meaning of its words: parts and totals, shares and bases, differences, dates and spans.

Properties and groups go by the keys of the vocabulary; a property that it does not know is a role here, with its words.
A list of words is one string, parted by commas.
"""

import msgspec


class Adding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Properties whose figures are parts of another's; `every` tells that there are no further parts.

    Where one of the words of `unless` stands in the source's claims, some of the parts may lie outside the whole.
    """

    whole: str
    parts: str
    every: bool = False
    unless: str = ""


class Whole(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Groups that make up another group; `of` names the only properties for which they do."""

    whole: str
    parts: str
    of: str = ""


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A share or rate, what it is a share of, and what that comes to.

    `most` tells that the base is too wide by an unknown part, so that the count may only be lower.
    """

    share: str
    base: str
    count: str
    most: bool = False


class Difference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A margin or balance, and the two figures between which it lies."""

    difference: str
    of: str
    less: str


class Ordered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two dates of one life or event of which the first is never later than the second, and the time between them."""

    first: str
    then: str
    between: str = ""


class Sums(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sums that claims imply, and the words that tell of one.

    `roles` map a property that the vocabulary does not know to its words. `everybody` are groups that bound nothing
    ("victims" of those killed), `anyone` those that a share and its base go without saying ("voters"). `units` may
    stand beside each other in a sum of counts. `rest` tells the part that completes a whole ("the others",
    "elsewhere"), `open` that parts are left out ("including"). The figures of `exclusive` are of subjects of which
    no one counts in two, unless they are a `gathering` of others ("coalition"); `chambers` are what all of them
    come to. `margins` lie between two of the shares or counts of `ends`. `each` tells that one of `prices` is the
    price of one, `numbers` are of how many, `totals` the price of all. `moved` are the words before the level after
    a change and before the one that it left; `yearly` those that tell a change from a year earlier.
    """

    roles: dict[str, str] = {}
    adding: list[Adding] = []
    wholes: list[Whole] = []
    everybody: str = ""
    anyone: str = ""
    units: str = ""
    rest: str = ""
    open: str = ""
    shares: list[Share] = []
    exclusive: str = ""
    gathering: str = ""
    chambers: dict[str, str] = {}
    differences: list[Difference] = []
    margins: str = ""
    ends: str = ""
    each: str = ""
    prices: str = ""
    numbers: str = ""
    totals: str = ""
    moved_to: str = ""
    moved_from: str = ""
    yearly: str = ""
    dates: list[Ordered] = []
    ages: str = ""
    births: str = ""
    deaths: str = ""
    ages_at_death: str = ""
    weekdays: str = ""
