"""What can be asked, and what it means: a catalogue of questions in Cypher, and measures of the network."""

from queries.answer import Answer
from queries.asking import ask, catalogue
from queries.question import Question

__all__ = ["Answer", "Question", "ask", "catalogue"]
