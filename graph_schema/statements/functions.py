"""What a complete response needs: who does it, which country has it, what falls short, what is asked and counted."""

import re
from typing import ClassVar

from pydantic import Field, field_validator, model_validator

from graph_schema.base import (
    Edge,
    Id,
    ShortText,
    Statement,
    Text,
    Thing,
    Year,
    object_,
    reference,
    references,
    subject,
)
from graph_schema.ids import SCOPED_KINDS, SCOPELESS_KINDS, minted_id, parse_id
from graph_schema.things import Observation, Recommendation
from graph_schema.vocabulary import (
    CapacityBand,
    HelplineKind,
    IdentificationStage,
    ProjectApproach,
    ProjectPurpose,
    RecommendationLevel,
    Strength,
    Theme,
)

ANYTHING = (
    "Country",
    "Place",
    "Actor",
    "Law",
    "Article",
    "Agreement",
    "Strategy",
    "Procedure",
    "Mechanism",
    "Shelter",
    "Helpline",
    "Service",
    "Project",
)


class Performs(Statement):
    """A body does something that a complete response needs."""

    predicate: ClassVar[str] = "PERFORMS"
    distinguishing: ClassVar[tuple[str, ...]] = ("country",)
    actor: Id = subject("Actor", "Mechanism", says="Who does it.")
    function: Id = object_("Function", says="What it does.")
    country: Id | None = reference("Country", says="Where, if not in the actor's own country.")
    detail: ShortText | None = Field(default=None, description="How, in a few words of ours.")


class HasFunction(Statement):
    """A country, or a part of it, has something that a complete response needs."""

    predicate: ClassVar[str] = "HAS_FUNCTION"
    country: Id = subject("Country", "Place", says="The country, or an entity or district of it.")
    function: Id = object_("Function", says="What it has.")
    detail: ShortText | None = Field(default=None, description="In what form, in a few words of ours.")


class FallsShort(Statement):
    """A country, body or instrument is said to lack something or to do something badly."""

    predicate: ClassVar[str] = "FALLS_SHORT"
    distinguishing: ClassVar[tuple[str, ...]] = ("what",)
    whose: Id = subject(*ANYTHING, says="Whose shortcoming it is.")
    function: Id | None = object_("Function", says="The function that suffers.", optional=True)
    theme: Theme = Field(description="The heading under which it is read.")
    what: ShortText = Field(description="The shortcoming in a few words of ours.")


class IdentifiesVictims(Statement):
    """A body identifies victims in a country, formally or as a first step."""

    predicate: ClassVar[str] = "IDENTIFIES_VICTIMS"
    actor: Id = subject("Actor", "Service", "Mechanism", says="Who identifies.")
    country: Id = object_("Country", says="Where.")
    stage: IdentificationStage | None = Field(default=None, description="Formal or preliminary, where it is said.")
    distinguishing: ClassVar[tuple[str, ...]] = ("stage",)


class Recommends(Statement):
    """A monitor asks somebody to do something about a function."""

    predicate: ClassVar[str] = "RECOMMENDS"
    issuer: Id = subject("Actor", "Country", says="Who asks.")
    recommendation: Id = object_("Recommendation", says="What is asked; minted, never written in a fact file.")
    title: ShortText = Field(description="What is asked, in a few words of ours.")
    year: Year = Field(description="The year of the report that asks it.")
    addressee: Id = reference("Country", "Actor", "Place", says="Whom it is addressed to.", optional=False)
    about: tuple[Id, ...] = references("Function", says="The functions that it is about.")
    theme: Theme = Field(description="The heading under which it is read.")
    strength: Strength = Field(default=Strength.LISTED, description="How strongly it is asked.")
    level: RecommendationLevel | None = Field(default=None, description="Macro, meso or micro, where it is said.")
    priority: ShortText | None = Field(default=None, description="The priority that a workshop or report gave it.")

    @staticmethod
    def mint_recommendation(issuer: str, addressee: str, year: object, title: str) -> str:
        """The id of a recommendation: who asked whom for what in which year."""
        scope = parse_id(addressee).country
        content = {"issuer": issuer, "addressee": addressee, "year": str(year), "title": title}
        return minted_id("recommendation", scope.lower() if scope else "reg", content)

    def minted_things(self) -> tuple[Thing, ...]:
        """The recommendation itself."""
        return (Recommendation(id=self.recommendation, name=self.title, year=self.year, strength=self.strength),)

    def edges(self) -> tuple[Edge, ...]:
        """Who issued it, whom it addresses, and which functions it is about."""
        about = [Edge(type="ABOUT", start=self.recommendation, end=function) for function in self.about]
        return (
            Edge(type="ISSUED", start=self.issuer, end=self.recommendation),
            Edge(type="ADDRESSED_TO", start=self.recommendation, end=self.addressee),
            *about,
        )


_FEW = re.compile(
    r"(?:about|around|nearly|almost|only|up to|at least|at most|under|below|less than|fewer than|<|>|~)?\s*"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine)(?:\s*(?:-|–|to|or)\s*\d)?(?:\s+[a-z].*)?",
    re.IGNORECASE,
)
_NOT_FEW = re.compile(r"\b(?:hundred|thousand|million|days?|months?|years?|percent|euros?)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(victims?|people|persons?|women|men|girls?|boys?|child(?:ren)?|minors?|migrants?|returnees|beneficiar\w+"
    r"|traffickers?|offenders?|convict\w*|defendants?|suspects?|perpetrators?|clients?|residents?|foreigners|nationals)\b",
    re.IGNORECASE,
)


class Observed(Statement):
    """A source gives a figure: a count, a share, an amount, or only which way it moved."""

    predicate: ClassVar[str] = "OBSERVED"
    of: Id = subject(*ANYTHING, says="The country, body or thing that the figure is about.")
    observation: Id = object_("Observation", says="The figure; minted, never written in a fact file.")
    what: ShortText = Field(description="What is counted or measured, in a few words of ours.")
    value: ShortText = Field(description="A number, a range, 'fewer than 10', or a direction such as 'increased'.")
    unit: ShortText = Field(description="victims, people, convictions, calls, percent, EUR, …")
    year: Year = Field(description="The year it stands for.")
    theme: Theme = Field(description="The heading under which it is read.")
    reported_by: Id | None = reference("Actor", says="Whose figure it is, where the source quotes somebody.")

    @model_validator(mode="after")
    def _small_counts_are_banded(self) -> "Observed":
        people = _PEOPLE.search(self.unit) or _PEOPLE.search(self.what)
        counted = self.unit.lower() not in {"percent", "eur", "usd", "years", "months"}
        if people and counted and _FEW.fullmatch(self.value) and not _NOT_FEW.search(self.value):
            raise ValueError(f"'{self.value}' people could be recognised; write value: fewer than 10")
        return self

    @staticmethod
    def mint_observation(of: str, what: str, unit: str, year: object, value: str) -> str:
        """The id of a figure: what it is of, what is counted, in which unit and year, and its value."""
        scope = parse_id(of).country
        content = {"of": of, "what": what, "unit": unit, "year": str(year), "value": value}
        return minted_id("observation", scope.lower() if scope else "reg", content)

    def minted_things(self) -> tuple[Thing, ...]:
        """The figure itself."""
        figure = Observation(
            id=self.observation,
            name=self.what,
            theme=self.theme,
            value=self.value,
            unit=self.unit,
            year=self.year,
        )
        return (figure,)


DETAIL_LABELS: dict[str, tuple[str, ...]] = {
    "capacity": ("Shelter",),
    "hours": ("Helpline",),
    "free_of_charge": ("Helpline", "Service"),
    "public_number": ("Helpline",),
    "helpline_kind": ("Helpline",),
    "purpose": ("Project",),
    "approach": ("Project",),
    "period": ("Project", "Strategy", "Agreement", "Service", "Shelter", "Helpline", "Mechanism"),
    "budget": ("Project", "Strategy", "Actor", "Country", "Service", "Mechanism"),
    "founded": ("Actor", "Mechanism", "Shelter", "Helpline", "Service", "Project"),
    "aim": ("Strategy", "Project", "Law", "Agreement", "Mechanism", "Procedure", "Actor", "Service"),
    "meets": ("Actor", "Mechanism"),
    "in_force": ("Law", "Article", "Agreement", "Strategy", "Procedure"),
}
_YEARS = re.compile(r"((?:19|20)\d\d)?(?:\s*-\s*((?:19|20)\d\d)?)?")
LISTED_VALUES: dict[str, type[CapacityBand] | type[HelplineKind] | type[ProjectPurpose] | type[ProjectApproach]] = {
    "capacity": CapacityBand,
    "helpline_kind": HelplineKind,
    "purpose": ProjectPurpose,
    "approach": ProjectApproach,
}


class HasDetail(Statement):
    """A source gives a detail of a thing: the hours of a helpline, the capacity band of a shelter."""

    predicate: ClassVar[str] = "HAS_DETAIL"
    distinguishing: ClassVar[tuple[str, ...]] = ("detail",)
    thing: Id = subject(*ANYTHING, says="The thing.")
    detail: ShortText = Field(description=f"Which detail: {', '.join(DETAIL_LABELS)}.")
    value: Text = Field(description="The detail, from a closed list where there is one, else in a few words of ours.")

    @field_validator("detail")
    @classmethod
    def _detail_is_known(cls, detail: str) -> str:
        if detail not in DETAIL_LABELS:
            raise ValueError(f"'{detail}' is not a detail on the list: {', '.join(DETAIL_LABELS)}")
        return detail

    @model_validator(mode="after")
    def _value_fits(self) -> "HasDetail":
        kind = self.thing.split(":", 1)[0]
        allowed = DETAIL_LABELS[self.detail]
        if kind in SCOPED_KINDS | SCOPELESS_KINDS and kind not in {label.lower() for label in allowed}:
            raise ValueError(f"'{self.detail}' is a detail of {' or '.join(allowed)}, not of a {kind}")
        listed = LISTED_VALUES.get(self.detail)
        if listed and self.value not in {entry.value for entry in listed}:
            if self.detail == "capacity":
                raise ValueError(f"'{self.value}' is not a capacity band; write {', '.join(listed)}")
            raise ValueError(f"'{self.value}' is not on the list: {', '.join(listed)}")
        if self.detail == "free_of_charge" and self.value not in {"yes", "no"}:
            raise ValueError("write yes or no")
        if self.detail in {"founded", "period"} and not (self.value and _YEARS.fullmatch(self.value)):
            raise ValueError(f"'{self.value}' is not a year or a range of years; write 2003, 2003-2005 or 2003-")
        return self
