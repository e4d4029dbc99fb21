"""Whether given names are forms of one (Bill, William; Osman, Uthman), and which look alike and are two (Salah, Saleh).

The list is read when two names are first met that share a surname and little else. Short forms of one name are one
name too (Bob, Rob); a short form of two names makes these no closer (Sasha is Aleksandr and Aleksandra).
"""

from functools import cache

from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.shortforms import ShortForms
from crosscheck.lexicons.vocabulary import split_words


def is_short_form(left: str, right: str) -> bool:
    """Return whether two folded given names are a name and its short form, or two short forms or spellings of one name.

    >>> is_short_form("bill", "william"), is_short_form("bill", "bob")
    (True, False)
    """
    names = _names()
    return not names.get(left, _NONE).isdisjoint(names.get(right, _NONE))


_NONE: frozenset[str] = frozenset()


@cache
def _names() -> dict[str, frozenset[str]]:
    """Return for each form the names it may stand for, a name for itself."""
    found: dict[str, set[str]] = {}
    for code in ("und", *languages()):
        section = load_section(code, ShortForms)
        for row in section.spellings:
            for form in row.split("/"):
                found.setdefault(form, set()).add(row)
        for language, given in section.given.items():
            for spellings, forms in given.items():
                name = f"{language}: {spellings}"
                for form in (*spellings.split("/"), *split_words(forms)):
                    found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def are_two_names(left: str, right: str) -> bool:
    """Return whether two folded parts are names that differ by little and are never one.

    >>> are_two_names("salah", "saleh"), are_two_names("saleh", "salih")
    (True, False)
    """
    rows = _distinct()
    one, other = rows.get(left, {}), rows.get(right, {})
    return any(other.get(row, name) != name for row, name in one.items())


@cache
def _distinct() -> dict[str, dict[int, str]]:
    """Return for each spelling in which rows it stands, and as which name of the row."""
    found: dict[str, dict[int, str]] = {}
    listed = (row for code in ("und", *languages()) for row in load_section(code, ShortForms).distinct)
    for at, row in enumerate(listed):
        for spellings in split_words(row):
            for spelling in spellings.split("/"):
                found.setdefault(spelling, {})[at] = spellings
    return found
