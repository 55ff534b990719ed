"""The things that can be spoken about: one small class for each node label."""

from typing import ClassVar

from pydantic import Field, model_validator

from graph_schema.base import PartialDate, ShortText, Text, Thing, Year
from graph_schema.vocabulary import (
    ActorKind,
    AgreementKind,
    AgreementScope,
    FunctionGroup,
    HelplineKind,
    Language,
    LawKind,
    MechanismKind,
    PlaceKind,
    ProcedureKind,
    ProjectKind,
    ServiceKind,
    StrategyKind,
    StrategySubject,
    Strength,
    Theme,
)


class NamedInLanguages(Thing):
    """A thing whose name readers look for in their own language."""

    names_in: dict[Language, ShortText] = Field(
        default_factory=dict,
        description="Its name in languages of the region; in the graph a list of texts such as `sq=Shqipëri`.",
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The name, all aliases, and the names in other languages."""
        return tuple(dict.fromkeys([*super().names, *self.names_in.values()]))

    def properties(self) -> dict[str, object]:
        """The node's properties; the names in languages as a list, because a node keeps no map."""
        listed = [f"{spoken.value}={name}" for spoken, name in sorted(self.names_in.items())]
        values = super().properties()
        values.pop("names_in", None)
        return values | ({"names_in": listed} if listed else {})


class Country(NamedInLanguages):
    """A state or territory, present or former, under its ISO 3166-1 alpha-3 code (XKX for Kosovo*)."""

    label: ClassVar[str] = "Country"
    id_kind: ClassVar[str] = "country"
    adjectives: tuple[ShortText, ...] = Field(
        default=(), description="Words for its people and things, by which a passage may name it."
    )
    groups: tuple[ShortText, ...] = Field(default=(), description="Groups it belongs to: WB6, SEE, EU.")
    footnote: ShortText | None = Field(default=None, description="The footnote shown wherever its name is.")
    valid_from: Year | None = Field(default=None, description="First year of a state that did not always exist.")
    valid_to: Year | None = Field(default=None, description="Last year of a state that no longer exists.")


class Place(Thing):
    """A part of a country or a region of the world, never finer than a municipality."""

    label: ClassVar[str] = "Place"
    id_kind: ClassVar[str] = "place"
    kind: PlaceKind = Field(description="How coarse the place is.")
    countries: tuple[ShortText, ...] = Field(
        default=(),
        description="For a region: the ids of its countries; what is said to be missing in all of it is missing there.",
    )


class Actor(NamedInLanguages):
    """A body that acts: an institution, an organisation, an office; never a person."""

    label: ClassVar[str] = "Actor"
    id_kind: ClassVar[str] = "actor"
    kind: ActorKind = Field(description="What sort of body it is.")


class Law(Thing):
    """A statute, code or by-law of one jurisdiction."""

    label: ClassVar[str] = "Law"
    id_kind: ClassVar[str] = "law"
    kind: LawKind = Field(description="The rank of the text.")
    date: PartialDate | None = Field(default=None, description="When it was adopted, as far as its name says.")


class Article(Thing):
    """An article or paragraph of a law."""

    label: ClassVar[str] = "Article"
    id_kind: ClassVar[str] = "article"
    law: str = Field(description="The id of the law that it belongs to.")
    number: ShortText = Field(description="The number as printed: 388, 418(a).")


class Agreement(Thing):
    """What parties sign: a treaty, a memorandum, a declaration."""

    label: ClassVar[str] = "Agreement"
    id_kind: ClassVar[str] = "agreement"
    kind: AgreementKind = Field(description="The form of the agreement.")
    scope: tuple[AgreementScope, ...] = Field(min_length=1, description="What it is about; trafficking is specific.")
    year: Year | None = Field(default=None, description="The year by which it is known.")


class Strategy(Thing):
    """A strategy or action plan."""

    label: ClassVar[str] = "Strategy"
    id_kind: ClassVar[str] = "strategy"
    kind: StrategyKind = Field(description="Aims (strategy) or tasks (action plan).")
    about: StrategySubject = Field(description="What it is about.")
    period_from: Year | None = Field(default=None, description="First year of the period in its title.")
    period_to: Year | None = Field(default=None, description="Last year of the period in its title.")

    @model_validator(mode="after")
    def _period_runs_forward(self) -> "Strategy":
        if self.period_from and self.period_to and self.period_to < self.period_from:
            raise ValueError(f"period_to {self.period_to} is before period_from {self.period_from}")
        return self


class Procedure(Thing):
    """Working rules: standard operating procedures, rulebooks, guidelines, lists of indicators."""

    label: ClassVar[str] = "Procedure"
    id_kind: ClassVar[str] = "procedure"
    kind: ProcedureKind = Field(description="The form of the rules.")


class Mechanism(Thing):
    """A standing arrangement between bodies: a referral mechanism, a database, a task force."""

    label: ClassVar[str] = "Mechanism"
    id_kind: ClassVar[str] = "mechanism"
    kind: MechanismKind = Field(description="What it is for.")


class Shelter(Thing):
    """A place where victims stay, known here by operator, groups and country only; it has no field for a place."""

    label: ClassVar[str] = "Shelter"
    id_kind: ClassVar[str] = "shelter"


class Helpline(Thing):
    """A telephone line for victims, for people at risk or for the public."""

    label: ClassVar[str] = "Helpline"
    id_kind: ClassVar[str] = "helpline"
    kind: HelplineKind = Field(description="What the line was made for.")


class Service(Thing):
    """Help that is not a shelter: reintegration, legal aid, mobile teams, return."""

    label: ClassVar[str] = "Service"
    id_kind: ClassVar[str] = "service"
    kind: ServiceKind = Field(description="What the service gives.")


class Project(Thing):
    """A programme, campaign, training or piece of research with a beginning and an end."""

    label: ClassVar[str] = "Project"
    id_kind: ClassVar[str] = "project"
    kind: ProjectKind = Field(description="The form of the project.")


class Function(Thing):
    """Something that a complete response needs; the hub of every gap question."""

    label: ClassVar[str] = "Function"
    id_kind: ClassVar[str] = "function"
    group: FunctionGroup = Field(description="The group under which it is read.")
    means: Text = Field(description="What must be the case for a country to have it.")


class ExploitationForm(Thing):
    """A form of exploitation, from the controlled list."""

    label: ClassVar[str] = "ExploitationForm"
    id_kind: ClassVar[str] = "form"


class VictimGroup(Thing):
    """A group of people whom a service is for or whom traffickers target, from the controlled list."""

    label: ClassVar[str] = "VictimGroup"
    id_kind: ClassVar[str] = "group"


class Factor(Thing):
    """A condition that makes trafficking easier or people easier to exploit, from the controlled list."""

    label: ClassVar[str] = "Factor"
    id_kind: ClassVar[str] = "factor"


class Route(Thing):
    """A route that a source reports, at the level of countries and regions of the world."""

    label: ClassVar[str] = "Route"
    id_kind: ClassVar[str] = "route"
    stops: tuple[str, ...] = Field(description="The ids of its stops in order.")


class Recommendation(Thing):
    """What a monitor asks somebody to do, in our words."""

    label: ClassVar[str] = "Recommendation"
    id_kind: ClassVar[str] = "recommendation"
    year: Year = Field(description="The year of the report that makes it.")
    strength: Strength = Field(description="How strongly it is asked.")


class Observation(Thing):
    """A figure that a source gives."""

    label: ClassVar[str] = "Observation"
    id_kind: ClassVar[str] = "observation"
    theme: Theme = Field(description="The heading under which it is read.")
    value: ShortText = Field(description="The value as text: 132, 50 %, fewer than 10, increased.")
    unit: ShortText = Field(description="What is counted or measured.")
    year: Year = Field(description="The year it stands for.")


THINGS: tuple[type[Thing], ...] = (
    Country,
    Place,
    Actor,
    Law,
    Article,
    Agreement,
    Strategy,
    Procedure,
    Mechanism,
    Shelter,
    Helpline,
    Service,
    Project,
    Function,
    ExploitationForm,
    VictimGroup,
    Factor,
    Route,
    Recommendation,
    Observation,
)
