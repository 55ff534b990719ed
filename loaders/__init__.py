"""Who said it, where, and how it enters: fact files become claims, and claims become a graph."""
