"""Where a text names a body, a law, a plan or a service: labelling functions that vote, and one that merges."""
