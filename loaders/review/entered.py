"""What a review has put into `data/`, as its list of decisions remembers it, so that it can be taken out again."""

import hashlib
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field


class EnteredFile(BaseModel):
    """One line of the list: what this review has in a file of `data/`; the last line on a file counts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str = Field(pattern=r"^(facts/[a-z]{3}|entities)/[a-z0-9-]+\.yml$", description="Its place below data/.")
    facts: tuple[str, ...] = Field(default=(), description="Of a fact file: the candidates of its facts, in order.")
    digest: str = Field(default="", description="Of a fact file: the hash of its text, which tells a hand in it.")
    things: dict[str, str] = Field(
        default_factory=dict, description="Of an entity file: the things that this review brought, with their hashes."
    )
    by: str
    at: datetime


def hash_of(text: str) -> str:
    """The hash by which a text is known again."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
