"""The graph and its answers taken out: claims, networks, linked data and tables, each with the snapshot and filters."""
