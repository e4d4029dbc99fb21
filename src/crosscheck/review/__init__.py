"""Review by a person: which questions a report leaves open, and what an answer decides. Nothing is read or written."""
