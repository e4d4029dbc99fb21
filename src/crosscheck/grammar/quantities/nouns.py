"""The counted noun behind a figure, made singular; people are counted as "person".

A small chunker without a parser: words up to the first closed-class word or sign, of which the head is the last of the
first run of plurals ("police officers"), else the last word that is not a participle ("one police officer killed").
"""

from typing import NamedTuple

from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Token, Tokens, glued, text_at

PERSON = "person"
LONGEST = 8
"""Words that a noun phrase in the news has before its head, at most."""


class Noun(NamedTuple):
    """What is counted: its unit ("" where nothing is named), the index behind it and that of its head (-1 for none)."""

    unit: str
    end: int
    head: int


def counted_at(tokens: Tokens, i: int, rules: Rules) -> Noun:
    """Return what is counted from token `i` on."""
    if not rules.words.stops or (glued(tokens, i) and text_at(tokens, i - 1) != "-"):
        return Noun("", i, -1)  # a language whose closed-class words are not known, or letters written onto the figure
    if text_at(tokens, i - 1) == "-" and i < len(tokens) and tokens[i].kind is Kind.WORD:
        if tokens[i].text in rules.number_starts:
            return Noun("", i, -1)
        return Noun(unit_of(tokens[i].raw, rules), i + 1, i)  # "a 12-member panel"
    j = _partitive(tokens, i, rules)
    words = _chunk(tokens, j, rules)
    head = _head(words, rules)
    if head is None:
        return Noun("", i, -1)
    number = next((k for k in range(head, len(words)) if words[k].kind is Kind.NUMBER), None)
    if number is not None:  # a model and no noun behind it: "three F-16s", "two Boeing 737s"
        parts = [("" if glued(words, k) else " ") + words[k].text for k in range(head, number + 1)]
        end = j + number + 1 + (text_at(words, number + 1) == rules.figures.plural_ending)
        return Noun("".join(parts).strip(), end, j + head)
    return Noun(unit_of(words[head].raw, rules), j + head + 1, j + head)


def unit_of(word: str, rules: Rules) -> str:
    """Return the unit that a noun stands for: its singular, or "person".

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> from crosscheck.grammar.quantities.compiling import rules_of
    >>> unit_of("demonstrators", rules_of(load_lexicon("en"))), unit_of("arrests", rules_of(load_lexicon("en")))
    ('person', 'arrest')
    """
    single = singular(word, rules)
    return PERSON if is_person(single, rules) else single


def singular(word: str, rules: Rules) -> str:
    """Return a noun in the singular, in lower case."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    nouns, ending = rules.figures.nouns, rules.figures.plural_ending
    if word[:-1].isupper() and low.endswith(ending) and len(word) > 2:
        return low.removesuffix(ending)  # "MPs"
    if low in nouns.plurals:
        return nouns.plurals[low]
    if not is_plural(low, rules) or low in rules.words.invariant:
        return low
    for plural, single in nouns.endings.items():
        if low.endswith(plural) and len(low) >= len(plural) + 2:
            return low.removesuffix(plural) + single
    return low


def is_plural(word: str, rules: Rules) -> bool:
    """Whether a noun (in lower case) has the form of a plural."""
    if word in rules.figures.nouns.plurals or word in rules.words.invariant:
        return True
    ending = rules.figures.plural_ending
    if word.endswith(rules.endings.plurals):
        return True
    return bool(ending) and len(word) > 3 and word.endswith(ending) and not word.endswith(_NO_PLURALS)


_NO_PLURALS = ("ss", "us", "is")


def is_person(single: str, rules: Rules) -> bool:
    """Whether a noun in the singular names a person: by the lexicon's list, else by its ending."""
    if single in rules.words.persons:
        return True
    return single not in rules.words.not_persons and len(single) > 4 and single.endswith(rules.endings.persons)


def _partitive(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind "of the", "of all", "of the 1,000" or "more" at `i`."""
    found = rules.phrases.of.longest(tokens, i)
    if found is None and not (i and rules.phrases.of.longest(tokens, i - 1)):
        more = rules.phrases.between_unit.longest(tokens, i)
        return more[1] if more else i
    j = found[1] if found else i
    for _ in range(2):
        lead = rules.leads.longest(tokens, j)
        j = lead[1] if lead and lead[0].role == "filler" else j
    whole = number_at(tokens, j, rules)
    return whole.end if whole else j


def _chunk(tokens: Tokens, i: int, rules: Rules) -> tuple[Token, ...]:
    """Return the words of the noun phrase at `i`; the parts of a hyphened word count one by one."""
    j = i
    while j < len(tokens) and j - i < LONGEST:
        token = tokens[j]
        if token.kind is Kind.SIGN and token.text == "-" and j > i and glued(tokens, j) and glued(tokens, j + 1):
            j += 1
            continue
        if not _is_part(tokens, j, i, rules) and not (j > i and text_at(tokens, j - 1) == "-" and glued(tokens, j)):
            break
        j += 1
    return tokens[i:j]


def _is_part(tokens: Tokens, j: int, start: int, rules: Rules) -> bool:
    """Whether token `j` belongs to the noun phrase: a word, or the digits of a model ("MiG-29", "Boeing 737s")."""
    token = tokens[j]
    if token.kind is Kind.NUMBER:
        return j > start and (glued(tokens, j) or (tokens[j - 1].raw[0].isupper() and token.text.isdigit()))
    return token.kind is Kind.WORD and token.text not in rules.words.stops


def _head(words: tuple[Token, ...], rules: Rules) -> int | None:
    """Return the index of the head among the words of a phrase."""
    last = None
    for index, word in enumerate(words):
        low = word.text.removesuffix("'s")
        if word.kind is Kind.WORD and is_plural(low, rules):
            last = index
        elif last is not None:
            break
    return last if last is not None else _single_head(words, rules)


def _single_head(words: tuple[Token, ...], rules: Rules) -> int | None:
    head = None
    for index, word in enumerate(words):
        if word.kind is not Kind.WORD or word.text == rules.figures.plural_ending or _is_no_noun(word.text, rules):
            continue
        if head is not None and word.text.endswith(rules.endings.participles):
            continue
        head = index
        if text_at(words, index + 1) != "-" and is_person(word.text, rules) and _ends(words, index, rules):
            break
    return head


def _is_no_noun(word: str, rules: Rules) -> bool:
    """Whether a word is an adverb, or a past participle that names no people ("13 received", but "13 injured")."""
    if word in rules.words.persons:
        return False
    return word.endswith(rules.endings.adverbs) or (len(word) > 5 and word.endswith(rules.endings.past))


def _ends(words: tuple[Token, ...], index: int, rules: Rules) -> bool:
    """Whether the phrase ends at `index`: what follows is a participle, an adverb or no other noun for a person."""
    following = text_at(words, index + 1)
    return not any(is_person(word.text, rules) for word in words[index + 1 :]) and (
        following.endswith(rules.endings.participles) or following.endswith(rules.endings.adverbs)
    )
