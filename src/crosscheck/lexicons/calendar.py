"""How a language writes dates."""

import msgspec


class Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language writes dates."""
