"""When something was: "the June 9 election", "was held on Sunday", "founded in 1998".

Only where the clause itself dates it: the date stands behind the verb of its event, or before the event's noun.
"""

from collections.abc import Iterator

from crosscheck.extract.article import FactMention, NameKind, TimeMention
from crosscheck.extract.clauses.verbs import Verb
from crosscheck.extract.facts.nouns import Noun, is_person, is_told
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.facts.things import event_of, is_event, whole_of
from crosscheck.extract.facts.verb_words import Sense
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind

BEFORE_NOUN = 3
"""Words between a date and the noun that it dates ("the June 9 presidential election")."""

LONGEST_DAYS = 31
"""Days of a period that still dates what happens once."""


START, END = "start date", "end date"
BIRTHPLACE, BIRTH = "birthplace", "birth date"


def find_dates(scene: Scene) -> Iterator[FactMention]:
    """Yield the dates of events that a sentence tells."""
    dated: set[int] = set()
    for mention in scene.times:
        fact = _before_noun(scene, mention)
        if fact is not None:
            dated.add(mention.first)
            yield fact
    yield from _born(scene)
    if any(mention.time is not None and mention.first not in dated for mention in scene.times) and scene.has_telling:
        yield from _behind_verbs(scene, dated)


def _born(scene: Scene) -> Iterator[FactMention]:
    """Yield the dates behind "was born" that follow a person's name."""
    for name in scene.names:
        i = name.last + (scene.text(name.last) == ",")
        found = scene.book.living.longest(scene.tokens, i) if name.kind is NameKind.PERSON else None
        if found is None or found[0] != BIRTHPLACE:
            continue
        for mention in scene.dates_in(found[1], found[1] + 2)[:1]:
            if mention.time is not None:
                yield _fact(scene, mention, (name.last, mention.last), BIRTH, name.name)


def _before_noun(scene: Scene, mention: TimeMention) -> FactMention | None:
    """Return the date that stands before the noun of an event: "the June 9 vote"."""
    if mention.time is None or not _is_day(mention) or not _determined(scene, mention):
        return None
    for at in range(mention.last, min(mention.last + BEFORE_NOUN + 1, scene.last)):
        if is_event(scene, at):
            if is_event(scene, at + 1):
                continue
            words = whole_of(scene, mention.last, at)
            return _fact(scene, mention, (mention.first, at + 1), _date_property(scene, at), words)
        if not scene.may_modify(at):
            return None
    return None


def _determined(scene: Scene, mention: TimeMention) -> bool:
    """Whether a date stands as an adjective: behind "the", or with a possessive."""
    before, own = scene.text(mention.first - 1), scene.text(mention.first)
    return (
        before in scene.book.sets["definite"]
        or before.endswith("'s")
        or own in scene.book.sets["definite"]
        or scene.text(mention.last - 1).endswith("'s")
    )


def _behind_verbs(scene: Scene, dated: set[int]) -> Iterator[FactMention]:
    for k, phrase in enumerate(scene.clauses.phrases):
        verb = phrase.verb
        if verb is None or verb.negated or not is_told(verb):
            continue
        if verb.copula:
            yield from _is_on(scene, k, dated)
            continue
        if verb.base in scene.book.sets["winning"] or verb.base in scene.book.verbs.going:
            yield from _of_contest(scene, k, verb, dated)
        table, found = scene.sense_of(verb, scene.book.verbs.dates)
        if found is None:
            continue
        sense = table[found[0]]
        fact = _clause_date(scene, k, found[1], sense, dated)
        if fact is not None:
            yield fact


def _is_on(scene: Scene, k: int, dated: set[int]) -> Iterator[FactMention]:
    """Yield the date of an event that is said to be on it ("the runoff is on 30 June")."""
    behind = scene.first + scene.clauses.phrases[k].last
    at = behind + (scene.text(behind) in scene.book.sets["dated_on"])
    mention = next((t for t in scene.dates_in(behind, at + 1) if t.first not in dated), None)
    noun = scene.subject(k) if mention is not None and at > behind else None
    verb = scene.clauses.verb(k)
    if mention is None or noun is None or verb is None or not is_event(scene, scene.head_of(noun)):
        return
    modality = scene.modality(k, verb)
    if modality is not None and _is_day(mention):
        asked = _date_property(scene, scene.head_of(noun))
        yield _fact(scene, mention, (behind - 1, mention.last), asked, event_of(scene, noun), modality)


def _of_contest(scene: Scene, k: int, verb: Verb, dated: set[int]) -> Iterator[FactMention]:
    """Yield the date of what someone won, and of an election that people went to the polls for."""
    start, end = scene.behind(k)
    mention = next((t for t in scene.dates_in(start, end) if t.first not in dated), None)
    modality = scene.modality(k, verb)
    if mention is None or modality is None or not _is_day(mention):
        return
    head = scene.first + verb.head
    polls = scene.book.phrases["polls"].longest(scene.tokens, head)
    if polls and mention.first - polls[1] <= 1:
        yield _fact(scene, mention, (head, mention.last), scene.book.telling.election, ELECTION, modality)
        return
    thing = scene.object(k) if verb.base in scene.book.sets["winning"] else None
    if thing is not None and thing.head in scene.book.sets["contests"] and is_event(scene, scene.head_of(thing)):
        asked = _date_property(scene, scene.head_of(thing))
        yield _fact(scene, mention, (head, mention.last), asked, event_of(scene, thing), modality)


def _clause_date(scene: Scene, k: int, behind: int, sense: Sense, dated: set[int]) -> FactMention | None:
    verb = scene.clauses.phrases[k].verb
    _, end = scene.behind(k)
    mention = next((t for t in scene.dates_in(behind, end) if t.time and t.first not in dated), None)
    noun = scene.subject(k)
    modality = scene.modality(k, verb) if verb else None
    if mention is None or noun is None or modality is None or not _suits(scene, noun, sense, mention):
        return None
    words, asked = noun.words, sense.property
    at = scene.head_of(noun)
    if sense.property == scene.book.telling.date:
        asked = _date_property(scene, at)
    if noun.name is None:
        words = event_of(scene, noun)
    dated.add(mention.first)
    return _fact(scene, mention, (behind - 1, mention.last), asked, words, modality)


def _suits(scene: Scene, noun: Noun, sense: Sense, mention: TimeMention) -> bool:
    """Whether a verb's subject is of the sort that it can date, with a date precise enough."""
    if sense.of == "person":
        return is_person(noun)
    if sense.of == "publication":
        return noun.head in scene.book.sets["publications"] and _is_day(mention)
    if sense.property == "founding date":
        return noun.name is not None and not is_person(noun)
    if is_person(noun) or not _is_day(mention):
        return False
    named = noun.name is not None and noun.name.kind is not NameKind.PLACE
    return named or is_event(scene, scene.head_of(noun)) or _is_site(scene, noun, sense)


def _is_site(scene: Scene, noun: Noun, sense: Sense) -> bool:
    """Whether what opens or closes is a building or a service that is known ("the factory")."""
    opens = sense.property in (START, END)
    return opens and noun.head in scene.book.sets["sites"] and scene.is_definite(noun)


def _is_day(mention: TimeMention) -> bool:
    """Whether a date is a day, or a few days."""
    if mention.time is None:
        return False
    start, end = mention.time.span.lower, mention.time.span.upper
    return start is not None and end is not None and (end - start).days <= LONGEST_DAYS


def _date_property(scene: Scene, at: int) -> str:
    telling = scene.book.telling
    return telling.election if scene.book.events.get(scene.text(at), "") in ELECTIONS else telling.date


ELECTION = "election"
ELECTIONS = frozenset({ELECTION, "runoff"})
"""The sorts of event whose date is that of an election; a referendum's is a date."""


def _fact(
    scene: Scene,
    mention: TimeMention,
    span: tuple[int, int],
    asked: str,
    subject: str,
    modality: Modality = Modality.ASSERTED,
) -> FactMention:
    return FactMention(*span, ValueKind.TIME, asked, subject, _edtf(mention), scene.number, modality, lasting=True)


def _edtf(mention: TimeMention) -> str:
    return mention.time.edtf if mention.time is not None else ""
