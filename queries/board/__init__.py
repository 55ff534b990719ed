"""The route board: what stands behind each leg of a reported route, and behind each pair of countries."""
