"""Sums that nobody declared: which claims of one source go into one, and whether it can hold."""
