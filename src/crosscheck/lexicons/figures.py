"""How a language writes figures."""

import msgspec


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language writes figures."""
