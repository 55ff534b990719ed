"""From candidates to reviewed facts: a person decides on each, and what was accepted is written into `data/`."""
