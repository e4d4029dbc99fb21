"""What a page tells of its article: title, byline, authors, publisher, date, language, address.

Each has several places on the web; the tables say which, the surest first. The day on which a page was changed, saved
or read is never the day on which it was published.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from crosscheck.read.documents.html_page import Node, clean_words
from crosscheck.read.documents.json_ld import Described, read_descriptions
from crosscheck.read.documents.metadata import (
    Metadata,
    date_of,
    language_tag,
    names_of,
    plain_words,
    web_address,
)
from crosscheck.read.documents.titles import choose_title

PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "publication_date",
    "citation_publication_date", "citation_online_date", "citation_date", "publish-date", "publishdate", "pubdate",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "originalpublicationdate", "article_date_original",
    "displaydate", "date",
)  # fmt: skip
"""Names of `meta` elements that hold the day of publication (Open Graph, Dublin Core, Highwire, Parse.ly, …)."""

AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "citation_author", "dc.creator", "byl")
PUBLISHER = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")
TITLE = ("og:title", "twitter:title", "citation_title", "dc.title")
LANGUAGE = ("og:locale", "content-language", "dc.language")

TRACKING = re.compile(r"(?:utm_\w*|fbclid|gclid|mc_[ce]id|cmpid|ref_src)=[^&]*", re.IGNORECASE)
"""Parts of an address that tell how a reader came, and not where the page is."""

LONGEST_BYLINE = 200
"""Characters of a byline; what is longer is a paragraph about the author."""

MOST_CANDIDATES = 200
"""Elements that are looked at for a byline or a date."""

_BYLINE = re.compile(r"(?:^|[\s_-])by-?lines?(?:$|[\s_-])", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:authors?|contributors?|writers?|reporters?)(?:$|[\s_-])", re.IGNORECASE)
_DATE = re.compile(r"(?:^|[\s_-])(?:date|published|pub-?date|timestamp|datetime|dateline)(?:$|[\s_-])", re.IGNORECASE)
_POST_LINE = re.compile(r"(?:^|[\s_-])(?:meta|by-?line|posted(?:-on)?|post-info|dateline)(?:$|[\s_-])", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|revis|edited", re.IGNORECASE)
_DATE_IN_ADDRESS = re.compile(r"[/-]((?:19|20)\d\d)([/-])(\d\d?)\2(\d\d?)(?!\d)", re.ASCII)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4,6}\)(https?://[^\s<>]{1,900}) -->")

Told = Mapping[str, Sequence[str]]
"""What the `meta` elements hold, by their names in small letters."""


def read_head(root: Node, page: str, name: str) -> tuple[Described, Told, Metadata]:
    """Return what a page's head tells, and the metadata that stand in it; `page` is its source, `name` its address."""
    told: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if content := (meta.get("content") or "").strip():
            told.setdefault(key.strip().lower(), []).append(content)
    scripts = [s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "")]
    heading = next((spaced_words(h1) for h1 in root.iter("h1")), "")
    described = read_descriptions(scripts, heading)
    language = _language(root, told, described)
    url = _address(root, told, described, page, name)
    return described, told, Metadata(language=language, url=url)


def read_page_metadata(root: Node, described: Described, told: Told, known: Metadata, window_title: str) -> Metadata:
    """Return all that a page tells, with what its visible part adds; to be asked before its furniture is taken out."""
    publisher = _publisher(described, told)
    titles = (described.headline, *(plain_words(one) for key in TITLE for one in told.get(key, ())[:1]))
    headings = [words for h1 in root.iter("h1") if (words := spaced_words(h1))]
    scope = _scope(root)
    written = described.authors or [one for key in AUTHOR for one in told.get(key, ())]
    author = names_of(written) or names_of(map(spaced_words, _first(scope, _is_author_link)))
    return Metadata(
        title=choose_title(headings, titles, plain_words(window_title), publisher),
        byline=_byline(scope) or author,
        author=author,
        publisher=publisher,
        published=_published(scope, described, told, known),
        language=known.language,
        url=known.url,
    )


def spaced_words(element: Node) -> str:
    """Return an element's words on one line, with a space wherever two elements' words would run into one."""
    pieces: list[str] = []
    for piece in element.itertext():
        if pieces and piece[:1].isalnum() and pieces[-1][-1:].isalnum():
            pieces.append(" ")
        pieces.append(piece)
    return clean_words("".join(pieces))


def _publisher(described: Described, told: Told) -> str:
    names = (described.publisher, *(plain_words(one) for key in PUBLISHER for one in told.get(key, ())))
    return next((name for name in names if name and "://" not in name and not name.startswith("@")), "")


def _language(root: Node, told: Told, described: Described) -> str:
    tags = [root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""]
    tags += [described.language, *(one for key in LANGUAGE for one in told.get(key, ()))]
    return next((tag for one in tags if (tag := language_tag(one.partition(",")[0]))), "")


def _address(root: Node, told: Told, described: Described, page: str, name: str) -> str:
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    saved = _SAVED_FROM.search(page[:4096])
    for one in (*links, *told.get("og:url", ()), described.url, saved[1] if saved else "", name):
        if address := web_address(one):
            base, _, query = address.partition("#")[0].partition("?")
            query = TRACKING.sub("", query).strip("&")
            return f"{base}?{query}" if query else base
    return ""


def _published(scope: Node, described: Described, told: Told, known: Metadata) -> str:
    stated = (described.published, *(one for key in PUBLISHED for one in told.get(key, ())))
    for one in stated:
        if day := date_of(one, known.language):
            return day
    for element in _first(scope, _tells_date):
        words = element.get("datetime") or element.get("content") or spaced_words(element)
        if day := date_of(words, known.language):
            return day
    for element in _first(scope, _is_post_line):
        if day := _day_within(spaced_words(element), known.language):
            return day
    found = _DATE_IN_ADDRESS.search(known.url)
    return date_of("-".join((found[1], found[3], found[4]))) if found else ""


def _day_within(words: str, language: str) -> str:
    """Return the first day in a line such as "Posted on March 3, 2021 by Ana Lund", "" if it tells of a change."""
    if len(words) > LONGEST_BYLINE or _CHANGED.search(words):
        return ""
    pieces = words.split()
    for size in (1, 3):
        for start in range(len(pieces) - size + 1):
            day = date_of(" ".join(pieces[start : start + size]).strip(",;|·•"), language)
            if len(day) == len("2021-03-03"):
                return day
    return ""


def _scope(root: Node) -> Node:
    """Return the element in which the article's byline and date stand."""
    for tag in ("article", "main"):
        found = [element for element in root.iter(tag) if tag == "main" or element.find(".//h1") is not None]
        if found:
            return found[0]
    return root


def _first(scope: Node, wanted: Callable[[Node], bool]) -> Iterator[Node]:
    left = MOST_CANDIDATES
    for element in scope.iter():
        if left and wanted(element):
            left -= 1
            yield element


def _byline(scope: Node) -> str:
    for wanted in (_is_byline, _is_author):
        for element in _first(scope, wanted):
            words = spaced_words(_line_of(element) if wanted is _is_author else element)
            if 1 < len(words) <= LONGEST_BYLINE:
                return words
    return ""


def _line_of(element: Node) -> Node:
    """Return the line that an author's name stands in, if it is no more than that."""
    line = element
    for above in list(element.iterancestors())[:2]:
        if (
            above.tag not in ("p", "span", "div", "address", "cite")
            or sum(map(len, above.itertext())) > LONGEST_BYLINE // 2
        ):
            break
        if above.find(".//time") is not None:
            break
        line = above
    return line


def _named(element: Node) -> str:
    return f"{(element.get('class') or '')[:500]} {(element.get('id') or '')[:100]}"


def _is_byline(element: Node) -> bool:
    return bool(_BYLINE.search(_named(element)))


def _is_author(element: Node) -> bool:
    return _is_author_link(element) or element.tag == "address" or bool(_AUTHOR.search(_named(element)))


def _is_author_link(element: Node) -> bool:
    return element.get("rel") == "author" or (element.get("itemprop") or "") in ("author", "creator")


def _is_post_line(element: Node) -> bool:
    return bool(_POST_LINE.search(_named(element))) and not _CHANGED.search(_named(element))


def _tells_date(element: Node) -> bool:
    above = element.getparent()
    around = f"{_named(element)} {element.get('itemprop')} {'' if above is None else _named(above)}"
    if _CHANGED.search(around):
        return False
    return element.tag == "time" or element.get("itemprop") == "datePublished" or bool(_DATE.search(_named(element)))
