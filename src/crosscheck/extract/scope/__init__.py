"""Where and when a figure holds."""
