"""Laws, agreements and plans: who is bound, who adopted what, who carries it out, and what it punishes."""

import re
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from graph_schema.base import Described, Id, PartialDate, ShortText, Statement, YesNo, object_, subject
from graph_schema.vocabulary import PartyStatus, VictimAge

_RANGE = re.compile(r"(?P<low>\d+(?:\.\d+)?)?\s*-\s*(?P<high>\d+(?:\.\d+)?)?")


class YearsOfPrison(Described):
    """A penalty of imprisonment, in years; one of the two limits may be unsaid."""

    minimum: float | None = Field(default=None, ge=0, le=100, description="The least number of years.")
    maximum: float | None = Field(default=None, ge=0, le=100, description="The greatest number of years.")

    @model_validator(mode="after")
    def _limits_fit(self) -> "YearsOfPrison":
        if self.minimum is None and self.maximum is None:
            raise ValueError("a penalty needs at least one limit: 2-12, 4- or -10")
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise ValueError(f"the greatest penalty {self.maximum:g} is below the least {self.minimum:g}")
        return self


def _years_of(text: object) -> object:
    if not isinstance(text, str):
        return text
    match = _RANGE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"'{text}' is not a range of years; write 2-12, 4- (no upper limit said) or -10")
    return {"minimum": match["low"], "maximum": match["high"]}


class PartyTo(Statement):
    """A country or body is bound by an agreement, or has signed it."""

    predicate: ClassVar[str] = "PARTY_TO"
    distinguishing: ClassVar[tuple[str, ...]] = ("status",)
    party: Id = subject("Country", "Actor", "Place", says="Who is a party.")
    agreement: Id = object_("Agreement", says="The agreement.")
    status: PartyStatus = Field(description="Signed, ratified, acceded, observer; party where the source says no more.")
    date: PartialDate | None = Field(default=None, description="When it signed, ratified or acceded.")


class Adopted(Statement):
    """A country or body adopted a law, a plan, a procedure or an arrangement."""

    predicate: ClassVar[str] = "ADOPTED"
    adopter: Id = subject("Country", "Actor", "Place", says="Who adopted it.")
    adopted: Id = object_(
        "Law",
        "Article",
        "Strategy",
        "Procedure",
        "Mechanism",
        "Agreement",
        "Project",
        says="What was adopted.",
    )
    date: PartialDate | None = Field(default=None, description="When it was adopted.")


class Implements(Statement):
    """A body carries out a plan, a law, an agreement, a project or a procedure."""

    predicate: ClassVar[str] = "IMPLEMENTS"
    implementer: Id = subject("Actor", "Country", "Place", "Mechanism", says="Who carries it out.")
    implemented: Id = object_(
        "Strategy",
        "Law",
        "Agreement",
        "Project",
        "Procedure",
        "Mechanism",
        "Service",
        says="What is carried out.",
    )


class ResponsibleFor(Statement):
    """A body has the task of doing something, whether or not it does it."""

    predicate: ClassVar[str] = "RESPONSIBLE_FOR"
    distinguishing: ClassVar[tuple[str, ...]] = ("task",)
    responsible: Id = subject("Actor", "Mechanism", says="Whose task it is.")
    matter: Id = object_(
        "Function",
        "Strategy",
        "Law",
        "Agreement",
        "Mechanism",
        "Procedure",
        "Project",
        "Shelter",
        "Service",
        "Helpline",
        "Country",
        "Place",
        says="What the task is about.",
    )
    task: ShortText | None = Field(default=None, description="The task in a few words of ours.")


class ArticleOf(Statement):
    """An article belongs to a law."""

    predicate: ClassVar[str] = "ARTICLE_OF"
    article: Id = subject("Article", says="The article.")
    law: Id = object_("Law", says="The law.")


class Criminalises(Statement):
    """An article or law makes a form of exploitation a crime, with its penalty."""

    predicate: ClassVar[str] = "CRIMINALISES"
    distinguishing: ClassVar[tuple[str, ...]] = ("victim", "case")
    provision: Id = subject("Article", "Law", says="The article, or the law where no article is given.")
    form: Id = object_("ExploitationForm", says="The form of exploitation that it punishes.")
    victim: VictimAge = Field(default=VictimAge.ANY, description="Whether the penalty is for adult or child victims.")
    case: ShortText | None = Field(
        default=None,
        description="The case the penalty is for, where not the basic one: organised group, death.",
    )
    penalty_years: Annotated[YearsOfPrison | None, BeforeValidator(_years_of)] = Field(
        default=None, description="Years of imprisonment: 2-12, 4- (no upper limit said), -10."
    )
    fine: YesNo | None = Field(default=None, description="Whether a fine comes with it.")
    condition: ShortText | None = Field(
        default=None, description="What must also be true: a border crossed, force used."
    )

    def attributes(self) -> dict[str, object]:
        """Everything besides the two ends, with the penalty as two numbers."""
        said = super().attributes()
        said.pop("penalty_years", None)
        if self.penalty_years:
            limits = {
                "penalty_min_years": self.penalty_years.minimum,
                "penalty_max_years": self.penalty_years.maximum,
            }
            said |= {name: limit for name, limit in limits.items() if limit is not None}
        return said


class Covers(Statement):
    """A law, agreement, plan or procedure includes a form of exploitation, a group or a function."""

    predicate: ClassVar[str] = "COVERS"
    text: Id = subject(
        "Law",
        "Article",
        "Agreement",
        "Strategy",
        "Procedure",
        "Project",
        "Mechanism",
        says="The text or arrangement.",
    )
    covered: Id = object_("ExploitationForm", "VictimGroup", "Function", "Factor", says="What it includes.")
    how: ShortText | None = Field(default=None, description="In what way, in a few words of ours.")
