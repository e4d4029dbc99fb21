"""Report to text: each format is a pure function of the report."""
