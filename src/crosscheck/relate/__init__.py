"""How two names or two scopes stand to each other; the owner of rapidfuzz."""
