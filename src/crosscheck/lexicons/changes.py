"""What may be so today and otherwise tomorrow: offices that pass on, states that end.

A list of words is one string, parted by commas.
"""

import msgspec


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which properties change as time goes by.

    `offices` are held by one at a time and pass on; `other_offices` make another office of one (acting, former).
    `states` begin and end, so that yes and no may follow each other; anything else that was so, stays so.
    """

    offices: str = ""
    other_offices: str = ""
    states: str = ""
