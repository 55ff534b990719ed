"""The parameters of a question, filled with what a text names, and how well the two fit."""

from dataclasses import dataclass

from queries.finder.mentions import Mentions
from queries.question import ParameterType, Question

Value = str | int
_SINGLE = (
    ParameterType.GROUP_OF_COUNTRIES,
    ParameterType.FUNCTION,
    ParameterType.FORM,
    ParameterType.VICTIM_GROUP,
    ParameterType.LAYER,
    ParameterType.FUNCTION_GROUP,
    ParameterType.ROUTE,
)
_TAKES_WHAT_IS_NAMED = {
    ParameterType.ROUTE: 0.4,
    ParameterType.COUNTRY: 0.12,
    ParameterType.BODY: 0.3,
    ParameterType.FUNCTION: 0.12,
    ParameterType.FORM: 0.12,
    ParameterType.VICTIM_GROUP: 0.12,
    ParameterType.GROUP_OF_COUNTRIES: 0.1,
    ParameterType.LAYER: 0.08,
    ParameterType.FUNCTION_GROUP: 0.03,
}
_NEEDS_WHAT_IS_NOT_NAMED = {
    ParameterType.COUNTRY: -0.08,
    ParameterType.BODY: -0.4,
    ParameterType.FUNCTION: -0.1,
    ParameterType.FORM: -0.1,
    ParameterType.VICTIM_GROUP: -0.1,
}
_LEAVES_OUT_A_COUNTRY = -0.08
_LEAVES_OUT_THE_SECOND_COUNTRY = -0.2
_LEAVES_OUT_A_BODY = -0.25
_LEAVES_OUT_A_GROUP = -0.1
_TAKES_BOTH_COUNTRIES = 0.2
_COMPARES_YEARS = 0.2


@dataclass(frozen=True)
class Filled:
    """Values for parameters, and how much the fit speaks for the question."""

    values: dict[str, Value]
    fit: float


def filled(question: Question, mentions: Mentions) -> Filled:
    """Fill what can be filled; parameters that nothing is named for keep their defaults."""
    values: dict[str, Value] = {}
    fit = 0.0
    for kind in _TAKES_WHAT_IS_NAMED:
        names = _parameters(question, kind)
        named = _named(question, mentions, kind)
        given = dict(zip(names, named, strict=False))
        values |= _apart(question, given) if kind is ParameterType.COUNTRY else given
        needed = [name for name in names if not question.parameters[name].optional and name not in given]
        fit += _TAKES_WHAT_IS_NAMED[kind] * len(given)
        fit += _NEEDS_WHAT_IS_NOT_NAMED.get(kind, 0.0) if needed else 0.0
        if kind is ParameterType.COUNTRY:
            fit += _fit_of_countries(len(named), len(names))
    if _named(question, mentions, ParameterType.GROUP_OF_COUNTRIES) and "group" not in values:
        fit += _LEAVES_OUT_A_GROUP
    if mentions.named_bodies and not _parameters(question, ParameterType.BODY):
        fit += _LEAVES_OUT_A_BODY
    years = _years(question, mentions)
    if len(_parameters(question, ParameterType.YEAR)) > 1 and mentions.years.span:
        fit += _COMPARES_YEARS
    if mentions.number is not None:
        values |= {name: mentions.number for name in _parameters(question, ParameterType.INT) if name == "limit"}
    return Filled(values | years, fit)


def _named(question: Question, mentions: Mentions, kind: ParameterType) -> tuple[str, ...]:
    """What is named for parameters of a kind; countries that name a route are no countries to look at."""
    on_a_route = mentions.named.get(ParameterType.ROUTE) and _parameters(question, ParameterType.ROUTE)
    if kind is ParameterType.COUNTRY and on_a_route:
        return ()
    return mentions.named.get(kind, ())[: 1 if kind in _SINGLE else None]


def _fit_of_countries(named: int, taken: int) -> float:
    if named > taken:
        return _LEAVES_OUT_THE_SECOND_COUNTRY if named > 1 else _LEAVES_OUT_A_COUNTRY
    return _TAKES_BOTH_COUNTRIES if named > 1 else 0.0


def _parameters(question: Question, kind: ParameterType) -> list[str]:
    return [name for name, parameter in question.parameters.items() if parameter.type is kind]


def _apart(question: Question, given: dict[str, str]) -> dict[str, Value]:
    """Two countries in their places: who calls is named before who is called.

    One country for a question of two takes the second place where it is what the other would be.
    """
    if "caller" in given:
        return {"caller": given["country"], "country": given["caller"]}
    other = question.parameters.get("second")
    if other is not None and list(given) == ["first"] and given["first"] == f"country:{other.default}".lower():
        return {"second": given["first"]}
    return dict(given)


def _years(question: Question, mentions: Mentions) -> dict[str, Value]:
    names = _parameters(question, ParameterType.YEAR)
    if len(names) > 1:
        if span := mentions.years.span:
            return {name: year for name, year in zip(names, span, strict=False) if year is not None}
        return {names[-1]: mentions.years.at} if mentions.years.at is not None else {}
    return dict.fromkeys(names, mentions.years.at) if mentions.years.at is not None else {}
