"""Dates and periods in words, in figures and in EDTF, read into spans of days."""
