"""Missing links on the committed data: reasons that were read in the texts, and ties that the texts state.

Written from `iom-2014`, `giz-daad-2012` and `regional-response-2022` at the lines named.
"""

import pytest

from graph_schema.store import GraphReader
from queries import Answer, ask

POLICE, NGOS = "actor:srb:police", "actor:srb:ngos"


@pytest.fixture(scope="module")
def of_the_police_of_serbia(committed_store: GraphReader) -> Answer:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIELINE_AUDIENCE", "public")
        return ask("missing_links_of_a_body", committed_store, body=POLICE, year=2022, limit=50)


def test_police_and_ngos_of_serbia_miss_a_tie_for_reasons_that_the_texts_give(of_the_police_of_serbia: Answer) -> None:
    """Each can be read: who finds and who helps, who asks, what is absent, and where both sit."""
    (row,) = (row for row in of_the_police_of_serbia.rows if row["second_id"] == NGOS)
    behind = {
        (entry.predicate, entry.subject, entry.source, entry.lines)
        for entry in of_the_police_of_serbia.evidence_of(row)
    }
    assert behind >= {
        # Police, among others, begin an identification.
        ("IDENTIFIES_VICTIMS", POLICE, "iom-2014", "1616-1618"),
        # NGOs give shelter, papers, medical and psychosocial help.
        ("OPERATES", NGOS, "iom-2014", "1791-1793"),
        ("PERFORMS", NGOS, "iom-2014", "1791-1793"),
        # IOM asks to identify with several agencies, specialised NGOs with a formal part among them.
        ("RECOMMENDS", "actor:intl:iom", "iom-2014", "3361, 3372-3374"),
        # In the asylum procedure nobody is charged with finding victims.
        ("HAS_FUNCTION", "country:srb", "iom-2014", "2472-2475"),
        # Both are named at the operational level of the referral mechanism.
        ("MEMBER_OF", POLICE, "giz-daad-2012", "1981-1982"),
        ("MEMBER_OF", NGOS, "giz-daad-2012", "1981-1983"),
    }
    assert (row["mandates"], row["asked"], row["absent"], row["need"]) == (1.0, 1.0, 1.0, 1.0)
    assert row["why"].startswith("The first finds or refers victims, the second helps them; ")
    assert "a tie could start at Operational level of the National Referral Mechanism of Serbia" in row["why"]


def test_the_us_asks_for_cooperation_with_ngos_on_referral(of_the_police_of_serbia: Answer) -> None:
    """`regional-response-2022`, lines 1716-1736: a formal cooperation with NGOs, and training on referral."""
    (row,) = (row for row in of_the_police_of_serbia.rows if row["second_id"] == NGOS)
    asked = [
        entry for entry in of_the_police_of_serbia.evidence_of(row) if entry.subject == "actor:intl:us-state-department"
    ]
    assert [(entry.source, entry.as_of) for entry in asked] == [("regional-response-2022", 2021)]
    assert 1716 <= int(asked[0].lines.split("-")[0]) <= 1736


def test_a_referral_that_a_text_states_is_not_missing(of_the_police_of_serbia: Answer) -> None:
    """`iom-2014`, lines 1616-1620: whoever meets a possible victim, police first, informs the centre."""
    ends = {end for row in of_the_police_of_serbia.rows for end in (row["first_id"], row["second_id"])}
    assert NGOS in ends
    assert "actor:srb:centre-for-protection" not in ends


def test_the_public_sees_no_pair_on_a_leg_reported_lately(
    committed_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`regional-response-2022`, lines 1183-1185, reports the leg from Albania to Kosovo* for 2022."""
    monkeypatch.setenv("TIELINE_AUDIENCE", "public")
    seen = ask("missing_links", committed_store, year=2022, country="ALB", limit=20)
    assert seen.withheld > 0
    assert not any({"Albania", "Kosovo*"} <= set(row["countries"].split(" – ")) for row in seen.rows)
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    known = ask("missing_links", committed_store, year=2022, country="ALB", limit=20)
    pairs = {frozenset(row["countries"].split(" – ")) for row in known.rows}
    assert frozenset({"Albania", "Kosovo*"}) in pairs
