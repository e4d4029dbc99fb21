"""How words are read into values: one linear pass over tokens, fed by a lexicon."""
