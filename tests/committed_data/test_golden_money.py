"""Money on the committed data equals what was read in the texts of the sources; each test names the lines."""

import re
from typing import Any

from graph_schema.store import GraphReader
from queries import Answer, ask
from queries.analytics.money.unnamed import UNNAMED


def row_with(answer: Answer, **wanted: Any) -> dict[str, Any]:
    """The one row that has all of these values."""
    (row,) = [row for row in answer.rows if all(row[name] == value for name, value in wanted.items())]
    return row


def test_two_levels_of_government_carry_the_safe_house_of_medica(committed_store: GraphReader) -> None:
    """giz-daad-2012, lines 353-354: eight municipalities and the canton pay 30 percent each."""
    pair = row_with(
        ask("donor_overlap", committed_store, country="BIH", year=2012),
        funder_id="actor:bih:cantonal-authorities",
        other_id="actor:bih:local-authorities",
    )
    assert (pair["shared_recipients"], pair["overlap_of_recipients"]) == (["Safe house of Medica"], 1.0)
    towns = ask("funding_of_a_donor", committed_store, funder="actor:bih:local-authorities", year=2012)
    row = row_with(towns, recipient_id="shelter:bih:medica-safe-house")
    assert (row["share"], row["amount"], row["others"]) == (
        30,
        None,
        ["Cantonal authorities of Bosnia and Herzegovina"],
    )


def test_the_one_amount_of_2004_is_shown_in_dollars(committed_store: GraphReader) -> None:
    """see-prevention-2004, lines 6406-6407: about four million dollars of USAID for Moldova, begun in 2004."""
    answer = ask("funding_of_a_donor", committed_store, funder="actor:intl:usaid", year=2004)
    assert row_with(answer, country_id="country:mda")["amount"] == "4,000,000 USD"
    assert [row["amount"] for row in answer.rows if row["country_id"] != "country:mda" and row["amount"]] == []


def test_a_project_of_the_ilo_with_two_payers_ends_in_2007(committed_store: GraphReader) -> None:
    """see-prevention-2004, lines 3985-3987: 2003 to 2007, paid by a department of the United States and by Germany."""
    project = "project:intl:ilo-protect-cee"

    def ends(year: int, within: int) -> set[tuple[str, int, str, tuple[str, ...]]]:
        answer = ask("funding_that_ends", committed_store, year=year, within=within)
        rows = [row for row in answer.rows if row["recipient_id"] == project]
        return {(row["funder_id"], row["end"], row["when"], tuple(row["others"])) for row in rows}

    germany, labour = "Government of Germany", "US Department of Labor"
    assert ends(2005, 2) == {
        ("country:deu", 2007, "ends soon", (labour,)),
        ("actor:intl:us-department-of-labor", 2007, "ends soon", (germany,)),
    }
    assert ends(2005, 1) == set()
    assert {(end, when) for _funder, end, when, _others in ends(2008, 1)} == {(2007, "ended")}


def test_which_way_the_money_of_governments_moved_in_the_pandemic(committed_store: GraphReader) -> None:
    """regional-response-2022: Albania 1392-1394, North Macedonia 1802-1806, Kosovo* 1922-1924, Serbia 2576-2578."""

    def changes(country: str) -> set[tuple[str, str]]:
        answer = ask("funding_of_a_donor", committed_store, government=country, year=2022)
        return {(row["recipient_id"], row["change"]) for row in answer.rows if row["last_word"] == 2021}

    assert ("shelter:alb:victim-shelters", "increased") in changes("ALB")
    assert changes("MKD") == {
        ("shelter:mkd:victim-shelters", "decreased"),
        ("service:mkd:mobile-teams", "decreased"),
    }
    assert changes("XKX") == {
        ("shelter:xkx:ngo-shelters", "increased"),
        ("shelter:xkx:state-shelters", "increased"),
    }
    assert ("actor:srb:centre-for-protection", "decreased") in changes("SRB")


def test_three_states_paid_for_shelters_where_others_lived_on_donors(committed_store: GraphReader) -> None:
    """iom-2014, lines 1797-1800: outside donors, except in Albania, Montenegro and North Macedonia."""
    answer = ask("funding_cells", committed_store, group="WB6", year=2013)
    for country, name in (("alb", "Albania"), ("mne", "Montenegro"), ("mkd", "North Macedonia")):
        cell = row_with(answer, country_id=f"country:{country}", function_group="protection")
        assert cell["state"] == "present"
        assert f"Government of {name}" in cell["funders"]
    serbia = row_with(answer, country_id="country:srb", function_group="protection")
    assert "Government of Serbia" not in serbia["funders"]


def test_money_denied_to_an_organisation_is_stated_and_not_counted(committed_store: GraphReader) -> None:
    """giz-daad-2012, lines 1944-1948: one of two NGOs gets some project money of the state, the other none."""
    answer = ask("funding_of_a_donor", committed_store, funder="actor:mkd:government", year=2012)
    assert row_with(answer, recipient_id="actor:mkd:avena")["state"] == "present"
    assert row_with(answer, recipient_id="actor:mkd:brighter-future")["state"] == "absent"
    alone = ask("organisations_with_one_funder", committed_store, country="MKD", year=2012)
    organisations = {row["organisation_id"] for row in alone.rows}
    assert "actor:mkd:avena" in organisations
    assert "actor:mkd:brighter-future" not in organisations


def test_no_amount_of_the_western_balkans_is_weighed_and_the_reader_is_told(committed_store: GraphReader) -> None:
    """Not one passage on these countries gives an amount."""
    answer = ask("funding_concentration", committed_store, group="WB6", year=2022)
    assert answer.rows
    assert all(row["amount_hhi"] is None and row["currency"] is None for row in answer.rows)
    number = len(answer.rows)
    assert any(note.startswith(f"Figures by amount are hidden in {number} of {number} rows") for note in answer.notes)


def test_figures_of_identified_victims_stand_beside_the_money(committed_store: GraphReader) -> None:
    """Serbia: iom-2014 1188-1190 and 1254; Kosovo*: see-prevention-2004 5561-5562; North Macedonia: the same 5117."""
    answer = ask("need_beside_money", committed_store, group="WB6", year=2013)
    figures = {row["country_id"]: row["identified_victims"] for row in answer.rows}
    assert figures["country:srb"][:2] == ["2013: 92 cases", "2012: 43 cases"]
    assert figures["country:xkx"] == ["2003: 40 victims", "2002: 64 victims"]
    assert "2003: 132 people" in figures["country:mkd"]
    everything = [figure for year in (2004, 2013, 2022) for figure in _figures(committed_store, year)]
    assert everything
    assert not [figure for figure in everything if re.search(r": \d [a-z]", figure)]


def _figures(reader: GraphReader, year: int) -> list[str]:
    rows = ask("need_beside_money", reader, group="SEE", year=year).rows
    return [figure for row in rows for figure in row["identified_victims"]]


def test_payers_without_a_name_are_known_to_the_graph(committed_store: GraphReader) -> None:
    rows = committed_store.read("MATCH (a:Actor) WHERE a.id IN $ids RETURN a.id AS id", {"ids": sorted(UNNAMED)}).rows
    assert {row["id"] for row in rows} == UNNAMED
