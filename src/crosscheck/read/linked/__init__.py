"""Fact-checks (schema.org ClaimReview) and annotations (W3C, Hypothesis) as records, leniently, none lost silently."""
