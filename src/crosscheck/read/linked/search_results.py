"""What Google's Fact Check Tools answer to a search (`claims:search`), as ClaimReviews of schema.org."""

from collections.abc import Iterator

from crosscheck.read.linked.things import Thing, listed, things_in


def is_search_result(thing: Thing) -> bool:
    """Whether a thing is one claim of an answer."""
    return isinstance(thing.get("claimReview"), list) and "text" in thing and "@type" not in thing


def as_reviews(claim: Thing) -> Iterator[Thing]:
    """Yield a ClaimReview for each review of a claim; one that has none as a Claim."""
    item = {
        "@type": "Claim",
        "text": claim.get("text"),
        "author": claim.get("claimant"),
        "datePublished": claim.get("claimDate"),
    }
    if not listed(claim.get("claimReview")):
        yield item
    for review in things_in(claim.get("claimReview")):
        site = next((each.get("site") for each in things_in(review.get("publisher"))), None)
        by = next((each.get("name") for each in things_in(review.get("publisher"))), None)
        yield {
            "@type": "ClaimReview",
            "claimReviewed": claim.get("text"),
            "itemReviewed": item,
            "author": by or site,
            "url": review.get("url"),
            "headline": review.get("title"),
            "datePublished": review.get("reviewDate"),
            "reviewRating": {"@type": "Rating", "alternateName": review.get("textualRating")},
            "inLanguage": review.get("languageCode"),
        }
