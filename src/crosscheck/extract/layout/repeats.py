"""What a page says twice is read once: a title above and below a picture, a caption, a quote pulled out of the text."""

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.headlines import key_of
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.parts import Part
from crosscheck.extract.layout.phrases import Words
from crosscheck.extract.layout.sentences import STOPS
from crosscheck.grammar.quantities.tokens import Kind

SHORTEST = 4
"""Words; a shorter line may stand twice with reason."""

_QUOTES = frozenset('"“”„«»')

LONGEST_PULLED = 60
"""Words; a longer paragraph is no quote pulled out of the text."""


def drop_repeats(page: Page, parts: list[Part]) -> list[Part]:
    """Set apart each block that repeats another one or a sentence of one; a title stays rather than its repetition."""
    keys = [key_of(page, part) if part.is_read and part.kind is not BlockKind.ROW else () for part in parts]
    kept: dict[Words, int] = {}
    for i in sorted(range(len(parts)), key=lambda i: parts[i].kind is not BlockKind.HEADLINE):
        if len(keys[i]) >= SHORTEST:
            kept.setdefault(keys[i], i)
    inner = _inner_sentences(page, parts)
    return [_kept(page, part, i, kept.get(keys[i], i), keys[i] in inner, parts) for i, part in enumerate(parts)]


def _kept(page: Page, part: Part, i: int, same: int, pulled: bool, parts: list[Part]) -> Part:
    if same != i:
        repeated = parts[same].paragraph
        start = page.written(repeated.body, min(repeated.body + 6, repeated.last))
        return part.dropped(
            BlockKind.FURNITURE, f"it repeats “{start} …”" if len(repeated.words) > 6 else f"it repeats “{start}”"
        )
    if pulled and part.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return part.dropped(BlockKind.FURNITURE, "it repeats a sentence of the text")
    return part


def _inner_sentences(page: Page, parts: list[Part]) -> set[Words]:
    """Return the words of what stands between two stops or quotes, where a paragraph has several."""
    found: set[Words] = set()
    for part in parts:
        if not part.is_read or part.kind is BlockKind.HEADLINE:
            continue
        stretches: list[Words] = []
        words: list[str] = []
        for token in page.tokens[part.first : part.last]:
            if token.raw in STOPS or token.raw in _QUOTES:
                stretches.append(tuple(words))
                words = []
            elif token.kind is not Kind.SIGN:
                words.append(token.text)
        if sum(map(bool, stretches)) + bool(words) > 1:
            found.update(stretch for stretch in stretches if SHORTEST <= len(stretch) <= LONGEST_PULLED)
    return found
