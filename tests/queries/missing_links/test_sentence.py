"""The reasons in words."""

from queries.analytics.missing_links.facts import Facts
from queries.analytics.missing_links.ranking import Scope, candidates, ranked, structure_of
from queries.analytics.missing_links.sentence import sentence
from queries.analytics.projection import Projection
from tests.queries.letters import network
from tests.queries.missing_links.given import ABROAD, ASKED, JOINT_TEAMS, REFERRAL, REGIONAL, facts, said


def words(known: Facts, projection: Projection, *, across: bool) -> str:
    found = candidates(known)
    (link,) = ranked(found, structure_of(found, projection), Scope(across))
    return sentence(link, known)


def test_a_pair_at_home() -> None:
    known = facts({"a": "finds", "b": "helps"}, requests=ASKED)
    assert words(known, network("xy"), across=False) == (
        "The first finds or refers victims, the second helps them; "
        "cooperation of this sort is asked for by Monitor (2020)."
    )


def test_a_pair_across_a_border_with_every_reason() -> None:
    known = facts(
        {"a": "investigates", "b": "investigates"},
        at=ABROAD,
        legs={("XRU", "XZA"): (*said("l1", year=2014), *said("l2", year=2020))},
        requests={
            (issuer, "place:region", REGIONAL): said(f"{issuer}-asks", year=year)
            for issuer, year in (("monitor", 2012), ("panel", 2014), ("union", 2020))
        },
        absences={("XZA", JOINT_TEAMS, "absent"): said("missing")},
        seats={"treaty": ["XRU", "XZA"]},
    )
    assert words(known, network("ac cd db"), across=True) == (
        "Both investigate; their countries lie on the leg Ruritania → Zavonia, reported for 2014 and 2020; "
        "cooperation of this sort is asked for in the region by Union, Panel and 1 other (2012 to 2020); "
        "«Joint teams» is stated absent in Zavonia (2020); "
        "a tie could start at Treaty, to which both countries belong; it would relieve 3 single points of failure."
    )


def test_what_is_on_paper_and_a_table_of_the_two() -> None:
    known = facts(
        {"a": "finds", "b": "helps"}, absences={("XRU", REFERRAL, "on_paper"): said("paper")}, seats={"group": [*"ab"]}
    )
    assert words(known, network("xy"), across=False) == (
        "The first finds or refers victims, the second helps them; «Referral» is said to be on paper in Ruritania "
        "(2020); a tie could start at Group, to which both belong."
    )
