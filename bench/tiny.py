"""A tiny project on which every command has something to do: two sources, two claims, an article, a fact-check."""

from pathlib import Path

FILES = {
    "sources.yaml": """version: 1
sources:
  - {id: courier, published: 2021-12-02}
  - {id: herald, published: 2021-12-02}
""",
    "claims/courier.yaml": """source: courier
claims:
  - {id: twelve, claim: Twelve people were killed in Lyon., property: killed, value: "12", place: Lyon}
""",
    "claims/herald.yaml": """source: herald
claims:
  - {id: fifteen, claim: Fifteen people were killed in Lyon., property: killed, value: "15", place: Lyon}
""",
    "article.txt": "Twelve people were killed in Lyon on Thursday, police said.\n",
    "review.json": """{"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://example.org/lyon",
 "claimReviewed": "Twelve people were killed in Lyon.", "datePublished": "2021-12-05",
 "author": {"@type": "Organization", "name": "Checkers"},
 "reviewRating": {"@type": "Rating", "alternateName": "False"}}
""",
}


def write_tiny(folder: Path) -> None:
    """Write the project into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
