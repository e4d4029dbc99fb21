"""Quantities in running text, and the numbers that are none."""
