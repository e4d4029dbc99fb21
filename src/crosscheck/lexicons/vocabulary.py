"""The words whose meaning is known: properties, groups, titles."""

import msgspec


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words whose meaning is known: properties, groups, titles."""
