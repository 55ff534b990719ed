"""Gaps: which country has which function of a complete response, and what changed."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session

VIEWS = {
    "matrix": View(("functions_by_country",), {"functions_by_country": drawing.matrix}),
    "one_function": View(("countries_without_function",), {"countries_without_function": drawing.country_map()}),
    "two_years": View(("gap_matrix_between_two_years",)),
    "needs": View(("needs_of_a_complete_system",), {"needs_of_a_complete_system": drawing.matrix}),
    "readiness": View(("regional_readiness", "hotlines_and_joint_training")),
    "shortfalls": View(("stated_absences", "shortcomings")),
}

question_page(session(), "gaps", VIEWS)
