"""Which claims are for partners: a denied agreement between two countries on a route that was reported lately."""

from loaders.checking import Checked
from loaders.partners import partner_claims


def marked(checked: Checked) -> set[tuple[str, str]]:
    claims = [entry.claim for entry in checked.claims]
    ids = partner_claims(claims, checked.library)
    return {(claim.statement.subject_id, str(claim.statement.object_id)) for claim in claims if claim.id in ids}


def test_a_denied_agreement_on_a_route_in_use_is_for_partners(ruritania_checked: Checked) -> None:
    assert marked(ruritania_checked) == {("country:xru", "country:xqo")}


def test_without_the_route_the_denial_is_public(ruritania_checked: Checked) -> None:
    rest = [entry for entry in ruritania_checked.claims if entry.claim.statement.predicate != "ROUTE"]
    assert marked(Checked(ruritania_checked.library, rest)) == set()


def test_a_route_of_long_ago_keeps_nothing_back(ruritania_checked: Checked) -> None:
    old = [
        entry
        for entry in ruritania_checked.claims
        if entry.claim.statement.predicate != "ROUTE" or entry.claim.as_of == 2010
    ]
    assert marked(Checked(ruritania_checked.library, old)) == set()
