"""What the passes over one text share: the text cut up, and the kinds of mention that they find in it.

Every position is the index of a token of `Article.tokens`, ends exclusive; tokens know their offsets in the text. Each
pass is one walk over the tokens or the sentences and returns mentions in the order of the text.
"""

from enum import StrEnum

from msgspec import Struct

from crosscheck.grammar.quantities.tokens import Tokens
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.claim import Modality
from crosscheck.model.document import Document
from crosscheck.model.value import Quantity, Time


class BlockKind(StrEnum):
    """What a line or a paragraph of a page is."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    ROW = "row"
    CREDIT = "credit"
    FURNITURE = "furniture"


class Block(Struct, frozen=True):
    """A line or paragraph: its tokens from `first` up to `last`. `why` says what makes it furniture."""

    kind: BlockKind
    first: int
    last: int
    why: str = ""


class Sentence(Struct, frozen=True):
    """The tokens of one sentence and the index of its block; a headline or a row is one sentence."""

    first: int
    last: int
    block: int


class Article(Struct, frozen=True):
    """A text cut up. Furniture and credits have no sentences: nothing is read from them.

    `published` is the day from which "on Wednesday" is counted: the document's, else the one its lines tell; `None`
    where neither does. `dateline` is the place that opens the text ("ALMATY, Kazakhstan"), as written in title
    case, `agency` whose copy it is ("Reuters"), `author` who wrote it, `publisher` who published it; "" where the
    text does not say.
    """

    document: Document
    lexicon: Lexicon
    tokens: Tokens
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    published: Time | None
    dateline: str = ""
    agency: str = ""
    title: str = ""
    byline: str = ""
    publisher: str = ""
    author: str = ""

    def words(self, first: int, last: int) -> str:
        """Return the text from token `first` up to `last`, with its white space made single."""
        if first >= last:
            return ""
        return " ".join(self.document.words[self.tokens[first].start : self.tokens[last - 1].end].split())


class FigureMention(Struct, frozen=True):
    """A quantity in the text: hedge, figure, unit or counted noun (`head` is the token of that noun, -1 for none)."""

    first: int
    last: int
    quantity: Quantity
    head: int
    sentence: int


class PassedOver(Struct, frozen=True):
    """A number that was seen and not taken, and why."""

    first: int
    last: int
    why: str


class TimeMention(Struct, frozen=True):
    """A date or period in the text; `time` is `None` where it could not be resolved, `why` then says why."""

    first: int
    last: int
    time: Time | None
    sentence: int
    why: str = ""


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


class NameMention(Struct, frozen=True):
    """A proper name in the text.

    `name` is its fullest form in the article ("Ana Maria Diaz" for a later "Diaz"), `title` the words of office before
    or behind it. For a place, `name` may hold what it lies in ("Porto, Portugal") where the text says so.
    """

    first: int
    last: int
    kind: NameKind
    name: str
    sentence: int
    title: str = ""


class Speech(Struct, frozen=True):
    """A stretch of text that someone is credited with.

    `speaker` is the name, in its fullest form, or the words for who speaks ("police", "the health ministry").
    `quoted` tells words in quotation marks, `modality` what the verb makes of them ("denied", "warned", "alleged").
    """

    first: int
    last: int
    speaker: str
    quoted: bool
    modality: Modality = Modality.ASSERTED


class Counted(Struct, frozen=True):
    """What a figure is a figure of.

    `property` is a known property's key or else the words of the text ("grain exported"). `subject` is who or what is
    counted or has the property, as said ("demonstrators", "voters of the district"), "" where it is not said.
    `old` marks the former value beside a new one ("up from 26").
    """

    property: str
    subject: str = ""
    modality: Modality = Modality.ASSERTED
    old: bool = False


class Scope(Struct, frozen=True):
    """Where and when a figure holds: place, time and as-of as they will stand in the claim, "" where unknown."""

    place: str = ""
    time: str = ""
    as_of: str = ""
    event: str = ""


class FactMention(Struct, frozen=True):
    """A fact without a figure: its words at their place, what it is of, and the value as it will stand in the claim.

    `kind` of the value is one of ValueKind's words (name, place, time, truth, text). `lasting` tells what holds from
    day to day (who leads a company, where it sits): no time of its sentence bounds it.
    """

    first: int
    last: int
    kind: str
    property: str
    subject: str
    value: str
    sentence: int
    modality: Modality = Modality.ASSERTED
    lasting: bool = False
