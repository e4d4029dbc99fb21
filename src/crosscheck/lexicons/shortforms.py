"""Given names and the short forms that they go by: Bill for William, Sasha for Aleksandr.

A list of words is one string, parted by commas.
"""

import msgspec


class ShortForms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By language, each given name (with its spellings, parted by a slash) and its short forms.

    One short form may belong to several names: Sasha is Aleksandr and Aleksandra. A row of `spellings` is one name in
    writings that lie further apart than a rule may bridge: Uthman, Osman. A row of `distinct` has names, with
    their spellings parted by a slash, that look like slips or spellings of each other and are not.
    """

    given: dict[str, dict[str, str]] = {}
    spellings: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()
