"""The parameters of a question as widgets whose values stand in the address, so that a link opens the same answer."""

from typing import Any

import streamlit as st

from dashboard.session import Session
from queries.layers import Layer
from queries.overview import Overview
from queries.question import Parameter, ParameterType, Question

GROUPS = {"WB6": "Western Balkans six", "SEE": "South Eastern Europe", "EU": "Members of the EU"}
ANY = "any"
OLDEST_YEAR = 1989


def parameter_widgets(session: Session, question: Question) -> dict[str, Any]:
    """One widget for each parameter, and the values chosen; three a line on a wide screen."""
    if not question.parameters:
        return {}
    found = session.overview()
    columns = st.columns(min(3, len(question.parameters)))
    values = {}
    for number, (name, parameter) in enumerate(question.parameters.items()):
        with columns[number % len(columns)]:
            values[name] = _widget(name, parameter, found)
    return values


def country_picker(
    found: Overview, key: str = "country", *, everywhere: bool = False, start: str = "Serbia"
) -> str | None:
    """The alpha-3 code of the country chosen; none for `everywhere`."""
    codes = {entry["name"]: entry["code"] for entry in found.countries}
    names = ([ANY] if everywhere else []) + list(codes)
    index = names.index(start) if start in names else 0
    chosen = st.selectbox("Country", names, index=0 if everywhere else index, key=key, bind="query-params")
    return codes.get(str(chosen))


def year_picker(
    found: Overview, key: str = "year", *, start: int | None = None, says: str = "The newest word up to then counts."
) -> int:
    """The year that is looked at: `start` if there is one and it is not newer than the sources, else their newest."""
    newest = max(found.last_year, OLDEST_YEAR + 1)
    first = max(OLDEST_YEAR, min(start or newest, newest))
    label = key.replace("_", " ").capitalize()
    return int(st.number_input(label, OLDEST_YEAR, newest, first, key=key, bind="query-params", help=says))


def _widget(name: str, parameter: Parameter, found: Overview) -> Any:
    if parameter.type is ParameterType.YEAR:
        # A plain `year` opens at the newest word, whatever the newest source was when the question was written.
        start = None if name == "year" else int(parameter.default or 0)
        return year_picker(found, name, start=start, says=parameter.says)
    if parameter.type is ParameterType.INT:
        start = int(parameter.default or 0)
        return int(st.number_input(name.capitalize(), value=start, key=name, help=parameter.says, bind="query-params"))
    choices = _choices(parameter, found)
    names = ([ANY] if parameter.optional else []) + list(choices)
    default = next((label for label, value in choices.items() if _same(value, parameter.default)), None)
    index = names.index(default) if default in names else 0
    label = name.replace("_", " ").capitalize()
    chosen = st.selectbox(label, names, index=index, key=name, help=parameter.says, bind="query-params")
    return choices.get(str(chosen))


def _choices(parameter: Parameter, found: Overview) -> dict[str, str]:
    if parameter.type is ParameterType.GROUP_OF_COUNTRIES:
        return {label: code for code, label in GROUPS.items()}
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
    return {entry["name"]: entry["id"] for entry in things}


def _same(value: str, default: str | int | None) -> bool:
    return default is not None and value.split(":", 1)[-1].lower() == str(default).split(":", 1)[-1].lower()
