"""How running text tells when: which sequences of parts make a date, and the words that place a date in its sentence.

Loaded by `extract` only. The parts themselves, and what they mean, are the calendar's.
"""

import msgspec


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """The timing words of one language; lists are one string with commas.

    `classes` name words that a pattern needs by a name of its own, apart from the calendar's parts. `shapes` are
    expressions over the names of parts, classes and earlier shapes, written with `|`, `?`, `*` and brackets;
    `readings` say for each way of reading which shape it reads. The other fields are lists of words; each says what its
    words do to a date near them. Two lexicons are never equal, so that what is made of one can be kept by it.
    """

    classes: dict[str, str] = {}
    shapes: dict[str, str] = {}
    readings: dict[str, str] = {}
    occasions: list[str] = []
    """Nouns for what happens on a day, those for one sort of thing together."""
    lasting: list[str] = []
    """Nouns for what goes on for days."""
    begins: str = ""
    """Verbs that give what lasts its first day."""
    year_after: str = ""
    """Words behind which four digits are a year."""
    year_before: str = ""
    """Words in front of which four digits are a year."""
    month_after: str = ""
    """Words behind which a month's name that is also another word is a month."""
    season_after: str = ""
    """Words behind which a season's name is a season."""
    month_before: str = ""
    """Words behind which a month has no day: "in May 14 people were fined"."""
    ambiguous: str = ""
    """Names of months and seasons that are also other words."""
    counted: str = ""
    """Nouns that make a count of four digits before them."""
    totals: str = ""
    """Nouns in front of "of" that make a figure of the four digits behind it."""
    opening: str = ""
    """Words behind which four digits are a year even before a noun that is counted."""
    determiners: str = ""
    """Words before the year of an occasion ("the 2011 vote")."""
    naming: str = ""
    """Words before a weekday or behind it that make a name of both."""
    future: str = ""
    """Words that put what follows them ahead of the text."""
    past: str = ""
    """Words that put it behind the text, other than by their ending."""
    past_endings: str = ""
    closing: str = ""
    """Words that may follow "the day before" where it is told from a date before it in the text."""
    breaks: str = ""
    """Words at which another clause begins."""
    relative: str = ""
    """Words that begin a clause about the noun before them."""
    speech: str = ""
    """Verbs of saying."""
    reporting: str = ""
    """Those of them that can also have a figure for their object ("reported 45 cases")."""
    known: str = ""
    """Words for the day as of which something is known."""
    so_far: str = ""
    """Words for a total that still runs."""
    compared: str = ""
    """Words before the day of another figure that this one is compared with."""
    changes: str = ""
    """Words of change, behind which "from" leads to the day before it."""
    dating: str = ""
    """Prepositions of dates."""
    superlative: str = ""
    """Words that make of "since 1999" a comparison."""
    formerly: str = ""
    """Words before a former figure."""
    states: str = ""
    """Verbs of what is so rather than happens."""
    states_behind: str = ""
    """Verbs of what is so, behind the figure ("5,000 people live there")."""
    about: str = ""
    """Prepositions that make of an occasion with its date what something is about ("jailed over the 2011 riots")."""
    auxiliaries: str = ""
    """Past forms that are never the participle that begins a clause."""
    behind_participles: str = ""
    """Prepositions and the like that follow such a participle ("founded in 1984")."""
    since: str = ""
    """Words for since."""
    joining: str = ""
    """Words that join two figures or two dates."""
    held: str = ""
    """Words between an occasion and its date ("the vote, held on 9 June")."""
