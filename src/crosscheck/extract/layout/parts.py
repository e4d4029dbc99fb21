"""A block in the making."""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.datelines import Dateline
from crosscheck.extract.layout.paragraphs import Paragraph


class Part(Struct, frozen=True):
    """A block in the making; its sentences are cut from the tokens from `first` up to `last`."""

    paragraph: Paragraph
    kind: BlockKind
    first: int
    last: int
    why: str = ""
    dateline: Dateline | None = None

    @property
    def is_one_sentence(self) -> bool:
        """Whether it is never cut into sentences."""
        return self.kind in (BlockKind.HEADLINE, BlockKind.ROW) or (
            self.kind is BlockKind.HEADING and not self.paragraph.closed
        )

    @property
    def is_read(self) -> bool:
        """Whether it is a part of the article."""
        return self.kind not in (BlockKind.FURNITURE, BlockKind.CREDIT)

    def dropped(self, kind: BlockKind, why: str) -> "Part":
        """Return the block as one that nothing is read from."""
        return replace(self, kind=kind, why=why, first=self.paragraph.last, last=self.paragraph.last)
