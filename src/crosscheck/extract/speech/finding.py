"""Who says what in an article.

Sentence by sentence the credits are found, then the words that each is for: a clause, the rest of a sentence, a quote.
A quote goes on with its speaker over sentences and, where it is taken up again, over paragraphs.
"""

from msgspec import Struct, field

from crosscheck.extract.article import Article, BlockKind, NameKind, NameMention, Speech
from crosscheck.extract.names.words import name_book
from crosscheck.extract.speech.attributions import find_credits
from crosscheck.extract.speech.credits import Credit, Side
from crosscheck.extract.speech.memory import Memory
from crosscheck.extract.speech.quotes import Quoted, find_quotes
from crosscheck.extract.speech.sentence import View, view_sentence
from crosscheck.extract.speech.spans import Stretch, stretches
from crosscheck.extract.speech.subjects import subject_of
from crosscheck.extract.speech.words import SpeechBook, speech_book
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Modality


class Walk(Struct):
    """The state of the walk: what was found, who spoke, and which quotes have their speaker."""

    article: Article
    book: SpeechBook
    memory: Memory
    quotes: list[Quoted]
    spoken: list[Speech] = field(default_factory=list)
    speakers: dict[int, tuple[str, Modality]] = field(default_factory=dict)
    pending: str = ""
    block: int = -1
    block_speaker: str = ""
    before_speaker: str = ""


def find_speech(article: Article, names: tuple[NameMention, ...]) -> tuple[Speech, ...]:
    """Return the stretches of an article that someone is credited with, in the order of the text."""
    book = speech_book(article.lexicon)
    quotes = find_quotes(article)
    quoted = frozenset(i for quote in quotes for i in range(quote.first, quote.last) if _is_speech(quote))
    name_at = {i: name for name in names for i in range(name.first, name.last)}
    by_sentence: dict[int, list[NameMention]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    walk = Walk(article, book, Memory(name_book(article.lexicon)), quotes)
    for name in names:
        walk.memory.learn(name)
    at = 0
    for number, sentence in enumerate(article.sentences):
        if sentence.block != walk.block:
            _next_block(walk, sentence.block)
        view = view_sentence(article, book, sentence, name_at, quoted)
        while at < len(quotes) and quotes[at].last <= sentence.first:
            at += 1
        _read(walk, view, at, by_sentence.get(number, []))
    return tuple(sorted(walk.spoken, key=lambda part: (part.first, -part.last)))


def _is_speech(quote: Quoted) -> bool:
    """Whether a quote is long enough to be more than a word set off."""
    return quote.last - quote.first > 4 or not quote.closed


def _next_block(walk: Walk, block: int) -> None:
    walk.before_speaker = walk.block_speaker if block == walk.block + 1 or walk.block_speaker else ""
    walk.block, walk.block_speaker = block, ""


def _read(walk: Walk, view: View, at: int, mentions: list[NameMention]) -> None:
    """Credit the words of one sentence."""
    found = _resolved(walk, view, find_credits(view))
    here = [
        quote
        for quote in walk.quotes[at : at + _MOST_QUOTES]
        if quote.first < view.last and quote.last > view.first and _is_speech(quote)
    ]
    for stretch in stretches(view, [credit for credit, _ in found]):
        credit, speaker = found[stretch.credit]
        _say(walk, stretch, speaker, credit.modality, here)
    _credit_quotes(walk, view, found, here)
    listed = walk.article.blocks[walk.block].kind in (BlockKind.ITEM, BlockKind.ROW)
    if not found and not here and walk.pending and listed:
        walk.spoken.append(Speech(view.first, view.last, walk.pending, False))
    else:
        walk.pending = ""
    if found and found[-1][0].opens and found[-1][0].last >= view.last - _ADJUNCTS and view.text(view.last - 1) == ":":
        walk.pending = found[-1][1]
    _remember(walk, view, {speaker for _, speaker in found}, mentions)


def _remember(walk: Walk, view: View, said: set[str], mentions: list[NameMention]) -> None:
    """Take note of whom the next sentence may go on about: who spoke, else who this one is about."""
    if said:
        others = (mention for mention in mentions if mention.name not in said and mention.kind is not NameKind.PERSON)
        walk.memory.see(list(others), spoke=True)
        return
    walk.memory.see(mentions)
    subject = subject_of(view)
    if subject is not None and subject.person is None and subject.speaker:
        walk.memory.acts(subject)


_MOST_QUOTES = 24
"""Quotes looked at for one sentence."""
_ADJUNCTS = 12
_SIGNATURE = 7
"""Tokens behind the dash under a quote in which who said it is named, at most."""


def _resolved(walk: Walk, view: View, told: list[Credit]) -> list[tuple[Credit, str]]:
    """Return the credits with their speakers, without those whose source cannot be told."""
    found: list[tuple[Credit, str]] = []
    for credit in told:
        if credit.source is None:
            subject = None if found else subject_of(view)
            speaker = found[-1][1] if found else subject.speaker if subject is not None else ""
        else:
            speaker = walk.memory.meant(credit.source)
        if not speaker or _passes_on(walk.article, speaker):
            continue
        if credit.source is not None:
            walk.memory.speaks(credit.source, speaker)
        found.append((credit, speaker))
    return _passed_on(found)


def _passed_on(found: list[tuple[Credit, str]]) -> list[tuple[Credit, str]]:
    """Give what one source says by citing another to the other ("the agency said, citing police")."""
    kept: list[tuple[Credit, str]] = []
    cited = ""
    for credit, speaker in found:
        if credit.inner and kept and not kept[-1][0].inner:
            kept[-1] = (kept[-1][0], speaker)
        elif credit.inner:
            cited = speaker
            kept.append((credit, speaker))
        elif cited:
            kept[-1] = (credit, cited)
            cited = ""
        else:
            kept.append((credit, speaker))
    return kept


def _passes_on(article: Article, speaker: str) -> bool:
    """Whether a speaker is only the agency or the outlet whose copy this is."""
    return bool(article.agency) and speaker.casefold() == article.agency.casefold()


def _say(walk: Walk, stretch: Stretch, speaker: str, modality: Modality, here: list[Quoted]) -> None:
    """Credit a stretch of a sentence; a quote that it touches is credited as a whole."""
    first, last = stretch.first, stretch.last
    walk.block_speaker = speaker
    if last > first:
        walk.spoken.append(Speech(first, last, speaker, False, modality))
    for quote in here:
        if quote.first < last and quote.last > first:
            walk.speakers.setdefault(quote.first, (speaker, modality))


def _credit_quotes(walk: Walk, view: View, found: list[tuple[Credit, str]], here: list[Quoted]) -> None:
    """Credit the quotes of a sentence: by the credit beside them, else by who spoke before."""
    for quote in here:
        beside = _beside(quote, found, view)
        known = walk.speakers.get(quote.first)
        if beside is not None:
            speaker, modality = beside
        elif known is not None:
            speaker, modality = known
        elif quote.first < view.first:
            continue
        else:
            speaker, modality = _led_to(quote, view) or _carried(walk, quote), Modality.ASSERTED
        if speaker and (beside is not None or quote.first >= view.first):
            if beside is not None and quote.first < view.first:
                _take_back(walk, quote)
            walk.block_speaker = speaker
            walk.speakers[quote.first] = (speaker, modality)
            walk.spoken.append(Speech(quote.first, quote.last, speaker, True, modality))


def _take_back(walk: Walk, quote: Quoted) -> None:
    """Forget who was thought to go on speaking in a quote whose speaker only its end tells."""
    kept: list[Speech] = []
    while walk.spoken and walk.spoken[-1].first >= quote.first:
        part = walk.spoken.pop()
        if not (part.quoted and (part.first, part.last) == (quote.first, quote.last)):
            kept.append(part)
    walk.spoken += reversed(kept)


def _beside(quote: Quoted, found: list[tuple[Credit, str]], view: View) -> tuple[str, Modality] | None:
    """Return who is credited right behind or before a quote."""
    for credit, speaker in found:
        if credit.first - 2 <= quote.last <= credit.first and credit.side is not Side.BEHIND:
            return speaker, credit.modality
    signed = _signed(quote, view)
    if signed:
        return signed, Modality.ASSERTED
    for credit, speaker in reversed(found):
        if credit.last <= quote.first <= credit.last + _ADJUNCTS and (credit.opens or credit.last + 3 >= quote.first):
            return speaker, credit.modality
    return None


def _signed(quote: Quoted, view: View) -> str:
    """Return the name that a dash puts under a quote."""
    tokens = view.tokens
    if quote.last + 1 >= len(tokens) or tokens[quote.last].text not in ("–", "-"):
        return ""
    found = ""
    for i in range(quote.last + 1, min(quote.last + 1 + _SIGNATURE, len(tokens))):
        name = view.name_at.get(i)
        if name is None and tokens[i].kind is not Kind.WORD:
            break
        if name is not None and name.kind is NameKind.PERSON:
            return name.name
        if name is not None and name.kind is NameKind.ORGANISATION:
            found = found or name.name
    return found


def _led_to(quote: Quoted, view: View) -> str:
    """Return the person or group that a sentence is about whose colon leads to a quote, though no verb says so."""
    if quote.first <= view.first + 1 or view.text(quote.first - 1) != ":":
        return ""
    subject = subject_of(view)
    return subject.speaker if subject is not None and subject.first < quote.first else ""


def _carried(walk: Walk, quote: Quoted) -> str:
    """Return who goes on speaking in a quote that nothing in its sentence credits."""
    if walk.pending:
        return walk.pending
    if walk.block_speaker:
        return walk.block_speaker
    opens_block = quote.first == walk.article.blocks[quote.block].first
    return walk.before_speaker if opens_block else ""
