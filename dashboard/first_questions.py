"""What each group of users asks first, each with its defaults."""

FIRST_QUESTIONS: dict[str, tuple[str, ...]] = {
    "coordinator": (
        "counterparts_for_referral",
        "route_board",
        "agreements_without_evidence_of_use",
        "referral_paths",
        "missing_links",
    ),
    "analyst": (
        "countries_without_rapporteur",
        "recommendations_several_monitors_ask",
        "law_elements",
        "countries_without_strategy",
        "disagreements",
    ),
    "donor": (
        "who_funds_what",
        "funding_cells",
        "services_with_one_funder",
        "recommendations_nobody_funds",
        "need_beside_money",
    ),
}
"""Ids of questions by the name of the group, the most asked first."""
