"""A candidate as it stands after what a reader changed: other values, other ends, things that are other things."""

from collections.abc import Callable, Mapping
from typing import Any

from loaders.candidates.candidate import Candidate, End
from loaders.review.decision import Changes, ReviewError

FindEnd = Callable[[str], End | None]
"""The thing with an id, among those that are known and those that the report brings."""


def target_of(thing_id: str, merged: Mapping[str, str]) -> str:
    """What a thing is after all merges; a ring of merges ends where it began."""
    seen = {thing_id}
    while (following := merged.get(thing_id)) and following not in seen:
        thing_id = following
        seen.add(thing_id)
    return thing_id


def revised(candidate: Candidate, changes: Changes, merged: Mapping[str, str], find: FindEnd) -> Candidate:
    """The candidate with the changes of its reader, and with every merged thing replaced, wherever it stands."""
    given = changes.model_dump(exclude_defaults=True)
    values: dict[str, Any] = {
        name: getattr(changes, name)
        for name in ("state", "as_of", "valid_from", "valid_to", "lines", "says")
        if name in given
    }
    ends = {"subject": candidate.subject, "object": candidate.object}
    says = values.get("says", candidate.says)
    for end, thing in ends.items():
        if thing is None and end not in given:
            continue
        wanted = target_of(given.get(end) or (thing.id if thing else ""), merged)
        if thing is None or wanted != thing.id:
            found = find(wanted)
            if found is None:
                raise ReviewError(f"'{wanted}' is not known and not named in the report; correct the {end}")
            values[end] = found
            if thing is not None and "says" not in given:
                says = says.replace(thing.name, found.name)
    said = {**candidate.attributes, **changes.attributes}
    values["attributes"] = {name: _moved(value, merged) for name, value in said.items() if value is not None}
    return candidate.model_copy(update=values | {"says": says})


def _moved(value: Any, merged: Mapping[str, str]) -> Any:
    """A value with the ids of merged things replaced; of a stop, the id is what stands before its role."""
    if isinstance(value, list | tuple):
        return [_moved(entry, merged) for entry in value]
    if not isinstance(value, str):
        return value
    thing_id, space, role = value.partition(" ")
    return f"{target_of(thing_id, merged)}{space}{role}" if thing_id in merged else value


def ids_in(candidate: Candidate) -> tuple[str, ...]:
    """Every id that a candidate names: its ends, and what its attributes refer to."""
    found = [candidate.subject.id, *([candidate.object.id] if candidate.object else [])]
    for value in candidate.attributes.values():
        entries = value if isinstance(value, list | tuple) else [value]
        found += [entry.split(" ")[0] for entry in entries if isinstance(entry, str) and ":" in entry.split(" ")[0]]
    return tuple(dict.fromkeys(found))
