"""Who may see what: a gap on a route that is in use is for partners, and the public sees only how many there are."""

import os
from enum import StrEnum

from graph_schema.errors import QuestionError


class Readership(StrEnum):
    """Whom this process answers."""

    PUBLIC = "public"
    PARTNER = "partner"


def readership() -> Readership:
    """The readership that TIELINE_AUDIENCE names; public unless it says partner, and any other word is an error."""
    named = os.environ.get("TIELINE_AUDIENCE", "public")
    try:
        return Readership(named)
    except ValueError as error:
        raise QuestionError(f"TIELINE_AUDIENCE is '{named}'; write public or partner") from error
