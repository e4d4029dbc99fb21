"""Cluster to Fact and Finding: how statements of one thing stand to each other, and why."""
