"""Funding: who pays for what, on how few it rests, and where nobody is on record."""

from dashboard import drawing
from dashboard.question_page import View, question_page
from dashboard.session import session
from queries.briefs.content import BriefKind

VIEWS = {
    "who": View(("who_funds_what",), {"who_funds_what": drawing.flows("funder", "recipient")}),
    "cells": View(("funding_cells",), {"funding_cells": drawing.matrix}),
    "concentration": View(("funding_concentration", "organisations_with_one_funder", "services_with_one_funder")),
    "from_abroad": View(("services_on_external_money_only", "central_local_bodies_without_funding")),
    "donors": View(
        ("donor_overlap", "recipients_with_several_funders", "funding_of_a_donor"),
        brief=(BriefKind.DONOR, ("government", "funder")),
    ),
    "ends": View(("funding_that_ends",)),
    "need": View(("need_beside_money", "projects_by_purpose_and_approach")),
}

question_page(session(), "funding", VIEWS)
