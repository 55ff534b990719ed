"""What one claim can say: ties between two things, and sayings about one, by theme."""

from graph_schema.base import Statement
from graph_schema.statements.cooperation import (
    Chairs,
    Coordinates,
    Created,
    Funds,
    LocatedIn,
    MemberOf,
    Monitors,
    PartnersWith,
    PartOf,
    RefersTo,
    Supersedes,
    Supports,
)
from graph_schema.statements.functions import (
    FallsShort,
    HasDetail,
    HasFunction,
    IdentifiesVictims,
    Observed,
    Performs,
    Recommends,
)
from graph_schema.statements.instruments import (
    Adopted,
    ArticleOf,
    Covers,
    Criminalises,
    Implements,
    PartyTo,
    ResponsibleFor,
)
from graph_schema.statements.situation import CountryHasRole, Exacerbates, ExploitationIn, ReportedRoute
from graph_schema.statements.victims import Operates, Serves

STATEMENTS: tuple[type[Statement], ...] = (
    MemberOf,
    Chairs,
    PartOf,
    Coordinates,
    Created,
    Supersedes,
    LocatedIn,
    Operates,
    Funds,
    PartnersWith,
    Supports,
    RefersTo,
    Monitors,
    PartyTo,
    Adopted,
    Implements,
    ResponsibleFor,
    ArticleOf,
    Criminalises,
    Covers,
    IdentifiesVictims,
    Serves,
    Performs,
    HasFunction,
    FallsShort,
    Recommends,
    Observed,
    HasDetail,
    ReportedRoute,
    CountryHasRole,
    ExploitationIn,
    Exacerbates,
)

__all__ = ["STATEMENTS", *(statement.__name__ for statement in STATEMENTS)]
