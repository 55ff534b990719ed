"""What a question declares: who asks it and why, what it takes, what its rows are, and what gives them."""

import re
from enum import StrEnum

from pydantic import Field, model_validator

from graph_schema.base import Described

HEADER = re.compile(r"\A(?://[^\n]*\n)+")
"""The comment lines at the top of a file of Cypher."""


class Audience(StrEnum):
    """Who asks the question in daily work."""

    COORDINATOR = "coordinator"
    ANALYST = "analyst"
    DONOR = "donor"


class QuestionTheme(StrEnum):
    """The heading under which the question stands; also the name of its folder."""

    COORDINATION = "coordination"
    AGREEMENTS = "agreements"
    LAW = "law"
    ROUTES = "routes"
    PROTECTION = "protection"
    FUNCTIONS = "functions"
    RECOMMENDATIONS = "recommendations"
    FUNDING = "funding"
    EVIDENCE = "evidence"


class ParameterType(StrEnum):
    """What a parameter takes; each type becomes one kind of widget."""

    YEAR = "year"
    COUNTRY = "country"
    GROUP_OF_COUNTRIES = "group_of_countries"
    BODY = "body"
    FUNCTION = "function"
    VICTIM_GROUP = "victim_group"
    FORM = "form"
    LAYER = "layer"
    FUNCTION_GROUP = "function_group"
    ROUTE = "route"
    YES_NO = "yes_no"
    INT = "int"


class ColumnType(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INT = "int"
    NUMBER = "number"
    SHARE = "share"
    LIST = "list"
    STATE = "state"
    ID = "id"
    CLAIMS = "claims"
    PARTNER_ONLY = "partner_only"


class Parameter(Described):
    """One value that the question takes."""

    type: ParameterType = Field(description="What it takes.")
    default: str | int | None = Field(default=None, description="The value if none is given; none means any.")
    says: str = Field(min_length=5, description="What it does, for the label of its widget.")

    @property
    def optional(self) -> bool:
        """Whether the question can be asked without it, which then means: any."""
        return self.default is None


class Column(Described):
    """One column of the answer."""

    type: ColumnType = Field(description="What it holds.")
    says: str = Field(min_length=5, description="What it means, for the head of the table.")


class Matrix(Described):
    """How rows are laid out as a table of two ends, where that is how people read them."""

    rows: str = Field(description="The column whose values become rows.")
    columns: str = Field(description="The column whose values become columns.")
    cell: str = Field(description="The column whose value stands in the cell.")


class Question(Described):
    """One question of the catalogue."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]+$", description="What the rows are; also the name of the file.")
    title: str = Field(min_length=10, description="The question in words.")
    why: str = Field(min_length=10, description="Why somebody asks it.")
    reading: str = Field(min_length=10, description="How to read the rows, and what they do not say.")
    theme: QuestionTheme = Field(description="The heading under which it stands.")
    audience: tuple[Audience, ...] = Field(min_length=1, description="Who asks it.")
    parameters: dict[str, Parameter] = Field(default_factory=dict, description="The values that it takes.")
    columns: dict[str, Column] = Field(min_length=2, description="The columns of its answer, in order.")
    matrix: Matrix | None = Field(default=None, description="How to lay the rows out as a matrix.")
    phrasings: tuple[str, ...] = Field(default=(), description="How people say it in plain words, for the finder.")
    computed_by: str | None = Field(
        default=None,
        pattern=r"^queries\.[a-z0-9_.]+:[a-z][a-z0-9_]*$",
        description="The function that gives the rows, as module:function, where one query cannot.",
    )
    text: str = Field(min_length=10, description="The whole file, header included.")

    @model_validator(mode="after")
    def _keeps_its_promises(self) -> "Question":
        claims = [name for name, column in self.columns.items() if column.type is ColumnType.CLAIMS]
        if claims != ["claims"]:
            raise ValueError("every question returns one column `claims` of type claims: the ids behind each row")
        used = set(re.findall(r"\$(\w+)", self.cypher or ""))
        if self.cypher and used != set(self.parameters):
            raise ValueError(f"parameters declared {sorted(self.parameters)} and used {sorted(used)} differ")
        named = {self.matrix.rows, self.matrix.columns, self.matrix.cell} if self.matrix else set()
        if missing := named - set(self.columns):
            raise ValueError(f"the matrix names columns that are not declared: {', '.join(sorted(missing))}")
        return self

    @property
    def cypher(self) -> str | None:
        """The query without the header; none where the rows are computed."""
        return None if self.computed_by else HEADER.sub("", self.text).strip()

    @property
    def shown_columns(self) -> tuple[str, ...]:
        """Columns that a table shows: ids and marks are for links and filters."""
        hidden = {ColumnType.ID, ColumnType.CLAIMS, ColumnType.PARTNER_ONLY}
        return tuple(name for name, column in self.columns.items() if column.type not in hidden)
