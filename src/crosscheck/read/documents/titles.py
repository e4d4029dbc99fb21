"""The title of a page's article, without the name of the site that pages add to it."""

import re
from collections.abc import Sequence

SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ‹ ", " > ")
"""What sites put between the headline and their name."""

LONGEST_SITE_WORDS = 4
"""Words of what stands behind a bar at the end of a window's title, for it to be a site's name."""


def choose_title(headings: Sequence[str], titles: Sequence[str], window: str, publisher: str) -> str:
    """Return the headline as the page shows it, else as it is stated, else the window's title without the site.

    >>> choose_title([], [], "Flood cuts off 3 villages | The Gazette", "")
    'Flood cuts off 3 villages'
    >>> choose_title(["Gazette"], ["Flood cuts off 3 villages - Gazette"], "", "Gazette")
    'Flood cuts off 3 villages'
    """
    stated = [without_site(title, publisher) for title in (*titles, window) if title]
    shown = [heading for heading in headings if _folded(heading) != _folded(publisher)]
    for heading in shown:
        if any(_folded(heading) in _folded(title) or _alike(heading, title) for title in stated):
            return heading
    if any(titles):
        return stated[0]
    if len(shown) == 1:
        return shown[0]
    head, bar, site = window.rpartition(" | ")
    if bar and len(site.split()) <= LONGEST_SITE_WORDS:
        return without_site(head, publisher)
    return stated[0] if stated else shown[0] if shown else ""


def without_site(title: str, publisher: str) -> str:
    """Return a title without the publisher's name before or behind it.

    >>> without_site("The Gazette: Flood - north - The Gazette", "the gazette")
    'The Gazette: Flood - north'
    """
    site = _folded(publisher)
    if not site:
        return title
    for separator in SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and _folded(tail) == site:
            return head.strip()
        head, found, tail = title.partition(separator)
        if found and _folded(head) == site:
            return tail.strip()
    return title


def _folded(words: str) -> str:
    return re.sub(r"\W", "", words).casefold()


def _alike(left: str, right: str) -> bool:
    """Whether most words of the shorter of two titles stand in the other."""
    first, second = set(left.casefold().split()), set(right.casefold().split())
    return len(first & second) * 2 > min(len(first), len(second))
