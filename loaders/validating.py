"""Values from a file into the class that they belong to; whatever does not fit becomes a sentence with its line."""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from graph_schema.base import Described
from loaders.issues import IssueLog, closest
from loaders.reading import Tree, TreePath

_SHOWN = 80


def validated(model: type[Described], values: Any, tree: Tree, path: TreePath, log: IssueLog) -> Any:
    """A value made into its class; each problem is logged at the line of the field that has it."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems = error.errors()
        for entry in problems:
            if entry["type"] == "too_short" and any(other["loc"][:-1] == entry["loc"] for other in problems):
                continue  # An item that was refused is not an item that is missing.
            spot = tuple(part for part in entry["loc"] if isinstance(part, str | int))
            where = (*path, *spot)
            name = ".".join(map(str, where)) or "file"
            log.add(tree.file, tree.line(where), name, *_sentence(entry, _class_around(model, spot), spot))
        return None


def _class_around(model: type[BaseModel], spot: tuple[str | int, ...]) -> type[BaseModel]:
    """The class whose field the last part of a path names: `where.lines` is a field of `Where`."""
    for part in spot[:-1]:
        field = model.model_fields.get(str(part))
        if field is not None and (inner := _class_in(field.annotation)):
            model = inner
    return model


def _class_in(annotation: Any) -> type[BaseModel] | None:
    """The declared class inside an annotation such as `tuple[Stop, ...]` or `YearsOfPrison | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _class_in(part))), None)


def _sentence(entry: Any, model: type[BaseModel], spot: tuple[str | int, ...]) -> tuple[str, str, tuple[str, ...]]:
    """What pydantic found, as what is wrong, how to mend it, and what is known and close."""
    kind, given = entry["type"], _shown(entry["input"])
    fields = list(model.model_fields)
    last = str(spot[-1]) if spot else ""
    if kind == "extra_forbidden":
        return f"'{last}' is not a field here", f"use one of: {', '.join(fields)}", closest(last, fields)
    if kind == "missing":
        says = model.model_fields[last].description if last in model.model_fields else ""
        return "is missing", f"add `{last}:` ({says or 'required'})", ()
    if kind == "enum":
        allowed = [word.strip(" '") for word in entry["ctx"]["expected"].replace(" or ", ", ").split(",")]
        return f"'{given}' is not on the list", f"use one of: {', '.join(allowed)}", closest(given, allowed)
    if kind == "value_error":
        return str(entry["ctx"]["error"]), "correct the value as the message says", ()
    message = entry["msg"][:1].lower() + entry["msg"][1:]
    return f"'{given}' does not fit: {message}", "correct the value; data/FORMAT.md lists each field", ()


def _shown(value: object) -> str:
    """A value as a message prints it: on one line, and never longer than a line."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
