"""What pages ask when they are opened without an address, so that it can be answered before anybody does."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.first_questions import FIRST_QUESTIONS
from dashboard.parameters import START_COUNTRY
from dashboard.session import Session
from queries import catalogue
from queries.bodies import bodies

FIRST = (
    "gap_matrix_between_two_years",
    "disagreements",
    "counterparts_in_a_country",
    "bodies_and_members_of_a_country",
    "route_board",
    "agreements_of_a_country",
    "missing_links",
    "functions_by_country",
    "law_elements",
    "recommendation_chains",
    "who_funds_what",
)
"""What the first view of each page asks, in the order of the pages; the rest of the catalogue follows."""


def opening_questions(current: Session) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every question with the values that its widgets start with, those of first views first."""
    found = current.overview()
    asked_first = (question for group in FIRST_QUESTIONS.values() for question in group)
    most_said_of = max(bodies(current.reader()), key=lambda body: (body.claims, body.id), default=None)
    country = next((entry["id"] for entry in found.countries if entry["name"] == START_COUNTRY), None)
    country = country or next((entry["id"] for entry in found.countries), None)
    for question_id in dict.fromkeys((*FIRST, *asked_first, *catalogue())):
        parameters = catalogue()[question_id].parameters
        values = {"year": found.last_year} if "year" in parameters else {}
        if all(parameter.optional or parameter.default is not None for parameter in parameters.values()):
            yield question_id, values
        # The pages of one country and of one body open at these, whatever the question takes by itself.
        if country and "country" in parameters and not parameters["country"].optional:
            yield question_id, {**values, "country": country}
        if most_said_of and "body" in parameters:
            yield question_id, {**values, "body": most_said_of.id}
