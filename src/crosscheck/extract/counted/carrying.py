"""What a figure takes over from those before it: another group, a share, or a count without its noun."""

from msgspec import Struct, field

from crosscheck.extract.article import Counted, FigureMention
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.verbs import Voice
from crosscheck.extract.counted.referents import Referents
from crosscheck.extract.counted.roles import PERSON, POINT
from crosscheck.extract.counted.site import (
    Found,
    Site,
    counted_words,
    is_vague,
    of_behind,
    thing_words,
    words_of_phrase,
)
from crosscheck.model.value import QuantityKind

_TOLD_WITHIN = 2
"""Sentences back to which "the figure" or "it" points, at most."""


_ENDS = (Sort.BREAK, Sort.COMMA, Sort.TIME, Sort.PREP)


class Memory(Struct):
    """What the figures read so far leave to those that follow."""

    referents: Referents
    subject: str = ""
    speaker: str = ""
    of_people: bool = False
    last: dict[str, tuple[int, Counted]] = field(default_factory=dict)
    previous: tuple[FigureMention, Counted] | None = None
    counted: set[tuple[str, str]] = field(default_factory=set)

    def newer(self, site: Site) -> Counted | None:
        """Return the last figure of the same kind in the sentence."""
        found = self.last.get(site.quantity.kind.value)
        return found[1] if found and found[0] == site.mention.sentence else None

    def beside(self, site: Site) -> tuple[FigureMention, Counted] | None:
        """Return the last figure of the sentence, of whatever kind."""
        return self.previous if self.previous and self.previous[0].sentence == site.mention.sentence else None

    def _is_aside(self, site: Site) -> bool:
        """Whether a figure only says where: what follows "runners from 71 countries" goes on with the runners."""
        clauses = site.clauses
        if site.quantity.kind is not QuantityKind.COUNT or clauses.sort(site.left) is not Sort.PREP:
            return False
        sets = clauses.words.sets
        where = clauses.text(site.left) in sets["in_"] | sets["from_"] | sets["across"]
        return where and site.quantity.unit != PERSON and self.newer(site) is not None

    def note(self, site: Site, counted: Counted) -> None:
        """Remember what a figure was read as."""
        self.referents.note(counted, site)
        if self._is_aside(site):
            self.previous = site.mention, counted
            return
        self.last[site.quantity.kind.value] = site.mention.sentence, counted
        self.previous = site.mention, counted
        level = site.roles.is_level(counted.property)
        if site.quantity.unit == POINT:
            return
        if site.quantity.kind is QuantityKind.COUNT and (counted_words(site) or not level):
            named = site.has_noun and site.noun_key(site.k) == counted.property in site.roles.subjects
            words = "" if named and site.quantity.unit != PERSON else counted_words(site)
            if words or counted.subject or site.k:
                self.subject = words or counted.subject
                self.of_people = site.quantity.unit == PERSON or counted.property in site.roles.subjects


def carried_first(site: Site, memory: Memory) -> Found | None:
    """Return what the sentence ties to the figure before it so closely that no other pattern is asked."""
    newer = memory.newer(site)
    return (
        _told_before(site, memory)
        or _joined_age(site, memory)
        or _restated(site, memory)
        or _had_too(site, memory)
        or _there_were(site, memory)
        or _polled(site)
        or _of_them(site, newer, memory.beside(site))
        or _narrowed(site, newer)
    )


def carried_last(site: Site, memory: Memory) -> Found | None:
    """Return the property of the figure before for one that has no words of its own: "another five"."""
    newer = memory.newer(site)
    if newer is None:
        return _of_another_kind(site, memory)
    clauses = site.clauses
    if site.quantity.kind is QuantityKind.PERCENT:
        if clauses.text(site.k + 1) in clauses.words.sets["for_"]:
            return Found(newer.property, words_of_phrase(clauses, site.k + 2), -1)
        if clauses.sort(site.left) is Sort.NOUN and not clauses.phrases[site.left].figures:
            return Found(newer.property, thing_words(clauses, site.left), -1)
        return None
    if site.quantity.kind is not QuantityKind.COUNT:
        return _of_another_kind(site, memory)
    return Found(newer.property, newer.subject, -1)


def _of_another_kind(site: Site, memory: Memory) -> Found | None:
    """Read "was cut by 40 percent, from £80m to £48m": the levels are of what changed."""
    clauses, before = site.clauses, memory.beside(site)
    leads = clauses.words.sets["from_"] | clauses.words.sets["to"]
    if before is None or clauses.text(site.left) not in leads or not site.settle(before[1].property):
        return None
    return Found(before[1].property, before[1].subject, -1)


def _told_before(site: Site, memory: Memory) -> Found | None:
    """Read "the figure was 12", "its guidance of £3bn" as what the last figure of this kind was of."""
    clauses, left = site.clauses, site.left
    last = memory.last.get(site.quantity.kind.value)
    if last is None or counted_words(site) or site.mention.sentence - last[0] > _TOLD_WITHIN:
        return None
    verb, words = site.verb(left), clauses.words.sets["estimates"]
    noun = clauses.subject(left) if verb is not None and verb.copula else -1
    named = clauses.text(noun + 1) in clauses.words.sets["of"] and of_behind(clauses, noun) < 0  # "the number of dead"
    if clauses.text(left) in clauses.words.sets["of"]:
        noun, named = left - 1, False
    if (
        named
        or noun < 0
        or clauses.text(noun) not in words
        or of_behind(clauses, noun) not in (-1, site.k)
        or site.noun_key(noun)
    ):
        return None
    return Found(last[1].property, last[1].subject, -1)


def _restated(site: Site, memory: Memory) -> Found | None:
    """Read "300 jobs, or 8 percent of its workforce" and "closed at $41, down 2.5 percent"."""
    clauses, before = site.clauses, memory.beside(site)
    if before is None or site.quantity.kind is not QuantityKind.PERCENT:
        return None
    sets = clauses.words.sets
    k = clauses.skip(site.left, -1, Sort.ADV)
    either = clauses.sort(site.left) is Sort.CONJ and clauses.text(site.left) in sets["or_"]
    word = clauses.tokens[site.first].text, clauses.tokens[site.first - 1].text if site.first else ""
    changed = clauses.sort(k) is Sort.COMMA and not sets["change"].isdisjoint(word)
    if not either and not changed:
        return None
    before_it = clauses.at(clauses.skip(k - 1, -1, Sort.COMMA, Sort.TIME, Sort.PREP, Sort.ADV))
    if before_it is None or not before_it.figures:
        return None
    return Found(before[1].property, before[1].subject, clauses.holding.get(before_it.figures[-1], -1))


def _bare_like(site: Site, memory: Memory) -> Counted | None:
    """Return the last count, not far before, where the figure is one without a noun."""
    last = memory.last.get(QuantityKind.COUNT.value)
    bare = site.quantity.kind is QuantityKind.COUNT and not site.has_noun and site.of < 0
    return last[1] if last and bare and site.mention.sentence - last[0] <= 1 else None


def _had_too(site: Site, memory: Memory) -> Found | None:
    """Read "won 54 seats, while the Reds took 48": another has the same."""
    clauses, verb, last = site.clauses, site.verb(site.left), _bare_like(site, memory)
    if last is None or verb is None or last.property not in site.roles.havers or verb.voice is Voice.PASSIVE:
        return None
    subject = clauses.subject(site.left)
    if verb.base not in clauses.words.sets["having"] or subject < 0 or clauses.phrases[subject].figures:
        return None
    return Found(last.property, thing_words(clauses, subject), site.left)


def _polled(site: Site) -> Found | None:
    """Read "a poll gave Labour 38 percent" as support in a poll."""
    clauses, k = site.clauses, site.left
    verb = site.verb(k - 1)
    if verb is None or site.quantity.kind is not QuantityKind.PERCENT or site.has_noun or site.of >= 0:
        return None
    subject = clauses.subject(k - 1)
    while clauses.text(subject - 1) in clauses.words.sets["of"] and clauses.sort(subject - 2) is Sort.NOUN:
        subject -= 2
    polled = subject >= 0 and clauses.text(subject) in clauses.words.sets["polls"]
    given = clauses.sort(k) is Sort.NOUN and not clauses.phrases[k].figures
    if not polled or not given or verb.base not in clauses.words.sets["giving"]:
        return None
    return Found(site.roles.share_verbs.get("support", ""), thing_words(clauses, k), k - 1)


def _there_were(site: Site, memory: Memory) -> Found | None:
    """Read "a year ago there were only 12": as many of what was counted before."""
    clauses, verb, last = site.clauses, site.verb(site.left), _bare_like(site, memory)
    if last is None or verb is None or not verb.copula or clauses.sort(site.right) not in _ENDS:
        return None
    if clauses.text(clauses.skip(site.left - 1, -1, Sort.ADV)) not in clauses.words.sets["there"]:
        there = {clauses.tokens[j].text for j in range(clauses.phrases[site.left - 1].first, verb.first)}
        if there.isdisjoint(clauses.words.sets["there"]):
            return None
    return Found(last.property, last.subject, site.left)


def _joined_age(site: Site, memory: Memory) -> Found | None:
    """Read "aged 34 and 51": a bare figure joined to an age is another."""
    clauses, before = site.clauses, memory.beside(site)
    if before is None or before[0].quantity.kind is not QuantityKind.AGE:
        return None
    joined = clauses.at(site.left - 1) if clauses.sort(site.left) in (Sort.CONJ, Sort.COMMA) else None
    if joined is None or not joined.figures or site.has_noun or site.quantity.unit:
        return None
    return Found(before[1].property, before[1].subject, -1)


def _narrowed(site: Site, newer: Counted | None) -> Found | None:
    """Read "52 votes in favour and 48 against", "twenty were injured, three seriously"."""
    if newer is None or (site.has_noun and not is_vague(site.clauses, site.k)):
        return None
    of = site.of if site.of >= 0 and is_vague(site.clauses, site.of) else site.k
    word = site.clauses.text(of + 1)
    key = site.settle(site.wordings.whole(newer.property, word) or site.wordings.whole(word, newer.property))
    return Found(key, newer.subject, -1) if key else None


def _of_them(site: Site, newer: Counted | None, beside: tuple[FigureMention, Counted] | None) -> Found | None:
    """Read "(four of them children)": a group within those just counted."""
    clauses, of = site.clauses, site.of
    if newer is None and beside is not None and site.quantity.kind is QuantityKind.PERCENT:
        newer = beside[1]
    if newer is None or of < 0 or not is_vague(clauses, of):
        return None
    state = site.matches.get(clauses.phrases[of + 1].head) if clauses.sort(of + 1) in (Sort.PREP, Sort.ADJ) else None
    if state is not None and site.settle(state.key):
        return Found(site.settle(state.key), newer.subject, -1)  # "nine of them in a serious condition"
    if clauses.sort(of + 1) is not Sort.NOUN or clauses.phrases[of + 1].figures:
        return None
    return Found(newer.property, words_of_phrase(clauses, of + 1), -1)
