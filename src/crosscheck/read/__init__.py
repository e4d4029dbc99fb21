"""Files to Project: sources.yaml and claims, or a diagnostic for each thing that is wrong with them."""
