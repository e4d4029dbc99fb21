"""What changed between two reports, in words, JSON and Markdown."""
