"""`review` in front of a person: one session, on a full screen or line by line."""
