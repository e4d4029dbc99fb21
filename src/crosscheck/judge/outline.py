"""What two statements are like at a glance, by which rules that have nothing to say of such a pair are not asked."""

from msgspec import Struct

from crosscheck.judge.quantities import Holding
from crosscheck.model.claim import Modality
from crosscheck.model.linkage import Relation


class Sort(Struct, frozen=True):
    """What one statement is like: the type of its value, its modality, and what it says of itself.

    `corrects` says that it may take something back (`corrections.may_take_back`), `headline` that it stands in one.
    """

    value: type
    modality: Modality
    corrects: bool
    headline: bool


class Outline(Struct, frozen=True):
    """What a pair is like; `holding` and `nesting` are as in `Pair`."""

    left: Sort
    right: Sort
    holding: Holding
    nesting: Relation

    @property
    def modality(self) -> Modality | None:
        """The modality of both, `None` where they differ."""
        return self.left.modality if self.left.modality is self.right.modality else None

    def gives(self, kind: type) -> bool:
        """Whether both values are of a type."""
        return self.left.value is kind is self.right.value
