"""Recommendations: what monitors ask again and again, and what is on record since."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session

VIEWS = {
    "chains": View(
        ("recommendation_chains",),
        {"recommendation_chains": drawing.times(("country", "function"), "first_asked", "last_asked")},
    ),
    "several": View(("recommendations_several_monitors_ask", "recommendations_repeated_in_three_sources")),
    "answered": View(("recommendations_answered", "years_until_recommendations_are_met")),
    "unfunded": View(("recommendations_nobody_funds",)),
    "levels": View(("recommendations_by_level_and_priority",)),
    "everything": View(("recommendations_to_a_country",)),
}

question_page(session(), "recommendations", VIEWS)
