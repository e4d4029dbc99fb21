"""Sentences cut into noun phrases, verb groups and the small words between them, with who does what."""
