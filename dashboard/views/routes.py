"""Routes: what stands behind each leg, who is at both ends, and what an agreement more or less would change."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session
from dashboard.what_if_view import what_if_view
from queries.briefs.content import BriefKind

VIEWS = {
    "legs": View(("route_board",), {"route_board": drawing.legs}, brief=(BriefKind.ROUTE, ("route",))),
    "pairs": View(("pairs_board",)),
    "people": View(("who_works_on_a_route",)),
    "what_if": View(own=what_if_view),
    "countries": View(("roles_of_countries", "exploitation_in_countries")),
}

question_page(session(), "routes", VIEWS)
