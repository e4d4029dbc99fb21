"""Articles to claims: what a text says in figures and facts, with its scope and its speaker, each at its place."""
