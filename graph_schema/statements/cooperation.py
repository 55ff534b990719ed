"""Who belongs to whom, works with whom, pays whom and watches whom."""

from typing import ClassVar

from pydantic import Field, model_validator

from graph_schema.base import Currency, Id, PartialDate, ShortText, Statement, object_, reference, subject
from graph_schema.vocabulary import MemberRole, SupportKind

BODIES = ("Actor", "Mechanism")
HELP = ("Shelter", "Helpline", "Service", "Project", "Mechanism")


class MemberOf(Statement):
    """An actor or a country belongs to a body, a network or a mechanism."""

    predicate: ClassVar[str] = "MEMBER_OF"
    distinguishing: ClassVar[tuple[str, ...]] = ("role",)
    member: Id = subject("Actor", "Country", says="Who belongs to it.")
    body: Id = object_(*BODIES, says="The body, network or mechanism.")
    role: MemberRole = Field(default=MemberRole.FULL, description="Full member, observer, invited or candidate.")
    represented_by: ShortText | None = Field(
        default=None, description="The office that sits for the member: deputy minister, police officer."
    )


class Chairs(Statement):
    """An actor presides over a body, a mechanism or a project's board."""

    predicate: ClassVar[str] = "CHAIRS"
    chair: Id = subject("Actor", "Country", says="Who presides.")
    body: Id = object_(*BODIES, "Project", says="What it presides over.")


class PartOf(Statement):
    """A body or place sits inside a larger one."""

    predicate: ClassVar[str] = "PART_OF"
    part: Id = subject("Actor", "Mechanism", "Place", "Project", "Service", "Strategy", says="The smaller one.")
    whole: Id = object_("Actor", "Mechanism", "Place", "Country", "Project", "Strategy", says="The larger one.")


class Coordinates(Statement):
    """An actor or a mechanism brings the work of others together."""

    predicate: ClassVar[str] = "COORDINATES"
    coordinator: Id = subject(*BODIES, says="Who coordinates.")
    coordinated: Id = object_("Actor", "Country", "Strategy", *HELP, "Function", says="Whom or what it coordinates.")


class Created(Statement):
    """An actor, a country or an instrument brought something into being."""

    predicate: ClassVar[str] = "CREATED"
    creator: Id = subject("Actor", "Country", "Agreement", "Law", "Strategy", says="Who or what created it.")
    created: Id = object_("Actor", "Strategy", "Procedure", "Agreement", "Law", *HELP, says="What was created.")
    date: PartialDate | None = Field(default=None, description="When it was created.")


class Supersedes(Statement):
    """A body, law, strategy or place in an arrangement was replaced by another."""

    predicate: ClassVar[str] = "SUPERSEDES"
    newer: Id = subject("Actor", "Law", "Article", "Strategy", "Procedure", "Agreement", *HELP, says="What came after.")
    older: Id = object_(
        "Actor", "Law", "Article", "Strategy", "Procedure", "Agreement", *HELP, says="What it replaced."
    )
    date: PartialDate | None = Field(default=None, description="When it took over.")


class LocatedIn(Statement):
    """Something is based or works in a country or a coarse place; for shelters, a country only."""

    predicate: ClassVar[str] = "LOCATED_IN"
    located: Id = subject("Actor", *HELP, says="What is located.")
    place: Id = object_("Country", "Place", says="The country, or for a body a coarse place.")

    @model_validator(mode="after")
    def _shelters_have_no_place(self) -> "LocatedIn":
        if self.located.startswith("shelter:") and not self.place.startswith("country:"):
            raise ValueError("a shelter is located by its country only; anything finer could lead to its door")
        return self


class Funds(Statement):
    """Money goes from a funder to a body, a service, a project, a plan or a country."""

    predicate: ClassVar[str] = "FUNDS"
    distinguishing: ClassVar[tuple[str, ...]] = ("for_project",)
    funder: Id = subject("Actor", "Country", says="Who pays.")
    recipient: Id = object_("Actor", "Country", "Place", "Strategy", "Procedure", *HELP, says="Who or what is paid.")
    amount: float | None = Field(
        default=None, gt=0, allow_inf_nan=False, description="How much, in the currency given."
    )
    currency: Currency | None = Field(default=None, description="ISO 4217 code of the amount.")
    share_percent: float | None = Field(default=None, gt=0, le=100, description="Share of the recipient's budget.")
    period: ShortText | None = Field(default=None, description="The years the money is for: 2003-2005.")
    change: ShortText | None = Field(
        default=None, description="increased or decreased, where that is all that is said."
    )
    for_project: Id | None = reference("Project", "Service", says="The project or service that the money is for.")


class PartnersWith(Statement):
    """Two bodies work together, on equal terms as far as the source says."""

    predicate: ClassVar[str] = "PARTNERS_WITH"
    actor: Id = subject("Actor", "Country", says="One partner.")
    partner: Id = object_("Actor", "Country", says="The other partner.")
    on: ShortText | None = Field(default=None, description="What they work on together.")
    within: Id | None = reference(
        *HELP, "Agreement", "Strategy", says="The project, mechanism or agreement it is part of."
    )


class Supports(Statement):
    """A body gives another help other than money: training, expertise, equipment."""

    predicate: ClassVar[str] = "SUPPORTS"
    distinguishing: ClassVar[tuple[str, ...]] = ("how",)
    supporter: Id = subject("Actor", "Country", *HELP, says="Who helps.")
    supported: Id = object_(
        "Actor",
        "Country",
        "Place",
        "Strategy",
        "Procedure",
        "Law",
        "Function",
        *HELP,
        says="Who or what is helped.",
    )
    how: SupportKind = Field(description="What sort of help it is.")
    on: ShortText | None = Field(default=None, description="What the help is about.")


class RefersTo(Statement):
    """A body sends victims, or people who may be victims, on to another."""

    predicate: ClassVar[str] = "REFERS_TO"
    sender: Id = subject("Actor", "Helpline", "Service", "Mechanism", "Shelter", says="Who sends people on.")
    receiver: Id = object_("Actor", "Shelter", "Service", "Helpline", "Mechanism", says="Who receives them.")


class Monitors(Statement):
    """A body watches and reports on a country, a body, a plan or an instrument."""

    predicate: ClassVar[str] = "MONITORS"
    monitor: Id = subject("Actor", "Mechanism", says="Who watches.")
    monitored: Id = object_(
        "Country",
        "Place",
        "Strategy",
        "Agreement",
        "Law",
        "Function",
        "Actor",
        *HELP,
        says="What is watched.",
    )
    report: ShortText | None = Field(default=None, description="The report in which it does so.")
