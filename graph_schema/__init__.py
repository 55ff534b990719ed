"""What can be said: things, statements, claims, ids, and the store in which they are kept."""
