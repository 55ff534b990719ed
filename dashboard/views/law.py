"""Law: offences, penalties, plans and treaties side by side."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session

VIEWS = {
    "elements": View(("law_elements",)),
    "penalties": View(("penalties_side_by_side",), {"penalties_side_by_side": drawing.penalties}),
    "forms": View(("forms_no_offence_names",)),
    "plans": View(
        ("strategies_at_year", "countries_without_strategy"),
        {"strategies_at_year": drawing.times(("country", "strategy"), "period_from", "period_to")},
    ),
    "treaties": View(("treaty_status",), {"treaty_status": drawing.matrix}),
}

question_page(session(), "law", VIEWS)
