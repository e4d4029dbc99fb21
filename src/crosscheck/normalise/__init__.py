"""Claim to Statement: what the words mean."""
