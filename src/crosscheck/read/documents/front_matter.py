"""The metadata in front of a Markdown file: YAML between lines of `---`, or TOML between lines of `+++`."""

import re
import tomllib
from collections.abc import Mapping

from crosscheck.read.documents.metadata import Metadata, date_of, language_tag, names_of, plain_words, web_address
from crosscheck.read.faults import Faults
from crosscheck.read.yaml_tree import read_tree

KEYS = {
    "title": ("title", "headline"),
    "byline": ("byline",),
    "author": ("author", "authors"),
    "publisher": ("publisher", "source", "site", "sitename", "site_name", "publication"),
    "published": ("published", "date", "datepublished", "publishdate", "pubdate", "published_at"),
    "language": ("lang", "language", "locale"),
    "url": ("url", "canonical", "canonical_url", "original_url", "source_url", "link", "source"),
}
"""The keys, in small letters, that the generators of pages and the clippers of browsers write.

`created` is not one of them: it is the day of the file.
"""

MOST_FRONT = 64 * 1024
"""Characters of front matter; what is longer is none."""

_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_OPEN = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"\s*(?:[\w-]{1,60}\s*[:=]|#|$)")


def front_matter_end(text: str) -> int:
    r"""Return where the front matter ends, 0 where there is none.

    >>> front_matter_end("---\ntitle: A\n---\nText")
    16
    >>> front_matter_end("---\nText under a line\n---\n")
    0
    """
    opening = _OPEN.match(text)
    if not opening or not _KEY.match(text, opening.end(), opening.end() + 100):
        return 0
    closing = _CLOSE[opening[1]].search(text, opening.end(), opening.end() + MOST_FRONT)
    return closing.end() if closing else 0


def read_front_matter(front: str) -> Metadata:
    """Return what the front matter tells; nothing, if it is not what it looks like."""
    body = front.replace("\r\n", "\n").split("\n", 1)[-1].rpartition("\n")[0]
    found = _toml(body) if front.startswith("+++") else _yaml(body)
    plain = {str(key).casefold().replace("-", "_"): value for key, value in found.items()}
    told = {field: _first(plain, field) for field in KEYS}
    language = language_tag(told["language"])
    return Metadata(
        title=plain_words(told["title"]),
        byline=plain_words(told["byline"]),
        author=names_of(_names(told["author"])),
        publisher=plain_words(_name(told["publisher"])),
        published=date_of(str(told["published"]), language),
        language=language,
        url=web_address(told["url"]),
    )


def _first(plain: Mapping[str, object], field: str) -> object:
    """Return what the first key of a field says; an address is no publisher, and words are no address."""
    told = [plain[key] for key in KEYS[field] if plain.get(key)]
    if field in ("publisher", "url"):
        told = [one for one in told if bool(web_address(one)) is (field == "url")]
    return told[0] if told else ""


def _yaml(body: str) -> Mapping[str, object]:
    tree = read_tree(body, Faults(""))
    plain = tree.plain() if tree else None
    return plain if isinstance(plain, dict) else {}


def _toml(body: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(body)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _names(told: object) -> list[object]:
    return [_name(name) for name in told] if isinstance(told, list) else [_name(told)]


def _name(told: object) -> object:
    return told.get("name") if isinstance(told, dict) else told
