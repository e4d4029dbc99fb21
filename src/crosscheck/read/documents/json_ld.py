"""What a page tells of its article in JSON-LD (schema.org), however the site nests it.

The description may be one object, a list or a graph; types may be several; an author or publisher may be a name, an
object or a reference to one elsewhere. Nothing here recurses.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from crosscheck.read.documents.metadata import plain_words

MOST_SCRIPTS = 50
"""Descriptions of one page that are looked at."""

LONGEST_SCRIPT = 1024 * 1024
"""Characters of one of them."""

MOST_NODES = 50_000
"""Objects, lists and values of one of them."""

ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting", "Report", "PressRelease", "SocialMediaPosting")
"""Types that are articles, or whose names end so (schema.org: NewsArticle, OpinionNewsArticle, …)."""

PAGES = ("WebPage", "ItemPage")
"""Types that tell of the page, where none tells of the article."""

Thing = Mapping[str, object]


class Described(Struct, frozen=True):
    """The article as the page describes it; "" and () where it does not say."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def read_descriptions(scripts: Sequence[str], heading: str) -> Described:
    """Return what the scripts of a page tell; of several articles, of the one under the page's heading."""
    things = [thing for script in scripts[:MOST_SCRIPTS] for thing in _things(script)]
    by_id = {identity: thing for thing in reversed(things) if len(thing) > 1 and (identity := _text(thing.get("@id")))}
    articles = [thing for thing in things if any(name.endswith(ARTICLES) for name in _types(thing))]
    pages = [thing for thing in things if any(name in PAGES for name in _types(thing))]
    same = [
        thing for thing in articles if heading and plain_words(thing.get("headline")).casefold() == heading.casefold()
    ]
    found = [*same, *articles, *pages][:1]
    return _described(found[0], by_id) if found else Described()


def _described(article: Thing, by_id: Mapping[str, Thing]) -> Described:
    authors = article.get("author") or article.get("creator")
    publisher = article.get("publisher") or article.get("sourceOrganization")
    return Described(
        headline=plain_words(article.get("headline")),
        authors=tuple(_name(author, by_id) for author in _listed(authors)),
        publisher=next((name for one in _listed(publisher) if (name := _name(one, by_id))), ""),
        published=_text(article.get("datePublished")),
        language=_text(article.get("inLanguage")),
        url=_text(article.get("url")) or _name(article.get("mainEntityOfPage"), {}, "@id"),
    )


def _things(script: str) -> Iterator[Thing]:
    """Yield the objects of a description, outer ones first."""
    body = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    body = body.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    if len(body) > LONGEST_SCRIPT:
        return
    try:
        level: list[object] = [json.loads(body, strict=False)]
    except (ValueError, RecursionError):
        return
    seen = 0
    while level and seen < MOST_NODES:
        seen += len(level)
        below: list[object] = []
        for node in level:
            if isinstance(node, dict):
                yield node
                below += node.values()
            elif isinstance(node, list):
                below += node
        level = below


def _types(thing: Thing) -> list[str]:
    return [name.rpartition("/")[2].rpartition(":")[2] for kind in _listed(thing.get("@type")) if (name := _text(kind))]


def _name(one: object, by_id: Mapping[str, Thing], key: str = "name") -> str:
    if isinstance(one, dict):
        told = one.get(key) or by_id.get(_text(one.get("@id")), {}).get(key)
        return plain_words(_listed(told)[0]) if told else ""
    return plain_words(one)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    listed = _listed(value)
    return listed[0] if listed and isinstance(listed[0], str) else ""
