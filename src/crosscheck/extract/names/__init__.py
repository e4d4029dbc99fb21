"""Proper names in running text: people, places, organisations."""
