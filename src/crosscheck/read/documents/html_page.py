"""A page as a tree: parsed within bounds, and without what nobody who looks at it sees or takes for its article.

lxml is known to the files of this folder only, and imported when a page is read.
"""

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.read.documents.plain import UNSEEN
from crosscheck.read.faults import Faults, Trouble

Node = Any
"""An element of lxml, which has no types."""

MOST_ELEMENTS = 50_000
"""Elements of a page; a long live blog has 20,000."""

UNSEEN_TAGS = frozenset((
    "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas", "audio",
    "video", "map", "select", "option", "datalist", "button", "input", "textarea", "dialog", "nav", "del",
    "s", "strike", "head", "link", "meta",
))  # fmt: skip
"""Elements that are no words of the page, or struck out in it."""

UNSEEN_ROLES = frozenset((
    "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "tablist", "tooltip",
))  # fmt: skip
"""ARIA roles of what is no part of an article, even inside one."""

FRAME_ROLES = frozenset(("banner", "contentinfo"))
"""ARIA roles of what stands above and below an article."""

FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:"
    r"newsletters?|cookies?|consent|gdpr|paywall|subscri(?:be|ption)s?|advert(?:isement|ising|s)?|ads?|promos?|sponsored"
    r"|sharing|social|share-?(?:bar|box|buttons?|icons?|links?|list|menu|tools?|this)|related(?:-\w+)?|recommend(?:ed|ations?)"
    r"|recirc(?:ulation)?|trending|most-?read|most-?popular|read-?(?:also|more|next)|see-?also|more-?(?:stories|from|on)"
    r"|comments|disqus\w*|breadcrumbs?|sidebar|pop-?up|modal|outbrain|taboola|skip-?link|toc|tag-?(?:list|cloud)|print-?only"
    r"|visually-?hidden|sr-only|screen-?reader(?:-text)?|mw-editsection|noprint"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in classes and ids by which pages name what is no part of an article; the same on the web in all languages."""

MOST_OF_PAGE = 0.5
"""The share of a page's words that no furniture has: what has more is the page itself, whatever it is called."""

LONGEST_LEAD = 40
"""Characters before a link that introduce it ("Read also:")."""

FEWEST_TITLE_WORDS = 5
"""Words of a link that make it the title of another story, not a name."""

SPACES = tuple(map(chr, (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
"""Spaces that mean something inside a figure; kept through an extraction that would make them plain."""

_GUARD = 0xF0000
_GUARDED = {ord(space): _GUARD + ord(space) for space in SPACES}
_GUARD_ALL = {guard: None for guard in _GUARDED.values()} | _GUARDED
_UNGUARD = {guard: space for space, guard in _GUARDED.items()}
_HIDDEN_STYLE = re.compile(r"(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[\r\n\t\f\v]")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_DIGITS = re.compile(r"[+\-−]?\d{1,9}", re.ASCII)
_SENTENCE_END = (".", ".”", '."', ".»", "。", "।")


def parse_page(text: str, faults: Faults) -> Node:
    """Return a page's root; what is nested too deep is left out, and that is told."""
    try:
        from lxml import etree, html
    except ImportError:
        raise missing_extra("HTML") from None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True, remove_comments=True)
    try:
        root = html.document_fromstring(text.replace("\x00", "").encode(errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise no_article() from None
    if any("depth" in entry.message for entry in parser.error_log):
        message = "this page nests its elements deeper than any does; what is deeper was left out"
        faults.add("cut-short", message, "Save the page again, or its text.")
    if sum(1 for _ in zip(root.iter(), range(MOST_ELEMENTS + 1), strict=False)) > MOST_ELEMENTS:
        message = f"this page has more than {MOST_ELEMENTS:,} elements, the most that are read"
        raise Trouble("too-large", message, "Save the text of the article as a file of its own.")
    return root


def missing_extra(what: str) -> Trouble:
    """Return what to say where the packages that read a kind of file are not there."""
    message = f"{what} is read with packages that are not installed"
    return Trouble("missing-extra", message, "Run: pip install 'crosscheck-claims[extract]'")


def no_article() -> Trouble:
    """Return what to say of a page without an article."""
    hint = "Some pages fetch their text by a script: open it in a browser and save the whole page, or its text."
    return Trouble("no-article", "no article was found on this page", hint)


def remove_unseen(root: Node) -> None:
    """Take out of a page what its readers do not see, and guard the spaces and raised figures that they do."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in UNSEEN_TAGS or _is_hidden(element):
            _drop(element)
        elif element.tag in ("sup", "sub"):
            _raise_figures(element)
    for element in root.iter():
        if element.tag != "pre":
            element.text = _guarded(element.text)
        element.tail = _guarded(element.tail)


def remove_furniture(root: Node) -> None:
    """Take out of a page what its makers call furniture, and the links to other stories between its paragraphs."""
    whole = _length(root)
    for element in list(root.iter()):
        if element is root or element.tag == "body" or element.getparent() is None:
            continue
        if _is_furniture(element) and not _holds_article(element, whole):
            _drop(element)
    for element in list(root.iter("p", "li", "h2", "h3", "h4", "h5", "h6", "div")):
        if element.getparent() is not None and _is_link_elsewhere(element):
            _drop(element)
    _join_posts(root)
    for caption in list(root.iter("figcaption")):
        _lift_caption(caption)


def clean_words(words: str) -> str:
    """Return words of a page on one line, with the guarded spaces as they were and nothing unseen."""
    return UNSEEN.sub("", " ".join(words.replace("\xad", "").split())).translate(_UNGUARD)


def _drop(element: Node) -> None:
    """Take an element out, and keep the words behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _is_hidden(element: Node) -> bool:
    if element.tag in ("html", "body"):
        return False
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if element.get("aria-hidden") != "true":
        return False
    return element.find(".//h1") is None and element.find(".//article") is None  # else: an open dialog hides the page


def _is_furniture(element: Node) -> bool:
    role = (element.get("role") or "").lower()
    if role in UNSEEN_ROLES:
        return True
    if element.tag in ("header", "footer") or role in FRAME_ROLES:
        return next(element.iterancestors("article", "main"), None) is None
    return bool(FURNITURE.search(f"{(element.get('class') or '')[:500]} {(element.get('id') or '')[:100]}"))


def _holds_article(element: Node, whole: int) -> bool:
    if element.tag in ("article", "main", "h1") or element.find(".//h1") is not None:
        return True
    return element.find(".//article") is not None or _length(element) > MOST_OF_PAGE * whole


def _length(element: Node) -> int:
    return sum(len(words) for words in element.itertext())


def _is_link_elsewhere(element: Node) -> bool:
    """Whether a paragraph or item is nothing but the title of another story, with or without a word before it."""
    links = element.findall(".//a")
    if not links or (element.tag == "div" and element.find(".//p") is not None):
        return False
    linked = clean_words(" ".join(_words_in(links)))
    words = clean_words(" ".join(element.itertext()))
    if not linked or words.endswith(_SENTENCE_END):
        return False
    if words == linked:
        return len(links) == 1 or element.tag != "p"
    lead = words.removesuffix(linked).rstrip()
    return (
        len(lead) < LONGEST_LEAD
        and lead.endswith((":", "|", "»", "›", ">", "→"))
        and words.endswith(linked)
        and len(linked.split()) >= FEWEST_TITLE_WORDS
    )


def _words_in(links: list[Node]) -> Iterator[str]:
    for link in links:
        yield from link.itertext()


def _join_posts(root: Node) -> None:
    """Make one article of the posts of a live page, whose headline stands in none of them."""
    posts = [post for main in root.iter("main") for post in main.iter("article")]
    if len(posts) < 2 or any(post.find(".//h1") is not None for post in posts):
        return
    for post in posts:
        post.tag = "div"
        post.attrib.clear()


def _lift_caption(caption: Node) -> None:
    """Put a picture's caption where its figure stands, as a paragraph."""
    figure = next(caption.iterancestors("figure"), None)
    if (
        figure is None
        or figure.getparent() is None
        or figure.find(".//p") is not None
        or figure.find(".//table") is not None
    ):
        return
    caption.tag = "p"
    caption.tail = None
    caption.attrib.clear()
    figure.addnext(caption)
    caption.tail, figure.tail = figure.tail, None


def _raise_figures(element: Node) -> None:
    """Write raised and lowered figures as such, so that 10 to the 6th is not 106; a note's mark goes."""
    words = "".join(element.itertext()).strip()
    if element.find(".//a[@href]") is not None and (element.find(".//a[@href]").get("href") or "").startswith("#"):
        _drop(element)
    elif _DIGITS.fullmatch(words):
        for child in list(element):
            element.remove(child)
        element.text = words.translate(_RAISED if element.tag == "sup" else _LOWERED)


def _guarded(words: str | None) -> str | None:
    """Return words with their spaces guarded and without the line ends of the source, which mean nothing on a page."""
    if not words:
        return words
    plain = _LINE_ENDS.sub(" ", words)
    return plain if plain.isascii() else plain.translate(_GUARD_ALL)
