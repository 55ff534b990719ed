"""What every declaration shares: frozen pydantic classes whose every class and field is described.

A *thing* becomes a node. A *statement* is what one claim says; most statements are ties between two things, and
their two ends are declared with `subject` and `object_`, which say what may stand there.
"""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from graph_schema.ids import ThingId, parse_id

Id = Annotated[str, StringConstraints(min_length=5, max_length=160)]
Text = Annotated[str, StringConstraints(min_length=2, max_length=400, strip_whitespace=True)]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=160, strip_whitespace=True)]
Year = Annotated[int, Field(ge=1800, le=2100)]
PartialDate = Annotated[str, StringConstraints(pattern=r"^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


def _no_to_false(value: object) -> object:
    """Read the words of a fact file; anything else is left for pydantic to refuse."""
    return {"yes": True, "no": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_no_to_false)]


class Described(BaseModel):
    """Base of all declarations: nothing unknown gets in, and nothing changes once it is made."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class Thing(Described):
    """Something that is spoken about: it has an id, a name, and other names by which sources call it."""

    label: ClassVar[str]
    """The node label."""
    id_kind: ClassVar[str]
    """The first part of the id of every thing of this class."""

    id: Id = Field(description="The id, kind:scope:slug, minted once and never changed in silence.")
    name: ShortText = Field(description="The name by which Tieline shows the thing.")
    aliases: tuple[ShortText, ...] = Field(
        default=(), description="Other names that sources use: acronyms, former names, other languages."
    )

    @property
    def parsed_id(self) -> ThingId:
        """The id taken apart."""
        return parse_id(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)

    def properties(self) -> dict[str, object]:
        """The node's properties: every field that has a value, enums as their text, plus the country code."""
        values = {k: v for k, v in self.model_dump(mode="json").items() if v is not None and v != []}
        if "country" not in values and (code := self.parsed_id.country):
            values["country"] = code
        return values


End = Literal["subject", "object"]


def _end(end: End, labels: Iterable[str], says: str, optional: bool) -> Any:
    extra: dict[str, Any] = {"end": end, "labels": list(labels)}
    return Field(default=None if optional else ..., description=says, json_schema_extra=extra)


def subject(*labels: str, says: str) -> Any:
    """Declare the field that holds the subject's id, and the labels that may stand there."""
    return _end("subject", labels, says, optional=False)


def object_(*labels: str, says: str, optional: bool = False) -> Any:
    """Declare the field that holds the object's id, and the labels that may stand there."""
    return _end("object", labels, says, optional)


def reference(*labels: str, says: str, optional: bool = True) -> Any:
    """Declare an attribute that names one more thing (a project for which money is given)."""
    extra: dict[str, Any] = {"reference": True, "labels": list(labels)}
    return Field(default=None if optional else ..., description=says, json_schema_extra=extra)


def references(*labels: str, says: str) -> Any:
    """Declare an attribute that names any number of further things (the groups whom a route affects)."""
    extra: dict[str, Any] = {"reference": True, "labels": list(labels)}
    return Field(default=(), description=says, json_schema_extra=extra)


class EndPoint(Described):
    """One end of a statement: the field that holds the id, and what may stand there."""

    field: str = Field(description="The name of the field in fact files.")
    labels: tuple[str, ...] = Field(description="The labels of the things that may stand there.")


class Edge(Described):
    """One relationship that a statement draws in the graph."""

    type: str = Field(description="The relationship type.")
    start: Id = Field(description="The id of the thing it starts at.")
    end: Id = Field(description="The id of the thing it points to.")
    key: str = Field(default="", description="What tells it from other edges of its type between the same things.")
    attributes: dict[str, object] = Field(default_factory=dict, description="What the edge carries.")


class Statement(Described):
    """What one claim says, apart from who says it, where, when and in which state."""

    predicate: ClassVar[str]
    """The relationship type of a tie, and the predicate of the claim."""
    distinguishing: ClassVar[tuple[str, ...]] = ()
    """Attributes that make two ties between the same things different ties (signed or ratified)."""

    @classmethod
    def kind(cls) -> str:
        """The word after `kind:` in a fact file: the predicate in lower case."""
        return cls.predicate.lower()

    @classmethod
    @cache
    def end_point(cls, end: End) -> EndPoint | None:
        """The field that holds the given end, or none for statements without it."""
        for name, field in cls.model_fields.items():
            extra = field.json_schema_extra
            if isinstance(extra, dict) and extra.get("end") == end:
                return EndPoint(field=name, labels=tuple(str(label) for label in _as_list(extra["labels"])))
        return None

    @classmethod
    @cache
    def references(cls) -> dict[str, tuple[str, ...]]:
        """Attributes that name further things, with the labels that may stand there."""
        found = {}
        for name, field in cls.model_fields.items():
            extra = field.json_schema_extra
            if isinstance(extra, dict) and extra.get("reference"):
                found[name] = tuple(str(label) for label in _as_list(extra["labels"]))
        return found

    @property
    def subject_id(self) -> str:
        """The id of the thing that the statement is about."""
        end = self.end_point("subject")
        assert end is not None, "every statement declares its subject"
        return str(getattr(self, end.field))

    @property
    def object_id(self) -> str | None:
        """The id at the other end; none where the statement says something of one thing alone."""
        end = self.end_point("object")
        return None if end is None else getattr(self, end.field)

    def attributes(self) -> dict[str, object]:
        """Everything it says besides its two ends: only what has a value, enums as their text."""
        ends = {point.field for point in (self.end_point("subject"), self.end_point("object")) if point}
        dumped = self.model_dump(mode="json", exclude=ends)
        return {name: value for name, value in dumped.items() if value is not None and value != []}

    def minted_things(self) -> tuple[Thing, ...]:
        """Things that the statement brings with it, such as the recommendation that it reports."""
        return ()

    def edges(self) -> tuple[Edge, ...]:
        """The relationships that the statement draws when what it says is the case."""
        if self.object_id is None:
            return ()
        said = self.attributes()
        key = "/".join(str(said.get(name, "")) for name in self.distinguishing)
        edge = Edge(type=self.predicate, start=self.subject_id, end=self.object_id, key=key, attributes=said)
        return (edge,)

    def mentioned_ids(self) -> tuple[str, ...]:
        """Every id that the statement names, in order, without the things that it mints itself."""
        minted = {thing.id for thing in self.minted_things()}
        found = [self.subject_id, self.object_id]
        for name in self.references():
            value = getattr(self, name)
            found += value if isinstance(value, tuple) else [value]
        return tuple(dict.fromkeys(i for i in found if i and i not in minted))


def _as_list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]
