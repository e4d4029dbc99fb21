"""ClaimReview and Claim of schema.org to what was claimed, by whom, where, and how it was rated.

Old and new markup differ in what is reviewed: a Claim with its appearances, or the CreativeWork itself in which the
claim stands. Both are read. What Google's tools write under `itemReviewed.name` is a place, not the claim.
"""

from crosscheck.model.record import Rating, Review, Reviewed, Work
from crosscheck.read.documents.metadata import date_of, language_tag
from crosscheck.read.linked.addresses import host_of, safe_address
from crosscheck.read.linked.contents import Read
from crosscheck.read.linked.things import (
    By,
    Thing,
    addresses,
    get,
    listed,
    names,
    resolved,
    types_of,
    words,
)

MOST_ELSEWHERE = 5
"""Further addresses of a claim that are kept."""


def read_review(thing: Thing, by_id: By) -> Read:
    """Return what a ClaimReview says."""
    claims = resolved(get(thing, "itemReviewed"), by_id)
    item: Thing = next((each for each in claims if "Claim" in types_of(each)), claims[0] if claims else {})
    text = words(get(thing, "claimReviewed")) or _text_of(item)
    url = next(addresses(get(thing, "url"), by_id), "") or next(addresses(get(thing, "mainEntityOfPage"), by_id), "")
    url = url or safe_address(thing.get("@id"))
    if not text:
        return Read(None, why="it does not say which claim it reviews (claimReviewed)", name=url)
    review = Review(_review_work(thing, url, by_id), _rating(thing, by_id))
    content = _reviewed(item, text, by_id, thing, review)
    missing = (
        *_missing_of_claim(content),
        *(() if url else ("the review's address",)),
        *(() if review.work.publisher else ("who reviewed it",)),
        *(() if review.work.published else (_undated(get(thing, "datePublished"), "when it was reviewed"),)),
        *(() if review.rating.words or review.rating.value else ("a rating",)),
    )
    return Read(content, missing, name=text)


def read_claim(thing: Thing, by_id: By) -> Read:
    """Return what a Claim says that stands by itself."""
    text = _text_of(thing)
    if not text:
        return Read(None, why="it does not say what is claimed (text)")
    content = _reviewed(thing, text, by_id, thing, None)
    return Read(content, _missing_of_claim(content), name=text)


def _text_of(claim: Thing) -> str:
    keys = ("text", "description", "headline", "name") if "Claim" in types_of(claim) else ("text", "description")
    return next((found for key in keys if (found := words(get(claim, key)))), "")


def _reviewed(item: Thing, text: str, by_id: By, record: Thing, review: Review | None) -> Reviewed:
    works = _appearances(item, by_id)
    first = next((work for work in works if work.url), works[0] if works else Work())
    others = dict.fromkeys(work.url for work in works if work.url and work.url != first.url)
    language = language_tag(words(get(record, "inLanguage")) or _language_name(record, by_id))
    licence = next((each for key in ("sdLicense", "license") if (each := _licence(get(record, key), by_id))), "")
    return Reviewed(
        text=text,
        claimant=names(get(item, "author"), by_id) or names(get(item, "creator"), by_id),
        made=date_of(words(get(item, "datePublished")), language) or first.published,
        appearance=first,
        elsewhere=tuple(others)[:MOST_ELSEWHERE],
        review=review,
        language=language,
        licence=licence,
    )


def _language_name(record: Thing, by_id: By) -> str:
    things = resolved(get(record, "inLanguage"), by_id)
    return words(get(things[0], "alternateName")) if things else ""


def _licence(value: object, by_id: By) -> str:
    return next(addresses(value, by_id), "") or words(value) or names(value, by_id)


def _appearances(item: Thing, by_id: By) -> list[Work]:
    """Return the texts in which a claim appeared, the first one first."""
    works = [_work(each, by_id) for key in ("firstAppearance", "appearance") for each in listed(get(item, key)) if each]
    if "Claim" not in types_of(item) and not works and item:
        works = [_work({key: value for key, value in item.items() if key != "@id"}, by_id)]
    return works


def _work(value: object, by_id: By) -> Work:
    url = next(addresses(value, by_id), "")
    if not isinstance(value, dict):
        return Work(url)
    thing = resolved(value, by_id)[0]
    return Work(
        url=url,
        title=words(get(thing, "headline")) or words(get(thing, "name")),
        publisher=names(get(thing, "publisher"), by_id),
        author=names(get(thing, "author"), by_id),
        published=date_of(words(get(thing, "datePublished"))),
    )


def _review_work(thing: Thing, url: str, by_id: By) -> Work:
    """Return the review as a text; its author is its publisher unless another is named (Google, Fact check)."""
    by, publisher = get(thing, "author"), names(get(thing, "publisher"), by_id)
    author = names(by, by_id)
    site = next((host_of(each) for each in addresses(by, by_id)), "") or host_of(url)
    published = date_of(words(get(thing, "datePublished"))) or date_of(words(get(thing, "dateModified")))
    title = words(get(thing, "headline")) or words(get(thing, "name"))
    return Work(url, title, publisher or author or site, author if publisher and author != publisher else "", published)


def _rating(thing: Thing, by_id: By) -> Rating:
    value = get(thing, "reviewRating")
    given = resolved(value, by_id)
    told = words(get(thing, "textualRating"))
    if not given:
        return Rating(words=told or words(value))
    rating = given[0]
    return Rating(
        words=words(get(rating, "alternateName")) or words(get(rating, "name")) or told,
        value=words(get(rating, "ratingValue")),
        best=words(get(rating, "bestRating")),
        worst=words(get(rating, "worstRating")),
        explanation=words(get(rating, "ratingExplanation")),
    )


def _missing_of_claim(content: Reviewed) -> tuple[str, ...]:
    told = (
        (content.claimant, "who claimed it"),
        (content.made, "when it was claimed"),
        (content.appearance.url, "where it appeared"),
    )
    return tuple(what for words_, what in told if not words_)


def _undated(given: object, what: str) -> str:
    said = words(given)
    return f"{what} (“{said[:40]}” is no date)" if said else what
