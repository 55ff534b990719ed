"""The parameters of a question as widgets whose values stand in the address, so that a link opens the same answer."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.names import names_here
from dashboard.session import Session, session
from dashboard.wording import has_words, say
from queries.layers import Layer
from queries.overview import Overview
from queries.question import Parameter, ParameterType, Question

GROUPS = ("WB6", "SEE", "EU")
OLDEST_YEAR = 1989
START_COUNTRY = "Serbia"


def parameter_widgets(current: Session, question: Question) -> dict[str, Any]:
    """One widget for each parameter, and the values chosen; three a line on a wide screen."""
    return shared_widgets(current, [question])


def shared_widgets(
    current: Session, questions: Sequence[Question], without: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """One widget for each parameter that the questions take together; the first to name it says how it starts."""
    parameters: dict[str, Parameter] = {}
    for question in questions:
        for name, parameter in question.parameters.items():
            if name not in without:
                parameters.setdefault(name, parameter)
    columns = st.container(key="two_a_line_filters").columns(min(3, len(parameters))) if parameters else []
    values = {}
    for number, (name, parameter) in enumerate(parameters.items()):
        with columns[number % len(columns)]:
            values[name] = _widget(name, parameter, current)
    return values


def country_picker(
    found: Overview, key: str = "country", *, everywhere: bool = False, start: str = START_COUNTRY
) -> str | None:
    """The alpha-3 code of the country chosen; none for `everywhere`."""
    current = session()
    local = names_here(current)
    codes = {local.get(entry["name"], entry["name"]): entry["code"] for entry in found.countries}
    names = ([say("any")] if everywhere else []) + list(codes)
    first = local.get(start, start)
    index = names.index(first) if first in names else 0
    chosen = st.selectbox(say("filters.country"), names, index=0 if everywhere else index, key=key, bind="query-params")
    return codes.get(str(chosen))


def year_picker(found: Overview, key: str = "year", *, start: int | None = None, says: str | None = None) -> int:
    """The year that is looked at: `start` if there is one and it is not newer than the sources, else their newest."""
    newest = max(found.last_year, OLDEST_YEAR + 1)
    first = max(OLDEST_YEAR, min(start or newest, newest))
    label = _label(key)
    words = says or say("filters.year_help")
    return int(st.number_input(label, OLDEST_YEAR, newest, first, key=key, bind="query-params", help=words))


def _widget(name: str, parameter: Parameter, current: Session) -> Any:
    found = current.overview()
    if parameter.type is ParameterType.YEAR:
        # A plain `year` opens at the newest word, whatever the newest source was when the question was written.
        start = None if name == "year" else int(parameter.default or 0)
        return year_picker(found, name, start=start, says=parameter.says)
    if parameter.type is ParameterType.INT:
        start = int(parameter.default or 0)
        return int(st.number_input(_label(name), value=start, key=name, help=parameter.says, bind="query-params"))
    if parameter.type is ParameterType.YES_NO:
        label = _label(name)
        return bool(st.toggle(label, parameter.default == "yes", key=name, help=parameter.says, bind="query-params"))
    choices = choices_of(parameter, current)
    names = ([say("any")] if parameter.optional else []) + list(choices)
    default = next((label for label, value in choices.items() if _same(value, parameter.default)), None)
    index = names.index(default) if default in names else 0
    label = _label(name)
    chosen = st.selectbox(label, names, index=index, key=name, help=parameter.says, bind="query-params")
    return choices.get(str(chosen))


def choices_of(parameter: Parameter, current: Session) -> dict[str, str]:
    """The labels that a list offers, in the reader's language where names are on file, each with its value."""
    found = current.overview()
    if parameter.type is ParameterType.GROUP_OF_COUNTRIES:
        return {say(f"groups.{code}"): code for code in GROUPS}
    if parameter.type is ParameterType.LAYER:
        return {layer.value.replace("_", " "): layer.value for layer in Layer}
    if parameter.type is ParameterType.FUNCTION_GROUP:
        return {group.replace("_", " "): group for group in found.function_groups}
    things = {
        ParameterType.COUNTRY: found.countries,
        ParameterType.BODY: found.bodies,
        ParameterType.FUNCTION: found.functions,
        ParameterType.FORM: found.forms,
        ParameterType.VICTIM_GROUP: found.victim_groups,
        ParameterType.ROUTE: found.routes,
    }[parameter.type]
    names = names_here(current)
    return {names.get(entry["name"], entry["name"]): entry["id"] for entry in things}


def _label(name: str) -> str:
    """What a parameter is called on a page, where its own name does not tell."""
    return say(f"parameters.{name}") if has_words(f"parameters.{name}") else name.replace("_", " ").capitalize()


def _same(value: str, default: str | int | None) -> bool:
    return default is not None and value.split(":", 1)[-1].lower() == str(default).split(":", 1)[-1].lower()
