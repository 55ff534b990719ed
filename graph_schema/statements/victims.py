"""What a victim meets: who runs a shelter, a helpline, a service or a project, and for whom."""

from typing import ClassVar

from pydantic import Field

from graph_schema.base import Id, ShortText, Statement, object_, subject


class Operates(Statement):
    """A body runs a shelter, a helpline, a service, a project or a mechanism."""

    predicate: ClassVar[str] = "OPERATES"
    operator: Id = subject("Actor", "Country", "Place", says="Who runs it.")
    operated: Id = object_("Shelter", "Helpline", "Service", "Project", "Mechanism", says="What it runs.")
    role: ShortText | None = Field(default=None, description="Its part where several bodies run it together.")


class Serves(Statement):
    """A shelter, helpline, service, project or body is there for a group of people."""

    predicate: ClassVar[str] = "SERVES"
    service: Id = subject("Shelter", "Helpline", "Service", "Project", "Actor", "Mechanism", says="What serves them.")
    group: Id = object_("VictimGroup", says="Whom it serves.")
    only: ShortText | None = Field(default=None, description="A condition of access: only if they testify.")
