"""Facts without figures that another source could confirm or contradict."""
