"""Which questions of the catalogue the words of a question are about.

Two readings of the same words: BM25 over everything that a question says of itself, with more weight where it says it
in the words of its users, and the closest single phrasing. Robertson and Zaragoza, The Probabilistic Relevance
Framework: BM25 and Beyond (2009), for the first.
"""

import math
from collections import Counter
from collections.abc import Iterable

from queries.finder.mentions import Mentions
from queries.finder.wording import CONCEPT_STEMS, STOP_STEMS, stems_of, terms_of
from queries.question import ParameterType, Question

_K1, _B = 1.2, 0.6
_CLOSEST = 1.0
_ALL_WORDS = 0.6
_NOTHING_LEFT = 0.5
SUBJECTS = frozenset(
    {
        ParameterType.BODY,
        ParameterType.FUNCTION,
        ParameterType.FORM,
        ParameterType.VICTIM_GROUP,
        ParameterType.LAYER,
        ParameterType.FUNCTION_GROUP,
    }
)
"""Parameters whose values are plain words of a question."""


class Ranking:
    """The catalogue, counted once."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self.questions = {question.id: question for question in questions}
        self._phrasings = {question.id: _phrasings(question) for question in self.questions.values()}
        self._counts = {question.id: _weighted(question) for question in self.questions.values()}
        appears = Counter(term for counts in self._counts.values() for term in counts)
        number = len(self._counts)
        self._idf = {term: math.log(1 + (number - times + 0.5) / (times + 0.5)) for term, times in appears.items()}
        self._lengths = {entry: sum(counts.values()) for entry, counts in self._counts.items()}
        said = (text for question in self.questions.values() for text, _weight in _fields(question))
        self.words = STOP_STEMS | CONCEPT_STEMS | {word for text in said for word in stems_of(text)}
        """Every stem that the catalogue uses of itself, or that stands for one that it uses."""
        self._mean = sum(self._lengths.values()) / max(number, 1)

    def scores(self, mentions: Mentions) -> dict[str, float]:
        """For each question, from 0 (no word in common) to 1.6 (the very phrasing of the best question).

        Words that name what a question takes fill its parameter; how close its phrasings are is read without them too.
        """
        terms = terms_of(mentions.words_without(())) or _nothing_but_names(mentions)
        found = {entry: self._bm25(entry, terms) for entry in self._counts}
        best = max(found.values(), default=0.0) or 1.0
        return {
            entry: _ALL_WORDS * score / best
            + _CLOSEST * max(self._closest(entry, terms), self._closest_without_values(entry, mentions))
            for entry, score in found.items()
        }

    def _closest_without_values(self, entry: str, mentions: Mentions) -> float:
        """How close a phrasing is to what is left once the parameters are filled; where nothing is, half."""
        takes = {parameter.type for parameter in self.questions[entry].parameters.values()} & SUBJECTS
        if not any(mentions.named.get(kind) for kind in takes):
            return 0.0
        terms = terms_of(mentions.words_without(takes))
        return self._closest(entry, terms) if terms else _NOTHING_LEFT

    def _bm25(self, entry: str, terms: tuple[str, ...]) -> float:
        counts = self._counts[entry]
        norm = _K1 * (1 - _B + _B * self._lengths[entry] / self._mean)
        return sum(
            self._idf[term] * counts[term] * (_K1 + 1) / (counts[term] + norm) for term in set(terms) if term in counts
        )

    def _closest(self, entry: str, terms: tuple[str, ...]) -> float:
        """The cosine of the words with the closest phrasing, rare words counting more."""
        asked = set(terms)
        return max((self._cosine(asked, phrasing) for phrasing in self._phrasings[entry]), default=0.0)

    def _cosine(self, asked: set[str], phrasing: frozenset[str]) -> float:
        shared = self._squares(asked & phrasing)
        return shared / math.sqrt(self._squares(asked) * self._squares(phrasing)) if shared else 0.0

    def _squares(self, terms: Iterable[str]) -> float:
        return sum(self._idf.get(term, 1.0) ** 2 for term in terms)


def _nothing_but_names(mentions: Mentions) -> tuple[str, ...]:
    """What somebody wants to know who types names alone."""
    if mentions.named[ParameterType.BODY]:
        return ("member",)
    return ("cooperate",) if len(mentions.named[ParameterType.COUNTRY]) > 1 else ("everything",)


def _fields(question: Question) -> tuple[tuple[str, float], ...]:
    """What a question says of itself, with how much each part counts."""
    columns = " ".join(f"{name.replace('_', ' ')} {column.says}" for name, column in question.columns.items())
    takes = " ".join(parameter.says for parameter in question.parameters.values())
    return (
        *((phrasing, 3.0) for phrasing in question.phrasings),
        (question.title, 4.0),
        (question.id.replace("_", " "), 3.0),
        (question.why, 1.5),
        (question.reading, 0.5),
        (question.theme.value, 1.0),
        (columns, 0.3),
        (takes, 0.2),
    )


def _weighted(question: Question) -> dict[str, float]:
    counts: dict[str, float] = {}
    for text, weight in _fields(question):
        for term in terms_of(stems_of(text)):
            counts[term] = counts.get(term, 0.0) + weight
    return counts


def _phrasings(question: Question) -> tuple[frozenset[str], ...]:
    said = (question.title, question.id.replace("_", " "), *question.phrasings)
    return tuple(frozenset(terms_of(stems_of(text))) for text in said)
