"""Measures of the network: each takes a projection of the graph and returns plain rows with their reading in words."""
