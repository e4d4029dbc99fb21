"""A reviewed claim to claims: what the claimant said, of the text where it appeared, and what its review says of it.

Figures and facts are read out of the words as `extract` reads them; words that give none are a claim without a value,
which is compared with nothing. A rating is kept to the letter in the notes of the review's claim and of what was rated,
and nowhere else: what it means, and on which scale, only its publisher knows.
"""

from msgspec.structs import replace

from crosscheck.drafting import extract_document
from crosscheck.extract.drafts.claims import NO_PROPERTY
from crosscheck.extract.drafts.ids import slug
from crosscheck.extract.drafts.languages import tongue_of
from crosscheck.extract.drafts.quotes import clean
from crosscheck.importing.shelf import Gathered, Shelf, digest
from crosscheck.model.claim import Claim, Part
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.model.record import Rating, Record, Review, Reviewed, Taken, Work
from crosscheck.read.claims import CLAIM, FACT_CHECK

MOST_ID_WORDS = 6
LONGEST_STEM = 60


def take_review(shelf: Shelf, record: Record, reviewed: Reviewed, usual: str) -> Taken:
    """Put a record's claims to their sources, and return which they are."""
    language = tongue_of(reviewed.language, reviewed.text, usual).language
    where = _appearance(shelf, record, reviewed, language)
    claims = _claims(reviewed, record, language)
    review = reviewed.review
    for claim in claims:
        there = where.claims.get(claim.id, replace(claim, source_id=where.source.id))
        known = there.note if claim.id in where.claims else shelf.note(where.source.id, claim.id) or claim.note
        where.claims[claim.id] = replace(there, note=_with_rating(known, review))
    names = [f"{where.source.id}/{claim.id}" for claim in claims]
    lacks = list(record.missing)
    if review and not (review.work.url or review.work.publisher):
        lacks.append("so much that the review is no source")
    elif review:
        names.append(_take_rating(shelf, record, reviewed, review, (names[0], language)))
    return Taken(record, tuple(names), tuple(lacks))


def _appearance(shelf: Shelf, record: Record, reviewed: Reviewed, language: str) -> Gathered:
    """Return the source that stands for where the claimant said it."""
    work = replace(reviewed.appearance, published=reviewed.made or reviewed.appearance.published)
    review = reviewed.review.work if reviewed.review else Work()
    by = review.publisher or review.url
    known = " ".join(filter(None, (reviewed.claimant, reviewed.made)))
    stem = known or f"unnamed {by or reviewed.text}"
    key = "\0".join(("claimant", known or by or reviewed.text))
    gathered = shelf.of_work(work, key, stem, record.location, language)
    if not work.url and shelf.known(gathered.source.id) is None and not gathered.source.note:
        note = f"Its address is not given; it is known from the fact-check {review.url}".rstrip()
        gathered.source = replace(gathered.source, note=f"{note}.")
    return gathered


def _claims(reviewed: Reviewed, record: Record, language: str) -> list[Claim]:
    """Return a claim for each figure or fact of the words; one without a value where they are not plain."""
    read = [claim for claim in _read(reviewed, record, language) if claim.property != NO_PROPERTY]
    known = digest(reviewed.text, reviewed.claimant, reviewed.made)
    said_by, note = clean(reviewed.claimant), _note(reviewed)
    if not read:
        stem = _stem(slug(reviewed.text, MOST_ID_WORDS) or CLAIM)
        name = f"{stem}-{known}"
        return [
            Claim(name, name, "", clean(reviewed.text), CLAIM, None, record.location, said_by=said_by, note=note),
        ]
    return [
        replace(
            claim,
            id=f"{_stem(claim.id)}-{known}",
            ref=f"{_stem(claim.id)}-{known}",
            text=clean(reviewed.text),
            said_by=said_by or claim.said_by,
            quote=None,
            part=Part.BODY,
            location=record.location,
            note=note,
        )
        for claim in read
    ]


def _read(reviewed: Reviewed, record: Record, language: str) -> tuple[Claim, ...]:
    document = Document(
        name=record.location.path,
        media=Media.TEXT,
        text=reviewed.text,
        published=reviewed.made,
        language=language,
    )
    tongue = tongue_of(language, reviewed.text, language)
    return extract_document(document, Wish(id="record"), tongue).claims


def _note(reviewed: Reviewed) -> str:
    """Return what is to be known of a claim's words: that they are a fact-checker's, and where else it was said."""
    parts = ["As a fact-check words it."]
    if reviewed.elsewhere:
        parts.append(f"Also at: {', '.join(reviewed.elsewhere)}.")
    return " ".join((*parts, *_licence(reviewed)))


def _with_rating(note: str, review: Review | None) -> str:
    """Return the note of a claim with how it was rated, by whom and when; of one that says so already, as it is."""
    told = _told(review.rating) if review else []
    if review is None or not told:
        return note
    work = review.work
    who = f" by {clean(work.publisher)}" if work.publisher else ""
    when = f", {work.published}" if work.published else ""
    where = f" ({work.url})" if work.url else ""
    words = f"“{clean(review.rating.words)}”" if review.rating.words else ", ".join(told)
    rated = f"Rated {words}{who}{when}{where}."
    return note if rated in note else f"{note} {rated}"


def _licence(reviewed: Reviewed) -> tuple[str, ...]:
    return (f"Licence of the record: {reviewed.licence}.",) if reviewed.licence else ()


def _take_rating(shelf: Shelf, record: Record, reviewed: Reviewed, review: Review, of: tuple[str, str]) -> str:
    """Put the claim of a review to its source, and return which it is; `of` is which claim it reviews, its language."""
    work, (name, language) = review.work, of
    stem = f"{work.publisher} {work.published} {slug(reviewed.text, 4)}"
    gathered = shelf.of_work(work, "\0".join(("review", stem, reviewed.text)), stem, record.location, language)
    known = digest(reviewed.text, reviewed.claimant, reviewed.made, work.url)
    claim_id = f"{_stem(f'rating-{slug(reviewed.text, MOST_ID_WORDS)}')}-{known}"
    rated = f", rated “{review.rating.words}”" if review.rating.words else ""
    claim = Claim(
        id=claim_id,
        ref=claim_id,
        source_id=gathered.source.id,
        text=clean(f"A fact-check of “{reviewed.text.removesuffix('.')}”{rated}."),
        property=FACT_CHECK,  # “rating” would be read as a rate: of unemployment, of mortality
        value=None,
        location=record.location,
        subject=name,
        note=" ".join((*_rating_words(review.rating), f"The claim is {name}.", *_licence(reviewed))),
    )
    gathered.claims.setdefault(claim_id, claim)
    return f"{gathered.source.id}/{claim_id}"


def _rating_words(rating: Rating) -> list[str]:
    """Return a rating to the letter, in a sentence."""
    said = _told(rating)
    return [f"Rating: {', '.join(said)}."] if said else []


def _told(rating: Rating) -> list[str]:
    """Return each thing that a rating says."""
    told = (
        ("alternateName", rating.words),
        ("ratingValue", rating.value),
        ("worstRating", rating.worst),
        ("bestRating", rating.best),
        ("ratingExplanation", rating.explanation),
    )
    return [f"{name} “{clean(words)}”" for name, words in told if words]


def _stem(words: str) -> str:
    cut = words if len(words) <= LONGEST_STEM else words[: LONGEST_STEM + 1].rpartition("-")[0] or words[:LONGEST_STEM]
    return cut.strip("-.") or CLAIM
