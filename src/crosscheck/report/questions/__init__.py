"""One question of `review` in words."""
