"""Sorts of ties that can be missing: who would be tied to whom, and which functions of a response that would serve."""

from dataclasses import dataclass

from queries.analytics.missing_links.mandates import Mandate


@dataclass(frozen=True)
class TieSort:
    """One sort of tie, with what each end does."""

    name: str
    first: Mandate
    second: Mandate
    across: bool
    """Whether it leads from one country to another; otherwise both ends belong to one country."""
    asked_as: frozenset[str]
    """The functions of which a recommendation asks for such a tie, for they are cooperation itself."""
    serves: frozenset[str]
    """The functions that such a tie would serve; where one of them is absent, it is missed."""


COOPERATION_AT_HOME = frozenset(
    {
        "function:inter-agency-cooperation",
        "function:multi-agency-identification",
        "function:ngo-participation",
        "function:referral-mechanism",
    }
)
COOPERATION_OF_COUNTRIES = frozenset({"function:regional-cooperation", "function:transnational-referral"})
COOPERATION_OF_POLICE = frozenset(
    {
        "function:bilateral-police-agreement",
        "function:joint-investigation-teams",
        "function:liaison-officers",
        "function:regional-cooperation",
    }
)

SORTS: tuple[TieSort, ...] = (
    TieSort(
        "referral",
        Mandate.FINDS,
        Mandate.HELPS,
        across=False,
        asked_as=COOPERATION_AT_HOME,
        serves=COOPERATION_AT_HOME
        | {"function:migrant-screening", "function:proactive-identification", "function:standard-procedures"},
    ),
    TieSort(
        "coordination across a border",
        Mandate.COORDINATES,
        Mandate.COORDINATES,
        across=True,
        asked_as=COOPERATION_OF_COUNTRIES,
        serves=COOPERATION_OF_COUNTRIES,
    ),
    TieSort(
        "investigation across a border",
        Mandate.INVESTIGATES,
        Mandate.INVESTIGATES,
        across=True,
        asked_as=COOPERATION_OF_POLICE,
        serves=COOPERATION_OF_POLICE,
    ),
    TieSort(
        "referral across a border",
        Mandate.FINDS,
        Mandate.HELPS,
        across=True,
        asked_as=COOPERATION_OF_COUNTRIES,
        serves=COOPERATION_OF_COUNTRIES | {"function:return-procedure"},
    ),
)
"""All sorts; where two fit a pair, the first of them counts."""
