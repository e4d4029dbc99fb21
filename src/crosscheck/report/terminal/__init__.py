"""What is shown in a terminal: the table, and what `explain` says."""
