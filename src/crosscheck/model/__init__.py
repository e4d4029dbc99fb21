"""The nouns: frozen, and importing nothing else of crosscheck."""
