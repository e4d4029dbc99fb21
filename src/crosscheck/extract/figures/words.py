"""The words that the pass over figures looks up, compiled once per language from its figures and its prose."""

from msgspec import Struct
from msgspec.structs import fields, replace

from crosscheck.grammar.quantities.compiling import rules_of, split
from crosscheck.grammar.quantities.rules import Lead, Rules
from crosscheck.grammar.quantities.tokens import Tokens
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.prose import Prose
from crosscheck.model.value import Direction


class Phrase:
    """A set of phrases that can be looked for at a token, or before one."""

    def __init__(self, phrases: str) -> None:
        words = split(phrases)
        self.words = frozenset(words)
        self._ahead = Trie((phrase, True) for phrase in words)
        self._back = Trie(((phrase, True) for phrase in words), backwards=True)

    def end(self, tokens: Tokens, i: int) -> int:
        """Return the index behind the longest phrase at token `i`, `i` where there is none."""
        found = self._ahead.longest(tokens, i)
        return found[1] if found else i

    def start(self, tokens: Tokens, i: int, low: int) -> int:
        """Return where the longest phrase that ends before token `i` begins, `i` where there is none."""
        found = self._back.longest_before(tokens, i, low)
        return found[1] if found else i


class Words(Struct, frozen=True, eq=False):
    """Everything looked up around figures; the parts are described in `lexicons/prose.py`.

    `readers` maps the first word of a figure to the sort of reading that it opens, `seconds` those that are none by
    themselves to what has to follow; `before` are the words that lead to a figure.
    """

    rules: Rules
    readers: dict[str, str]
    seconds: dict[str, frozenset[str]]
    before: Trie[Lead]
    idioms: Trie[str]
    idiom_starts: frozenset[str]
    ordinals: frozenset[str]
    numbers: frozenset[str]
    determiners: Phrase
    at: Phrase
    list_words: Phrase
    and_words: Phrase
    towards: Phrase
    as_many: Phrase
    further: Phrase
    comparatives: Phrase
    told_by: Phrase
    not_minus: Phrase
    age_ends: Phrase
    aged_people: Phrase
    vague_plain: Phrase
    age_leads: Phrase
    places_before: Phrase
    share_before: Phrase
    owners: Phrase
    pounds: Phrase
    clock_before: Phrase
    told_for: Phrase
    clause_ends: Phrase
    places_behind: Phrase
    points: Phrase
    share_links: Phrase
    between: Phrase
    transitive: Phrase
    verbs: Phrase
    events: Phrase
    event_nouns: Phrase
    placed: Phrase
    being: Phrase
    placed_by: Phrase
    moving: Phrase
    placed_in: Phrase
    achieved: Phrase
    not_counted: Phrase
    existing: Phrase
    recorded: Phrase
    passive: Phrase
    fixed_points: Phrase
    in_state: Phrase
    auxiliaries: Phrase
    day_parts: Phrase
    confidence: Phrase
    than: Phrase
    only: Phrase
    when_before: Phrase
    extent: Phrase
    limits: Phrase
    after: Phrase
    spent_in: Phrase
    when_behind: Phrase
    when_last: Phrase
    verb_leads: Phrase
    all_of: Phrase
    between_events: Phrase
    clause_subjects: Phrase
    when_inner: Phrase
    when_marks: Phrase
    lasting: Phrase
    lasting_before: Phrase
    jailing: Phrase
    periods: Phrase
    vague_on: Phrase
    served: Phrase
    year_before: Phrase
    level: Phrase
    young: Phrase
    old: Phrase
    votes: Phrase
    scores: Phrase
    no_names: Phrase
    ranked: Phrase
    shares: Phrase
    share_ends: Phrase
    magnitudes: Phrase
    pitch: Phrase
    reader: Phrase
    weighing: Phrase
    measuring: Phrase
    web: Phrase
    vague_off: Phrase
    half_off: Phrase


def words_of(lexicon: Lexicon) -> Words:
    """Return the compiled words of a lexicon."""
    found = _COMPILED.get(id(lexicon))
    if found is None:
        found = lexicon, _compile(rules_of(lexicon), load_section(lexicon.language, Prose))
        _COMPILED[id(lexicon)] = found
    return found[1]


_COMPILED: dict[int, tuple[Lexicon, Words]] = {}  # by identity, the lexicon kept so that no id is used twice


def _compile(rules: Rules, prose: Prose) -> Words:
    idioms: Trie[str] = Trie(
        (phrase, why)
        for table in (rules.figures.near_misses.idioms, prose.idioms)
        for why, phrases in table.items()
        for phrase in split(phrases)
    )
    phrases = {
        field.name: Phrase(getattr(prose, field.name))
        for field in fields(Words)
        if hasattr(Prose, field.name) and field.name != "idioms"
    }
    return Words(
        rules=replace(rules, settled=True),
        readers=_readers(rules),
        seconds=_seconds(rules),
        before=_before(rules, prose),
        idioms=idioms,
        idiom_starts=idioms.starts(),
        ordinals=frozenset(rules.figures.ordinals),
        numbers=rules.number_starts - rules.words.one - frozenset(rules.figures.ordinals),
        **phrases,
    )


def _readers(rules: Rules) -> dict[str, str]:
    """Return the sort of reading that each first word of a figure opens; the later ones win."""
    figures, phrases = rules.figures, rules.phrases
    sorts: list[tuple[str, frozenset[str]]] = [
        ("number", rules.number_starts - rules.words.one),
        ("ordinal", frozenset(figures.ordinals)),
        ("sign", frozenset(sign.lower() for sign in rules.signs.starts())),
        ("prefix", rules.prefixes.starts()),
        ("times", rules.times.starts() | _folds(rules)),
        ("often", rules.often.starts()),
        ("counts", rules.counts.starts()),
        ("vague", rules.vague.starts()),
        ("zero", phrases.zero.starts()),
        ("no", phrases.no.starts()),
        ("every", phrases.every.starts()),
        ("between", phrases.between.starts()),
        ("from", phrases.from_.starts()),
        ("article", rules.words.one),
    ]
    return {word: sort for sort, words in sorts for word in words}


def _seconds(rules: Rules) -> dict[str, frozenset[str]]:
    """Return what has to follow the first words that are no figure by themselves: "a" (dozen), "the" (bulk of)."""
    phrases = rules.phrases
    tries = (rules.vague, rules.counts, phrases.zero, phrases.no, phrases.every, rules.often, rules.times)
    single = rules.number_starts - rules.words.one | phrases.between.starts() | phrases.from_.starts()
    words = {word for trie in tries for word in trie.starts()} - single - rules.prefixes.starts() - rules.signs.starts()
    alone = {word for word in words if any(trie.opens(word) for trie in tries)}
    found = {word: frozenset().union(*(trie.after(word) for trie in tries)) for word in words - alone}
    after = _after_article(rules)
    return found | {word: after for word in rules.words.one}


def _folds(rules: Rules) -> frozenset[str]:
    """Return "twofold", "tenfold" and so on."""
    return frozenset(word + ending for word in rules.figures.cardinals for ending in rules.endings.folds)


def _after_article(rules: Rules) -> frozenset[str]:
    """Return the words that make a figure of the article before them ("a dozen", "a third", "a few", "a year")."""
    figures = rules.figures
    found = set(figures.scales) | set(figures.sets) | set(rules.denominators)
    found |= {part for part in rules.units.starts()}
    for trie in (rules.vague, rules.counts):
        for article in rules.words.one:
            found |= trie.after(article)
    return frozenset(found)


def _before(rules: Rules, prose: Prose) -> Trie[Lead]:
    """Return the words that lead to a figure, read backwards from it."""
    figures = rules.figures
    levels = split(figures.changes.level)
    trie: Trie[Lead] = Trie(backwards=True)
    for direction, phrases in ((Direction.UP, figures.changes.up), (Direction.DOWN, figures.changes.down)):
        for phrase in split(phrases):
            trie.add(phrase, Lead("change", change=direction))
    for role, phrases in (
        ("level", figures.changes.level),
        ("by", figures.changes.by),
        ("starts", figures.changes.starts),
        ("filler", prose.between),
        ("aged", figures.connectives.aged),
    ):
        for phrase in split(phrases):
            trie.add(phrase, Lead(role))
    for key, hedge in figures.hedges.items():
        hedges = split(hedge.before) + split(hedge.signs)
        for phrase in hedges:
            first, _, rest = phrase.partition(" ")
            if first not in levels or rest not in hedges:  # "at around" begins with "around"
                trie.add(phrase, Lead("hedge", key))
    for phrase in split(prose.no_hedges):
        trie.add(phrase, Lead("none"))
    return trie
