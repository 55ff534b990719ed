"""Values as XML files of networks can hold them: no nothing, no list, no sign that XML forbids."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

Plain = str | int | float | bool
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SEPARATOR = "|"


def plain(value: Any) -> Plain | None:
    """A value as text or number; lists are joined by bars; none stays none and is left out by `plain_values`."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return SEPARATOR.join(allowed(str(entry)) for entry in value)
    return allowed(str(value))


def allowed(text: str) -> str:
    """The text without control characters and half surrogates, which no XML file can hold."""
    return _FORBIDDEN.sub("", text)


def plain_values(values: Mapping[str, Any]) -> dict[str, Plain]:
    """All values that say something, by name."""
    cleaned = {name: plain(value) for name, value in values.items()}
    return {name: value for name, value in sorted(cleaned.items()) if value is not None and value != ""}


def types_of(rows: Iterable[Mapping[str, Plain]]) -> dict[str, type]:
    """For each name the one type that holds all its values: text where they differ."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    return {name: _one_of(types) for name, types in sorted(found.items())}


def _one_of(types: set[type]) -> type:
    if len(types) == 1:
        return next(iter(types))
    return float if types == {int, float} else str


def written(value: Plain, kind: type) -> str:
    """The value as the text of an element of that type."""
    if isinstance(value, bool) and kind is bool:
        return str(value).lower()
    return str(float(value)) if kind is float and not isinstance(value, str) else str(value)
