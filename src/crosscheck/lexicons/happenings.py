"""Nouns for what happens: which words name one kind of event, so that a blaze and a fire may be one."""

import msgspec


class Happenings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The kinds of events.

    `kinds` map each to its nouns and phrases, parted by commas; `loose` ones may be any event ("disaster"). `local`
    kinds happen at one spot, so that whoever names its country means the same. `links` begin what stands behind the
    noun ("fire at the mill").
    """

    kinds: dict[str, str] = {}
    local: str = ""
    loose: str = ""
    links: str = ""
