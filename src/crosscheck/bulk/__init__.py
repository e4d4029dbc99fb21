"""The main flow over more claims than memory should hold: shards of sources, then buckets of claims that may match."""
