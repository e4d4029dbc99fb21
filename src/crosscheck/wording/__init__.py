"""How values are said to people, in verdicts and in reports: figures, intervals, dates, claims."""
