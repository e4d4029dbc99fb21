"""What other programs read on: JSON, JSON Lines, CSV, TSV, SQLite."""
