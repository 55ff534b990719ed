"""A question typed in plain words, and the questions of the catalogue that it may mean."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.asking import catalogue
from queries.finder.filling import Value, filled
from queries.finder.mentions import Mentions, mentions_in
from queries.finder.ranking import Ranking
from queries.finder.vocabulary import Vocabulary, vocabulary_of
from queries.question import ParameterType, Question

SUGGESTED = 3
LONGEST_TEXT = 400
_SAID_ALOUD = {ParameterType.COUNTRY, ParameterType.GROUP_OF_COUNTRIES}
"""Names that a reader expects to count; functions and forms may be plain words of the question as well."""
_SHORT_FORMS = ("country:", "function:", "group:", "form:")


@dataclass(frozen=True)
class Suggestion:
    """One question of the catalogue with the parameters that the text fills."""

    question: Question
    parameters: dict[str, Value]
    understood: str
    """What was read out of the text: `Serbia · 2014 · read as: Who coordinates …?`"""
    score: float

    @property
    def command(self) -> str:
        """The line for a terminal that asks it."""
        given = [f"--param {shlex.quote(f'{name}={_short(value)}')}" for name, value in self.parameters.items()]
        return " ".join(["python -m queries run", self.question.id, *given])


@dataclass(frozen=True)
class Found:
    """The best suggestions first, and what of the text they leave aside."""

    suggestions: tuple[Suggestion, ...]
    not_understood: tuple[str, ...]
    """Whole sentences."""


def find(text: str, reader: GraphReader) -> Found:
    """The three questions that the text most likely means; none where it says nothing that the catalogue speaks of."""
    if not text.strip():
        raise QuestionError(
            'Nothing is asked. Type a question, as in: python -m queries find "who do I call in Skopje?"'
        )
    ranking, vocabulary = _ranking(), vocabulary_of(reader)
    mentions = mentions_in(text[:LONGEST_TEXT], vocabulary, ranking.words)
    scores = ranking.scores(mentions)
    if not any(mentions.named.values()) and not (any(scores.values()) and mentions.words_without(())):
        nothing = "Nothing of it is spoken of in the catalogue. All questions: python -m queries list"
        return Found((), (nothing,))
    ranked = []
    for question in catalogue().values():
        fitting = filled(question, mentions)
        ranked.append((scores[question.id] + fitting.fit, question, fitting.values))
    ranked.sort(key=lambda entry: (-entry[0], entry[1].id))
    chosen = ranked[:SUGGESTED]
    suggestions = tuple(
        Suggestion(question, values, _read_as(question, values, vocabulary), round(score, 4))
        for score, question, values in chosen
    )
    return Found(suggestions, _left_aside(chosen[0][1], mentions, chosen[0][2], vocabulary))


@lru_cache(maxsize=1)
def _ranking() -> Ranking:
    return Ranking(catalogue().values())


def _read_as(question: Question, values: Mapping[str, Value], vocabulary: Vocabulary) -> str:
    shown = [vocabulary.shown.get(str(value), str(value)) for value in values.values()]
    return " · ".join([*shown, f"read as: {question.title}"])


def _left_aside(
    question: Question, mentions: Mentions, values: Mapping[str, Value], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """What the first suggestion makes no use of."""
    takes_body = any(parameter.type is ParameterType.BODY for parameter in question.parameters.values())
    used = {str(value) for value in values.values()}
    on_a_route = used & set(mentions.named.get(ParameterType.ROUTE, ()))
    aloud = {ParameterType.GROUP_OF_COUNTRIES} if on_a_route else _SAID_ALOUD
    named = [thing for kind, ids in mentions.named.items() if kind in aloud for thing in ids]
    unused = [vocabulary.shown.get(thing, thing) for thing in named if thing not in used]
    unused += [str(year) for year in mentions.years.named if str(year) not in used]
    sentences = []
    if unused:
        sentences.append(f"The first question takes no value for: {', '.join(dict.fromkeys(unused))}.")
    sentences += mentions.unclear if takes_body else ()
    if mentions.unknown:
        sentences.append(f"Not understood: {', '.join(dict.fromkeys(mentions.unknown))}.")
    return tuple(sentences)


def _short(value: Value) -> str:
    text = str(value)
    prefix = next((entry for entry in _SHORT_FORMS if text.startswith(entry)), "")
    short = text.removeprefix(prefix)
    return short.upper() if prefix == "country:" else short
