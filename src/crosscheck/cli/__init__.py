"""The commands: the only part that sees the terminal, the clock, the environment and the network."""
