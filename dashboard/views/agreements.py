"""Agreements: what a country has signed with whom, since when, and what is said of its use."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session

VIEWS = {
    "country": View(("agreements_of_a_country",)),
    "pairs": View(("pairs_board",)),
    "use": View(("agreements_without_evidence_of_use",)),
    "treaties": View(("treaty_status",), {"treaty_status": drawing.matrix}),
    "meeting": View(("memberships_in_regional_bodies",), {"memberships_in_regional_bodies": drawing.matrix}),
}

question_page(session(), "agreements", VIEWS)
