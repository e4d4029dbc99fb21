"""Who is credited with which words."""
