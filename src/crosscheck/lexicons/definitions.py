"""Qualifiers that make a figure another one by definition: suspected and confirmed cases, core and headline inflation.

They stand in families of which each excludes the others. Loaded by `check` alone, as the thesaurus is.
"""

from typing import Literal

import msgspec

Field = Literal["property", "subject", "group", "method", "value", "event"]


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"words": "with"}):
    """Members that exclude each other, each with the words and phrases that name it, parted by commas.

    `usual` is the member that is mostly meant where none is named; "any" says that silence tells nothing, "" that it
    leaves the question open. Members that are `beside` each other are figures that a reader compares (suspected,
    confirmed); others answer two questions (first and second round). `fields` are where the words are looked for;
    `words` are those of which one must stand in some field, or else the family is not heard ("core" of prices alone).
    `ahead` is the member that a claim names by its modality where it is about what is to come.
    """

    members: dict[str, str]
    usual: str = ""
    beside: bool = False
    fields: str = "property, subject, group, method, value"
    words: str = ""
    ahead: str = ""


class Definitions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The families of a language, and phrases in which their words mean nothing ("gross domestic product").

    `counting` are words for ways of counting that change no question (a drone count, hospital lists); a method in
    other words may (an exit poll).
    """

    ignored: str = ""
    counting: str = ""
    families: dict[str, Family] = {}
