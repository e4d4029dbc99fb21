"""What sort of text a source is; apart from all other nouns, as `fail_on` is."""

from enum import StrEnum


class SourceKind(StrEnum):
    """What sort of text it is. `REWRITE` and `TRANSLATION` are not their authors' own words."""

    NEWS = "news"
    WIRE = "wire"
    OFFICIAL = "official"
    NGO = "ngo"
    WITNESS = "witness"
    DATASET = "dataset"
    BLOG = "blog"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
