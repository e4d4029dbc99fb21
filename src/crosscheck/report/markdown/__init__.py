"""The report in Markdown, whole or as the summary of a step."""
