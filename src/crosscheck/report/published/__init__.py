"""What is published elsewhere: ClaimReview drafts, W3C Web Annotations."""
