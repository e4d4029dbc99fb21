"""The places of a sentence and what each is to what it tells: where it happens, whose it is, who comes from there."""

from enum import IntEnum

from msgspec import Struct

from crosscheck.extract.article import Article, NameKind, NameMention, Sentence, Speech
from crosscheck.extract.names.words import NameBook, owner_of
from crosscheck.extract.scope.place_words import EVERYWHERE, WHOLE, SceneBook
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at

_BACK = 7
"""Tokens that are walked back from a place over "the southern town of" to what stands before it, at most."""
_BESIDE = 3
"""Tokens between a river or road and the town that it is said to be near, at most."""
_LONGEST_LIST = 8
"""Places of a list, and relative clauses of a sentence, that are told apart, at most."""


class Role(IntEnum):
    """What a place is to a sentence; lower ones are where its figures hold."""

    EVENT = 1
    """Where it happens ("in Porto")."""
    OWNER = 2
    """Whose it is ("Kenya's voters"), or who does it ("Kenya reported")."""
    PEOPLE = 3
    """An adjective ("Kenyan voters")."""
    AWAY = 4
    """Where something comes from or goes to."""
    VOICE = 5
    """Where those are who speak ("police in Porto said"); the place of a figure only where there is no other."""
    SPEAKER = 6
    """Somebody's origin: it is no place of a figure."""


class Use(Struct, frozen=True):
    """A place in a sentence: its tokens, its name, and what it is there.

    `whole` is the country that the text is about, `owns` a possessive, `site` a street or the like, where no story
    plays but what its sentence tells, `aside` the relative clause that it stands in (", whose base is in Porto,").
    """

    first: int
    last: int
    name: str
    role: Role
    opening: bool = False
    compared: bool = False
    whole: bool = False
    owns: bool = False
    site: bool = False
    aside: tuple[int, int] | None = None

    @property
    def sets_scene(self) -> bool:
        """Whether what follows may play there."""
        return not self.compared and self.aside is None and (self.whole or self.name != "")


def find_uses(
    article: Article,
    sentence: Sentence,
    mentions: list[NameMention],
    spoken: list[Speech],
    books: tuple[NameBook, SceneBook],
) -> list[Use]:
    """Return the places of a sentence in its order."""
    names, book = books
    tokens = article.tokens
    spoken = [part for part in spoken if not _names_its_speaker(part, tokens)]
    found: list[Use] = []
    places = [mention for mention in mentions if mention.kind is NameKind.PLACE]
    people = frozenset(mention.first for mention in mentions if mention.kind is NameKind.PERSON)
    seats = {mention.last: mention for mention in mentions if mention.kind is NameKind.ORGANISATION}
    asides = _asides(sentence, tokens, book) if places else []
    for index, mention in enumerate(places):
        if index and _is_container(places[index - 1], mention):
            continue
        role, opening = _role(mention, sentence, tokens, book)
        if role is Role.OWNER and _is_of_person(mention, people, tokens):
            role = Role.SPEAKER
        if (
            role is Role.EVENT
            and mention.name not in names.lands
            and _is_seat(seats.get(mention.first - 1), tokens, book)
        ):
            role = Role.SPEAKER
        if role < Role.VOICE and spoken and not opening and not _is_said(mention.first, spoken):
            role = Role.VOICE if role in (Role.EVENT, Role.OWNER) else Role.SPEAKER
        found.append(
            Use(
                mention.first,
                mention.last,
                _bounded(mention, tokens, book),
                role,
                opening,
                _is_compared(mention, sentence, tokens, book),
                owns=_owns(mention, tokens),
                site=_is_site(mention, book),
                aside=next((aside for aside in asides if aside[0] <= mention.first < aside[1]), None),
            )
        )
    taken = {i for mention in mentions for i in range(mention.first, mention.last)}
    found = _listed(found, tokens, book)
    found += _peoples(sentence, tokens, taken, spoken, names)
    found += _wholes(sentence, tokens, taken, book)
    return _joined(sorted(found, key=lambda use: use.first), tokens, book)


def _is_of_person(mention: NameMention, people: frozenset[int], tokens: Tokens) -> bool:
    """Whether a bare place says where a person is from or plays: "Peru striker Ana Lima"."""
    behind = range(mention.last + 1, min(mention.last + _BESIDE + 1, len(tokens)))
    person = next((i for i in behind if i in people), -1)
    return person >= 0 and all(tokens[i].raw.islower() for i in range(mention.last, person))


def _is_seat(seated: NameMention | None, tokens: Tokens, book: SceneBook) -> bool:
    """Whether a place only says where an organisation is ("run by the Institute of Medicine in Antwerp")."""
    if seated is None:
        return False
    before = seated.first - 1
    if text_at(tokens, before) in book.definite:
        before -= 1
    return text_at(tokens, before) not in book.at


def _bounded(mention: NameMention, tokens: Tokens, book: SceneBook) -> str:
    """Return a place's name with the small word that makes it a part of it ("northern Nigeria")."""
    i = mention.first - 1
    if i >= 0 and tokens[i].raw in book.portions and "," not in mention.name:
        return f"{tokens[i].text} {mention.name}"
    return mention.name


def _is_site(mention: NameMention, book: SceneBook) -> bool:
    """Whether a place is no more than a street, a station or the like, by the last word of its name."""
    return "," not in mention.name and fold(mention.name.split()[-1]) in book.sites


def _owns(mention: NameMention, tokens: Tokens) -> bool:
    """Whether a place has a possessive."""
    return tokens[mention.last - 1].raw[-2:] in ("'s", "’s") or text_at(tokens, mention.last) == "'"


def _asides(sentence: Sentence, tokens: Tokens, book: SceneBook) -> list[tuple[int, int]]:
    """Return the relative clauses of a sentence that commas close, at most some."""
    found: list[tuple[int, int]] = []
    start = -1
    for i in range(sentence.first, sentence.last):
        if tokens[i].text != ",":
            continue
        if start >= 0:
            found.append((start, i))
            start = -1
        if i + 1 < sentence.last and tokens[i + 1].text in book.relatives and len(found) < _LONGEST_LIST:
            start = i + 1
    return found


def _names_its_speaker(part: Speech, tokens: Tokens) -> bool:
    """Whether a stretch ends with who is credited ("the 40 cases reported by doctors") and tells of no more."""
    return not part.quoted and owner_of(tokens[part.last - 1].text) == part.speaker.lower().rpartition(" ")[2]


def _is_said(i: int, spoken: list[Speech]) -> bool:
    return any(part.first <= i < part.last for part in spoken)


def _is_container(inner: NameMention, outer: NameMention) -> bool:
    """Whether a place is already told by the name of the one before it ("Porto, Portugal")."""
    return (
        outer.first - inner.last <= _BACK
        and inner.name.endswith(f", {outer.name}")
        and outer.sentence == inner.sentence
    )


def _role(mention: NameMention, sentence: Sentence, tokens: Tokens, book: SceneBook) -> tuple[Role, bool]:
    """Return what a place is in its sentence, and whether it opens it ("In Porto, …")."""
    behind = text_at(tokens, mention.last) if mention.last < sentence.last else ""
    if behind == "-" and glued(tokens, mention.last):
        return Role.SPEAKER, False
    if behind in book.origins:
        return Role.SPEAKER, False
    i = _before(mention.first, sentence, tokens, book)
    before = tokens[i].text if i >= sentence.first else ""
    opening = i <= sentence.first
    owns = _owns(mention, tokens)
    if before in book.at and not (owns and behind not in book.generic):
        if i > sentence.first and tokens[i - 1].text in book.seated and before in book.within:
            return Role.SPEAKER, False
        return Role.EVENT, opening
    if owns:
        return Role.OWNER, opening and before == ""
    if i > sentence.first and book.beside.longest(tokens, i - 1) is not None:
        return Role.EVENT, False
    if before in book.away and i >= sentence.first:
        if before in book.joining:
            return Role.OWNER, False
        return (Role.SPEAKER if before in book.of else Role.AWAY), False
    if before == "" or before in ",;:–":
        return Role.OWNER, before == ""
    return Role.OWNER, False


def _before(first: int, sentence: Sentence, tokens: Tokens, book: SceneBook) -> int:
    """Return the word that leads to a place: before "the southern town of"."""
    i = first - 1
    stop = max(sentence.first - 1, first - 1 - _BACK)
    while i > stop:
        text = tokens[i].text
        if text in book.bounds or text in book.definite or text in book.generic:
            i -= 1
        elif text in book.of and i - 1 > stop and tokens[i - 1].text in book.generic:
            i -= 2
        elif (
            tokens[i].raw[0].isupper()
            and i + 1 < first
            and (tokens[i + 1].text in book.generic or tokens[i + 1].text in book.bounds)
        ):
            i -= 1
        else:
            break
    return i


def _is_compared(mention: NameMention, sentence: Sentence, tokens: Tokens, book: SceneBook) -> bool:
    """Whether a place only belongs to what something is compared with ("compared with 40 in Italy")."""
    for i in range(mention.first - 1, max(sentence.first - 1, mention.first - 1 - 2 * _BACK), -1):
        text = tokens[i].text
        if text in ",;" and mention.first - i > 2:
            return False
        if text in book.comparing and book.compared.longest(tokens, i):
            return True
    return False


def _peoples(sentence: Sentence, tokens: Tokens, taken: set[int], spoken: list[Speech], names: NameBook) -> list[Use]:
    """Return the nationalities of a sentence, as the lands that they mean."""
    found: list[Use] = []
    i = sentence.first
    while i < sentence.last:
        token = tokens[i]
        if token.kind is Kind.WORD and token.raw[0].isupper() and i not in taken:
            people = names.folk.longest(tokens, i)
            if people is not None and people[1] <= sentence.last:
                wide = people[0] not in names.lands
                said = not spoken or _is_said(i, spoken)
                said = said and not (wide and _names_body(people[1], sentence, tokens, names))
                found.append(Use(i, people[1], people[0], Role.PEOPLE if said else Role.SPEAKER))
                i = people[1]
                continue
        i += 1
    return found


def _names_body(i: int, sentence: Sentence, tokens: Tokens, names: NameBook) -> bool:
    """Whether an adjective before token `i` belongs to an organisation ("the European monitoring centre")."""
    for at in range(i, min(i + _BESIDE, sentence.last)):
        text = owner_of(tokens[at].text)
        if text in names.bodies:
            return True
        if tokens[at].kind is not Kind.WORD or text in names.of or text in names.prepositions or text in names.and_:
            return False
    return False


def _wholes(sentence: Sentence, tokens: Tokens, taken: set[int], book: SceneBook) -> list[Use]:
    """Return the words for the country that the text is about, for the world, which has no name, and for the moon."""
    found: list[Use] = []
    i = sentence.first
    while i < sentence.last:
        hit = book.wide.longest(tokens, i) if tokens[i].text in book.wide_starts and i not in taken else None
        if hit is not None and hit[1] <= sentence.last:
            name = "" if hit[0] in (WHOLE, EVERYWHERE) else hit[0]
            found.append(Use(i, hit[1], name, Role.EVENT, whole=hit[0] == WHOLE))
            i = hit[1]
        else:
            i += 1
    return found


def _joined(uses: list[Use], tokens: Tokens, book: SceneBook) -> list[Use]:
    """Join "Main Square in Porto" to one place."""
    found: list[Use] = []
    for use in uses:
        before = found[-1] if found else None
        if (
            before is not None
            and before.role is Role.EVENT
            and not before.whole
            and use.role in (Role.EVENT, Role.OWNER)
            and not use.whole
        ):
            between = [tokens[i].text for i in range(before.last, use.first)]
            if tokens[before.last - 1].text in book.lines and len(between) <= _BESIDE and use.role is Role.EVENT:
                found[-1] = use
                continue
            inner = [word for word in between if word not in book.definite and word not in book.bounds]
            if (
                inner
                and inner[0] in book.within
                and len(inner) <= 3
                and all(word in book.generic or word in book.of for word in inner[1:])
            ):
                name = before.name if before.name.endswith(use.name) else f"{before.name}, {use.name}"
                found[-1] = Use(before.first, use.last, name, Role.EVENT, before.opening, before.compared)
                continue
        found.append(use)
    return found


def _listed(uses: list[Use], tokens: Tokens, book: SceneBook) -> list[Use]:
    """Join the places of a list ("in Porto, Braga and Faro") to one, where "and" closes it."""
    found: list[Use] = []
    i = 0
    while i < len(uses):
        end = i + 1
        closed = False
        while uses[i].role is Role.EVENT and not closed and end < len(uses) and end - i < _LONGEST_LIST:
            between = [tokens[k].text for k in range(uses[end - 1].last, uses[end].first)]
            if (
                not (
                    between
                    and between[-1] in book.joining | {","}
                    and all(word in (",",) or word in book.joining for word in between)
                )
                or uses[end].role is Role.SPEAKER
                or "," in uses[end].name
            ):
                break
            closed = between != [","]
            end += 1
        if closed and "," not in uses[i].name:
            names = [use.name for use in uses[i:end]]
            name = f"{', '.join(names[:-1])} and {names[-1]}"
            found.append(Use(uses[i].first, uses[end - 1].last, name, Role.EVENT, uses[i].opening, uses[i].compared))
        else:
            found += uses[i:end]
        i = end
    return found
