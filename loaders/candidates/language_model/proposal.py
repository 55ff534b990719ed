"""What a language model may answer: facts of a closed list, each with the words of the text that say it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from graph_schema.base import Year
from graph_schema.vocabulary import State

Predicate = Literal[
    "MEMBER_OF",
    "CHAIRS",
    "PART_OF",
    "COORDINATES",
    "CREATED",
    "SUPERSEDES",
    "OPERATES",
    "FUNDS",
    "PARTNERS_WITH",
    "SUPPORTS",
    "REFERS_TO",
    "MONITORS",
    "PARTY_TO",
    "ADOPTED",
    "IMPLEMENTS",
    "RESPONSIBLE_FOR",
]
"""Ties between two named things; everything else is left to the rules."""


class Proposal(BaseModel):
    """One fact as the model puts it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    predicate: Predicate
    subject: str = Field(min_length=2, max_length=160, description="The name of the first thing, as in the text.")
    object: str = Field(min_length=2, max_length=160, description="The name of the second thing, as in the text.")
    state: State = Field(description="present, planned, ended, on_paper, or absent where the text denies it.")
    year: Year | None = Field(description="The year of the situation, if the text gives one.")
    quote: str = Field(min_length=10, max_length=600, description="The words of the text that say it, unchanged.")


class Answer(BaseModel):
    """Everything that the model finds in one piece of text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    facts: tuple[Proposal, ...] = Field(max_length=60)
