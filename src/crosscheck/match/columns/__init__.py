"""Very many statements in columns: candidates found and pairs compared all at once, with numpy."""
