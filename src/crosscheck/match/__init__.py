"""Statement to Cluster: which statements answer the same question. Values play no part."""
