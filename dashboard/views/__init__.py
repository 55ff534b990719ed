"""One file a page: each asks the catalogue through the session and shows tables before pictures."""
