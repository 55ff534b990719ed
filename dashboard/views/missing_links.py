"""Missing links: which ties would help most, with the reasons for each and how sure the ranking is."""

from dashboard.question_page import View, question_page
from dashboard.session import session

VIEWS = {
    "all": View(("missing_links",)),
    "body": View(("missing_links_of_a_body",)),
    "coordinators": View(("coordinators_without_a_tie",)),
    "meeting": View(("networks_that_join_two_bodies",)),
    "sure": View(("stability_of_rankings",)),
}

question_page(session(), "missing_links", VIEWS)
