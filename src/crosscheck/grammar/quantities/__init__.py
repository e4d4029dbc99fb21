"""Figures with their hedges, units and counted nouns, read into quantities with two intervals."""
