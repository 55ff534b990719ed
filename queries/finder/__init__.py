"""From a question in plain words to a question of the catalogue with its parameters filled; no model, no network."""

from queries.finder.finding import Found, Suggestion, find

__all__ = ["Found", "Suggestion", "find"]
